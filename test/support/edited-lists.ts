/** Lists as a reader would give them back: as they were made, to be edited by tests. */
import { writeShortDay } from '../../src/calendar/day.ts';
import type { Dossier, DossierTask } from '../../src/checklist/dossier.ts';
import { bookmarkName } from '../../src/output/docx/stable-id.ts';
import { carriedByList } from '../../src/returned/carried.ts';
import { listCode } from '../../src/returned/list-code.ts';
import type { PlanSettings } from '../../src/returned/plan.ts';
import type { ReturnedFile, ReturnedRow } from '../../src/returned/returned-file.ts';

/** The municipality of every list here. */
export const municipality = 'gm9999';

/** How a reader sees the cells: fields by themselves as in Word, or all of the text as in Markdown. */
export type CellStyle = 'fields' | 'whole';

/** The list of a dossier as it was made. */
export function listOf(dossier: Dossier, style: CellStyle = 'fields'): ReturnedFile {
  const code = listCode(municipality, { id: dossier.id });
  const rows = dossier.tasks.map((task, at) => rowOf(task, style, at));
  return { carried: carriedByList(dossier, municipality, dueOf(dossier)), codes: [code], rows };
}

/** The same list with some rows changed. @param change by id of the task */
export function edited(
  list: ReturnedFile,
  change: Readonly<Record<string, Partial<ReturnedRow>>>,
): ReturnedFile {
  return { ...list, rows: list.rows.map((row) => ({ ...row, ...change[row.keys.id ?? ''] })) };
}

function rowOf(task: DossierTask, style: CellStyle, at: number): ReturnedRow {
  const { id, number, title, status, doneOn, doneBy, remark, reason } = task;
  const printed = [
    status === 'bezig' ? `bezig${remark === undefined ? '' : ':'}` : '',
    reason ?? '',
    remark ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  const isOpen = status === 'open' || status === 'bezig';
  const field = { text: '', isAnswer: true };
  const whole = (text: string): ReturnedRow['remark'] => ({ text, isAnswer: false });
  const open = (around: string, line: string): ReturnedRow['remark'] =>
    style === 'fields' ? { ...field, around } : whole(`${around} ${line}`.trim());
  const isDone = status === 'afgehandeld';
  return {
    place: `rij ${String(at + 1)}`,
    keys: { id, number, title, bookmark: bookmarkName('taak', id) },
    box: isOpen ? 'uit' : isDone ? 'aan' : undefined,
    day: isOpen ? open('', '__________') : whole(isDone ? writeShortDay(doneOn ?? '') : 'vervalt'),
    by: isOpen ? open('', '______') : whole(isDone ? (doneBy ?? '') : ''),
    remark: isOpen ? open(printed, '____________') : whole(printed),
  };
}

/** Settings to read a list of a dossier with. */
export function settingsFor({ id, startedOn }: Dossier, more: Partial<PlanSettings> = {}): PlanSettings {
  return {
    ...{
      source: 'lijst',
      today: '2026-12-01',
      startedOn,
      code: listCode(municipality, { id }),
      isForced: false,
    },
    answers: new Map(),
    isSameWho: (one, other) => one.toLowerCase() === other.toLowerCase(),
    whoOf: (typed) => typed,
    isKnownWho: (typed) => ['bodes', 'griffier', 'ict'].includes(typed),
    printedBy: ({ by }) => by,
    dueOf: ({ date }) => date,
    titleOf: ({ title }) => title,
    bookmarkOf: (task) => bookmarkName('taak', task),
    ...more,
  };
}

/** The days that a dossier has without a calendar: those that somebody chose. */
export function dueOf({ tasks }: Dossier): (id: string) => string | undefined {
  return (id) => tasks.find((task) => task.id === id)?.date;
}
