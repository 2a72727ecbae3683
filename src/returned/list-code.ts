/**
 * The code of a list: what tells the list of one dossier from that of another, on paper and in an answer. It says
 * nothing about the case, so that it may be in a mail (docs/decisions/0059-back-into-the-dossier.md).
 */
import { createHash } from 'node:crypto';
import type { Dossier } from '../checklist/dossier.ts';

// Without vowels, so that no word comes out, and without signs that look like another.
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const digits = '23456789';

/**
 * The code of a dossier's lists: `K7F2M`. It follows from the id that the dossier began with; one that got another id
 * keeps its code in its file, because lists with that code are on their way.
 */
export function listCode(
  municipality: string,
  { id, code }: Pick<Dossier, 'id'> & Partial<Pick<Dossier, 'code'>>,
): string {
  if (code !== undefined) return code;
  const bytes = createHash('sha256').update(`${municipality}/${id}`).digest();
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
