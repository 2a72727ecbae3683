import type { PdfObjects } from './objects.ts';
import { PdfOperator, PdfString, ValueReader, type PdfDictionary, type PdfValue } from './values.ts';

/** How the codes in a string become letters. */
export interface Font {
  readonly isBold: boolean;
  /** @param unknown what stands for a code that has no letter. Default: U+FFFD */
  readonly decode: (bytes: string, unknown?: string) => string;
}

/** A font of a page. Source: ISO 32000-1, 9.7 and 9.10. */
export function readFont(font: PdfDictionary, objects: PdfObjects): Font {
  const letters = readMap(objects.stream(font.get('ToUnicode')) ?? '');
  const isWide = objects.name(font.get('Subtype')) === 'Type0';
  const width = isWide ? 2 : 1;
  return {
    isBold: /bold|black|heavy|semibold/i.test(objects.name(font.get('BaseFont')) ?? ''),
    decode: (bytes, unknown = '\ufffd') => {
      let text = '';
      for (let at = 0; at < bytes.length; at += width) {
        const code = bytes.slice(at, at + width);
        text += letters.get(code) ?? (isWide ? unknown : latin(code));
      }
      return text;
    },
  };
}

function latin(code: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(code, 'latin1'));
}

/** Code → letters, from a character map. Source: ISO 32000-1, 9.10.3. */
function readMap(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const reader = new ValueReader(map);
  let values: PdfValue[] = [];
  while (!reader.isAtEnd) {
    const value = reader.read();
    if (!(value instanceof PdfOperator)) values.push(value);
    else {
      if (value.word === 'endbfchar') addSingle(values, letters);
      if (value.word === 'endbfrange') addRanges(values, letters);
      values = [];
    }
  }
  return letters;
}

function addSingle(values: readonly PdfValue[], letters: Map<string, string>): void {
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [code, text] = [values[at], values[at + 1]];
    if (code instanceof PdfString && text instanceof PdfString)
      letters.set(code.bytes, fromUtf16(text.bytes));
  }
}

/** The most codes of one range. */
const longestRange = 0x10000;

function addRanges(values: readonly PdfValue[], letters: Map<string, string>): void {
  for (let at = 0; at + 2 < values.length; at += 3) {
    const [from, to, text] = [values[at], values[at + 1], values[at + 2]];
    if (!(from instanceof PdfString) || !(to instanceof PdfString)) continue;
    const [first, last] = [numberOf(from.bytes), numberOf(to.bytes)];
    for (let code = first; code <= Math.min(last, first + longestRange); code++) {
      const target = Array.isArray(text) ? (text as readonly PdfValue[])[code - first] : text;
      if (!(target instanceof PdfString)) continue;
      const shift = Array.isArray(text) ? 0 : code - first;
      letters.set(bytesOf(code, from.bytes.length), shifted(fromUtf16(target.bytes), shift));
    }
  }
}

function numberOf(bytes: string): number {
  return [...bytes].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);
}

function bytesOf(number: number, length: number): string {
  return Array.from({ length }, (_, index) =>
    String.fromCharCode(Math.floor(number / 256 ** (length - 1 - index)) % 256),
  ).join('');
}

function fromUtf16(bytes: string): string {
  return new TextDecoder('utf-16be').decode(Buffer.from(bytes, 'latin1'));
}

function shifted(text: string, shift: number): string {
  if (shift === 0 || text === '') return text;
  const code = (text.codePointAt(text.length - 1) ?? 0) + shift;
  return code > 0x10ffff ? text : text.slice(0, -1) + String.fromCodePoint(code);
}
