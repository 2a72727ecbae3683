import { ownDocumentIds, sharedTemplates } from '../../workspace/template-files.ts';
import type { Io } from '../io.ts';

/** Folder of shipped documents, and of parts that documents share. */
const shippedFolder = 'templates/documents';

/**
 * Ids of the documents that can be made: those that are shipped, and those of the workspace itself. By the names of
 * folders, so that nothing has to be loaded.
 *
 * @param folder the workspace; undefined outside one
 */
export function documentIdsFor(folder: string | undefined, io: Io): readonly string[] {
  const shipped = io.shipped
    .list(shippedFolder)
    .filter((id) => id !== sharedTemplates && !id.startsWith('.'));
  return folder === undefined ? shipped : [...shipped, ...ownDocumentIds(io.files, folder, shipped)];
}
