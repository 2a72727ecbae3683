import { upperFirst } from '../../diagnostics/upper-first.ts';
import type { Checklist } from '../../checklist/checklists.ts';
import { leafAt, listAt, type ViewObject } from '../../profile/leaf.ts';
import type { DiagramModel } from '../diagram.ts';
import { enumeratedNumbers } from './brief-moment.ts';
import { undetermined, type TaskRow } from './tasks.ts';

/** The most task titles shown per moment. */
const titlesPerMoment = 4;

/** A part of the timeline: before, at or after a milestone. */
interface Stretch {
  readonly label: string;
  readonly holds: (when: string) => boolean;
}

/**
 * The picture of a blank checklist: what comes before, at and after each milestone, with the first titles.
 *
 * Why not every moment: a list has some twenty different moments, and a picture of twenty columns is unreadable on any
 * screen.
 */
export function timeline(checklist: Checklist, rows: readonly TaskRow[]): DiagramModel | undefined {
  const tops = rows.filter((row) => !row.is_onderdeel);
  const left = new Set(tops);
  const moments = stretchesOf(checklist).flatMap(({ label, holds }) => {
    const own = tops.filter((row) => left.has(row) && holds(row.moment));
    for (const row of own) left.delete(row);
    return own.length === 0 ? [] : [{ label, items: shownTitles(own), total: own.length }];
  });
  if (moments.length < 3) return undefined;
  const title = leafAt(checklist.view, 'titel')?.text ?? checklist.id;
  return timelineOf(title, moments);
}

/** A moment of a timeline. */
export interface TimelineMoment {
  readonly label: string;
  /** The items shown there. */
  readonly items: readonly string[];
  /** How many tasks there are, including those not shown. */
  readonly total: number;
  /** Added at the end of its sentence in the text alternative. */
  readonly remark?: string | undefined;
}

/** The picture of some moments, in order, with the number of tasks of each in the text alternative. */
export function timelineOf(title: string, moments: readonly TimelineMoment[]): DiagramModel {
  const words = moments.map(
    ({ label, total, remark }) =>
      `${upperFirst(label)}: ${total} ${total === 1 ? 'taak' : 'taken'}${remark === undefined ? '' : `, ${remark}`}.`,
  );
  return {
    kind: 'tijdlijn',
    title: `Tijdlijn: ${title}`,
    alt: `${title}. ${words.join(' ')}`,
    moments: moments.map(({ label, items }) => ({ label, items })),
  };
}

/** The first titles of a moment; the rest by their numbers, so that every task is there. */
export function shownTitles(rows: readonly Pick<TaskRow, 'id' | 'titel' | 'nummer'>[]): readonly string[] {
  const titles = rows
    .slice(0, titlesPerMoment)
    .map(({ id, nummer, titel }) => `${nummer} ${titel?.text ?? id}`);
  const more = rows.slice(titlesPerMoment).map(({ nummer }) => nummer);
  return more.length > 0 ? [...titles, `en ${enumeratedNumbers(more)}`] : titles;
}

/** In chronological order: at once, then per milestone before, at and after it, then fixed days and the unknown. */
function stretchesOf(checklist: Checklist): readonly Stretch[] {
  const names = (listAt(checklist.view, 'mijlpalen') as readonly ViewObject[]).flatMap(
    (each) => leafAt(each, 'naam')?.text ?? [],
  );
  return [
    { label: 'zo snel mogelijk', holds: (when) => when === 'zsm' },
    ...names.flatMap((name): readonly Stretch[] => [
      { label: `vóór ${name}`, holds: (when) => when.endsWith(`vóór ${name}`) },
      { label: `bij ${name}`, holds: (when) => when.endsWith(`bij ${name}`) },
      { label: `na ${name}`, holds: (when) => when.endsWith(`na ${name}`) },
    ]),
    { label: undetermined, holds: (when) => when === undetermined },
    { label: 'op een vast moment', holds: () => true },
  ];
}
