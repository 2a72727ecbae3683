import type { Act } from '../../checklist/acts.ts';
import { isClosed, type Dossier, type DossierTask } from '../../checklist/dossier.ts';
import { openBefore } from '../../checklist/open-before.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { needConsentToDrop, needConsentToTick } from './consent.ts';
import { dossierPath } from './files.ts';
import { needTasks, splitNames } from './named.ts';
import { applyActs, changeStored } from './stored-dossier.ts';

/** Tasks of a dossier. */
export interface TasksRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** A dossier and tasks in it, by name. The dossier is optional when the workspace has only one. */
  readonly names: readonly string[];
}

/** A changed dossier, and the changed tasks. */
export interface ChangedTasks {
  readonly dossier: Dossier;
  readonly tasks: readonly DossierTask[];
  /** The same tasks as they were, so that a face can show what was replaced. */
  readonly before: readonly DossierTask[];
}

/** The same, with the tasks that already were what was asked. */
export interface ActedTasks extends ChangedTasks {
  /** Their ids. */
  readonly unchanged: readonly string[];
  /** The day on which the dossier was started, when the tasks were done before it. */
  readonly doneBefore?: string | undefined;
}

/** The acts on the named tasks. May refuse. */
export type ActsFor = (dossier: Dossier, tasks: readonly DossierTask[]) => readonly Act[];

/** How to tick tasks. */
export interface TickRequest extends TasksRequest {
  /** Day on which they were done. Default: today */
  readonly on?: string | undefined;
  readonly by?: string | undefined;
  /** Whether they may be ticked although others should come first, or although they were skipped. */
  readonly isAgreed: boolean;
}

/** Marks tasks as done. Refuses what must wait for others without consent (docs/decisions/0025). */
export function tickTasks(request: TickRequest, world: World): Promise<Outcome<ActedTasks>> {
  const { on, by, isAgreed } = request;
  return outcomeOf(async () => {
    const today = await world.today();
    const day = on ?? today;
    if (day > today) refuse({ code: 'task/day-to-come', day });
    const isCorrection = on !== undefined || by !== undefined;
    const outcome = await changeTasks(request, world, (dossier, tasks) => {
      if (!isAgreed) needConsentToTick(dossier, tasks);
      const ids = tasks.filter(({ status }) => status !== 'afgehandeld').map(({ id }) => id);
      const ticks: readonly Act[] =
        ids.length === 0 ? [] : [{ kind: 'tick', ids, on: day, by, despite: openBefore(dossier, ids) }];
      const done = isCorrection ? tasks.filter(({ status }) => status === 'afgehandeld') : [];
      return [...ticks, ...done.map((task) => corrected(task, { on, by, today }))];
    });
    if (outcome.kind !== 'done' || on === undefined) return outcome;
    const { startedOn } = outcome.value.dossier;
    const doneBefore = startedOn !== undefined && on < startedOn ? startedOn : undefined;
    return done({ ...outcome.value, doneBefore });
  });
}

/** A done task keeps who did it, when, and what was still open then, unless it is given now. */
function corrected(
  { id, doneOn, doneBy, despite }: DossierTask,
  { on, by, today }: Pick<TickRequest, 'on' | 'by'> & { readonly today: string },
): Act {
  return {
    kind: 'tick',
    ids: [id],
    on: on ?? doneOn ?? today,
    by: by ?? doneBy,
    despite: { [id]: despite },
  };
}

/** Marks tasks as begun. A closed task is not begun again by accident. */
export function beginTasks(request: TasksRequest, world: World): Promise<Outcome<ActedTasks>> {
  return changeTasks(request, world, (dossier, tasks) => {
    const closed = tasks.filter(isClosed);
    if (closed.length > 0) refuse({ code: 'task/closed', dossier: dossier.id, tasks: closed });
    return [{ kind: 'begin', ids: tasks.map(({ id }) => id) }];
  });
}

