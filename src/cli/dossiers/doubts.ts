import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { lowerFirst } from '../../diagnostics/lower-first.ts';
import { describe } from '../../diagnostics/present.ts';
import type { CommandContext } from '../global-options.ts';

/** What is doubtful about dates, each once. */
export function doubtTexts(doubts: readonly Diagnostic[]): readonly string[] {
  return [...new Set(doubts.map((each) => describe(each).text))];
}

/** Warns of doubtful dates, also with `--quiet`: they are stored, and nobody was asked. */
export function warnOfDoubts(doubts: readonly Diagnostic[], { io }: CommandContext): void {
  for (const text of doubtTexts(doubts)) io.stderr(`Let op: ${lowerFirst(text)}\n`);
}
