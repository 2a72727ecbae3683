/**
 * Which task a row is about. Rows are moved, copied, retitled and typed anew, and programs drop what is out of sight: so
 * several keys are looked at, and keys that contradict each other are asked about.
 */
import { distance } from 'fastest-levenshtein';
import type { Dossier, DossierTask } from '../checklist/dossier.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Carried } from './carried.ts';
import { alike } from './cell-text.ts';
import type { RowKeys } from './returned-file.ts';

/** What a row is about. */
export type RowMatch =
  | { readonly kind: 'task'; readonly task: DossierTask; readonly isRetitled: boolean }
  | {
      readonly kind: 'ask';
      readonly code: 'contradiction' | 'only-title' | 'only-number';
      readonly tasks: readonly DossierTask[];
    }
  /** A task that the list had and the dossier has no more. */
  | { readonly kind: 'gone' }
  /** No task that was ever there: somebody typed it. */
  | { readonly kind: 'typed' }
  | { readonly kind: 'nameless' };

/** Tasks by the keys of rows. */
export interface TaskIndex {
  readonly byId: ReadonlyMap<string, DossierTask>;
  readonly byBookmark: ReadonlyMap<string, DossierTask>;
  readonly byNumber: ReadonlyMap<number, DossierTask>;
  /** By the title as lists print it, made alike. */
  readonly byTitle: ReadonlyMap<string, readonly DossierTask[]>;
  readonly titleOf: (task: DossierTask) => string;
  /** Whether the file says that it is a list of this dossier: then a number is enough. */
  readonly isOurs: boolean;
  /** What the list was made from. */
  readonly carried: Carried | undefined;
}

/** How tasks are named in lists. */
export interface TaskNames {
  /** The title of a task as lists print it. */
  readonly titleOf: (task: DossierTask) => string;
  readonly bookmarkOf: (id: string) => string;
}

/** Makes an index of the tasks of a dossier. */
export function indexTasks(
  { tasks }: Dossier,
  { titleOf, bookmarkOf }: TaskNames,
  about: Pick<TaskIndex, 'isOurs' | 'carried'>,
): TaskIndex {
  const titles = new Map<string, readonly DossierTask[]>();
  for (const task of tasks) {
    const title = plainTitle(titleOf(task));
    titles.set(title, [...(titles.get(title) ?? []), task]);
  }
  return {
    byId: new Map(tasks.map((task) => [task.id, task])),
    byBookmark: new Map(tasks.map((task) => [bookmarkOf(task.id), task])),
    byNumber: new Map(tasks.map((task) => [task.number, task])),
    byTitle: titles,
    titleOf,
    ...about,
  };
}

/** A title to compare: without the dash of a part. */
export function plainTitle(title: string): string {
  return alike(title.replace(/^[\s–—•-]+/, ''));
}

/** What a row is about. */
export function matchRow(keys: RowKeys, index: TaskIndex): RowMatch {
  const byId = keys.id === undefined ? undefined : index.byId.get(keys.id);
  const byBookmark = keys.bookmark === undefined ? undefined : index.byBookmark.get(keys.bookmark);
  const strong = [...new Set([byId, byBookmark])].filter((task) => task !== undefined);
  const [only, other] = strong;
  if (keys.id !== undefined && byId === undefined) return withUnknownId(keys, index, strong);
  if (only === undefined) return byVisible(keys, index);
  return other === undefined
    ? withStrongKey(only, keys, index)
    : { kind: 'ask', code: 'contradiction', tasks: strong };
}

/** One task by what is out of sight; what is visible should agree. */
function withStrongKey(task: DossierTask, keys: RowKeys, index: TaskIndex): RowMatch {
  const numbered = numberedTask(keys, index);
  const titled = titledTasks(keys, index);
  const others = [numbered, ...titled].filter((each) => each !== undefined && each !== task);
  const agrees = titled.includes(task);
  const contradicts = (numbered !== undefined && numbered !== task) || (titled.length > 0 && !agrees);
  if (contradicts) return { kind: 'ask', code: 'contradiction', tasks: unique([task, ...others]) };
  const title = plainTitle(keys.title ?? '');
  if (agrees || title === '') return { kind: 'task', task, isRetitled: false };
  if (numbered === task || isNear(title, task, index)) return { kind: 'task', task, isRetitled: true };
  // Another title and no number: perhaps the row was used for something else.
  return { kind: 'ask', code: 'contradiction', tasks: [task] };
}

