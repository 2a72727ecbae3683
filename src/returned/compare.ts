/**
 * What a row changes in a task, three ways: the list as it was made, as it came back, and the dossier as it is now. Only
 * what the file changed is proposed; what both changed is asked, with both values.
 */
import type { IsoDay } from '../calendar/day.ts';
import type { DossierTask } from '../checklist/dossier.ts';
import { compareBusy, compareLapse } from './compare-lapse.ts';
import {
  ask,
  classOf,
  conflict,
  joined,
  lapseEffect,
  leave,
  patched,
  standingWords,
  type Comparison,
  type Part,
  type Sides,
} from './compare-parts.ts';
import { compareDoneWords } from './compare-done.ts';
import { compareRemark } from './compare-remark.ts';
import type { Effect, Patch } from './plan-types.ts';
import type { ReturnedRow } from './returned-file.ts';
import { statementOf, type PrintFrame, type Statement } from './statement.ts';

/** Compares a row with its task. */
export function compareRow(
  row: ReturnedRow,
  { now, base }: Pick<Sides, 'now' | 'base'>,
  frame: PrintFrame,
): Comparison {
  const said = settled(statementOf(row, base?.shown ?? now, frame), now);
  const sides: Sides = { said, base, now, frame };
  const standing = compareStanding(sides);
  const isAsked = standing.asked?.some(({ doubt }) => doubt.code === 'perhaps-done') === true;
  const remark = isAsked ? {} : compareRemark(sides);
  const patch = { task: now.id, ...standing.patch, ...remark.patch };
  return {
    patch: Object.keys(patch).length === 1 ? undefined : patch,
    asked: [...(standing.asked ?? []), ...(remark.asked ?? [])],
    isDayOfReading: standing.isDayOfReading === true,
    isNotUnticked: standing.isNotUnticked === true,
  };
}

/** Words that perhaps say that a task lapses are a remark where it is done, or lapsed already. */
function settled(said: Statement, now: DossierTask): Statement {
  const isRemark = said.lapse?.isDoubtful === true && (said.box === 'aan' || classOf(now) === 'lapsed');
  return isRemark ? { ...said, lapse: undefined } : said;
}

function compareStanding(sides: Sides): Part {
  const { said, now } = sides;
  const { lapse } = said;
  const lapses = lapse === undefined ? [] : [lapseEffect(now, lapse)];
  if (said.box === 'onduidelijk')
    return ask({ code: 'unclear-box' }, [...unclearEffects(sides), ...lapses, leave]);
  if (said.box === 'aan' && lapse !== undefined)
    return ask({ code: 'ticked-and-lapsed', text: lapse.text }, [
      patched(tickOf(sides, dayOrToday(sides))),
      ...lapses,
      leave,
    ]);
  if (said.box === 'aan') return compareTick(sides);
  if (lapse !== undefined) return compareLapse(sides, lapse);
  if (said.isBusy) return compareBusy(sides);
  if (said.day.kind !== 'none' || said.by !== undefined) return compareUnticked(sides);
  return compareDoneWords(sides) ?? (said.box === 'uit' ? compareOff(sides) : {});
}

/** The box is on. */
function compareTick(sides: Sides): Part {
  const { said, base, now, frame } = sides;
  const nowIs = classOf(now);
  const wasDone = base !== undefined && classOf(base.shown) === 'done';
  if (nowIs === 'done') return compareDetails(sides);
  const says = said.day.kind !== 'none' || said.by !== undefined;
  // Reopened or dropped meanwhile, and the list only shows what it was.
  if (wasDone && !says) return {};
  const { day } = said;
  const isChanged = base !== undefined && classOf(base.shown) !== nowIs;
  if (isChanged || nowIs === 'lapsed')
    return conflict('status', { file: 'afgehandeld', dossier: standingWords(now) }, [
      patched(tickOf(sides, dayOrToday(sides))),
    ]);
  if (day.kind === 'none') return { patch: tickOf(sides, frame.today), isDayOfReading: true };
  if (day.kind === 'day') return { patch: tickOf(sides, day.day) };
  return askDay(sides);
}

