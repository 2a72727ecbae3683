import type { PrivacyRefusals } from '../../app/privacy/refusals.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Wordings for refusals to look for private data. */
export const privacyWords: RefusalWords<PrivacyRefusals> = {
  'privacy/no-git': () =>
    'Deze map staat niet in git, of git is hier niet geïnstalleerd. Kijk in de werkmap zelf met: gemeente privacy',
};
