import type { ImageFacts, ImageProblem } from './image-facts.ts';
import { readSvg } from './svg-check.ts';

/** The largest picture that is read. A phone photo sent as a mail attachment is about 2 MB. */
export const maxImageBytes: number = 5 * 1024 * 1024;

/** The most pixels: as many as the largest common cameras produce; each takes four bytes of memory when shown. */
const maxImagePixels = 40_000_000;

/** Inspects the bytes of a picture; its name does not count. */
export function inspectImage(bytes: Uint8Array): ImageFacts | ImageProblem {
  if (bytes.length > maxImageBytes) return { problem: 'bytes', bytes: bytes.length, limit: maxImageBytes };
  const facts = read(bytes);
  if ('problem' in facts) return facts;
  const { width, height } = facts;
  if (width * height > maxImagePixels) return { problem: 'pixels', width, height, limit: maxImagePixels };
  return width >= 1 && height >= 1 ? facts : { problem: 'broken', kind: facts.kind };
}

function read(bytes: Uint8Array): ImageFacts | ImageProblem {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(bytes);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes);
  const known = others.find(({ start, at = 0 }) => startsWith(bytes.subarray(at), start));
  return known === undefined ? readSvg(bytes) : { problem: 'kind', found: known.name };
}

/** File types that people take for pictures, and their first bytes. */
const others: readonly { readonly name: string; readonly start: readonly number[]; readonly at?: number }[] =
  [
    { name: 'een GIF', start: [0x47, 0x49, 0x46, 0x38] },
    { name: 'een WebP', start: [0x57, 0x45, 0x42, 0x50], at: 8 },
    { name: 'een BMP', start: [0x42, 0x4d] },
    { name: 'een TIFF', start: [0x49, 0x49, 0x2a, 0x00] },
    { name: 'een TIFF', start: [0x4d, 0x4d, 0x00, 0x2a] },
    { name: 'een HEIC', start: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4 },
    { name: 'een HEIC', start: [0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66], at: 4 },
    { name: 'een AVIF', start: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69], at: 4 },
    { name: 'een PDF', start: [0x25, 0x50, 0x44, 0x46] },
    { name: 'een Office-bestand of zip', start: [0x50, 0x4b, 0x03, 0x04] },
    { name: 'een ingepakte SVG (svgz)', start: [0x1f, 0x8b] },
  ];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Source: PNG specification (third edition) §5 and §11.2.2. */
function readPng(bytes: Uint8Array): ImageFacts | ImageProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken: ImageProblem = { problem: 'broken', kind: 'png' };
  const nameAt = (at: number): string => String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  if (bytes.length < 45 || nameAt(8) !== 'IHDR') return broken;
  let at = 8;
  // Each chunk: length, name, content, check. A truncated file lacks the last one.
  while (at + 12 <= bytes.length && nameAt(at) !== 'IEND') at += view.getUint32(at) + 12;
  if (at + 12 > bytes.length) return broken;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Source: ITU-T T.81 annex B. The size is in the start-of-frame segment. */
function readJpeg(bytes: Uint8Array): ImageFacts | ImageProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
    } else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return { problem: 'broken', kind: 'jpeg' };
}
