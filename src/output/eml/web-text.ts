import type { Link, List, ListItem, Nodes, RootContent, Table } from 'mdast';
import { isParent } from '../../document/walk.ts';
import { proposalMarks } from '../../document/tree.ts';
import { htmlElement, join, text, type Markup } from '../markup.ts';
import { safeUrl } from './safe-url.ts';

/** Looks stand at each element: mail programs drop a style sheet, and Outlook reads few properties. */
const look = {
  body: 'font-family: Calibri, Arial, sans-serif; font-size: 11pt; line-height: 1.4; color: #1a1a1a',
  heading: 'font-size: 13pt; font-weight: bold; margin: 20px 0 8px',
  paragraph: 'margin: 0 0 10px',
  list: 'margin: 0 0 10px; padding-left: 22px',
  item: 'margin: 0 0 4px',
  table: 'border-collapse: collapse; margin: 0 0 10px',
  cell: 'border: 1px solid #767676; padding: 4px 8px; text-align: left; vertical-align: top',
  open: 'background-color: #fff3c4',
} as const;

const line = '________';

/** A letter as the web text of a mail: no script, no style sheet, nothing from elsewhere. */
export function webText(blocks: readonly RootContent[], title: string): string {
  const head = htmlElement('head', {}, [
    htmlElement('meta', { 'http-equiv': 'Content-Type', content: 'text/html; charset=utf-8' }),
    htmlElement('title', {}, [text(title)]),
  ]);
  const body = htmlElement('body', { lang: 'nl', style: look.body }, [
    text('\n'),
    ...blocks.flatMap((block) => [writeBlock(block), text('\n')]),
  ]);
  return `<!DOCTYPE html>\n${htmlElement('html', { lang: 'nl' }, [head, text('\n'), body])}\n`;
}

function writeBlock(node: Nodes): Markup | undefined {
  switch (node.type) {
    case 'heading':
      return htmlElement(`h${node.depth}`, { style: look.heading }, writeAll(node));
    case 'list':
      return writeList(node);
    case 'table':
      return writeTable(node);
    case 'blockquote':
    case 'footnoteDefinition':
      return join(node.children.map(writeBlock));
    case 'thematicBreak':
    case 'definition':
      return undefined;
    default:
      return htmlElement('p', { style: look.paragraph }, [writeWords(node)]);
  }
}

function writeList({ ordered, start, children }: List): Markup {
  const isNumbered = ordered === true;
  const from = isNumbered && start !== 1 ? (start ?? undefined) : undefined;
  return htmlElement(isNumbered ? 'ol' : 'ul', { style: look.list, start: from }, children.map(writeItem));
}

function writeItem({ children, checked }: ListItem): Markup {
  const box = typeof checked === 'boolean' ? text(checked ? '☒ ' : '☐ ') : undefined;
  const inside = children.map((child) =>
    child.type === 'paragraph' ? join(writeAll(child)) : writeBlock(child),
  );
  return htmlElement('li', { style: look.item }, [box, ...inside]);
}

function writeTable({ children }: Table): Markup {
  const rows = children.map((row, index) =>
    htmlElement(
      'tr',
      {},
      row.children.map((cell) =>
        htmlElement(index === 0 ? 'th' : 'td', { style: look.cell }, writeAll(cell)),
      ),
    ),
  );
  return htmlElement('table', { style: look.table }, rows);
}

function writeAll(node: Nodes): readonly Markup[] {
  return isParent(node) ? node.children.map(writeWords) : [];
}

/** Marks that web text has an element for. */
const marks: Readonly<Record<string, string>> = { strong: 'strong', emphasis: 'em', delete: 's' };

/** What is on no line of a mail: raw markup, drawings, and references to notes. */
const unseen: ReadonlySet<string> = new Set(['html', 'diagram', 'footnoteReference']);

function writeWords(node: Nodes): Markup {
  if (unseen.has(node.type)) return text('');
  switch (node.type) {
    case 'break':
      return htmlElement('br');
    case 'link':
      return writeLink(node);
    case 'blank':
      return htmlElement('span', { style: look.open }, writeAll(node));
    case 'proposed':
      return htmlElement('span', { style: look.open }, [
        text(proposalMarks.before),
        ...writeAll(node),
        text(proposalMarks.after),
      ]);
    case 'field':
      return text(node.shown ?? line);
    case 'image':
      return text(node.alt ?? '');
    default:
      return writeMarked(node);
  }
}

function writeLink(node: Link): Markup {
  const href = safeUrl(node.url);
  return href === undefined ? join(writeAll(node)) : htmlElement('a', { href }, writeAll(node));
}

function writeMarked(node: Nodes): Markup {
  const name = marks[node.type];
  if (name !== undefined) return htmlElement(name, {}, writeAll(node));
  return 'value' in node ? text(node.value) : join(writeAll(node));
}
