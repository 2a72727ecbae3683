/**
 * Where the shipped files lie: templates/ and schemas/ in the package's folder. From source that is one step up from
 * this file; the build says where it is from dist/.
 */
import { fileURLToPath } from 'node:url';

declare const __GEMEENTE_ROOT__: string | undefined;

/** Whether this code runs from dist/, where templates are compiled and catalogues are JSON already. */
export const isBuilt: boolean = typeof __GEMEENTE_ROOT__ !== 'undefined';

/** The package's folder, ending in a slash. */
export const packageFolder: string = fileURLToPath(
  new URL(`${typeof __GEMEENTE_ROOT__ === 'undefined' ? '..' : __GEMEENTE_ROOT__}/`, import.meta.url),
).replaceAll('\\', '/');
