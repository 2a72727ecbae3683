/** Runs the built program on mutated workspaces, all in memory. */
import type { Io } from '../../../src/index.ts';
import { memoryFiles } from '../memory-files.ts';
import { withShortLists } from './less-shipped.ts';
import { isDear, mutatedWorkspace } from './workspace.ts';

/** What a row of workspaces came to. */
export interface MutatedFigures {
  readonly workspaces: number;
  readonly commands: number;
  /** Exit code → how often. */
  readonly codes: Readonly<Record<string, number>>;
  /** What may not happen, each with the number of its workspace. */
  readonly faults: readonly string[];
  /** The longest that a command took, in milliseconds of the processor. */
  readonly longest: number;
  /** The longest command, with the number of its workspace. */
  readonly slowest: string;
}

/** Before any workspace was tried. */
export const noFigures: MutatedFigures = {
  workspaces: 0,
  commands: 0,
  codes: {},
  faults: [],
  longest: 0,
  slowest: '',
};

/** The built program. */
type Built = Pick<typeof import('../../../src/index.ts'), 'main' | 'nodeIo'>;

/** No command may take longer, in milliseconds of the processor: what else the machine does is left out. */
const usualLimit = 2000;

/** Runs the commands of the workspaces with these numbers. */
export async function runMutated(
  numbers: Iterable<number>,
  { main, nodeIo }: Built,
  limit: number = usualLimit,
): Promise<MutatedFigures> {
  const real = nodeIo();
  const short = withShortLists(real.shipped);
  let figures = noFigures;
  for (const number of numbers) {
    const io = { ...real, shipped: isDear(number) ? real.shipped : short };
    const tries = () => tryCommands(number, { main, io });
    let runs = await tries();
    // Why again: a busy machine makes any command slow now and then; one that is slow is so each time.
    for (let again = 0; again < 2 && runs.some(({ took }) => took > limit); again++) {
      const others = await tries();
      runs = runs.map((run, at) => ({ ...run, took: Math.min(run.took, others[at]?.took ?? run.took) }));
    }
    figures = together(figures, figuresOf(number, runs, limit));
  }
  return figures;
}

/** How a command ended. */
interface CommandRun {
  readonly words: readonly string[];
  readonly code: number;
  readonly said: string;
  /** In milliseconds of the processor. */
  readonly took: number;
}

async function tryCommands(
  number: number,
  { main, io }: { readonly main: Built['main']; readonly io: Io },
): Promise<readonly CommandRun[]> {
  const { files, commands } = mutatedWorkspace(number);
  const disk = memoryFiles(files);
  const runs: CommandRun[] = [];
  for (const words of commands) {
    let said = '';
    const begun = process.cpuUsage();
    const code = await main(
      words,
      ioOf({ ...io, files: disk }, (text) => void (said += text)),
    );
    const { user, system } = process.cpuUsage(begun);
    runs.push({ words, code, said, took: (user + system) / 1000 });
  }
  return runs;
}

function figuresOf(number: number, runs: readonly CommandRun[], limit: number): MutatedFigures {
  const codes: Record<string, number> = {};
  const faults: string[] = [];
  let [longest, slowest] = [0, ''];
  for (const { words, code, said, took } of runs) {
    codes[code] = (codes[code] ?? 0) + 1;
    const name = `${number}: ${words.join(' ').slice(0, 80)}`;
    if (took > longest) [longest, slowest] = [took, name];
    // Memory is never full, and these commands need no other program: nothing is the environment's fault.
    if (code > 2 || /\n {4}at |node:internal|\[object Object\]/.test(said))
      faults.push(`${name}: exit ${code}: ${said.slice(0, 600)}`);
    if (took > limit) faults.push(`${name}: ${Math.round(took)} ms`);
  }
  return { workspaces: 1, commands: runs.length, codes, faults, longest, slowest };
}

/** A terminal that only listens, in a world without other programs. */
export function ioOf(real: Io, print: (text: string) => void): Io {
  return {
    ...real,
    stdout: print,
    stderr: print,
    isTerminal: () => false,
    columns: () => undefined,
    rows: () => undefined,
    env: { SOURCE_DATE_EPOCH: '1796115600' },
    cwd: '/w',
    lock: async (_, work) => work(() => undefined),
    git: () => undefined,
    run: () => undefined,
    glob: () => Promise.resolve([]),
  };
}

/** Figures of two rows together. */
export function together(a: MutatedFigures, b: MutatedFigures): MutatedFigures {
  const codes = Object.fromEntries(
    [...new Set([...Object.keys(a.codes), ...Object.keys(b.codes)])].map((code) => [
      code,
      (a.codes[code] ?? 0) + (b.codes[code] ?? 0),
    ]),
  );
  const slower = a.longest > b.longest ? a : b;
  return {
    workspaces: a.workspaces + b.workspaces,
    commands: a.commands + b.commands,
    codes,
    faults: [...a.faults, ...b.faults],
    longest: slower.longest,
    slowest: slower.slowest,
  };
}
