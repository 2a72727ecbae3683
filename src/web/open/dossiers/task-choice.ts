import type { TaskChoice } from '../../../app/dossiers/act-on-task.ts';
import { readTypedDay, type DayReference } from '../../../calendar/typed-day.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import { dayProblem } from '../../../words/day-problem.ts';
import { wordsIn, type PostedForm } from '../form.ts';

/** The longest texts that a task takes, in characters. */
const limits = { opmerking: 1000, reden: 300, wie: 80, door: 80 } as const;

/** What a posted form chooses for a task, or why it cannot be that. */
export function readChoice(
  kind: string,
  form: PostedForm,
  today: string,
): TaskChoice | { readonly problem: string } {
  const tooLong = (Object.keys(limits) as readonly (keyof typeof limits)[]).find(
    (name) => (form.get(name) ?? '').length > limits[name],
  );
  if (tooLong !== undefined)
    return { problem: `${upperFirst(tooLong)}: maak dit korter dan ${limits[tooLong]} tekens.` };
  switch (kind) {
    case 'tick': {
      const on = dayIn(form, 'op', { today, toward: 'past' });
      return typeof on === 'object' ? on : { kind, on, by: wordsIn(form, 'door') };
    }
    case 'begin':
    case 'untick':
      return { kind };
    case 'skip': {
      const reason = wordsIn(form, 'reden');
      return reason === undefined
        ? { problem: 'Zeg waarom dit vervalt. Er is niets veranderd.' }
        : { kind, reason };
    }
    case 'note':
      return { kind, text: wordsIn(form, 'opmerking') };
    case 'assign':
      return { kind, to: wordsIn(form, 'wie') };
    case 'date': {
      const day = dayIn(form, 'datum', { today, toward: 'future' });
      return typeof day === 'object' ? day : { kind, day };
    }
    default:
      return { problem: 'Dit formulier ken ik niet. Laad de pagina opnieuw.' };
  }
}

/** A chosen day; undefined when there is none. */
function dayIn(
  form: PostedForm,
  name: string,
  reference: DayReference,
): string | undefined | { readonly problem: string } {
  const typed = wordsIn(form, name);
  if (typed === undefined) return undefined;
  const read = readTypedDay(typed, reference);
  return read.kind === 'day' ? read.day : { problem: dayProblem(typed, read) };
}
