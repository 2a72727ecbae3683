import type { Stopped } from '../../app/outcome.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { describe } from '../../diagnostics/present.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import { typedPrivacy } from '../../words/privacy.ts';
import { valueOf } from '../report-stopped.ts';

/**
 * Why a change was not saved: errors that it would introduce, or that somebody introduced in the meantime.
 *
 * @throws UserError for another refusal
 */
export async function saveWords(stopped: Stopped, columns = 80): Promise<string> {
  const words = (diagnostic: Diagnostic, before: string): string => {
    const { text, fix } = describe(diagnostic);
    return wrapWords(`${before}${text} ${fix}`, columns - 4);
  };
  if (stopped.kind === 'problems')
    return stopped.diagnostics.map((each) => words(each, `${each.source.file}: `)).join('\n');
  const { refusal } = stopped;
  if (refusal.code === 'privacy/refused')
    return refusal.diagnostics.map((each) => wrapWords(typedPrivacy(each), columns - 4)).join('\n');
  if (refusal.code !== 'profile/new-errors') return valueOf(stopped);
  return refusal.diagnostics.map((each) => words(each, '')).join('\n');
}
