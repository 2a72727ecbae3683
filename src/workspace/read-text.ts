import { Buffer, isUtf8 } from 'node:buffer';
import { problem, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from './file-system.ts';

/** The largest YAML file that is read, dossiers apart. A full profile is about 20 kB. */
const maxYamlBytes = 256 * 1024;

/** The largest dossier that is read: 500 tasks with every key and the longest usual texts are about 700 kB. */
const maxDossierBytes = 1024 * 1024;

/** The size up to which a file is read, by where it is (docs/decisions/0014). */
export function maxBytesOf(path: string): number {
  return /(^|[\\/])dossiers[\\/][^\\/]+$/.test(path) ? maxDossierBytes : maxYamlBytes;
}

/** A file's text, or why it could not be read. */
export type TextResult =
  | { readonly text: string; readonly diagnostics: readonly [] }
  | {
      readonly text: undefined;
      readonly diagnostics: readonly Diagnostic[];
      /** What was probably meant, to show the place; the file itself cannot be used. */
      readonly shown?: string;
    };

/**
 * Reads a text file and refuses what cannot be YAML: too large, binary, not UTF-8, unreadable. A byte order mark is
 * dropped.
 *
 * @param path where the file is
 * @param file its name in messages
 */
export function readText(files: FileSystem, path: string, file: string): TextResult {
  const read = readExactText(files, path, file);
  return read.text === undefined ? read : { text: withoutMark(read.text), diagnostics: [] };
}

/**
 * Like {@link readText}, byte order mark included: for a file that is written back, byte for byte where nothing
 * changed.
 */
export function readExactText(files: FileSystem, path: string, file: string): TextResult {
  const info = files.info(path);
  if (info?.kind === 'directory') return failed(problem('file/is-directory', { file }));
  // Why: a pipe or device could keep the program waiting forever.
  if (info?.kind === 'other') return failed(problem('file/binary', { file }));
  const limit = maxBytesOf(path);
  if (info !== undefined && info.bytes > limit)
    return failed(problem('file/too-large', { file }, { bytes: info.bytes, limit }));
  const result = files.read(path);
  if ('failure' in result) return failed(failure(result.failure, file));
  const { bytes } = result;
  if (isUtf16(bytes)) return failed(problem('file/not-utf8', { file }, { encoding: 'UTF-16' }));
  if (isBinary(bytes)) return failed(problem('file/binary', { file }));
  if (!isUtf8(bytes)) return oldText(bytes, file);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return { text, diagnostics: [] };
}

/** A text without its byte order mark. */
export function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function failed(diagnostic: Diagnostic): TextResult {
  return { text: undefined, diagnostics: [diagnostic] };
}

/** A text in the encoding of older Windows programs, with the place of the first letter that is stored otherwise. */
function oldText(bytes: Uint8Array, file: string): TextResult {
  const valid = lengthOfUtf8(bytes);
  const shown = new TextDecoder('windows-1252').decode(bytes);
  // Before that letter both encodings count every character alike, once decoded as what it is.
  const before = Buffer.from(bytes.subarray(0, valid)).toString('utf8');
  const text = before + shown.slice(valid);
  const range = { start: before.length, end: before.length + 1 };
  const args = { encoding: 'Windows-1252' as const, letter: text.charAt(before.length) };
  return { text: undefined, shown: text, diagnostics: [problem('file/not-utf8', { file, range }, args)] };
}

/** How many bytes at the beginning are UTF-8. */
function lengthOfUtf8(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  // A prefix that ends within a letter is no UTF-8 either: look at whole letters only.
  const starts = (at: number): boolean => at >= bytes.length || ((bytes[at] ?? 0) & 0xc0) !== 0x80;
  while (low < high) {
    let middle = Math.ceil((low + high) / 2);
    while (middle > low && !starts(middle)) middle--;
    if (middle === low) middle = high;
    if (isUtf8(bytes.subarray(0, middle))) low = middle;
    else high = middle === high ? low : middle - 1;
    if (high < low) high = low;
  }
  return low;
}

function failure(reason: 'missing' | 'denied' | 'directory' | 'other', file: string): Diagnostic {
  if (reason === 'directory') return problem('file/is-directory', { file });
  if (reason === 'missing') return problem('file/missing', { file }, { path: file });
  return problem('file/not-readable', { file });
}

/** Whether bytes are no text. A stray zero in a text is named at its place. */
function isBinary(bytes: Uint8Array): boolean {
  const zeros = countZeros(bytes);
  if (zeros > maxZeros || (zeros > 0 && zeros === bytes.length)) return true;
  if (zeros > 0) return looksBinary(bytes.filter((byte) => byte !== 0));
  return !isUtf8(bytes) && looksBinary(bytes);
}

/** Zeros in a file that may still be a text. */
const maxZeros = 3;

function countZeros(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0); at !== -1 && count <= maxZeros; at = bytes.indexOf(0, at + 1)) count++;
  return count;
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Control bytes in the first kilobyte: a picture or archive rather than text in an old encoding. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1024).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
