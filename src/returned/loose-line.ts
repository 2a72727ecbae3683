/**
 * Lines of a mail that are no certain answer, and perhaps speak of a task: "Ik heb 23 afgerond", "31 ook", "alles klaar
 * behalve 4". Nothing is taken from them, but nobody may think that they were read: they are asked about or told.
 */
import { readTypedDay } from '../calendar/typed-day.ts';
import type { DossierTask } from '../checklist/dossier.ts';
import { alike } from './cell-text.ts';
import { plainTitle, type TaskIndex } from './match-row.ts';
import { dayIn, doneWords, doubt, withDaysReplaced } from './answer-patterns.ts';
import type { LooseLine } from './returned-file.ts';

const before = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;

/** Words that say what became of a task, however loosely. */
const said = new RegExp(
  `${before}\\d*(?:klaar|begonnen|gestart|(?:afge|vol|ge|uitge|inge|opge|ver|aange|over)\\p{L}*(?:d|t|en|an|nd)|gereed|rond|done|akkoord|ok[eé]?|ja|nee|wel|niet|ook|idem|volgt|bezig|loopt|vervalt|eraf|open|[xv])${after}|[✓✔☑☒✅👍]|\\[x\\]`,
  'iu',
);
const everything = new RegExp(
  `${before}(?:alles|allemaal|alle\\s+(?:taken|acties|punten)|de\\s+rest|overige)${after}`,
  'iu',
);
const done = new RegExp(`${before}(?:${doneWords})${after}`, 'iu');
const startsWithNumber =
  /^[\s>*•·◦▪–—-]*(?:(?:\[[ xv]?\]|[☐□])\s*)?(?:(?:nrs?|no|nummers?|taak|taken|acties?|punt)\.?:?\s*)?#?\d{1,4}(?![\d\p{L}]|[.:/-]\d|\s0\d)/iu;
const task =
  /(?<![\p{L}\p{N}€]|\p{N}[.,:/-]|€\s)([1-9]\d{0,3})(?![\p{L}\p{N}%]|[.,:]\d|\s0\d|\s*(?:uur|euro|keer|x|%)(?!\p{L}))/gu;
const range = /(?<!\d)(\d{1,4})\s*(?:t\/m|tot en met|[–-])\s*(\d{1,4})(?!\d)/giu;
const stuck = /(\d)(?=klaar|gedaan|gereed|ja\b|ok\b)/giu;
const mostOfRange = 30;
/** The most characters of a line that are looked at. */
const longest = 2000;

/** A field of a form without script that stayed empty: `23 datum=`. */
export const emptyField: RegExp = /^\s*\d{1,4} \p{L}+=\s*$/u;

/** Whether a line may speak of a task of which it is no answer. */
export function isLoose(words: string, answered: readonly number[]): boolean {
  const line = words.slice(0, longest);
  if (emptyField.test(line)) return false;
  if (answered.length > 0) return leftIn(line, answered).length > 0 || everything.test(line);
  return said.test(line) || (startsWithNumber.test(line) && numbersIn(line).length > 0);
}

/** Whether a line says that something is done, and takes nothing back. */
export function saysDone(words: string): boolean {
  const line = words.slice(0, longest);
  return done.test(line) && !doubt.test(line);
}

/** What a loose line is about; undefined when it is about no task. */
export function aboutOf(
  { words, answered, about }: LooseLine,
  index: TaskIndex,
): { readonly tasks: readonly DossierTask[]; readonly isEverything: boolean } | undefined {
  if (about !== undefined)
    return { tasks: [about].flatMap((each) => index.byNumber.get(each) ?? []), isEverything: false };
  const line = words.slice(0, longest);
  const isEverything = everything.test(line) && done.test(line);
  const numbers = answered.length > 0 ? leftIn(line, answered) : numbersIn(line);
  const numbered = numbers.flatMap((number) => index.byNumber.get(number) ?? []);
  const titled = answered.length > 0 ? [] : titledIn(line, index);
  const tasks = [...new Set([...numbered, ...titled])].filter((each) => !isPrinted(line, each, index));
  return isEverything || tasks.length > 0 ? { tasks, isEverything } : undefined;
}

/** Numbers that may be tasks, in a line that answers others: only where something is said of them. */
function leftIn(line: string, answered: readonly number[]): readonly number[] {
  const clauses = line.replace(/\d+[-/.:]\d[-/.:\d]*/g, ' ').split(/[,;.()·]|\s(?:en|maar)\s|\s[–-]\s/u);
  return clauses
    .filter((clause) => said.test(clause) || /^\s*\d+\s*$/.test(clause))
    .flatMap(numbersIn)
    .filter((number) => !answered.includes(number));
}

function numbersIn(text: string): readonly number[] {
  const line = withoutDays(text);
  const ranges = [...line.matchAll(range)].flatMap(([, first, last]) => {
    const [from, to] = [Number(first), Number(last)];
    return to > from && to - from < mostOfRange
      ? Array.from({ length: to - from + 1 }, (_, at) => from + at)
      : [];
  });
  return [...new Set([...ranges, ...[...line.matchAll(task)].map(([, digits]) => Number(digits))])];
}

/** A line without its days: the 23rd of a month is no task. */
function withoutDays(line: string): string {
  const bare = withDaysReplaced(line, (day) => {
    const isDay = readTypedDay(day, { today: '9000-01-01', toward: 'past' }).kind !== 'impossible';
    // A number before the name of a month is no task, whatever the month has of days.
    return isDay || /\p{L}/u.test(day) ? ' ; ' : day.replace(/[-/.]/, day.includes('-') ? ' – ' : ' en ');
  });
  return bare.replace(stuck, '$1 ');
}

/** Tasks whose title stands in the line, perhaps without what follows its colon. */
function titledIn(line: string, { byTitle, titleOf }: TaskIndex): readonly DossierTask[] {
  const text = alike(line);
  if (!said.test(line)) return [];
  const isIn = (title: string): boolean => title.length > 11 && text.includes(title);
  const isTitled = (task: DossierTask): boolean => {
    const [start = '', ...rest] = titleOf(task).split(':');
    return rest.length > 0 && isIn(plainTitle(start));
  };
  return [...byTitle].flatMap(([title, tasks]) => (isIn(title) ? tasks : tasks.filter(isTitled)));
}

/** Whether the line is no more than what a list or request prints of the task. */
function isPrinted(line: string, each: DossierTask, { titleOf }: TaskIndex): boolean {
  const rest = alike(line).replace(plainTitle(titleOf(each)), ' ');
  return rest !== alike(line) && !said.test(rest) && dayIn(rest) === undefined;
}
