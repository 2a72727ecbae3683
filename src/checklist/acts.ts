import type { Dossier, DossierTask } from './dossier.ts';

/** Something people do to a dossier. Days are `2026-12-01`. */
export type Act =
  | {
      readonly kind: 'tick';
      readonly ids: readonly string[];
      readonly on: string;
      readonly by?: string | undefined;
      /** Task → tasks that should have come first and were open. */
      readonly despite?: Readonly<Record<string, readonly string[]>> | undefined;
      /** Its earlier status; default: the current one. */
      readonly statusBefore?: 'open' | 'bezig' | undefined;
    }
  | { readonly kind: 'begin'; readonly ids: readonly string[] }
  | { readonly kind: 'untick'; readonly ids: readonly string[] }
  | { readonly kind: 'skip'; readonly ids: readonly string[]; readonly reason: string }
  | { readonly kind: 'note'; readonly ids: readonly string[]; readonly text: string | undefined }
  | { readonly kind: 'assign'; readonly ids: readonly string[]; readonly to: string | undefined }
  | { readonly kind: 'date'; readonly ids: readonly string[]; readonly day: string | undefined }
  | { readonly kind: 'milestone'; readonly id: string; readonly day: string | undefined };

/** Keys of a task, in the order in which they are written. */
export const taskKeys: readonly string[] = [
  'id',
  'nummer',
  'titel',
  'toelichting',
  'uit',
  'onderdeel_van',
  'fase',
  'door',
  'met',
  'wanneer',
  'voorstel',
  'voorstel_reden',
  'doorlooptijd',
  'doorlooptijd_volgens',
  'doorlooptijd_uitleg',
  'spoed',
  'voorstel_bij_haast',
  'na',
  'liefst_na',
  'grondslag',
  'herkomst',
  'privacy',
  'verplicht',
  'datum',
  'toegewezen_aan',
  'status',
  'afgehandeld_op',
  'afgehandeld_door',
  'ondanks',
  'reden',
  'eerder',
  'opmerking',
];

const milestoneKeys: readonly string[] = ['id', 'naam', 'datum'];

/** Key → new value; undefined removes the key. */
export type Changes = Readonly<Record<string, string | true | readonly string[] | undefined>>;

const standing = {
  afgehandeld_op: undefined,
  afgehandeld_door: undefined,
  ondanks: undefined,
  reden: undefined,
};

/** Lists of a dossier whose items acts change. */
export type EditedList = 'taken' | 'mijlpalen';

/** A change to one item of a list. */
export interface ListEdit {
  readonly list: EditedList;
  readonly index: number;
  readonly set: Changes;
  /** Keys of an item in the order they should have. */
  readonly order: readonly string[];
}

/** What an act changes in a dossier's file; tasks and milestones that do not exist are skipped. */
export function editsOf(dossier: Dossier, act: Act): readonly ListEdit[] {
  if (act.kind === 'milestone') {
    const index = dossier.milestones.findIndex(({ id }) => id === act.id);
    return index === -1 ? [] : [{ list: 'mijlpalen', index, set: { datum: act.day }, order: milestoneKeys }];
  }
  return act.ids.flatMap((id) => {
    const index = dossier.tasks.findIndex((task) => task.id === id);
    const task = dossier.tasks[index];
    return task === undefined ? [] : [{ list: 'taken', index, set: changesOf(task, act), order: taskKeys }];
  });
}

/**
 * The acts that exactly undo an act.
 *
 * @param dossier the dossier before the act
 */
export function inverseOf(dossier: Dossier, act: Act): readonly Act[] {
  if (act.kind === 'milestone') {
    const day = dossier.milestones.find(({ id }) => id === act.id)?.date;
    return [{ kind: 'milestone', id: act.id, day }];
  }
  return dossier.tasks
    .filter(({ id }) => act.ids.includes(id))
    .map((task): Act => {
      const ids = [task.id];
      if (act.kind === 'note') return { kind: 'note', ids, text: task.remark };
      if (act.kind === 'assign') return { kind: 'assign', ids, to: task.assignee };
      if (act.kind === 'date') return { kind: 'date', ids, day: task.date };
      return standingAct(task);
    });
}

/** The act that brings a task to its current status. */
function standingAct({ id, status, doneOn, doneBy, despite, reason, statusBefore }: DossierTask): Act {
  const ids = [id];
  if (status === 'bezig') return { kind: 'begin', ids };
  if (status === 'vervalt') return { kind: 'skip', ids, reason: reason ?? '' };
  if (status === 'open' || doneOn === undefined) return { kind: 'untick', ids };
  return {
    kind: 'tick',
    ids,
    on: doneOn,
    by: doneBy,
    despite: { [id]: despite },
    statusBefore: statusBefore ?? 'open',
  };
}

function changesOf(task: DossierTask, act: Exclude<Act, { kind: 'milestone' }>): Changes {
  switch (act.kind) {
    case 'tick':
      return {
        ...standing,
        ...statusChange(task, 'afgehandeld'),
        afgehandeld_op: act.on,
        afgehandeld_door: act.by,
        ondanks: nonEmpty(act.despite?.[task.id]),
        eerder: statusBeforeTick(task, act.statusBefore),
      };
    case 'begin':
      return { ...standing, status: 'bezig', eerder: undefined };
    case 'untick':
      return { ...standing, ...reopenedStatus(task), eerder: undefined };
    case 'skip':
      return { ...standing, ...statusChange(task, 'vervalt'), reden: act.reason, eerder: undefined };
    case 'note':
      return { opmerking: act.text };
    case 'assign':
      return { toegewezen_aan: act.to };
    case 'date':
      return { datum: act.day };
  }
}

/**
 * A task without a status line gets none: its day or its reason says enough.
 *
 * Why: unticking then removes exactly what ticking added.
 */
function statusChange(task: DossierTask, status: string): Changes {
  return task.hasStatus ? { status } : {};
}

/** The earlier status that a ticked task remembers; none when it was open. */
export function statusBeforeTick(
  { status, statusBefore }: Pick<DossierTask, 'status' | 'statusBefore'>,
  earlier: 'open' | 'bezig' | undefined,
): 'bezig' | undefined {
  const found = earlier ?? (status === 'bezig' ? 'bezig' : statusBefore);
  return found === 'bezig' ? 'bezig' : undefined;
}

/** Unticking a task that was in progress restores that. */
function reopenedStatus({ hasStatus, status, statusBefore }: DossierTask): Changes {
  if (!hasStatus) return {};
  return { status: status === 'afgehandeld' && statusBefore === 'bezig' ? 'bezig' : 'open' };
}

function nonEmpty(ids: readonly string[] | undefined): readonly string[] | undefined {
  return ids === undefined || ids.length === 0 ? undefined : ids;
}
