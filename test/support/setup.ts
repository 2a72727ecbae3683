/** Runs before every test file, also when files share a process. */
import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './folders.ts';

afterAll(removeTemporaryFolders);
