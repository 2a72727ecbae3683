import type { DocumentDefinition, DocumentSources } from '../definition.ts';
import { documents } from '../registry.ts';

/** Every document of a municipality: the shipped ones, then its own. */
export function documentsOf({
  ownTemplates,
}: Pick<DocumentSources, 'ownTemplates'>): readonly DocumentDefinition[] {
  return [...documents, ...ownTemplates.documents];
}
