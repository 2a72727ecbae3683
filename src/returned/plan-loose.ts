/** What is asked and told about lines of a mail that are no certain answer. */
import type { IsoDay } from '../calendar/day.ts';
import type { DossierTask } from '../checklist/dossier.ts';
import { classOf, lapseEffect, leave, patched } from './compare-parts.ts';
import { aboutOf, isLoose, saysDone } from './loose-line.ts';
import type { TaskIndex } from './match-row.ts';
import type { Effect, Note } from './plan-types.ts';
import { lostCarried } from './plan-notes.ts';
import { dayIn } from './answer-patterns.ts';
import type { LooseLine, ReturnedFile, ReturnedRow } from './returned-file.ts';
import { ownDay, saidDay, type DayFrame } from './said-day.ts';

/** A question about one task that a line names. */
export interface LooseQuestion {
  readonly task: DossierTask;
  readonly row: ReturnedRow;
  readonly effects: readonly Effect[];
}

/** The most tasks of a line that are asked about; more is told. */
const mostTasks = 12;

/** What a line gives: a question for each task that it names, or that it was not read. */
export function looseEnds(
  line: LooseLine,
  index: TaskIndex,
  frame: DayFrame,
): { readonly questions: readonly LooseQuestion[]; readonly notes: readonly Note[] } {
  const about = aboutOf(line, index);
  const { place, words } = line;
  if (about === undefined) return { questions: [], notes: [] };
  const { tasks, isEverything } = about;
  if (isEverything || tasks.length > mostTasks)
    return { questions: [], notes: [{ code: 'unread-line', place, text: words }] };
  // What was read in before is no news.
  const left = tasks.filter((task) => !isKnown(task, words, frame));
  const questions = left.map((task) => ({
    task,
    row: { place, keys: { number: task.number }, remark: { text: words, isAnswer: true } },
    effects: effectsFor(task, words, frame),
  }));
  return { questions, notes: [] };
}

/** What was said outside the rows of a list: lines about a task, and the rest, which is told. */
export function saidOutside(
  { outside = [] }: ReturnedFile,
  index: TaskIndex,
): { readonly loose: readonly LooseLine[]; readonly notes: readonly Note[] } {
  const lines = outside.map((words): LooseLine => ({ place: 'buiten de tabel', words, answered: [] }));
  const isAbout = (line: LooseLine): boolean => isLoose(line.words, []) && aboutOf(line, index) !== undefined;
  const texts = lines.filter((line) => !isAbout(line)).map(({ words }) => words);
  return {
    loose: lines.filter(isAbout),
    notes: texts.length === 0 ? [] : [{ code: 'said-outside', texts }],
  };
}

/** Whether a line says of a task that is done no more than that, or the day that it was. */
function isKnown(task: DossierTask, words: string, frame: DayFrame): boolean {
  if (classOf(task) !== 'done' || !saysDone(words)) return false;
  return [undefined, task.doneOn].includes(dayOf(words, frame));
}

/** The day in a line; undefined when it names none that can be read. */
function dayOf(words: string, frame: DayFrame): IsoDay | undefined {
  const day = saidDay(dayIn(words) ?? '', undefined, frame);
  return day.kind === 'day' ? day.day : undefined;
}

function effectsFor(task: DossierTask, words: string, frame: DayFrame): readonly Effect[] {
  const patch = { task: task.id, status: 'afgehandeld' } as const;
  const day = dayOf(words, frame);
  if (classOf(task) === 'done') {
    const other = day === undefined ? [] : [patched({ task: task.id, on: day })];
    return [...other, patched({ task: task.id, status: 'open' }), leave];
  }
  return [
    patched({ ...patch, on: day ?? ownDay(frame) }),
    { kind: 'typed', what: 'day', patch },
    lapseEffect(task, { reason: undefined }),
    leave,
  ];
}

/** What is told of a file that carries nothing: how it was read, or that it says nothing. */
export function toldOfFile(
  file: ReturnedFile,
  { questions, notes }: { readonly questions: readonly unknown[]; readonly notes: readonly Note[] },
  index: TaskIndex,
): readonly Note[] {
  const { carried, rows, isBeside, loose = [], said = [] } = file;
  if (carried !== undefined) return [];
  if (rows.length > 0) return lostCarried(file);
  // What was read in before is an answer too.
  const isAnswer =
    questions.length + notes.length > 0 || loose.some((line) => aboutOf(line, index) !== undefined);
  return isBeside === true || isAnswer ? [] : [{ code: 'no-answer', texts: said }];
}
