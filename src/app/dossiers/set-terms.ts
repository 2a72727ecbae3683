import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { termChanges } from '../../checklist/set-terms.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { requestFor } from './case.ts';
import { dossierPath } from './files.ts';
import { openWithLists } from './open-dossiers.ts';
import { changeStored } from './stored-dossier.ts';

/** Whether the proposed terms of a dossier count. */
export interface SetTermsRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the dossier. */
  readonly dossier: string;
  readonly areOn: boolean;
}

/** A dossier after its terms were set, and the tasks that changed. */
export interface TermsSet {
  readonly dossier: Dossier;
  readonly changed: readonly DossierTask[];
}

/** Switches the proposed terms of a dossier on or off, with today's terms of its checklists. */
export function setTerms(
  { folder, dossier: id, areOn }: SetTermsRequest,
  world: World,
): Promise<Outcome<TermsSet>> {
  return outcomeOf(async () => {
    const opened = await openWithLists(folder, id, world);
    if (opened.kind !== 'done') return opened;
    const { workspace } = opened.value;
    const outcome = await changeStored({ path: dossierPath(folder, id, world) }, world, (stored) => {
      const request = { ...requestFor(stored.dossier, workspace), withProposals: areOn };
      const { edits, changed } = termChanges(stored.dossier, request);
      return done({ stored: stored.set(edits), value: changed });
    });
    if (outcome.kind !== 'done') return outcome;
    const { dossier } = outcome.value.stored;
    const changed = new Set(outcome.value.value.map((task) => task.id));
    return done({ dossier, changed: dossier.tasks.filter((task) => changed.has(task.id)) });
  });
}
