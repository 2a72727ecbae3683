/**
 * Answers to a list as text: what the web page of a list writes, and what somebody types in a mail. It is read back from
 * whatever came through a mail program (docs/decisions/0064-the-page-that-comes-back.md).
 *
 *     Lijst K7F2M
 *     23 klaar 17-12-2026 EdB: sleutel ligt bij de bode
 *     30 vervalt: niet nodig
 *     35 opmerking: wacht op I&A
 */
import { codesIn } from './list-code.ts';
import { answerLines, type MeantLine } from './mail-text.ts';
import type { AnswerStatus } from './answer-patterns.ts';
import { readAnswer, type Answer } from './read-answer.ts';
import { emptyField, isLoose } from './loose-line.ts';
import type { LooseLine, ReadReturned, ReturnedCell, ReturnedRow } from './returned-file.ts';

export type { Answer, AnswerStatus };

/** One answer to a line, below the code of the list. An answer that says nothing is left out. */
export function writeAnswers(code: string, answers: readonly Answer[]): string {
  return [`Lijst ${code}`, ...writtenAnswers(answers), ''].join('\n');
}

/** The same on one line, to copy. */
export function writeAnswerLine(code: string, answers: readonly Answer[]): string {
  return `Lijst ${code}: ${writtenAnswers(answers).join(' · ')}`;
}

function writtenAnswers(answers: readonly Answer[]): readonly string[] {
  return answers.map(writeAnswer).filter((each) => each !== '');
}

/** A day as Dutch people write it, or as a machine does. */
const plainDay = /^(?:\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2})$/;
/** Two capitals or more. */
const plainInitials = /^(?=(?:\P{Lu}*\p{Lu}){2})\p{L}{2,8}$/u;
/**
 * Words of letters, one space apart. Why no digits in front and not long: where a mail program breaks such a line, what
 * follows never looks like an answer of its own.
 */
const plainRemark = /^(?=.{1,36}$)\p{L}[\p{L}\p{N}&+,./()'’-]*(?: [\p{L}(&+][\p{L}\p{N}&+,./()'’-]*)*$/u;

/** An answer in words; the page's own script writes the same (`output/html/form-script.ts`). */
function writeAnswer({ number, status, day = '', by = '', remark = '' }: Answer): string {
  const words = [
    ...(status === undefined ? [] : [status]),
    ...writtenDoing({ isDone: status === 'klaar', day, by }),
  ].join(' ');
  if (words === '' && remark === '') return '';
  const start = words === '' ? String(number) : `${number} ${words}`;
  if (remark === '') return start;
  const said = plainRemark.test(remark) ? remark : quoted(remark);
  // Behind a label no word of a remark can take back what is said before it.
  const sign = status === 'vervalt' ? ':' : `${status === undefined ? '' : ','} opmerking:`;
  return `${start}${sign} ${said}`;
}

/** When it was done, and by whom. */
function writtenDoing({ isDone, day, by }: { isDone: boolean; day: string; by: string }): readonly string[] {
  const isPlainDay = isDone && plainDay.test(day);
  const isPlainBy = isDone && (day === '' || isPlainDay) && plainInitials.test(by);
  return [
    ...(day === '' ? [] : [isPlainDay ? day : `datum ${quoted(day)}`]),
    ...(by === '' ? [] : [isPlainBy ? by : `paraaf ${quoted(by)}`]),
  ];
}

function quoted(value: string): string {
  return `"${value.replace(/[\\"“”„«»]/g, '\\$&').replace(/\n/g, '\\n')}"`;
}

/** The most lines that somebody is asked about. */
const mostLoose = 100;

/** The answers in a text, such as that of a mail. What is quoted in it from an earlier mail is no answer. */
export function readAnswers(text: string): ReadReturned {
  const { own, lines, behind } = answerLines(text);
  const found: { line: number; answer: Answer }[] = [];
  const last = new Map<number, (typeof found)[number]>();
  const loose: LooseLine[] = [];
  for (const meant of [...lines, ...behind]) {
    const { words, line } = meant;
    const answers = readAnswer(words);
    const left = looseIn(meant, answers);
    if (left !== undefined && loose.length < mostLoose) loose.push(left);
    for (const answer of answers) {
      const same = last.get(answer.number);
      if (same !== undefined && canJoin(same.answer, answer)) same.answer = { ...same.answer, ...answer };
      else {
        const next = { line, answer };
        found.push(next);
        last.set(answer.number, next);
      }
    }
  }
  const rows = found.map(({ line, answer }) => rowOf(`regel ${line}`, answer));
  const codes = [codesIn(own), codesIn(text)].find((each) => each.length > 0) ?? [];
  if (rows.length === 0 && codes.length === 0) return { unreadable: { why: 'no-list' } };
  return { carried: undefined, codes, rows, said: sayingIn(lines), ...(loose.length === 0 ? {} : { loose }) };
}

/** What of a line is no certain answer, and may be about a task. */
function looseIn({ words, line, under }: MeantLine, answers: readonly Answer[]): LooseLine | undefined {
  const answered = answers.map((answer) => answer.number);
  const about = answers.length > 0 ? undefined : under;
  const isLeft = about !== undefined || isLoose(words, answered);
  return isLeft ? { place: `regel ${line}`, words: words.trim(), answered, about } : undefined;
}

/** What somebody wrote, without the courtesies. */
function sayingIn(lines: readonly MeantLine[]): readonly string[] {
  return lines
    .slice(0, mostLoose)
    .map(({ words }) => words.trim())
    .filter((words) => ![courtesy, emptyField, listHead].some((each) => each.test(words)));
}

/** What a form says above its fields. */
const listHead = /^lijst[\s=:]+[a-z0-9]{5}$/i;

/** Lines that begin and end a mail, and say nothing. */
const courtesy =
  /^(?:(?:beste|geachte|hoi|hallo|dag|goede(?:morgen|middag|avond|ndag))\b.{0,40}|(?:met\s.{0,20})?(?:vriendelijke\s)?(?:groet(?:en|jes)?|mvg)\b.{0,40}|verstuurd vanaf\b.*|\P{L}*)$/iu;

/** Whether neither of two answers to a task says what the other does: a form sends each field apart. */
function canJoin(one: Answer, other: Answer): boolean {
  return (['status', 'day', 'by', 'remark'] as const).every(
    (key) => other[key] === undefined || one[key] === undefined,
  );
}

function rowOf(place: string, { number, status, day, by, remark }: Answer): ReturnedRow {
  const cell = (text: string | undefined): ReturnedCell | undefined =>
    text === undefined ? undefined : { text, isAnswer: true };
  return {
    place,
    keys: { number },
    box: status === undefined || status === 'vervalt' ? undefined : status === 'klaar' ? 'aan' : 'uit',
    day: cell(day),
    by: cell(by),
    remark: cell(remark),
    lapses: status === 'vervalt' ? true : undefined,
    isBusy: status === 'bezig' ? true : undefined,
  };
}
