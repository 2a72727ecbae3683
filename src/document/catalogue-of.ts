import type { Catalogue } from '../generated/types/catalogus.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import { shippedCatalogue } from './catalogue.ts';
import { templateIds } from './registry.ts';

/** The texts of a document: as shipped, or none for the municipality's own documents. */
export function catalogueOf(assets: Assets, documentId: string): Catalogue {
  if (templateIds.includes(documentId)) return shippedCatalogue(assets, documentId);
  // The text of an own document is in its template.
  return { id: documentId, secties: [] };
}
