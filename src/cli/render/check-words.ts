import type { FileState } from '../../app/check/check-files.ts';
import type { Unit } from '../../app/check/difference.ts';

/** States of files, as they are told. */
export const stateWords: Readonly<Record<FileState, string>> = {
  current: 'actueel',
  missing: 'ontbreekt',
  stale: 'verouderd',
  superfluous: 'overbodig',
};

/** What a difference is counted in. */
export const unitWords: Readonly<Record<Unit, string>> = { line: 'regel', block: 'alinea' };
