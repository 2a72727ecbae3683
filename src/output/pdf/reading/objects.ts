/**
 * The objects of a PDF, wherever they stand. Source: ISO 32000-1, 7.3.10, 7.5.7.
 *
 * Why without the table of places: objects announce themselves, and a table may be damaged or of an older version.
 */
import { inflateSync } from 'node:zlib';
import { limits } from '../../zip.ts';
import {
  DamagedPdf,
  PdfName,
  PdfOperator,
  PdfReference,
  PdfString,
  ValueReader,
  type PdfDictionary,
  type PdfValue,
} from './values.ts';

interface PdfObject {
  readonly value: PdfValue;
  /** What is between `stream` and `endstream`, as written. */
  readonly stream?: string | undefined;
}

const start = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![a-z])/g;

/** The most objects; real documents stay far below it. */
const maxObjects = 500_000;

/** All objects of a file, the last of each number. */
export class PdfObjects {
  readonly #objects = new Map<number, PdfObject>();
  #unpacked = 0;
  /** The properties of the whole file, the last first. */
  readonly trailers: readonly PdfDictionary[];

  /** @throws DamagedPdf */
  constructor(text: string) {
    const trailers: PdfDictionary[] = [];
    const packed: PdfObject[] = [];
    start.lastIndex = 0;
    for (let found = start.exec(text); found !== null; found = start.exec(text)) {
      const { object, end } = objectAt(text, start.lastIndex);
      if (object === undefined) continue;
      start.lastIndex = end;
      this.#keep(Number(found[1]), object);
      const type =
        object.value instanceof Map ? nameOf((object.value as PdfDictionary).get('Type')) : undefined;
      if (type === 'XRef') trailers.push(object.value as PdfDictionary);
      if (type === 'ObjStm') packed.push(object);
    }
    for (const { index } of text.matchAll(/(?<![a-z])trailer(?![a-z])/g)) {
      const value = tryRead(text, index + 'trailer'.length)?.value;
      if (value instanceof Map) trailers.push(value);
    }
    this.trailers = trailers.reverse();
    for (const each of packed) this.#unpack(each);
  }

  /** The value itself, for a reference what it refers to; undefined when there is none. */
  get(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let step = 0; found instanceof PdfReference && step < 20; step++)
      found = this.#objects.get(found.object)?.value;
    return found instanceof PdfReference ? undefined : found;
  }

  /** A dictionary; undefined when the value is something else. */
  dictionary(value: PdfValue | undefined): PdfDictionary | undefined {
    const found = this.get(value);
    return found instanceof Map ? (found as PdfDictionary) : undefined;
  }

  /** An array; a single value is an array of one, and nothing is an empty one. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.get(value);
    if (Array.isArray(found)) return found as readonly PdfValue[];
    return found === undefined || found === null || value === undefined ? [] : [value];
  }

  /** The name at a value; undefined when it is none. */
  name(value: PdfValue | undefined): string | undefined {
    return nameOf(this.get(value));
  }

  /** The number at a value; undefined when it is none. */
  number(value: PdfValue | undefined): number | undefined {
    const found = this.get(value);
    return typeof found === 'number' ? found : undefined;
  }

  /** The text at a value; undefined when it is none. */
  text(value: PdfValue | undefined): string | undefined {
    const found = this.get(value);
    return found instanceof PdfString ? readableText(found.bytes) : undefined;
  }

  /** What a stream holds, unpacked; undefined when it is packed in a way that is not read. */
  stream(value: PdfValue | undefined): string | undefined {
    const object = value instanceof PdfReference ? this.#objects.get(value.object) : undefined;
    return object === undefined ? undefined : this.#content(object);
  }

  /** Every dictionary of a type. */
  ofType(type: string): readonly PdfDictionary[] {
    return [...this.#objects.values()].flatMap(({ value }) =>
      value instanceof Map && nameOf((value as PdfDictionary).get('Type')) === type
        ? [value as PdfDictionary]
        : [],
    );
  }

  #keep(object: number, value: PdfObject): void {
    if (this.#objects.size > maxObjects) throw new DamagedPdf('too many objects');
    this.#objects.set(object, value);
  }

  #content({ value, stream }: PdfObject): string | undefined {
    if (stream === undefined || !(value instanceof Map)) return undefined;
    const dictionary = value as PdfDictionary;
    const filters = this.list(dictionary.get('Filter')).map((each) => this.name(each));
    if (this.dictionary(dictionary.get('DecodeParms'))?.has('Predictor') === true) return undefined;
    let bytes = stream;
    for (const filter of filters) {
      if (filter !== 'FlateDecode' && filter !== 'Fl') return undefined;
      const unpacked = inflateSync(Buffer.from(bytes, 'latin1'), { maxOutputLength: limits.content });
      this.#unpacked += unpacked.length;
      if (this.#unpacked > limits.content * 2) throw new DamagedPdf('unpacks to too much');
      bytes = unpacked.toString('latin1');
    }
    return bytes;
  }

  /** Objects packed in a stream, which do not take the place of later ones. */
  #unpack(object: PdfObject): void {
    const content = this.#content(object);
    const dictionary = object.value as PdfDictionary;
    const [count, first] = [this.number(dictionary.get('N')) ?? 0, this.number(dictionary.get('First')) ?? 0];
    if (content === undefined) return;
    const places = content.slice(0, first).trim().split(/\s+/).map(Number);
    for (let index = 0; index < Math.min(count, places.length / 2); index++) {
      const [number = -1, place = 0] = [places[index * 2], places[index * 2 + 1]];
      const found = tryRead(content, first + place);
      if (found !== undefined) this.#keep(number, found);
    }
  }
}

function nameOf(value: PdfValue | undefined): string | undefined {
  return value instanceof PdfName ? value.name : undefined;
}

function tryRead(text: string, at: number): { readonly value: PdfValue; readonly end: number } | undefined {
  try {
    const reader = new ValueReader(text, at);
    const value = reader.read();
    return { value, end: reader.at };
  } catch (error) {
    if (error instanceof DamagedPdf) return undefined;
    throw error;
  }
}

function objectAt(text: string, at: number): { readonly object?: PdfObject; readonly end: number } {
  const found = tryRead(text, at);
  if (found === undefined || found.value instanceof PdfOperator) return { end: at };
  const { value, end } = found;
  const opening = /^[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)?/.exec(text.slice(end, end + 40))?.[0];
  if (opening === undefined || !(value instanceof Map)) return { object: { value }, end };
  const from = end + opening.length;
  const close = endOfStream(text, from, (value as PdfDictionary).get('Length'));
  return { object: { value, stream: text.slice(from, close) }, end: close };
}

function endOfStream(text: string, from: number, length: PdfValue | undefined): number {
  if (typeof length === 'number' && /^\s{0,2}endstream/.test(text.slice(from + length, from + length + 12)))
    return from + length;
  const end = text.indexOf('endstream', from);
  return end === -1 ? text.length : end;
}

/** A text string: UTF-16 or UTF-8 when it says so, else one byte for a letter. Source: ISO 32000-2, 7.9.2.2. */
export function readableText(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(buffer.subarray(2));
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return new TextDecoder().decode(buffer.subarray(3));
  return new TextDecoder('windows-1252').decode(buffer);
}
