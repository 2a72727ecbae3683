import stringWidth from 'string-width';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import type { ScreenNames } from '../../app/dossiers/screen-names.ts';
import type { Style } from '../../diagnostics/style.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import type { PlannedTask, Urgency } from '../../checklist/planned-task.ts';
import { writeCompactDay, type IsoDay } from '../../calendar/day.ts';
import { progressOf } from '../../checklist/overview.ts';
import { dueWords, whyWords } from '../../checklist/words.ts';
import { screenText } from '../../profile/marked-text.ts';
import { goneWords, noticeWords } from '../../words/notices.ts';
import { marks, numberCell, progressBar } from '../dossiers/words.ts';
import { urgencyTitles } from '../../words/urgency.ts';
import type { LiveRows } from './live-rows.ts';
import type { TaskRow } from './task-rows.ts';
import { whoDoes } from '../../words/who.ts';

/** Size of a screen, in columns and rows. */
export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/** What drawing the screen needs. */
export interface ScreenContext {
  readonly size: ScreenSize;
  readonly style: Style;
  readonly names: ScreenNames;
}

/** The text above and below the input line. */
export interface Screen {
  readonly head: string;
  readonly body: string;
}

const keys = 'pijltjes: kiezen · typen: zoeken · spatie: afvinken · enter: openen · tab: meer · esc: stoppen';
const headLines = 3;

/** Lines for the details of the selected task; none on a low screen. */
function detailLines({ rows }: ScreenSize): number {
  if (rows < 14) return 0;
  return rows < 22 ? 3 : 5;
}

/** Rows of the list that fit on a screen. */
export function listHeight(size: ScreenSize): number {
  const hints = wrapWords(keys, size.columns).split('\n').length;
  const detail = detailLines(size);
  return Math.max(1, size.rows - headLines - (detail === 0 ? 0 : detail + 1) - hints - 2);
}

/** Draws list and work. The input line comes between head and body. */
export function drawWizard(list: LiveRows, context: ScreenContext): Screen {
  const { size, style } = context;
  const { columns } = size;
  const { rows, top, height, cursor } = list.rows;
  const { dossier, plan, notice, gone, today } = list.session.work;
  const count = (wanted: Urgency): number => plan.filter(({ urgency }) => urgency === wanted).length;
  const [late, toBegin] = [count('te-laat'), count('nu-beginnen')];
  const bar = progressBar(progressOf(dossier.tasks), Math.min(20, Math.floor(columns / 4)));
  const shown = rows.slice(top, top + height);
  const lines =
    shown.length === 0
      ? ['  Geen taak die hierbij past. Haal letters weg met backspace.']
      : shown.map((row, index) => drawRow(row, top + index === cursor, { ...context, dossier, today }));
  const more = rows.length - (top + shown.length);
  const detail = detailLines(size);
  const told = notice === undefined ? goneWords(gone, dossier, 'tab: opnieuw') : noticeWords(notice, dossier);
  return {
    head: [
      style.strong(fit(dossier.title, columns)),
      fit(
        [
          bar,
          ...(late === 0 ? [] : [`${late} te laat`]),
          ...(toBegin === 0 ? [] : [`${toBegin} nu beginnen`]),
        ].join(' · '),
        columns,
      ),
    ].join('\n'),
    body: [
      ...lines,
      style.dim(fit(more > 0 ? `  … nog ${more} regels` : '', columns)),
      ...(detail === 0 ? [] : drawDetail(list, context, detail)),
      ...(detail === 0 ? [fit(told, columns)] : noticeLines(told, columns)),
      style.dim(wrapWords(keys, columns)),
    ].join('\n'),
  };
}

/** What drawing a row needs. */
interface RowContext extends ScreenContext {
  readonly dossier: Dossier;
  readonly today: IsoDay;
}

