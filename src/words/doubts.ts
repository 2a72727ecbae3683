import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { describe } from '../diagnostics/present.ts';

/** What is doubtful about dates, each once. */
export function doubtTexts(doubts: readonly Diagnostic[]): readonly string[] {
  return [...new Set(doubts.map((each) => describe(each).text))];
}
