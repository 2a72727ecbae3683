import type { ValidateRefusals } from '../app/validate/refusals.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { nameOf, slashed } from '../workspace/paths.ts';
import { suggest } from './suggest.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Wordings for refusals to check files. */
export const validateWords: RefusalWords<ValidateRefusals> = {
  'validate/no-file': ({ typed, siblings }) =>
    `Het bestand ${typed} bestaat niet.${suggest(nearest(nameOf(slashed(typed)), siblings))}`,
  'validate/outside-workspace': ({ typed }) =>
    `${typed} hoort bij geen werkmap: er staat geen gemeente.yaml in die map of erboven.`,
};
