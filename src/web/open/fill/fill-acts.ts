import {
  answerValue,
  proposeAgain,
  takeBackAnswer,
  valueNow,
  type AnsweredValue,
} from '../../../app/fill/answer-value.ts';
import type { FillQuestion } from '../../../app/fill/fill-questions.ts';
import type { Outcome, Stopped } from '../../../app/outcome.ts';
import { screenText } from '../../../profile/marked-text.ts';
import type { PlainInput } from '../../../workspace/plain-tree.ts';
import { doubtLine } from '../browser-words.ts';
import { namesOfValues, withNamesOf } from '../value-names.ts';
import type { PostedForm } from '../form.ts';
import { doneNotice, stoppedNotice, type Notice } from '../notice.ts';
import type { FormResult, Visit } from '../visit.ts';
import { typedIn } from './answer-fields.ts';
import { fillMemory, type Attempt, type SavedAnswer } from './fill-memory.ts';
import {
  partPath,
  proposalVersion,
  questionRow,
  rowId,
  takeBackForm,
  type ShownQuestion,
} from './question-row.ts';

/** Saves an answer, or confirms a proposal; the button says which. */
export async function saveAnswer(visit: Visit): Promise<FormResult> {
  const { form, folder, world } = visit;
  const path = form.get('plek') ?? '';
  const seen = form.get('gezien') ?? '';
  const question = fillMemory(visit).questions.get(path);
  if (question?.field === undefined) return unknownQuestion(visit);
  if (form.get('doe') === 'voorstel') return proposed(visit, question, seen);
  const isConfirmed = form.get('doe') === 'neem-over';
  if (isConfirmed && form.get('voorstel') !== proposalVersion(question))
    return failed(visit, question, 'Het voorstel is intussen veranderd. Er is niets geschreven.');
  const typed = typedIn(question.field, form);
  if (!isConfirmed && typed.replace(/;$/, '') === '')
    return failed(visit, question, 'Vul eerst iets in. Er is niets veranderd.');
  const answer = isConfirmed ? { value: question.proposal as PlainInput } : { typed };
  const outcome = await answerValue({ folder, path, seen, answer }, world);
  return outcome.kind === 'done'
    ? saved(visit, question, { answered: outcome.value, seen })
    : failed(visit, question, outcome);
}

async function proposed(visit: Visit, question: FillQuestion, seen: string): Promise<FormResult> {
  const { folder, world } = visit;
  const outcome = await proposeAgain({ folder, path: question.path, seen }, world);
  return outcome.kind === 'done'
    ? saved(visit, question, { answered: outcome.value, seen, became: 'proposal' })
    : failed(visit, question, outcome);
}

/** Takes a saved answer back. */
export async function takeBack(visit: Visit): Promise<FormResult> {
  const { folder, world, form } = visit;
  const number = form.get('daad');
  const answer = fillMemory(visit).saved.get(number);
  const written = answer?.answered.written;
  if (answer === undefined || written === undefined)
    return {
      notice: { kind: 'stopped', words: 'Dit is niet meer terug te draaien.' },
      to: partPath(partOf(visit)),
    };
  const outcome = await takeBackAnswer({ folder, written }, world);
  if (outcome.kind === 'done') fillMemory(visit).saved.take(number);
  const { path, title } = answer.answered;
  const notice = outcome.kind === 'done' ? doneNotice(`Teruggedraaid: ${title}.`) : stoppedNotice(outcome);
  const question = fillMemory(visit).questions.get(path);
  if (question === undefined) return { notice, to: partPath(partOf(visit)) };
  const isSaved = outcome.kind !== 'done' && number !== undefined;
  return after(visit, notice, { question, saved: isSaved ? { number, answer } : undefined });
}

/** Writes an answer once more that somebody overwrote. */
export async function answerAgain(visit: Visit): Promise<FormResult> {
  const { folder, world, form } = visit;
  const answer = fillMemory(visit).saved.take(form.get('daad'));
  const question = fillMemory(visit).questions.get(answer?.answered.path ?? '');
  if (answer === undefined || question === undefined) return unknownQuestion(visit);
  const { answered, seen } = answer;
  if (answer.became === 'proposal') return proposed(visit, question, seen);
  const request = { folder, path: answered.path, seen, answer: { value: answered.value } };
  const outcome = await answerValue(request, world);
  return outcome.kind === 'done'
    ? saved(visit, question, { answered: outcome.value, seen })
    : { notice: stoppedNotice(outcome), to: partPath(partOf(visit)) };
}

