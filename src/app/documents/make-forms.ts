import { joinPath } from '../../workspace/paths.ts';
import { filledFolder } from '../../workspace/file-kinds.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { keepOutOfGit } from './keep-out-of-git.ts';
import { makeFiles, type MadeFiles } from './make.ts';
import { prepareDocuments, type DocumentsRequest } from './prepare.ts';
import { documentsAmong } from './rendered-file.ts';

/** Which forms to make. */
export type FormsRequest = Pick<
  DocumentsRequest,
  'folder' | 'documents' | 'formats' | 'names' | 'date' | 'dossier'
>;

/**
 * Makes copies of forms to fill in, in a folder of their own; write them with `writeFiles`. The folder keeps itself out of
 * git before anything is in it. Refuses documents that are no form.
 */
export function makeForms(request: FormsRequest, world: World): Promise<Outcome<MadeFiles>> {
  return outcomeOf(async () => {
    const outFolder = joinPath(request.folder, filledFolder);
    const prepared = await prepareDocuments({ ...request, publicOnly: false, outFolder }, world);
    if (prepared.kind !== 'done') return prepared;
    const made = await makeFiles(prepared.value, {}, world);
    if (made.kind !== 'done') return made;
    const others = documentsAmong(made.value.files).filter(
      ({ document }) => document.manifest.invulbaar !== true,
    );
    if (others.length > 0)
      refuse({ code: 'documents/no-form', ids: [...new Set(others.map(({ definition }) => definition.id))] });
    keepOutOfGit(outFolder, world);
    return done(made.value);
  });
}
