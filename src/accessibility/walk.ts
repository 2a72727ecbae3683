import type { Block, Cell, Inline, Paragraph, Picture, Structure, Table, Words } from './structure.ts';

/** A block with what is around it. */
export interface Placed<B extends Block = Block> {
  readonly block: B;
  /** The nearest heading above it; undefined at the start. */
  readonly under: string | undefined;
  /** The cell of a table that it is in. */
  readonly cell: Cell | undefined;
}

/** Every block in reading order, those in cells and notes too. */
export function placedBlocks({ blocks, notes }: Structure): readonly Placed[] {
  const found: Placed[] = [];
  let under: string | undefined;
  const visit = (inside: readonly Block[], cell?: Cell): void => {
    for (const block of inside) {
      if (block.kind === 'heading') under = wordsOf(block.content) || under;
      found.push({ block, under, cell });
      if (block.kind === 'table') for (const each of block.rows.flat()) visit(each.blocks, each);
    }
  };
  visit(blocks);
  for (const note of notes) visit(note.blocks);
  return found;
}

/** Whether a placed block is text: a paragraph, an item or a heading. */
export function isText(placed: Placed): placed is Placed<Exclude<Block, Table>> {
  return placed.block.kind !== 'table';
}

/** Whether a placed block is a paragraph or an item. */
export function isParagraph(placed: Placed): placed is Placed<Paragraph> {
  return placed.block.kind === 'paragraph';
}

/** Whether a placed block is a table. */
export function isTable(placed: Placed): placed is Placed<Table> {
  return placed.block.kind === 'table';
}

/** The words in a line, one space between them. */
export function wordsOf(content: readonly Inline[]): string {
  return rawText(content).replace(/\s+/g, ' ').trim();
}

/** The text of a line as it stands, spaces and tabs included; a picture is what it shows. */
export function rawText(content: readonly Inline[]): string {
  return content
    .map((each) =>
      each.kind === 'words' ? each.text : each.kind === 'break' ? '\n' : ` ${each.alternative ?? ''} `,
    )
    .join('');
}

/** The runs of text in a line. */
export function runsOf(content: readonly Inline[]): readonly Words[] {
  return content.filter((each) => each.kind === 'words');
}

/** The pictures in a line. */
export function picturesOf(content: readonly Inline[]): readonly Picture[] {
  return content.filter((each) => each.kind === 'picture');
}

/** The words in a cell. */
export function cellWords({ blocks }: Cell): string {
  return blocks
    .map((block) => (block.kind === 'table' ? '' : wordsOf(block.content)))
    .filter((words) => words !== '')
    .join(' ');
}
