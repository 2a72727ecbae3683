import { isAppendixName } from '../../document/appendix.ts';
import type { MadeDocument } from '../../document/make.ts';
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
    const { name } = request;
    const documents = kindsNamed(request, world);
    const withAppendix = isAppendixName(name);
    const outcome = await previewKinds({ ...request, documents, withAppendix }, world);
    if (outcome.kind !== 'done') return outcome;
    return done(await outcome.value.find((each) => each.document.name === name)?.html());
  });
}

/** Which kinds of documents to show. */
export interface PreviewKinds extends Omit<PreviewRequest, 'name'> {
  /** Their ids. */
  readonly documents: readonly string[];
  /** Whether each comes with its appendix. Default: no */
  readonly withAppendix?: boolean;
}

/** A made document, and how it looks. */
export interface Preview {
  readonly document: MadeDocument;
  /** Writes it as a web page. */
  readonly html: () => Promise<string>;
}

/** Every document of some kinds, as {@link previewDocument} shows them. Only inside `outcomeOf`. */
export async function previewKinds(
  { withAppendix = false, ...request }: PreviewKinds,
  world: World,
): Promise<Outcome<readonly Preview[]>> {
  const format = findFormat('html');
  if (format === undefined || request.documents.length === 0) return done([]);
  const outcome = await prepareDocuments({ ...request, formats: [format], publicOnly: false }, world);
  if (outcome.kind !== 'done') return outcome;
  const own = await requestFor(outcome.value, { withAppendix }, world);
  const { look } = own;
  const shown = look === undefined ? own : { ...own, look: { ...look, hasFile: () => false } };
  const previews: Preview[] = [];
  for (const definition of outcome.value.documents)
    for (const document of await makeKind(definition, shown))
      previews.push({
        document,
        html: async () => new TextDecoder().decode(await writeBytes(document, format, shown)),
      });
  return done(previews);
}
