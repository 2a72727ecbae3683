/** Plain Dutch: no A or AA criterion asks for it, and without it an accessible file is still hard to read. */
import { quote, type Check, type Found } from '../check.ts';
import { hardWords, knownAbbreviations, longestSentence, officialese } from '../plain-words.ts';
import { sentencesOf, type Sentence } from '../sentences-in.ts';
import type { Structure } from '../structure.ts';
import { isText, placedBlocks, wordsOf } from '../walk.ts';

const everywhere = ['md', 'html', 'docx', 'odt', 'pdf'] as const;

function placeOf({ block, under }: Sentence): Pick<Found, 'text' | 'under'> {
  return { text: block, under };
}

/** Whether sentences are short. */
export const sentenceLength: Check = {
  id: 'lange-zin',
  title: 'Lengte van zinnen',
  criterion: undefined,
  severity: 'waarschuwing',
  formats: everywhere,
  find: (structure): readonly Found[] =>
    sentencesOf(structure)
      .filter(({ words }) => words > longestSentence)
      .map((sentence) => ({
        found: `De zin ${quote(sentence.text)} heeft ${sentence.words} woorden. Hoogstens ${longestSentence} leest goed.`,
        cure: 'Maak er twee zinnen van.',
        ...placeOf(sentence),
      })),
};

/** A passive: a form of "worden", and a participle near it. */
const passive =
  /\b(?:word|wordt|worden|werd|werden)\b(?=.*\b(?:\p{L}*ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her|er)\p{L}{2,}(?:d|t|en))\b)|\b(?:\p{L}*ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her|er)\p{L}{2,}(?:d|t|en)) (?:word|wordt|worden|werd|werden)\b/iu;
/** From how many passives, and which part of all sentences, they are told: a few do no harm. */
const passiveLimits = { count: 3, share: 0.2 } as const;

/** Whether the text says who does what. */
export const activeVoice: Check = {
  id: 'lijdende-vorm',
  title: 'Lijdende vorm (worden)',
  criterion: undefined,
  severity: 'waarschuwing',
  formats: everywhere,
  find: (structure): readonly Found[] => {
    const sentences = sentencesOf(structure);
    const passives = sentences.filter(({ text }) => passive.test(text));
    const [first] = passives;
    if (first === undefined || passives.length < passiveLimits.count) return [];
    if (passives.length < sentences.length * passiveLimits.share) return [];
    return [
      {
        found: `Van de ${sentences.length} zinnen staan er ${passives.length} in de lijdende vorm, zoals ${quote(first.text)}.`,
        cure: 'Schrijf wie het doet: “De secretaresse plant de afspraak.”',
        ...placeOf(first),
      },
    ];
  },
};

/** Whether the words are those that people use. */
export const plainWords: Check = {
  id: 'ambtelijke-taal',
  title: 'Ambtelijke woorden',
  criterion: undefined,
  severity: 'waarschuwing',
  formats: everywhere,
  find: (structure): readonly Found[] => {
    const found = new Map<string, Found>();
    for (const sentence of sentencesOf(structure)) {
      const word = officialese.exec(sentence.text)?.[0].toLowerCase();
      if (word === undefined || found.has(word)) continue;
      const instead = hardWords.find(({ pattern }) =>
        new RegExp(`^(?:${pattern})$`, 'i').test(word),
      )?.instead;
      found.set(word, {
        found: `Het woord ${quote(word)} is ambtelijk, in ${quote(sentence.text)}.`,
        cure: `Schrijf liever: ${instead ?? 'een gewoon woord'}.`,
        ...placeOf(sentence),
      });
    }
    return [...found.values()];
  },
};

/** Letters that stand for words: two to six capitals, or "P&C". */
const abbreviation = /(?<![\p{L}\p{N}.@/_-])\p{Lu}(?:[\p{Lu}]|&\p{Lu}){1,5}(?![\p{L}\p{N}@/_]|[.-]\p{L})/gu;
const postalCode = /\b[1-9]\d{3} ?[A-Z]{2}\b/g;
const romanNumber = /^[IVXLC]+$/;

function isExplained(short: string, text: string): boolean {
  const inBrackets = `\\((?:[^()]* )?${short}(?:[ ,;][^()]*)?\\)`;
  const asHead = `(?<!\\p{L})${short}(?:’s|s)?(?: \\(|:| is (?:een|de|het) | = | – )`;
  return new RegExp(`${inBrackets}|${asHead}`, 'u').test(text);
}

/** Whether abbreviations are explained somewhere. */
export const explained: Check = {
  id: 'afkorting',
  title: 'Afkortingen zonder uitleg',
  criterion: undefined,
  severity: 'waarschuwing',
  formats: everywhere,
  find: (structure): readonly Found[] => {
    const texts = textsOf(structure);
    const whole = texts.map(({ text }) => text).join('\n');
    // What a column or a part is called is a name.
    const names = new Set(texts.filter(({ isHead }) => isHead).map(({ text }) => text));
    const found = new Map<string, Found>();
    for (const { text, under } of texts) {
      // A line in capitals holds no abbreviations, and a cell with nothing else is a code or initials.
      if (/\p{Lu}{7,}/u.test(text) || /^\p{Lu}+$/u.test(text)) continue;
      for (const [short] of text.replace(postalCode, '').matchAll(abbreviation)) {
        if (found.has(short) || knownAbbreviations.has(short) || romanNumber.test(short)) continue;
        if (names.has(short) || isExplained(short, whole)) continue;
        found.set(short, {
          found: `De afkorting ${short} staat nergens uitgelegd.`,
          cure: `Schrijf ${short} de eerste keer voluit, met de afkorting tussen haakjes erachter.`,
          ...{ text, under },
        });
      }
    }
    return [...found.values()];
  },
};

interface Text {
  readonly text: string;
  readonly under: string | undefined;
  /** Whether it is a heading, or in the head of a table. */
  readonly isHead: boolean;
}

function textsOf(structure: Structure): readonly Text[] {
  return placedBlocks(structure)
    .filter(isText)
    .filter(({ block }) => block.kind === 'heading' || block.isLiteral !== true)
    .map(({ block, under, cell }) => ({
      ...{ text: wordsOf(block.content), under },
      isHead: block.kind === 'heading' || cell?.isHeader === true,
    }));
}

const polite = /(?<![\p{L}\p{N}.’'-]|\d )(?:[Uu]w?|[Uu]zelf|[Uu]we)(?![\p{L}\p{N}.’'-])/u;
const familiar = /(?<![\p{L}\p{N}-])(?:je|jij|jou|jouw|jullie|jezelf)(?![\p{L}\p{N}-])/iu;

/** Whether readers are addressed in one way. */
export const oneAddress: Check = {
  id: 'aanspreekvorm',
  title: 'Eén vorm om lezers aan te spreken',
  criterion: undefined,
  severity: 'waarschuwing',
  formats: everywhere,
  find: (structure): readonly Found[] => {
    const sentences = sentencesOf(structure);
    const [formal, informal] = [polite, familiar].map((form) =>
      sentences.filter(({ text }) => form.test(text)),
    );
    const [fewer = [], other = []] = [formal ?? [], informal ?? []].sort((a, b) => a.length - b.length);
    const [odd] = fewer;
    if (odd === undefined || other.length === 0) return [];
    return [
      {
        found: `De tekst gebruikt u en je door elkaar. ${quote(odd.text)} is anders dan de rest.`,
        cure: 'Kies één vorm voor het hele document.',
        ...placeOf(odd),
      },
    ];
  },
};
