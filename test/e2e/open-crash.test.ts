/** `gemeente open`, killed at any moment: what was answered is on disk, and the file is whole. */
import { existsSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { byDepth, isDeep } from '../support/depth.ts';
import { temporaryFolder } from '../support/folders.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git } from '../support/judges/judges.ts';
import { openWorkspaceOf } from '../support/opened.ts';
import { browserOf, type PlainBrowser } from '../support/plain-browser.ts';
import { root } from '../support/root.ts';
import { seeded } from '../support/tick-script.ts';

const id = 'vertrek-wethouder-zorg';

interface Task {
  readonly id: string;
  readonly opmerking?: string;
}

it('every acknowledged act is on disk', async () => {
  const random = seeded(20261128);
  let acknowledged = 0;
  for (let round = 0; round < byDepth(3, 40); round++) {
    const folder = temporaryFolder(`${root}examples/voorbeelddam`);
    const file = `${folder}/dossiers/${id}.yaml`;
    const ids = (parse(readFileSync(file, 'utf8')) as { taken: readonly Task[] }).taken.map(
      (task) => task.id,
    );
    const { address, kill, ended } = await openWorkspaceOf(folder);
    const { post, get } = await browserOf(address);
    const versionOf = async (task: string): Promise<string> =>
      /value="note ([0-9a-f]{12}) /.exec(await get(`/dossiers/${id}/taken/${task}`))?.[1] ?? '';
    const told = new Map<string, string>();
    // Somewhere in the acts after these.
    const enough = 1 + Math.floor(random() * 5);
    const moment = random() * 100;
    const killing = (): NodeJS.Timeout => setTimeout(kill, moment);
    for (const task of ids) {
      if (told.size === enough) killing();
      const words = `opmerking ${round}`;
      try {
        const { status, body } = await post(`/dossiers/${id}/taken`, {
          taak: `note ${await versionOf(task)} ${task}`,
          opmerking: words,
        });
        if (status === 200 && body.includes('"soort":"gedaan"')) told.set(task, words);
      } catch {
        // The program is gone: what was not answered may or may not be there.
        break;
      }
    }
    await ended;
    const { taken } = parse(readFileSync(file, 'utf8')) as { taken: readonly Task[] };
    for (const [task, words] of told)
      expect(taken.find((each) => each.id === task)?.opmerking, task).toBe(words);
    acknowledged += told.size;
  }
  expect(acknowledged).toBeGreaterThanOrEqual(byDepth(3, 40));
});

/** Every file in a folder, as its bytes; without those that were not finished, which nothing reads. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter(
    (name) => !name.endsWith('.tmp') && statSync(`${folder}/${name}`).isFile(),
  );
  return new Map(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'base64')]));
}

// Documents and git have no slice: what a program writes when it is killed is in dossier-crash.test.ts.
if (isDeep) {
  const fields = { alles: 'ja', vorm: ['docx', 'html', 'md'] };
  const changed = 'documenten/werkwijzer.html';

  it('documents are old or new, never half, and making them again needs nobody', async () => {
    const random = seeded(20261129);
    const begin = temporaryFolder(`${root}examples/voorbeelddam`);
    const old = documentsIn(await madeBy(begin, fields));
    // An agreement that every document has: each is stale, and each gets other bytes.
    const profile = readFileSync(`${begin}/gemeente.yaml`, 'utf8');
    writeFileSync(`${begin}/gemeente.yaml`, profile.replace('naam: Voorbeelddam', 'naam: Anderburg'));
    const whole = await madeBy(temporaryFolder(begin), fields);
    const made = documentsIn(whole);
    const stale = [...made].flatMap(([name, bytes]) => (old.get(name) === bytes ? [] : [name]));
    const seen = { killed: 0, old: 0, new: 0, roundsWithBoth: 0 };
    for (let round = 0; round < 20; round++) {
      const folder = temporaryFolder(begin);
      // Making takes seconds and writing a part of one: every other round is killed while it writes.
      const moment =
        round % 2 === 0
          ? random() * 4_000
          : { afterFirstIn: `${folder}/documenten`, milliseconds: random() * 400 };
      const isKilled = await killedDuring(folder, ({ post }) => post('/documenten/maken', fields), moment);
      const found = documentsIn(filesWithoutGit(folder));
      for (const [name, bytes] of found)
        if (bytes !== made.get(name)) expect(bytes, name).toBe(old.get(name));
      expect([...found.keys()].sort()).toEqual([...made.keys()].sort());
      const replaced = stale.filter((name) => found.get(name) === made.get(name)).length;
      if (isKilled) {
        seen.killed++;
        seen.new += replaced;
        seen.old += stale.length - replaced;
        seen.roundsWithBoth += Number(replaced > 0 && replaced < stale.length);
      }
      // Nobody changed anything: none of them is taken for the work of somebody.
      const again = await madeBy(folder, fields);
      expect([...again.keys()].filter((name) => !name.endsWith('.tmp')).sort()).toEqual(
        [...whole.keys()].sort(),
      );
      expect(documentsIn(again)).toEqual(made);
    }
    expect(stale.length).toBeGreaterThan(made.size / 2);
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
  });

  it('what somebody made of a document is there, in the file or in its copy', async () => {
    const random = seeded(20261130);
    const begin = temporaryFolder(`${root}examples/voorbeelddam`);
    await madeBy(begin, { document: 'werkwijzer', vorm: 'html' });
    writeFileSync(`${begin}/${changed}`, 'Van mij.\n');
    const mine = readFileSync(`${begin}/${changed}`, 'base64');
    const seen = { killed: 0, kept: 0, replaced: 0 };
    for (let round = 0; round < 20; round++) {
      const folder = temporaryFolder(begin);
      const isKilled = await killedDuring(
        folder,
        async ({ get, post }) => {
          const versie =
            /name="versie" value="([0-9a-f]{12})"/.exec(await get('/documenten/document/werkwijzer'))?.[1] ??
            '';
          return post('/documenten/maken', {
            document: 'werkwijzer',
            vorm: 'html',
            bestand: 'werkwijzer.html',
            versie,
          });
        },
        random() * 600,
      );
      seen.killed += Number(isKilled);
      const isKept = readFileSync(`${folder}/${changed}`, 'base64') === mine;
      if (!isKept) expect(readFileSync(`${folder}/${changed}.oud`, 'base64')).toBe(mine);
      seen[isKept ? 'kept' : 'replaced']++;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  judgedBy([git], 'while it saves in git', ({ git: run }) => {
    it('the repository is whole, no file is touched, and saving again works', async () => {
      const random = seeded(20261201);
      const seen = { killed: 0, saved: 0, unsaved: 0 };
      for (let round = 0; round < 20; round++) {
        const folder = temporaryFolder(`${root}examples/voorbeelddam`);
        const inGit = (...args: readonly string[]): string => run(folder, args);
        inGit('init', '-q');
        inGit('config', 'user.name', 'Proef');
        inGit('config', 'user.email', 'proef@voorbeelddam.example');
        inGit('add', '-A');
        inGit('commit', '-qm', 'Begin');
        for (let count = 0; count < 200; count++)
          writeFileSync(`${folder}/documenten/eigen-${count}.md`, `Tekst ${count}\n`);
        const before = filesWithoutGit(folder);
        const save = async ({ get, post }: PlainBrowser): Promise<{ readonly status: number }> => {
          const versie = /name="versie" value="([0-9a-f]+)"/.exec(await get('/bewaren'))?.[1] ?? '';
          return post('/bewaren', { versie, bericht: 'Bijgewerkt' });
        };
        seen.killed += Number(await killedDuring(folder, save, random() * 2_000));
        // Git is a program of its own, and finishes what it began.
        await expect.poll(() => existsSync(`${folder}/.git/index.lock`), { timeout: 20_000 }).toBe(false);
        expect(filesWithoutGit(folder)).toEqual(before);
        inGit('fsck', '--strict');
        const count = (): string => inGit('rev-list', '--count', 'HEAD').trim();
        const isSaved = count() === '2';
        seen[isSaved ? 'saved' : 'unsaved']++;
        if (isSaved) continue;
        const { address, kill, ended } = await openWorkspaceOf(folder);
        await save(await browserOf(address));
        kill();
        await ended;
        expect(count()).toBe('2');
        expect(inGit('status', '--porcelain')).toBe('');
      }
      expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
    });
  });
}

function filesWithoutGit(folder: string): ReadonlyMap<string, string> {
  return new Map([...filesIn(folder)].filter(([name]) => !/^\.(?:git|gemeente)\//.test(name)));
}

/** The documents among files, without what the program remembers of them. */
function documentsIn(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([name]) => name.startsWith('documenten/') && !name.includes('.gemaakt')));
}