/** Reopens tasks, including skipped ones. */
export function reopenTasks(request: TasksRequest, world: World): Promise<Outcome<ActedTasks>> {
  return changeTasks(request, world, (_, tasks) => [
    { kind: 'untick', ids: tasks.filter(({ status }) => status !== 'open').map(({ id }) => id) },
  ]);
}

/** How to skip tasks. */
export interface DropRequest extends TasksRequest {
  readonly reason: string;
  /** Whether duties, and tasks already done, may be skipped too. */
  readonly isAgreed: boolean;
}

/** Skips tasks, with the reason. */
export function dropTasks(request: DropRequest, world: World): Promise<Outcome<ActedTasks>> {
  const { reason, isAgreed } = request;
  return changeTasks(request, world, (_, tasks) => {
    if (!isAgreed) needConsentToDrop(tasks, reason);
    return [{ kind: 'skip', ids: tasks.map(({ id }) => id), reason }];
  });
}

/** How to write a remark. */
export interface NoteRequest extends TasksRequest {
  /** undefined removes the remark. */
  readonly text: string | undefined;
  /** What becomes of other remarks: they stay, with the new one below, or go. Default: refused when there are any. */
  readonly existing?: 'stay' | 'go' | undefined;
}

/** Writes a remark with tasks, or removes it. */
export function noteTasks(request: NoteRequest, world: World): Promise<Outcome<ActedTasks>> {
  const { text, existing } = request;
  return changeTasks(request, world, (_, tasks) => {
    const others = tasks.filter(({ remark }) => remark !== undefined && remark !== text);
    if (text !== undefined && existing === undefined && others.length > 0)
      refuse({ code: 'task/has-remark', tasks: others });
    return tasks.map((task): Act => {
      const words = existing === 'stay' ? withRemark(task.remark, text) : text;
      return { kind: 'note', ids: [task.id], text: words };
    });
  });
}

/** A remark below an earlier one; what stands there already is not written twice. */
function withRemark(earlier: string | undefined, text: string | undefined): string | undefined {
  if (earlier === undefined || text === undefined) return text ?? earlier;
  return earlier.split('\n').includes(text) ? earlier : `${earlier.trimEnd()}\n${text}`;
}

/** Assigns tasks to somebody, or to nobody. @param request.to undefined for nobody */
export function assignTasks(
  request: TasksRequest & { readonly to: string | undefined },
  world: World,
): Promise<Outcome<ActedTasks>> {
  const { to } = request;
  return changeTasks(request, world, (_, tasks) => [{ kind: 'assign', ids: tasks.map(({ id }) => id), to }]);
}

/** Applies acts to tasks found by name, as one change of the dossier. */
function changeTasks(
  { folder, names: words }: TasksRequest,
  world: World,
  actsFor: ActsFor,
): Promise<Outcome<ActedTasks>> {
  return outcomeOf(async () => {
    const { id, names } = splitNames(words, folder, world);
    if (names.length === 0) refuse({ code: 'task/which', dossier: id });
    const path = dossierPath(folder, id, world);
    const outcome = await changeStored({ path }, world, (stored) => {
      const tasks = needTasks(names, stored.dossier);
      return done({ stored: applyActs(stored, actsFor(stored.dossier, tasks)), value: tasks });
    });
    if (outcome.kind !== 'done') return outcome;
    const { stored, value: before } = outcome.value;
    const { dossier } = stored;
    const tasks = dossier.tasks.filter((task) => before.some((each) => each.id === task.id));
    const unchanged = tasks
      .filter((task) => before.some((each) => isSame(each, task)))
      .map((each) => each.id);
    return done({ dossier, tasks, before, unchanged });
  });
}

/** Whether a task says the same; where its lines are does not count. */
function isSame(before: DossierTask, after: DossierTask): boolean {
  const facts = (task: DossierTask): string => JSON.stringify({ ...task, source: undefined });
  return facts(before) === facts(after);
}
