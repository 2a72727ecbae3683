import type { LiveFill, ProposedAll } from '../../app/fill/live-fill.ts';
import type { SetValues } from '../../app/fill/set-values.ts';
import type { Stopped } from '../../app/outcome.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { screenText } from '../../profile/marked-text.ts';
import { describe } from '../../diagnostics/present.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';
import { profileWords } from '../../words/review.ts';
import { reportStopped } from '../report-stopped.ts';
import { countWords, freeWords } from './overview.ts';

/** Where the questions are asked. */
export interface FillWalk {
  readonly part: string | undefined;
  readonly context: CommandContext;
  /** Folder of the workspace, when the current one is another. */
  readonly folder?: string;
}

const notSaved = 'Er is niets geschreven.';

/** Reports why nothing was written. @throws UserError for a refusal that is no fault of the values */
export function reportUnsaved(stopped: Stopped, context: CommandContext): Promise<ExitCode> {
  if (stopped.kind === 'problems' || stopped.refusal.code !== 'profile/new-errors')
    return reportStopped(stopped, context, notSaved);
  context.io.stderr(`${profileWords['profile/new-errors'](stopped.refusal)}\n${notSaved}\n`);
  return Promise.resolve(exitCodes.problems);
}

/** Reports values that were given with their places. */
export function reportSet({ values, changed, warnings }: SetValues, context: CommandContext): void {
  const { io, options, say } = context;
  if (options.json === true) {
    const gezet = values.map(({ path, value, was }) => ({ pad: path, waarde: value, was }));
    io.stdout(`${JSON.stringify({ gezet, bestanden: changed }, null, 2)}\n`);
  } else for (const file of changed) io.stdout(`${file}\n`);
  for (const { path, words } of changed.length === 0 ? [] : values)
    if (words.was !== undefined) say(`${path}: ${screenText(words.now)} (was: ${screenText(words.was)})`);
  const words = `${counted(values.length, 'waarde', 'waarden')} geschreven`;
  say(changed.length === 0 ? 'Die waarden stonden er al.' : `${words} in ${changed.join(', ')}.`);
  sayWarnings(warnings, context);
}

/** Warnings that a value gave. */
export function sayWarnings(warnings: readonly Diagnostic[], { say }: Pick<CommandContext, 'say'>): void {
  for (const each of warnings) {
    const { text, fix } = describe(each);
    say(`Let op: ${text} ${fix}`);
  }
}

/** Reports the proposals that were written. */
export function reportProposed(
  { written, left }: ProposedAll,
  live: LiveFill,
  { part, context }: Pick<FillWalk, 'part' | 'context'>,
): void {
  const { io, options, say } = context;
  if (options.json === true) {
    const open = left.map(({ path }) => path);
    io.stdout(`${JSON.stringify({ voorgesteld: written, open, bestanden: live.changed }, null, 2)}\n`);
  } else for (const file of live.changed) io.stdout(`${file}\n`);
  say(
    written.length === 0
      ? 'Alle voorstellen stonden er al.'
      : `${counted(written.length, 'voorstel', 'voorstellen')} geschreven, elk met # voorstel erachter. Zo’n waarde geldt pas als u hem bevestigt: met de vragen, of door # voorstel weg te halen.`,
  );
  if (left.length > 0) say(`Zonder voorstel, en nog open: ${left.map(({ path }) => path).join(', ')}.`);
  say(`Nalopen kan met: ${ownCommand(['invullen', ...(part === undefined ? [] : [part])], context)}`);
}

/** Reports what was filled in, what is left, and what to do next. */
export function reportEnd(
  live: LiveFill,
  ended: 'finished' | 'stopped',
  { part, context, folder }: FillWalk,
): void {
  const { questions, answered } = live.state;
  const needed = questions.filter(({ point }) => point.documents.length > 0);
  const command = (words: readonly string[]): string => ownCommand(words, context, folder);
  const again = command(['invullen', ...(part === undefined ? [] : [part])]);
  const done = answered === 0 ? '' : `${counted(answered, 'waarde', 'waarden')} ingevuld. `;
  // Who stopped among what may stay empty, or asked for it, hears that it is.
  const free = ended === 'stopped' ? live.optional : live.listed;
  const rest =
    needed.length > 0
      ? `${countWords(needed)}\nVerder gaan: ${again}`
      : free.length > 0
        ? `${freeWords(free.length)}\nInvullen kan met: ${again}`
        : 'Er is niets meer open.';
  context.io.stdout(`${done}${rest}\n`);
  if (live.others.length > 0 && ended === 'finished') {
    const files = [...new Set(live.others.map(({ source }) => source.file))];
    context.say(
      `In andere bestanden staat ook nog iets open: ${files.slice(0, 3).join(', ')}${files.length > 3 ? ' …' : ''}\nWat, ziet u met: ${command(['invullen', '--list'])}`,
    );
  }
  if (answered === 0) return;
  const what = live.document === undefined ? ['--all'] : [live.document];
  context.say(`Maak nu de documenten: ${command(['render', ...what, '--format', 'docx'])}`);
}
