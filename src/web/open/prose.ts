import { htmlElement, text, type Attributes, type Children, type Markup } from '../../output/markup.ts';

/** Words as the program writes them: what stands between backticks is code. */
export function prose(words: string): Children {
  return words
    .split(/`([^`\n]+)`/)
    .map((part, at) => (at % 2 === 1 ? htmlElement('code', {}, [text(part)]) : text(part)))
    .filter((part) => part !== '');
}

/** A paragraph of words as the program writes them. */
export function proseParagraph(words: string, attributes: Attributes = {}): Markup {
  return htmlElement('p', attributes, prose(words));
}
