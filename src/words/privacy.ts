import type { PrivacyRefusals } from '../app/privacy/refusals.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { typedMessage } from '../diagnostics/messages/privacy.ts';
import { describe } from '../diagnostics/present.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Wordings for refusals to look for private data, or to write it. */
export const privacyWords: RefusalWords<PrivacyRefusals> = {
  'privacy/no-git': () =>
    'Deze map staat niet in git, of git is hier niet geïnstalleerd. Kijk in de werkmap zelf met: gemeente privacy',
  'privacy/refused': ({ diagnostics }) =>
    ['Dit schrijf ik niet op; er is niets veranderd.', ...new Set(diagnostics.map(typedPrivacy))].join('\n'),
};

/** What is private in a typed text, and what to write instead; nothing of the text itself. */
export function typedPrivacy(diagnostic: Diagnostic): string {
  const { text, fix } = typedMessage(diagnostic) ?? describe(diagnostic);
  return `${text} ${fix}`;
}

/** What was written and is perhaps private, each once. */
export function doubtWords(doubts: readonly Diagnostic[]): readonly string[] {
  return [...new Set(doubts.map((each) => `Let op: ${typedPrivacy(each)}`))];
}
