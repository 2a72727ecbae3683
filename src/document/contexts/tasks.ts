import { describeMoment } from '../../calendar/moment.ts';
import { parseLeadTime } from '../../calendar/lead-time.ts';
import { parseMoment } from '../../calendar/parse-moment.ts';
import {
  everyTask,
  milestonesIn,
  type Checklist,
  type NamedMilestone,
  type Task,
} from '../../checklist/checklists.ts';
import { leadTimeSource } from '../../checklist/dossier.ts';
import { leadTimeWords } from '../../checklist/words.ts';
import { proposalsCount } from '../../checklist/start.ts';
import { nameIn, withStart } from '../../checklist/start-milestone.ts';
import { filled, leafAt, listAt, rawText, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import type { DocumentSources } from '../definition.ts';
import { caseWords } from './case-words.ts';
import { dutyOf, type Duty } from './duty.ts';

/** Shown as the moment of a task that has none. */
export const undetermined = 'nog te bepalen';

/** The most prerequisites named; the rest are counted. */
const namedPredecessors = 2;

/** A task as documents print it. */
export interface TaskRow extends Duty {
  readonly id: string;
  readonly titel: Leaf | undefined;
  readonly toelichting: Leaf | undefined;
  readonly wanneer: Leaf;
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
  /** In which cases it belongs; undefined when in all. */
  readonly alleen_bij: string | undefined;
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
}

/** Id → title of every task that a municipality uses, parts included. */
export function taskTitles(checklists: readonly Checklist[]): ReadonlyMap<string, string> {
  return new Map(everyTask(checklists).map(({ id, view }) => [id, leafAt(view, 'titel')?.text ?? id]));
}

/** A task and its parts as rows. */
export function rowsOf(task: Task, context: RowContext, isPart = false): readonly TaskRow[] {
  const { view } = task;
  const { own, proposed } = momentsOf(view, context);
  const isMandatory = leafAt(view, 'verplicht')?.raw === true;
  const row: TaskRow = {
    id: task.id,
    titel: leafAt(view, 'titel'),
    toelichting: filled(leafAt(view, 'toelichting')),
    wanneer: textLeaf(writeMoments({ own: own ?? waitsFor(task, context), proposed })),
    moment: proposed ?? own ?? undetermined,
    door: leafAt(view, 'door'),
    met: listAt(view, 'met') as readonly Leaf[],
    aanvullend: task.isAdditional,
    ...dutyOf({ lawIds: task.lawIds, isMandatory }, context),
    is_onderdeel: isPart,
    privacy: rawText(view, 'privacy') !== 'geen',
    verplicht: isMandatory,
    duur: durationOf(view, context),
    alleen_bij: caseWords(rawText(view, 'als')),
    eerst: own === undefined ? [] : firstOnes(task, context),
  };
  return [row, ...task.parts.flatMap((part) => rowsOf(part, context, true))];
}

/** When a task is due, in words. */
export interface Moments {
  /** The checklist's moment. */
  readonly own: string | undefined;
  /** A proposed term, when the profile switches proposals on. */
  readonly proposed: string | undefined;
}

function momentsOf(view: ViewObject, { checklist, profile }: RowContext): Moments {
  const milestones = milestonesIn(checklist);
  const written = (phrase: string | undefined): string | undefined =>
    phrase === undefined ? undefined : momentWords(phrase, milestones);
  const phrase = rawText(view, 'wanneer');
  const proposal = rawText(view, 'voorstel');
  const counts = proposalsCount(profile) && proposal !== phrase;
  return { own: written(phrase), proposed: counts ? written(proposal) : undefined };
}

/** How long a task takes. The law and authorities need their time, also where nothing may be proposed. */
function durationOf(view: ViewObject, { profile }: RowContext): string | undefined {
  const written = rawText(view, 'doorlooptijd');
  const parsed = written === undefined ? undefined : parseLeadTime(written);
  if (parsed === undefined || 'error' in parsed) return undefined;
  const by = leadTimeSource(rawText(view, 'doorlooptijd_volgens'));
  const isOff = by === 'voorstel' && !proposalsCount(profile);
  return isOff ? undefined : leadTimeWords({ term: parsed.term, by, reason: undefined });
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

/** A moment in words, milestones by name: `op benoeming` → "bij de benoeming". What cannot be parsed stays as typed. */
export function momentWords(phrase: string, milestones: readonly NamedMilestone[]): string {
  const parsed = parseMoment(phrase, withStart(milestones.map(({ id }) => id)));
  return 'moment' in parsed ? describeMoment(parsed.moment, nameIn(milestones)) : phrase;
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
