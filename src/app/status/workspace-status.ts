import { overviewOf, type DossierOverview } from '../../checklist/overview.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documents } from '../../document/registry.ts';
import { leafAt } from '../../profile/leaf.ts';
import { openFor, openWhole } from '../open/open.ts';
import { done, type Done } from '../outcome.ts';
import type { World } from '../world.ts';
import { nothingCompared, type ComparedDocuments } from './compared-documents.ts';
import { compareMade } from './made-documents.ts';
import { withLine } from './line-of.ts';
import { nextStep, type NextStep } from './next-step.ts';

/** The status of a workspace. Documents are not compared while there are errors. */
export interface WorkspaceStatus extends ComparedDocuments {
  readonly folder: string;
  /** Name of the municipality; empty when it is not filled in. */
  readonly municipality: string;
  /** Whether the profile is shared: no documents are made from it. */
  readonly isShared: boolean;
  /** How many files were read. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly dossiers: readonly DossierOverview[];
  readonly next: NextStep | undefined;
}

/** Determines the status of a workspace and the best next step. Problems in its files are counted. */
export async function readStatus(folder: string, world: World): Promise<Done<WorkspaceStatus>> {
  const workspace = await openWhole(folder, world);
  const { diagnostics, files, sources, isShared } = workspace;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const compared =
    errors === 0 ? await compareMade(await withoutNames(workspace, world), world) : nothingCompared;
  const dossiers = overviewOf(
    workspace.dossiers.map(({ dossier }) => dossier),
    sources.profile,
    await world.today(),
  );
  const situation = { errors, isShared, dossiers, ...compared };
  return done({
    folder,
    municipality: leafAt(sources.profile, 'gemeente', 'naam')?.text ?? '',
    files: files.texts.size,
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
    ...situation,
    next: withLine(nextStep(situation), files.texts),
  });
}

/** As when documents are made: without the names that stay out of git. */
async function withoutNames(workspace: OpenWorkspace, world: World): Promise<OpenWorkspace> {
  if (workspace.files.persons === undefined) return workspace;
  return openFor(workspace.folder, { documents, names: false, plans: true }, world);
}
