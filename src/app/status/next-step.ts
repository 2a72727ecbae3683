import { nextDossier, type DossierOverview } from '../../checklist/overview.ts';
import { isAppendixName } from '../../document/appendix.ts';
import { outputFormats } from '../../output/registry.ts';
import { withoutEnding } from '../documents/file-names.ts';
import type { Proposal } from '../../profile/leaf.ts';
import type { OpenBlank } from '../documents/render.ts';
import type { ComparedDocuments } from './compared-documents.ts';

/** The best next step in a workspace. */
export type NextStep =
  /** Fix the errors. */
  | { readonly code: 'errors' }
  /** Continue with a dossier. */
  | { readonly code: 'dossier'; readonly id: string }
  /** Make documents: there are none yet. */
  | { readonly code: 'make' }
  /** Remake documents, in these formats; and their appendices, when one of those is stale. */
  | { readonly code: 'stale'; readonly formats: readonly string[]; readonly withAppendix: boolean }
  /** Check which files of these formats are superfluous. */
  | { readonly code: 'superfluous'; readonly formats: readonly string[] }
  /** Fill in values. */
  | { readonly code: 'blanks'; readonly first: OpenBlank; readonly line?: number | undefined }
  /** Agree on what is only proposed. */
  | { readonly code: 'proposals'; readonly first: Proposal; readonly line?: number | undefined };

/** What choosing the next step needs. */
interface Situation extends ComparedDocuments {
  readonly errors: number;
  /** A shared profile has no documents. */
  readonly isShared: boolean;
  readonly dossiers: readonly DossierOverview[];
}

/** Chooses the best next step; undefined when nothing needs attention. */
export function nextStep(situation: Situation): NextStep | undefined {
  const { errors, isShared, documents, blanks, proposals, dossiers } = situation;
  if (errors > 0) return { code: 'errors' };
  if (isShared) return undefined;
  const { made, fromDossiers, stale, superfluous } = documents;
  const dossier = nextDossier(dossiers);
  const isLate = dossiers.some(({ late }) => late.length > 0);
  if (dossier !== undefined && isLate) return { code: 'dossier', id: dossier.id };
  if (made + fromDossiers === 0) return { code: 'make' };
  if (stale.length > 0) {
    const withAppendix = stale.some((name) => isAppendixName(withoutEnding(name)));
    return { code: 'stale', formats: formatsOf(stale), withAppendix };
  }
  if (superfluous.length > 0) return { code: 'superfluous', formats: formatsOf(superfluous) };
  if (dossier !== undefined) return { code: 'dossier', id: dossier.id };
  const [blank] = blanks;
  if (blank !== undefined) return { code: 'blanks', first: blank };
  const [proposal] = proposals;
  return proposal === undefined ? undefined : { code: 'proposals', first: proposal };
}

/** Ids of the formats of some files, in the order of the registry. */
function formatsOf(names: readonly string[]): readonly string[] {
  return outputFormats
    .filter(({ extension }) => names.some((name) => name.endsWith(`.${extension}`)))
    .map(({ id }) => id);
}
