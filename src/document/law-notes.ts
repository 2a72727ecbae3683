import { writeDate } from '../calendar/written.ts';
import { isBinding, isPrintable, type LawNote } from '../profile/law.ts';
import { leafAt, textLeaf, type ViewObject } from '../profile/leaf.ts';
import type { DocumentSources } from './definition.ts';

/** What legal notes are taken from. */
export type NoteSources = Pick<DocumentSources, 'law' | 'profile'>;

/** The notes that a document may print, each once, in the requested order; none when the municipality leaves them out. */
export function printableNotes(ids: readonly string[], { law, profile }: NoteSources): readonly LawNote[] {
  if (leafAt(profile, 'juridische_noten', 'tonen')?.raw === false) return [];
  return [...new Set(ids)].flatMap((id) => law.get(id) ?? []).filter(isPrintable);
}

/** Those that bind every municipality, in the order of the file with notes: by subject and article. */
export function bindingNotes(ids: readonly string[], { law }: NoteSources): readonly LawNote[] {
  const wanted = new Set(ids);
  return [...law.values()].filter((note) => wanted.has(note.id) && isBinding(note));
}

/** A note as templates see it. Only the appendix with sources prints more than law, article and text. */
export function noteView(note: LawNote): ViewObject {
  const date = (day: string | undefined): ViewObject['datum'] =>
    day === undefined ? undefined : textLeaf(writeDate(day));
  return {
    wet: textLeaf(note.wet),
    artikel: note.artikel === undefined ? undefined : textLeaf(note.artikel),
    tekst: textLeaf(note.tekst),
    bron: textLeaf(note.bron),
    gecontroleerd_op: date(note.gecontroleerd_op),
    geldig_vanaf: date(note.geldig_vanaf),
    zekerheid: textLeaf(note.zekerheid),
  };
}

/** Notes as a document lists them: what is in the same place in the law is said in one go. */
export function listedViews(notes: readonly LawNote[]): readonly ViewObject[] {
  const places = new Map<string, LawNote>();
  for (const note of notes) {
    const place = `${note.wet}\u0000${note.artikel ?? ''}`;
    const before = places.get(place);
    places.set(place, before === undefined ? note : { ...before, tekst: `${before.tekst} ${note.tekst}` });
  }
  return [...places.values()].map(noteView);
}
