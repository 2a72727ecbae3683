/**
 * The use cases: what the program can do, as functions from a request and a {@link World} to an {@link Outcome}. They
 * know no stream, exit code, option or Node module; a face (the command line, later a page) words their outcomes.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import type { FileSystem } from '../workspace/file-system.ts';

/** Everything outside the program that a use case may touch. `src/world/` has the real one; tests provide their own. */
export interface World {
  /** The user's files. */
  readonly files: FileSystem;
  /** The files shipped with the program. */
  readonly shipped: Assets;
  readonly lock: Lock;
  readonly git: Git;
  readonly gitStream: GitStream;
  /** Absolute paths of the files that match a glob pattern, relative to a folder; in no particular order. */
  readonly glob: (pattern: string, folder: string) => Promise<readonly string[]>;
  /** Today, as `2026-12-08`. Why a promise: the code that computes it is loaded on demand. */
  readonly today: () => Promise<string>;
  /** Tells of something that was written and is perhaps private. Default: nobody is told */
  readonly notice?: (doubt: Diagnostic) => void;
  /** The base of relative paths and of paths in messages, with forward slashes. */
  readonly base: string;
}

/**
 * Works on a file while holding its lock; waits for others in turn.
 *
 * @param work reads, calls `confirm` right before it writes, and writes; it may run more than once
 * @throws EnvironmentError when others hold the lock too long
 */
export type Lock = <T>(path: string, work: (confirm: () => void) => T | Promise<T>) => Promise<T>;

/** Runs git in a folder; undefined when git is not installed, or does not respond in time. */
export type Git = (folder: string, args: readonly string[]) => ProgramResult | undefined;

/**
 * Runs git in a folder and gives its output piece by piece, as bytes; it stops when nobody wants more.
 *
 * @param input what it reads, piece by piece
 * @throws EnvironmentError when git fails
 */
export type GitStream = (
  folder: string,
  args: readonly string[],
  input?: AsyncIterable<string>,
) => AsyncIterable<Uint8Array>;

/** The result of another program. */
export interface ProgramResult {
  readonly status: number | null;
  readonly output: string;
  /** What it said on its other stream, such as why it failed. */
  readonly complaint?: string | undefined;
}

/** Git's output; undefined when it is not installed or fails. */
export function askGit(
  { git }: Pick<World, 'git'>,
  folder: string,
  args: readonly string[],
): string | undefined {
  const result = git(folder, args);
  return result?.status === 0 ? result.output : undefined;
}
