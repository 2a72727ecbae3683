import type { BlockContent, DefinitionContent, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { FieldNode } from '../../document/tree.ts';
import { textOf } from '../../document/walk.ts';
import { call, integer, joined, labelled, points, str, typst, type Code } from './code.ts';
import { writeContents } from './contents.ts';
import type { Draft } from './draft.ts';
import { box, writeAnswer } from './field.ts';
import { headingLabel } from './labels.ts';
import { writePhrasing } from './phrasing.ts';
import type { Place } from './place.ts';
import { placeMark, writeDiagram } from './picture.ts';
import { writeTable } from './table.ts';
import { words } from './words.ts';

type Block = RootContent | BlockContent | DefinitionContent;

/** The position of a block. */
interface Spot {
  readonly draft: Draft;
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  /** Width of its lines, in twips. */
  readonly room: number;
  /** Whether it stays on the page of what follows. */
  readonly isLead?: boolean;
}

/** Width of a marker of a list, in twips. */
const indent = 320;

/** Writes blocks one after another. */
export function writeBlocks(
  blocks: readonly Block[],
  draft: Draft,
  room: number = draft.shell.page.textWidth,
): Code {
  return joined(
    blocks.map((block, index) => {
      const [before, after] = [blocks[index - 1], blocks[index + 1]];
      return writeBlock(block, { draft, before, after, room, isLead: leads(blocks, index) });
    }),
  );
}

/** Whether a block is a paragraph that announces what follows: a list, a table, a drawing, or room for an answer. */
function leads(blocks: readonly Block[], index: number): boolean {
  const [block, after] = [blocks[index], blocks[index + 1]];
  if (block?.type !== 'paragraph' || after === undefined || answerOf(block) !== undefined) return false;
  if (after.type === 'paragraph') return answerOf(after) !== undefined || leads(blocks, index + 1);
  return (
    (after.type === 'list' || after.type === 'table' || after.type === 'diagram') &&
    textOf(block).trimEnd().endsWith(':')
  );
}

/** One handler per node type. */
function writeBlock(block: Block, spot: Spot): Code | undefined {
  const { draft, room, before } = spot;
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block, spot);
    case 'heading':
      return writeHeading(block, spot);
    case 'list':
      return writeList(block, spot);
    case 'table':
      return writeTable(block, draft);
    case 'blockquote':
      return call('quote', [writeBlocks(block.children, draft, room - 2 * indent)], { block: typst('true') });
    case 'code':
      return call('block', [call('vast', [codeLines(block.value, draft)])], { width: typst('100%') });
    case 'contents':
      return writeContents(block, draft.listed);
    case 'diagram':
      return writeDiagram(block, draft, before?.type === 'paragraph');
    case 'thematicBreak':
      return call('line', [], { length: typst('100%'), stroke: typst('0.5pt + gray') });
    case 'footnoteDefinition':
      // Notes are written where they are referenced.
      return undefined;
    default:
      throw new Error(`our documents hold no ${block.type} between blocks`);
  }
}

function codeLines(value: string, draft: Draft): Code {
  return joined(
    value.split('\n').flatMap((line, index) => {
      // A space that begins a line would not be shown.
      const written = words(
        line.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length)),
        draft,
      );
      return index === 0 ? [written] : [typst('linebreak()'), written];
    }),
  );
}

/** Size of letters by depth, in twips, to know which words must break; as in page.ts. */
const headingSizes = [480, 300, 250, 220] as const;

function writeHeading(heading: Heading, { draft, before, room }: Spot): Code {
  const anchor = heading.data?.anchor;
  const size = headingSizes[heading.depth - 1] ?? 210;
  const content = writePhrasing(heading.children, { draft, room, size });
  const level = draft.levels.get(heading);
  if (level === undefined) return call('par', [content]);
  const isListed = anchor !== undefined && draft.listed.has(anchor);
  const made = call('heading', [content], {
    level: integer(level),
    outlined: typst(isListed ? 'true' : 'false'),
    bookmarked: typst('true'),
  });
  const startsPage = heading.data?.startsPage === true && before !== undefined;
  return joined([
    startsPage ? typst('pagebreak(weak: true)') : undefined,
    anchor === undefined ? made : labelled(made, headingLabel(anchor)),
  ]);
}

/** The field for an answer of any length, when a paragraph holds nothing else: it becomes a box. */
function answerOf(node: Block | undefined): FieldNode | undefined {
  if (node?.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const [field] = node.children;
  return field?.type === 'field' && field.kind === 'lang' ? field : undefined;
}

function writeParagraph(node: Paragraph, { draft, before, after, room, isLead }: Spot): Code {
  const answer = answerOf(node);
  if (answer !== undefined) return writeAnswer(answer);
  const words = writePhrasing(node.children, { draft, room, size: 210 });
  const content = call('par', [after?.type === 'diagram' ? joined([words, placeMark(after)]) : words]);
  const isSubtitle = before?.type === 'heading' && before.depth === 1;
  if (isSubtitle) return call('ondertitel', [content]);
  return isLead === true ? call('samen', [content]) : content;
}

function writeList(list: List, { draft, room }: Spot): Code {
  const isLoose = list.spread === true || list.children.some(({ spread }) => spread === true);
  const isTasks = list.children.some(({ checked }) => typeof checked === 'boolean');
  const items = list.children.map((item) => writeItem(item, { draft, room: room - indent, isTasks }));
  const spacing = isLoose ? points(draft.options.compact ? 4 : 7) : undefined;
  if (isTasks) return call('taken', items);
  if (list.ordered === true)
    return call('enum', items, { start: integer(list.start ?? 1), tight: typst(String(!isLoose)), spacing });
  return call('list', items, { tight: typst(String(!isLoose)), spacing });
}

/** A list item; in a task list it begins with its box. */
function writeItem(
  item: ListItem,
  { draft, room, isTasks }: Pick<Spot, 'draft' | 'room'> & { readonly isTasks: boolean },
): Code {
  const place: Place = { draft, room, size: 210 };
  const blocks = item.children.map((block, index) => {
    const before = item.children[index - 1];
    if (block.type === 'paragraph' && index === 0 && answerOf(block) === undefined)
      return writePhrasing(block.children, place);
    return joined([
      before?.type === 'paragraph' && block.type === 'paragraph' ? typst('parbreak()') : undefined,
      writeBlock(block, { draft, room, before, after: item.children[index + 1] }),
    ]);
  });
  const content = joined(blocks.length === 0 ? [str('')] : blocks);
  if (!isTasks) return content;
  return joined([
    typeof item.checked === 'boolean' ? box(item.checked) : undefined,
    typst('h(6pt)'),
    content,
  ]);
}
