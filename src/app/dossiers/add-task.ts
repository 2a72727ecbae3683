import { printMoment } from '../../calendar/moment.ts';
import type { IsoDay } from '../../calendar/day.ts';
import { parseMoment } from '../../calendar/parse-moment.ts';
import { inComingYear, withDates } from '../../calendar/typed-day.ts';
import { addTask, type NewTask } from '../../checklist/add-task.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { withStart } from '../../checklist/start-milestone.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { idOfRole, namesOfRoles, nearRole } from './list-tasks.ts';
import { dossierPath } from './files.ts';
import { namedOrOnly, needTasks } from './named.ts';
import { openDossier } from './open-dossiers.ts';
import { changeStored } from './stored-dossier.ts';

/** A task to add to a dossier. */
export interface AddRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the dossier, or a prefix of it. Optional when the workspace has only one. */
  readonly dossier: string | undefined;
  /** `behind` is the id of a task, or a prefix of it. */
  readonly task: NewTask;
}

/** Ids of the added task and its dossier. */
export interface AddedTask {
  readonly dossier: string;
  readonly task: string;
}

/** Adds a task to a dossier. */
export function addOwnTask(
  { folder, dossier: typed, task }: AddRequest,
  world: World,
): Promise<Outcome<AddedTask>> {
  return outcomeOf(async () => {
    const id = namedOrOnly(typed, folder, world);
    const opened = await openDossier(folder, id, world);
    if (opened.kind !== 'done') return opened;
    const names = namesOfRoles(opened.value.workspace.sources);
    const by = task.by === undefined ? undefined : idOfRole(task.by, names);
    if (by !== undefined && !names.has(by))
      refuse({ code: 'task/unknown-role', typed: by, known: [...names.keys()], near: nearRole(by, names) });
    const today = await world.today();
    const outcome = await changeStored({ path: dossierPath(folder, id, world) }, world, (stored) => {
      const { dossier } = stored;
      const when = task.when === undefined ? undefined : phraseIn(task.when, { dossier, today });
      const behind = task.behind === undefined ? undefined : needTasks([task.behind], dossier)[0]?.id;
      const added = addTask(stored, { ...task, by, when, behind });
      return done({ stored: added.stored, value: added.id });
    });
    return outcome.kind === 'done' ? done({ dossier: id, task: outcome.value.value }) : outcome;
  });
}

/** The phrase as files have it: dates in digits, no capitals. One that cannot be read is refused. */
function phraseIn(
  typed: string,
  { dossier: { milestones }, today }: { readonly dossier: Dossier; readonly today: IsoDay },
): string {
  const phrase = withDates(typed, today);
  const parsed = parseMoment(phrase, withStart(milestones.map(({ id }) => id)));
  if ('error' in parsed) {
    const error = { ...parsed.error, expected: parsed.error.expected.map((day) => inComingYear(day, today)) };
    return refuse({ code: 'task/moment', phrase, error, days: milestones });
  }
  return printMoment(parsed.moment);
}
