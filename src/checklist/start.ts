import { leafAt, listAt, rawText, type Leaf, type View, type ViewObject } from '../profile/leaf.ts';
import { plainWords } from '../profile/marked-text.ts';
import { slug } from '../profile/slug.ts';
import type { Checklist, Task } from './checklists.ts';
import { leadTimeSource } from './dossier.ts';
import { caseView, inCase } from './in-case.ts';

/** An item that tasks are repeated for. */
export interface RepeatSubject {
  readonly id: string;
  readonly name: string;
}

/** What tasks can be repeated for in a case, by the word after `per`. */
export type RepeatSubjects = Readonly<
  Record<'device' | 'portefeuille' | 'collegelid', readonly RepeatSubject[]>
>;

/** What is known about a case when its dossier starts. Days are `2026-12-01`. */
export interface CaseFacts {
  readonly id: string;
  /** Of its lists. Default: follows from the id */
  readonly code?: string | undefined;
  readonly title: string;
  readonly startedOn: string;
  readonly memberOf?: string | undefined;
  readonly subject?: string | undefined;
  readonly portfolios?: readonly string[] | undefined;
  readonly ground?: string | undefined;
  /** Whether somebody leaves from one day to the next. */
  readonly isSudden?: boolean | undefined;
  /** Whether proposed terms count. Default: as the municipality chose. */
  readonly withProposals?: boolean | undefined;
  /** Milestone → day. */
  readonly dates: Readonly<Record<string, string>>;
}

/** What starting a dossier needs. */
export interface StartRequest {
  readonly checklists: readonly Checklist[];
  readonly facts: CaseFacts;
  readonly repeated: RepeatSubjects;
  /** Whether proposed terms count. */
  readonly withProposals: boolean;
  /** Tasks that are done elsewhere, such as once for everyone together. */
  readonly leaveOut?: ReadonlySet<string> | undefined;
}

/** For a list by itself, without a case: each task once. */
export const noSubjects: RepeatSubjects = { device: [], portefeuille: [], collegelid: [] };

/** Whether proposed terms count in a municipality, unless somebody chooses otherwise. */
export function proposalsCount(profile: View | undefined): boolean {
  return rawText(profile, 'checklist', 'termijnen') !== 'bron';
}

/** Plain data of a task, as it is written in a dossier. */
export type TaskData = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The dossier of a case as plain, self-contained data: texts with this municipality's names, tasks repeated where the
 * list says so, parts as separate tasks that name their parent.
 */
export function startDossier(request: StartRequest): Readonly<Record<string, unknown>> {
  const { facts, checklists } = request;
  const tasks = tasksFor(request);
  return withoutEmpty({
    schema_versie: 1,
    id: facts.id,
    titel: facts.title,
    lijst: facts.code,
    checklists: checklists.map(({ id }) => id),
    gestart_op: facts.startedOn,
    hoort_bij: facts.memberOf,
    voor: facts.subject,
    portefeuilles: facts.portfolios,
    grond: facts.ground,
    plotseling: facts.isSudden === true ? true : undefined,
    mijlpalen: milestonesOf(checklists, facts.dates),
    fasen: phasesOf(checklists, tasks),
    taken: tasks.map((task, index) => withNumber(task, index + 1)),
  });
}

/** A task with the number that people read out, below its id. */
export function withNumber({ id, ...rest }: TaskData, nummer: number): TaskData {
  return { id, nummer, ...rest };
}

/** Tasks of checklists for a case, in the order of the lists; each id once. */
export function tasksFor(request: StartRequest): readonly TaskData[] {
  const { checklists, facts, leaveOut, repeated } = request;
  const about = caseView(facts);
  const isWanted = ({ id }: Task): boolean => leaveOut?.has(id) !== true;
  const repeatedIds = new Map<string, readonly string[]>();
  const found = new Map<string, TaskData>();
  const add = (task: RepeatedTask, place: TaskPlace): void => {
    if (!found.has(task.id)) found.set(task.id, taskData(task, place));
  };
  for (const { id, phase, task } of listed(checklists, about).filter((each) => isWanted(each.task))) {
    const place = { checklist: id, phase, withProposals: request.withProposals };
    const instances = withRepeats(task, repeated);
    repeatedIds.set(
      task.id,
      instances.map((each) => each.id),
    );
    for (const instance of instances) {
      add(instance, place);
      for (const part of instance.parts.filter(isWanted)) add(part, { ...place, partOf: instance.id });
    }
  }
  return [...found.values()].map((task) => withKnownPredecessors(task, found, repeatedIds));
}

/** A task with the list and the phase it is in: a task that was taken over may name a phase of another list. */
interface ListedTask {
  readonly id: string;
  readonly phase: string;
  readonly task: Task;
}

function listed(checklists: readonly Checklist[], about: ViewObject): readonly ListedTask[] {
  return checklists.flatMap(({ id, phases }) =>
    phases.flatMap((phase) =>
      phase.tasks.flatMap((each) => {
        const task = inCase(each, about);
        if (task === undefined) return [];
        return [{ id, phase: task.phase === each.phase ? phase.id : task.phase, task }];
      }),
    ),
  );
}

interface RepeatedTask extends Task {
  /** Added to the title of a repeated task. */
  readonly suffix?: string;
}

