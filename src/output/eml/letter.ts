import type { Root, RootContent } from 'mdast';
import { textOf } from '../../document/walk.ts';
import { plainText } from './plain-text.ts';

/** Where a list to fill in begins, in the document itself; a mail has it as an attachment instead. */
const listHeading = 'Terugmelden';

/** What ends a mail: what must not be in an answer, or else the greeting. */
const ending = /^(?:Zet in een antwoord|Met vriendelijke groet)/;

/** How many blocks above the salutation a document may have: title, what it is of, and whom it is for. */
const headBlocks = 5;

/**
 * What of a document its receiver reads in the mail: all below "Aan: …", without the list to fill in. The title is the
 * subject, and a mail program shows whom it is for.
 *
 * @param answer how to report what is done, in a sentence; it comes before the end
 */
export function letterOf({ children }: Root, answer: string | undefined): readonly RootContent[] {
  const body = withoutList(belowHead(children));
  if (answer === undefined) return body;
  const end = body.findIndex((node) => ending.test(textOf(node)));
  const at = end === -1 ? body.length : end;
  const sentence: RootContent = { type: 'paragraph', children: [{ type: 'text', value: answer }] };
  return [...body.slice(0, at), sentence, ...body.slice(at)];
}

/** The same as plain text. */
export function plainLetter(tree: Root, answer: string | undefined): string {
  return plainText(letterOf(tree, answer));
}

/** An own template may begin otherwise: then only the title is left out. */
function belowHead(children: readonly RootContent[]): readonly RootContent[] {
  const to = children.slice(0, headBlocks).findIndex((node) => /^Aan: /.test(textOf(node)));
  if (to !== -1) return children.slice(to + 1);
  const [first, ...rest] = children;
  return first?.type === 'heading' ? rest : children;
}

/** Without the part under the heading of the list, up to what does not belong to it. */
function withoutList(children: readonly RootContent[]): readonly RootContent[] {
  const from = children.findIndex((node) => node.type === 'heading' && textOf(node) === listHeading);
  if (from === -1) return children;
  const length = children
    .slice(from + 1)
    .findIndex(({ type }) => type === 'heading' || type === 'thematicBreak');
  return [...children.slice(0, from), ...(length === -1 ? [] : children.slice(from + 1 + length))];
}
