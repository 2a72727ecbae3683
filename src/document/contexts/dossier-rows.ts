import { milestoneOf } from '../../calendar/moment.ts';
import { describeShift } from '../../calendar/working-days.ts';
import { writeWeekday, type IsoDay } from '../../calendar/day.ts';
import { writeDate } from '../../calendar/written.ts';
import { isClosed, type DossierTask } from '../../checklist/dossier.ts';
import { planDossier, workCalendar } from '../../checklist/plan.ts';
import { startMilestone } from '../../checklist/start-milestone.ts';
import type { PlannedTask } from '../../checklist/planned-task.ts';
import { leadTimeWords } from '../../checklist/words.ts';
import type { Source } from '../../diagnostics/diagnostic.ts';
import { filled, Leaf, leafAt, listAt, rawText, textLeaf, type ViewObject } from '../../profile/leaf.ts';
import type { BuildInput, DossierSource, RenderChoices } from '../definition.ts';
import { briefWords, numbersFor, reasonOf, shortDay, waiting, type RowSources } from './dossier-brief.ts';
import { dutyOf, type Duty } from './duty.ts';
import { momentWords } from './moment-words.ts';
import { feasible, type RowTiming } from './row-timing.ts';
import { firstNames, writeMoments } from './tasks.ts';

/** A task of a dossier as documents print it. */
export interface DossierRow extends Duty, RowTiming {
  readonly id: string;
  /** What people read out. */
  readonly nummer: number;
  readonly titel: Leaf;
  /** Left out when nothing more has to be done. */
  readonly toelichting: Leaf | undefined;
  readonly wanneer: Leaf;
  /** The same in as few words as a column has room for. */
  readonly kort: string;
  readonly door: Leaf | undefined;
  readonly met: readonly Leaf[];
  readonly opgepakt_door: Leaf | undefined;
  readonly aanvullend: boolean;
  /** The task it is a part of, when that is not listed above it. */
  readonly onderdeel_van: Leaf | undefined;
  /** The number of that task. */
  readonly onderdeel_van_nummer: number | undefined;
  readonly is_onderdeel: boolean;
  /** The day it was done, or must be done. */
  readonly datum: Leaf | undefined;
  /** The same day for a narrow column: "di 8 dec". */
  readonly dag: Leaf | undefined;
  /** Why it cannot wait, for what must begin now. */
  readonly waarom: string | undefined;
  /** Why that day, in words. */
  readonly datum_uitleg: readonly string[];
  readonly te_laat: boolean;
  /** Whether somebody chose the day. */
  readonly afgesproken: boolean;
  /** Whether its term had passed when the dossier began. */
  readonly verstreken: boolean;
  /** Whether it must begin now to be ready in time. */
  readonly nu_beginnen: boolean;
  /** How long it takes, who says so, and why; undefined when that is not known, or it was done. */
  readonly duur: string | undefined;
  /** "3 weken*": the same for a row without a day, which would not say that it takes time. */
  readonly duurt: string | undefined;
  readonly klaar: boolean;
  /** Whether nothing more has to be done for it. */
  readonly gesloten: boolean;
  readonly bezig: boolean;
  /** Who did it. */
  readonly gedaan_door: Leaf | undefined;
  /** Why it was dropped. */
  readonly reden: Leaf | undefined;
  /** The milestone of which the day is not known yet: "het vertrek". */
  readonly wacht_op_datum: string | undefined;
  /** Numbers of the open tasks that come first: "12 en 15". */
  readonly wacht_op: string | undefined;
  readonly opmerking: Leaf | undefined;
}

/** A row with its source. */
export interface PlannedRow {
  readonly row: DossierRow;
  readonly planned: PlannedTask;
  /** The day in the row, as `2026-12-01`. */
  readonly day: string | undefined;
}

/** Every task of a dossier as a row, each part after the task that it belongs to. */
export function dossierRows(
  source: DossierSource,
  { sources, choices }: Pick<BuildInput, 'sources'> & { readonly choices: Pick<RenderChoices, 'date'> },
): readonly PlannedRow[] {
  const { dossier, view } = source;
  const context = { calendar: workCalendar(sources.profile), today: choices.date };
  const views = new Map(
    (listAt(view, 'taken') as readonly ViewObject[]).map((each) => [rawText(each, 'id') ?? '', each]),
  );
  const { personNames } = sources;
  const rowSources = { source, personNames, views, noteSources: sources, today: choices.date };
  const rows = planDossier(dossier, context).map((planned) => rowOf(planned, rowSources));
  return partsBehindWhole(rows);
}

