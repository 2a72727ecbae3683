import { numberWords } from '../../calendar/phrase-words.ts';

/** Dutch words for numbers that people type. */
const words: ReadonlyMap<string, number> = new Map(
  ['nul', ...numberWords].map((word, index) => [word, index] as const),
);

/** Ways to say a length of time without a number, in minutes. */
const lengths: ReadonlyMap<string, number> = new Map([
  ['kwartier', 15],
  ['een kwartier', 15],
  ['half uur', 30],
  ['een half uur', 30],
  ['halfuur', 30],
  ['een halfuur', 30],
  ['drie kwartier', 45],
  ['een uur', 60],
  ['anderhalf uur', 90],
  ['twee en een half uur', 150],
]);

/** What a number counts, as far as it matters for reading it. */
export type NumberUnit = 'minuten' | 'uren' | 'bedrag' | 'getal';

/** A number as people type it: `45 minuten`, `anderhalf uur`, `€ 50`, `1,5`, `twaalf`; undefined when it is none. */
export function readNumber(typed: string, unit: NumberUnit): number | undefined {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('é', 'e');
  const isTime = unit === 'minuten' || unit === 'uren';
  const length = isTime ? lengths.get(text) : undefined;
  if (length !== undefined) return unit === 'uren' ? length / 60 : length;
  const { number = '', after = '' } =
    /^(?:€|eur|euro)? ?(?<number>-?[0-9]+(?:[.,][0-9]+)*(?:,-)?|[a-z]+)(?<after>[a-z-]*(?: [a-z-]+)*)$/.exec(
      text,
    )?.groups ?? {};
  const value = words.get(number) ?? readDigits(number);
  return value === undefined ? undefined : value * factorOf(after.trim(), unit);
}

/** What a typed unit makes of a number: hours where minutes are asked are sixty times as many. */
function factorOf(word: string, unit: NumberUnit): number {
  if (unit === 'minuten' && /^(?:u|uur|uren)$/.test(word)) return 60;
  return unit === 'uren' && /^(?:min|minuut|minuten)$/.test(word) ? 1 / 60 : 1;
}

function readDigits(text: string): number | undefined {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  const plain = text.replace(/,-$/, '');
  return /^-?\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** Yes or no as people type it; undefined when it is neither. */
export function readYesNo(typed: string): boolean | undefined {
  const word = typed.trim().toLowerCase();
  if (/^(?:j|ja|jawel|wel|true|y|yes)$/.test(word)) return true;
  return /^(?:n|nee|neen|niet|false|no)$/.test(word) ? false : undefined;
}
