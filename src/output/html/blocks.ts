import type { BlockContent, DefinitionContent, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { ContentsNode } from '../../document/tree.ts';
import { textOf } from '../../document/walk.ts';
import { htmlElement, join, text, type Markup } from '../markup.ts';
import { hasField } from '../row-label.ts';
import type { Spot } from './context.ts';
import { writeDiagram } from './diagram.ts';
import { checkbox } from './field.ts';
import { anchorId } from './ids.ts';
import { writePhrasing } from './phrasing.ts';
import { writeTable } from './table.ts';

type Block = RootContent | BlockContent | DefinitionContent;

/** Writes consecutive blocks; each knows the heading above it. */
export function writeBlocks(blocks: readonly Block[], spot: Spot): Markup {
  let { heading } = spot;
  const written = blocks.map((block) => {
    if (block.type === 'heading') heading = headingOf(block, spot);
    return writeBlock(block, { ...spot, heading });
  });
  return join(withQuestions(blocks, written));
}

/**
 * Puts a question and the room for its answer in one element, from the heading above it, so that paper keeps them on one
 * page.
 *
 * Why an element: browsers lose their way in a long chain of blocks that each ask not to be parted from the next.
 */
function withQuestions(
  blocks: readonly Block[],
  written: readonly (Markup | undefined)[],
): readonly (Markup | undefined)[] {
  const result: (Markup | undefined)[] = [];
  let start = 0;
  for (const [index, block] of blocks.entries()) {
    if (!isOfQuestion(block) || block.type === 'heading') start = result.length;
    const markup = written[index];
    if (isAnswer(block) && start < result.length) {
      const question = result.splice(start);
      result.push(htmlElement('div', { class: 'vraag' }, [...question, markup]));
      start = result.length;
    } else result.push(markup);
    if (!isOfQuestion(block)) start = result.length;
  }
  return result;
}

function isOfQuestion({ type }: Block): boolean {
  return type === 'heading' || type === 'paragraph' || type === 'list';
}

/** Whether a block is room for an answer of several lines. */
function isAnswer(block: Block): boolean {
  return (
    block.type === 'paragraph' && block.children.some((node) => node.type === 'field' && node.kind === 'lang')
  );
}

function headingOf(heading: Heading, { page }: Spot): NonNullable<Spot['heading']> {
  const anchor = heading.data?.anchor;
  return {
    words: textOf(heading).replace(/\s+/g, ' ').trim(),
    id: anchor === undefined ? page.ids.take('kop') : anchorId(anchor),
  };
}

function writeHeading(heading: Heading, spot: Spot): Markup {
  const named = { id: spot.heading?.id, class: heading.data?.startsPage === true ? 'nieuw-blad' : undefined };
  return htmlElement(`h${heading.depth}`, named, [writePhrasing(heading.children, spot)]);
}

/** One handler per node type. */
function writeBlock(block: Block, spot: Spot): Markup | undefined {
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block, spot);
    case 'heading':
      return writeHeading(block, spot);
    case 'list':
      return writeList(block, spot);
    case 'table':
      return writeTable(block, spot);
    case 'blockquote':
      return htmlElement('blockquote', {}, [writeBlocks(block.children, spot)]);
    case 'code':
      return htmlElement('pre', {}, [htmlElement('code', {}, [text(block.value)])]);
    case 'thematicBreak':
      return htmlElement('hr');
    case 'footnoteDefinition':
      // Notes are collected at the end of the page.
      return undefined;
    case 'contents':
      return writeContents(block, spot);
    case 'diagram':
      return writeDiagram(block, spot);
    default:
      throw new Error(`our documents hold no ${block.type} between blocks`);
  }
}

function writeParagraph(paragraph: Paragraph, spot: Spot): Markup {
  const className = paragraph === spot.page.underTitle ? 'bij' : undefined;
  return htmlElement('p', { class: className }, [writePhrasing(paragraph.children, spot)]);
}

/** The contents, folded: on a phone they would fill the first screen, before the document has said what it is. */
function writeContents({ children }: ContentsNode, spot: Spot): Markup {
  const id = spot.page.ids.take('Inhoudsopgave');
  return htmlElement('nav', { class: 'inhoud', 'aria-labelledby': id }, [
    htmlElement('details', {}, [
      htmlElement('summary', { id }, [text('Inhoud')]),
      ...children.map((list) => writeList(list, spot)),
    ]),
  ]);
}

function writeList(list: List, spot: Spot): Markup {
  const isTasks = list.children.some(({ checked }) => typeof checked === 'boolean');
  const className = isTasks ? 'taken' : undefined;
  const start = list.start ?? 1;
  const attributes =
    list.ordered === true
      ? { class: className, start: start === 1 ? undefined : start }
      : { class: className };
  const isLoose = list.spread === true || list.children.some(({ spread }) => spread === true);
  const items = list.children.map((item) => writeItem(item, { spot, isLoose }));
  return htmlElement(list.ordered === true ? 'ol' : 'ul', attributes, items);
}

/** A list item; in a tight list, its text has no paragraph around it. */
function writeItem(
  item: ListItem,
  { spot, isLoose }: { readonly spot: Spot; readonly isLoose: boolean },
): Markup {
  const isTask = typeof item.checked === 'boolean';
  const blocks = item.children.map((block, index) => {
    if (block.type !== 'paragraph') return writeBlock(block, spot);
    if (isTask && index === 0) return writeTask(item, block, spot);
    return isLoose ? writeBlock(block, spot) : writePhrasing(block.children, spot);
  });
  const bare = isTask && item.children[0]?.type !== 'paragraph' ? [writeTask(item, undefined, spot)] : [];
  return htmlElement('li', { class: isTask ? 'taak' : undefined }, [...bare, ...blocks]);
}

/** A task with its checkbox; the text is its label unless it contains a field. */
function writeTask(item: ListItem, words: Paragraph | undefined, spot: Spot): Markup {
  const { id: wanted = 'taak', title = 'Taak' } = item.data?.field ?? {};
  const id = spot.page.ids.take(`veld-${wanted}`);
  const isChecked = item.checked === true;
  if (words === undefined || textOf(words).trim() === '' || hasField(words)) {
    const inner = words === undefined ? undefined : writePhrasing(words.children, { ...spot, row: title });
    return join([checkbox(isChecked, { id, 'aria-label': title }), text(' '), inner]);
  }
  const label = writePhrasing(words.children, spot);
  return join([checkbox(isChecked, { id }), text(' '), htmlElement('label', { for: id }, [label])]);
}