function partsBehindWhole(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  const ids = new Set(rows.map(({ row }) => row.id));
  const isPart = ({ planned: { task } }: PlannedRow): boolean =>
    task.partOf !== undefined && task.partOf !== task.id && ids.has(task.partOf);
  const placed = new Set<PlannedRow>();
  const ordered: PlannedRow[] = [];
  const place = (each: PlannedRow): void => {
    if (placed.has(each)) return;
    placed.add(each);
    ordered.push(each);
    for (const other of rows) if (other.planned.task.partOf === each.row.id) place(other);
  };
  for (const each of rows) if (!isPart(each)) place(each);
  // Tasks that are parts of each other in a circle must not vanish.
  for (const each of rows) place(each);
  return ordered;
}

function rowOf(planned: PlannedTask, from: RowSources): PlannedRow {
  const { task } = planned;
  const view = from.views.get(task.id);
  const closed = isClosed(task);
  const day = dayOf(planned);
  const row: DossierRow = {
    id: task.id,
    nummer: task.number,
    titel: titleOf(task.id, from),
    toelichting: closed ? undefined : filled(leafAt(view, 'toelichting')),
    wanneer: textLeaf(whenWords(task, from)),
    kort: briefWords(planned, from),
    ...doersOf(planned, view, from),
    met: listAt(view, 'met') as readonly Leaf[],
    aanvullend: task.isAdditional,
    ...dutyOf(task, from.noteSources),
    onderdeel_van: task.partOf === undefined ? undefined : titleOf(task.partOf, from),
    onderdeel_van_nummer: task.partOf === undefined ? undefined : numbersFor([task.partOf], from)[0],
    is_onderdeel: task.partOf !== undefined,
    ...writtenDays(day, planned, from),
    ...feasible(planned, from),
    waarom: pressing.has(planned.urgency) ? pressingReason(planned, from) : undefined,
    datum_uitleg: closed ? [] : dayReasons(planned, from),
    te_laat: planned.urgency === 'te-laat',
    afgesproken: !closed && task.date !== undefined,
    verstreken: !closed && planned.isLapsed,
    nu_beginnen: planned.urgency === 'nu-beginnen',
    duurt: undefined,
    duur: closed || planned.leadTime === undefined ? undefined : leadTimeWords(planned.leadTime),
    klaar: task.status === 'afgehandeld',
    gesloten: closed,
    bezig: task.status === 'bezig',
    gedaan_door: person(leafAt(view, 'afgehandeld_door'), from),
    reden: filled(leafAt(view, 'reden')),
    ...waiting(planned, from),
    opmerking: filled(leafAt(view, 'opmerking')),
  };
  return { row, planned, day };
}

/** Who does a task. Of one that somebody added without a role, who took it up; once it is closed nobody is asked for. */
function doersOf(
  { task }: PlannedTask,
  view: ViewObject | undefined,
  from: RowSources,
): Pick<DossierRow, 'door' | 'opgepakt_door'> {
  const assignee = person(leafAt(view, 'toegewezen_aan'), from);
  if (task.by !== undefined || task.checklist !== undefined)
    return { door: leafAt(view, 'door'), opgepakt_door: isClosed(task) ? undefined : assignee };
  const other = assignee ?? (isClosed(task) ? textLeaf('') : undefined);
  return { door: other ?? leafAt(view, 'door'), opgepakt_door: undefined };
}

