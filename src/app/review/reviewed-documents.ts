import type { DocumentDefinition } from '../../document/definition.ts';
import { documentIds, findDocument, reviewedDocumentIds } from '../../document/registry.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';

/** The typed document, which must have agreements. Refuses others. */
export function findReviewed(typed: string): Promise<Done<DocumentDefinition> | Refused> {
  return outcomeOf(() => Promise.resolve(done(needReviewed(typed))));
}

/** Like {@link findReviewed}, inside a use case. */
export function needReviewed(typed: string): DocumentDefinition {
  const found = findDocument(typed);
  const reviewed = reviewedDocumentIds;
  if (found === undefined)
    return refuse({ code: 'review/unknown-document', typed, known: documentIds, reviewed });
  if (!reviewed.includes(typed)) return refuse({ code: 'review/no-agreements', document: typed, reviewed });
  return found;
}
