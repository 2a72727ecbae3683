import { isAppendixName } from '../../document/appendix.ts';
import { dossierDocumentIds, documentIds } from '../../document/registry.ts';
import { findFormat } from '../../output/registry.ts';
import { ownDocumentIds } from '../../workspace/template-files.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { requestFor } from './make.ts';
import { prepareDocuments } from './prepare.ts';
import { makeKind, writeBytes } from './render.ts';

/** Which document to show. */
export interface PreviewRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Name of the document, without an extension. */
  readonly name: string;
  /** Id of the dossier that it is made from. */
  readonly dossier?: string | undefined;
  /** Whether with the names of people. */
  readonly names: boolean;
}

/** Ids of the kinds of documents that can have a name: `verzoeken-ict` is one of `verzoeken`. */
export function kindsNamed(
  { name, folder, dossier }: Omit<PreviewRequest, 'names'>,
  { files }: Pick<World, 'files'>,
): readonly string[] {
  const known =
    dossier === undefined
      ? [...documentIds, ...ownDocumentIds(files, folder, documentIds)]
      : dossierDocumentIds;
  return known.filter((id) => name === id || name.startsWith(`${id}-`));
}

/**
 * A document as a web page, as it would be made now; undefined when there is no such document. Nothing is written, and
 * links to other files lead nowhere.
 */
export function previewDocument(request: PreviewRequest, world: World): Promise<Outcome<string | undefined>> {
  return outcomeOf(async () => {
    const { folder, dossier, names, name } = request;
    const format = findFormat('html');
    const ids = kindsNamed(request, world);
    if (format === undefined || ids.length === 0) return done(undefined);
    const choice = { folder, dossier, names, documents: ids, formats: [format], publicOnly: false };
    const outcome = await prepareDocuments(choice, world);
    if (outcome.kind !== 'done') return outcome;
    const own = await requestFor(outcome.value, { withAppendix: isAppendixName(name) }, world);
    const { look } = own;
    const shown = look === undefined ? own : { ...own, look: { ...look, hasFile: () => false } };
    for (const definition of outcome.value.documents) {
      const document = (await makeKind(definition, shown)).find((each) => each.name === name);
      if (document === undefined) continue;
      return done(new TextDecoder().decode(await writeBytes(document, format, shown)));
    }
    return done(undefined);
  });
}
