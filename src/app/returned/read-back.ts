/** Reads lists that came back into their dossiers: what would change, and writing it (docs/decisions/0059). */
import type { DossierText } from '../../checklist/dossier-text.ts';
import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { madeFolder } from '../../workspace/file-kinds.ts';
import { folderOf, isInside, joinPath } from '../../workspace/paths.ts';
import { applyPlan, type Decided } from '../../returned/apply.ts';
import { planFile } from '../../returned/plan.ts';
import type { Answers, Plan, TaskName } from '../../returned/plan-types.ts';
import { isBeside } from '../documents/held.ts';
import type { OutputFormat } from '../../output/registry.ts';
import { MadeBefore } from '../documents/made-before.ts';
import { dossierPath } from '../dossiers/files.ts';
import { changeStored, editable } from '../dossiers/stored-dossier.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import { typedScan } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';
import { fileName, type GatheredFile } from './gather.ts';
import type { Received, ReceivedList } from './receive.ts';
import { screenPlan, type DoubtfulItem, type RefusedItem } from './screen.ts';

/** What one list means for its dossier. */
export interface PlannedList {
  readonly list: ReceivedList & { readonly dossier: string };
  readonly plan: Plan;
  readonly refused: readonly RefusedItem[];
  /** What is perhaps private, to tell before somebody agrees. */
  readonly doubtful: readonly DoubtfulItem[];
}

/** A task before and after; `before` is undefined for a new one. */
export interface ChangedTask {
  readonly before: DossierTask | undefined;
  readonly after: DossierTask;
}

/** What all lists together change in a dossier. */
export interface PlannedDossier {
  readonly id: string;
  readonly before: Dossier;
  readonly after: Dossier;
  readonly tasks: readonly ChangedTask[];
  /** What is written, list by list. */
  readonly decided: readonly Decided[];
}

/** What reading everything back comes down to. */
export interface ReadBack {
  readonly lists: readonly PlannedList[];
  readonly dossiers: readonly PlannedDossier[];
}

/** Lays lists beside their dossiers, in their order: what an earlier one changes counts for the next. */
export function planReadBack(
  { folder, lists, dossiers, settingsFor }: Received,
  answers: Answers,
  world: Pick<World, 'files'>,
): Promise<Outcome<ReadBack>> {
  return outcomeOf(async () => {
    const texts = new Map<string, DossierText>(dossiers);
    const planned: PlannedList[] = [];
    const changedBy = new Map<string, Map<string, string>>([...texts.keys()].map((id) => [id, new Map()]));
    for (const list of lists) {
      const { dossier: id, file, source } = list;
      const text = id === undefined ? undefined : texts.get(id);
      if (id === undefined || text === undefined) continue;
      const scan = typedScan(folder, world, `${id}.yaml`);
      const changers = changedBy.get(id);
      const settings = {
        ...{ ...settingsFor(text.dossier), source, answers, isForced: list.isForced },
        ...{ saidOn: list.sentOn, changedBy: changers },
      };
      const nameOf = (task: string): TaskName | undefined => {
        const found = text.dossier.tasks.find((each) => each.id === task);
        return found === undefined ? undefined : { ...found, title: settings.titleOf(found) };
      };
      const { plan, ...screened } = screenPlan(planFile(file, text.dossier, settings), scan, nameOf);
      texts.set(id, await editable(text, (before) => applyPlan(before, plan)));
      for (const { patch } of plan.changes) changers?.set(patch.task, source);
      planned.push({ list, plan, ...screened });
    }
    const changed = [...texts].flatMap(([id, after]): readonly PlannedDossier[] => {
      const before = dossiers.get(id);
      if (before === undefined) return [];
      const tasks = changedTasks(before.dossier, after.dossier);
      const decided = planned.filter(({ list }) => list.dossier === id).map(({ plan }) => plan);
      return [{ id, before: before.dossier, after: after.dossier, tasks, decided }];
    });
    return done({ lists: planned, dossiers: changed });
  });
}

/** A dossier that was written. */
export interface WrittenDossier {
  readonly id: string;
  /** Its file in messages. */
  readonly file: string;
  readonly dossier: Dossier;
  readonly tasks: readonly ChangedTask[];
}

