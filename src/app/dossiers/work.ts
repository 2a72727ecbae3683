import type { WorkCalendar } from '../../calendar/working-days.ts';
import { actOn } from '../../checklist/act-on.ts';
import { inverseOf, type Act } from '../../checklist/acts.ts';
import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { planDossier, type PlannedTask } from '../../checklist/plan.ts';
import type { Stopped } from '../outcome.ts';

/** An act that can be undone. */
export interface Undoable {
  readonly act: Act;
  /** The acts that exactly undo it. */
  readonly inverse: readonly Act[];
}

/** Why something was not stored: because of the file, the request or the machine. */
export type StoreFailure = Stopped | { readonly kind: 'failed'; readonly error: Error };

/** A failed act: a colleague changed the task first, or it could not be stored. */
export type LostAct =
  | { readonly kind: 'taken'; readonly task: DossierTask }
  | { readonly kind: 'not-stored'; readonly failure: StoreFailure };

/** The last result or failure. */
export type WorkNotice =
  | { readonly kind: 'done' | 'undone'; readonly act: Act }
  | { readonly kind: 'nothing-to-undo' }
  /** A task was added. */
  | { readonly kind: 'added'; readonly title: string }
  /** New tasks of the checklists were added. */
  | { readonly kind: 'updated'; readonly count: number }
  | LostAct;

/** Work on a dossier: its current state, and the acts so far. */
export interface Work {
  readonly dossier: Dossier;
  readonly calendar: WorkCalendar;
  readonly today: string;
  readonly plan: readonly PlannedTask[];
  readonly undo: readonly Undoable[];
  readonly notice: WorkNotice | undefined;
}

/** An event while someone works on a dossier. */
export type WorkEvent =
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'undo' }
  /** The current state on disk, including other people's changes. */
  | { readonly kind: 'stored'; readonly dossier: Dossier }
  | { readonly kind: 'notice'; readonly notice: WorkNotice | undefined }
  /** The last act failed; it cannot be undone either. */
  | { readonly kind: 'refused'; readonly notice: LostAct };

/** The state after an event, and what to write to disk. */
export interface WorkStep {
  readonly work: Work;
  readonly acts: readonly Act[];
}

/** The initial state when someone opens a dossier. */
export function beginWork(start: Pick<Work, 'dossier' | 'calendar' | 'today'>): Work {
  return planned({ ...start, plan: [], undo: [], notice: undefined });
}

/** The reducer: event in, next state and what to write out. */
export function stepWork(work: Work, event: WorkEvent): WorkStep {
  switch (event.kind) {
    case 'act': {
      const { act } = event;
      const undo = [...work.undo, { act, inverse: inverseOf(work.dossier, act) }];
      const notice = { kind: 'done', act } as const;
      return { work: planned({ ...work, dossier: actOn(work.dossier, act), undo, notice }), acts: [act] };
    }
    case 'undo':
      return undoLast(work);
    case 'stored':
      return still(isSame(event.dossier, work.dossier) ? work : planned({ ...work, dossier: event.dossier }));
    case 'notice':
      return still(event.notice === work.notice ? work : { ...work, notice: event.notice });
    case 'refused':
      return still({ ...work, undo: work.undo.slice(0, -1), notice: event.notice });
  }
}

function undoLast(work: Work): WorkStep {
  const last = work.undo.at(-1);
  if (last === undefined) return still({ ...work, notice: { kind: 'nothing-to-undo' } });
  const dossier = last.inverse.reduce(actOn, work.dossier);
  const notice = { kind: 'undone', act: last.act } as const;
  return { work: planned({ ...work, dossier, undo: work.undo.slice(0, -1), notice }), acts: last.inverse };
}

/** Whether the disk has what is shown; then nothing has to be planned again. */
function isSame(stored: Dossier, shown: Dossier): boolean {
  const facts = ({ tasks, milestones }: Dossier): string =>
    JSON.stringify([milestones, tasks.map((task) => ({ ...task, source: undefined, hasStatus: undefined }))]);
  return stored === shown || facts(stored) === facts(shown);
}

function still(work: Work): WorkStep {
  return { work, acts: [] };
}

function planned(work: Work): Work {
  const { dossier, calendar, today } = work;
  return { ...work, plan: planDossier(dossier, { calendar, today }) };
}
