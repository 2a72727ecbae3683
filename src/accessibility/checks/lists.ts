import { quote, type Check, type Found } from '../check.ts';
import type { CheckedFormat } from '../structure.ts';
import { isParagraph, placedBlocks, rawText, wordsOf, type Placed } from '../walk.ts';

/** A mark or number that somebody typed before an item, with words after it. */
const typedMark = /^\s*(?:[-–—•·▪◦‣*]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S/;

/** Lines of a paragraph that look like items, when it is not an item itself. */
function typedItems({ block, cell }: Placed, format: CheckedFormat): number {
  // Markdown has no lists in cells.
  if (format === 'md' && cell !== undefined) return 0;
  if (block.kind !== 'paragraph' || block.isItem || block.isLiteral === true) return 0;
  return rawText(block.content)
    .split('\n')
    .filter((line) => typedMark.test(line)).length;
}

/** Whether lists are real lists. One typed mark is no list; two in a row are. Source: WCAG 2.1, 1.3.1. */
export const realLists: Check = {
  id: 'nagemaakte-lijst',
  title: 'Getypte nummers en streepjes in plaats van een lijst',
  criterion: '1.3.1',
  severity: 'fout',
  formats: ['md', 'html', 'docx', 'odt', 'pdf'],
  find: (structure, format): readonly Found[] => {
    const found: Found[] = [];
    let run: Placed[] = [];
    const close = (): void => {
      const count = run.reduce((sum, each) => sum + typedItems(each, format), 0);
      const [first] = run.filter(isParagraph);
      if (count > 1 && first !== undefined) found.push(toFound(first, count));
      run = [];
    };
    for (const placed of placedBlocks(structure)) {
      // Numbers at the start of rows number the rows.
      if (typedItems(placed, format) === 0 || placed.cell !== run.at(-1)?.cell) close();
      if (typedItems(placed, format) > 0) run.push(placed);
    }
    close();
    return found;
  },
};

function toFound({ block, under }: Placed, count: number): Found {
  const words = block.kind === 'table' ? '' : wordsOf(block.content);
  return {
    found: `Een lijst van ${count} regels is getypt, vanaf ${quote(words)}. Een schermlezer ziet daarin geen lijst.`,
    cure: 'Haal de getypte tekens weg en maak er een opsomming of genummerde lijst van.',
    text: words,
    under,
  };
}
