/**
 * What a row changes in a task, three ways: the list as it was made, as it came back, and the dossier as it is now. Only
 * what the file changed is proposed; what both changed is asked, with both values.
 */
import { writeFullDay, type IsoDay } from '../calendar/day.ts';
import type { DossierTask } from '../checklist/dossier.ts';
import { alike } from './cell-text.ts';
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
  type Base,
  type Comparison,
  type Part,
  type Sides,
} from './compare-parts.ts';
import { compareDoneWords } from './compare-done.ts';
import { comparePlanned } from './compare-planned.ts';
import { compareRemark } from './compare-remark.ts';
import type { Effect, Patch } from './plan-types.ts';
import type { ReturnedCell, ReturnedRow } from './returned-file.ts';
import { ownDay } from './said-day.ts';
import { withState } from './said-state.ts';
import { statementOf, type PrintFrame, type SaidLapse, type Statement } from './statement.ts';

/** Compares a row with its task. */
export function compareRow(
  typed: ReturnedRow,
  { now, base: carried }: Pick<Sides, 'now' | 'base'>,
  frame: PrintFrame,
): Comparison {
  const base = carried ?? baseInRow(typed, now);
  const shown = base?.shown ?? now;
  const { row, unread } = withState(typed, shown);
  const said = settled(statementOf(row, shown, frame), now);
  const perhapsOld = oldIn(base === undefined ? row : undefined);
  const sides: Sides = { said, base, now, frame, perhapsOld };
  const standing = compareStanding(sides);
  const isAsked = standing.asked?.some(({ doubt }) => doubt.code === 'perhaps-done') === true;
  const rest = joined(isAsked ? {} : compareRemark(sides), comparePlanned(row, sides));
  const patch = { task: now.id, ...standing.patch, ...rest.patch };
  return {
    patch: Object.keys(patch).length === 1 ? undefined : patch,
    asked: [...(standing.asked ?? []), ...(rest.asked ?? [])],
    isDayOfReading: standing.isDayOfReading === true,
    isNotUnticked: standing.isNotUnticked === true,
    untaken: [
      ...untakenOf(standing, rest),
      ...(unread === undefined ? [] : [{ field: 'state', text: unread } as const]),
    ],
  };
}

function untakenOf(...parts: readonly Part[]): NonNullable<Part['untaken']> {
  return parts.flatMap(({ untaken }) => untaken ?? []);
}

/** What of a row may be what the list printed. @param row undefined when it is known how it was */
function oldIn(row: ReturnedRow | undefined): Sides['perhapsOld'] {
  if (row === undefined) return { standing: false, remark: false };
  return { standing: isPerhapsOld(row, row.day), remark: isPerhapsOld(row, row.remark) };
}

/** Whether the words in a cell may be those that the list printed. */
function isPerhapsOld({ isPlain }: ReturnedRow, cell: ReturnedCell | undefined): boolean {
  return isPlain === true || (cell !== undefined && (!cell.isAnswer || (cell.around ?? '') !== ''));
}

/** What a row itself tells of how it was: its words are taken off as the dossier has them now. */
function baseInRow({ was }: ReturnedRow, now: DossierTask): Base | undefined {
  return was === undefined ? undefined : { shown: { ...now, ...was }, isWhole: false };
}

/** Words that perhaps say that a task lapses are a remark where it is done, or lapsed already. */
function settled(said: Statement, now: DossierTask): Statement {
  const isRemark = said.lapse?.isDoubtful === true && (said.box === 'aan' || classOf(now) === 'lapsed');
  if (!isRemark) return said;
  // It is why the task lapsed: somebody decided so.
  const isReason = now.reason !== undefined && alike(said.lapse.reason ?? '') === alike(now.reason);
  return { ...said, lapse: undefined, remark: isReason ? undefined : said.remark };
}

function compareStanding(sides: Sides): Part {
  const { said } = sides;
  const { lapse } = said;
  if (said.box === 'onduidelijk') return compareUnclear(sides);
  if (said.box === 'aan') return lapse === undefined ? compareTick(sides) : compareBoth(sides, lapse);
  if (lapse !== undefined) return compareLapse(sides, lapse);
  if (said.isBusy) return compareBusy(sides);
  if (said.day.kind !== 'none' || said.by !== undefined) return compareUnticked(sides);
  return compareDoneWords(sides) ?? (said.box === 'uit' ? compareOff(sides) : {});
}

/** It is not clear whether the box is on. */
function compareUnclear(sides: Sides): Part {
  const { said, now } = sides;
  if (isDecided(sides)) return {};
  const lapses = said.lapse === undefined ? [] : [lapseEffect(now, said.lapse)];
  return ask({ code: 'unclear-box' }, [...unclearEffects(sides), ...lapses, leave]);
}

/** The box is on, and it says that the task lapses. */
function compareBoth(sides: Sides, lapse: SaidLapse): Part {
  const { now } = sides;
  if (isDecided(sides)) return classOf(now) === 'done' ? compareDetails(sides) : compareLapse(sides, lapse);
  return ask({ code: 'ticked-and-lapsed', text: lapse.text }, [
    patched(tickOf(sides, dayOrToday(sides))),
    lapseEffect(now, lapse),
    leave,
  ]);
}

