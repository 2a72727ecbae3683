/** What a row says, in the terms of a dossier: words that the list itself printed are taken off. */
import type { TaskStatus } from '../checklist/dossier.ts';
import { alike, cellText, restBehind } from './cell-text.ts';
import type { ReturnedRow } from './returned-file.ts';
import { saidDay, type DayFrame, type SaidDay } from './said-day.ts';

/** What a list printed of a task. */
export interface Shown {
  readonly status: TaskStatus;
  readonly doneOn?: string | undefined;
  readonly doneBy?: string | undefined;
  readonly reason?: string | undefined;
  readonly remark?: string | undefined;
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
  readonly remark: SaidRemark | undefined;
}

/** What is known of how a list printed things. */
export interface PrintFrame extends DayFrame {
  /** Whether two texts are the same person or role: who did it is printed with its name. */
  readonly isSameWho: (one: string, other: string) => boolean;
  /** The id of a role that was typed by its name; anything else as it is. */
  readonly whoOf: (typed: string) => string;
}

/** Reads a row. @param shown what the list printed of its task */
export function statementOf(row: ReturnedRow, shown: Shown, frame: PrintFrame): Statement {
  const day = saidDay(cellText(row.day), shown.doneOn, frame);
  const by = cellText(row.by).replaceAll('\n', ' ');
  const typed = typedRemark(row, shown);
  const lapse = lapseIn(row, typed, day, shown);
  return {
    box: row.box,
    day: day.kind === 'lapses' ? { kind: 'none' } : day,
    by: by === '' || (shown.doneBy !== undefined && frame.isSameWho(by, shown.doneBy)) ? undefined : frame.whoOf(by),
    lapse,
    remark: lapse === undefined || lapse.isDoubtful ? typed : undefined,
  };
}

/** Whether a row says anything that was not printed; a box that is off says nothing by itself. */
export function saysNothing({ box, day, by, lapse, remark }: Statement): boolean {
  return (
    (box === undefined || box === 'uit') &&
    day.kind === 'none' &&
    by === undefined &&
    lapse === undefined &&
    (remark === undefined || remark.kind === 'removed')
  );
}

/** The remark without what was printed; undefined when nothing was typed. */
function typedRemark({ remark: cell }: ReturnedRow, shown: Shown): SaidRemark | undefined {
  if (cell === undefined) return undefined;
  const whole = cellText(cell);
  if (cell.isAnswer) {
    const isPrinted = shown.remark !== undefined && alike(whole) === alike(shown.remark);
    return whole === '' || isPrinted ? undefined : { kind: 'added', text: whole };
  }
  const begun = shown.status === 'bezig' ? (restBehind(whole.replace(/^\*?bezig:?\*/i, 'bezig'), 'bezig') ?? whole) : whole;
  const { reason } = shown;
  const hasReason = shown.status === 'vervalt' && reason !== undefined;
  const behind = hasReason ? restBehind(begun, reason) : begun;
  if (behind === undefined) return begun === '' ? { kind: 'removed' } : { kind: 'instead', text: begun };
  if (shown.remark === undefined || shown.remark.trim() === '')
    return behind === '' ? undefined : { kind: 'added', text: behind };
  const added = restBehind(behind, cellText({ text: shown.remark, isAnswer: true }));
  if (added !== undefined) return added === '' ? undefined : { kind: 'added', text: added };
  return behind === '' ? { kind: 'removed' } : { kind: 'instead', text: behind };
}

const sure =
  /^(?:(?:de |deze )?(?:taak )?vervalt|vervallen|niet (?:meer )?nodig|niet van toepassing|n\.?v\.?t\.?)(?:\s*[:;,–—-]\s*|\s+(?:want|omdat|wegens|vanwege)\s+)(?<reason>\S[^]*)$/iu;
const bare =
  /^(?:(?:de |deze )?(?:taak )?vervalt|vervallen|niet (?:meer )?nodig|niet van toepassing|n\.?v\.?t\.?)[.!]?$/iu;
const perhaps = /^(?:vervalt|vervallen|niet (?:meer )?nodig)\s+(?<reason>\S[^]*)$/iu;

function lapseIn(
  { lapses }: ReturnedRow,
  remark: SaidRemark | undefined,
  day: SaidDay,
  shown: Shown,
): SaidLapse | undefined {
  const text = remark === undefined || remark.kind === 'removed' ? '' : remark.text;
  const reason = sure.exec(text)?.groups?.['reason'];
  if (reason !== undefined) return { reason, isDoubtful: false, text };
  if (bare.test(text)) return { reason: undefined, isDoubtful: false, text };
  if (lapses === true) return { reason: text === '' ? undefined : text, isDoubtful: false, text };
  const isPrinted = shown.status === 'vervalt';
  // A list prints "vervalt" where the box was; then it is no news.
  if (day.kind === 'lapses' && !isPrinted)
    return { reason: text === '' ? undefined : text, isDoubtful: false, text: text === '' ? 'vervalt' : text };
  if (isPrinted && remark?.kind === 'instead' && shown.remark === undefined)
    return { reason: text, isDoubtful: false, text };
  const guess = perhaps.exec(text)?.groups?.['reason'];
  return guess === undefined ? undefined : { reason: guess, isDoubtful: true, text };
}
