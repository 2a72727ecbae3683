/**
 * The code of a list: what tells the list of one dossier from that of another, on paper and in an answer. It says
 * nothing about the case, so that it may be in a mail (docs/decisions/0059-back-into-the-dossier.md).
 */
import { createHash } from 'node:crypto';

// Without vowels, so that no word comes out, and without signs that look like another.
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const digits = '23456789';

/** The code of a dossier's lists: `K7F2M`. It stays the same as long as the dossier keeps its id. */
export function listCode(municipality: string, dossierId: string): string {
  const bytes = createHash('sha256').update(`${municipality}/${dossierId}`).digest();
  return [letters, digits, letters, digits, letters]
    .map((signs, index) => signs.charAt(bytes.readUInt32BE(index * 4) % signs.length))
    .join('');
}

const pattern = new RegExp(
  `(?<![A-Z0-9])([${letters}][${digits}][${letters}][${digits}][${letters}])(?![A-Z0-9])`,
  'gi',
);

/** The codes in a text, each once, in the order in which they occur. */
export function codesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([code]) => code.toUpperCase()))];
}
