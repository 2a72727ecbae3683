import type { Catalogue } from '../generated/types/catalogus.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import { shippedCatalogue } from './catalogue.ts';
import { findDocument } from './registry.ts';

/** The texts of a document: as shipped, or none for a document of the municipality's own. */
export function catalogueOf(assets: Assets, documentId: string): Catalogue {
  if (findDocument(documentId) !== undefined) return shippedCatalogue(assets, documentId);
  // A document of one's own has its words in its template.
  return { id: documentId, secties: [] };
}
