/**
 * Whoever pulls the plug while a dossier is being written finds a whole file, with everything that was said to be
 * done (product.md §6). `CRASH_SEED=… npx vitest run test/e2e/dossier-crash.test.ts` repeats a run.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listCode } from '../../src/returned/list-code.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { temporaryFolder } from '../support/bin.ts';
import { byDepth, isDeep } from '../support/depth.ts';
import { buildWorker, inTurns, runNode, type Ending, type Kill } from '../support/killed.ts';
import { root } from '../support/root.ts';
import {
  dossierFile,
  leftBehind,
  readDossierFile,
  startedId,
  startedWorkspace,
  taskIds,
  textOf,
  tickOf,
  todayEnv,
} from '../support/started-dossier.ts';
import { seeded, tickScript } from '../support/tick-script.ts';

const seed = Number(process.env['CRASH_SEED'] ?? 20261122);
const workerKills = byDepth(12, 260);
const binKills = byDepth(4, 40);
const goingOn = byDepth(2, 6);

const { folder: started, path } = await startedWorkspace();
const fresh = readDossierFile(path);
const ids = taskIds(fresh);
const worker = buildWorker();

/** What kills left in the folder, to see that they hit writes and not only pauses. */
const tally = { locks: 0, temporary: 0 };

function look(folder: string): void {
  const left = leftBehind(folder);
  if (left.some((name) => name.endsWith('.lock'))) tally.locks++;
  if (left.some((name) => name.endsWith('.tmp'))) tally.temporary++;
}

/** The texts after none, one, two … acts of a script. */
function textsOf(script: number): (count: number) => string {
  const acts = tickScript(ids, script);
  const states = [fresh];
  return (count) => {
    while (states.length <= count) states.push(states[states.length - 1]!.act(acts.next().value));
    return states[count]!.text;
  };
}

/** A folder with nothing but the fresh dossier in it. */
function dossierOnly(): string {
  const folder = temporaryFolder();
  mkdirSync(`${folder}/dossiers`);
  copyFileSync(path, dossierFile(folder));
  return folder;
}

const acknowledged = ({ stdout }: Ending): number =>
  stdout.split('\n').filter((line) => /^\d+$/.test(line)).length;

/** Lets the worker work until it is killed; gives how many acts stand in the file, which must be whole. */
async function workAndKill(folder: string, script: number, kill: Kill): Promise<number> {
  const ending = await runNode([worker, dossierFile(folder), String(script)], { folder, kill });
  const said = acknowledged(ending);
  const found = textOf(dossierFile(folder));
  expect(parseYaml(found, 'dossier').diagnostics).toEqual([]);
  const textAfter = textsOf(script);
  // Every act that was acknowledged, and at most the one that was under way.
  const whole = [said, said + 1].find((count) => textAfter(count) === found);
  expect(whole, `seed ${seed}, script ${script}, ${said} acknowledged: ${ending.stderr}`).toBeDefined();
  return whole ?? 0;
}

