import { writeTerm } from '../../calendar/moment.ts';
import { parseLeadTime } from '../../calendar/lead-time.ts';
import { noBreak } from '../../calendar/written.ts';
import { everyTask, milestonesIn, type Checklist, type Task } from '../../checklist/checklists.ts';
import { leadTimeSource } from '../../checklist/dossier.ts';
import { rawTexts } from '../../checklist/raw-texts.ts';
import { leadTimeWords } from '../../checklist/words.ts';
import { proposalsCount } from '../../checklist/start.ts';
import { filled, leafAt, listAt, rawText, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import type { DocumentSources } from '../definition.ts';
import { briefMoment, proposalSign } from './brief-moment.ts';
import { briefCase, caseWords } from './case-words.ts';
import { dutyOf, type Duty } from './duty.ts';
import { nearestBefore } from './first-ones.ts';
import { momentWords } from './moment-words.ts';

/** Shown as the moment of a task that has none. */
export const undetermined = 'nog te bepalen';

/** The most prerequisites named; the rest are counted. */
const namedPredecessors = 2;

/** A task as documents print it. */
export interface TaskRow extends Duty {
  readonly id: string;
  /** Its place in the list: what the explanations below it, and other rows, name it by. */
  readonly nummer: number;
  readonly titel: Leaf | undefined;
  readonly toelichting: Leaf | undefined;
  readonly wanneer: Leaf;
  /** The same in as few words as a column has room for. */
  readonly kort: string;
  /** The moment for pictures: the proposed one if there is one, and never the task that this one waits for. */
  readonly moment: string;
  readonly door: Leaf | undefined;
  readonly met: readonly Leaf[];
  readonly aanvullend: boolean;
  readonly is_onderdeel: boolean;
  readonly privacy: boolean;
  readonly verplicht: boolean;
  /** How long it takes, and who says so; undefined when that is not known or does not count. */
  readonly duur: string | undefined;
  /** "4 weken": the same without who says so; a proposal has its sign. */
  readonly duurt: string | undefined;
  /** In which cases it belongs; undefined when in all. */
  readonly alleen_bij: string | undefined;
  /** The same for a narrow column. */
  readonly geval: string | undefined;
  /** What must be done first, when the moment does not already say so. */
  readonly eerst: readonly Leaf[];
}

/** What making a row needs. */
export interface RowContext {
  readonly checklist: Checklist;
  readonly profile: ViewObject;
  readonly law: DocumentSources['law'];
  /** The titles of all tasks that this municipality uses, by id: {@link taskTitles}. */
  readonly titles: ReadonlyMap<string, string>;
  /** The numbers of the tasks of this list, by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Id → title of every task that a municipality uses, parts included. */
export function taskTitles(checklists: readonly Checklist[]): ReadonlyMap<string, string> {
  return new Map(everyTask(checklists).map(({ id, view }) => [id, leafAt(view, 'titel')?.text ?? id]));
}

/** A task and its parts as rows. */
export function rowsOf(task: Task, context: RowContext, isPart = false): readonly TaskRow[] {
  const { view } = task;
  const { own, proposed } = momentsOf(view, context);
  const { numbers, checklist } = context;
  const phrases = phrasesOf(view, context);
  const number = numbers.get(task.id) ?? 0;
  // What another list says further on is no help to who reads from the top.
  const after = nearestBefore(asUsual(task), checklist)
    .flatMap((id) => numbers.get(id) ?? [])
    .filter((other) => other < number);
  const isMandatory = leafAt(view, 'verplicht')?.raw === true;
  const row: TaskRow = {
    id: task.id,
    nummer: number,
    titel: leafAt(view, 'titel'),
    toelichting: filled(leafAt(view, 'toelichting')),
    wanneer: textLeaf(writeMoments({ own: own ?? waitsFor(task, context), proposed })),
    kort:
      [briefMoment({ ...phrases, after }, milestonesIn(checklist)), suddenDay(view, context)]
        .filter((part) => part !== undefined && part !== '')
        .join('; ') || undetermined,
    moment: proposed ?? own ?? undetermined,
    door: leafAt(view, 'door'),
    met: listAt(view, 'met') as readonly Leaf[],
    aanvullend: task.isAdditional || isOwnAddition(view, checklist),
    ...dutyOf({ lawIds: task.lawIds, isMandatory }, context),
    is_onderdeel: isPart,
    privacy: rawText(view, 'privacy') !== 'geen',
    verplicht: isMandatory,
    ...durationOf(view, context),
    alleen_bij: caseWords(rawText(view, 'als')),
    geval: briefCase(rawText(view, 'als')),
    eerst: own === undefined ? [] : firstOnes(task, context),
  };
  return [row, ...task.parts.flatMap((part) => rowsOf(part, context, true))];
}

/** Whether a municipality added it to a list that follows a source: such a task has no origin. */
function isOwnAddition(view: ViewObject, checklist: Checklist): boolean {
  const hasOrigin = (each: ViewObject): boolean => listAt(each, 'herkomst').length > 0;
  return !hasOrigin(view) && everyTask([checklist]).some((task) => hasOrigin(task.view));
}

/** When a task is due, in words. */
export interface Moments {
  /** The checklist's moment. */
  readonly own: string | undefined;
  /** A proposed term, when the profile switches proposals on. */
  readonly proposed: string | undefined;
}

function momentsOf(view: ViewObject, context: RowContext): Moments {
  const milestones = milestonesIn(context.checklist);
  const written = (phrase: string | undefined): string | undefined =>
    phrase === undefined ? undefined : momentWords(phrase, milestones);
  const { own, proposed } = phrasesOf(view, context);
  return { own: written(own), proposed: written(proposed) };
}

/** Its phrases as typed; the proposed one only when proposals count. */
function phrasesOf(view: ViewObject, { profile }: RowContext): Moments {
  const own = rawText(view, 'wanneer');
  const proposed = rawText(view, 'voorstel');
  return { own, proposed: proposalsCount(profile) && proposed !== own ? proposed : undefined };
}

/** The days of a sudden departure that have a name of their own, by the phrase for them. */
const namedDays: ReadonlyMap<string, string> = new Map([
  ['op vertrek', `dag${noBreak}0`],
  ['1 werkdag na vertrek', `dag${noBreak}1`],
]);

/** "dag 0*": the day of a task when somebody leaves from one day to the next, where it is that soon. */
function suddenDay(view: ViewObject, { profile }: RowContext): string | undefined {
  const variant = (listAt(view, 'bij_geval') as readonly ViewObject[]).find(
    (each) => rawText(each, 'als') === 'dossier.plotseling',
  );
  const own = namedDays.get(rawText(variant, 'wanneer') ?? '');
  if (own !== undefined) return own;
  const proposed = rawText(variant, 'voorstel') ?? '';
  const day = proposed === rawText(view, 'voorstel') ? undefined : namedDays.get(proposed);
  return day === undefined || !proposalsCount(profile) ? undefined : `${day}${proposalSign}`;
}

/** The duration that the most general case gives, which is a case that something does not hold. */
function usualDuration(view: ViewObject): ViewObject | undefined {
  const cases = (listAt(view, 'bij_geval') as readonly ViewObject[]).filter(
    (each) => rawText(each, 'doorlooptijd') !== undefined,
  );
  return cases.find((each) => rawText(each, 'als')?.startsWith('niet ') === true) ?? cases[0];
}

/** A case in which somebody leaves in the ordinary way, for a task that does not say itself what it waits for. */
const ordinary = /^niet dossier\.(?:grond is|plotseling)|eigen-ontslag/;

/** A task that waits for what it waits for in the usual case, when it does not say itself. */
function asUsual(task: Task): Task {
  if (task.after.length > 0) return task;
  const usual = (listAt(task.view, 'bij_geval') as readonly ViewObject[]).find(
    (each) => listAt(each, 'na').length > 0 && ordinary.test(rawText(each, 'als') ?? ''),
  );
  return { ...task, after: rawTexts(usual, 'na') };
}

/** How long a task takes. The law and authorities need their time, also where nothing may be proposed. */
function durationOf(view: ViewObject, { profile }: RowContext): Pick<TaskRow, 'duur' | 'duurt'> {
  const usual = rawText(view, 'doorlooptijd') === undefined ? usualDuration(view) : view;
  const written = rawText(usual, 'doorlooptijd');
  const parsed = written === undefined ? undefined : parseLeadTime(written);
  const by = leadTimeSource(rawText(usual, 'doorlooptijd_volgens'));
  const isOff = by === 'voorstel' && !proposalsCount(profile);
  if (parsed === undefined || 'error' in parsed || isOff) return { duur: undefined, duurt: undefined };
  const { term } = parsed;
  return {
    duur: leadTimeWords({ term, by, reason: undefined, haste: undefined }),
    duurt: `${writeTerm(term)}${by === 'voorstel' ? proposalSign : ''}`,
  };
}

/** A proposal is marked, and shown beside the sources' moment. A task without a moment gets none (product.md §6). */
export function writeMoments({ own, proposed }: Moments): string {
  if (proposed === undefined) return own ?? undetermined;
  return own === undefined ? `voorstel: ${proposed}` : `${own} (voorstel: ${proposed})`;
}

/** "na: Mail en agenda laten bewaren": the first prerequisites of a task without a moment. */
function waitsFor({ after }: Task, { titles }: RowContext): string | undefined {
  const before = after.flatMap((id) => titles.get(id) ?? []);
  return before.length === 0 ? undefined : `na: ${firstNames(before)}`;
}

/** Titles of all tasks that come first: someone who wipes or closes must know each of them. */
function firstOnes({ after }: Task, { titles }: RowContext): readonly Leaf[] {
  return after.flatMap((id) => titles.get(id) ?? []).map((title) => textLeaf(title));
}

/** The first few tasks by name, and how many more: "Post doorsturen; Kluis sluiten; en nog 2". */
export function firstNames(names: readonly string[]): string {
  const more = names.length - namedPredecessors;
  return `${names.slice(0, namedPredecessors).join('; ')}${more > 0 ? `; en nog ${more}` : ''}`;
}

/** The requested checklists: one by id or alias, or those the document names. */
export function chosenChecklists(
  sources: DocumentSources,
  wanted: { readonly asked: string | undefined; readonly usual: readonly string[] },
): readonly Checklist[] {
  const { asked, usual } = wanted;
  if (asked !== undefined)
    return sources.checklists.filter(({ id, aliases }) => id === asked || aliases.includes(asked));
  return usual.flatMap((id) => sources.checklists.find((each) => each.id === id) ?? []);
}
