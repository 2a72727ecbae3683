import { quote, type Check, type Found } from '../check.ts';
import type { Block, Heading } from '../structure.ts';
import { isParagraph, placedBlocks, runsOf, wordsOf } from '../walk.ts';

/** Whether there is a first heading, and none is empty or skips a level. Source: WCAG 2.1, 1.3.1 and 2.4.6. */
export const headingOrder: Check = {
  id: 'kopvolgorde',
  title: 'Koppen en hun volgorde',
  criterion: '1.3.1',
  severity: 'fout',
  formats: ['md', 'html', 'docx', 'odt', 'pdf'],
  find: (structure): readonly Found[] => {
    const placed = placedBlocks(structure);
    const headings = placed.flatMap(({ block }) => (block.kind === 'heading' ? [block] : []));
    const hasWords = placed.some(({ block }) => block.kind !== 'table' && wordsOf(block.content) !== '');
    if (!hasWords) return [];
    return [...withoutFirst(headings), ...emptyOnes(placed), ...skipped(headings)];
  },
};

function withoutFirst(headings: readonly Heading[]): readonly Found[] {
  if (headings.some(({ level }) => level <= 1)) return [];
  return [
    {
      found:
        headings.length === 0 ? 'Het bestand heeft geen koppen.' : 'Het bestand heeft geen kop van niveau 1.',
      cure: 'Maak van de titel een kop van niveau 1, met de stijl voor koppen.',
    },
  ];
}

function emptyOnes(placed: ReturnType<typeof placedBlocks>): readonly Found[] {
  return placed.flatMap(({ block, under }): readonly Found[] =>
    block.kind === 'heading' && wordsOf(block.content) === ''
      ? [
          {
            found: `Een kop van niveau ${block.level} heeft geen tekst.`,
            cure: 'Vul de kop in of haal hem weg.',
            under,
          },
        ]
      : [],
  );
}

function skipped(headings: readonly Heading[]): readonly Found[] {
  return headings.flatMap(({ level, content }, index): readonly Found[] => {
    const before = headings[index - 1];
    if (before === undefined || level <= before.level + 1) return [];
    const words = wordsOf(content);
    return [
      {
        found: `De kop ${quote(words)} is van niveau ${level}, na een kop van niveau ${before.level}. Er is een niveau overgeslagen.`,
        cure: `Geef deze kop niveau ${before.level + 1}.`,
        text: words,
        under: wordsOf(before.content),
      },
    ];
  });
}

/** The longest paragraph that can be a heading, in characters. */
const longestHeading = 80;

function isAllBold(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  const runs = runsOf(block.content).filter(({ text }) => text.trim() !== '');
  return runs.length > 0 && runs.every(({ isBold, link }) => isBold === true && link === undefined);
}

/** Whether a block can stand under a heading: an empty line to fill in has a label, and no heading. */
function isTextUnder(block: Block): boolean {
  if (block.kind === 'table') return block.rows.flat().length > 1;
  return block.kind === 'paragraph' && /[\p{L}\p{N}]/u.test(wordsOf(block.content));
}

/** Whether bold paragraphs act as headings. Source: WCAG 2.1, 1.3.1. */
export const realHeadings: Check = {
  id: 'nagemaakte-kop',
  title: 'Vette regels in plaats van koppen',
  criterion: '1.3.1',
  severity: 'waarschuwing',
  formats: ['md', 'html', 'docx', 'odt'],
  find: (structure): readonly Found[] => {
    const placed = placedBlocks(structure);
    return placed.flatMap((each, index): readonly Found[] => {
      if (!isParagraph(each) || each.cell !== undefined || each.block.isItem || !isAllBold(each.block))
        return [];
      const words = wordsOf(each.block.content);
      const next = placed[index + 1]?.block;
      const leads = next !== undefined && isTextUnder(next) && !isAllBold(next);
      if (!leads || words.length > longestHeading || /[.:;,?!]$/.test(words)) return [];
      return [
        {
          found: `De regel ${quote(words)} is helemaal vet en lijkt een kop. Een schermlezer ziet dat niet.`,
          cure: 'Maak er een echte kop van, of haal de nadruk weg.',
          text: words,
          under: each.under,
        },
      ];
    });
  },
};
