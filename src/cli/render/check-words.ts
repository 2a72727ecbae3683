import type { FileState } from '../../app/check/check-files.ts';
import type { Unit } from '../../app/check/difference.ts';

/** Wordings for the states of files. */
export const stateWords: Readonly<Record<FileState, string>> = {
  current: 'actueel',
  missing: 'ontbreekt',
  stale: 'verouderd',
  changed: 'aangepast',
  superfluous: 'overbodig',
};

/** The unit of a difference. */
export const unitWords: Readonly<Record<Unit, string>> = { line: 'regel', block: 'alinea' };
