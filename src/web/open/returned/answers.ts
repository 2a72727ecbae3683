import { readTypedDay } from '../../../calendar/typed-day.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import { screenText } from '../../../profile/marked-text.ts';
import type { Answer, Effect, Question } from '../../../returned/plan-types.ts';
import { dayProblem } from '../../../words/day-problem.ts';
import { taskWords } from '../../../words/read-back.ts';
import type { PostedForm } from '../form.ts';
import { documentName } from './document-part.ts';
import { answerName, typedName } from './fields.ts';
import type { Handed, SeenHanded } from './handed.ts';

/** What is known when answers are heard. */
export interface Hearing {
  readonly handed: Handed;
  readonly seen: SeenHanded;
  readonly today: string;
}

/** How many answers there were, and why others cannot be, with the row that each is about. */
export interface Heard {
  readonly count: number;
  readonly problems: readonly string[];
}

/** Hears answers and chosen dossiers, and remembers them. */
export function hear(form: PostedForm, { handed, seen, today }: Hearing): Heard {
  const { received, questions } = seen;
  let count = 0;
  const problems: string[] = [];
  const choose = (source: string, name: string): void => {
    const dossier = form.get(name) ?? '';
    if (!received.running.includes(dossier)) return;
    handed.chosen.set(source, dossier);
    count++;
  };
  for (const [at, { source, homeless }] of received.lists.entries())
    if (homeless?.why === 'unknown-code') choose(source, `dossier-${String(at)}`);
  for (const [at, { source, document }] of received.documents.entries())
    if (document.kind === 'which-dossier') choose(source, documentName(at));
  for (const [at, { question }] of questions.entries()) {
    const chosen = form.get(answerName(at)) ?? '';
    const effect = chosen === '' ? undefined : question.effects[Number(chosen)];
    if (effect === undefined) continue;
    const index = Number(chosen);
    const typed = form.get(typedName(at, index)) ?? '';
    const answer = answerFor(effect, index, { typed, today });
    if ('problem' in answer) {
      // What was chosen and typed stays, to be put right.
      handed.tried.set(question.id, { chosen: index, typed });
      problems.push(`${aboutWords(question)}: ${answer.problem}`);
      continue;
    }
    handed.tried.delete(question.id);
    handed.answers.set(question.id, answer);
    count++;
  }
  return { count, problems };
}

/** Keeps what was chosen when it could not be heard: a question is the same as long as its file is. */
export function keepChosen(form: PostedForm, { tried }: Handed): void {
  for (const [at, id] of form.all('vraag').entries()) {
    const chosen = form.get(answerName(at)) ?? '';
    if (chosen === '') tried.delete(id);
    else tried.set(id, { chosen: Number(chosen), typed: form.get(typedName(at, Number(chosen))) ?? '' });
  }
}

function aboutWords({ task, row, place }: Question): string {
  if (task !== undefined) return taskWords(task);
  return row.title === '' ? upperFirst(place) : screenText(row.title);
}

function answerFor(
  effect: Effect,
  index: number,
  { typed, today }: { readonly typed: string; readonly today: string },
): Answer | { readonly problem: string } {
  if (effect.kind !== 'typed') return { effect: index };
  const words = typed.trim();
  if (effect.what === 'reason')
    return words === ''
      ? { problem: 'Schrijf in een paar woorden waarom de taak vervalt.' }
      : { effect: index, typed: words };
  if (words === '') return { problem: 'Kies ook de dag waarop het klaar was.' };
  const read = readTypedDay(words, { today, toward: 'past' });
  if (read.kind !== 'day') return { problem: dayProblem(words, read) };
  return read.day > today ? { problem: 'Die dag moet nog komen.' } : { effect: index, typed: read.day };
}
