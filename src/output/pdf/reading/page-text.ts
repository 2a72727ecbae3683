/** The text of a page, by the numbers under which the structure of the document knows it. */
import { numberIn, type PdfObject } from './objects.ts';
import { readString, tokensOf, type Token } from './tokens.ts';

type Objects = ReadonlyMap<number, PdfObject>;

/** What a code of a font stands for. */
type Letters = ReadonlyMap<number, string>;

/** The text of each marked piece of a page, by its number (ISO 32000-1, 14.7.4.2). */
export function textOfPage(page: PdfObject, objects: Objects): ReadonlyMap<number, string> {
  const fonts = fontsOf(page, objects);
  const content = objects.get(numberIn(page.words, 'Contents') ?? -1)?.stream ?? '';
  const reader = new PageReader(fonts);
  for (const token of tokensOf(content)) reader.take(token);
  return reader.texts;
}

class PageReader {
  readonly texts = new Map<number, string>();
  readonly #fonts: ReadonlyMap<string, Letters>;
  readonly #marks: { readonly id: number | undefined; readonly actual: boolean }[] = [];
  #letters: Letters = new Map();
  #pending: Token[] = [];

  constructor(fonts: ReadonlyMap<string, Letters>) {
    this.#fonts = fonts;
  }

  take(token: Token): void {
    if (token.kind !== 'operator') {
      this.#pending.push(token);
      return;
    }
    this.#operate(token.value);
    this.#pending = [];
  }

  #operate(name: string): void {
    if (name === 'BDC' || name === 'BMC') this.#begin();
    else if (name === 'EMC') this.#marks.pop();
    else if (name === 'Tf') this.#letters = this.#fonts.get(this.#pending[0]?.value ?? '') ?? new Map();
    else if (name === 'Tj' || name === 'TJ') this.#show();
  }

  #begin(): void {
    const properties = this.#pending.find(({ kind }) => kind === 'dictionary')?.value ?? '';
    const outer = this.#marks.at(-1);
    const id = numberIn(properties, 'MCID') ?? outer?.id;
    const actual = /\/ActualText\s*(?=[(<])/.exec(properties);
    this.#marks.push({ id, actual: actual !== null || outer?.actual === true });
    if (actual === null) return;
    this.#add(id, unicodeOf(readString(properties, actual.index + actual[0].length).value));
  }

  #show(): void {
    const mark = this.#marks.at(-1);
    if (mark?.actual === true) return;
    for (const { kind, value } of this.#pending)
      if (kind === 'string') this.#add(mark?.id, decoded(value, this.#letters));
  }

  #add(id: number | undefined, text: string): void {
    if (id !== undefined) this.texts.set(id, (this.texts.get(id) ?? '') + inReadingOrder(text));
  }
}

/** Letters that run from right to left lie in a file as they lie on paper, the last one first; digits do not. */
const letters = '\\u0590-\\u065f\\u066a-\\u06ef\\u06fa-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
const fromRight = new RegExp(`[${letters}](?:[\\s${letters}]*[${letters}])?`, 'g');
const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

function inReadingOrder(text: string): string {
  return text.replace(fromRight, (run) =>
    Array.from(segmenter.segment(run), ({ segment }) => segment)
      .reverse()
      .join(''),
  );
}

/** Codes of two bytes, as our fonts have. */
function decoded(value: string, letters: Letters): string {
  let text = '';
  for (let at = 0; at + 1 < value.length; at += 2)
    text += letters.get(value.charCodeAt(at) * 256 + value.charCodeAt(at + 1)) ?? '';
  return text;
}

/** A text string: UTF-16 with a mark before it, else Latin letters (ISO 32000-1, 7.9.2.2). */
export function unicodeOf(value: string): string {
  if (!value.startsWith('\u00fe\u00ff')) return value;
  return Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le');
}

function fontsOf({ words }: PdfObject, objects: Objects): ReadonlyMap<string, Letters> {
  const listed = /\/Font <<([^>]*)>>/.exec(words)?.[1] ?? '';
  const fonts = new Map<string, Letters>();
  for (const [, name = '', number] of listed.matchAll(/\/(\S+) (\d+) 0 R/g)) {
    const font = objects.get(Number(number))?.words ?? '';
    const map = objects.get(numberIn(font, 'ToUnicode') ?? -1)?.stream ?? '';
    fonts.set(name, lettersOf(map));
  }
  return fonts;
}

/** The table of a font from codes to characters (ISO 32000-1, 9.10.3). */
function lettersOf(map: string): Letters {
  const letters = new Map<number, string>();
  for (const [, part = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', value = ''] of part.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
      letters.set(parseInt(code, 16), Buffer.from(value, 'hex').swap16().toString('utf16le'));
  return letters;
}
