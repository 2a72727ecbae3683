import { posix } from 'node:path';
import { slashed } from '../workspace/paths.ts';

/** An absolute path for what a person typed. */
export function absolute(cwd: string, typed: string): string {
  const path = slashed(typed);
  return /^([a-z]:)?\//i.test(path) ? posix.normalize(path) : posix.join(cwd, path);
}
