import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { SeenPath, Stamp } from './record.ts';

/** What the system says of a path now. @throws the system's error when it cannot be seen */
export function stampOf(path: string): Stamp {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other';
  return [kind, stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino];
}

/** SHA-256, in hexadecimal. */
export function hashOf(content: Uint8Array | readonly string[]): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const bytes = content instanceof Uint8Array ? content : content.join('\0');
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Whether a path still answers as it did.
 *
 * @param isExact whether to compare content, also where the system says that nothing changed
 * @returns what to keep of it now, which is the same object when nothing about it changed; undefined when it differs
 */
export function stillAs(seen: SeenPath, isExact: boolean): SeenPath | undefined {
  const stamp = stampOf(seen.path);
  if (!isSameThing(stamp, seen.stamp) || !leadsWhereItDid(seen)) return undefined;
  if ((seen.bytes ?? seen.names) === undefined) return seen;
  const isSame = seen.isFresh !== true && isSameStamp(stamp, seen.stamp);
  if (isSame && !isExact) return seen;
  if (!hasSameContent(seen)) return undefined;
  return isSame ? seen : { ...seen, stamp, isFresh: undefined };
}

/** Whether nothing is there still, or something of the same kind: a folder, or a file as long as it was. */
function isSameThing(stamp: Stamp, was: Stamp): boolean {
  if (stamp === null || was === null) return stamp === was;
  return stamp[0] === was[0] && (stamp[0] !== 'file' || stamp[1] === was[1]);
}

function leadsWhereItDid({ path, real }: SeenPath): boolean {
  return real === undefined || realOf(path) === real;
}

function hasSameContent({ path, bytes, names }: SeenPath): boolean {
  if (bytes !== undefined && hashOf(readFileSync(path)) !== bytes) return false;
  return names === undefined || hashOf(namesIn(path)) === names;
}

function isSameStamp(one: Stamp, other: Stamp): boolean {
  return one === other || one?.every((value, index) => value === other?.[index]) === true;
}

/** Names in a folder, in the order of `FileSystem.list`. */
function namesIn(path: string): readonly string[] {
  return readdirSync(path).sort();
}

/** The path with its links followed; null when there is none. */
function realOf(path: string): string | null {
  try {
    return realpathSync(path).replaceAll('\\', '/');
  } catch {
    return null;
  }
}

/**
 * Marks what changed less than this before a run: its times prove nothing, because a later change can bear the same. The
 * coarsest file systems count in two seconds.
 */
export const freshMs = 2500;

/** Whether a stamp is too young to be trusted. @param begun when the run began, in milliseconds since 1970 */
export function isFresh(stamp: Stamp, begun: number): boolean {
  return stamp !== null && Math.max(stamp[2], stamp[3]) > begun - freshMs;
}
