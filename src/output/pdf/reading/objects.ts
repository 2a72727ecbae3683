/**
 * The objects of a PDF that was made by this program: its compiler writes one after another, each with its number. A file
 * that another program saved may be built otherwise, and is then not read.
 *
 * Source: ISO 32000-1, 7.3 and 7.5.
 */
import { inflateSync } from 'node:zlib';

/** An object: the words of its dictionary, and the content of its stream. */
export interface PdfObject {
  readonly words: string;
  readonly stream: string | undefined;
}

/** The largest stream that is read, in bytes: a page of text stays far below it. */
const maxStream = 20 * 1024 * 1024;

/** The objects of a file, by number; none when it is built otherwise. */
export function readObjects(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const start = /\n(\d+) 0 obj\n/g;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const at = start.lastIndex;
    const end = text.indexOf('endobj', at);
    const stream = text.slice(at, end).search(/\nstream\r?\n/);
    if (end === -1) break;
    const words = text.slice(at, stream === -1 ? end : at + stream);
    const length = numberIn(words, 'Length');
    const from = stream === -1 ? at : text.indexOf('\n', at + stream + 1) + 1;
    objects.set(Number(found[1]), {
      words,
      stream: stream === -1 ? undefined : contentOf(file.subarray(from, from + (length ?? 0)), words),
    });
    start.lastIndex = stream === -1 ? end : from + (length ?? 0);
  }
  return objects;
}

function contentOf(bytes: Uint8Array, words: string): string | undefined {
  // A picture is no text.
  if (/\/Subtype \/Image|\/FontFile|\/Length1/.test(words)) return undefined;
  try {
    const plain = words.includes('/FlateDecode') ? inflateSync(bytes, { maxOutputLength: maxStream }) : bytes;
    return Buffer.from(plain).toString('latin1');
  } catch {
    return undefined;
  }
}

/** A number of a dictionary. */
export function numberIn(words: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+)`).exec(words)?.[1];
  return found === undefined ? undefined : Number(found);
}
