import { quote, type Check, type Found } from '../check.ts';
import { contrast, largeTextContrast, textContrast } from '../contrast.ts';
import type { Words } from '../structure.ts';
import { isText, placedBlocks, runsOf, wordsOf } from '../walk.ts';

/** Whether letters differ enough from what is behind them; each pair of colours is told once. Source: WCAG 2.1, 1.4.3. */
export const colourContrast: Check = {
  id: 'contrast',
  title: 'Contrast van tekst met de achtergrond',
  criterion: '1.4.3',
  severity: 'fout',
  formats: ['html', 'docx', 'odt'],
  find: (structure): readonly Found[] => {
    const found = new Map<string, Found>();
    for (const { block, under } of placedBlocks(structure).filter(isText)) {
      for (const run of runsOf(block.content)) {
        const { colour, background } = run;
        if (colour === undefined || background === undefined || !/[\p{L}\p{N}]/u.test(run.text)) continue;
        const [ratio, least] = [
          contrast(colour, background),
          run.isLarge === true ? largeTextContrast : textContrast,
        ];
        const pair = `${colour} ${background} ${least}`;
        if (ratio >= least || found.has(pair)) continue;
        found.set(pair, {
          found: `De letters van ${quote(run.text)} hebben te weinig contrast: ${shown(ratio)} tegen 1, minstens ${shown(least)} is nodig.`,
          cure: `Kies een donkerder kleur dan ${colour}, of een lichtere achtergrond dan ${background}.`,
          text: wordsOf(block.content),
          under,
        });
      }
    }
    return [...found.values()];
  },
};

/** Rounded down: 4.49 must not be shown as enough. */
function shown(ratio: number): string {
  return String(Math.floor(ratio * 10) / 10).replace('.', ',');
}

/** Whether a colour is not black, white or grey. */
function isColourful(colour: string): boolean {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) >= 60;
}

function isMarkedByColourAlone(run: Words, usual: string | undefined): boolean {
  const { colour, isBold, isUnderlined, link, text } = run;
  return (
    colour !== undefined &&
    colour !== usual &&
    isColourful(colour) &&
    isBold !== true &&
    isUnderlined !== true &&
    link === undefined &&
    /\p{L}/u.test(text)
  );
}

/** Whether words are stressed by more than their colour. Source: WCAG 2.1, 1.4.1. */
export const colourAlone: Check = {
  id: 'kleur-alleen',
  title: 'Nadruk met alleen kleur',
  criterion: '1.4.1',
  severity: 'waarschuwing',
  formats: ['html', 'docx', 'odt'],
  find: (structure): readonly Found[] => {
    const placed = placedBlocks(structure).filter(isText);
    const usual = mostUsed(placed.flatMap(({ block }) => runsOf(block.content)));
    return placed.flatMap(({ block, under }): readonly Found[] => {
      const runs = runsOf(block.content).filter(({ text }) => text.trim() !== '');
      const stressed = runs.find((run) => isMarkedByColourAlone(run, usual));
      if (stressed === undefined || runs.every(({ colour }) => colour === stressed.colour)) return [];
      return [
        {
          found: `Alleen de kleur laat zien dat ${quote(stressed.text)} anders is. Niet iedereen ziet kleuren.`,
          cure: 'Zeg het ook met woorden, of maak de tekst ook vet.',
          text: wordsOf(block.content),
          under,
        },
      ];
    });
  },
};

/** The colour of most letters. */
function mostUsed(runs: readonly Words[]): string | undefined {
  const letters = new Map<string | undefined, number>();
  for (const { colour, text } of runs) letters.set(colour, (letters.get(colour) ?? 0) + text.length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0];
}
