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

/** Whether documents may print a note: a doubt is never printed (docs/decisions/0036-law-in-documents.md). */
export function isPrintable({ zekerheid }: LawNote): boolean {
  return zekerheid !== 'onzeker';
}

/** Whether a note shows that a municipality has a duty: a confirmed rule that binds every municipality. */
export function isBinding({ soort, zekerheid }: LawNote): boolean {
  const binds = soort === 'wet' || soort === 'regeling' || soort === 'selectielijst';
  return binds && zekerheid === 'bevestigd';
}

/** Where notes stand, as short as a row of a list: "art. 42, 43 en 49 Gemeentewet"; laws in the order of the notes. */
export function citeLaw(notes: readonly LawNote[]): string {
  const articles = new Map<string, readonly string[]>();
  for (const note of notes) {
    const name = note.kort ?? note.wet;
    articles.set(name, [
      ...(articles.get(name) ?? []),
      ...(note.artikel === undefined ? [] : [note.artikel]),
    ]);
  }
  const laws = [...articles.keys()];
  // "Archiefwet en Woo" says "Archiefwet" too.
  const told = laws.filter((law) => !laws.some((other) => other !== law && other.includes(law)));
  return told.map((law) => citeOne(law, articles.get(law) ?? [])).join('; ');
}

/** The articles of one law: "art. 42 en 43 Gemeentewet"; its name alone when no article is known. */
function citeOne(law: string, articles: readonly string[]): string {
  const parts = articles.map(
    (article) => /^(?<kind>artikel(?:en)?|resultaat|resultaten) (?<numbers>.*)$/.exec(article)?.groups,
  );
  if (parts.length === 0 || parts.includes(undefined)) return [...articles, law].join(' ');
  const numbers = parts.flatMap((part) => numbersIn(part?.['numbers'] ?? ''));
  const isArticle = parts[0]?.['kind']?.startsWith('artikel') === true;
  const kind = isArticle ? 'art.' : numbers.length === 1 ? 'resultaat' : 'resultaten';
  return `${kind} ${inSentence([...new Set(numbers)])} ${law}`;
}

/** The numbers without their paragraphs: "41b, lid 1 tot en met 3" is 41b, and "46 en 47" are two. */
function numbersIn(written: string): readonly string[] {
  const [numbers = ''] = written.split(/, (?:lid|leden|onder) /);
  return numbers.includes(' tot en met ') ? [numbers] : numbers.split(/, | en /);
}

function inSentence(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} en ${items.at(-1) ?? ''}`;
}
