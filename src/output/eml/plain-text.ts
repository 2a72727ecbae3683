import type { List, ListItem, Nodes, RootContent, Table } from 'mdast';
import { isParent } from '../../document/walk.ts';
import { proposalMarks } from '../../document/tree.ts';
import { safeUrl } from './safe-url.ts';

/** What stands where something is to be written. */
const line = '________';

/** A letter as plain text: blocks with an empty line between them, lines as long as they are. */
export function plainText(blocks: readonly RootContent[]): string {
  return `${blocksText(blocks)}\n`;
}

function blocksText(blocks: readonly Nodes[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(node: Nodes): string {
  switch (node.type) {
    case 'list':
      return listText(node);
    case 'table':
      return tableText(node);
    case 'thematicBreak':
    case 'definition':
      return '';
    case 'blockquote':
    case 'footnoteDefinition':
      return blocksText(node.children);
    default:
      return wordsOf(node).trim();
  }
}

function listText({ children, ordered, start }: List): string {
  const first = start ?? 1;
  return children
    .map((item, index) => itemText(item, ordered === true ? `${first + index}. ` : '- '))
    .join('\n');
}

function itemText({ children, checked }: ListItem, mark: string): string {
  const box = typeof checked === 'boolean' ? (checked ? '[x] ' : '[ ] ') : '';
  const [first = '', ...rest] = children.map(blockText).join('\n').split('\n');
  return [mark + box + first, ...rest.map((each) => ' '.repeat(mark.length) + each)].join('\n');
}

function tableText({ children }: Table): string {
  return children.map((row) => row.children.map((cell) => wordsOf(cell).trim()).join(' | ')).join('\n');
}

/** The words of a node on lines of text. */
function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'break':
      return '\n';
    case 'field':
      return node.shown ?? line;
    case 'image':
      return node.alt ?? '';
    case 'html':
    case 'diagram':
    case 'footnoteReference':
      return '';
    case 'link':
      return linkText(childWords(node), safeUrl(node.url));
    case 'proposed':
      return proposalMarks.before + childWords(node) + proposalMarks.after;
    default:
      return 'value' in node ? node.value : childWords(node);
  }
}

function childWords(node: Nodes): string {
  return isParent(node) ? node.children.map(wordsOf).join('') : '';
}

function linkText(words: string, url: string | undefined): string {
  return url === undefined || url.replace(/^mailto:/, '') === words ? words : `${words} (${url})`;
}
