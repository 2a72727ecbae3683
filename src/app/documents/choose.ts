import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { splitByChoice } from '../../document/chosen.ts';
import type { DocumentDefinition } from '../../document/definition.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documentsOf, ownDocumentsOf } from '../../document/own/documents-of.ts';
import { documentIds, documents, dossierDocumentIds, findDocument } from '../../document/registry.ts';
import { ownDocumentIds } from '../../workspace/template-files.ts';
import { refuse } from '../outcome.ts';
import type { World } from '../world.ts';

/** The requested documents: by id, in the order to make them, or every one that the municipality makes. */
export interface DocumentChoice {
  readonly documents: 'all' | readonly string[];
  /** A dossier to make them from: then only those that can be made from one. */
  readonly dossier?: string | undefined;
}

/** What to read from a workspace to find its own documents. */
const ownNeeds: Pick<DocumentDefinition, 'needs'> = { needs: ['overleg', 'samenwerking'] };

/** The documents that can be meant, as far as known before a workspace is opened: what it must be opened for. */
export function neededFor(
  choice: DocumentChoice,
): readonly Pick<DocumentDefinition, 'needs' | 'isReviewed'>[] {
  const shipped = shippedAmong(choice);
  return canBeOwn(choice) ? [...shipped, ownNeeds] : shipped;
}

/** The same for one workspace, with the own documents that its folders show. */
export function mayBeChosen(
  choice: DocumentChoice,
  folder: string,
  { files }: Pick<World, 'files'>,
): readonly Pick<DocumentDefinition, 'id' | 'needs'>[] {
  const own = canBeOwn(choice) ? ownDocumentIds(files, folder, documentIds) : [];
  const wanted = own.filter((id) => choice.documents === 'all' || choice.documents.includes(id));
  return [...shippedAmong(choice), ...wanted.map((id) => ({ id, ...ownNeeds }))];
}

/** The requested documents of an open workspace; all of them in the order of the registry. */
export function chooseDocuments(
  choice: DocumentChoice,
  { sources, diagnostics }: Pick<OpenWorkspace, 'sources' | 'diagnostics'>,
): readonly DocumentDefinition[] {
  if (choice.documents === 'all') {
    const { chosen } = splitByChoice(shippedAmong(choice), sources.profile);
    return canBeOwn(choice) ? [...chosen, ...ownDocumentsOf(sources)] : chosen;
  }
  const known = documentsOf(sources);
  return choice.documents.flatMap((id) => {
    const found = known.find((each) => each.id === id);
    if (found !== undefined) return found;
    // An own document with an error does not exist here; the error will be reported.
    if (hasErrors(diagnostics)) return [];
    return refuse({ code: 'documents/unknown', typed: id, known: known.map((each) => each.id) });
  });
}

/** Refuses documents that cannot be made from a dossier. */
export function checkDossierFits({ documents: ids, dossier }: DocumentChoice): void {
  if (dossier === undefined || ids === 'all') return;
  const others = ids.filter((id) => !dossierDocumentIds.includes(id));
  if (others.length > 0)
    refuse({ code: 'documents/not-of-dossier', ids: others, possible: dossierDocumentIds });
}

function shippedAmong({ documents: ids, dossier }: DocumentChoice): readonly DocumentDefinition[] {
  return ids === 'all'
    ? documents.filter(({ takesDossier }) => dossier === undefined || takesDossier === true)
    : ids.flatMap((id) => findDocument(id) ?? []);
}

/** Whether one of the workspace's own documents can be meant. */
function canBeOwn({ documents: ids, dossier }: DocumentChoice): boolean {
  return ids === 'all' ? dossier === undefined : ids.some((id) => findDocument(id) === undefined);
}