/** Both sides have it done: the day and who did it may still differ. */
function compareDetails(sides: Sides): Part {
  const { said, base, now } = sides;
  const by = compareBy(sides);
  if (said.day.kind === 'none') return by;
  if (said.day.kind !== 'day') return joined(askDay(sides), by);
  const { day } = said.day;
  if (day === now.doneOn) return by;
  const isMine = base !== undefined && base.isWhole && base.shown.doneOn === now.doneOn;
  if (isMine || now.doneOn === undefined) return joined({ patch: { task: now.id, on: day } }, by);
  return joined(
    conflict('day', { file: day, dossier: now.doneOn }, [patched({ task: now.id, on: day })]),
    by,
  );
}

function compareBy({ said, base, now, frame }: Sides): Part {
  const { by } = said;
  if (by === undefined || (now.doneBy !== undefined && frame.isSameWho(by, now.doneBy))) return {};
  const patch: Patch = { task: now.id, by };
  const wasSame = base !== undefined && base.isWhole && base.shown.doneBy === now.doneBy;
  if (wasSame || (now.doneBy === undefined && base?.shown.doneBy === undefined)) return { patch };
  return conflict('by', { file: by, dossier: now.doneBy ?? '' }, [patched(patch)]);
}

/** The box is off, and nothing else is said. */
function compareOff({ base, now }: Sides): Part {
  const nowIs = classOf(now);
  if (base === undefined) return { isNotUnticked: nowIs === 'done' };
  if (classOf(base.shown) !== 'done' || nowIs === 'open') return {};
  const patch: Patch = { task: now.id, status: 'open' };
  const isSame = nowIs === 'done' && (!base.isWhole || base.shown.doneOn === now.doneOn);
  if (isSame) return { patch };
  return conflict('status', { file: 'open', dossier: standingWords(now) }, [patched(patch)]);
}

/** A day or initials beside a box that is off, or where there is none. */
function compareUnticked(sides: Sides): Part {
  const { said, now, frame } = sides;
  const { day, by } = said;
  if (said.box === undefined && saysTheSame(sides)) return {};
  const isUntick = said.box === 'uit' && classOf(now) === 'done';
  const effects: readonly Effect[] = [
    ...('day' in day && day.kind !== 'to-come' ? [patched(tickOf(sides, day.day))] : []),
    ...(day.kind === 'day' ? [] : [typedDay(sides)]),
    ...(day.kind === 'none' ? [patched(tickOf(sides, frame.today))] : []),
    ...(isUntick ? [patched({ task: now.id, status: 'open' })] : []),
    leave,
  ];
  return day.kind === 'none'
    ? ask({ code: 'initials-without-tick', text: by ?? '' }, effects)
    : ask({ code: 'day-without-tick', text: 'text' in day ? day.text : dayWords(day) }, effects);
}

/** Whether the dossier has the same day and the same person. */
function saysTheSame({ said: { day, by }, now, frame }: Sides): boolean {
  const isSameDay = day.kind === 'none' || (day.kind === 'day' && day.day === now.doneOn);
  const isSameWho = by === undefined || (now.doneBy !== undefined && frame.isSameWho(by, now.doneBy));
  return classOf(now) === 'done' && isSameDay && isSameWho;
}

function tickOf({ said, now }: Sides, on: IsoDay): Patch {
  return { task: now.id, status: 'afgehandeld', on, ...(said.by === undefined ? {} : { by: said.by }) };
}

function dayOrToday({ said, frame }: Sides): IsoDay {
  return said.day.kind === 'day' ? said.day.day : frame.today;
}

function dayWords(day: Statement['day']): string {
  return 'day' in day ? day.day : '';
}

function typedDay({ said, now }: Sides): Effect {
  const by = said.by === undefined ? {} : { by: said.by };
  return { kind: 'typed', what: 'day', patch: { task: now.id, status: 'afgehandeld', ...by } };
}

/** A tick of which the day is not certain. */
function askDay(sides: Sides): Part {
  const { day } = sides.said;
  if (day.kind !== 'unclear' && day.kind !== 'to-come' && day.kind !== 'doubtful') return {};
  const codes = { unclear: 'unclear-day', 'to-come': 'day-to-come', doubtful: 'doubtful-day' } as const;
  return ask({ code: codes[day.kind], text: day.text }, [
    ...(day.kind === 'doubtful' ? [patched(tickOf(sides, day.day))] : []),
    typedDay(sides),
    patched(tickOf(sides, sides.frame.today)),
    leave,
  ]);
}

function unclearEffects(sides: Sides): readonly Effect[] {
  const { now } = sides;
  if (classOf(now) === 'done') return [patched({ task: now.id, status: 'open' })];
  return [patched(tickOf(sides, dayOrToday(sides)))];
}
