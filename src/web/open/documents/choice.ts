import { dossierIds } from '../../../app/dossiers/files.ts';
import { hasNames } from '../../../app/documents/prepare.ts';
import type { Markup } from '../../../output/markup.ts';
import { siteParts } from '../page.ts';
import { hiddenField } from '../fields.ts';
import type { Visit } from '../visit.ts';

/** Which documents a page is about: those of the workspace or of a dossier, with or without names. */
export interface DocumentsSeen {
  /** Id of the dossier. */
  readonly dossier: string | undefined;
  readonly names: boolean;
}

/** Which documents a visit is about, by its address or its form; undefined when there is no such dossier. */
export function seenIn({ query, form, folder, world }: Visit): DocumentsSeen | undefined {
  const value = (name: string): string | undefined => form.get(name) ?? query.get(name) ?? undefined;
  const dossier = value('dossier');
  const names = value('namen') === 'ja' && hasNames(folder, world);
  if (dossier === undefined) return { dossier, names };
  return dossierIds(folder, world).includes(dossier) ? { dossier, names } : undefined;
}

/** The address of a page about documents. @param path behind that of the list */
export function addressOf({ dossier, names }: DocumentsSeen, path = ''): string {
  const query = new URLSearchParams({
    ...(dossier === undefined ? {} : { dossier }),
    ...(names ? { namen: 'ja' } : {}),
  }).toString();
  return `${siteParts.documents.path}${path}${query === '' ? '' : `?${query}`}`;
}

/** The address of the page of one document. */
export function documentAddress(seen: DocumentsSeen, name: string): string {
  return addressOf(seen, `/document/${encodeURIComponent(name)}`);
}

/** The same choice, out of sight in a form. */
export function choiceFields({ dossier, names }: DocumentsSeen): readonly Markup[] {
  return [
    ...(dossier === undefined ? [] : [hiddenField('dossier', dossier)]),
    ...(names ? [hiddenField('namen', 'ja')] : []),
  ];
}
