import { joinPath } from '../../workspace/paths.ts';
import type { Io } from '../io.ts';

/** Folder of shipped documents, and of parts that documents share. */
const shippedFolder = 'templates/documents';
const sharedParts = 'gedeeld';

/** Folder of a workspace with documents of its own. */
const ownFolder = 'sjablonen/documenten';
/** What makes a folder there a document. */
const ownTemplate = 'document.md.hbs';

/**
 * Ids of the documents that can be made: those that are shipped, and those of the workspace itself. By the names of
 * folders, so that nothing has to be loaded.
 *
 * @param folder the workspace; undefined outside one
 */
export function documentIdsFor(folder: string | undefined, io: Io): readonly string[] {
  const shipped = io.assets.list(shippedFolder).filter((id) => id !== sharedParts && !id.startsWith('.'));
  if (folder === undefined) return shipped;
  const place = joinPath(folder, ownFolder);
  const own = io.files
    .list(place)
    .filter((id) => id !== sharedParts && !shipped.includes(id))
    .filter((id) => io.files.info(joinPath(place, `${id}/${ownTemplate}`))?.kind === 'file');
  return [...shipped, ...own];
}
