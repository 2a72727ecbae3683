import { addDays, daysBetween, writeFullDay, type IsoDay } from '../../calendar/day.ts';
import type { SheetTask, TaskSheet } from '../task-sheet.ts';
import { appointmentId, stateOf, type Agenda, type Appointment } from './appointment.ts';

/** Which tasks, and how the list they are from is marked. */
export interface TaskAgendaChoice {
  /** The day on which it is made; undefined: the last day that the dossier itself tells of. */
  readonly date: IsoDay | undefined;
  /** Only tasks that this role does. Default: all */
  readonly role?: string | undefined;
  readonly isConfidential: boolean;
}

/** The longest subject that Outlook keeps is 255 characters. */
const longestSummary = 200;
const longestExplanation = 600;

/** The first day that counts for the sequence; any fixed day before the program existed will do. */
const dayZero = '2020-01-01';

/** How many days after a fixed day: rises with the calendar, and is the same on every computer. */
export function sequenceOn(day: IsoDay): number {
  return Math.max(0, daysBetween(dayZero, day));
}

/** The dated tasks of a dossier as all-day appointments. */
export function taskAgenda(sheet: TaskSheet, choice: TaskAgendaChoice): Agenda {
  const { role } = choice;
  const own = role === undefined ? sheet.tasks : sheet.tasks.filter(({ byId }) => byId === role);
  const dated = own.flatMap((task) =>
    task.due === undefined ? [] : [appointmentOf(task, task.due, { sheet, choice })],
  );
  const day = choice.date ?? lastDayOf(sheet);
  return {
    name: `lijst-${sheet.code}${role === undefined ? '' : `-door-${role}`}`,
    day,
    sequence: sequenceOn(day),
    live: dated.filter(({ isCancelled }) => !isCancelled),
    gone: dated.filter(({ isCancelled }) => isCancelled),
    lost: (key, lastDay) => lostTask(key, lastDay, { sheet, choice }),
  };
}

/** The last day that a dossier tells of. */
function lastDayOf({ startedOn, tasks }: TaskSheet): IsoDay {
  const days = [startedOn, ...tasks.map(({ doneOn }) => doneOn)].filter((each) => each !== undefined);
  return days.toSorted().at(-1) ?? dayZero;
}

interface OfList {
  readonly sheet: TaskSheet;
  readonly choice: TaskAgendaChoice;
}

function appointmentOf(task: SheetTask, day: IsoDay, { sheet, choice }: OfList): Appointment {
  const isCancelled = isClosed(task);
  const by = task.by === undefined ? '' : ` (${task.by})`;
  const summary = `${isCancelled ? closedWord(task) : ''}${task.number} ${task.title}${by}`;
  const explanation = shortened(task.explanation ?? '', longestExplanation);
  const access = task.isPrivate ? 'private' : choice.isConfidential ? 'confidential' : 'public';
  return {
    key: task.id,
    uid: appointmentId(sheet.municipality, sheet.code, task.id),
    number: task.number,
    summary: shortened(summary, longestSummary),
    description: [explanation, ...remarksOn(task, sheet)].filter((line) => line !== '').join('\n'),
    category: sheet.title,
    access,
    when: { kind: 'day', day, next: addDays(day, 1) },
    isCancelled,
    isTentative: false,
    isBusy: false,
    // What it waits for and when to begin change with other ticks and by the day, and some calendars double what they get.
    state: stateOf(day, summary, explanation, access, sheet.title),
  };
}

function isClosed({ status }: SheetTask): boolean {
  return status === 'afgehandeld' || status === 'vervalt';
}

function closedWord({ status }: SheetTask): string {
  return status === 'afgehandeld' ? 'Klaar: ' : 'Vervalt: ';
}

/** Something that was exported, and has no day any more, or is not in the dossier. */
function lostTask(key: string, day: IsoDay, { sheet, choice }: OfList): Appointment {
  const task = sheet.tasks.find(({ id }) => id === key);
  const title = task === undefined ? `taak van ${sheet.title}` : `${task.number} ${task.title}`;
  return {
    key,
    uid: appointmentId(sheet.municipality, sheet.code, key),
    number: task?.number,
    summary: shortened(`Vervalt: ${title}`, longestSummary),
    description: `Lijst ${sheet.code}.`,
    category: sheet.title,
    access: task?.isPrivate === true ? 'private' : choice.isConfidential ? 'confidential' : 'public',
    when: { kind: 'day', day, next: addDays(day, 1) },
    isCancelled: true,
    isTentative: false,
    isBusy: false,
    state: '',
  };
}

function remarksOn(task: SheetTask, { code }: TaskSheet): readonly string[] {
  const begin = beginOf(task);
  const [first, ...more] = task.blockedBy;
  const waits = [
    ...more.slice(0, -1).map((number) => `, ${number}`),
    ...more.slice(-1).map((n) => ` en ${n}`),
  ];
  return [
    begin === undefined ? '' : `Begin uiterlijk op ${plain(writeFullDay(begin))}.`,
    first === undefined || isClosed(task)
      ? ''
      : `Wacht op ${more.length === 0 ? 'taak' : 'de taken'} ${first}${waits.join('')}.`,
    task.helpers.length === 0 ? '' : `Samen met: ${task.helpers.join(', ')}.`,
    `Lijst ${code}, taak ${task.number}. Afvinken kan in de actielijst.`,
  ];
}

/** The day to begin, when that is an earlier one. */
function beginOf({ begin, due }: SheetTask): IsoDay | undefined {
  return begin !== undefined && due !== undefined && begin < due ? begin : undefined;
}

/** Calendars break lines themselves. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** A text on one line, of no more than a number of characters; it ends with a whole word. */
function shortened(text: string, most: number): string {
  const line = plain(text).replace(/\s+/g, ' ').trim();
  const signs = [...line];
  if (signs.length <= most) return line;
  const cut = signs.slice(0, most - 1).join('');
  const end = cut.lastIndexOf(' ');
  return `${end > most / 2 ? cut.slice(0, end) : cut}…`;
}
