import type { FillQuestion } from '../../app/fill/fill-questions.ts';
import type { LiveFill, SavedFill } from '../../app/fill/live-fill.ts';
import type { Outcome } from '../../app/outcome.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import { screenText } from '../../profile/marked-text.ts';
import type { PlainInput } from '../../workspace/plain-tree.ts';
import { countWords, proposalWords } from '../fill/overview.ts';
import { sayWarnings } from '../fill/report-filled.ts';
import type { CommandContext } from '../global-options.ts';
import { sayWrapped } from '../say-wrapped.ts';
import { askText, choose, confirm, type Choice } from './ask.ts';
import { askMembers } from './fill-members.ts';
import { backWords, readStep, type FillStep } from './fill-words.ts';
import { saveWords } from './save-words.ts';

/** Asks in the terminal until nothing is left, or someone stops. */
export async function runFill(live: LiveFill, context: CommandContext): Promise<'finished' | 'stopped'> {
  const { questions } = live.state;
  if (questions.length > 0) sayWrapped(context, `${countWords(questions)} ${introduction}\n`);
  let hasAsked = false;
  for (;;) {
    const { current } = live.state;
    if (current === undefined) {
      if (hasAsked || !(await wantsMore(live))) return 'finished';
      hasAsked = true;
      live.dispatch({ kind: 'more', questions: live.optional });
      continue;
    }
    const step = await ask(current, live, context);
    if (step === 'stop') return 'stopped';
    if (step !== undefined) live.dispatch({ kind: step });
  }
}

const introduction = `Met enter neemt u over wat er tussen haakjes staat. Elk antwoord wordt meteen bewaard.
U kunt ook typen: terug, overslaan of stoppen.`;

/** Whether lists that may stay empty are asked too. */
async function wantsMore(live: LiveFill): Promise<boolean> {
  const { optional } = live;
  if (optional.length === 0) return false;
  const names = optional.map(({ path, point }) =>
    path.startsWith('organisatie.mail.') ? 'mailadressen van afdelingen' : point.title.toLowerCase(),
  );
  return confirm(
    `Dit mag leeg blijven, maar u kunt het nu ook vastleggen: ${[...new Set(names)].join(', ')}.\n  Doen?`,
    'Ja, vraag ze',
    'Nee, nu niet',
  );
}

/** Asks one question; the answer is saved when this returns undefined. */
async function ask(
  question: FillQuestion,
  live: LiveFill,
  context: CommandContext,
): Promise<FillStep | undefined> {
  const message = messageFor(question, live, context);
  context.io.stdout('\n');
  if (question.members !== undefined)
    return askMembers({ question, message, form: question.members }, live, context);
  return question.form?.choices === undefined
    ? askTyped(question, message, { live, context })
    : askChoice(question, message, { live, context });
}

/** The question with the sentence that it is about. */
function messageFor(question: FillQuestion, { state }: LiveFill, { io }: CommandContext): string {
  const width = (io.columns('stdout') ?? 80) - 6;
  const left = state.questions.filter(({ path }) => !state.skipped.has(path)).length;
  const { sentence, point } = question;
  // What stands between backticks is code, which a terminal has no letters for.
  const plain = point.description?.replaceAll('`', '');
  const about = sentence === undefined ? plain : `${sentence.heading}: “${sentence.words}”`;
  const lines =
    about === undefined
      ? []
      : wrapWords(screenText(about), width)
          .split('\n')
          .map((line) => `  ${line}`);
  return [`(nog ${String(left)}) ${question.ask}`, ...lines].join('\n');
}

interface Place {
  readonly live: LiveFill;
  readonly context: CommandContext;
}

async function askChoice(
  question: FillQuestion,
  message: string,
  { live, context }: Place,
): Promise<FillStep | undefined> {
  const choices = question.form?.choices ?? [];
  const options: readonly Choice<string>[] = [
    ...choices.map(({ name }) => ({ value: `=${name}`, name })),
    { value: 'skip', name: 'Overslaan' },
    ...(live.state.trail.length > 0 ? [{ value: 'back', name: 'Terug naar de vorige vraag' }] : []),
    { value: 'stop', name: 'Stoppen en later verdergaan' },
  ];
  const proposed = proposalWords(question);
  const initial = proposed === undefined ? undefined : `=${proposed}`;
  const canGoBack = live.state.trail.length > 0;
  const picked = await choose(message, options, {
    initial,
    stays: true,
    ...(canGoBack ? { back: 'back' } : {}),
  });
  if (picked === 'skip' || picked === 'back' || picked === 'stop') return picked;
  const value = choices.find(({ name }) => `=${name}` === picked)?.value;
  if (value === undefined) return undefined;
  const outcome = await live.answer(question, value);
  if (outcome.kind === 'done') {
    sayWarnings(outcome.value.warnings, context);
    return undefined;
  }
  context.io.stderr(`${await saveWords(outcome, context.io.columns('stderr'))}\n`);
  return undefined;
}

/**
 * Asks for a line of text until it could be saved.
 *
 * Why saving is the validation: what is wrong is told while the answer can still be corrected, and cancelling after
 * enter does not lose it.
 */
async function askTyped(
  question: FillQuestion,
  message: string,
  { live, context }: Place,
): Promise<FillStep | undefined> {
  const proposal = proposalWords(question);
  const { scan } = live;
  let step: FillStep | undefined;
  let saved: SavedFill | undefined;
  let failure: Error | undefined;
  const check = async (typed: string): Promise<string | undefined> => {
    step = readStep(typed, live.state.trail.length > 0);
    if (step !== undefined) return undefined;
    if (typed === backWords[0]) return 'Dit is de eerste vraag.';
    const read = question.form?.read(typed) ?? { wrong: '' };
    if ('wrong' in read) return read.wrong;
    try {
      const outcome: Outcome<SavedFill> = await live.answer(
        question,
        valueOf(question, typed, proposal) ?? read.value,
      );
      if (outcome.kind !== 'done') return await saveWords(outcome, context.io.columns('stdout'));
      saved = outcome.value;
      return undefined;
    } catch (error) {
      // A prompt cannot throw while it validates an answer.
      failure = error instanceof Error ? error : new Error(String(error));
      return undefined;
    }
  };
  const hint = question.hint === undefined || proposal !== undefined ? '' : `${question.hint}; `;
  await askText({
    message: `${message}\n ${proposal === undefined ? ` (${hint}leeg: overslaan)` : ''}`,
    proposal,
    stays: true,
    check,
    scan: (answer) => scan(answer, 'anything'),
    shown: (answer) => understood(question, answer),
  });
  if (failure !== undefined) throw failure;
  if (saved !== undefined) sayWarnings(saved.warnings, context);
  return step;
}

/** An answer as it was understood: the whole day for "30 november". */
function understood({ form }: FillQuestion, typed: string): string {
  if (readStep(typed, true) !== undefined) return typed;
  const read = form?.read(typed.trim());
  return read !== undefined && 'value' in read ? (form?.write(read.value) ?? typed) : typed;
}

/** The proposal itself when somebody accepts it: its words may say less. */
function valueOf(
  { proposal }: FillQuestion,
  typed: string,
  proposed: string | undefined,
): PlainInput | undefined {
  return typed === proposed ? (proposal as PlainInput) : undefined;
}