/** The row names a task that is not in the dossier. */
function withUnknownId(keys: RowKeys, index: TaskIndex, strong: readonly DossierTask[]): RowMatch {
  const tasks = unique([...strong, numberedTask(keys, index), ...titledTasks(keys, index)]);
  const wasThere = index.carried?.tasks.some(({ id }) => id === keys.id) === true;
  if (tasks.length === 0 || (wasThere && strong.length === 0 && titledTasks(keys, index).length === 0))
    return { kind: 'gone' };
  return { kind: 'ask', code: 'contradiction', tasks };
}

/** Only number and title are left. */
function byVisible(keys: RowKeys, index: TaskIndex): RowMatch {
  const title = plainTitle(keys.title ?? '');
  const numbered = numberedTask(keys, index);
  const titled = titledTasks(keys, index);
  if (numbered !== undefined) return byNumber(numbered, { title, titled }, index);
  if (titled.length > 0) return { kind: 'ask', code: 'only-title', tasks: titled };
  if (title === '') return keys.number === undefined ? { kind: 'nameless' } : { kind: 'gone' };
  if (keys.number !== undefined && wasNumbered(keys.number, index)) return { kind: 'gone' };
  const near = nearTask(title, index);
  return near === undefined ? { kind: 'typed' } : { kind: 'ask', code: 'only-title', tasks: [near] };
}

function byNumber(
  numbered: DossierTask,
  { title, titled }: { readonly title: string; readonly titled: readonly DossierTask[] },
  index: TaskIndex,
): RowMatch {
  if (title === '')
    return index.isOurs
      ? { kind: 'task', task: numbered, isRetitled: false }
      : { kind: 'ask', code: 'only-number', tasks: [numbered] };
  if (titled.includes(numbered)) return { kind: 'task', task: numbered, isRetitled: false };
  if (titled.length > 0) return { kind: 'ask', code: 'contradiction', tasks: unique([numbered, ...titled]) };
  if (isNear(title, numbered, index)) return { kind: 'task', task: numbered, isRetitled: true };
  return { kind: 'ask', code: 'only-number', tasks: [numbered] };
}

/** The task with the visible number; not when that was another one in the list. */
function numberedTask({ number }: RowKeys, { byNumber: tasks, carried }: TaskIndex): DossierTask | undefined {
  if (number === undefined) return undefined;
  const then = carried?.tasks.find((each) => each.number === number);
  const now = tasks.get(number);
  return then !== undefined && now !== undefined && then.id !== now.id ? undefined : now;
}

function wasNumbered(number: number, { carried }: TaskIndex): boolean {
  return carried?.tasks.some((each) => each.number === number) === true;
}

function titledTasks({ title }: RowKeys, { byTitle }: TaskIndex): readonly DossierTask[] {
  const plain = plainTitle(title ?? '');
  return plain === '' ? [] : (byTitle.get(plain) ?? []);
}

/** Whether a title is that of a task with a few letters changed, or a word added, and of no other task rather. */
function isNear(title: string, task: DossierTask, index: TaskIndex): boolean {
  const own = plainTitle(index.titleOf(task));
  const isEdited = title.startsWith(own) || distance(title, own) <= Math.floor(own.length * editedShare);
  return isEdited && nearTask(title, index) === task;
}

/** The share of the letters of a title that may differ before it is another title. */
const editedShare = 0.25;

/** The task whose title looks most like a text. */
function nearTask(title: string, { byTitle }: TaskIndex): DossierTask | undefined {
  const near = nearest(title, [...byTitle.keys()]);
  return near === undefined ? undefined : byTitle.get(near)?.[0];
}

function unique(tasks: readonly (DossierTask | undefined)[]): readonly DossierTask[] {
  return [...new Set(tasks)].filter((task) => task !== undefined);
}
