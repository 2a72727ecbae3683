/**
 * The fingerprint of a PDF: of its bytes, because every program that changes one writes other bytes. It stands among the
 * keywords, which every reader of properties shows (docs/decisions/0070-pdf-by-typst.md).
 */
import { fingerprintName, fingerprintOf, knownFingerprint, type ReadFingerprint } from '../fingerprint.ts';

/** As long as a fingerprint, in the place of one while there is none yet. */
const noFingerprint = `1.${'0'.repeat(20)}`;

/** The keyword as the document is made with it. */
export const fingerprintHolder: string = `${fingerprintName}:${noFingerprint}`;

const holder = new RegExp(`(?<=${fingerprintName}:)1\\.[0-9a-f]{20}`, 'g');

/** The document with its own fingerprint in it. */
export function withFingerprint(bytes: Uint8Array): Uint8Array {
  const empty = latin1(bytes);
  const made = fingerprintOf({ body: empty });
  return new Uint8Array(Buffer.from(empty.replace(holder, made), 'latin1'));
}

/** The fingerprint of a file; undefined when it is no PDF. */
export function readFingerprint(bytes: Uint8Array): ReadFingerprint | undefined {
  const text = latin1(bytes);
  if (!text.startsWith('%PDF-')) return undefined;
  const found = text.match(holder) ?? [];
  const [made] = found;
  // Every place holds the same one; else somebody changed a place.
  const isSame = found.every((each) => each === made);
  return {
    now: fingerprintOf({ body: text.replace(holder, noFingerprint) }),
    made: isSame ? knownFingerprint(made) : undefined,
  };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
