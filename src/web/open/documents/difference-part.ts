import type { Explanation } from '../../../app/check/causes.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';

/** The most lines of a difference that are shown. */
const mostLines = 40;

/** What stands in a file now, and what would stand there. */
export function differencePart({ parts }: NonNullable<Explanation['difference']>): Markup {
  const lines = parts.flat().filter(({ sign }) => sign !== ' ');
  const more = lines.length - mostLines;
  const items = lines
    .slice(0, mostLines)
    .map(({ sign, text: words }) =>
      htmlElement('li', {}, [
        htmlElement('strong', {}, [text(sign === '-' ? 'Staat er nu: ' : 'Komt er: ')]),
        text(words),
      ]),
    );
  return htmlElement('details', {}, [
    htmlElement('summary', {}, [text('Wat er anders wordt')]),
    htmlElement('ul', { class: 'plain' }, items),
    more > 0 ? htmlElement('p', {}, [text(`En nog ${more}.`)]) : undefined,
  ]);
}
