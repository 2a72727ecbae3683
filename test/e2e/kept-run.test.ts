/** Runs that are given again (docs/decisions/0067-runs-are-kept.md), with real commands in a real workspace. */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../src/cli/kept-run/look.ts';
import { recordFile, type RunRecord, type SeenPath } from '../../src/cli/kept-run/record.ts';
import { recorded } from '../../src/cli/kept-run/record-run.ts';
import { replay } from '../../src/cli/kept-run/replay.ts';
import { built, cleanEnvironment, gemeente, startedGemeente, testNow } from '../support/bin.ts';
import { isDeep } from '../support/depth.ts';
import { temporaryFolder } from '../support/folders.ts';
import { root } from '../support/root.ts';

const kept = process.env['XDG_CACHE_HOME'];
const place = temporaryFolder();
const folder = join(place, 'werkmap');
const commands = [
  ['validate'],
  ['checklist', 'list'],
  ...(isDeep ? [['status'], ['retention'], ['render', '--all', '--format', 'md,html', '--check']] : []),
];
const asked = isDeep ? 'status' : 'validate';

beforeAll(async () => {
  process.env['XDG_CACHE_HOME'] = join(place, 'cache');
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  await gemeente(['render', '--all', '--format', 'md,html'], folder);
  age();
});
afterAll(() => {
  if (kept === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = kept;
});

/** Makes everything so old that its times count. */
function age(): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(folder, name), 1_700_000_000, 1_700_000_000);
}

/** Runs a command of the build, and keeps it. */
async function keep(argv: readonly string[]): Promise<{ readonly key: string; readonly record: RunRecord }> {
  const { main, nodeIo } = await built(root);
  const key = JSON.stringify(['build', 'v20', folder, ...argv]);
  const io = {
    ...nodeIo(),
    ...{
      stdout: () => undefined,
      stderr: () => undefined,
      isTerminal: () => false,
      columns: () => undefined,
    },
    ...{ now: () => testNow, env: cleanEnvironment(folder), cwd: folder },
  };
  await recorded(key, io, (own) => main(argv, own));
  const record = JSON.parse(readFileSync(recordFile(key) ?? '', 'utf8')) as RunRecord;
  // The test has a clock and variables of its own.
  const anywhere = { ...record, day: undefined, env: {} };
  writeFileSync(recordFile(key) ?? '', JSON.stringify(anywhere));
  return { key, record: anywhere };
}

/** Whether a run is given again; what it prints goes nowhere. */
const isGivenAgain = (key: string): boolean => replay(key, false, () => undefined) !== undefined;

/** Changes what is at a path, and gives what undoes it. */
function changed({ path, stamp }: SeenPath): () => void {
  if (stamp?.[0] === 'file') {
    const bytes = readFileSync(path);
    const other = Buffer.from(bytes);
    if (other.length > 0) other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes.length > 0 ? other : 'x');
    return () => writeFileSync(path, bytes);
  }
  const added = stamp === null ? path : join(path, 'erbij.txt');
  writeFileSync(added, 'x');
  return () => rmSync(added);
}

describe('a command that only reads', () => {
  it.each(commands.map((argv) => [argv.join(' '), argv] as const))(
    '%s: every input that changes, changes what is given',
    async (_, argv) => {
      const { key, record } = await keep(argv);
      expect(isGivenAgain(key)).toBe(true);
      const read = record.paths.filter((seen) => seen.bytes !== undefined || seen.names !== undefined);
      const absent = record.paths.filter(
        ({ path, stamp }) => stamp === null && path.startsWith(`${folder}/`),
      );
      expect(read.length).toBeGreaterThan(8);
      for (const seen of [...read, ...absent.filter(({ path }) => isIn(path))]) {
        const undo = changed(seen);
        expect(isGivenAgain(key), `${seen.path} changed`).toBe(false);
        undo();
        expect(isGivenAgain(key), `${seen.path} as it was`).toBe(true);
      }
    },
  );

  it('does not depend on any file that it did not ask for', async () => {
    const { record } = await keep([asked]);
    const seen = new Set(record.paths.map(({ path }) => path));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile() && !seen.has(path));
    const hash = async (): Promise<string> =>
      hashOf(Object.values(await gemeente([asked], folder)).map((value) => String(value)));
    const before = await hash();
    const undo = files.map((path) => changed({ path, stamp: ['file', 0, 0, 0, 0] }));
    expect(await hash()).toBe(before);
    for (const each of undo) each();
  });

  it('is given again by the program itself, unless somebody wants no memory', () => {
    const env = {
      XDG_CACHE_HOME: join(place, 'eigen'),
      SOURCE_DATE_EPOCH: String(testNow),
      GEMEENTE_GEHEUGEN: '',
    };
    const validate = (more = {}): string =>
      startedGemeente(['validate'], folder, { env: { ...env, ...more } }).stdout;
    const first = validate();
    const runs = join(place, 'eigen/gemeente/runs');
    const [file = ''] = readdirSync(runs, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const text = readFileSync(join(runs, file), 'utf8');
    writeFileSync(
      join(runs, file),
      text.replace(/"printed":.*?,"code"/s, '"printed":[["stdout","nog eens"]],"code"'),
    );
    expect(validate()).toBe('nog eens');
    expect(validate({ GEMEENTE_GEHEUGEN: 'uit' })).toBe(first);
    expect(validate({ NO_COLOR: '1' })).toBe(first);
  });
});

