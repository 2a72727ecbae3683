import { isClosed, type Dossier } from '../../checklist/dossier.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { dossierPath } from './files.ts';
import { namedOrOnly } from './named.ts';
import { changeStored } from './stored-dossier.ts';

/** Which dossier to close. */
export interface CloseRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Name of the dossier. The only dossier of a workspace may be left out. */
  readonly dossier: string | undefined;
  /** Whether it may be closed although tasks are still open. */
  readonly isAgreed: boolean;
}

/** A dossier that was closed or reopened. */
export interface ClosedDossier {
  readonly dossier: Dossier;
  /** False when it already was. */
  readonly isChanged: boolean;
}

/** Closes a dossier: it stays, but no longer counts as running. Refused without consent while tasks are open. */
export function closeDossier(
  { folder, dossier: typed, isAgreed }: CloseRequest,
  world: World,
): Promise<Outcome<ClosedDossier>> {
  return outcomeOf(async () => {
    const id = namedOrOnly(typed, folder, world);
    const today = await world.today();
    const outcome = await changeStored(placeOf(id, folder, world), world, (stored) => {
      const { closedOn, tasks } = stored.dossier;
      if (closedOn !== undefined) return done({ stored, value: false });
      const open = tasks.filter((task) => !isClosed(task));
      if (open.length > 0 && !isAgreed) refuse({ code: 'dossier/tasks-open', dossier: id, tasks: open });
      return done({ stored: stored.setKeys({ gesloten_op: today }), value: true });
    });
    return resultOf(outcome);
  });
}

/** Reopens a closed dossier. */
export function reopenDossier(
  { folder, dossier: typed }: Omit<CloseRequest, 'isAgreed'>,
  world: World,
): Promise<Outcome<ClosedDossier>> {
  return outcomeOf(async () => {
    const id = namedOrOnly(typed, folder, world);
    const outcome = await changeStored(placeOf(id, folder, world), world, (stored) =>
      stored.dossier.closedOn === undefined
        ? done({ stored, value: false })
        : done({ stored: stored.setKeys({ gesloten_op: undefined }), value: true }),
    );
    return resultOf(outcome);
  });
}

function placeOf(id: string, folder: string, world: World): Parameters<typeof changeStored>[0] {
  return { path: dossierPath(folder, id, world), isClosedToo: true };
}

function resultOf(outcome: Awaited<ReturnType<typeof changeStored<boolean>>>): Outcome<ClosedDossier> {
  if (outcome.kind !== 'done') return outcome;
  const { stored, value: isChanged } = outcome.value;
  return done({ dossier: stored.dossier, isChanged });
}
