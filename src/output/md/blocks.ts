import type { BlockContent, DefinitionContent, Heading, List, ListItem, RootContent, Table } from 'mdast';
import { writeDiagram } from './diagram.ts';
import { writePhrasing } from './phrasing.ts';

/** The context in which blocks are written. */
export interface BlockContext {
  readonly imageBase: string;
}

type Block = RootContent | BlockContent | DefinitionContent;

/** Writes blocks with an empty line between them. */
export function writeBlocks(blocks: readonly Block[], context: BlockContext): string {
  return blocks
    .map((block, index) => writeBlock(block, { ...context, listsBefore: listsBefore(blocks, index) }))
    .join('\n\n');
}

interface Spot extends BlockContext {
  /**
   * How many lists of the same kind immediately precede this one: adjacent lists need different markers to stay
   * separate.
   */
  readonly listsBefore: number;
}

function listsBefore(blocks: readonly Block[], index: number): number {
  const kind = listKind(blocks[index]);
  let count = 0;
  while (kind !== undefined && listKind(blocks[index - 1 - count]) === kind) count++;
  return count;
}

/** The table of contents is a list as well. */
function listKind(block: Block | undefined): 'bullets' | 'numbers' | undefined {
  if (block?.type === 'contents') return 'bullets';
  return block?.type === 'list' ? (block.ordered === true ? 'numbers' : 'bullets') : undefined;
}

/** One handler per node type. */
function writeBlock(block: Block, spot: Spot): string {
  switch (block.type) {
    case 'paragraph':
      return writePhrasing(block.children, { ...spot, oneLine: false });
    case 'heading':
      return writeHeading(block, spot);
    case 'list':
      return writeList(block, spot);
    case 'table':
      return writeTable(block, spot);
    case 'blockquote':
      // An empty line without the marker would end the quote.
      return writeBlocks(block.children, spot)
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'code':
      return writeCode(block.value, block.lang ?? '');
    case 'thematicBreak':
      return '---';
    case 'footnoteDefinition':
      return prefixLines(writeBlocks(block.children, spot), `[^${block.identifier}]: `, '    ');
    case 'contents':
      return block.children.map((list) => writeList(list, spot)).join('\n\n');
    case 'diagram':
      return writeDiagram(block.model);
    default:
      throw new Error(`our documents hold no ${block.type} between blocks`);
  }
}

/** A heading; trailing characters that look like a closing sequence are escaped. */
function writeHeading(heading: Heading, context: BlockContext): string {
  const words = writePhrasing(heading.children, { ...context, oneLine: true });
  return `${'#'.repeat(heading.depth)} ${words.replace(/#(?=#*$)/g, '\\#')}`;
}

/** Prefixes the first line and the other lines differently; empty lines stay empty. */
function prefixLines(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line))
    .join('\n');
}

function writeList(list: List, spot: Spot): string {
  const again = spot.listsBefore % 2 === 1;
  const items = list.children.map((item, index) => {
    const marker =
      list.ordered === true ? `${(list.start ?? 1) + index}${again ? ')' : '.'} ` : again ? '* ' : '- ';
    return writeItem(item, marker, spot);
  });
  return items.join(list.spread === true ? '\n\n' : '\n');
}

/** Lines of an item are indented by the width of its marker. */
function writeItem(item: ListItem, marker: string, context: BlockContext): string {
  const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
  const blocks = item.children.map((block, index) =>
    writeBlock(block, { ...context, listsBefore: listsBefore(item.children, index) }),
  );
  const body = blocks.join(item.spread === true ? '\n\n' : '\n');
  return prefixLines(box + body, marker, ' '.repeat(marker.length));
}

/**
 * A table without padding.
 *
 * Why no aligned columns: one longer cell would change every row, and so every line of the diff.
 */
function writeTable(table: Table, context: BlockContext): string {
  const rows = table.children.map((row) => {
    const cells = row.children.map((cell) => writePhrasing(cell.children, { ...context, oneLine: true }));
    return `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  });
  const [head = '', ...body] = rows;
  const columns = table.children[0]?.children.length ?? 0;
  const marks = Array.from({ length: columns }, (_, index) => alignments[table.align?.[index] ?? 'none']);
  return [head, `| ${marks.join(' | ')} |`, ...body].join('\n');
}

const alignments = { none: '-', left: ':-', right: '-:', center: ':-:' } as const;

/** A block of code; the fence is longer than any run of backticks inside. */
function writeCode(value: string, language: string): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${value}\n${fence}`;
}
