import { DossierText } from '../../checklist/dossier-text.ts';
import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import type { ChangeKind } from './git-state.ts';

/** What changed in a dossier, in numbers of tasks. */
export interface DossierChange {
  readonly id: string;
  readonly title: string;
  readonly kind: ChangeKind;
  readonly ticked: number;
  readonly reopened: number;
  readonly lapsed: number;
  readonly begun: number;
  readonly added: number;
  readonly removed: number;
  /** Tasks with another day, remark or person. */
  readonly adapted: number;
  /** Whether it was closed, or opened again. */
  readonly closing: 'closed' | 'reopened' | undefined;
  /** Whether days of milestones changed. */
  readonly hasOtherDays: boolean;
}

/** Compares a dossier with how it was. */
export function dossierChange(
  kind: ChangeKind,
  file: string,
  { was, is }: { readonly was: string | undefined; readonly is: string | undefined },
): DossierChange {
  const [before, after] = [was, is].map((text) =>
    text === undefined ? undefined : DossierText.read(text, file).dossier,
  );
  const { id = file, title = file } = after ?? before ?? {};
  const pairs = kind === 'changed' ? pairsOf(before, after) : [];
  const became = (status: DossierTask['status']): number =>
    pairs.filter(([old, now]) => old.status !== now.status && now.status === status).length;
  return {
    ...{ id, title, kind },
    ...{ ticked: became('afgehandeld'), reopened: became('open') },
    ...{ lapsed: became('vervalt'), begun: became('bezig') },
    added: kind === 'changed' ? missing(after, before) : 0,
    removed: kind === 'changed' ? missing(before, after) : 0,
    adapted: pairs.filter(([old, now]) => old.status === now.status && factsOf(old) !== factsOf(now)).length,
    closing: kind === 'changed' ? closingOf(before, after) : undefined,
    hasOtherDays: kind === 'changed' && daysOf(before) !== daysOf(after),
  };
}

function closingOf(before: Dossier | undefined, after: Dossier | undefined): DossierChange['closing'] {
  const [was, is] = [before?.closedOn !== undefined, after?.closedOn !== undefined];
  return was === is ? undefined : is ? 'closed' : 'reopened';
}

/** How many tasks of one are not in the other. */
function missing(one: Dossier | undefined, other: Dossier | undefined): number {
  const known = new Set(other?.tasks.map(({ id }) => id));
  return (one?.tasks ?? []).filter(({ id }) => !known.has(id)).length;
}

function pairsOf(
  before: Dossier | undefined,
  after: Dossier | undefined,
): readonly (readonly [DossierTask, DossierTask])[] {
  const old = new Map(before?.tasks.map((task) => [task.id, task]));
  return (after?.tasks ?? []).flatMap((task) => {
    const same = old.get(task.id);
    return same === undefined ? [] : [[same, task] as const];
  });
}

/** Where a task stands in its file, and its number there, is no change of it. */
function factsOf(task: DossierTask): string {
  return JSON.stringify({ ...task, source: undefined, number: undefined });
}

function daysOf(dossier: Dossier | undefined): string {
  return JSON.stringify(dossier?.milestones.map(({ id, date }) => [id, date]));
}
