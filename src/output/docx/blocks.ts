import type { Heading, List, ListItem, Paragraph } from 'mdast';
import { textOf } from '../../document/walk.ts';
import { element, join, type Markup } from '../markup.ts';
import { writeContents } from './contents.ts';
import { measureLines } from '../paged/empty-field.ts';
import { levelIndent } from '../paged/units.ts';
import type { Draft } from './draft.ts';
import { locked, writeCheckbox } from './field.ts';
import { settings } from '../paged/heights.ts';
import { bulletList, numberedList } from './numbering.ts';
import { bookmarked, paragraph, type ParagraphFormat } from './paragraph.ts';
import { answerOf } from '../paged/pieces.ts';
import type { Block, Spot } from '../paged/spot.ts';
import { writePhrasing } from './phrasing.ts';
import { writeDiagram } from './picture.ts';
import { computedField, run, runText } from './run.ts';
import type { StyleRole } from '../paged/style-role.ts';
import { bookmarkName } from './stable-id.ts';
import { writeAnswer, writeTable } from './table.ts';

type BlockSpot = Spot<Draft>;

/** Writes blocks one after another. */
export function writeBlocks(blocks: readonly Block[], draft: Draft): Markup {
  let heading = draft.options.title;
  return join(
    blocks.map((block, index) => {
      if (block.type === 'heading') heading = textOf(block);
      const spot = { draft, before: blocks[index - 1], after: blocks[index + 1], level: 0, heading };
      const parted =
        isTable(block) && isTable(spot.before) ? paragraph(join([]), { role: 'answer' }, draft) : undefined;
      return join([parted, writeBlock(block, spot)]);
    }),
  );
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
      return writeList(block, spot, undefined);
    case 'table':
      return writeTable(block, spot.heading, draft);
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

/** Heading 1 of the text is the document title, for which Word has a separate style. */
function writeHeading(heading: Heading, draft: Draft): Markup {
  const role = heading.depth === 1 ? 'title' : (`heading${Math.min(heading.depth - 1, 5)}` as StyleRole);
  const words = writePhrasing(heading.children, draft);
  const anchor = heading.data?.anchor ?? '';
  const content = anchor === '' ? words : join(bookmarked(words, bookmarkName('kop', anchor), draft));
  // A heading stays with what follows, even where the house style does not say so.
  const newPage = heading.data?.startsPage === true || (heading.depth === 1 && draft.shell.startsNewPage);
  return paragraph(content, { role, keepNext: true, newPage }, draft);
}

function writeParagraph(node: Paragraph, spot: BlockSpot): Markup | undefined {
  const { draft, after } = spot;
  const answer = answerOf(node);
  if (answer !== undefined) return writeAnswer(answer, draft, draft.kept.has(node));
  measureLines(node.children, { room: draft.shell.page.textWidth, size: settings.text.size }, draft);
  const words = writePhrasing(node.children, draft);
  const id = draft.options.isForm ? labelledField(after) : undefined;
  return paragraph(id === undefined ? words : locked(words, id, draft), formatOf(node, spot), draft);
}

/** Whether a block becomes a table: two adjacent tables would merge. */
function isTable(node: Block | undefined): boolean {
  return node?.type === 'table' || answerOf(node) !== undefined;
}

function formatOf(
  node: Paragraph,
  { draft, before, after, level, quoted, spaceBelow }: BlockSpot,
): ParagraphFormat {
  const role = quoted === true ? 'quote' : isSubtitle(before) ? 'subtitle' : 'normal';
  return {
    role,
    keepNext: draft.kept.has(node) || labelledField(after) !== undefined,
    keepLines: draft.whole === node,
    ruleAbove: before?.type === 'thematicBreak',
    spaceAbove: spaceAfter(before),
    spaceBelow,
    ...(level === 0 ? {} : { indent: level * levelIndent }),
  };
}

/** The field that the previous paragraph names, when there is nothing else. */
function labelledField(after: Block | undefined): string | undefined {
  const [field, ...more] = after?.type === 'paragraph' ? after.children : [];
  return field?.type === 'field' && more.length === 0 ? field.id : undefined;
}

function isSubtitle(before: Block | undefined): boolean {
  return before?.type === 'heading' && before.depth === 1;
}

/** Space between a table and what follows; tables themselves have none. */
function spaceAfter(before: Block | undefined): number | undefined {
  return isTable(before) ? 200 : undefined;
}

/** Space below the last item of a list. */
const spaceAfterList = 140;

/**
 * A list. Nested numbering belongs to the enclosing list, so that their levels are connected.
 *
 * @param around number of the enclosing numbered list
 */
function writeList(list: List, spot: BlockSpot, around: number | undefined): Markup {
  const { draft, level } = spot;
  const isOrdered = list.ordered === true;
  const id = isOrdered ? (around ?? numberedList(draft, list.start ?? 1, level)) : bulletList(draft);
  const below = level === 0 ? spaceAfterList : spot.spaceBelow;
  return join(
    list.children.map((item, index) =>
      writeItem(
        item,
        {
          ...spot,
          level: level + 1,
          before: index === 0 ? spot.before : undefined,
          spaceBelow: index === list.children.length - 1 ? below : undefined,
        },
        { id, isOrdered },
      ),
    ),
  );
}

function writeItem(
  item: ListItem,
  spot: BlockSpot,
  list: { readonly id: number; readonly isOrdered: boolean },
): Markup {
  const last = item.children.length - 1;
  return join(
    item.children.map((block, index) => {
      const own: BlockSpot = {
        ...spot,
        before: index === 0 ? spot.before : item.children[index - 1],
        after: item.children[index + 1],
        spaceBelow: index === last ? spot.spaceBelow : undefined,
      };
      if (block.type === 'list')
        return writeList(block, own, list.isOrdered && block.ordered === true ? list.id : undefined);
      return block.type === 'paragraph' && index === 0
        ? writeMarked(item, block, { ...own, list })
        : writeBlock(block, own);
    }),
  );
}

/** The first paragraph of an item, with its marker; a checked or unchecked box replaces the bullet. */
function writeMarked(
  item: ListItem,
  block: Paragraph,
  spot: BlockSpot & { readonly list: { readonly id: number; readonly isOrdered: boolean } },
): Markup {
  const { draft, level, list, before, spaceBelow } = spot;
  const box = typeof item.checked === 'boolean' ? checkboxOf(item, item.checked, draft) : undefined;
  const words = join([box, writePhrasing(block.children, draft)]);
  const role = `list${list.isOrdered ? 'Number' : 'Bullet'}${Math.min(level, 3)}` as StyleRole;
  const mark =
    box === undefined ? { numbering: { id: list.id, level: level - 1 } } : { indent: level * levelIndent };
  const keep = { keepNext: draft.kept.has(block), keepLines: draft.whole === block };
  return paragraph(words, { role, ...mark, ...keep, spaceAbove: spaceAfter(before), spaceBelow }, draft);
}

function checkboxOf(item: ListItem, isChecked: boolean, draft: Draft): Markup {
  const field = item.data?.field ?? { id: `vinkje-${draft.nextMark()}`, title: textOf(item).slice(0, 60) };
  return join([writeCheckbox(field, isChecked, draft), run(runText(' '))]);
}

function writeCode(value: string, draft: Draft): Markup {
  const lines = value.split('\n').map((line) => run(runText(line)));
  return paragraph(
    join(lines.flatMap((line, index) => (index === 0 ? [line] : [run(element('w:br')), line]))),
    { role: 'code' },
    draft,
  );
}

/** A drawing with its caption below it; its description has the same content in words. */
function writeFigure(node: Extract<Block, { type: 'diagram' }>, draft: Draft): Markup {
  const drawing = writeDiagram(node, draft);
  if (drawing === undefined) return paragraph(run(runText(node.model.alt)), {}, draft);
  const number = computedField(' SEQ Figuur \\* ARABIC ', String(draft.nextFigure()));
  const caption = join([run(runText('Figuur ')), number, run(runText(`. ${node.model.title}`))]);
  return join([
    paragraph(drawing, { keepNext: true }, draft),
    paragraph(caption, { role: 'caption' }, draft),
  ]);
}
