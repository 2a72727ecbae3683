import type { DiagramModel } from '../../document/diagram.ts';
import { htmlElement, text, type Markup } from '../markup.ts';

/** How many patterns a bar has before they repeat, as in the drawing. */
const patterns = 4;

/**
 * A timeline as a list: on the left when, on the right what.
 *
 * Why no drawing: letters of a drawing shrink with the screen, a list wraps, and grows with the reader's letters.
 */
export function writeTimeline(
  { moments }: Extract<DiagramModel, { kind: 'tijdlijn' }>,
  titleId: string,
): Markup {
  const items = moments.map(({ label, items }) =>
    htmlElement('li', {}, [
      htmlElement('p', { class: 'moment' }, [text(label)]),
      htmlElement(
        'ul',
        {},
        items.map((item) => htmlElement('li', {}, [text(item)])),
      ),
    ]),
  );
  return htmlElement('ol', { class: 'tijdlijn', 'aria-labelledby': titleId }, items);
}

/** A segmented bar over its legend; the legend says it all, so the bar is only for who sees it. */
export function writeProgress(
  { parts }: Extract<DiagramModel, { kind: 'voortgang' }>,
  titleId: string,
): readonly Markup[] {
  const segments = parts.map(({ count }, index) =>
    htmlElement('span', { class: patternOf(index), style: `flex-grow:${count}` }),
  );
  const legend = parts.map(({ label, count }, index) =>
    htmlElement('li', {}, [
      htmlElement('span', { class: `deel ${patternOf(index)}` }),
      text(`${count} ${label}`),
    ]),
  );
  return [
    htmlElement('div', { class: 'balk', 'aria-hidden': 'true' }, segments),
    htmlElement('ul', { class: 'legenda', 'aria-labelledby': titleId }, legend),
  ];
}

function patternOf(index: number): string {
  return `deel-${(index % patterns) + 1}`;
}
