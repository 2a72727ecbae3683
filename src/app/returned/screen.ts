/** What of a plan may not be written: what is private, or longer than a dossier holds. The rest goes on. */
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TypedAbout } from '../../privacy/diagnostics.ts';
import type { Change, Patch, Plan, TaskName, TypedTask } from '../../returned/plan-types.ts';
import type { TypedScan } from '../privacy/before-writing.ts';

/** Something that is not written, and why. */
export interface RefusedItem {
  readonly place: string;
  /** Id of the task; undefined for a new one. */
  readonly task: string | undefined;
  /** Its number and title. */
  readonly name?: TaskName | undefined;
  readonly field: 'by' | 'reason' | 'remark' | 'title';
  readonly why:
    | { readonly kind: 'private'; readonly diagnostics: readonly Diagnostic[] }
    | { readonly kind: 'too-long'; readonly most: number };
}

/** Something that is written, and is perhaps private. */
export interface DoubtfulItem extends Pick<RefusedItem, 'place' | 'task' | 'name' | 'field'> {
  readonly diagnostics: readonly Diagnostic[];
}

/** A plan without what may not be written. */
export interface Screened {
  readonly plan: Plan;
  readonly refused: readonly RefusedItem[];
  readonly doubtful: readonly DoubtfulItem[];
}

/** The most characters that the schema of dossiers allows. */
const most: Readonly<Record<RefusedItem['field'], number>> = {
  by: 80,
  reason: 300,
  remark: 1000,
  title: 120,
};

const about: Readonly<Record<RefusedItem['field'], TypedAbout>> = {
  by: 'somebody',
  reason: 'remark',
  remark: 'remark',
  title: 'title',
};

/** Takes out of a plan what may not be written. */
export function screenPlan(
  plan: Plan,
  scan: TypedScan,
  nameOf: (id: string) => TaskName | undefined,
): Screened {
  const refused: RefusedItem[] = [];
  const doubtful: DoubtfulItem[] = [];
  /** A text, or undefined when it is refused. */
  const allowed = (
    text: string | undefined,
    item: Pick<RefusedItem, 'place' | 'task' | 'field'>,
  ): string | undefined => {
    if (text === undefined) return undefined;
    const name = item.task === undefined ? undefined : nameOf(item.task);
    const diagnostics = scan(text, about[item.field]);
    const why = refusalOf(text, item.field, diagnostics);
    if (why === undefined) {
      if (diagnostics.length > 0) doubtful.push({ ...item, name, diagnostics });
      return text;
    }
    refused.push({ ...item, name, why });
    return undefined;
  };
  const changes = plan.changes.flatMap(({ place, patch }): readonly Change[] => {
    const at = { place, task: patch.task };
    const by = allowed(patch.by, { ...at, field: 'by' });
    const reason = allowed(patch.reason, { ...at, field: 'reason' });
    const remark = patch.remark === null ? null : allowed(patch.remark, { ...at, field: 'remark' });
    // A task that lapses without a reason is none: then that is not written either.
    const status = patch.status === 'vervalt' && reason === undefined ? undefined : patch.status;
    const { on, due } = patch;
    const assignee = allowed(patch.assignee, { ...at, field: 'by' });
    const left: Patch = { task: patch.task, ...present({ status, on, by, reason, remark, due, assignee }) };
    return Object.keys(left).length > 1 ? [{ place, patch: left }] : [];
  });
  const additions = plan.additions.flatMap(({ place, task }) => {
    const at = { place, task: undefined };
    const title = allowed(task.title, { ...at, field: 'title' });
    const by = allowed(task.by, { ...at, field: 'by' });
    const remark = allowed(task.remark, { ...at, field: 'remark' });
    const { on, due, doer, behind } = task;
    const left: TypedTask | undefined =
      title === undefined ? undefined : { title, ...present({ on, due, doer, behind, by, remark }) };
    return left === undefined ? [] : [{ place, task: left }];
  });
  const shown = (value: unknown): unknown => withoutPrivate(value, scan);
  const questions = plan.questions.map((each) => ({ ...(shown(each) as typeof each), id: each.id }));
  const notes = plan.notes.map((each) => shown(each) as typeof each);
  return { plan: { changes, additions, questions, notes }, refused, doubtful };
}

/** Stands for a text that may not be repeated. */
const leftOut = '(weggelaten: privégegevens)';

/**
 * What questions and notes show, without private texts. What is decided does not come from here: it is planned anew from the
 * file.
 */
function withoutPrivate(value: unknown, scan: TypedScan): unknown {
  if (typeof value === 'string') return hasErrors(scan(value, 'anything')) ? leftOut : value;
  if (Array.isArray(value)) return value.map((each) => withoutPrivate(each, scan));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutPrivate(each, scan)]));
}

function refusalOf(
  text: string,
  field: RefusedItem['field'],
  found: readonly Diagnostic[],
): RefusedItem['why'] | undefined {
  if (text.length > most[field]) return { kind: 'too-long', most: most[field] };
  const diagnostics = found.filter((each) => hasErrors([each]));
  return diagnostics.length === 0 ? undefined : { kind: 'private', diagnostics };
}

/** The entries that have a value. */
function present<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
