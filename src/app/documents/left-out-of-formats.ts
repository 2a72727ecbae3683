/** Formats that only some documents have: what is left out of them, and when there is nothing to make. */
import type { DocumentDefinition } from '../../document/definition.ts';
import { documents } from '../../document/registry.ts';
import type { OutputFormat } from '../../output/registry.ts';
import { dossierIds } from '../dossiers/files.ts';
import { refuse } from '../outcome.ts';
import type { World } from '../world.ts';
import type { PreparedDocuments } from './prepare.ts';
import type { RenderedFile } from './rendered-file.ts';

/** Documents that do not exist in a format. */
export interface LeftOutOfFormat {
  readonly format: OutputFormat;
  /** Their ids. */
  readonly documents: readonly string[];
}

/** The document with the meetings that recur: it needs no dossier. */
const recurring = 'werkwijzer';

/** Kinds of documents that have what a format needs, at least when they are made from a dossier. */
const having: Readonly<Record<NonNullable<OutputFormat['needs']>, (kind: DocumentDefinition) => boolean>> = {
  sheet: ({ isTaskList }) => isTaskList === true,
  mail: ({ isMail }) => isMail === true,
  agenda: ({ id, isTaskList }) => isTaskList === true || id === recurring,
};

/**
 * The documents that were left out of formats, because they have not what those need.
 *
 * @param wanted the documents that were requested
 */
export function leftOutOfFormats(
  files: readonly RenderedFile[],
  wanted: readonly DocumentDefinition[],
  formats: readonly OutputFormat[],
): readonly LeftOutOfFormat[] {
  return formats.flatMap((format) => {
    if (format.needs === undefined) return [];
    const made = new Set(files.flatMap((file) => (file.format.id === format.id ? file.definition.id : [])));
    const missing = wanted.flatMap(({ id }) => (made.has(id) ? [] : id));
    return missing.length === 0 ? [] : [{ format, documents: missing }];
  });
}

/** Refuses a format in which nothing exists of what was named; or when all was requested, formats that give nothing at all. */
export function checkFormats(
  files: readonly RenderedFile[],
  leftOut: readonly LeftOutOfFormat[],
  { prepared, world }: { readonly prepared: PreparedDocuments; readonly world: Pick<World, 'files'> },
): void {
  const { request, dossier, workspace } = prepared;
  const empty = leftOut.find(({ format }) =>
    request.documents === 'all'
      ? files.length === 0 && request.isBeside !== true
      : files.every((file) => file.format.id !== format.id),
  );
  if (empty?.format.needs === undefined) return;
  const possible = documents.filter(having[empty.format.needs]);
  const isOfDossier = ({ takesDossier }: DocumentDefinition): boolean => takesDossier === true;
  refuse({
    code: 'documents/not-in-format',
    ids: request.documents === 'all' ? [] : empty.documents,
    format: { id: empty.format.id, title: empty.format.title },
    ofDossier: possible.filter(isOfDossier).map(({ id }) => id),
    others: possible.filter((each) => !isOfDossier(each)).map(({ id }) => id),
    dossier,
    dossiers: dossierIds(workspace.folder, world),
  });
}
