import type { DossierUpdate } from '../../checklist/update.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { newerParts } from './case.ts';
import { dossierPath } from './files.ts';
import { namedOrOnly } from './named.ts';
import { openWithLists } from './open-dossiers.ts';
import { changeStored } from './stored-dossier.ts';

/** Which dossier to bring up to date. */
export interface UpdateRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the dossier, or the start of it. The only dossier of a workspace may be left out. */
  readonly dossier: string | undefined;
  /** Whether to only report what would be added. */
  readonly isDryRun: boolean;
}

/** What was added to a dossier, or would be. */
export interface UpdatedDossier extends Pick<DossierUpdate, 'added' | 'lost'> {
  /** Id of the dossier. */
  readonly dossier: string;
}

/** Adds new tasks of its checklists to a dossier; existing tasks stay as they are. */
export function updateDossier(
  { folder, dossier: typed, isDryRun }: UpdateRequest,
  world: World,
): Promise<Outcome<UpdatedDossier>> {
  return outcomeOf(async () => {
    const id = namedOrOnly(typed, folder, world);
    const opened = await openWithLists(folder, id, world);
    if (opened.kind !== 'done') return opened;
    const { workspace, dossier } = opened.value;
    if (isDryRun) return done({ dossier: id, ...newerParts(dossier, workspace) });
    const outcome = await changeStored({ path: dossierPath(folder, id, world) }, world, (stored) => {
      const update = newerParts(stored.dossier, workspace);
      return done({ stored: stored.add(update.additions), value: { dossier: id, ...update } });
    });
    return outcome.kind === 'done' ? done(outcome.value.value) : outcome;
  });
}
