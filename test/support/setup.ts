/** Runs before every test file, also when files share a process. */
import fc from 'fast-check';
import { afterAll } from 'vitest';
import { isDeep } from './depth.ts';
import { removeTemporaryFolders } from './folders.ts';

// Why one seed: `npm test` says the same of the same code each day; to look further is what the deep run is for.
if (!isDeep) fc.configureGlobal({ seed: 20261127 });

afterAll(removeTemporaryFolders);
