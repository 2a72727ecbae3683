import { addDays, partsOf, startOfWeek, weekNumber, writeShortDay, type IsoDay } from '../../calendar/day.ts';
import { lastStart } from '../../calendar/lead-time.ts';
import { writeTerm } from '../../calendar/moment.ts';
import { resolveMoment } from '../../calendar/resolve-moment.ts';
import type { WorkCalendar } from '../../calendar/working-days.ts';
import { months, noBreak, writeDate } from '../../calendar/written.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { byDay, dayDone, dayToAct, inOrderOfUrgency } from '../../checklist/plan-order.ts';
import type { PlannedTask, Urgency } from '../../checklist/planned-task.ts';
import { filled, leafAt, listAt, rawText, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import type { DocumentSources, DossierSource } from '../definition.ts';
import { proposalSign } from './brief-moment.ts';
import type { DossierRow, PlannedRow } from './dossier-rows.ts';

/** Rows of an action list under one heading. */
export interface RowGroup {
  readonly titel: Leaf;
  readonly groepswaarde: Leaf | undefined;
  /** The name of the role, when it differs from the heading. */
  readonly rol: Leaf | undefined;
  readonly rijen: readonly DossierRow[];
}

function group(titel: Leaf, rows: readonly PlannedRow[], groepswaarde?: Leaf): readonly RowGroup[] {
  return rows.length === 0 ? [] : [{ titel, groepswaarde, rol: undefined, rijen: withPlaces(rows) }];
}

/** A part is listed under the task that it belongs to, or names it. */
function withPlaces(rows: readonly PlannedRow[]): readonly DossierRow[] {
  let whole: string | undefined;
  return rows.map(({ row, planned: { task } }) => {
    const isUnder = task.partOf !== undefined && task.partOf === whole;
    if (!isUnder) whole = row.id;
    return {
      ...row,
      is_onderdeel: isUnder,
      onderdeel_van: isUnder ? undefined : row.onderdeel_van,
      onderdeel_van_nummer: isUnder ? undefined : row.onderdeel_van_nummer,
    };
  });
}

/** By phase, in the order of the dossier; then tasks without a phase. */
export function byPhase(rows: readonly PlannedRow[], { dossier, view }: DossierSource): readonly RowGroup[] {
  const phases = listAt(view, 'fasen') as readonly ViewObject[];
  const ids = phases.map((phase) => rawText(phase, 'id'));
  const phaseOf = phaseFinder(dossier);
  const rest = rows.filter(({ row }) => !ids.includes(phaseOf(row.id)));
  return [
    ...phases.flatMap((phase, index) => {
      const own = rows.filter(({ row }) => phaseOf(row.id) === ids[index]);
      const title = leafAt(phase, 'titel') ?? textLeaf('taken');
      return group(title, own, filled(leafAt(phase, 'groepswaarde')));
    }),
    ...group(textLeaf(rest.length === rows.length ? 'taken' : 'overige taken'), rest),
  ];
}

/** The phase of a task; a part without one is in that of the task it belongs to. */
function phaseFinder({ tasks }: Dossier): (id: string) => string | undefined {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return (id) => {
    const task = byId.get(id);
    return task?.phase ?? byId.get(task?.partOf ?? '')?.phase;
  };
}

/** By actor, in the order of the dossier. */
export function byActor(rows: readonly PlannedRow[], { roles }: DocumentSources): readonly RowGroup[] {
  const actors = [...new Set(rows.map(({ planned }) => planned.task.by))];
  return actors.flatMap((actor) => {
    const own = rows.filter(({ planned }) => planned.task.by === actor);
    const shown = own[0]?.row.door;
    const title = actor === undefined || shown === undefined ? textLeaf('nog te verdelen') : shown;
    const name = actor === undefined ? undefined : leafAt(roles.get(actor), 'naam');
    return group(title, own).map((each) => ({ ...each, rol: name }));
  });
}

/** What the days of a list are seen from. */
export interface ListDays {
  readonly today: IsoDay | undefined;
  readonly calendar: WorkCalendar;
  /** The first milestone that has a day. */
  readonly first: IsoDay | undefined;
}

/** What must begin now, most urgent first. */
const pressing: readonly Urgency[] = ['te-laat', 'nu-beginnen', 'verstreken', 'zsm'];

/** How far ahead a list looks apart, in days. */
const near = 14;

/**
 * What must begin now; what begins in the coming two weeks; then day by day, what has no day yet, and what is done. Each
 * task stands once.
 *
 * Without today nothing is late or near, and all is in order of day.
 */
export function byDate(
  rows: readonly PlannedRow[],
  { today, calendar, first }: ListDays,
): readonly RowGroup[] {
  const [closed, open] = split(rows, ({ row }) => row.gesloten);
  const now = pressing.flatMap((urgency) =>
    inOrderOfUrgency(
      urgency,
      open.filter(({ planned }) => planned.urgency === urgency),
      ({ planned }) => planned,
    ),
  );
  const taken = new Set(now);
  const [dated, undated] = split(
    open.filter((row) => !taken.has(row)),
    (row) => placeOf(row) !== undefined,
  );
  const [soon, later] = split(inOrderToAct(dated), ({ planned }) => {
    const day = dayToAct(planned);
    return today !== undefined && day !== undefined && day <= addDays(today, near);
  });
  const [waiting, rest] = split(undated, ({ planned }) => planned.waitsFor !== undefined);
  const [lapsed, done] = split(closed, ({ planned }) => planned.task.status === 'vervalt');
  return [
    ...group(textLeaf(today === undefined ? 'zo snel mogelijk' : pressingTitle(now)), now),
    ...group(textLeaf('komende twee weken'), soon),
    ...group(textLeaf(now.length + soon.length > 0 ? 'daarna' : 'op volgorde van datum'), later),
    ...byMilestone(waiting, { today, calendar, first }),
    ...group(textLeaf('zonder datum'), rest),
    ...group(textLeaf('klaar'), done),
    ...group(textLeaf('vervallen'), lapsed),
  ];
}

/** What has begun or is late need not begin. */
function pressingTitle(rows: readonly PlannedRow[]): string {
  const hasBegun = ({ planned: { task, urgency } }: PlannedRow): boolean =>
    task.status === 'bezig' || urgency === 'te-laat';
  return rows.every(hasBegun) ? 'nu doen' : 'nu beginnen';
}

/**
 * Rows that wait for a day, by the milestone that it hangs on: the heading says it once, with the day on which it must be
 * known. A row has room to write it, and says how long its task takes.
 */
function byMilestone(rows: readonly PlannedRow[], days?: ListDays): readonly RowGroup[] {
  return [...new Set(rows.map(({ row }) => row.wacht_op_datum))].flatMap((name) => {
    const own = rows.filter(({ row }) => row.wacht_op_datum === name);
    const heading = textLeaf(`wacht op de dag van ${name ?? ''}`);
    return group(
      heading,
      own.map((each) => ({
        ...each,
        row: { ...each.row, wacht_op_datum: undefined, duurt: durationOf(each.planned) },
      })),
      days === undefined ? undefined : neededBy(own, days),
    );
  });
}

function durationOf({ leadTime }: PlannedTask): string | undefined {
  if (leadTime === undefined) return undefined;
  return `${writeTerm(leadTime.term)}${leadTime.by === 'voorstel' ? proposalSign : ''}`;
}

/**
 * The day before which a milestone must be known, for what begins before it: the milestone comes on the first one of the
 * dossier at the earliest. Undefined when nothing begins before it.
 */
function neededBy(rows: readonly PlannedRow[], { today, calendar, first }: ListDays): Leaf | undefined {
  if (first === undefined) return undefined;
  const context = { dateOf: () => first, calendar, start: first };
  const days = rows.flatMap(({ planned: { moment, leadTime } }) => {
    const due = moment === undefined ? undefined : resolveMoment(moment, context).due;
    const begin = due === undefined || leadTime === undefined ? due : lastStart(due, leadTime.term, calendar);
    return begin === undefined || begin >= first ? [] : [begin];
  });
  const [day] = days.toSorted();
  if (day === undefined) return undefined;
  return textLeaf(
    today !== undefined && day <= today ? 'vandaag nodig' : `nodig vóór ${writeShortDay(day, today)}`,
  );
}

/** Rows in the order in which to act: each on the day that it begins, as its first words say. */
function inOrderToAct(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  return byDay(rows, ({ planned }) => planned, dayToAct);
}

/** By the week of the row's place in time; then rows without one, by what they wait for. */
export function byWeek(rows: readonly PlannedRow[]): readonly RowGroup[] {
  const dated = inOrderOfDays(rows.filter((row) => placeOf(row) !== undefined));
  const mondays = [...new Set(dated.map((row) => startOfWeek(placeOf(row) ?? '')))];
  const left = rows.filter((row) => placeOf(row) === undefined);
  const [lapsed, open] = split(left, ({ planned }) => planned.task.status === 'vervalt');
  const [asap, later] = split(open, ({ planned }) => planned.isAsap && planned.waitsFor === undefined);
  const [waiting, undated] = split(
    later,
    ({ planned, row }) => !row.gesloten && planned.waitsFor !== undefined,
  );
  return [
    ...mondays.flatMap((monday) =>
      group(
        textLeaf(weekTitle(monday)),
        dated.filter((row) => startOfWeek(placeOf(row) ?? '') === monday),
      ),
    ),
    ...group(textLeaf('zo snel mogelijk'), asap),
    ...byMilestone(waiting),
    ...group(textLeaf('zonder datum'), undated),
    ...group(textLeaf('vervallen taken'), lapsed),
  ];
}

/**
 * Where a row stands in time: on its day; without one, when it is still to come, from when it can be done. So "zsm na de
 * benoeming" stands under the appointment, and under "zo snel mogelijk" once that has passed.
 */
export function placeOf({ day, row, planned }: PlannedRow): IsoDay | undefined {
  if (day !== undefined || row.gesloten) return day;
  return planned.urgency === 'zsm' ? undefined : dayDone(planned);
}

/** Rows with a place in time, earliest first; those of one day in order of work. */
export function inOrderOfDays(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  const places = new Map(rows.map((row) => [row.planned, placeOf(row)]));
  return byDay(
    rows,
    ({ planned }) => planned,
    (planned) => places.get(planned),
  );
}

function split<T>(items: readonly T[], holds: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** "week 50 (7 t/m 13 december 2026)": what differs between its ends is given at both. */
export function weekTitle(monday: IsoDay): string {
  const sunday = addDays(monday, 6);
  const [[year, month, dayOfMonth], [lastYear, lastMonth]] = [partsOf(monday), partsOf(sunday)];
  const start =
    year !== lastYear
      ? writeDate(monday)
      : month === lastMonth
        ? String(dayOfMonth)
        : `${dayOfMonth} ${months[month - 1] ?? ''}`;
  // Ordinary spaces: a heading gets an anchor, and GitHub turns only those into hyphens.
  return `week ${weekNumber(monday).week} (${start} t/m ${writeDate(sunday)})`.replaceAll(noBreak, ' ');
}
