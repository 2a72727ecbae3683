/** What is above and below the text of every page. */
import type { WriteOptions } from '../registry.ts';
import type { Size } from './artwork.ts';

/** Largest size of the logo, in CSS pixels: 50 by 18 millimetres. */
export const logoBox: Size = { width: 189, height: 68 };

/** Small enough for the margin above a compact page. */
export const compactLogoBox: Size = { width: 120, height: 34 };

/** How confidential a document is, above every page but the first, which says it below the title. */
export function classificationOnPages({ facts }: Pick<WriteOptions, 'facts'>): string {
  return facts.onFurtherPages ?? facts.classification;
}

/**
 * Which document this is, on paper that lost its first page: whose, about which dossier, of which version and day, and
 * whether it is a draft.
 */
export function edition({ author, facts, writtenDate }: WriteOptions): string {
  const { dossier, version, isEmptyForm, isDraft } = facts;
  const draft = writtenDate === undefined ? 'concept' : `concept van ${writtenDate}`;
  const parts = [
    `Gemeente ${author}`,
    dossier === undefined ? undefined : `dossier ${dossier}`,
    version === undefined ? undefined : `${isEmptyForm ? 'formulier' : 'versie'} ${version}`,
    isDraft ? draft : writtenDate,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
