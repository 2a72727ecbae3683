import { parseMoment } from '../../calendar/parse-moment.ts';
import { addTask, type NewTask } from '../../checklist/add-task.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { dossierPath } from './files.ts';
import { needTasks } from './named.ts';
import { openDossier } from './open-dossiers.ts';
import { changeStored } from './stored-dossier.ts';

/** A task of one's own for a dossier. */
export interface AddRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the dossier. */
  readonly dossier: string;
  /** `behind` is the id of a task, or the start of it. */
  readonly task: NewTask;
}

/** Puts a task of one's own into a dossier. Gives the id that the task got. */
export function addOwnTask(
  { folder, dossier: id, task }: AddRequest,
  world: World,
): Promise<Outcome<string>> {
  return outcomeOf(async () => {
    const opened = await openDossier(folder, id, world);
    if (opened.kind !== 'done') return opened;
    const roles = [...opened.value.workspace.sources.roles.keys()];
    if (task.by !== undefined && !roles.includes(task.by))
      refuse({ code: 'task/unknown-role', typed: task.by, known: roles });
    const outcome = await changeStored({ path: dossierPath(folder, id, world) }, world, (stored) => {
      const { dossier } = stored;
      if (task.when !== undefined) checkMoment(task.when, dossier);
      const behind = task.behind === undefined ? undefined : needTasks([task.behind], dossier)[0]?.id;
      const added = addTask(stored, { ...task, behind });
      return done({ stored: added.stored, value: added.id });
    });
    return outcome.kind === 'done' ? done(outcome.value.value) : outcome;
  });
}

function checkMoment(phrase: string, { milestones }: Dossier): void {
  const parsed = parseMoment(
    phrase,
    milestones.map(({ id }) => id),
  );
  if ('error' in parsed) refuse({ code: 'task/moment', phrase, error: parsed.error });
}
