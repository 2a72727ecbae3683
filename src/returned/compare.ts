/**
 * What a row changes in a task, three ways: the list as it was made, as it came back, and the dossier as it is now. Only
 * what the file changed is proposed; what both changed is asked, with both values.
 */
import type { IsoDay } from '../calendar/day.ts';
import type { DossierTask } from '../checklist/dossier.ts';
import { alike } from './cell-text.ts';
import type { Doubt, Effect, Patch } from './plan-types.ts';
import type { ReturnedRow } from './returned-file.ts';
import { statementOf, type PrintFrame, type SaidLapse, type Shown, type Statement } from './statement.ts';

/** The state of a task when its list was made. */
export interface Base {
  readonly shown: Shown;
  /** Whether the list printed all of it: a request shows no remarks and no days. */
  readonly isWhole: boolean;
}

/** A doubt, and what may be done about it. */
export interface Asked {
  readonly doubt: Doubt;
  readonly effects: readonly Effect[];
}

/** What a row means for a task. */
export interface Comparison {
  readonly patch: Patch | undefined;
  readonly asked: readonly Asked[];
  /** Whether a tick got the day of reading. */
  readonly isDayOfReading: boolean;
  /** Whether a box is off where the dossier has the task done, and nothing says that somebody took the tick away. */
  readonly isNotUnticked: boolean;
}

interface Sides {
  readonly said: Statement;
  readonly base: Base | undefined;
  readonly now: DossierTask;
  readonly frame: PrintFrame;
}

type Part = Partial<Comparison>;

const leave: Effect = { kind: 'leave' };

/** Compares a row with its task. @param base undefined when the file does not carry it */
export function compareRow(
  row: ReturnedRow,
  now: DossierTask,
  base: Base | undefined,
  frame: PrintFrame,
): Comparison {
  const said = settled(statementOf(row, base?.shown ?? now, frame), now);
  const sides: Sides = { said, base, now, frame };
  const standing = compareStanding(sides);
  const remark = compareRemark(sides);
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
  if (said.day.kind !== 'none' || said.by !== undefined) return compareUnticked(sides);
  return said.box === 'uit' ? compareOff(sides) : {};
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
  if (wasDone || nowIs === 'lapsed')
    return conflict('status', { file: 'afgehandeld', dossier: standingWords(now) }, [
      patched(tickOf(sides, dayOrToday(sides))),
    ]);
  if (day.kind === 'none')
    return { patch: tickOf(sides, frame.today), isDayOfReading: true };
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
  const isKnown =
    classOf(now) === 'done' &&
    (day.kind === 'none' || (day.kind === 'day' && day.day === now.doneOn)) &&
    (by === undefined || (now.doneBy !== undefined && frame.isSameWho(by, now.doneBy)));
  if (isKnown && said.box === undefined) return {};
  const isUntick = said.box === 'uit' && classOf(now) === 'done';
  const effects: readonly Effect[] = [
    ...(day.kind === 'day' || day.kind === 'doubtful' ? [patched(tickOf(sides, day.day))] : []),
    ...(day.kind === 'day' ? [] : [typedDay(sides)]),
    ...(day.kind === 'none' ? [patched(tickOf(sides, frame.today))] : []),
    ...(isUntick ? [patched({ task: now.id, status: 'open' })] : []),
    leave,
  ];
  return day.kind === 'none'
    ? ask({ code: 'initials-without-tick', text: by ?? '' }, effects)
    : ask({ code: 'day-without-tick', text: 'text' in day ? day.text : dayWords(day) }, effects);
}

/** It says that the task lapses. */
function compareLapse(sides: Sides, lapse: SaidLapse): Part {
  const { base, now } = sides;
  const { reason } = lapse;
  const nowIs = classOf(now);
  if (nowIs === 'lapsed') return compareReason(sides, reason);
  if (lapse.isDoubtful)
    return ask({ code: 'perhaps-lapses', text: lapse.text }, [
      lapseEffect(now, lapse),
      patched({ task: now.id, remark: joinRemarks(now.remark, lapse.text) }),
      leave,
    ]);
  if (nowIs === 'done')
    return conflict('status', { file: lapse.text, dossier: standingWords(now) }, [lapseEffect(now, lapse)]);
  if (base !== undefined && classOf(base.shown) === 'lapsed')
    return conflict('status', { file: lapse.text, dossier: standingWords(now) }, [lapseEffect(now, lapse)]);
  if (reason === undefined)
    return ask({ code: 'lapses-without-reason' }, [lapseEffect(now, lapse), leave]);
  if (now.isMandatory)
    return ask({ code: 'duty-lapses', text: reason }, [lapseEffect(now, lapse), leave]);
  return { patch: { task: now.id, status: 'vervalt', reason } };
}

