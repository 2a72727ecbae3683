import { damaged, Refused } from './refusal.ts';
import { limits } from './zip.ts';

/** The text of a part that may be parsed. @throws Refused */
export function textOfPart(bytes: Uint8Array, part: string): string {
  if (bytes.length > limits.xml)
    throw new Refused({ kind: 'too-large', what: 'content', found: bytes.length, limit: limits.xml });
  const xml = decode(bytes, part);
  // Why: a document type can define entities, and no Office file has one.
  if (xml.includes('<!DOCTYPE')) throw damaged(part);
  return xml;
}

function decode(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(part);
  }
}
