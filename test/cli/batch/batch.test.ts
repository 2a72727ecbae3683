import { describe, expect, it } from 'vitest';
import { jobsFor } from '../../../src/cli/batch/jobs.ts';
import type { BatchSetup } from '../../../src/cli/batch/plain.ts';
import { Progress, progressLine } from '../../../src/cli/batch/progress.ts';
import { workFor } from '../../../src/cli/batch/work.ts';
import { nodeIo, type Io } from '../../../src/cli/io.ts';
import { main } from '../../../src/cli/main.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const profile = (name: string, rest = ''): string =>
  `schema_versie: 1\ngemeente: { code: gm9999, naam: Dorp ${name} }\ncollege: { vergadering: { dag: dinsdag, tijd: "09:30" } }\n${rest}`;

interface Given {
  /** Folder below `/w` → its profile. */
  readonly workspaces: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether somebody looks at the error stream. */
  readonly isTerminal?: boolean;
  /** Happens when so many workspaces were asked for. */
  readonly onAsk?: (count: number, io: { readonly stop: () => void }) => void;
}

/** The program in this process, on files in memory, with helpers that are no threads. */
async function run(args: readonly string[], { workspaces, env = {}, isTerminal = false, onAsk }: Given) {
  const files = memoryFiles(
    Object.fromEntries(Object.entries(workspaces).map(([name, text]) => [`/w/${name}/gemeente.yaml`, text])),
  );
  const told = { stdout: '', stderr: '' };
  let asked = 0;
  let stop = (): void => undefined;
  const io: Io = {
    ...nodeIo(),
    ...{ files, cwd: '/w', env, now: () => 1_796_115_600, git: () => undefined },
    glob: () => Promise.resolve(Object.keys(workspaces).map((name) => `/w/${name}/gemeente.yaml`)),
    stdout: (text) => void (told.stdout += text),
    stderr: (text) => void (told.stderr += text),
    isTerminal: (stream) => isTerminal && stream === 'stderr',
    columns: () => undefined,
    onStop: (stopped) => {
      stop = stopped;
      return () => undefined;
    },
    helpers: {
      start: (setup) => {
        const work = workFor((structuredClone(setup) as { setup: BatchSetup }).setup, io);
        return {
          ask: async (folder) => {
            onAsk?.(++asked, { stop });
            return structuredClone(await work(folder as string));
          },
          end: () => Promise.resolve(),
        };
      },
    },
  };
  const code = await main([...args, '--workspace', '*'], io);
  return { code, ...told, names: [...files.contents.keys()].filter((path) => path.endsWith('.md')).sort() };
}

const four = { a: profile('A'), b: profile('B'), c: profile('C'), d: profile('D') };
const render = ['render', 'afwezigheid'];