/** One task per device, portfolio or member; the task itself when none are known. */
function withRepeats(task: Task, repeated: RepeatSubjects): readonly RepeatedTask[] {
  const per = rawText(task.view, 'per');
  const subjects = isRepeatable(per) ? repeated[per] : [];
  if (subjects.length === 0) return [task];
  return subjects.map(({ id, name }) => {
    const ending = slug(id) ?? id;
    return {
      ...task,
      id: `${task.id}-${ending}`,
      suffix: name,
      parts: task.parts.map((part) => ({ ...part, id: `${part.id}-${ending}` })),
    };
  });
}

function isRepeatable(per: string | undefined): per is keyof RepeatSubjects {
  return per === 'device' || per === 'portefeuille' || per === 'collegelid';
}

interface TaskPlace {
  readonly checklist: string;
  readonly phase: string;
  readonly withProposals: boolean;
  readonly partOf?: string;
}

function taskData(task: RepeatedTask, { checklist, phase, withProposals, partOf }: TaskPlace): TaskData {
  const { view } = task;
  const title = textOf(leafAt(view, 'titel')) ?? task.id;
  return withoutEmpty({
    id: task.id,
    titel: task.suffix === undefined ? title : `${title}: ${task.suffix}`,
    toelichting: textOf(leafAt(view, 'toelichting')),
    uit: checklist,
    onderdeel_van: partOf,
    fase: phase === '' ? undefined : phase,
    door: task.by,
    met: task.withRoles,
    wanneer: rawText(view, 'wanneer'),
    ...termsOf(view, withProposals),
    na: task.after,
    liefst_na: task.preferablyAfter,
    grondslag: task.lawIds,
    herkomst: listAt(view, 'herkomst').map(String),
    privacy: rawText(view, 'privacy') === 'geen' ? undefined : rawText(view, 'privacy'),
    verplicht: leafAt(view, 'verplicht')?.raw === true ? true : undefined,
    status: 'open',
  }) as TaskData;
}

/** Keys of a task's terms: what is proposed, and how long it takes. */
export const termKeys = [
  'voorstel',
  'voorstel_reden',
  'doorlooptijd',
  'doorlooptijd_volgens',
  'doorlooptijd_uitleg',
  'spoed',
  'voorstel_bij_haast',
] as const;

/** The terms of a task: the law and authorities need their time, also where nothing may be proposed. */
function termsOf(view: ViewObject, withProposals: boolean): Readonly<Record<string, string | undefined>> {
  const { voorstel, voorstel_reden, voorstel_bij_haast, ...lead } = Object.fromEntries(
    termKeys.map((key) => [key, rawText(view, key)]),
  );
  const by = leadTimeSource(lead['doorlooptijd_volgens']);
  const isProposed = withProposals && voorstel !== undefined && voorstel !== rawText(view, 'wanneer');
  return {
    ...(isProposed ? { voorstel, voorstel_reden } : {}),
    ...(withProposals || by !== 'voorstel' ? lead : {}),
    ...(isProposed ? { voorstel_bij_haast } : {}),
  };
}

/** Only predecessors that are in the dossier; for a repeated task, all its copies. */
function withKnownPredecessors(
  task: TaskData,
  tasks: ReadonlyMap<string, unknown>,
  repeatedIds: ReadonlyMap<string, readonly string[]>,
): TaskData {
  const known = (key: 'na' | 'liefst_na'): readonly string[] => {
    const named = (task[key] ?? []) as readonly string[];
    return [...new Set(named.flatMap((id) => repeatedIds.get(id) ?? [id]).filter((id) => tasks.has(id)))];
  };
  const orders = { na: known('na'), liefst_na: known('liefst_na') };
  const present = Object.entries(orders).filter(([key]) => key in task);
  return withoutEmpty({ ...task, ...Object.fromEntries(present) }) as TaskData;
}

/** Milestones of the lists, each once, with the dates that are known. */
export function milestonesOf(
  checklists: readonly Checklist[],
  dates: Readonly<Record<string, string>>,
): readonly Readonly<Record<string, unknown>>[] {
  const found = new Map(
    checklists
      .flatMap(({ view }) => listAt(view, 'mijlpalen') as readonly ViewObject[])
      .map((each) => [rawText(each, 'id') ?? '', rawText(each, 'naam') ?? rawText(each, 'id') ?? '']),
  );
  return [...found].map(([id, naam]) => withoutEmpty({ id, naam, datum: dates[id] }));
}

/** Phases of the lists that tasks are in, each once. */
export function phasesOf(
  checklists: readonly Checklist[],
  tasks: readonly TaskData[],
): readonly Readonly<Record<string, unknown>>[] {
  const used = new Set(tasks.map((task) => task['fase']));
  const found = new Map(
    checklists
      .flatMap(({ phases }) => phases)
      .filter(({ id }) => id !== '' && used.has(id))
      .map(({ id, view }) => [
        id,
        { titel: textOf(leafAt(view, 'titel')) ?? id, groepswaarde: rawText(view, 'groepswaarde') },
      ]),
  );
  return [...found].map(([id, rest]) => withoutEmpty({ id, ...rest }));
}

/** A text with this municipality's names filled in; what has no value yet stays as `{{systemen.vergaderen}}`. */
function textOf(leaf: Leaf | undefined): string | undefined {
  if (leaf?.raw === undefined) return undefined;
  if (leaf.parts === undefined) return leaf.text.trim();
  return plainWords(leaf.parts, ({ path }) => `{{${path}}}`).trim();
}

function withoutEmpty(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
