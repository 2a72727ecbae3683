import type { PointElsewhere } from '../app/fill/fill-questions.ts';
import type { FillRefusals } from '../app/fill/refusals.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { screenText } from '../profile/marked-text.ts';
import { suggest } from './suggest.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Wordings for refusals of filling in. */
export const fillWords: RefusalWords<FillRefusals> = {
  'fill/unknown-part': ({ typed, documents, sections }) =>
    `Het onderdeel ${typed} bestaat niet.${suggest(nearest(typed, [...documents, ...sections]))} Noem een document of een deel van gemeente.yaml.\nDocumenten: ${documents.join(', ')}.\nDelen: ${sections.join(', ')}.`,
  'fill/unknown-path': ({ typed, near }) =>
    `De plek ${typed} bestaat niet in gemeente.yaml.${suggest(near)} Er is niets geschreven.\nWat er open is: gemeente invullen --list`,
  // What must be typed ends its line.
  'fill/wrong-value': ({ path, wrong }) =>
    `Bij ${path}: ${wrong}${/[.?]$/.test(wrong) ? ' ' : '\n'}Er is niets geschreven.`,
  'fill/shared': ({ folder }) =>
    `${folder} is een gedeeld profiel. Daar komen geen documenten van. Vul de waarden in bij een gemeente die het gebruikt.`,
  'fill/changed-meanwhile': ({ title, mine, now }) =>
    `Intussen veranderd: ${title}.\nUw keuze: ${mine}\nEr staat nu: ${now ?? 'niets'}\nEr is niets geschreven.`,
  'fill/removal': ({ title, member, along, dossiers }) =>
    [
      `Nog niet weggehaald: ${screenText(member)}, uit ${title}.`,
      ...along.map((each) => `Dit gaat ook weg: ${screenText(each)}`),
      ...(dossiers.length === 0 ? [] : [`Deze dossiers gaan hierover: ${dossiers.join(', ')}.`]),
    ].join('\n'),
  'fill/still-used': ({ title, member, uses }) =>
    [
      `Nog niet weggehaald: ${screenText(member)}, uit ${title}. Dat kan pas als dit is veranderd of weggehaald:`,
      ...uses.map((use) => `${use.title}: ${screenText(use.words)}`),
    ].join('\n'),
  'fill/perhaps-name': ({ typed }) =>
    `Nog niet bewaard. Dit lijkt de naam van iemand: ${screenText(typed)}\nHier hoort wat iemand doet, zonder naam. De naam zelf hoort bij Namen van mensen.`,
  'fill/written-over': ({ title }) =>
    `Dit is niet meer terug te draaien: er is daarna iets veranderd bij ${title}. Verander het daar zelf.`,
};

/** What is open in a file that somebody fills in by hand. */
export interface FilePart {
  readonly words: string;
  /** The lines of a file that is still to be made; none for one that is there. */
  readonly lines: readonly string[];
}

/** What is open in other files, a file each. @param nameOf what a value is called */
export function fileParts(
  points: readonly PointElsewhere[],
  nameOf: (point: PointElsewhere) => string,
): readonly FilePart[] {
  const files = [...new Set(points.map(({ source }) => source.file))];
  return files.flatMap((file): readonly FilePart[] => {
    const own = points.filter(({ source }) => source.file === file);
    if (own.some(({ isNewFile }) => !isNewFile))
      return own.map((point) => ({ words: `${file}: ${nameOf(point)}`, lines: [] }));
    const id = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
    const words = `${file} is er nog niet. Maak dat bestand met deze regels, en vul in wat nog leeg is:`;
    return [{ words, lines: [`id: ${id}`, ...own.flatMap(keyLines)] }];
  });
}

function keyLines({ keys, title }: PointElsewhere): readonly string[] {
  return keys.map(
    (key, depth) =>
      `${'  '.repeat(depth)}${key}:${depth === keys.length - 1 ? ` # ${screenText(title)}` : ''}`,
  );
}
