import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Variables with which started programs share the code that they compiled, and keep no runs.
 *
 * Why: compiling it anew for each of hundreds of programs takes a tenth of all tests. A kept run would show what an
 * earlier program printed.
 */
export const programCache: Readonly<Record<string, string>> = {
  XDG_CACHE_HOME: join(tmpdir(), 'gemeente-test-cache'),
  GEMEENTE_GEHEUGEN: 'uit',
};
