import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { lowerFirst } from '../../diagnostics/lower-first.ts';
import { doubtTexts } from '../../words/doubts.ts';
import type { CommandContext } from '../global-options.ts';

/** Warns of doubtful dates, also with `--quiet`: they are stored, and nobody was asked. */
export function warnOfDoubts(doubts: readonly Diagnostic[], { io }: CommandContext): void {
  for (const text of doubtTexts(doubts)) io.stderr(`Let op: ${lowerFirst(text)}\n`);
}