/** Leaves what somebody overwrote as it is now. */
export function leaveOverwritten(visit: Visit): Promise<FormResult> {
  for (const number of visit.form.all('daad')) fillMemory(visit).saved.take(number);
  return Promise.resolve({
    notice: doneNotice('Dat blijft zoals het nu is.'),
    to: partPath(partOf(visit)),
  });
}

/** What is told of a question that is not known any more. */
export function unknownQuestion(visit: Visit): FormResult {
  return {
    notice: {
      kind: 'stopped',
      words: 'Deze vraag ken ik niet meer. Er is niets veranderd. Kies hem opnieuw.',
    },
    to: partPath(partOf(visit)),
  };
}

/** The part that a form goes back to: a word of ours. */
export function partOf({ form }: Pick<Visit, 'form'>): string {
  const part = form.get('deel') ?? '';
  return /^[a-z0-9_-]+$/.test(part) ? part : '';
}

function saved(visit: Visit, question: FillQuestion, answer: SavedAnswer): Promise<FormResult> {
  const number = fillMemory(visit).saved.keep(answer);
  const { answered } = answer;
  if (answered.written === undefined)
    return Promise.resolve(
      after(visit, doneNotice('Dit stond er al zo.'), { question, saved: { number, answer } }),
    );
  const undo = takeBackForm(number, { question, part: partOf(visit) }, visit);
  return Promise.resolve(
    after(
      visit,
      doneNotice(answer.became === 'proposal' ? proposedWords(answered) : savedWords(answered, visit), undo),
      { question, saved: { number, answer } },
    ),
  );
}

/** What was saved, in words, with the warnings that it gave. */
export function savedWords({ title, words, warnings }: AnsweredValue, visit: Pick<Visit, 'world'>): string {
  return [`Bewaard: ${title}: ${screenText(words)}`, ...warningLines(warnings, visit)].join('\n');
}

/** What answers make doubtful, in the words of the questions. */
export function warningLines(
  warnings: AnsweredValue['warnings'],
  visit: Pick<Visit, 'world'>,
): readonly string[] {
  if (warnings.length === 0) return [];
  const nameOf = namesOfValues(visit);
  return warnings.map((each) => withNamesOf(doubtLine(each), nameOf));
}

function proposedWords({ title, words }: AnsweredValue): string {
  return `Weer een voorstel: ${title}: ${screenText(words)}`;
}

function failed(visit: Visit, question: FillQuestion, why: Stopped | string): FormResult {
  const notice: Notice = typeof why === 'string' ? { kind: 'stopped', words: why } : stoppedNotice(why);
  const isConflict =
    typeof why !== 'string' && why.kind === 'refused' && why.refusal.code === 'fill/changed-meanwhile';
  const fields = sentFields(visit.form);
  const attempt: Attempt = { path: question.path, why: notice.words, isConflict, fields };
  return after(visit, notice, { question, attempt });
}

/** What was sent in the field of a question. */
export function sentFields(form: PostedForm): Attempt['fields'] {
  const names = ['waarde', 'dag', 'tijd'].filter((name) => form.all(name).length > 0);
  return new Map(names.map((name) => [name, form.all(name)] as const));
}

type Became = Pick<ShownQuestion, 'question' | 'attempt' | 'saved'>;

/** Back to the question, or only its row for the script; always with the value as it stands now. */
function after(visit: Visit, notice: Notice, became: Became): FormResult {
  const { question, attempt } = became;
  const { folder, world } = visit;
  const number = attempt === undefined ? undefined : fillMemory(visit).attempts.keep(attempt);
  const part = partOf(visit);
  const query = number === undefined ? '' : `?poging=${number}`;
  return {
    notice,
    to: `${partPath(part)}${query}#${rowId(question.path)}`,
    parts: async () => {
      const now: Outcome<{ readonly version: string }> = await valueNow(
        { folder, path: question.path },
        world,
      );
      const version = now.kind === 'done' ? now.value.version : question.version;
      const row = questionRow({ ...became, question: { ...question, version }, part }, visit);
      return { [rowId(question.path)]: row };
    },
  };
}
