import { isUtf8 } from 'node:buffer';
import { withoutMark } from '../../workspace/read-text.ts';

/** Whether bytes are a text: UTF-8, UTF-16, or an older encoding. */
export function isText(bytes: Uint8Array): boolean {
  return utf16Of(bytes) !== undefined || !bytes.subarray(0, 65_536).includes(0);
}

/** The text of bytes, without its byte order mark. What is no Unicode is read as Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = utf16Of(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return withoutMark(new TextDecoder(encoding).decode(bytes));
}

/** UTF-16 has a mark, or a zero in nearly every second byte of a Dutch text. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4) return undefined;
  const zeros = (odd: number): number =>
    sample.filter((byte, index) => index % 2 === odd && byte === 0).length;
  const enough = (sample.length / 2) * 0.9;
  if (zeros(1) >= enough && zeros(0) === 0) return 'utf-16le';
  return zeros(0) >= enough && zeros(1) === 0 ? 'utf-16be' : undefined;
}
