/**
 * The use cases: what the program can do, as functions from a request and a {@link World} to an {@link Outcome}. They
 * know no stream, no exit code, no option and no module of Node; a face (the command line, later a page) words what
 * comes out of them.
 */
import type { Assets } from '../workspace/assets-reader.ts';
import type { FileSystem } from '../workspace/file-system.ts';

/** Everything outside the program that a use case may touch. `src/world/` has the real one; tests bring their own. */
export interface World {
  /** The user's files. */
  readonly files: FileSystem;
  /** The files shipped with the program. */
  readonly shipped: Assets;
  readonly lock: Lock;
  readonly git: Git;
  /** Absolute paths of the files that a pattern with asterisks stands for, seen from a folder; in no particular order. */
  readonly glob: (pattern: string, folder: string) => Promise<readonly string[]>;
  /** The day to reckon with, as `2026-12-08`. Why a promise: what works it out is loaded when it is asked for. */
  readonly today: () => Promise<string>;
  /** The folder that relative paths start from and that messages show paths from, with forward slashes. */
  readonly base: string;
}

/**
 * Does something to a file while no other program does; makes way for others in turn.
 *
 * @param work reads, calls `confirm` right before it writes, and writes; it may be run more than once
 * @throws EnvironmentError when others keep the lock
 */
export type Lock = <T>(path: string, work: (confirm: () => void) => T | Promise<T>) => Promise<T>;

/** Asks git something in a folder; undefined when git is not installed, or does not answer in time. */
export type Git = (folder: string, args: readonly string[]) => ProgramResult | undefined;

/** How another program ended. */
export interface ProgramResult {
  readonly status: number | null;
  readonly output: string;
}

/** What git printed; undefined when it is not there or refuses. */
export function askGit(
  { git }: Pick<World, 'git'>,
  folder: string,
  args: readonly string[],
): string | undefined {
  const result = git(folder, args);
  return result?.status === 0 ? result.output : undefined;
}
