import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { splitByChoice } from '../../document/chosen.ts';
import type { DocumentDefinition } from '../../document/definition.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documentsOf, ownDocumentsOf } from '../../document/own/documents-of.ts';
import { documentIds, documents, findDocument } from '../../document/registry.ts';
import { outputFormats, type OutputFormat } from '../../output/registry.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { nameOf } from '../../workspace/paths.ts';
import { ownDocumentIds } from '../../workspace/template-files.ts';
import { suggest } from '../dutch-command.ts';
import type { RenderOptions } from './rendering.ts';

/** The documents that were asked for, before it is known what a workspace has of its own. */
export interface Asked {
  /** Names as they were typed, without ending; undefined for all documents. */
  readonly names: readonly string[] | undefined;
  /** Those among them that every workspace has. */
  readonly shipped: readonly DocumentDefinition[];
  /** Whether a document of the workspace's own can be meant. */
  readonly mayBeOwn: boolean;
}

/** Reads which documents were asked for. */
export function askedDocuments(names: readonly string[], { all, dossier }: RenderOptions): Asked {
  if (all === true) {
    const shipped = documents.filter((each) => dossier === undefined || each.takesDossier === true);
    return { names: undefined, shipped, mayBeOwn: dossier === undefined };
  }
  if (names.length === 0) {
    throw new UserError(
      `Welk document wilt u maken? Noem er een of meer, of kies --all voor alle.\nDocumenten: ${documentIds.join(', ')}.`,
    );
  }
  const plain = [...new Set(names.map(plainName))];
  if (plain.some((name) => name === 'alles' || name === 'all'))
    throw new UserError('Alle documenten maakt u met --all.');
  const shipped = plain.flatMap((name) => findDocument(name) ?? []);
  return { names: plain, shipped, mayBeOwn: shipped.length < plain.length };
}

/** What has to be read of a workspace to find out what it has of its own. */
export const ownNeeds: Pick<DocumentDefinition, 'needs'> = { needs: ['overleg', 'samenwerking'] };

/** The documents that were asked for, in the order they were named; `--all` goes by the order of the registry. */
export function wantedDocuments(
  { names, shipped, mayBeOwn }: Asked,
  { sources, diagnostics }: Pick<OpenWorkspace, 'sources' | 'diagnostics'>,
): readonly DocumentDefinition[] {
  if (names === undefined) {
    const { chosen } = splitByChoice(shipped, sources.profile);
    return mayBeOwn ? [...chosen, ...ownDocumentsOf(sources)] : chosen;
  }
  const known = documentsOf(sources);
  return names.flatMap((name) => {
    const found = known.find(({ id }) => id === name);
    if (found !== undefined) return found;
    // A document of one's own with a mistake in it is not there; the mistake will be told.
    if (hasErrors(diagnostics)) return [];
    const ids = known.map(({ id }) => id);
    throw unknownDocument(name, ids);
  });
}

/** The same before a workspace is opened: of own documents only the names of their folders are known. */
export function mayBeWanted(
  { names, shipped, mayBeOwn }: Asked,
  folder: string,
  files: FileSystem,
): readonly Pick<DocumentDefinition, 'id' | 'needs'>[] {
  const own = mayBeOwn ? ownDocumentIds(files, folder, documentIds) : [];
  const wanted = own.filter((id) => names?.includes(id) ?? true);
  return [...shipped, ...wanted.map((id) => ({ id, ...ownNeeds }))];
}

/** For a name that no document has. */
function unknownDocument(name: string, ids: readonly string[]): UserError {
  const near = suggest(nearest(name, ids));
  return new UserError(`Het document ${name} bestaat niet.${near} Kies uit: ${ids.join(', ')}.`);
}

/** `documenten/werkwijzer.docx`, as a shell completes it, names the document too. */
function plainName(typed: string): string {
  const name = nameOf(typed);
  const format = formatOf(name);
  return format === undefined ? name : name.slice(0, -format.extension.length - 1);
}

/** The format that a name ends in. */
export function formatOf(name: string): OutputFormat | undefined {
  return outputFormats.find(({ extension }) => name.endsWith(`.${extension}`));
}
