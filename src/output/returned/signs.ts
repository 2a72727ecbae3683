/** The signs and words by which people and programs say that something is done, and what stands where nothing is. */

/** The state of a box that shows it. */
export type BoxSign = 'aan' | 'uit' | 'onduidelijk';

const signs: ReadonlyMap<string, BoxSign> = new Map<string, BoxSign>([
  ...Array.from('☒☑✓✔✅🗹🗷⊠⮽√', (sign) => [sign, 'aan'] as const),
  ...Array.from('☐□▢◻⬜❏❑❒', (sign) => [sign, 'uit'] as const),
  ...Array.from('✗✘✕✖❌', (sign) => [sign, 'onduidelijk'] as const),
]);

const anySign = `[${[...signs.keys()].join('')}]`;
const leadingSign = new RegExp(`^${anySign}\\ufe0f?\\s*`, 'u');
/** A box of brackets, as in Markdown. */
const leadingBracket = /^\[[^\S\n]{0,3}([^\]\s]?)[^\S\n]{0,3}\]\s*/u;
/** A word that says it, alone or before a day. */
const leadingWord = /^(x|v|ja|ok|oké|klaar|gedaan|gereed|afgehandeld|nee)(?:[\s,.:;]+|$)/iu;

/** The box that a text begins with, and what stands behind it; without a box all of the text. */
export function leadingBox(text: string): { readonly box: BoxSign | undefined; readonly rest: string } {
  let rest = text.trim();
  const found: BoxSign[] = [];
  for (let next = oneBox(rest); next !== undefined; next = oneBox(rest)) {
    found.push(next.box);
    rest = rest.slice(next.length);
  }
  return { box: agreed(found), rest: withoutFiller(rest) };
}

function oneBox(text: string): { readonly box: BoxSign; readonly length: number } | undefined {
  const sign = leadingSign.exec(text)?.[0];
  if (sign !== undefined) {
    const known = signs.get(String.fromCodePoint(sign.codePointAt(0) ?? 0));
    return { box: known ?? 'onduidelijk', length: sign.length };
  }
  const bracket = leadingBracket.exec(text);
  if (bracket !== null) return { box: inBrackets(bracket[1] ?? ''), length: bracket[0].length };
  const word = leadingWord.exec(text);
  if (word === null) return undefined;
  return { box: word[1]?.toLowerCase() === 'nee' ? 'uit' : 'aan', length: word[0].length };
}

function inBrackets(sign: string): BoxSign {
  if (sign === '') return 'uit';
  return /^[xv]$/iu.test(sign) ? 'aan' : (signs.get(sign) ?? 'onduidelijk');
}

/** What several signs say together; undefined when there is none. */
export function agreed(found: readonly BoxSign[]): BoxSign | undefined {
  const [first] = found;
  return found.every((each) => each === first) ? first : 'onduidelijk';
}

/** Text without the lines to write on and the spaces that stand where nothing was filled in. */
export function withoutFiller(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/_{3,}/g, ' ')
        .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
        .replace(/^[ _]+|[ _]+$/g, ''),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** The number of a task in its cell: `14`, or `14.` */
export function numberIn(text: string): number | undefined {
  const digits = /^\D{0,3}(\d{1,5})\.?$/.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** What the program prints behind a title, on the same line. */
const behindTitle = / +(?:· +bij +\d.*|[–-] +(?:wettelijk|verplicht)\b.*)$/u;

/** The title in text that does not show which part of it is the title: its first line, without what is printed behind. */
export function titleIn(text: string): string | undefined {
  const [line = ''] = withoutFiller(text).split('\n');
  const words = line
    .replace(/^[–-] +/, '')
    .replace(behindTitle, '')
    .trim();
  return words === '' ? undefined : words;
}
