import type { WorkCalendar } from '../../calendar/working-days.ts';
import { actOn } from '../../checklist/act-on.ts';
import { inverseOf, type Act } from '../../checklist/acts.ts';
import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { planDossier, type PlannedTask } from '../../checklist/plan.ts';
import { factsChangedBy } from '../../checklist/task-version.ts';
import type { Stopped } from '../outcome.ts';
import type { ChangedDossierFacts } from './change-dossier.ts';

/** An act that can be undone. */
export interface Undoable {
  readonly act: Act;
  /** The acts that exactly undo it. */
  readonly inverse: readonly Act[];
  /** The dossier right after it: once a colleague changed the task since, it can no longer be undone. */
  readonly after: Dossier;
}

/** Acts that were to be written: those of a new entry, or those that undo one. */
export interface Written {
  readonly entry: Undoable;
  readonly isUndo: boolean;
}

/** Why something was not stored: because of the file, the request or the machine. */
export type StoreFailure = Stopped | { readonly kind: 'failed'; readonly error: Error };

/** A failed act: a colleague changed the task first, or it could not be stored. */
export type LostAct =
  | { readonly kind: 'taken'; readonly task: DossierTask; readonly act: Act['kind'] }
  | { readonly kind: 'not-stored'; readonly failure: StoreFailure };

/** The last result or failure. */
export type WorkNotice =
  | { readonly kind: 'done' | 'undone'; readonly act: Act }
  | { readonly kind: 'nothing-to-undo' }
  /** A task was added. */
  | { readonly kind: 'added'; readonly title: string }
  /** New tasks of the checklists were added. */
  | { readonly kind: 'updated'; readonly count: number }
  /** The case of the dossier was changed. */
  | { readonly kind: 'case-changed'; readonly change: ChangedDossierFacts }
  | LostAct;

/** Work on a dossier: its current state, and the acts so far. */
export interface Work {
  readonly dossier: Dossier;
  readonly calendar: WorkCalendar;
  readonly today: string;
  readonly plan: readonly PlannedTask[];
  readonly undo: readonly Undoable[];
  readonly notice: WorkNotice | undefined;
  /** What was done here and is gone: somebody saved an older version of the file, or took it back. */
  readonly gone: readonly Act[];
}

/** An event while someone works on a dossier. */
export type WorkEvent =
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'undo' }
  /** The current state on disk, including other people's changes. */
  | { readonly kind: 'stored'; readonly dossier: Dossier }
  | { readonly kind: 'notice'; readonly notice: WorkNotice | undefined }
  | { readonly kind: 'gone'; readonly acts: readonly Act[] }
  /** Acts failed: they cannot be undone; an undo that was not stored can be tried again. */
  | { readonly kind: 'refused'; readonly notice: LostAct; readonly written: Written };

/** The state after an event, and what to write to disk. */
export interface WorkStep {
  readonly work: Work;
  readonly acts: readonly Act[];
  /** What the acts belong to; undefined when there are none. */
  readonly written?: Written;
}

/** The initial state when someone opens a dossier. */
export function beginWork(start: Pick<Work, 'dossier' | 'calendar' | 'today'>): Work {
  return planned({ ...start, plan: [], undo: [], notice: undefined, gone: [] });
}

/** The reducer: event in, next state and what to write out. */
export function stepWork(work: Work, event: WorkEvent): WorkStep {
  switch (event.kind) {
    case 'act': {
      const { act } = event;
      const dossier = actOn(work.dossier, act);
      const entry = { act, inverse: inverseOf(work.dossier, act), after: dossier };
      const next = planned({ ...work, dossier, undo: [...work.undo, entry], notice: { kind: 'done', act } });
      return { work: next, acts: [act], written: { entry, isUndo: false } };
    }
    case 'undo':
      return undoLast(work);
    case 'stored':
      return still(isSame(event.dossier, work.dossier) ? work : planned({ ...work, dossier: event.dossier }));
    case 'notice':
      return still(event.notice === work.notice ? work : { ...work, notice: event.notice });
    case 'gone':
      // Told at once: what was just done is seen in the list.
      return still({ ...work, gone: event.acts, notice: event.acts.length === 0 ? work.notice : undefined });
    case 'refused':
      return still({ ...work, undo: undoAfterRefusal(work.undo, event), notice: event.notice });
  }
}

function undoAfterRefusal(
  undo: readonly Undoable[],
  { notice, written: { entry, isUndo } }: Extract<WorkEvent, { readonly kind: 'refused' }>,
): readonly Undoable[] {
  if (isUndo && notice.kind === 'not-stored') return [...undo, entry];
  return undo.filter((each) => each !== entry);
}

function undoLast(work: Work): WorkStep {
  const last = work.undo.at(-1);
  if (last === undefined) return still({ ...work, notice: { kind: 'nothing-to-undo' } });
  const undo = work.undo.slice(0, -1);
  const taken = changedMeanwhile([last.act], last.after, work.dossier);
  if (taken !== undefined) {
    const notice = { kind: 'taken', task: taken, act: last.act.kind } as const;
    return still({ ...work, undo, notice });
  }
  const dossier = last.inverse.reduce(actOn, work.dossier);
  const next = planned({ ...work, dossier, undo, notice: { kind: 'undone', act: last.act } });
  return { work: next, acts: last.inverse, written: { entry: last, isUndo: true } };
}

/** The first task of some acts in which a colleague changed what these acts change: that must not be lost. */
export function changedMeanwhile(
  acts: readonly Act[],
  seen: Dossier,
  current: Dossier,
): DossierTask | undefined {
  return acts.flatMap((act) => {
    if (act.kind === 'milestone') return [];
    const facts = (task: DossierTask): string => JSON.stringify(factsChangedBy(act.kind, task));
    const before = new Map(seen.tasks.map((task) => [task.id, facts(task)]));
    return current.tasks.filter((task) => act.ids.includes(task.id) && facts(task) !== before.get(task.id));
  })[0];
}

/** Whether the disk has what is shown; then nothing has to be planned again. */
function isSame(stored: Dossier, shown: Dossier): boolean {
  const facts = ({ tasks, ...dossier }: Dossier): string =>
    JSON.stringify([dossier, tasks.map((task) => ({ ...task, source: undefined, hasStatus: undefined }))]);
  return stored === shown || facts(stored) === facts(shown);
}

function still(work: Work): WorkStep {
  return { work, acts: [] };
}

function planned(work: Work): Work {
  const { dossier, calendar, today } = work;
  return { ...work, plan: planDossier(dossier, { calendar, today }) };
}