describe(`kill -9 at any moment (seed ${seed})`, () => {
  it(`leaves a whole file with every acknowledged act, ${workerKills} times`, async () => {
    const random = seeded(seed);
    // Of the daily kills a third is aimed at the lock, and a third at the new file; in the deep run most are left to chance.
    const aims: readonly Kill[] = [
      { after: 'ready', milliseconds: 80 },
      { after: 'lock', milliseconds: 8 },
      { after: 'temporary', milliseconds: 1 },
    ];
    const kills = Array.from({ length: workerKills }, (_, script) => {
      const { after, milliseconds } = aims[isDeep && script % 10 > 0 ? 0 : script % 3]!;
      return { script, kill: { after, milliseconds: random() * milliseconds } };
    });
    await inTurns(kills, 2, async ({ script, kill }) => {
      const folder = dossierOnly();
      await workAndKill(folder, script, kill);
      look(folder);
    });
    // Most kills fall inside a write, many of them with the new file beside the old one.
    // How many depends on the disk; on two busy cores a third of them leave a lock.
    expect(tally.locks).toBeGreaterThan(workerKills / 10);
    expect(tally.temporary).toBeGreaterThan(0);
  });

  it(`leaves what gemeente said it had done, ${binKills} times`, async () => {
    const random = seeded(seed + 1);
    const begun = Date.now();
    const tick = (folder: string, id: string, kill?: Kill): Promise<Ending> =>
      runNode([`${root}bin/gemeente.js`, 'checklist', 'tick', startedId, id, '--toch'], {
        folder,
        env: todayEnv,
        ...(kill === undefined ? {} : { kill }),
      });
    const copy = (): string => {
      const folder = temporaryFolder();
      for (const name of ['gemeente.yaml', 'dossiers', 'rollen', 'overleggen', 'samenwerking'])
        cpSync(`${started}/${name}`, `${folder}/${name}`, { recursive: true });
      return folder;
    };
    expect((await tick(copy(), ids[0] ?? '')).status).toBe(0);
    const usual = Date.now() - begun;
    const before = { ...tally };
    const kills = Array.from({ length: binKills }, (_, index) => ({
      id: ids[Math.floor(random() * ids.length)] ?? '',
      kill:
        index % 4 === 0
          ? ({ after: 'start', milliseconds: random() * usual * 1.5 } as const)
          : ({ after: 'lock', milliseconds: random() * 8 } as const),
    }));
    await inTurns(kills, 2, async ({ id, kill }) => {
      const folder = copy();
      const { status, stdout } = await tick(folder, id, kill);
      look(folder);
      const found = readDossierFile(dossierFile(folder)).text;
      const ticked = fresh.act(tickOf(fresh, id)).text;
      const isSaid = status === 0 || stdout.includes('afgehandeld op');
      expect(isSaid ? [ticked] : [ticked, fresh.text], `seed ${seed}, ${id}`).toContain(found);
    });
    expect(tally.locks + tally.temporary).toBeGreaterThan(before.locks + before.temporary);
  });

  it(`leaves a dossier that is renamed whole, with what belongs to it, ${binKills} times`, async () => {
    const random = seeded(seed + 3);
    const newId = 'andere-naam';
    const member = `id: lid\ntitel: Lid\nhoort_bij: ${startedId}\ntaken:\n  - id: een\n    titel: Een\n`;
    const lijst = listCode('gm9999', { id: startedId });
    const renamed = fresh.setKeys({ id: newId, lijst }).text;
    const rename = (folder: string, kill?: Kill): Promise<Ending> =>
      runNode([`${root}bin/gemeente.js`, 'checklist', 'rename', startedId, newId], {
        folder,
        env: todayEnv,
        ...(kill === undefined ? {} : { kill }),
      });
    const copy = (): string => {
      const folder = temporaryFolder();
      for (const name of ['gemeente.yaml', 'rollen', 'overleggen', 'samenwerking'])
        cpSync(`${started}/${name}`, `${folder}/${name}`, { recursive: true });
      mkdirSync(`${folder}/dossiers`);
      copyFileSync(path, dossierFile(folder));
      writeFileSync(dossierFile(folder, 'lid'), member);
      return folder;
    };
    let doneAgain = 0;
    // From the first new file on it is a matter of milliseconds.
    const kills = Array.from({ length: binKills }, (_, index) =>
      index % 4 === 0
        ? ({ after: 'lock', milliseconds: random() * 40 } as const)
        : ({ after: 'temporary', milliseconds: random() * 6 } as const),
    );
    const attempt = async (kill: Kill): Promise<void> => {
      const folder = copy();
      const { status } = await rename(folder, kill);
      const [old, anew] = [dossierFile(folder), dossierFile(folder, newId)];
      const present = [old, anew].filter((each) => existsSync(each));
      expect(present).not.toEqual([]);
      if (existsSync(old)) expect(textOf(old)).toBe(fresh.text);
      if (existsSync(anew)) expect(textOf(anew)).toBe(renamed);
      if (status === 0) expect(present).toEqual([anew]);
      const belongsTo = readDossierFile(dossierFile(folder, 'lid')).dossier.memberOf;
      expect(present).toContain(dossierFile(folder, belongsTo));
      // Done again it ends as it should have. A few times, as it waits until the locks are old.
      if (present.length < 2 || doneAgain === goingOn) return;
      doneAgain++;
      expect(await rename(folder)).toMatchObject({ status: 0 });
      expect(existsSync(old)).toBe(false);
      expect(textOf(anew)).toBe(renamed);
      expect(textOf(dossierFile(folder, 'lid'))).toBe(member.replace(startedId, newId));
    };
    await inTurns(kills, 2, attempt);
    // Where few are tried, they may all come too early or too late.
    for (let more = 0; doneAgain === 0 && more < 60; more++)
      await attempt({ after: 'temporary', milliseconds: random() * 6 });
    expect(doneAgain).toBeGreaterThan(0);
  });

  it(`does not keep anyone from going on, ${goingOn} times`, async () => {
    const random = seeded(seed + 2);
    const runs = Array.from({ length: goingOn }, (_, index) => ({
      script: 1000 + index,
      // Kills until one leaves a lock behind.
      moments: Array.from({ length: 40 }, () => random() * 60),
    }));
    await inTurns(runs, goingOn, async ({ script, moments }) => {
      let folder = '';
      let done = 0;
      for (const milliseconds of moments) {
        folder = dossierOnly();
        done = await workAndKill(folder, script, { after: 'ready', milliseconds });
        if (leftBehind(folder).some((name) => name.endsWith('.lock'))) break;
      }
      expect(leftBehind(folder), 'no kill left a lock').not.toEqual([]);
      // What an older crash left goes along.
      copyFileSync(dossierFile(folder), `${dossierFile(folder)}.99999.tmp`);
      const args = [worker, dossierFile(folder), script, done, 3].map(String);
      const ending = await runNode(args, { folder });
      expect(ending).toMatchObject({ status: 0, stderr: '' });
      expect(acknowledged(ending)).toBe(3);
      expect(textOf(dossierFile(folder))).toBe(textsOf(script)(done + 3));
      expect(leftBehind(folder)).toEqual([]);
    });
  });
});
