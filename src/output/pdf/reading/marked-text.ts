/** The text of a page exactly as it is stored, by the numbers under which the tags know it. Source: ISO 32000-1, 14.6 and 14.7. */
import { readFont, type Font } from './font.ts';
import type { PdfObjects } from './objects.ts';
import { PdfOperator, PdfString, ValueReader, type PdfDictionary, type PdfValue } from './values.ts';

/** The text of each marked piece of a page, by its number. */
export function markedText(page: PdfDictionary, objects: PdfObjects): ReadonlyMap<number, string> {
  const reader = new MarkReader(page, objects);
  const content = new ValueReader(objects.stream(page.get('Contents')) ?? '');
  let values: PdfValue[] = [];
  while (!content.isAtEnd) {
    const value = content.read();
    if (value instanceof PdfOperator) {
      reader.operate(value.word, values);
      values = [];
    } else values.push(value);
  }
  return reader.texts;
}

class MarkReader {
  readonly texts = new Map<number, string>();
  readonly #objects: PdfObjects;
  readonly #listed: PdfDictionary | undefined;
  readonly #fonts = new Map<string, Font>();
  readonly #marks: { readonly id: number | undefined; readonly isSaid: boolean }[] = [];
  #font: Font | undefined;

  constructor(page: PdfDictionary, objects: PdfObjects) {
    this.#objects = objects;
    this.#listed = objects.dictionary(objects.dictionary(page.get('Resources'))?.get('Font'));
  }

  operate(word: string, values: readonly PdfValue[]): void {
    if (word === 'BDC' || word === 'BMC') this.#begin(values[1]);
    else if (word === 'EMC') this.#marks.pop();
    else if (word === 'Tf') this.#font = this.#fontAt(this.#objects.name(values[0]) ?? '');
    else if (word === 'Tj') this.#show(values);
    else if (word === 'TJ') this.#show(this.#objects.list(values[0]));
  }

  #begin(properties: PdfValue | undefined): void {
    const told = this.#objects.dictionary(properties);
    const outer = this.#marks.at(-1);
    const id = this.#objects.number(told?.get('MCID')) ?? outer?.id;
    const actual = this.#objects.text(told?.get('ActualText'));
    this.#marks.push({ id, isSaid: actual !== undefined || outer?.isSaid === true });
    if (actual !== undefined) this.#add(id, actual);
  }

  #show(parts: readonly PdfValue[]): void {
    const mark = this.#marks.at(-1);
    // What is shown was said in other words.
    if (mark?.isSaid === true) return;
    for (const part of parts)
      if (part instanceof PdfString) this.#add(mark?.id, this.#font?.decode(part.bytes, '') ?? '');
  }

  #add(id: number | undefined, text: string): void {
    if (id !== undefined) this.texts.set(id, (this.texts.get(id) ?? '') + inReadingOrder(text));
  }

  #fontAt(name: string): Font | undefined {
    const font = this.#objects.dictionary(this.#listed?.get(name));
    if (font === undefined) return undefined;
    const known = this.#fonts.get(name) ?? readFont(font, this.#objects);
    this.#fonts.set(name, known);
    return known;
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
