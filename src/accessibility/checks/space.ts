import { quote, type Check, type Found } from '../check.ts';
import type { Block, Structure } from '../structure.ts';
import { isParagraph, picturesOf, placedBlocks, rawText, wordsOf } from '../walk.ts';

/** Rows of blocks that follow each other in one place: the body, a cell, a note. */
function rowsOf({ blocks, notes }: Structure): readonly (readonly Block[])[] {
  const inside = (all: readonly Block[]): readonly (readonly Block[])[] => [
    all,
    ...all.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().flatMap((cell) => inside(cell.blocks)) : [],
    ),
  ];
  return [blocks, ...notes.map((note) => note.blocks)].flatMap(inside);
}

function isEmpty(block: Block | undefined): boolean {
  return (
    block?.kind === 'paragraph' &&
    block.isLiteral !== true &&
    wordsOf(block.content) === '' &&
    picturesOf(block.content).length === 0
  );
}

/** Whether room is made with empty paragraphs or rows of line breaks. Source: WCAG 2.1, 1.3.2. */
export const emptyParagraphs: Check = {
  id: 'lege-regels',
  title: 'Lege regels om ruimte te maken',
  criterion: '1.3.2',
  severity: 'waarschuwing',
  formats: ['md', 'html', 'docx', 'odt'],
  find: (structure): readonly Found[] => {
    const cure = 'Haal de lege regels weg en stel de ruimte in met de stijl van de alinea.';
    const found: Found[] = [];
    for (const blocks of rowsOf(structure)) {
      blocks.forEach((block, index) => {
        const starts = isEmpty(block) && isEmpty(blocks[index + 1]) && !isEmpty(blocks[index - 1]);
        const breaks = block.kind === 'paragraph' && /\S\s*\n\s*\n\s*\n/.test(rawText(block.content));
        if (!starts && !breaks) return;
        const before = index === 0 ? undefined : blocks[index - (breaks ? 0 : 1)];
        const words = before === undefined || before.kind === 'table' ? '' : wordsOf(before.content);
        const where = words === '' ? 'Er staan' : `Na ${quote(words)} staan`;
        found.push({
          found: `${where} lege regels achter elkaar.`,
          cure,
          ...(words === '' ? {} : { text: words }),
        });
      });
    }
    return found;
  },
};

/** Spaces or tabs that put words in place, or a word with spaces between its letters. */
const layout =
  /\S[ \u00a0]{3,}\S|\S[ \u00a0]*\t[^\n]*\S[ \u00a0]*\t[^\n]*\S|(?:(?<!\S)\p{L} ){3,}\p{L}(?!\S)/u;

/** Whether words are put in place with spaces and tabs. Source: WCAG 2.1, 1.3.2. */
export const typedSpace: Check = {
  id: 'spaties',
  title: 'Spaties en tabs voor de opmaak',
  criterion: '1.3.2',
  severity: 'waarschuwing',
  formats: ['md', 'html', 'docx', 'odt'],
  find: (structure): readonly Found[] =>
    placedBlocks(structure)
      .filter(isParagraph)
      .flatMap(({ block, under }): readonly Found[] => {
        if (block.isLiteral === true || !layout.test(rawText(block.content))) return [];
        const words = wordsOf(block.content);
        return [
          {
            found: `In ${quote(words)} staan spaties of tabs om woorden op hun plaats te zetten.`,
            cure: 'Gebruik een tabel of een inspringing. Zet geen spaties tussen de letters van een woord.',
            text: words,
            under,
          },
        ];
      }),
};
