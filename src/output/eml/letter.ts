import type { List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { textOf } from '../../document/walk.ts';
import { plainText } from './plain-text.ts';

/** Where a list to fill in begins, in the document itself; a mail has it as an attachment instead. */
const listHeading = 'Terugmelden';

/** What ends a mail: what must not be in an answer, or else the greeting. */
const ending = /^(?:Zet in een antwoord|Met vriendelijke groet)/;

/** How many blocks above the salutation a document may have: title, what it is of, and whom it is for. */
const headBlocks = 5;

/**
 * What of a document its receiver reads in the mail: all below "Aan: …". Of the list to fill in only the tasks and their
 * numbers stay. The title is the subject, and a mail program shows whom it is for.
 *
 * @param answer how to report what is done, in sentences; with the tasks it comes before the end
 */
export function letterOf({ children }: Root, answer: string | undefined): readonly RootContent[] {
  const { body, list } = withoutList(belowHead(children));
  if (answer === undefined) return body;
  const end = body.findIndex((node) => ending.test(textOf(node)));
  const at = end === -1 ? body.length : end;
  return [...body.slice(0, at), paragraph(answer), ...numbersIn(list), ...body.slice(at)];
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/**
 * The tasks of the list, each with its number behind it. Why not in front: a title may begin with "open", and a mail that
 * is passed on would then be read as an answer.
 */
function numbersIn(list: readonly RootContent[]): readonly List[] {
  const items = list
    .flatMap((node) => (node.type === 'table' ? node.children.slice(1) : []))
    .map(({ children: [number, title] }): ListItem => ({
      type: 'listItem',
      children: [paragraph(`${cellText(title)} (nummer ${cellText(number)})`)],
    }));
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, children: items }];
}

function cellText(cell: Nodes | undefined): string {
  return cell === undefined ? '' : textOf(cell).trim();
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

/** The letter, and apart from it what stands under the heading of the list. */
function withoutList(children: readonly RootContent[]): {
  readonly body: readonly RootContent[];
  readonly list: readonly RootContent[];
} {
  const from = children.findIndex((node) => node.type === 'heading' && textOf(node) === listHeading);
  if (from === -1) return { body: children, list: [] };
  const length = children
    .slice(from + 1)
    .findIndex(({ type }) => type === 'heading' || type === 'thematicBreak');
  const to = length === -1 ? children.length : from + 1 + length;
  return { body: [...children.slice(0, from), ...children.slice(to)], list: children.slice(from + 1, to) };
}
