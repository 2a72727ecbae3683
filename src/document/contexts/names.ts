import type { NameInput } from '../definition.ts';

/** The name of a document that is made in one file. */
export function ownName({ manifest }: Pick<NameInput, 'manifest'>): readonly string[] {
  return [manifest.id];
}

/** The same; made of a dossier it is named after that too. */
export function nameOfDossier({
  manifest: { id },
  choices: { dossier },
}: Pick<NameInput, 'manifest' | 'choices'>): readonly string[] {
  return [dossier === undefined ? id : `${id}-${dossier}`];
}
