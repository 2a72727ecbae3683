import type { Dossier, Milestone } from '../../checklist/dossier.ts';
import type { WorkCalendar } from '../../calendar/working-days.ts';
import {
  doubtsAboutMilestones,
  doubtsAboutTask,
  knownDays,
  type DoubtContext,
  type KnownDays,
} from '../../checklist/date-doubts.ts';
import type { DossierText } from '../../checklist/dossier-text.ts';
import { planDossier } from '../../checklist/plan.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import type { ChangedTasks } from './change-tasks.ts';
import { findByName } from './by-name.ts';
import { dossierPath } from './files.ts';
import { findTask, isNumber, needDossierId, needTasks } from './named.ts';
import { openDossier } from './open-dossiers.ts';
import { changeStored, type ChangedDossier } from './stored-dossier.ts';

/** The new day of a milestone or task. */
export interface DateRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the dossier, or the start of it. */
  readonly dossier: string;
  /** Id of the milestone or the task, or a prefix of it. */
  readonly name: string;
  /** undefined removes the day. */
  readonly day: string | undefined;
  /**
   * The day of the milestone when it was shown to whoever chose, empty for none: if it is another one now, nothing is
   * changed. Default: nobody saw one
   */
  readonly seen?: string | undefined;
}

/** What got a new day. */
export type DateSet = (MilestoneSet | ({ readonly kind: 'task' } & ChangedTasks)) & {
  /** Why the day is probably not what was meant. */
  readonly doubts: readonly Diagnostic[];
};

/** A milestone with its new day, and how many tasks moved with it. */
export interface MilestoneSet {
  readonly kind: 'milestone';
  readonly dossier: Dossier;
  /** With the day that it had. */
  readonly milestone: Milestone;
  readonly moved: number;
}

/** Sets or removes the day of a milestone or of a task. */
export function setDate(request: DateRequest, world: World): Promise<Outcome<DateSet>> {
  const { folder } = request;
  return outcomeOf(async () => {
    const id = needDossierId(request.dossier, folder, world);
    const path = dossierPath(folder, id, world);
    const today = await world.today();
    const outcome = await changeStored<DateSet>({ path }, world, async (stored) => {
      // Which days move, and which are doubtful, depends on the profile.
      const opened = await openDossier(folder, id, world);
      if (opened.kind !== 'done') return opened;
      const days = knownDays(opened.value.workspace.sources.profile);
      return done(withDate(stored, request, { ...days, today }));
    });
    return outcome.kind === 'done' ? done(outcome.value.value) : outcome;
  });
}

function withDate(
  stored: DossierText,
  { name, day, seen }: DateRequest,
  days: KnownDays & Pick<DoubtContext, 'today'>,
): ChangedDossier<DateSet> {
  const { dossier } = stored;
  const context = { ...days, startedOn: dossier.startedOn, departure: dossier };
  const source = { file: dossier.file };
  const milestone = isNumber(name) ? undefined : findByName(name, dossier.milestones);
  if (milestone !== undefined && 'found' in milestone) {
    const { id, name: title, date: now } = milestone.found;
    if (seen !== undefined && seen !== (now ?? '') && now !== day)
      refuse({ code: 'dossier/day-changed', milestone: title, now, asked: day });
    const after = stored.act({ kind: 'milestone', id, day });
    const { milestones } = after.dossier;
    const doubts = doubtsAboutMilestones([id], { milestones, source }, context);
    const moved = countMoved(dossier, after.dossier, days.calendar);
    const value = { dossier: after.dossier, milestone: milestone.found, moved, doubts };
    return { stored: after, value: { kind: 'milestone', ...value } };
  }
  if (seen !== undefined || findTask(name, dossier) === undefined) refuseUnknown(name, dossier);
  const before = needTasks([name], dossier);
  const ids = before.map((task) => task.id);
  const after = stored.act({ kind: 'date', ids, day });
  const tasks = after.dossier.tasks.filter((task) => ids.includes(task.id));
  const doubts =
    day === undefined ? [] : tasks.flatMap((task) => doubtsAboutTask(task, { day, source }, context));
  return { stored: after, value: { kind: 'task', dossier: after.dossier, tasks, before, doubts } };
}

/** How many tasks have a different due day than before. */
function countMoved(before: Dossier, after: Dossier, calendar: WorkCalendar): number {
  const plan = (dossier: Dossier): ReturnType<typeof planDossier> =>
    planDossier(dossier, { calendar, today: undefined });
  const old = new Map(plan(before).map(({ task, due }) => [task.id, due]));
  return plan(after).filter(({ task, due }) => due !== old.get(task.id)).length;
}

function refuseUnknown(typed: string, { id, milestones, tasks }: Dossier): never {
  return refuse({
    code: 'dossier/no-milestone-or-task',
    typed,
    dossier: id,
    milestones: milestones.map((each) => each.id),
    tasks: tasks.map((each) => each.id),
  });
}
