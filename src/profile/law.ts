import type { LawNotes } from '../generated/types/kader.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import { shippedFile } from '../workspace/shipped.ts';

/** One legal note. */
export type LawNote = LawNotes['noten'][number];

/** The shipped legal notes, by id. They are in one dated data file (product.md §7). */
export function lawNotes(assets: Assets): ReadonlyMap<string, LawNote> {
  const { noten } = shippedFile(assets, 'templates/law.yaml') as LawNotes;
  return new Map(noten.map((note) => [note.id, note]));
}
