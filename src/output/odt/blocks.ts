import type { Heading, List, ListItem, Paragraph } from 'mdast';
import { textOf } from '../../document/walk.ts';
import { element, join, type Markup } from '../markup.ts';
import { measureLines } from '../paged/empty-field.ts';
import { settings } from '../paged/heights.ts';
import { answerOf } from '../paged/pieces.ts';
import type { Block, Spot } from '../paged/spot.ts';
import { writeContents } from './contents.ts';
import type { Draft } from './draft.ts';
import { writeCheckbox } from './field.ts';
import { listStyles, type ParagraphRole } from './names.ts';
import { bookmark, paragraph, type ParagraphFormat } from './paragraph.ts';
import { writePhrasing } from './phrasing.ts';
import { writeDiagram } from './picture.ts';
import { writeAnswer, writeTable } from './table.ts';
import { lineBreak, plainWords, words } from './words.ts';

type BlockSpot = Spot<Draft>;

/** Writes blocks one after another. */
export function writeBlocks(blocks: readonly Block[], draft: Draft): Markup {
  let heading = draft.options.title;
  const written = blocks.map((block, index) => {
    if (block.type === 'heading') heading = textOf(block);
    const around = { before: blocks[index - 1], after: blocks[index + 1] };
    return writeBlock(block, { draft, ...around, level: 0, heading });
  });
  return join([...written, isTable(blocks.findLast(isShown)) ? end() : undefined]);
}

/** Notes are written where they are referenced. */
function isShown({ type }: Block): boolean {
  return type !== 'footnoteDefinition';
}

/**
 * What ends a document whose last block is a table: a paragraph that takes no room.
 *
 * Why: LibreOffice adds one as high as a line where there is none, and that may begin an empty page.
 */
function end(): Markup {
  return element('text:p', { 'text:style-name': 'Einde' });
}

/** One handler per node type. */
function writeBlock(block: Block, spot: BlockSpot): Markup | undefined {
  const { draft } = spot;
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block, spot);
    case 'heading':
      return writeHeading(block, draft);
    case 'list':
      return writeList(block, spot);
    case 'table':
      return writeTable(block, { title: spot.heading, spaceAbove: spaceBetweenTables(spot.before) }, draft);
    case 'blockquote':
      return join(block.children.map((child) => writeBlock(child, { ...spot, quoted: true })));
    case 'code':
      return writeCode(block.value, draft);
    case 'contents':
      return writeContents(block, draft);
    case 'diagram':
      return writeFigure(block, draft);
    // A thematic break becomes a line above the next paragraph, as a paragraph with only a line would be empty; notes
    // are written where they are referenced.
    case 'thematicBreak':
    case 'footnoteDefinition':
      return undefined;
    default:
      throw new Error(`our documents hold no ${block.type} between blocks`);
  }
}

/** Heading 1 of the text is the document title, for which LibreOffice has a separate style. */
function writeHeading(heading: Heading, draft: Draft): Markup {
  const level = Math.min(heading.depth - 1, 5);
  const role = level === 0 ? 'title' : (`heading${level}` as ParagraphRole);
  const anchor = heading.data?.anchor ?? '';
  const mark = anchor === '' ? undefined : bookmark(draft.uniqueName(anchor));
  return paragraph(
    () => join([mark, writePhrasing(heading.children, draft)]),
    {
      role,
      outline: level === 0 ? undefined : level,
      keepNext: true,
      newPage: heading.data?.startsPage === true,
    },
    draft,
  );
}

function writeParagraph(node: Paragraph, spot: BlockSpot): Markup {
  const { draft, before } = spot;
  const answer = answerOf(node);
  if (answer !== undefined) {
    const keepNext = draft.kept.has(node);
    return writeAnswer(answer, { keepNext, spaceAbove: spaceBetweenTables(before) }, draft);
  }
  measureLines(node.children, { room: draft.shell.page.textWidth, size: settings.text.size }, draft);
  return paragraph(() => writePhrasing(node.children, draft), formatOf(node, spot), draft);
}

/** Whether a block becomes a table. */
function isTable(node: Block | undefined): boolean {
  return node?.type === 'table' || answerOf(node) !== undefined;
}

function formatOf(node: Paragraph, { draft, before, after, quoted, spaceBelow }: BlockSpot): ParagraphFormat {
  const role = quoted === true ? 'quote' : isSubtitle(before) ? 'subtitle' : 'normal';
  return {
    role,
    keepNext: draft.kept.has(node) || isLabelled(after),
    keepLines: draft.whole === node,
    ruleAbove: before?.type === 'thematicBreak',
    spaceAbove: spaceAfter(before),
    spaceBelow,
  };
}

