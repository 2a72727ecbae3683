/** What is kept of a run, and where: docs/decisions/0067-runs-are-kept.md. */
import { join } from 'node:path';
import { cacheFolder } from '../user-cache.ts';

/** What a run asked of the outside world, and what came of it. */
export interface RunRecord {
  /** Which run it is: {@link keyOf}. */
  readonly key: string;
  /** The seconds since 1970 between which the day is the same; absent when the run did not ask for a day. */
  readonly day?: readonly [from: number, until: number] | undefined;
  /** The variables it read; null for those that were not set. */
  readonly env: Readonly<Record<string, string | null>>;
  readonly terminals: Readonly<Partial<Record<StreamName, boolean>>>;
  readonly columns: Readonly<Partial<Record<StreamName, number | null>>>;
  readonly paths: readonly SeenPath[];
  readonly printed: readonly (readonly ['stdout' | 'stderr', string])[];
  readonly code: number;
  /** What came of it besides, when it is a part of a run: plain data. */
  readonly answer?: unknown;
}

/** A stream of the program. */
export type StreamName = 'stdin' | 'stdout' | 'stderr';

/** What was seen at a path. */
export interface SeenPath {
  readonly path: string;
  readonly stamp: Stamp;
  /** SHA-256 of the bytes, when they were read. */
  readonly bytes?: string | undefined;
  /** SHA-256 of the names in the folder, when those were asked for. */
  readonly names?: string | undefined;
  /** The path with its links followed, when that was asked for; null when there was none. */
  readonly real?: string | null | undefined;
  /** Whether it changed so shortly before that its times prove nothing. */
  readonly isFresh?: boolean | undefined;
}

/** What the system says of a path: equal stamps mean equal content, unless it has just been changed. */
export type Stamp =
  | null
  | readonly [
      kind: 'file' | 'directory' | 'other',
      size: number,
      mtimeMs: number,
      ctimeMs: number,
      inode: number,
    ];

/** Hash of all code and shipped files, from the build; source code keeps no runs. */
declare const __GEMEENTE_BUILD__: string | undefined;

/** The build, when it keeps something between runs: built code does, unless the user wants nothing kept. */
export function keptBuild(): string | undefined {
  if (typeof __GEMEENTE_BUILD__ === 'undefined') return undefined;
  return (process.env['GEMEENTE_GEHEUGEN'] ?? '') === 'uit' ? undefined : __GEMEENTE_BUILD__;
}

/** Which run: program, Node, current folder and arguments. Undefined when runs are not kept. */
export function keyOf(argv: readonly string[]): string | undefined {
  const build = keptBuild();
  if (build === undefined) return undefined;
  try {
    return JSON.stringify([build, process.version, process.cwd(), ...argv]);
  } catch {
    // The current folder is gone.
    return undefined;
  }
}

/** Which part of a run, about one place. Undefined when runs are not kept. @param what tells it from other parts */
export function keyOfPart(place: string, what: unknown): string | undefined {
  const build = keptBuild();
  return build === undefined ? undefined : JSON.stringify([build, process.version, place, what]);
}

/** The folder of all kept runs; undefined when the system has no cache. */
export function runsFolder(): string | undefined {
  const base = cacheFolder();
  return base === undefined ? undefined : join(base, 'runs');
}

/** The file of a run, in a folder for all runs from the same place. */
export function recordFile(key: string): string | undefined {
  const folder = runsFolder();
  const [, , place] = JSON.parse(key) as readonly [string, string, string];
  return folder === undefined ? undefined : join(folder, shortHash(place), `${shortHash(key)}.json`);
}

/**
 * A hash of 53 bits for file names (FNV-1a in two halves). Two keys with one name do no harm: a record holds its key.
 *
 * Why not SHA: loading it takes longer than all the rest of a replay.
 */
export function shortHash(text: string): string {
  let [one, two] = [0x811c9dc5, 0x9e3779b1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 13);
  }
  return ((two >>> 0) * 0x200000 + (one >>> 11)).toString(36);
}