/** Writes what was planned, each dossier once. Tasks that somebody changed meanwhile are refused. */
export function writeReadBack(
  received: Received,
  { lists, dossiers }: ReadBack,
  world: World,
): Promise<Outcome<readonly WrittenDossier[]>> {
  return outcomeOf(async () => {
    const written: WrittenDossier[] = [];
    for (const { id, before, tasks, decided } of dossiers) {
      if (tasks.length === 0) continue;
      const path = dossierPath(received.folder, id, world);
      // What is perhaps private was told before somebody agreed.
      const outcome = await changeStored({ path }, { ...world, notice: () => undefined }, (stored) => {
        needUnchanged(stored.dossier, { id, before, tasks });
        return done({ stored: decided.reduce(applyPlan, stored), value: undefined });
      });
      if (outcome.kind !== 'done') return outcome;
      const { dossier } = outcome.value.stored;
      written.push({ id, file: dossier.file, dossier, tasks: changedTasks(before, dossier) });
    }
    await rememberRead(received, lists, world);
    return done(written);
  });
}

function needUnchanged(
  now: Dossier,
  { id, before, tasks }: Pick<PlannedDossier, 'id' | 'before' | 'tasks'>,
): void {
  const ids = tasks.flatMap(({ before: task }) => task?.id ?? []);
  const other = ids.filter((each) => factsOf(now, each) !== factsOf(before, each));
  if (other.length > 0) refuse({ code: 'returned/changed-meanwhile', dossier: id, tasks: other });
}

function factsOf({ tasks }: Dossier, id: string): string {
  const task = tasks.find((each) => each.id === id);
  return JSON.stringify({ ...task, source: undefined });
}

function changedTasks(before: Dossier, after: Dossier): readonly ChangedTask[] {
  const known = new Map(before.tasks.map((task) => [task.id, task]));
  return after.tasks
    .filter(({ id }) => factsOf(before, id) !== factsOf(after, id))
    .map((task) => ({ before: known.get(task.id), after: task }));
}

/** Whether all that a list says is in its dossier now, or was decided about. */
export function isReadWhole({ plan, refused }: Pick<PlannedList, 'plan' | 'refused'>): boolean {
  const untaken = plan.notes.some(({ code }) =>
    ['retitled', 'task-gone', 'nameless-row', 'unread-line', 'said-outside', 'no-answer'].includes(code),
  );
  return plan.questions.length === 0 && refused.length === 0 && !untaken;
}

/**
 * Remembers that all of a list was read, beside the documents: it counts as made by the program again, so that a new one may
 * replace it (docs/decisions/0049).
 */
async function rememberRead(
  received: Received,
  planned: readonly PlannedList[],
  world: World,
): Promise<void> {
  const { folder, lists, unread } = received;
  for (const each of planned) {
    const { from, format } = each.list;
    const isAlone = lists.filter((list) => list.from === from).length === 1;
    const isWhole = isReadWhole(each) && !unread.some(({ source }) => source === from.source);
    if (format === undefined || !isAlone || !isWhole || !isDocument(from, folder, world)) continue;
    const fingerprint = await changedFingerprint(each.list, format);
    if (fingerprint === undefined) continue;
    const madeBefore = new MadeBefore(folderOf(from.path), world);
    // Nothing was read from it, and nothing tells that somebody changed it: then there is nothing to remember.
    const isOwn =
      each.plan.changes.length > 0 || format.carriesFingerprint || madeBefore.knows(fileName(from));
    if (isOwn) madeBefore.know(fileName(from), fingerprint);
  }
}

/** The fingerprint of a list that somebody changed; undefined when nobody did. */
async function changedFingerprint(
  { from }: PlannedList['list'],
  format: OutputFormat,
): Promise<string | undefined> {
  const fingerprint = await format.readFingerprint(from.bytes);
  return fingerprint === undefined || fingerprint.now === fingerprint.made ? undefined : fingerprint.now;
}

/** Whether a file stands where documents are made, under the name of one. */
function isDocument(from: GatheredFile, folder: string, { files }: Pick<World, 'files'>): boolean {
  const place = folderOf(from.path);
  const isPlace =
    isInside(joinPath(folder, 'documenten'), place) || files.info(joinPath(place, madeFolder)) !== undefined;
  return isPlace && !isBeside(fileName(from));
}