describe('several workspaces at the same time', () => {
  it('give the same lines and files as one after another, also as JSON', async () => {
    for (const args of [render, [...render, '--json'], [...render, '--check']]) {
      const one = await run([...args, '--jobs', '1'], { workspaces: four });
      const two = await run([...args, '--jobs', '2'], { workspaces: four });
      expect(two).toEqual(one);
    }
    const { stdout, names } = await run([...render, '--json', '--jobs', '2'], { workspaces: four });
    expect((JSON.parse(stdout) as { bestanden: object[] }).bestanden).toHaveLength(4);
    expect(names).toEqual(['a', 'b', 'c', 'd'].map((name) => `/w/${name}/documenten/afwezigheid.md`));
  });

  it('all go on when one fails; what went wrong is told at the end, and the worst is the exit code', async () => {
    const workspaces = { ...four, a: 'schema_versie: 1\n', c: `${profile('C')}huisstijl: ../../buiten\n` };
    const { code, stdout, stderr, names } = await run([...render, '--jobs', '2'], { workspaces });
    expect([code, names]).toEqual([1, ['/w/b/documenten/afwezigheid.md', '/w/d/documenten/afwezigheid.md']]);
    expect(stdout).toBe('b/documenten/afwezigheid.md\nd/documenten/afwezigheid.md\n');
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('Niet gelukt: 2 van 4 werkmappen: a en c.');
    expect(stderr.indexOf('Nog in te vullen')).toBeLessThan(stderr.indexOf('a/gemeente.yaml'));
  });

  it('say once what holds for all of them, and what holds for some with their names', async () => {
    const typo = await run(['render', 'werkwijzr', '--jobs', '2'], { workspaces: four });
    expect(typo.code).toBe(2);
    expect(typo.stderr.match(/werkwijzr/g)).toHaveLength(1);
    const own = { ...four, b: profile('B', 'documenten: { handreiking: { openbaarheid: intern } }\n') };
    const open = ['render', 'handreiking', '--publiek', '--jobs', '2'];
    const some = await run(open, { workspaces: own });
    expect(some.code).toBe(2);
    expect(some.stderr).toContain('b: ');
    const json = await run([...open, '--json'], { workspaces: own });
    expect(JSON.parse(json.stdout)).toMatchObject({ niet_gelukt: [{ werkmap: 'b', exitcode: 2 }] });
  });

  it('are finished when somebody stops the program, and no other is begun', async () => {
    const onAsk = (count: number, { stop }: { readonly stop: () => void }): void => {
      if (count === 2) stop();
    };
    const { code, stderr, names } = await run([...render, '--jobs', '2'], { workspaces: four, onAsk });
    expect([code, names.length]).toEqual([130, 2]);
    expect(stderr).toContain('Gestopt na 2 van 4 werkmappen.');
  });

  it('are made in this thread where another breaks down', async () => {
    const onAsk = (count: number): void => {
      if (count === 2) throw new Error('geen ruimte');
    };
    const { code, names } = await run([...render, '--jobs', '2'], { workspaces: four, onAsk });
    expect([code, names.length]).toEqual([0, 4]);
  });

  it('keep what belongs together in the same folder in any part', async () => {
    const out = [...render, '--out', 'uit'];
    const parts = await Promise.all(
      [1, 2, 3, 4].map((part) => run([...out, '--shard', `${String(part)}/4`], { workspaces: four })),
    );
    const whole = await run(out, { workspaces: four });
    expect(parts.flatMap(({ names }) => names).sort()).toEqual(whole.names);
    expect(parts.map(({ stdout }) => stdout).join('')).toBe(whole.stdout);
  });
});

describe('how many at the same time', () => {
  const start = (): never => {
    throw new Error('none is started');
  };

  it('is what was asked for, and no more than there are', () => {
    const asked = (jobs: number | undefined, workspaces: number): number =>
      jobsFor(jobs, workspaces, { start });
    expect([asked(undefined, 342), asked(1, 342), asked(20, 342), asked(20, 3)]).toEqual([1, 1, 20, 3]);
    expect(jobsFor(4, 342, { start: undefined })).toBe(1);
  });
});

describe('progress', () => {
  it('tells the rate and the time left', () => {
    expect(progressLine(34, 342, 10)).toBe('34 van 342 werkmappen, 3,4 per seconde, nog ongeveer 2 minuten');
    expect(progressLine(1, 3, 20)).toBe('1 van 3 werkmappen, 3,0 per minuut, nog ongeveer 40 seconden');
    expect(progressLine(340, 342, 10)).toBe('340 van 342 werkmappen, 34 per seconde, nog ongeveer 1 seconde');
  });

  it('is on a terminal only, not with --quiet and not in CI', async () => {
    const seen = (given: Partial<Given>, ...args: readonly string[]): Promise<boolean> =>
      run([...render, ...args], { workspaces: four, isTerminal: true, ...given }).then(({ stderr }) =>
        stderr.includes('per seconde'),
      );
    expect(await seen({})).toBe(true);
    expect(await seen({}, '--quiet')).toBe(false);
    expect(await seen({ isTerminal: false })).toBe(false);
    expect(await seen({ env: { CI: 'true' } })).toBe(false);
  });

  it('makes way for what is printed', () => {
    let screen = '';
    const print = (text: string): void => void (screen += text);
    let now = 0;
    const io = {
      env: {},
      isTerminal: () => true,
      columns: () => 30,
      stderr: print,
      elapsed: () => now,
    } as unknown as Io;
    const progress = new Progress(2, io, false);
    now = 1000;
    progress.step();
    progress.around(() => print('regel\n'));
    progress.end();
    expect(screen).toBe(`1 van 2 werkmappen, 1,0 per s\r${' '.repeat(29)}\rregel\n1 werkmap in 1 seconde.\n`);
  });
});
