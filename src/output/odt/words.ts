import { element, join, text, type Markup } from '../markup.ts';
import type { Draft } from './draft.ts';

/** Text of one line: what ends a line elsewhere is a space here. */
function oneLine(value: string): string {
  return value.replace(/[\t\r\n]/g, ' ');
}

/**
 * Running text. A space that a reader of XML would drop is an element of its own: at the beginning of a paragraph, and
 * every one after another. Source: ODF 1.3 part 3, 6.1.2 and 6.1.3.
 */
export function words(value: string, draft: Draft): Markup {
  const pieces: Markup[] = [];
  for (const piece of oneLine(value).split(/( +)/)) {
    if (piece === '') continue;
    if (piece.startsWith(' ')) {
      const lost = draft.endsInSpace ? piece.length : piece.length - 1;
      if (lost < piece.length) pieces.push(text(' '));
      if (lost > 0) pieces.push(element('text:s', { 'text:c': lost > 1 ? lost : undefined }));
    } else pieces.push(text(piece));
    draft.endsInSpace = piece.startsWith(' ');
  }
  return join(pieces);
}

/** Text inside an element that holds nothing but text, such as a field. */
export function plainWords(value: string, draft: Draft): Markup {
  draft.endsInSpace = false;
  return text(oneLine(value));
}

/** A new line in a paragraph. */
export function lineBreak(draft: Draft): Markup {
  draft.endsInSpace = true;
  return element('text:line-break');
}

/** A piece of text in a style; without one the text itself. */
export function span(content: Markup, style: string | undefined): Markup {
  return style === undefined || content === ''
    ? content
    : element('text:span', { 'text:style-name': style }, [content]);
}
