/** What a row changes in the plan of its task: the day by which it must be done, and who does it. */
import { daysBetween, type IsoDay } from '../calendar/day.ts';
import { readTypedDay } from '../calendar/typed-day.ts';
import { alike, cellText } from './cell-text.ts';
import { classOf, conflict, joined, patched, type Part, type Sides } from './compare-parts.ts';
import type { ReturnedRow, WasInRow } from './returned-file.ts';

/** Compares the columns that a list prints and nobody is asked to fill in. */
export function comparePlanned(row: ReturnedRow, sides: Sides): Part {
  const { base, now } = sides;
  // What is done or dropped has another day in that column, and nobody does it any more.
  if (classOf(now) !== 'open' || (base !== undefined && classOf(base.shown) !== 'open')) return {};
  return joined(compareDue(row, sides), compareWho(row, sides));
}

function compareDue(row: ReturnedRow, { base, now, frame }: Sides): Part {
  const text = cellText(row.due);
  const planned = frame.dueOf(now);
  const shown = shownDue(row, base);
  // A list prints "rond" before a day that it reckons anew each time.
  const day = /\brond\b/i.test(text) ? undefined : lastDay(text, shown?.due ?? planned ?? frame.today);
  if (day === undefined || day === shown?.due || day === planned) return {};
  if (shown === undefined) return { untaken: [{ field: 'due', text }] };
  const patch = { task: now.id, due: day };
  return planned === shown.due
    ? { patch }
    : conflict('due', { file: day, dossier: planned ?? '' }, [patched(patch)]);
}

/** What the list showed; undefined when nothing tells. */
function shownDue({ was }: ReturnedRow, base: Sides['base']): Pick<WasInRow, 'due'> | undefined {
  return base?.isWhole === true ? base.shown : was;
}

const dayLike =
  /\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d{4}|\d{2}))?(?!\d)|\d{1,2} \p{L}{3,}\.?(?: \d{4})?/gu;

/** The last day in a text; without a year the one nearest to another day. */
export function lastDay(text: string, near: IsoDay): IsoDay | undefined {
  const found = [...text.replace(/[\u00a0\u202f]/g, ' ').matchAll(dayLike)].flatMap(([typed]) =>
    nearestDay(typed, near),
  );
  return found.at(-1);
}

function nearestDay(typed: string, near: IsoDay): readonly IsoDay[] {
  const both = (['past', 'future'] as const).flatMap((toward) => {
    const read = readTypedDay(typed, { today: near, toward });
    return read.kind === 'day' ? [read.day] : [];
  });
  const [one, other] = both;
  if (one === undefined) return [];
  if (other === undefined) return [one];
  return [daysBetween(one, near) <= daysBetween(near, other) ? one : other];
}

function compareWho({ who: cell }: ReturnedRow, { now, frame }: Sides): Part {
  const typed = typedWho(cell);
  const printed = frame.printedBy(now) ?? '';
  if (cell === undefined || alike(typed) === alike(printed) || typed.startsWith('[')) return {};
  const known = [now.by, now.assignee].filter((each) => each !== undefined);
  if (known.some((each) => frame.isSameWho(typed, each))) return {};
  const assignee = frame.whoOf(typed);
  if (!frame.isKnownWho(assignee)) return { untaken: [{ field: 'who', text: typed }] };
  const patch = { task: now.id, assignee };
  return now.assignee === undefined
    ? { patch }
    : conflict('assignee', { file: typed, dossier: now.assignee }, [patched(patch)]);
}

/** Who does it, without who helps. */
export function typedWho(cell: ReturnedRow['who']): string {
  return (cellText(cell).split(/,\s+met\s|opgepakt door/)[0] ?? '').replaceAll('\n', ' ').trim();
}

/** Who helps, in the words that are there; empty when nobody does. */
export function helpersIn(cell: ReturnedRow['who']): string {
  return /,\s+(met\s[^\n]*)/.exec(cellText(cell))?.[1]?.trim() ?? '';
}