/** Whether the next block is a field that this one names, and nothing else. */
function isLabelled(after: Block | undefined): boolean {
  const [field, ...more] = after?.type === 'paragraph' ? after.children : [];
  return field?.type === 'field' && more.length === 0;
}

function isSubtitle(before: Block | undefined): boolean {
  return before?.type === 'heading' && before.depth === 1;
}

/** Space between a table and what follows; tables themselves have none. */
function spaceAfter(before: Block | undefined): number | undefined {
  return isTable(before) ? 200 : undefined;
}

/** Space between two tables, in twips: a line. */
function spaceBetweenTables(before: Block | undefined): number | undefined {
  return isTable(before) ? settings.text.line : undefined;
}

/** Space below the last item of a list. */
const spaceAfterList = 140;

/** A list. A list in an item of the same kind takes the next level of its style. Source: ODF 1.3 part 3, 5.3. */
function writeList(list: List, spot: BlockSpot): Markup {
  const { level } = spot;
  const below = level === 0 ? spaceAfterList : spot.spaceBelow;
  const last = list.children.length - 1;
  const items = list.children.map((item, index) =>
    writeItem(item, list, {
      ...spot,
      level: level + 1,
      before: index === 0 ? spot.before : undefined,
      spaceBelow: index === last ? below : undefined,
    }),
  );
  return element('text:list', { 'text:style-name': listStyleOf(list) }, items);
}

/** A checked or unchecked box replaces the bullet, where every item has one. */
function listStyleOf({ ordered, children }: List): string {
  if (ordered === true) return listStyles.numbers;
  return children.every(({ checked }) => typeof checked === 'boolean')
    ? listStyles.boxes
    : listStyles.bullets;
}

function writeItem(item: ListItem, list: List, spot: BlockSpot): Markup {
  const last = item.children.length - 1;
  const { ordered, start } = list;
  const isStart = ordered === true && (start ?? 1) !== 1 && list.children[0] === item;
  const blocks = item.children.map((block, index) => {
    const own: BlockSpot = {
      ...spot,
      before: index === 0 ? spot.before : item.children[index - 1],
      after: item.children[index + 1],
      spaceBelow: index === last ? spot.spaceBelow : undefined,
    };
    return block.type === 'paragraph' && index === 0
      ? writeMarked(item, block, { ...own, isOrdered: ordered === true })
      : writeBlock(block, own);
  });
  return element('text:list-item', { 'text:start-value': isStart ? (start ?? 1) : undefined }, blocks);
}

/** The first paragraph of an item, with its box. */
function writeMarked(
  item: ListItem,
  block: Paragraph,
  spot: BlockSpot & { readonly isOrdered: boolean },
): Markup {
  const { draft, level, isOrdered, before, spaceBelow } = spot;
  const role = `list${isOrdered ? 'Number' : 'Bullet'}${Math.min(level, 3)}` as ParagraphRole;
  const keep = { keepNext: draft.kept.has(block), keepLines: draft.whole === block };
  return paragraph(
    () => join([boxOf(item, draft), writePhrasing(block.children, draft)]),
    { role, ...keep, spaceAbove: spaceAfter(before), spaceBelow },
    draft,
  );
}

function boxOf(item: ListItem, draft: Draft): Markup | undefined {
  if (typeof item.checked !== 'boolean') return undefined;
  const field = item.data?.field ?? { id: '', title: textOf(item).slice(0, 60) };
  return join([writeCheckbox(field, item.checked, draft), words(' ', draft)]);
}

function writeCode(value: string, draft: Draft): Markup {
  return paragraph(
    () =>
      join(
        value
          .split('\n')
          .flatMap((line, index) => [index === 0 ? undefined : lineBreak(draft), words(line, draft)]),
      ),
    { role: 'code' },
    draft,
  );
}

/** The series that figures are numbered in: LibreOffice has one of this name. */
export const figureSeries = 'Figure';

/** A drawing with its caption below it; its description has the same content in words. */
function writeFigure(node: Extract<Block, { type: 'diagram' }>, draft: Draft): Markup {
  const { alt, title } = node.model;
  let drawing: Markup | undefined;
  const shown = paragraph(
    () => (drawing = writeDiagram(node, draft)) ?? words(alt, draft),
    { keepNext: draft.prepared.diagrams.has(node) },
    draft,
  );
  if (drawing === undefined) return shown;
  const number = draft.nextFigure();
  const caption = (): Markup =>
    join([
      words('Figuur ', draft),
      element(
        'text:sequence',
        {
          'text:ref-name': `refFigure${number - 1}`,
          'text:name': figureSeries,
          'text:formula': `ooow:${figureSeries}+1`,
          'style:num-format': '1',
        },
        [plainWords(String(number), draft)],
      ),
      words(`. ${title}`, draft),
    ]);
  return join([shown, paragraph(caption, { role: 'caption' }, draft)]);
}
