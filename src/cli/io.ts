/** The terminal: streams, screen, environment. Together with the machine, everything external that a command uses. */
import { slashed } from '../workspace/paths.ts';
import { nodeMachine, type Machine } from '../world/node-world.ts';
import { writeStream } from './streams.ts';

/** Everything external that commands use. */
export interface Io extends Machine {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether a stream is a terminal, rather than a file or another program. */
  readonly isTerminal: (stream: 'stdin' | 'stdout' | 'stderr') => boolean;
  /** Width of the screen of a stream, in columns; undefined when it is not a terminal. */
  readonly columns: (stream: 'stdout' | 'stderr') => number | undefined;
  /** Height of the screen, in rows. */
  readonly rows: (stream: 'stdout' | 'stderr') => number | undefined;
  /** Calls back when the screen is resized; returns an unsubscribe function. */
  readonly onResize: (changed: () => void) => () => void;
  /**
   * Calls back when somebody interrupts the program (Ctrl-C), instead of ending it; returns an unsubscribe function.
   */
  readonly onStop: (stop: () => void) => () => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Current folder, with forward slashes. */
  readonly cwd: string;
  readonly nodeVersion: string;
  /** Runs a part of a run, unless an earlier one gives it. Default: it is run */
  readonly keptPart?: KeptPart;
}

/** A part of a run that is about one place. */
export interface RunPart {
  /** Absolute path, such as of a workspace. */
  readonly place: string;
  /** What tells it from other parts about that place: plain data. */
  readonly what: unknown;
  /** Whether content counts instead of times, as with `--check`. */
  readonly isExact: boolean;
}

/**
 * Runs a part of a run, unless an earlier one gives it: when it only read, and everything that it asked for would be
 * answered the same (docs/decisions/0067-runs-are-kept.md).
 *
 * Why parts: a run over many workspaces would have to be run anew when anything in one of them changed.
 *
 * @param io what the part asks; prints nothing that the answer does not hold
 * @param run gives plain data, with an exit code
 */
export type KeptPart = <T extends { readonly code: number }>(
  part: RunPart,
  io: Io,
  run: (io: Io) => Promise<T>,
) => Promise<T>;

/** The real terminal, on this machine. */
export function nodeIo(): Io {
  return {
    ...nodeMachine,
    stdout: (text) => writeStream('stdout', text),
    stderr: (text) => writeStream('stderr', text),
    // Why here: terminal streams load Node's network code; a run that does not need them should not load it.
    isTerminal: (stream) => process.getBuiltinModule('node:tty').isatty(descriptors[stream]),
    columns: (stream) => (process[stream].isTTY ? process[stream].columns : undefined),
    rows: (stream) => (process[stream].isTTY ? process[stream].rows : undefined),
    onResize: (changed) => {
      process.stdout.on('resize', changed);
      return () => void process.stdout.off('resize', changed);
    },
    onStop,
    env: process.env,
    cwd: slashed(process.cwd()),
    nodeVersion: process.version,
  };
}

/** Signals with which people and systems end a program. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function onStop(stop: () => void): () => void {
  for (const signal of stopSignals) process.once(signal, stop);
  return () => {
    for (const signal of stopSignals) process.off(signal, stop);
  };
}

const descriptors = { stdin: 0, stdout: 1, stderr: 2 } as const;