/**
 * Whether somebody decided about it since the list was made: the dossier has the task done or dropped, and the list did
 * not.
 */
function isDecided({ base, now }: Sides): boolean {
  return base !== undefined && classOf(now) !== 'open' && classOf(base.shown) === 'open';
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
  if (day.kind === 'none') return { patch: tickOf(sides, ownDay(frame)), isDayOfReading: true };
  if (day.kind !== 'day') return askDay(sides);
  const patch = tickOf(sides, day.day);
  return sides.perhapsOld.standing
    ? ask({ code: 'perhaps-old', day: day.day }, [patched(patch), leave])
    : { patch };
}

/** Both sides have it done: the day and who did it may still differ. */
function compareDetails(sides: Sides): Part {
  return joined(compareDay(sides), compareBy(sides));
}

function compareDay(sides: Sides): Part {
  const { said, base, now } = sides;
  const { day } = said;
  if (day.kind === 'none') return {};
  // Somebody decided about a day that is not certain: then the dossier has one.
  const isSince = now.doneOn !== undefined && (base === undefined || isDecided(sides));
  if (day.kind !== 'day' && !isSince) return askDay(sides);
  // The day of the dossier stays, and what was typed is told: it is perhaps a slip of the pen.
  if (day.kind === 'unclear') return { untaken: [{ field: 'day', text: day.text }] };
  if (!('day' in day) || day.day === now.doneOn) return {};
  const patch: Patch = { task: now.id, on: day.day };
  if (isOwnDay(sides) || now.doneOn === undefined) return { patch };
  return conflict('day', { file: day.day, dossier: now.doneOn }, [
    day.kind === 'to-come' ? typedDay(sides) : patched(patch),
  ]);
}

/** Whether the dossier still has the day that the list showed. */
function isOwnDay({ base, now }: Sides): boolean {
  return base?.isWhole === true && base.shown.doneOn === now.doneOn;
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
  const { said, now } = sides;
  const { day, by } = said;
  if (said.box === undefined && saysTheSame(sides)) return {};
  if (classOf(now) === 'done' && isDecided(sides)) return compareDetails(sides);
  const effects = untickedEffects(sides);
  return day.kind === 'none'
    ? ask({ code: 'initials-without-tick', text: by ?? '' }, effects)
    : ask(
        {
          ...{ code: 'day-without-tick', text: 'text' in day ? day.text : dayWords(day) },
          ...{ isToCome: day.kind === 'to-come', isImpossible: isImpossible(day) },
        },
        effects,
      );
}

function untickedEffects(sides: Sides): readonly Effect[] {
  const { said, now, frame } = sides;
  const { day } = said;
  const isUntick = said.box === 'uit' && classOf(now) === 'done';
  return [
    ...('day' in day && day.kind !== 'to-come' ? [patched(tickOf(sides, day.day))] : []),
    ...plannedDay(sides),
    ...(day.kind === 'day' ? [] : [typedDay(sides)]),
    ...(day.kind === 'none' ? [patched(tickOf(sides, ownDay(frame)))] : []),
    ...(isUntick ? [patched({ task: now.id, status: 'open' })] : []),
    leave,
  ];
}

/** A day that is still to come is perhaps when somebody will do it. */
function plannedDay({ said: { day }, now }: Sides): readonly Effect[] {
  return day.kind === 'to-come' && classOf(now) === 'open' ? [patched({ task: now.id, due: day.day })] : [];
}

function isImpossible(day: Statement['day']): boolean {
  return day.kind === 'unclear' && day.isImpossible === true;
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
  return said.day.kind === 'day' ? said.day.day : ownDay(frame);
}

function dayWords(day: Statement['day']): string {
  return 'day' in day ? writeFullDay(day.day) : '';
}

function typedDay({ said, now }: Sides): Effect {
  const by = said.by === undefined ? {} : { by: said.by };
  return { kind: 'typed', what: 'day', patch: { task: now.id, status: 'afgehandeld', ...by } };
}

/** A tick of which the day is not certain. */
function askDay(sides: Sides): Part {
  const { day } = sides.said;
  if (day.kind !== 'unclear' && day.kind !== 'to-come' && day.kind !== 'doubtful') return {};
  const doubt =
    day.kind === 'unclear'
      ? ({ code: 'unclear-day', text: day.text, isImpossible: isImpossible(day) } as const)
      : ({
          code: day.kind === 'doubtful' ? 'doubtful-day' : 'day-to-come',
          ...{ text: day.text, day: day.day },
        } as const);
  return ask(doubt, [
    ...(day.kind === 'doubtful' ? [patched(tickOf(sides, day.day))] : []),
    ...plannedDay(sides),
    typedDay(sides),
    patched(tickOf(sides, ownDay(sides.frame))),
    leave,
  ]);
}

function unclearEffects(sides: Sides): readonly Effect[] {
  const { now } = sides;
  if (classOf(now) === 'done') return [patched({ task: now.id, status: 'open' })];
  return [patched(tickOf(sides, dayOrToday(sides)))];
}