/** Why a task cannot wait, and since when it should have been worked on. */
function pressingReason(planned: PlannedTask, from: RowSources): string | undefined {
  const { begin, daysBehind, urgency } = planned;
  const reason = reasonOf(planned);
  if (begin === undefined || daysBehind === 0 || urgency !== 'nu-beginnen') return reason;
  return [`Had ${shortDay(begin, from)} moeten beginnen.`, reason]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The day that a row shows: on which it was done, else on which it must be done. */
function dayOf({ task, due }: PlannedTask): IsoDay | undefined {
  if (task.status === 'afgehandeld') return task.doneOn;
  return task.status === 'vervalt' ? undefined : due;
}

function writtenDays(
  day: IsoDay | undefined,
  planned: PlannedTask,
  from: RowSources,
): Pick<DossierRow, 'datum' | 'dag'> {
  if (day === undefined) return { datum: undefined, dag: undefined };
  return {
    datum: dayLeaf(day, writeWeekday(day), { planned, from }),
    dag: dayLeaf(day, isOpenOn(from.today, day, planned) ? 'vandaag' : shortDay(day, from), {
      planned,
      from,
    }),
  };
}

/** Whether a task must be done today. */
function isOpenOn(today: IsoDay | undefined, day: IsoDay, { task }: PlannedTask): boolean {
  return day === today && !isClosed(task);
}

function titleOf(id: string, { views }: RowSources): Leaf {
  return leafAt(views.get(id), 'titel') ?? textLeaf(id);
}

/** Somebody's name from the local file, when names were requested; else as typed. */
function person(leaf: Leaf | undefined, { personNames }: RowSources): Leaf | undefined {
  const known = typeof leaf?.raw === 'string' ? personNames.get(leaf.raw) : undefined;
  return leaf === undefined || known === undefined
    ? filled(leaf)
    : new Leaf({ raw: known, text: known, source: leaf.source });
}

/** When a task is due, as worded by its checklist. */
function whenWords(task: DossierTask, from: RowSources): string {
  const { milestones, startedOn } = from.source.dossier;
  // "Within 3 working days of the start" is a riddle to who did not start the list.
  const named =
    startedOn === undefined
      ? milestones
      : [{ id: startMilestone.id, name: writeDate(startedOn) }, ...milestones];
  const written = (phrase: string | undefined): string | undefined =>
    phrase === undefined ? undefined : momentWords(phrase, named);
  return writeMoments({
    own: written(task.when) ?? afterWords(task, from),
    proposed: written(task.proposal),
  });
}

/** "na: Mail en agenda laten bewaren": what comes before a task without a moment. */
function afterWords({ after }: DossierTask, from: RowSources): string | undefined {
  return after.length === 0 ? undefined : `na: ${firstNames(after.map((id) => titleOf(id, from).text))}`;
}

/** A day with its source: the date somebody chose, that of the milestone, or the phrase. */
function dayLeaf(
  day: string,
  text: string,
  { planned, from }: { readonly planned: PlannedTask; readonly from: RowSources },
): Leaf {
  const { source, views } = from;
  const { task, moment } = planned;
  const view = views.get(task.id);
  const milestone = moment === undefined ? undefined : milestoneOf(moment);
  const places: readonly (Source | undefined)[] = isClosed(task)
    ? [leafAt(view, 'afgehandeld_op')?.source]
    : [
        leafAt(view, 'datum')?.source,
        milestone === undefined ? undefined : milestoneDate(milestone, source)?.source,
        leafAt(view, task.proposal === undefined ? 'wanneer' : 'voorstel')?.source,
      ];
  const found = places.find((each) => each !== undefined);
  return new Leaf({ raw: day, text, source: found });
}

/** The date of a milestone; undefined while it is not known. */
export function milestoneDate(id: string, { view }: DossierSource): Leaf | undefined {
  const milestones = listAt(view, 'mijlpalen') as readonly ViewObject[];
  return filled(
    leafAt(
      milestones.find((each) => rawText(each, 'id') === id),
      'datum',
    ),
  );
}

function dayReasons(planned: PlannedTask, from: RowSources): readonly string[] {
  const { task, due, shifted, pushedBy } = planned;
  if (due === undefined) return [];
  const moved = shifted === undefined ? undefined : describeShift(shifted);
  return [
    ...(task.date === undefined ? [] : ['zelf gekozen']),
    ...(moved === undefined ? [] : [moved]),
    ...(pushedBy === undefined ? [] : [`later gezet, want eerst komt: ${titleOf(pushedBy.id, from).text}`]),
  ];
}

/** Urgencies of which a row says why they cannot wait. */
const pressing: ReadonlySet<PlannedTask['urgency']> = new Set([
  'te-laat',
  'verstreken',
  'nu-beginnen',
  'deze-week',
]);
