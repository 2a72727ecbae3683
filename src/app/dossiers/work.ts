import type { WorkCalendar } from '../../calendar/working-days.ts';
import { actOn } from '../../checklist/act-on.ts';
import { inverseOf, type Act } from '../../checklist/acts.ts';
import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { planDossier, type PlannedTask } from '../../checklist/plan.ts';
import type { Stopped } from '../outcome.ts';

/** An act that can be taken back. */
export interface Undoable {
  readonly act: Act;
  /** What takes it back, exactly. */
  readonly inverse: readonly Act[];
}

/** Why something was not stored: the file or the request stood in the way, or the machine did. */
export type StoreFailure = Stopped | { readonly kind: 'failed'; readonly error: Error };

/** What did not get through: a colleague decided about the task before, or it could not be stored. */
export type LostAct =
  | { readonly kind: 'taken'; readonly task: DossierTask }
  | { readonly kind: 'not-stored'; readonly failure: StoreFailure };

/** What was last done, or went wrong. */
export type WorkNotice =
  | { readonly kind: 'done' | 'undone'; readonly act: Act }
  | { readonly kind: 'nothing-to-undo' }
  /** A task of one's own came in. */
  | { readonly kind: 'added'; readonly title: string }
  /** New tasks of the checklists came in. */
  | { readonly kind: 'updated'; readonly count: number }
  | LostAct;

/** Work on a dossier: how it stands, and what was done to it. */
export interface Work {
  readonly dossier: Dossier;
  readonly calendar: WorkCalendar;
  readonly today: string;
  readonly plan: readonly PlannedTask[];
  readonly undo: readonly Undoable[];
  readonly notice: WorkNotice | undefined;
}

/** Something that happens while someone works on a dossier. */
export type WorkEvent =
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'undo' }
  /** What stands on disk now, with what others did. */
  | { readonly kind: 'stored'; readonly dossier: Dossier }
  | { readonly kind: 'notice'; readonly notice: WorkNotice | undefined }
  /** What was done last did not get through; it cannot be taken back either. */
  | { readonly kind: 'refused'; readonly notice: LostAct };

/** How the work stands after an event, and what has to be written to disk for it. */
export interface WorkStep {
  readonly work: Work;
  readonly acts: readonly Act[];
}

/** The work when someone opens a dossier. */
export function beginWork(start: Pick<Work, 'dossier' | 'calendar' | 'today'>): Work {
  return planned({ ...start, plan: [], undo: [], notice: undefined });
}

/** What happens gives how the work stands next, and what to write. */
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

/** Whether the disk holds what is shown; then nothing has to be planned again. */
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
