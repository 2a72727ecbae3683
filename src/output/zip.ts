/**
 * Reading a zip of unknown origin. Source: PKWARE APPNOTE 6.3.10, 4.3.
 *
 * Why not fflate's unzip: the size in an entry is a claim; inflating must stop at that size, and a damaged entry must
 * be detected (CRC). Node's zlib does both.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { damaged, Refused } from './refusal.ts';
import { once } from '../diagnostics/once.ts';

/** The most bytes of the file, the most parts, and the most unpacked bytes: in total and per XML part. */
export const limits: Readonly<Record<'file' | 'parts' | 'content' | 'xml', number>> = {
  file: 20 * 1024 * 1024,
  parts: 2000,
  content: 100 * 1024 * 1024,
  xml: 8 * 1024 * 1024,
};

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Unpacks an entry. */
export interface Unpack {
  (): Uint8Array;
  /** Its size when it is unpacked: unpacking ends there. */
  readonly size: number;
}

/** Entry names, each with a function that unpacks it. */
export type ZipFiles = ReadonlyMap<string, Unpack>;

const endLength = 22;
const entryLength = 46;
const headLength = 30;
const signatures = { end: 0x06054b50, entry: 0x02014b50, head: 0x04034b50 } as const;
const isEncrypted = 1;
const stored = 0;
const deflated = 8;

/** Lists a zip; nothing is unpacked yet. @throws Refused */
export function openZip(bytes: Uint8Array): ZipFiles {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts)
    throw new Refused({ kind: 'too-large', what: 'parts', found: count, limit: limits.parts });
  const files = new Map<string, Unpack>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(view, at);
    at = next;
    total += entry.size;
    if (total > limits.content)
      throw new Refused({ kind: 'too-large', what: 'content', found: total, limit: limits.content });
    if (entry.name.endsWith('/')) continue;
    // Why: programs differ in which of two parts with one name they read.
    if (files.has(entry.name) || entry.name.split('/').includes('..')) throw damaged(entry.name);
    files.set(
      entry.name,
      Object.assign(
        once(() => unpack(view, entry)),
        { size: entry.size },
      ),
    );
  }
  return files;
}

/** The end record is in the last 64 kB, before a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw damaged();
}

function readEntry(view: DataView, at: number): { readonly entry: Entry; readonly next: number } {
  if (at + entryLength > view.byteLength || view.getUint32(at, true) !== signatures.entry) throw damaged();
  const nameLength = view.getUint16(at + 28, true);
  const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damaged();
  if ((view.getUint16(at + 8, true) & isEncrypted) !== 0) throw new Refused({ kind: 'encrypted' });
  const name = new TextDecoder().decode(slice(view, at + entryLength, nameLength));
  const entry: Entry = {
    // Some programs write Windows path separators.
    name: name.replaceAll('\\', '/').replace(/^\//, ''),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

function unpack(view: DataView, { name, method, crc, packed, size, offset }: Entry): Uint8Array {
  if (offset + headLength > view.byteLength || view.getUint32(offset, true) !== signatures.head)
    throw damaged(name);
  const start = offset + headLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw damaged(name);
  const bytes = inflate(slice(view, start, packed), { name, method, size });
  if (bytes.length !== size || crc32(bytes) !== crc) throw damaged(name);
  return bytes;
}

function inflate(
  packed: Uint8Array,
  { name, method, size }: Pick<Entry, 'name' | 'method' | 'size'>,
): Uint8Array {
  if (method === stored) return packed;
  if (method !== deflated) throw damaged(name);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw damaged(name);
  }
}

function slice(view: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}
