/** What a row says, in the terms of a dossier: words that the list itself printed are taken off. */
import type { IsoDay } from '../calendar/day.ts';
import type { DossierTask, TaskStatus } from '../checklist/dossier.ts';
import { alike, cellText, isAlone, plainCell, restBehind } from './cell-text.ts';
import type { ReturnedRow } from './returned-file.ts';
import { saidDay, type DayFrame, type SaidDay } from './said-day.ts';

/** What a list printed of a task. */
export interface Shown {
  readonly status: TaskStatus;
  readonly doneOn?: string | undefined;
  readonly doneBy?: string | undefined;
  readonly reason?: string | undefined;
  readonly remark?: string | undefined;
  readonly due?: IsoDay | undefined;
}

/** What somebody wrote in the last column. */
export type SaidRemark =
  /** Beside what was there. */
  | { readonly kind: 'added'; readonly text: string }
  /** In the place of what was there. */
  | { readonly kind: 'instead'; readonly text: string }
  | { readonly kind: 'removed' };

/** That a task lapses. */
export interface SaidLapse {
  readonly reason: string | undefined;
  /** Whether it can mean something else. */
  readonly isDoubtful: boolean;
  /** The words. */
  readonly text: string;
}

/** What a row says. What is undefined was not filled in, or stayed as it was printed. */
export interface Statement {
  readonly box: ReturnedRow['box'];
  readonly day: SaidDay;
  readonly by: string | undefined;
  readonly lapse: SaidLapse | undefined;
  readonly isBusy: boolean;
  readonly remark: SaidRemark | undefined;
}

/** What is known of how a list printed things. */
export interface PrintFrame extends DayFrame {
  /** Whether two texts are the same person or role: who did it is printed with its name. */
  readonly isSameWho: (one: string, other: string) => boolean;
  /** The id of a role that was typed by its name; anything else as it is. */
  readonly whoOf: (typed: string) => string;
  /** Whether this is a role, or somebody known, by id. */
  readonly isKnownWho: (id: string) => boolean;
  /** Who does a task, as lists print it. */
  readonly printedBy: (task: DossierTask) => string | undefined;
  /** The day by which a task must be done, as the dossier is now. */
  readonly dueOf: (task: DossierTask) => IsoDay | undefined;
}

/** Reads a row. @param shown what the list printed of its task */
export function statementOf(row: ReturnedRow, shown: Shown, frame: PrintFrame): Statement {
  const day = saidDay(cellText(row.day), shown.doneOn, frame);
  const by = cellText(row.by).replaceAll('\n', ' ');
  const typed = typedRemark(row, shown);
  const lapse = lapseIn(row, { remark: typed, day }, shown);
  return {
    box: row.box,
    day: day.kind === 'lapses' ? { kind: 'none' } : day,
    by:
      by === '' || (shown.doneBy !== undefined && frame.isSameWho(by, shown.doneBy))
        ? undefined
        : frame.whoOf(by),
    lapse,
    isBusy: row.isBusy === true,
    remark: lapse === undefined || lapse.isDoubtful ? typed : undefined,
  };
}

/** Whether a row says anything that was not printed; a box that is off says nothing by itself. */
export function saysNothing({ box, day, by, lapse, isBusy, remark }: Statement): boolean {
  return (
    (box === undefined || box === 'uit') &&
    day.kind === 'none' &&
    by === undefined &&
    lapse === undefined &&
    !isBusy &&
    (remark === undefined || remark.kind === 'removed')
  );
}

/** The remark without what was printed; undefined when nothing was typed. */
function typedRemark({ remark: cell }: ReturnedRow, shown: Shown): SaidRemark | undefined {
  if (cell === undefined) return undefined;
  const whole = cellText(cell);
  if (!isAlone(cell)) return behindPrinted(whole, shown);
  // A field of another program around the whole cell makes an answer of what the list printed in it.
  const isPrinted =
    (shown.remark !== undefined && alike(whole) === alike(plainCell(shown.remark))) ||
    (shown.status === 'vervalt' && behindPrinted(whole, shown) === undefined);
  return whole === '' || isPrinted ? undefined : { kind: 'added', text: whole };
}

/** What stands in the last column behind what a list printed there: that it was begun, why it was dropped, a remark. */
function behindPrinted(whole: string, { status, reason, remark = '' }: Shown): SaidRemark | undefined {
  const plain = whole.replace(/^\*?bezig:?\*/i, 'bezig');
  const begun = status === 'bezig' ? (restBehind(plain, 'bezig') ?? whole) : whole;
  const dropped = status === 'vervalt' ? restBehind(begun, plainCell(reason ?? '')) : begun;
  if (dropped === undefined) return begun === '' ? { kind: 'removed' } : { kind: 'instead', text: begun };
  const added = restBehind(dropped, plainCell(remark));
  if (added === '') return undefined;
  if (added !== undefined) return { kind: 'added', text: added };
  return dropped === '' ? { kind: 'removed' } : { kind: 'instead', text: dropped };
}

const words = String.raw`(?:(?:de |deze )?(?:taak )?vervalt|vervallen|niet (?:meer )?nodig|niet van toepassing|n\.?v\.?t\.?)`;
const because = String.raw`(?:want|omdat|wegens|vanwege)\s+`;
const sure = new RegExp(
  `^${words}(?:\\s*[:;,–—-]\\s*(?:${because})?|\\s+${because})(?<reason>\\S[^]*)$`,
  'iu',
);
const bare = new RegExp(`^${words}[.!]?$`, 'iu');
const perhaps = /^(?:vervalt|vervallen|niet (?:meer )?nodig)\s+(?<reason>\S[^]*)$/iu;

interface SaidInRow {
  readonly remark: SaidRemark | undefined;
  readonly day: SaidDay;
}

function lapseIn({ lapses }: ReturnedRow, said: SaidInRow, shown: Shown): SaidLapse | undefined {
  const text = textOf(said.remark);
  const reason = sure.exec(text)?.groups?.['reason'];
  if (reason !== undefined) return { reason, isDoubtful: false, text };
  if (bare.test(text))
    return { reason: lapses === true ? ownReason(text) : undefined, isDoubtful: false, text };
  if (lapses === true || lapsesElsewhere(said, shown))
    return text === ''
      ? { reason: undefined, isDoubtful: false, text: 'vervalt' }
      : { reason: text, isDoubtful: false, text };
  const guess = perhaps.exec(text)?.groups?.['reason'];
  return guess === undefined ? undefined : { reason: guess, isDoubtful: true, text };
}

/** "30 vervalt: niet nodig" says why; "vervalt" alone does not. */
function ownReason(text: string): string | undefined {
  return /^(?:de |deze )?(?:taak )?verval/i.test(text) ? undefined : text;
}

/** The words of a remark; empty when there are none. */
export function textOf(remark: SaidRemark | undefined): string {
  return remark === undefined || remark.kind === 'removed' ? '' : remark.text;
}

/** Whether the word stands where the day should be, or the reason that a list printed was changed. */
function lapsesElsewhere({ day, remark }: SaidInRow, shown: Shown): boolean {
  // A list prints "vervalt" where the box was; then it is no news.
  if (shown.status !== 'vervalt') return day.kind === 'lapses';
  return remark?.kind === 'instead' && shown.remark === undefined;
}
