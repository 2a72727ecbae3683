import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeIo } from '../../../src/cli/io.ts';
import type { Io } from '../../../src/cli/io.ts';
import { freshMs } from '../../../src/cli/kept-run/look.ts';
import { recordFile, type RunRecord } from '../../../src/cli/kept-run/record.ts';
import { recorded } from '../../../src/cli/kept-run/record-run.ts';
import { replay } from '../../../src/cli/kept-run/replay.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { git as gitJudge } from '../../support/judges/judges.ts';

const kept = process.env['XDG_CACHE_HOME'];
let folder: string;
let key: string;
let printed: string[];

beforeEach(() => {
  folder = temporaryFolder();
  process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
  mkdirSync(join(folder, 'map'));
  writeFileSync(join(folder, 'map/een.yaml'), 'naam: een\n');
  writeFileSync(join(folder, 'map/personen.lokaal.yaml'), '# Namen van mensen\nwethouder-1: Anne de Boer\n');
  key = keyOf('status');
  printed = [];
  age();
});

afterEach(() => {
  if (kept === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = kept;
});

const keyOf = (...argv: readonly string[]): string => JSON.stringify(['build', 'v20', folder, ...argv]);

const io = (changes: Partial<Io> = {}): Io => ({
  ...nodeIo(),
  stdout: (text) => void printed.push(text),
  stderr: (text) => void printed.push(text),
  isTerminal: () => false,
  columns: () => undefined,
  env: { KLEUR: 'geen' },
  ...changes,
});

/** A run that asks one of everything, and prints what it got. */
async function run({ files, env, now, isTerminal, stdout }: Io): Promise<number> {
  const found = files.read(join(folder, 'map/een.yaml'));
  const text = 'bytes' in found ? new TextDecoder().decode(found.bytes) : found.failure;
  const names = files.list(join(folder, 'map'));
  const size = files.info(join(folder, 'map/een.yaml'))?.bytes;
  const none = files.info(join(folder, 'niets.yaml'))?.kind;
  const real = files.realPath(join(folder, 'map')) === undefined ? 'weg' : 'er';
  now();
  stdout([text, names, size, none, real, env['KLEUR'], isTerminal('stdout')].join('|'));
  return Promise.resolve(1);
}

/** Makes the files older than what a file system can count. */
function age(): void {
  const old = (Date.now() - 4 * freshMs) / 1000;
  for (const path of ['map/een.yaml', 'map']) utimesSync(join(folder, path), old, old);
}

/** As if the run was made long after the last change: times count. */
function later(): void {
  const { paths, ...rest } = record();
  const trusted = { ...rest, paths: paths.map((seen) => ({ ...seen, isFresh: undefined })) };
  writeFileSync(recordFile(key) ?? '', JSON.stringify(trusted));
}

const record = (): RunRecord => JSON.parse(readFileSync(recordFile(key) ?? '', 'utf8')) as RunRecord;

/** What a replay gives: its exit code, or undefined when the run has to be made. */
const again = (isExact = false): number | undefined => {
  let shown = '';
  const code = replay(key, isExact, (_, text) => void (shown += text));
  if (code !== undefined) expect(shown).toBe(printed.join(''));
  return code;
};

/** The environment of a replay is that of the process. */
function withVariable(value: string | undefined): void {
  if (value === undefined) delete process.env['KLEUR'];
  else process.env['KLEUR'] = value;
}

describe('a run that only read', () => {
  beforeEach(async () => {
    withVariable('geen');
    expect(again()).toBeUndefined();
    await recorded(key, io(), run);
    expect(record().paths.some(({ isFresh }) => isFresh)).toBe(true);
    later();
  });
  afterEach(() => withVariable(undefined));

  it('is given again, with its exit code', () => {
    expect(again()).toBe(1);
    expect(again(true)).toBe(1);
  });

  const changes: Readonly<Record<string, () => void>> = {
    'other text of the same length': () => writeFileSync(join(folder, 'map/een.yaml'), 'naam: eem\n'),
    'longer text': () => writeFileSync(join(folder, 'map/een.yaml'), 'naam: eens\n'),
    'a file that is gone': () => rmSync(join(folder, 'map/een.yaml')),
    'a folder in its place': () => {
      rmSync(join(folder, 'map/een.yaml'));
      mkdirSync(join(folder, 'map/een.yaml'));
    },
    'a file that came beside it': () => writeFileSync(join(folder, 'map/twee.yaml'), ''),
    'something where nothing was': () => writeFileSync(join(folder, 'niets.yaml'), ''),
    'a link that leads elsewhere': () => {
      cpSync(join(folder, 'map'), join(folder, 'kopie'), { recursive: true, preserveTimestamps: true });
      rmSync(join(folder, 'map'), { recursive: true });
      symlinkSync(join(folder, 'kopie'), join(folder, 'map'));
    },
    'another variable': () => withVariable('wel'),
    'a variable that is gone': () => withVariable(undefined),
    'text of the same length at the same time': () => {
      const { atime, mtime } = statSync(join(folder, 'map/een.yaml'));
      writeFileSync(join(folder, 'map/een.yaml'), 'naam: eem\n');
      utimesSync(join(folder, 'map/een.yaml'), atime, mtime);
    },
  };
  it.each(Object.entries(changes))('is made again after: %s', (_, change) => {
    change();
    expect(again()).toBeUndefined();
  });

  it('is given again when a file was saved without a change', () => {
    writeFileSync(join(folder, 'map/een.yaml'), 'naam: een\n');
    age();
    expect(again()).toBe(1);
  });

  it('compares content of what changed right before it', () => {
    const { paths, ...rest } = record();
    const [fresh, other] = [true, undefined].map((isFresh) =>
      paths.map((seen) => (seen.bytes === undefined ? seen : { ...seen, bytes: 'f'.repeat(64), isFresh })),
    );
    writeFileSync(recordFile(key) ?? '', JSON.stringify({ ...rest, paths: other }));
    expect(again()).toBe(1);
    writeFileSync(recordFile(key) ?? '', JSON.stringify({ ...rest, paths: fresh }));
    expect(again()).toBeUndefined();
  });

  it('compares content when others rely on it', () => {
    const { paths, ...rest } = record();
    const other = paths.map((seen) =>
      seen.bytes === undefined ? seen : { ...seen, bytes: 'f'.repeat(64), isFresh: undefined },
    );
    writeFileSync(recordFile(key) ?? '', JSON.stringify({ ...rest, paths: other }));
    expect(again(true)).toBeUndefined();
  });

  it('is made again on another day', () => {
    const { day, ...rest } = record();
    const [from = 0, until = 0] = day ?? [];
    expect([22, 23, 24, 25].map((hours) => hours * 3600)).toContain(until - from);
    for (const other of [
      [from - 86_400, from],
      [until, until + 86_400],
    ]) {
      writeFileSync(recordFile(key) ?? '', JSON.stringify({ ...rest, day: other }));
      expect(again()).toBeUndefined();
    }
  });

  it('is made again where its record is cut off, or of another run', () => {
    const text = readFileSync(recordFile(key) ?? '', 'utf8');
    for (let part = 0; part < 20; part++) {
      writeFileSync(recordFile(key) ?? '', text.slice(0, Math.floor((text.length * part) / 20)));
      expect(again()).toBeUndefined();
    }
    for (const other of ['null', '[]', '{}', JSON.stringify({ ...record0(text), key: 'x' })]) {
      writeFileSync(recordFile(key) ?? '', other);
      expect(again()).toBeUndefined();
    }
  });

  it('is made again where others could have written its record', () => {
    chmodSync(recordFile(key) ?? '', 0o602);
    expect(again()).toBeUndefined();
  });

  it('is forgotten by a run from the same place that writes', async () => {
    const write = (own: Io): Promise<number> => {
      own.files.replace(join(folder, 'map/twee.docx'), new Uint8Array());
      return Promise.resolve(0);
    };
    await recorded(keyOf('render'), io(), write);
    expect(again()).toBeUndefined();
    expect(() => readdirSync(dirname(recordFile(key) ?? ''))).toThrow('ENOENT');
  });

  it('is forgotten everywhere when a file of the user is removed', async () => {
    const elsewhere = JSON.stringify(['build', 'v20', '/elders', 'status']);
    await recorded(elsewhere, io(), run);
    const remove = (own: Io): Promise<number> => {
      own.files.remove(join(folder, 'map/een.yaml'));
      return Promise.resolve(0);
    };
    await recorded(keyOf('checklist', 'delete'), io(), remove);
    expect(() => statSync(recordFile(elsewhere) ?? '')).toThrow('ENOENT');
  });
});

/** The record in a text. */
const record0 = (text: string): object => JSON.parse(text) as object;

judgedBy([gitJudge], 'a run that asked git', (judges) => {
  const git = (...args: readonly string[]): void => void judges.git(folder, args);
  const ask = (own: Io): Promise<number> => {
    const tree = own.git(join(folder, 'map'), ['ls-tree', '--name-only', 'HEAD', './']);
    const changed = own.git(join(folder, 'map'), ['diff', '--name-only', 'HEAD', '--', '.']);
    own.stdout(JSON.stringify([tree?.output, changed?.output]));
    return Promise.resolve(0);
  };
  const changes: Readonly<Record<string, () => void>> = {
    'a first commit': () => {
      git('init', '-q');
      git('commit', '-qm', 'leeg', '--allow-empty');
    },
    'a commit': () => git('commit', '-qm', 'meer', '--allow-empty'),
    'another branch': () => git('checkout', '-qb', 'anders'),
    'a change of a file': () => writeFileSync(join(folder, 'map/een.yaml'), 'naam: twee\n'),
    'a staged file': () => git('add', '.'),
    'a file in a folder': () => mkdirSync(join(folder, 'map/dieper')),
  };

  it('is made again when git is told to look elsewhere', async () => {
    git('init', '-q');
    await recorded(key, io(), ask);
    expect(again()).toBe(0);
    process.env['GIT_DIR'] = join(folder, 'map');
    try {
      expect(again()).toBeUndefined();
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  it('is not kept where there is no git', async () => {
    await recorded(key, io({ git: () => undefined }), ask);
    expect(again()).toBeUndefined();
  });

  it('is given again until git would answer otherwise', async () => {
    for (const [what, change] of Object.entries(changes)) {
      await recorded(key, io(), ask);
      expect(again(), `before ${what}`).toBe(0);
      change();
      expect(again(), `after ${what}`).toBeUndefined();
      printed = [];
    }
  });
});

describe('what is not kept', () => {
  const readLocal = ({ files }: Io): void => void files.read(join(folder, 'map/personen.lokaal.yaml'));
  const runs: Readonly<Record<string, (own: Io) => number | Promise<number>>> = {
    'a run that was refused': async (own) => (await run(own), 2),
    'a run at a terminal that can ask': async (own) => (own.isTerminal('stdin'), await run(own)),
    'a run that asked git what no file tells': async (own) => (own.git(folder, ['status']), await run(own)),
    'a run that wrote': async (own) => (
      own.files.replace(join(folder, 'x.md'), new Uint8Array()),
      await run(own)
    ),
    'a run that could not read a file': (own) => (own.files.read(join(folder, 'map')), run(own)),
    'a name that stays on this computer': (own) => (readLocal(own), own.stdout('Aan: Anne'), 0),
    'a run during which a file that it read was changed': async (own) => {
      await run(own);
      writeFileSync(join(folder, 'map/een.yaml'), 'naam: eem\n');
      return run(own);
    },
    'a run that read nothing': (own) => (own.stdout('hulp'), 0),
    'very long output': async (own) => (own.stdout('x'.repeat(2_000_001)), await run(own)),
  };
  it.each(Object.entries(runs))('%s', async (_, each) => {
    await recorded(key, io({ isTerminal: (stream) => stream === 'stdin' }), (own) =>
      Promise.resolve(each(own)),
    );
    expect(() => statSync(recordFile(key) ?? '')).toThrow('ENOENT');
  });

  it('but a run that read names and showed none is kept', async () => {
    await recorded(
      key,
      io(),
      (own) => (readLocal(own), own.stdout('Namen van wethouder-1'), Promise.resolve(0)),
    );
    expect(record().code).toBe(0);
  });

  it('readable by others', async () => {
    await recorded(key, io(), run);
    expect(statSync(recordFile(key) ?? '').mode & 0o077).toBe(0);
    expect(statSync(dirname(recordFile(key) ?? '')).mode & 0o077).toBe(0);
  });
});
