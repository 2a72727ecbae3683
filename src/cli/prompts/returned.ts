/** Questions about what came back. */
import type { IsoDay } from '../../calendar/day.ts';
import type { TypedScan } from '../../app/privacy/before-writing.ts';
import type { Answer, Question } from '../../returned/plan-types.ts';
import { effectWords, questionWords } from '../../words/read-back.ts';
import { askDay } from './ask-day.ts';
import { askText, choose } from './ask.ts';

/** What questions need to know. */
export interface AskFrame {
  readonly today: IsoDay;
  readonly scan: TypedScan;
}

/** Asks one thing; undefined when somebody leaves it for later. */
export async function askReturned(
  question: Question,
  source: string,
  { today, scan }: AskFrame,
): Promise<Answer | undefined> {
  const { effects, doubt } = question;
  const later = 'later';
  const chosen = await choose(
    questionWords(question, source),
    [
      ...effects.map((effect, index) => ({ value: String(index), name: effectWords(effect, doubt) })),
      { value: later, name: 'Later beslissen.' },
    ],
    { back: later, escape: 'esc later beslissen', stays: true },
  );
  if (chosen === later) return undefined;
  const index = Number(chosen);
  const effect = effects[index];
  if (effect?.kind !== 'typed') return { effect: index };
  if (effect.what === 'reason') {
    const reason = await askText({
      message: 'Waarom vervalt de taak?',
      check: (typed) => (typed === '' ? 'Schrijf in een paar woorden waarom.' : undefined),
      scan: (typed) => scan(typed, 'anything'),
      stays: true,
    });
    return { effect: index, typed: reason };
  }
  const day = await askDay({
    ...{ message: 'Op welke dag was het klaar?', initial: undefined, today, toward: 'past' },
    ...{ latest: today, stays: true, empty: 'leeg: later beslissen', doubts: () => [] },
  });
  return day === undefined ? undefined : { effect: index, typed: day };
}

/** Asks of which dossier a list is; undefined when of none. */
export async function askDossier(words: string, dossiers: readonly string[]): Promise<string | undefined> {
  const none = '';
  const chosen = await choose(
    `${words}\nVan welk dossier is het?`,
    [
      ...dossiers.map((id) => ({ value: id, name: id })),
      { value: none, name: 'Van geen van deze; sla het over.' },
    ],
    { back: none, escape: 'esc overslaan', stays: true },
  );
  return chosen === none ? undefined : chosen;
}
