import { describe } from '../../diagnostics/present.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import type { Agreement } from '../../document/agreements.ts';
import { progressOfReview } from '../../document/review-session.ts';
import type { ChangeOutcome, LiveReview, ReviewPlace } from '../review/live-review.ts';
import type { EditableValue } from '../review/edits.ts';
import { screenText } from '../dossiers/words.ts';
import { askText, choose, confirm, type Choice, type TextQuestion } from './ask.ts';

type Answer = 'keep' | 'change' | 'drop' | 'keep-section' | 'back' | 'stop';

/** Walks through the agreements in the terminal until all were looked at, or someone stops. */
export async function runReview(live: LiveReview, place: ReviewPlace): Promise<'finished' | 'stopped'> {
  for (;;) {
    const { current } = live.state;
    if (current === undefined) {
      if (!(await confirm(endQuestion(live), 'Ja, rond de herziening af.'))) return 'stopped';
      const outcome = await live.finish();
      if (outcome === 'done') return 'finished';
      tell(outcome, place);
      return 'stopped';
    }
    const answer = await choose(questionFor(current, live, place), answersFor(current, live));
    if (answer === 'stop') return 'stopped';
    await actions[answer](current, live, place);
  }
}

function endQuestion({ state }: LiveReview): string {
  const { total } = progressOfReview(state);
  return `Alle ${total} afspraken zijn nagelopen. Afronden met de datum van vandaag?`;
}

function questionFor(current: Agreement, { state }: LiveReview, { context }: ReviewPlace): string {
  const { done, total } = progressOfReview(state);
  const width = (context.io.columns('stdout') ?? 80) - 4;
  const words = wrapWords(screenText(current.words), width).split('\n');
  const head = `${screenText(current.heading)} (${done} van ${total} nagelopen)`;
  return [wrapWords(head, width), '', ...words.map((line) => `  ${line}`), '', '  Klopt dit nog?'].join('\n');
}

function answersFor(current: Agreement, { state }: LiveReview): readonly Choice<Answer>[] {
  const left = state.agreements.filter(
    ({ id, section }) => section === current.section && !state.seen.has(id),
  );
  return [
    { value: 'keep', name: 'Behouden' },
    { value: 'change', name: 'Wijzigen' },
    { value: 'drop', name: 'Laten vervallen' },
    ...(left.length > 1
      ? [{ value: 'keep-section' as const, name: `Alles in dit onderdeel behouden (nog ${left.length})` }]
      : []),
    ...(state.trail.length > 0 ? [{ value: 'back' as const, name: 'Terug naar de vorige' }] : []),
    { value: 'stop', name: 'Stoppen en later verdergaan' },
  ];
}

type Action = (current: Agreement, live: LiveReview, place: ReviewPlace) => Promise<void>;

const actions: Readonly<Record<Exclude<Answer, 'stop'>, Action>> = {
  keep: ({ id }, live) => live.dispatch({ kind: 'judge', id, verdict: 'behouden' }),
  'keep-section': ({ section }, live) => live.dispatch({ kind: 'keep-section', section }),
  back: (_, live) => live.dispatch({ kind: 'back' }),
  change,
  drop,
};

/** Lets someone pick a value behind the agreement, or write other words. */
async function change(current: Agreement, live: LiveReview, place: ReviewPlace): Promise<void> {
  const values = live.valuesOf(current);
  const picked =
    values.length === 0
      ? 'text'
      : await choose('Wat wilt u wijzigen?', [
          ...values.map((value, index) => ({
            value: String(index),
            name: `${valueName(value)}: ${value.now === '' ? 'nog invullen' : screenText(value.now)}`,
          })),
          { value: 'text', name: 'De zin zelf: een eigen tekst schrijven' },
          { value: 'back', name: 'Niets, terug' },
        ]);
  if (picked === 'back') return;
  const value = picked === 'text' ? undefined : values[Number(picked)];
  if (value === undefined) await changeWords(current, live, place);
  else await changeValue(current, value, { live, place });
}

async function changeWords(current: Agreement, live: LiveReview, place: ReviewPlace): Promise<void> {
  const initial = screenText(current.words);
  await askAndSave({ message: 'Nieuwe tekst (leeg: toch niet):', initial }, place, {
    longest: 4000,
    save: (words) =>
      ['', initial, current.words].includes(words) ? undefined : live.ownText(current, words),
  });
}

async function changeValue(
  current: Agreement,
  value: EditableValue,
  { live, place }: { readonly live: LiveReview; readonly place: ReviewPlace },
): Promise<void> {
  const question = {
    message: `${valueName(value)} (leeg: toch niet):`,
    initial: value.now === '' ? undefined : value.now.replace(/^["']|["']$/g, ''),
  };
  await askAndSave(question, place, {
    longest: 4000,
    save: (typed) =>
      ['', question.initial, value.now].includes(typed) ? undefined : live.changeValue(current, value, typed),
  });
}

/** "Frequentie (werkoverleg.frequentie)": what people call a value, and how the file calls it. */
function valueName({ title, path }: EditableValue): string {
  return `${screenText(title)} (${screenText(path)})`;
}

async function drop(current: Agreement, live: LiveReview, place: ReviewPlace): Promise<void> {
  const message = 'Waarom vervalt deze afspraak? (mag leeg; komt als opmerking in het bestand)';
  await askAndSave({ message }, place, {
    longest: 200,
    save: (reason) => live.lapse(current.id, reason === '' ? undefined : reason),
  });
}

/** How an answer is saved; undefined when there is nothing to save. */
interface Saving {
  readonly longest: number;
  readonly save: (typed: string) => Promise<ChangeOutcome> | undefined;
}

/**
 * Asks for a text and saves it, until that could be done.
 *
 * Why saving is the check: what is wrong is told while the answer still stands there to be mended, and who breaks
 * off after enter has not lost the answer.
 */
async function askAndSave(
  question: Pick<TextQuestion, 'message' | 'initial'>,
  { context }: ReviewPlace,
  { longest, save }: Saving,
): Promise<void> {
  let failure: Error | undefined;
  const check = async (typed: string): Promise<string | undefined> => {
    if (typed.length > longest) return `Maak de tekst korter dan ${longest} tekens.`;
    try {
      const outcome = (await save(typed)) ?? 'done';
      return outcome === 'done' ? undefined : wordsOf(outcome, context.io.columns('stdout'));
    } catch (error) {
      // A question cannot throw while it looks at an answer.
      failure = error instanceof Error ? error : new Error(String(error));
      return undefined;
    }
  };
  await askText({ ...question, check });
  if (failure !== undefined) throw failure;
}

/** Says why the review could not be finished. */
function tell(outcome: Exclude<ChangeOutcome, 'done'>, { context }: ReviewPlace): void {
  const words = wordsOf(outcome, context.io.columns('stderr'));
  context.io.stderr(`${words}\nDe herziening is nog niet afgerond.\n`);
}

function wordsOf(outcome: Exclude<ChangeOutcome, 'done'>, columns = 80): string {
  const lines = outcome.map(describe).map(({ text, cure }) => wrapWords(`${text} ${cure}`, columns - 4));
  return lines.join('\n');
}