/** Everything in a workspace after documents were made there, by a program that nobody killed. */
async function madeBy(
  folder: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<ReadonlyMap<string, string>> {
  const { address, kill, ended } = await openWorkspaceOf(folder);
  const { post } = await browserOf(address);
  expect((await post('/documenten/maken', fields)).status).toBe(303);
  kill();
  await ended;
  return filesWithoutGit(folder);
}

/** When the program is killed: so many milliseconds after the act began, or after a first file was written. */
type Moment = number | { readonly afterFirstIn: string; readonly milliseconds: number };

/** Kills the program at a moment of an act; gives whether that was before its answer. */
async function killedDuring(
  folder: string,
  act: (browser: PlainBrowser) => Promise<{ readonly status: number }>,
  moment: Moment,
): Promise<boolean> {
  const { address, kill, ended } = await openWorkspaceOf(folder);
  const browser = await browserOf(address);
  let timer: NodeJS.Timeout | undefined;
  const killIn = (milliseconds: number): void => void (timer ??= setTimeout(kill, milliseconds));
  const watcher =
    typeof moment === 'number'
      ? undefined
      : watch(moment.afterFirstIn, (_, name) => {
          if (name?.endsWith('.tmp') === true) killIn(moment.milliseconds);
        });
  if (typeof moment === 'number') killIn(moment);
  const isAnswered = await act(browser).then(
    ({ status }) => status === 303,
    () => false,
  );
  watcher?.close();
  clearTimeout(timer);
  kill();
  await ended;
  return !isAnswered;
}
