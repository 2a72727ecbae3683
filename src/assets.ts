/**
 * Where the shipped files lie. templates/ and schemas/ sit beside src/ and beside dist/, so one step up from this
 * file is right in both; the build keeps it that way by putting its files directly in dist/.
 */
import { fileURLToPath } from 'node:url';

declare const __GEMEENTE_BUILT__: boolean | undefined;
declare const __GEMEENTE_VERSION__: string | undefined;

/** Whether this code runs from dist/, where templates are compiled and catalogues are JSON already. */
export const isBuilt: boolean = typeof __GEMEENTE_BUILT__ !== 'undefined';

/** Version of this program; the build fills it in from package.json. */
export const version: string =
  typeof __GEMEENTE_VERSION__ === 'undefined' ? '0.0.0-source' : __GEMEENTE_VERSION__;

/** The package's folder, ending in a slash. */
export const packageFolder: string = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/');