function compareReason({ base, now }: Sides, reason: string | undefined): Part {
  if (reason === undefined || (now.reason !== undefined && alike(reason) === alike(now.reason))) return {};
  const patch: Patch = { task: now.id, status: 'vervalt', reason };
  const wasSame = base !== undefined && base.isWhole && base.shown.reason === now.reason;
  if (wasSame) return { patch };
  return conflict('reason', { file: reason, dossier: now.reason ?? '' }, [patched(patch)]);
}

function compareRemark({ said, base, now }: Sides): Part {
  const { remark } = said;
  // A text that perhaps says that it lapses is asked about with the rest.
  if (remark === undefined || (said.lapse !== undefined && said.box !== 'onduidelijk')) return {};
  const isKnown = base !== undefined && base.isWhole;
  const isUntouched = isKnown && alike(base.shown.remark ?? '') === alike(now.remark ?? '');
  if (remark.kind === 'removed')
    return isUntouched && now.remark !== undefined
      ? ask({ code: 'remark-removed', text: now.remark }, [patched({ task: now.id, remark: null }), leave])
      : {};
  const { text } = remark;
  if (now.remark !== undefined && hasLines(now.remark, text)) return {};
  const both = joinRemarks(now.remark, text);
  const alone = remark.kind === 'instead' ? text : joinRemarks(base?.shown.remark, text);
  const isFree = remark.kind === 'added' ? isUntouched || !isKnown : isUntouched;
  if (isFree || now.remark === undefined)
    return { patch: { task: now.id, remark: remark.kind === 'added' ? both : text } };
  return conflict('remark', { file: text, dossier: now.remark }, [
    patched({ task: now.id, remark: both }),
    patched({ task: now.id, remark: alone }),
  ]);
}

/** A remark below an earlier one. */
export function joinRemarks(earlier: string | undefined, text: string): string {
  return earlier === undefined || earlier.trim() === '' ? text : `${earlier.trimEnd()}\n${text}`;
}

function hasLines(remark: string, text: string): boolean {
  const lines = remark.split('\n').map(alike);
  return alike(remark) === alike(text) || text.split('\n').every((line) => lines.includes(alike(line)));
}

/** Done, dropped, or still to be done: whether it was begun is not on a list's box. */
function classOf({ status }: Pick<Shown, 'status'>): 'open' | 'done' | 'lapsed' {
  if (status === 'afgehandeld') return 'done';
  return status === 'vervalt' ? 'lapsed' : 'open';
}

/** What the dossier says, as text. */
function standingWords({ status, doneOn, reason }: DossierTask): string {
  return [status, status === 'vervalt' ? reason : doneOn].filter((part) => part !== undefined).join(' ');
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

function lapseEffect(now: DossierTask, { reason }: SaidLapse): Effect {
  const patch: Patch = { task: now.id, status: 'vervalt' };
  return reason === undefined
    ? { kind: 'typed', what: 'reason', patch }
    : { kind: 'patch', patch: { ...patch, reason } };
}

function patched(patch: Patch): Effect {
  return { kind: 'patch', patch };
}

function ask(doubt: Doubt, effects: readonly Effect[]): Part {
  return { asked: [{ doubt, effects }] };
}

function conflict(
  field: Extract<Doubt, { readonly code: 'conflict' }>['field'],
  values: { readonly file: string; readonly dossier: string },
  effects: readonly Effect[],
): Part {
  return ask({ code: 'conflict', field, ...values }, [...effects, leave]);
}

function joined(one: Part, other: Part): Part {
  return {
    ...one,
    ...other,
    ...(one.patch === undefined && other.patch === undefined
      ? {}
      : { patch: { ...one.patch, ...other.patch } as Patch }),
    asked: [...(one.asked ?? []), ...(other.asked ?? [])],
  };
}
