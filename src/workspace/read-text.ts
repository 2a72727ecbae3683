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
  | { readonly text: undefined; readonly diagnostics: readonly Diagnostic[] };

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
  const wrong = notText(bytes);
  if (wrong !== undefined) return failed(problem(wrong, { file }));
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

function failure(reason: 'missing' | 'denied' | 'directory' | 'other', file: string): Diagnostic {
  if (reason === 'directory') return problem('file/is-directory', { file });
  if (reason === 'missing') return problem('file/missing', { file }, { path: file });
  return problem('file/not-readable', { file });
}

/** Why bytes are not a text; undefined when they are. A stray zero in a text is named at its place. */
function notText(bytes: Uint8Array): 'file/not-utf8' | 'file/binary' | undefined {
  if (isUtf16(bytes)) return 'file/not-utf8';
  const zeros = countZeros(bytes);
  if (zeros > maxZeros) return 'file/binary';
  if (zeros > 0 && looksBinary(bytes.filter((byte) => byte !== 0))) return 'file/binary';
  if (isUtf8(bytes)) return undefined;
  return looksBinary(bytes) ? 'file/binary' : 'file/not-utf8';
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
