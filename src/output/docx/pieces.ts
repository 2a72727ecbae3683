import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  Paragraph,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { ContentsNode, DiagramNode, FieldNode } from '../../document/tree.ts';
import { textOf, visit } from '../../document/walk.ts';
import { contentsEntries, hasContents, type Entry } from './contents-entries.ts';
import type { Draft } from './draft.ts';
import { headingSetting, linesOf, settings } from './heights.ts';
import { levelIndent } from './numbering.ts';
import { columnsOf, compactRowHeight } from '../table-columns/table-columns.ts';

/** Block content. */
type Block = RootContent | BlockContent | DefinitionContent;

/** What goes on a page as one: a paragraph, a row, a picture with its caption. A page ends between two of them. */
export interface Piece {
  readonly node:
    Paragraph | Heading | TableRow | DiagramNode | ContentsNode | Extract<Block, { type: 'code' }>;
  readonly kind: 'heading' | 'text' | 'item' | 'row' | 'answer' | 'picture' | 'contents';
  readonly lines: number;
  /** With the space around it, in twips; of a picture without the picture. */
  readonly height: number;
  /** The list or table that it is in. */
  readonly parent: List | Table | undefined;
  /** What it says, when that announces what follows. */
  readonly isLead: boolean;
}

/** The field for an answer of any length, when a paragraph holds nothing else: it becomes a box. */
export function answerOf(node: Block | undefined): FieldNode | undefined {
  if (node?.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const [field] = node.children;
  return field?.type === 'field' && field.kind === 'lang' ? field : undefined;
}

/** The minimum height of a box for an answer of any length, in twips: 21 millimetres, room to write on paper. */
const usualAnswerHeight = 1210;

/** The distance between two handwritten lines, in twips: 6 millimetres. */
const writtenLine = 340;

/** How high the box of an answer is at least, in twips. */
export function answerHeight({ lines }: FieldNode): number {
  return lines === undefined ? usualAnswerHeight : lines * writtenLine;
}

/** Height of a row that is filled in by hand, by what belongs in it, in twips. */
const rowHeights = { handtekening: 900, lang: 640, field: 440 } as const;

/** Height of a row that is nothing but places to write in with a pen, in a list, in twips: 8 millimetres. */
const emptyRowHeight = 454;

/** The least height of a row in twips; undefined when its text decides. */
export function leastRowHeight(row: TableRow, draft: Draft): number | undefined {
  const isEmpty = row.children.every(({ children }) => children.every(({ type }) => type === 'field'));
  if (isEmpty && draft.options.compact) return emptyRowHeight;
  let least: number | undefined;
  visit(row, (node) => {
    if (node.type !== 'field' || node.kind.startsWith('vinkje')) return;
    const kind = node.kind === 'handtekening' || node.kind === 'lang' ? node.kind : 'field';
    least = Math.max(least ?? 0, rowHeights[kind], (node.lines ?? 0) * writtenLine);
  });
  return least === undefined || least > rowHeights.field || !draft.options.compact
    ? least
    : compactRowHeight(draft);
}

/** The pieces of a document, in reading order. */
export function piecesOf(blocks: readonly Block[], draft: Draft): readonly Piece[] {
  return blocks.flatMap((block) => piecesIn(block, { draft, level: 0, list: undefined }));
}

interface Spot {
  readonly draft: Draft;
  readonly level: number;
  readonly list: List | undefined;
}

function paragraphPiece(paragraph: Paragraph, spot: Spot): Piece {
  const answer = answerOf(paragraph);
  return answer === undefined
    ? textPiece(paragraph, { ...spot, kind: spot.list === undefined ? 'text' : 'item' })
    : { ...plain(paragraph, 'answer'), lines: answer.lines ?? 4, height: answerHeight(answer) };
}

function piecesIn(block: Block, spot: Spot): readonly Piece[] {
  switch (block.type) {
    case 'heading':
      return [textPiece(block, { ...spot, kind: 'heading' })];
    case 'paragraph':
      return [paragraphPiece(block, spot)];
    case 'code': {
      const lines = block.value.split('\n').length;
      return [{ ...plain(block, 'text'), lines, height: lines * settings.text.line }];
    }
    case 'list':
      return block.children.flatMap(({ children }) =>
        children.flatMap((child) => piecesIn(child, { ...spot, level: spot.level + 1, list: block })),
      );
    case 'blockquote':
      return block.children.flatMap((child) => piecesIn(child, spot));
    case 'table':
      return rowPieces(block, spot.draft);
    case 'diagram':
      return [
        { ...plain(block, 'picture'), lines: 1, height: settings.caption.line + settings.caption.around },
      ];
    case 'contents':
      return [contentsPiece(block, spot.draft)];
    default:
      return [];
  }
}

function plain(node: Piece['node'], kind: Piece['kind']): Omit<Piece, 'lines' | 'height'> {
  return { node, kind, parent: undefined, isLead: false };
}

function textPiece(
  node: Paragraph | Heading,
  { draft, level, list, kind }: Spot & { readonly kind: Piece['kind'] },
): Piece {
  const setting =
    node.type === 'heading' ? headingSetting(node.depth) : kind === 'item' ? settings.item : settings.text;
  const lines = linesOf(node.children, setting, { draft, indent: level * levelIndent });
  const isLead = kind === 'heading' || textOf(node).trimEnd().endsWith(':');
  return { node, kind, lines, height: lines * setting.line + setting.around, parent: list, isLead };
}

function rowPieces(table: Table, draft: Draft): readonly Piece[] {
  const { lines } = columnsOf(table, draft);
  const { line, around } = settings.cell;
  return table.children.map((node, index): Piece => {
    const count = lines[index] ?? 1;
    const height = Math.max(leastRowHeight(node, draft) ?? 0, count * line + around);
    return { node, kind: 'row', lines: count, height, parent: table, isLead: index === 0 };
  });
}

/** The table of contents. Why in one column when there are notes: LibreOffice has no columns then. */
/** Lines of the longer of two columns, when a heading and those below it stay together. */
function linesInColumns(entries: readonly Entry[]): number {
  const starts = entries.flatMap(({ level }, index) => (level === 1 ? index : []));
  return Math.min(...starts.map((start) => Math.max(start, entries.length - start)));
}

function contentsPiece(node: ContentsNode, draft: Draft): Piece {
  const entries = contentsEntries(node);
  const isShown = hasContents(node);
  const isDivided = draft.shell.columns !== undefined && !draft.hasNotes;
  const lines = isShown ? 1 + (isDivided ? linesInColumns(entries) : entries.length) : 0;
  const { line, around } = settings.contents;
  return {
    ...plain(node, 'contents'),
    lines,
    height: isShown ? headingSetting(3).around + lines * (line + around) : 0,
  };
}
