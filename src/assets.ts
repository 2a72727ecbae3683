/**
 * Where the shipped files are: templates/ and schemas/ in the package folder. From source that is one level up from
 * this file; the build defines it for dist/.
 */
import { join } from 'node:path';

declare const __GEMEENTE_ROOT__: string | undefined;

/** Whether this code runs from dist/, where templates are already compiled and catalogues are JSON. */
export const isBuilt: boolean = typeof __GEMEENTE_ROOT__ !== 'undefined';

/** The package's folder, ending in a slash. */
export const packageFolder: string = join(
  import.meta.dirname,
  typeof __GEMEENTE_ROOT__ === 'undefined' ? '..' : __GEMEENTE_ROOT__,
  '/',
).replaceAll('\\', '/');