/** A dossier that is changed by one program after another, each of which keeps what it checked (0069). */
describe('a dossier that earlier programs checked', () => {
  const dossier = 'vertrek-wethouder-zorg';
  const acts: readonly ((folder: string) => readonly string[] | undefined)[] = [
    () => ['tick', 'afscheid-vorm', '--toch'],
    () => ['note', 'afscheid-vorm', '--tekst', 'In de raadzaal: “samen”.'],
    () => ['skip', 'afscheid-vorm', '--reden', 'toch niet', '--toch'],
    // By hand: another line, and then one that breaks the file.
    (at) => by(at, (text) => text.replace(/titel: Vertrek.*/, 'titel: Vertrek van een wethouder')),
    () => ['untick', 'afscheid-vorm'],
    (at) => by(at, (text) => text.replace('status: open', 'status: opeen')),
    () => ['tick', 'afscheid-vorm', '--toch'],
    (at) => by(at, (text) => text.replace('status: opeen', 'status: open')),
    () => ['tick', 'afscheid-vorm', '--toch'],
  ];
  const by = (at: string, change: (text: string) => string): undefined => {
    const path = join(at, `dossiers/${dossier}.yaml`);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const ran = (
    memory: '' | 'uit',
  ): { readonly told: readonly string[]; readonly cache: string; readonly at: string } => {
    const at = join(place, `weg-${memory}`);
    cpSync(`${root}examples/voorbeelddam`, at, { recursive: true });
    const cache = join(place, `dossiers-${memory}`);
    const env = { XDG_CACHE_HOME: cache, SOURCE_DATE_EPOCH: String(testNow), GEMEENTE_GEHEUGEN: memory };
    const told = acts.map((act) => {
      const words = act(at);
      if (words === undefined) return readFileSync(join(at, `dossiers/${dossier}.yaml`), 'utf8');
      const [verb = '', ...rest] = words;
      const { stdout, stderr, status } = startedGemeente(['checklist', verb, dossier, ...rest], at, { env });
      return `${status}\n${stdout}${stderr}${readFileSync(join(at, `dossiers/${dossier}.yaml`), 'utf8')}`;
    });
    return { told, cache: join(cache, 'gemeente/checked'), at };
  };

  it('is changed as if nothing was kept, and is forgotten with its file', () => {
    const kept = ran('');
    expect(kept.told).toEqual(ran('uit').told);
    expect(kept.told.filter((each) => each.startsWith('1\n'))).toHaveLength(1);
    expect(readdirSync(kept.cache).length).toBeGreaterThan(0);
    const env = { XDG_CACHE_HOME: join(place, 'dossiers-'), GEMEENTE_GEHEUGEN: '' };
    const { status } = startedGemeente(['checklist', 'delete', dossier, '--yes'], kept.at, { env });
    expect(status).toBe(0);
    expect(existsSync(kept.cache)).toBe(false);
  });
});

/** Whether the folder that a path is in exists. */
function isIn(path: string): boolean {
  return statSync(join(path, '..'), { throwIfNoEntry: false })?.isDirectory() === true;
}
