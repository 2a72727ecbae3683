import type { FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from '../../src/document/walk.ts';

/**
 * A document cut down to what a reader gets from it: its blocks, and their words with the marks they carry. Trees of
 * different parsers, and a tree before and after writing, are compared in this form.
 */
export type Outline = readonly (string | Outline)[];

/** A piece of text with one set of marks. */
export interface Run {
  readonly marks: readonly string[];
  readonly text: string;
}

/** The outline of a tree of ours, or of one that a parser made. */
export function outlineOf(tree: Root): Outline {
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
  });
  return blocks(tree.children, notes);
}

type Notes = ReadonlyMap<string, FootnoteDefinition>;

function blocks(nodes: readonly Nodes[], notes: Notes): Outline {
  return nodes.flatMap((node) => block(node, notes));
}

/** What one node contributes: notes stand where they are named, and nowhere else. */
function block(node: Nodes, notes: Notes): Outline {
  switch (node.type) {
    case 'paragraph':
      return [['paragraph', ...lineOf(node.children, notes)]];
    case 'heading':
      return [[`heading ${node.depth}`, ...lineOf(node.children, notes)]];
    case 'blockquote':
      return [['quote', ...blocks(node.children, notes)]];
    case 'list': {
      const items = node.children.map((item) => [
        typeof item.checked === 'boolean' ? (item.checked ? '[x]' : '[ ]') : '•',
        ...blocks(item.children, notes),
      ]);
      return [[node.ordered === true ? `list from ${node.start ?? 1}` : 'list', ...items]];
    }
    case 'table': {
      const width = node.children[0]?.children.length ?? 0;
      const aligns = Array.from({ length: width }, (_, index) => node.align?.[index] ?? 'none');
      const rows = node.children.map((row) => row.children.map((cell) => lineOf(cell.children, notes)));
      return [[`table ${aligns.join(' ')}`, ...rows]];
    }
    case 'contents':
      return blocks(node.children, notes);
    case 'code':
      return [[`code ${node.lang ?? ''}`, node.value]];
    case 'thematicBreak':
      return [['rule']];
    case 'footnoteDefinition':
      return [];
    default:
      throw new Error(`no outline for ${node.type}`);
  }
}

/** The words of a line, with the marks of each piece before it: `b:vet`. */
function lineOf(nodes: readonly PhrasingContent[], notes: Notes): Outline {
  return joinRuns(nodes.flatMap((node) => runs(node, [], notes)));
}

/** Neighbours with the same marks are one piece. */
export function joinRuns(parts: readonly (Run | Outline)[]): Outline {
  const joined: (Run | Outline)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (!isRun(part)) joined.push(part);
    else if (part.text !== '' && isRun(last) && marksOf(last) === marksOf(part))
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else if (part.text !== '') joined.push(part);
  }
  return joined.map((part) => (isRun(part) ? marksOf(part) + part.text : part));
}

function isRun(part: Run | Outline | undefined): part is Run {
  return part !== undefined && 'marks' in part;
}

function marksOf({ marks }: Run): string {
  return marks.length === 0 ? '' : `${[...new Set(marks)].sort().join(' ')}:`;
}

function runs(node: PhrasingContent, marks: readonly string[], notes: Notes): readonly (Run | Outline)[] {
  const inner = (children: readonly PhrasingContent[], ...more: string[]): readonly (Run | Outline)[] =>
    children.flatMap((child) => runs(child, [...marks, ...more], notes));
  switch (node.type) {
    case 'text':
      return [{ marks, text: node.value }];
    case 'break':
      return [{ marks: [], text: '⏎' }];
    case 'html':
      if (node.value === '<br>') return [{ marks: [], text: '⏎' }];
      throw new Error(`raw HTML reached the document: ${node.value}`);
    case 'strong':
      return inner(node.children, 'b');
    case 'emphasis':
      return inner(node.children, 'i');
    case 'delete':
      return inner(node.children, 's');
    case 'link':
      return inner(node.children, ...linkMarks(node.url, node.children));
    case 'inlineCode':
      return [{ marks: [...marks, 'code'], text: node.value }];
    case 'image':
      return [{ marks: [...marks, `image ${node.url}`], text: node.alt ?? '' }];
    case 'footnoteReference':
      return [['note', ...blocks(notes.get(node.identifier)?.children ?? [], notes)]];
    case 'blank':
      return [{ marks: [...marks, 'b'], text: `[${node.label.replace(/^\[|\]$/g, '')}]` }];
    case 'field':
      return [{ marks, text: fieldText(node) }];
    default:
      throw new Error(`no outline for ${node.type}`);
  }
}

function fieldText(node: Extract<PhrasingContent, { type: 'field' }>): string {
  if (node.kind === 'vinkje') return '[ ]';
  if (node.kind === 'vinkje-aan') return '[x]';
  return node.shown === undefined ? '____' : `[${node.shown}]`;
}

/** GitHub makes a link of an address that stands in a text by itself; to a reader that is still the text. */
export function linkMarks(url: string, children: readonly PhrasingContent[]): readonly string[] {
  const [only] = children;
  const words = only?.type === 'text' && children.length === 1 ? only.value : undefined;
  const isBare = words !== undefined && [words, `http://${words}`, `mailto:${words}`].includes(url);
  return isBare ? [] : [`link ${url}`];
}

/** The same outline with lines to write on as long as each other, and drawings without their source. */
export function tidied(outline: Outline): Outline {
  return outline.map((part) => {
    if (typeof part === 'string') return part.replace(/_{4,}/g, '____');
    return part[0] === 'code mermaid' ? ['code mermaid'] : tidied(part);
  });
}

/** The same tree for a parser that knows no task lists: the box of an item is the first of its words. */
export function withWrittenBoxes(tree: Root): Root {
  const copy = structuredClone(tree);
  visit(copy, (node) => {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return;
    const [first] = node.children;
    if (first?.type === 'paragraph') {
      first.children.unshift({ type: 'text', value: node.checked ? '[x] ' : '[ ] ' });
    }
    node.checked = null;
  });
  return copy;
}
