import type { OpenDossier } from '../checklist/open-dossiers.ts';
import { UserError } from '../diagnostics/errors.ts';
import { shapes } from '../generated/shapes.ts';
import { complete } from '../profile/complete.ts';
import type { View, ViewObject } from '../profile/leaf.ts';
import type { NameOf } from '../profile/reader-name.ts';
import type { DossierSource, NameInput } from './definition.ts';

/** Dossiers ready for documents: every value as printed. */
export function dossierSources(
  opened: readonly OpenDossier[],
  { nameOf, profile }: { readonly nameOf: NameOf; readonly profile: View },
): readonly DossierSource[] {
  return opened.map(({ dossier, file }) => ({
    dossier,
    view: complete(file.root, shapes.dossier, { nameOf, profile, file: file.file }) as ViewObject,
  }));
}

/**
 * The dossier to make a document from; undefined when none was requested.
 *
 * @throws UserError when it was not read
 */
export function chosenDossier({
  sources,
  choices,
}: Pick<NameInput, 'sources'> & {
  readonly choices: Pick<NameInput['choices'], 'dossier'>;
}): DossierSource | undefined {
  const { dossier: id } = choices;
  if (id === undefined) return undefined;
  const found = sources.dossiers.find(({ dossier }) => dossier.id === id);
  if (found === undefined) throw new UserError(`Het dossier ${id} bestaat niet, of is niet gelezen.`);
  return found;
}
