import { dossierDocumentIds } from '../../document/registry.ts';
import { joinPath } from '../../workspace/paths.ts';
import { dossierOf, withoutEnding } from '../documents/file-names.ts';
import type { World } from '../world.ts';
import { dossierIds } from './files.ts';

/** Names of the documents in `documenten/` that were made from a dossier. */
export function documentsOfDossier(
  id: string,
  folder: string,
  world: Pick<World, 'files'>,
): readonly string[] {
  const ids = [...new Set([...dossierIds(folder, world), id])];
  return world.files
    .list(joinPath(folder, 'documenten'))
    .filter((name) =>
      dossierDocumentIds.some((document) => dossierOf(withoutEnding(name), document, ids) === id),
    );
}