function drawRow(row: TaskRow, isChosen: boolean, context: RowContext): string {
  const { dossier, size, style, names, today } = context;
  const { columns } = size;
  if (row.kind === 'heading') {
    const text = fit(`${urgencyTitles[row.urgency]} (${row.count})`, columns);
    return row.urgency === 'te-laat' ? style.error(text) : style.strong(text);
  }
  const { task } = row.planned;
  const start = `${isChosen ? '>' : ' '} ${marks[task.status]} ${numberCell(task, dossier)} `;
  const widths = cellWidths(columns - start.length);
  const title = (task.partOf === undefined ? '' : '- ') + screenText(task.title);
  const cells = [title, shortDue(row.planned, today), whoDoes(task, names)].flatMap((text, index) => {
    const width = widths[index];
    return width === undefined ? [] : [pad(fit(text, width), width)];
  });
  const text = start + cells.join('  ').trimEnd();
  return isChosen ? style.strong(text) : text;
}

/** Columns for title, day and person; fewer on a narrow screen. */
function cellWidths(columns: number): readonly number[] {
  const [due, who] = [16, 15];
  if (columns < 44) return [columns];
  if (columns < 64) return [columns - due - 2, due];
  return [columns - due - who - 4, due, who];
}

/** The headings already say that tasks wait; here only the day that counts, or the moment in words. */
function shortDue(planned: PlannedTask, today: IsoDay): string {
  const { task, begin, due, doneAtBest, isLapsed, urgency } = planned;
  if (task.doneOn !== undefined) return writeCompactDay(task.doneOn, today);
  if (urgency === 'klaar' || due === undefined) return dueWords(planned, { milestones: [] }, today);
  if (isLapsed) return `was ${writeCompactDay(due, today)}`;
  // What must begin now has its last day behind it: what counts is when it must be done.
  if (task.status === 'bezig' || urgency === 'nu-beginnen')
    return doneAtBest === undefined
      ? `klaar ${writeCompactDay(due, today)}`
      : `rond ${writeCompactDay(doneAtBest, today)}`;
  return begin === undefined ? writeCompactDay(due, today) : `begin ${writeCompactDay(begin, today)}`;
}

/** A notice on one line below an empty one, or on two: the screen keeps its height. */
function noticeLines(text: string, columns: number): readonly string[] {
  const [first = '', ...more] = wrapWords(text.replace(/\s+/g, ' '), columns).split('\n');
  return (more.length === 0 ? ['', first] : [first, more.join(' ')]).map((line) => fit(line, columns));
}

/** The explanation of the selected task, and why it is due when it is. */
function drawDetail(list: LiveRows, { size, style }: ScreenContext, lines: number): readonly string[] {
  const planned = list.chosen();
  const { dossier, today } = list.session.work;
  const text =
    planned === undefined
      ? ''
      : [
          ...whyWords(planned, dossier, today).map((why) => `${upperFirst(why)}.`),
          ...(planned.task.remark === undefined ? [] : [`Opmerking: ${planned.task.remark}`]),
          ...(planned.task.reason === undefined ? [] : [`Vervalt: ${planned.task.reason}`]),
          ...(planned.task.explanation === undefined ? [] : [screenText(planned.task.explanation)]),
        ].join(' ');
  const wrapped = wrapWords(text, size.columns - 2).split('\n');
  const shown = wrapped.slice(0, lines);
  if (wrapped.length > lines) shown[lines - 1] = fit(`${shown[lines - 1] ?? ''} …`, size.columns - 2);
  const padded = [...shown, ...Array.from({ length: lines - shown.length }, () => '')];
  return padded.map((line) => style.dim(`  ${line}`.trimEnd()));
}

/** A text cut to the available columns, ending in "…". */
export function fit(text: string, columns: number): string {
  const flat = text.replace(/\s+/g, ' ');
  if (stringWidth(flat) <= columns) return flat;
  let kept = '';
  for (const char of flat) {
    if (stringWidth(kept + char) > columns - 1) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}
