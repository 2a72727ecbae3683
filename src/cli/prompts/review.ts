import { describe } from '../../diagnostics/present.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import type { Agreement } from '../../document/agreements.ts';
import { progressOfReview } from '../../document/review-session.ts';
import type { ChangeOutcome, LiveReview, ReviewPlace } from '../review/live-review.ts';
import type { EditableValue } from '../review/edits.ts';
import { screenText } from '../dossiers/words.ts';
import { askText, choose, confirm, type Choice } from './ask.ts';

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
          ...values.map(({ path, now }, index) => ({
            value: String(index),
            name: `${screenText(path)}: ${now === '' ? 'nog invullen' : screenText(now)}`,
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
  const words = await askText({
    message: 'Nieuwe tekst (leeg: toch niet):',
    initial: screenText(current.words),
    check: (typed) => (typed.length > 4000 ? 'Maak de tekst korter dan 4000 tekens.' : undefined),
  });
  if (words === '' || words === current.words) return;
  tell(await live.ownText(current, words), place);
}

async function changeValue(
  current: Agreement,
  value: EditableValue,
  { live, place }: { readonly live: LiveReview; readonly place: ReviewPlace },
): Promise<void> {
  const typed = await askText({
    message: `${value.path} (leeg: toch niet):`,
    initial: value.now === '' ? undefined : value.now.replace(/^["']|["']$/g, ''),
  });
  if (typed === '' || typed === value.now) return;
  tell(await live.changeValue(current, value, typed), place);
}

async function drop(current: Agreement, live: LiveReview, place: ReviewPlace): Promise<void> {
  const reason = await askText({
    message: 'Waarom vervalt deze afspraak? (mag leeg; komt als opmerking in het bestand)',
    check: (typed) => (typed.length > 200 ? 'Maak de reden korter dan 200 tekens.' : undefined),
  });
  tell(await live.lapse(current.id, reason === '' ? undefined : reason), place);
}

/** Says why a change was not made. */
function tell(outcome: ChangeOutcome, { context }: ReviewPlace): void {
  if (outcome === 'done') return;
  const width = (context.io.columns('stderr') ?? 80) - 2;
  const lines = outcome.map(describe).map(({ text, cure }) => wrapWords(`${text} ${cure}`, width));
  context.io.stderr(`${lines.join('\n')}\nDeze wijziging is niet bewaard.\n`);
}
