import { fileURLToPath } from 'node:url';

/** The folder of the package, ending in a slash. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));
