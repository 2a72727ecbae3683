import type { DocumentDefinition, DocumentSources } from '../definition.ts';
import { documents } from '../registry.ts';
import { ownDefinition } from './own-document.ts';

/** Every document of a municipality: the shipped ones, then its own. */
export function documentsOf(sources: Pick<DocumentSources, 'ownTemplates'>): readonly DocumentDefinition[] {
  return [...documents, ...ownDocumentsOf(sources)];
}

/** The documents that only this municipality has. */
export function ownDocumentsOf({
  ownTemplates,
}: Pick<DocumentSources, 'ownTemplates'>): readonly DocumentDefinition[] {
  return ownTemplates.documents.map(ownDefinition);
}
