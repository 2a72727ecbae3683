import { textOfPart } from '../part-text.ts';
import { damaged, Refused } from '../refusal.ts';
import { limits, openZip } from '../zip.ts';
import type { ReadPart } from './read-workbook.ts';

/** A workbook of unknown origin. */
export interface OpenedWorkbook {
  /** Names of its parts. */
  readonly names: readonly string[];
  /** @throws Refused when the part is damaged or too big */
  readonly read: ReadPart;
}

/** Opens a workbook; nothing is unpacked yet. @throws Refused */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  if (bytes.length > limits.file)
    throw new Refused({ kind: 'too-large', what: 'file', found: bytes.length, limit: limits.file });
  if (isCompound(bytes)) throw isEncrypted(bytes) ? new Refused({ kind: 'encrypted' }) : damaged();
  const files = openZip(bytes);
  // Part names are case-insensitive (ECMA-376 part 2, 6.2.2).
  const names = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  return {
    names: [...files.keys()],
    read: (wanted) => {
      const name = names.get(wanted.toLowerCase());
      const unpack = name === undefined ? undefined : files.get(name);
      return unpack === undefined ? undefined : textOfPart(unpack(), wanted);
    },
  };
}

/** The old Office container (MS-CFB): a file with a password, or one from before 2007. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

function isEncrypted(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ['EncryptedPackage', 'EncryptionInfo'].some((name) => buffer.includes(Buffer.from(name, 'utf16le')));
}
