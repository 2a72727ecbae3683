import type { FillQuestion } from '../../../app/fill/fill-questions.ts';
import { counted } from '../../../diagnostics/counted.ts';

/** "3 nog leeg, 2 voorstellen om te bevestigen". */
export function countWords(questions: readonly FillQuestion[]): string {
  const open = questions.filter(({ point }) => point.state === 'open').length;
  const proposed = questions.length - open;
  return [
    ...(open === 0 ? [] : [`${open} nog leeg`]),
    ...(proposed === 0 ? [] : [`${counted(proposed, 'voorstel', 'voorstellen')} om te bevestigen`]),
  ].join(', ');
}
