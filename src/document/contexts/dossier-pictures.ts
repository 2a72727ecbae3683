import { partsOf, startOfWeek, type IsoDay } from '../../calendar/day.ts';
import { months, writeDate } from '../../calendar/written.ts';
import type { DiagramModel } from '../diagram.ts';
import type { DossierSource } from '../definition.ts';
import { inOrderOfDays, placeOf, weekTitle } from './dossier-groups.ts';
import type { PlannedRow } from './dossier-rows.ts';
import { shownTitles, timelineOf, type TimelineMoment } from './timeline.ts';

/** The most moments for which a timeline is readable on a screen or a page. */
const mostMoments = 12;

/** What a timeline may be divided into, finest first. */
const divisions: readonly ((day: IsoDay) => string)[] = [
  (day) => weekTitle(startOfWeek(day)),
  (day) => `${months[partsOf(day)[1] - 1] ?? ''} ${partsOf(day)[0]}`,
  (day) => `${Math.ceil(partsOf(day)[1] / 3)}e kwartaal ${partsOf(day)[0]}`,
  (day) => `het jaar ${partsOf(day)[0]}`,
];

/** A task or a milestone on the timeline, at its place in time. */
interface TimelineItem {
  readonly day: IsoDay;
  readonly row: PlannedRow['row'] | undefined;
  readonly milestone: string | undefined;
}

/**
 * What is still to be done, over time: first what must be done at once, then weeks, or longer periods when there are
 * too many weeks; last what has no day. Milestones are placed among them.
 */
export function dossierTimeline(
  { dossier }: DossierSource,
  rows: readonly PlannedRow[],
): DiagramModel | undefined {
  const everyOpen = rows.filter(({ row }) => !row.gesloten);
  const open = topsOf(everyOpen);
  const [asap, undated] = [
    open.filter((each) => kindOf(each) === 'asap'),
    open.filter((each) => kindOf(each) === 'undated'),
  ];
  const first = moment('zo snel mogelijk', asap);
  // What waits for a day counts as the list counts it: part by part.
  const waitingParts = everyOpen.filter((each) => kindOf(each) === 'waiting');
  const last = [...moment('wacht op een datum', waitingParts), ...moment('nog zonder datum', undated)];
  const dated: readonly TimelineItem[] = [
    ...dossier.milestones.flatMap(({ name, date }) =>
      date === undefined ? [] : [{ day: date, row: undefined, milestone: `${name} op ${writeDate(date)}` }],
    ),
    ...inOrderOfDays(open).flatMap((each) => {
      const day = expectedDay(each);
      return day === undefined ? [] : [{ day, row: each.row, milestone: undefined }];
    }),
  ].toSorted((one, other) => (one.day < other.day ? -1 : one.day === other.day ? 0 : 1));
  const moments = [...first, ...inStretches(dated, mostMoments - first.length - last.length), ...last];
  if (open.length === 0 || moments.length < 2) return undefined;
  return timelineOf(`${dossier.title}, wat nog moet gebeuren`, moments);
}

/** Tasks, without the parts that have no place of their own and whose task is itself shown. */
function topsOf(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  const ids = new Set(rows.map(({ row }) => row.id));
  return rows.filter((each) => {
    const { partOf } = each.planned.task;
    return partOf === undefined || !ids.has(partOf) || placeOf(each) !== undefined;
  });
}

/** The day on which a task can be expected, which may be later than planned. */
function expectedDay(row: PlannedRow): IsoDay | undefined {
  const { doneAtBest, endangeredBy } = row.planned;
  const place = placeOf(row);
  return place === undefined ? undefined : (endangeredBy?.done ?? doneAtBest ?? place);
}

function kindOf(row: PlannedRow): 'dated' | 'waiting' | 'asap' | 'undated' {
  const { planned } = row;
  if (placeOf(row) !== undefined) return 'dated';
  if (planned.waitsFor !== undefined) return 'waiting';
  return planned.isAsap ? 'asap' : 'undated';
}

function moment(label: string, rows: readonly PlannedRow[]): readonly TimelineMoment[] {
  const items = shownTitles(rows.map(({ row }) => row));
  return rows.length === 0 ? [] : [{ label, items, total: rows.length }];
}

/** The finest division with no more periods than fit; what still does not fit is combined at the end. */
function inStretches(dated: readonly TimelineItem[], most: number): readonly TimelineMoment[] {
  const found = divisions.map((labelOf) => stretchesOf(dated, labelOf));
  const fitting = found.find((each) => each.length <= most);
  if (fitting !== undefined) return fitting.map(([label, own]) => stretch(label, own));
  const coarsest = found.at(-1) ?? [];
  const rest = coarsest.slice(most - 1).flatMap(([, own]) => own);
  return [...coarsest.slice(0, most - 1).map(([label, own]) => stretch(label, own)), stretch('later', rest)];
}

function stretchesOf(
  dated: readonly TimelineItem[],
  labelOf: (day: IsoDay) => string,
): readonly (readonly [string, readonly TimelineItem[]])[] {
  const found = new Map<string, TimelineItem[]>();
  for (const each of dated) {
    const label = labelOf(each.day);
    found.set(label, [...(found.get(label) ?? []), each]);
  }
  return [...found];
}

function stretch(label: string, dated: readonly TimelineItem[]): TimelineMoment {
  const rows = dated.flatMap(({ row }) => row ?? []);
  const milestones = dated.flatMap(({ milestone }) => milestone ?? []);
  return {
    label,
    items: [...milestones, ...shownTitles(rows)],
    total: rows.length,
    remark: milestones.length === 0 ? undefined : `met ${milestones.join(' en ')}`,
  };
}

/** How many tasks are done, still to be done, and not needed any more; nothing while all are the same. */
export function progressPicture(
  { dossier }: DossierSource,
  rows: readonly PlannedRow[],
): DiagramModel | undefined {
  const count = (holds: (row: PlannedRow['row']) => boolean): number =>
    rows.filter(({ row }) => holds(row)).length;
  const parts = [
    { label: 'afgehandeld', count: count(({ klaar }) => klaar) },
    { label: 'nog te doen', count: count(({ gesloten }) => !gesloten) },
    { label: 'vervallen', count: count(({ gesloten, klaar }) => gesloten && !klaar) },
  ].filter((part) => part.count > 0);
  if (parts.length < 2) return undefined;
  const words = parts.map((part) => `${part.count} ${part.label}`).join(', ');
  return {
    kind: 'voortgang',
    title: `Voortgang: ${dossier.title}`,
    alt: `Van de ${rows.length} taken: ${words}.`,
    parts,
  };
}
