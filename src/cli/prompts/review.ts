import type { Outcome } from '../../app/outcome.ts';
import type { EditableValue } from '../../app/profile-edit/editable-values.ts';
import type { TypedScan } from '../../app/privacy/before-writing.ts';
import type { LiveReview } from '../../app/review/live-review.ts';
import { readTypedDay } from '../../calendar/typed-day.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import type { Agreement } from '../../document/agreements.ts';
import { progressOfReview } from '../../document/review-session.ts';
import { screenText } from '../../profile/marked-text.ts';
import type { CommandContext } from '../global-options.ts';
import { dayProblem } from '../../words/day-problem.ts';
import { askText, choose, confirm, type Choice, type TextQuestion } from './ask.ts';
import { saveWords } from './save-words.ts';

type Answer = 'keep' | 'change' | 'drop' | 'keep-section' | 'back' | 'stop';

/** Goes through the agreements in the terminal until all are reviewed, or someone stops. */
export async function runReview(live: LiveReview, context: CommandContext): Promise<'finished' | 'stopped'> {
  for (;;) {
    const { current } = live.state;
    if (current === undefined) {
      if (!(await confirm(endQuestion(live), 'Ja, rond de herziening af.'))) return 'stopped';
      const outcome = await live.finish({ isAgreed: true });
      if (outcome.kind === 'done') return 'finished';
      context.io.stderr(
        `${await saveWords(outcome, context.io.columns('stderr'))}\nDe herziening is nog niet afgerond.\n`,
      );
      return 'stopped';
    }
    const answer = await choose(questionFor(current, live, context), answersFor(current, live));
    if (answer === 'stop') return 'stopped';
    await actions[answer](current, live, context);
  }
}

function endQuestion({ state }: LiveReview): string {
  const { total } = progressOfReview(state);
  return `Alle ${total} afspraken zijn nagelopen. Afronden met de datum van vandaag?`;
}

function questionFor(current: Agreement, { state }: LiveReview, context: CommandContext): string {
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

type Action = (current: Agreement, live: LiveReview, context: CommandContext) => Promise<void>;

const actions: Readonly<Record<Exclude<Answer, 'stop'>, Action>> = {
  keep: ({ id }, live) => live.dispatch({ kind: 'judge', id, verdict: 'behouden' }),
  'keep-section': ({ section }, live) => live.dispatch({ kind: 'keep-section', section }),
  back: (_, live) => live.dispatch({ kind: 'back' }),
  change,
  drop,
};

/** Lets someone pick a value in the agreement, or rewrite its text. */
async function change(current: Agreement, live: LiveReview, context: CommandContext): Promise<void> {
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
  if (value === undefined) await changeWords(current, live, context);
  else await changeValue(current, value, { live, context });
}

async function changeWords(current: Agreement, live: LiveReview, context: CommandContext): Promise<void> {
  const initial = screenText(current.words);
  await askAndSave({ message: 'Nieuwe tekst (leeg: toch niet):', initial, hasLines: true }, context, {
    longest: 4000,
    scan: live.scan,
    save: (words) =>
      ['', initial, current.words].includes(words)
        ? undefined
        : live.editAgreements([{ kind: 'rewrite', id: current.id, words }]),
  });
}

async function changeValue(
  current: Agreement,
  value: EditableValue,
  { live, context }: { readonly live: LiveReview; readonly context: CommandContext },
): Promise<void> {
  const question = {
    message: `${valueName(value)} (leeg: toch niet):`,
    initial: value.now === '' ? undefined : value.now.replace(/^["']|["']$/g, ''),
  };
  await askAndSave(question, context, {
    longest: 4000,
    scan: live.scan,
    read: (typed) => (value.isDay && typed !== '' ? dayTyped(typed, live.today) : { text: typed }),
    save: (typed) =>
      ['', question.initial, value.now].includes(typed)
        ? undefined
        : live.changeValue(current.id, value, typed),
  });
}

/** The day that was typed, as it is written in the file, or what is wrong with it. */
function dayTyped(typed: string, today: string): { readonly text: string } | { readonly problem: string } {
  const read = readTypedDay(typed, { today, toward: 'future' });
  return read.kind === 'day' ? { text: read.day } : { problem: dayProblem(typed, read) };
}

/** "Frequentie (werkoverleg.frequentie)": the title of a value, and its path in the file. */
function valueName({ title, path }: EditableValue): string {
  return `${screenText(title)} (${screenText(path)})`;
}

async function drop(current: Agreement, live: LiveReview, context: CommandContext): Promise<void> {
  const message = 'Waarom vervalt deze afspraak? (mag leeg; komt als opmerking in het bestand)';
  await askAndSave({ message }, context, {
    longest: 200,
    scan: live.scan,
    save: (reason) =>
      live.editAgreements([{ kind: 'lapse', id: current.id, reason: reason === '' ? undefined : reason }]),
  });
}

/** Saves an answer; undefined when there is nothing to save. */
interface SavedPrompt {
  readonly longest: number;
  readonly scan: TypedScan;
  /** What to save of what was typed, or what is wrong with it. Default: just that */
  readonly read?: (typed: string) => { readonly text: string } | { readonly problem: string };
  readonly save: (typed: string) => Promise<Outcome<undefined>> | undefined;
}

/**
 * Asks for a text until it could be saved.
 *
 * Why saving is the validation: problems are reported while the answer can still be corrected, and cancelling after
 * enter does not lose it.
 */
async function askAndSave(
  question: Pick<TextQuestion, 'message' | 'initial' | 'hasLines'>,
  context: CommandContext,
  { longest, scan, read = (text) => ({ text }), save }: SavedPrompt,
): Promise<void> {
  let failure: Error | undefined;
  const check = async (typed: string): Promise<string | undefined> => {
    if (typed.length > longest) return `Maak de tekst korter dan ${longest} tekens.`;
    const found = read(typed);
    if ('problem' in found) return found.problem;
    try {
      const outcome = await save(found.text);
      if (outcome === undefined || outcome.kind === 'done') return undefined;
      return await saveWords(outcome, context.io.columns('stdout'));
    } catch (error) {
      // A prompt cannot throw while it validates an answer.
      failure = error instanceof Error ? error : new Error(String(error));
      return undefined;
    }
  };
  await askText({ ...question, check, scan: (typed) => scan(typed, 'anything') });
  if (failure !== undefined) throw failure;
}
