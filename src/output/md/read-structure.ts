import type { Nodes, Parent, Root, Table as TableNode } from 'mdast';
import type { Block, Inline, Link, Note, Structure } from '../../accessibility/structure.ts';
import { parseWritten } from '../../document/parse-written.ts';
import { textOf } from '../../document/walk.ts';
import { textBlock, type ParagraphKind } from '../structure/paragraphs.ts';
import { withoutCarried } from './carried-comment.ts';

/** Reads what a Markdown file holds; undefined when it is not text. It never throws. */
export function readMarkdownStructure(bytes: Uint8Array): Structure | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    if (text.includes('\0')) return undefined;
    return structureOf(parseWritten(withoutCarried(text)));
  } catch {
    // Why any error: somebody may have edited it with a program that writes something else.
    return undefined;
  }
}

function structureOf(tree: Root): Structure {
  const [title] = tree.children.filter((node) => node.type === 'heading' && node.depth === 1);
  const references = new Set<string>();
  collectReferences(tree, references);
  const notes = tree.children.flatMap((node): readonly Note[] =>
    node.type === 'footnoteDefinition'
      ? [{ blocks: blocksIn(node, {}), isReferred: references.has(node.identifier) }]
      : [],
  );
  const text = { ...tree, children: tree.children.filter(({ type }) => type !== 'footnoteDefinition') };
  return {
    title: title === undefined ? undefined : textOf(title),
    language: undefined,
    blocks: blocksIn(text, {}),
    notes,
  };
}

function collectReferences(node: Nodes, found: Set<string>): void {
  if (node.type === 'footnoteReference') found.add(node.identifier);
  if ('children' in node) for (const child of node.children) collectReferences(child, found);
}

function blocksIn({ children }: Parent, kind: ParagraphKind): readonly Block[] {
  return (children as readonly Nodes[]).flatMap((node) => blocksOf(node, kind));
}

function blocksOf(node: Nodes, kind: ParagraphKind): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [textBlock(inlineOf(node.children, {}), { level: node.depth })];
    case 'paragraph':
      return [textBlock(inlineOf(node.children, {}), kind)];
    case 'code':
      return [textBlock([{ kind: 'words', text: node.value }], { isLiteral: true })];
    case 'listItem':
      // A tight item has its words directly inside it.
      return itemBlocks(node, { ...kind, isItem: true });
    case 'table':
      return [tableOf(node)];
    default:
      return 'children' in node ? blocksIn(node, kind) : [];
  }
}

const blockTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'list',
  'table',
  'code',
  'blockquote',
  'heading',
]);

function itemBlocks({ children }: Parent, kind: ParagraphKind): readonly Block[] {
  const isBlock = ({ type }: Nodes): boolean => blockTypes.has(type);
  const nodes = children as readonly Nodes[];
  const loose = nodes.filter((node) => !isBlock(node));
  const line = loose.length === 0 ? [] : [textBlock(inlineOf(loose, {}), kind)];
  return [...line, ...nodes.filter(isBlock).flatMap((node) => blocksOf(node, kind))];
}

function tableOf({ children }: TableNode): Block {
  return {
    kind: 'table',
    rows: children.map((row, index) =>
      row.children.map((cell) => ({
        isHeader: index === 0,
        columns: 1,
        rows: 1,
        blocks: [textBlock(inlineOf(cell.children, {}), {})],
      })),
    ),
  };
}

interface Around {
  readonly isBold?: boolean | undefined;
  readonly link?: Link | undefined;
}

function inlineOf(nodes: readonly Nodes[], around: Around): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'text':
        return wordsWithAddresses(node.value, around);
      case 'inlineCode':
        return [{ kind: 'words', text: node.value, ...around }];
      case 'break':
        return [{ kind: 'break' }];
      case 'image':
        return [
          { kind: 'picture', alternative: node.alt ?? undefined, isDecorative: false, link: around.link },
        ];
      case 'strong':
        return inlineOf(node.children, { ...around, isBold: true });
      case 'link':
        return linkWords(inlineOf(node.children, { ...around, link: { url: node.url } }), node.url);
      case 'paragraph':
        return inlineOf(node.children, around);
      default:
        return 'children' in node ? inlineOf(node.children, around) : [];
    }
  });
}

/** A link without words is still a link. */
function linkWords(content: readonly Inline[], url: string): readonly Inline[] {
  return content.length > 0 ? content : [{ kind: 'words', text: ' ', link: { url } }];
}

/** Text of a page: GitHub makes links of addresses. Only a space that does not break shows as often as it stands there. */
function wordsWithAddresses(value: string, around: Around): readonly Inline[] {
  const parts = around.link === undefined ? value.split(/(https?:\/\/[^\s)>\]]+)/) : [value];
  return parts
    .filter((part) => part !== '')
    .map((part) => ({
      kind: 'words',
      text: part.replace(/ +/g, ' '),
      ...around,
      ...(/^https?:\/\//.test(part) && around.link === undefined ? { link: { url: part } } : {}),
    }));
}
