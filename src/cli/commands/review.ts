import { writeDate } from '../../calendar/written.ts';
import { describe } from '../../diagnostics/present.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { documentIds, reviewedDocumentIds } from '../../document/registry.ts';
import { progressOfReview } from '../../document/review-session.ts';
import { suggest } from '../choices.ts';
import { oneWorkspace } from '../dossiers/find.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { isInteractive } from '../prompts/interactive.ts';
import { commitAdvice, LiveReview, type ChangeOutcome, type ReviewPlace } from '../review/live-review.ts';
import { reviewFacts, reviewList } from '../review/overview.ts';
import { forgetRound } from '../review/round.ts';
import { currentDay } from '../workspaces.ts';

/** Options of `gemeente review`. */
export interface ReviewOptions {
  readonly list?: boolean;
  readonly behoud?: readonly string[];
  readonly vervalt?: readonly string[];
  readonly reden?: string;
  readonly wijzig?: string;
  readonly tekst?: string;
  readonly afronden?: boolean;
  readonly toch?: boolean;
  readonly opnieuw?: boolean;
}

/** `gemeente review [document]`: walks through the agreements; with options, without asking anything. */
export async function review(
  [name = 'werkwijzer']: readonly string[],
  options: ReviewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const document = needReviewed(name);
  checkTogether(options);
  const folder = await oneWorkspace(context);
  const place: ReviewPlace = { folder, document, today: await currentDay(context), context };
  if (options.opnieuw === true) forgetRound(folder, { document, today: place.today, io: context.io });
  const isAsked = asksNothing(options, context);
  if (!isAsked && !isInteractive(context)) throw new UserError(withoutTerminal);
  const live = await LiveReview.open(place);
  if (live === undefined) return exitCodes.problems;
  if (!isAsked) return walk(live, place);
  return act(live, options, place);
}

function needReviewed(name: string): string {
  if (reviewedDocumentIds.includes(name)) return name;
  const known = `Nalopen kan met: ${reviewedDocumentIds.join(', ')}.`;
  if (documentIds.includes(name))
    throw new UserError(`In ${name} staan geen afspraken om na te lopen. ${known}`);
  throw new UserError(`Het document ${name} bestaat niet.${suggest(nearest(name, documentIds))} ${known}`);
}

const withoutTerminal = `Deze opdracht stelt vragen, en daar is een terminal voor nodig. Zonder terminal kan het zo:
  gemeente review --list
  gemeente review --behoud <afspraken>
  gemeente review --vervalt <afspraken> --reden <tekst>
  gemeente review --wijzig <afspraak> --tekst <tekst>
  gemeente review --afronden`;

function checkTogether({ wijzig, tekst, reden, vervalt }: ReviewOptions): void {
  if ((wijzig === undefined) !== (tekst === undefined))
    throw new UserError('De opties --wijzig en --tekst horen bij elkaar. Geef ze allebei.');
  if (tekst?.trim() === '')
    throw new UserError('De tekst bij --tekst is leeg. Moet de afspraak weg? Gebruik --vervalt.');
  if (reden !== undefined && vervalt === undefined)
    throw new UserError('De optie --reden hoort bij --vervalt. Noem ook welke afspraken vervallen.');
}

function asksNothing(options: ReviewOptions, context: CommandContext): boolean {
  const { list, behoud, vervalt, wijzig, afronden, opnieuw } = options;
  const isActing = [list, behoud, vervalt, wijzig, afronden].some((each) => each !== undefined);
  return isActing || context.options.json === true || (opnieuw === true && !isInteractive(context));
}

async function walk(live: LiveReview, place: ReviewPlace): Promise<ExitCode> {
  const { guarded } = await import('../prompts/guarded.ts');
  const { runReview } = await import('../prompts/review.ts');
  const ended = await guarded(() => runReview(live, place));
  if (ended === undefined) {
    place.context.io.stderr('\nGestopt. Alles wat u naliep, is bewaard. Verder gaan: gemeente review\n');
    return exitCodes.cancelled;
  }
  sayGoodbye(live, ended, place);
  return exitCodes.done;
}

async function act(live: LiveReview, options: ReviewOptions, place: ReviewPlace): Promise<ExitCode> {
  const outcomes: ChangeOutcome[] = [];
  const kept = idsFor(options.behoud ?? [], live);
  const lapsed = idsFor(options.vervalt ?? [], live).filter((id) =>
    live.state.agreements.some((each) => each.id === id),
  );
  const [changed] = idsFor(options.wijzig === undefined ? [] : [options.wijzig], live);
  for (const id of kept) await live.dispatch({ kind: 'judge', id, verdict: 'behouden' });
  for (const id of lapsed) outcomes.push(await live.lapse(id, options.reden));
  const agreement = live.state.agreements.find(({ id }) => id === changed);
  if (agreement !== undefined) outcomes.push(await live.ownText(agreement, options.tekst ?? ''));
  const refused = outcomes.find((each) => each !== 'done');
  if (refused !== undefined) return tellRefused(refused, place);
  if (options.afronden === true) return finish(live, options, place);
  if (place.context.options.json === true)
    place.context.io.stdout(`${JSON.stringify(reviewFacts(live), null, 2)}\n`);
  else place.context.io.stdout(reviewList(live, place.context, options.list === true));
  return exitCodes.done;
}

/** Ids of agreements: typed as such, as a section, or as `alles`. What lapsed before stays known. */
function idsFor(typed: readonly string[], { state }: LiveReview): readonly string[] {
  const { agreements, seen } = state;
  const ids = agreements.map(({ id }) => id);
  const sections = [...new Set(agreements.map(({ section }) => section))];
  const found = typed.flatMap((word) => {
    if (word === 'alles') return ids.filter((id) => !seen.has(id));
    if (sections.includes(word))
      return agreements.filter(({ section, id }) => section === word && !seen.has(id)).map(({ id }) => id);
    if (ids.includes(word)) return [word];
    if (seen.get(word) === 'vervallen') return [];
    throw new UserError(
      `De afspraak ${word} bestaat niet.${suggest(nearest(word, [...ids, ...sections]))}\nAlle afspraken: gemeente review --list`,
    );
  });
  return [...new Set(found)];
}

function tellRefused(refused: Exclude<ChangeOutcome, 'done'>, { context }: ReviewPlace): ExitCode {
  for (const each of refused) {
    const { text, cure } = describe(each);
    context.io.stderr(`${text}\n${cure}\n`);
  }
  context.io.stderr('Deze wijziging is niet bewaard.\n');
  return exitCodes.problems;
}

async function finish(live: LiveReview, { toch }: ReviewOptions, place: ReviewPlace): Promise<ExitCode> {
  const { done, total } = progressOfReview(live.state);
  if (done < total && toch !== true)
    throw new UserError(
      `Er zijn nog ${total - done} van de ${total} afspraken niet nagelopen. Welke, ziet u met: gemeente review --list\nToch afronden? Zet --toch erbij.`,
    );
  const outcome = await live.finish();
  if (outcome !== 'done') return tellRefused(outcome, place);
  if (place.context.options.json === true)
    place.context.io.stdout(`${JSON.stringify(reviewFacts(live), null, 2)}\n`);
  else sayGoodbye(live, 'finished', place);
  return exitCodes.done;
}

function sayGoodbye(
  live: LiveReview,
  ended: 'finished' | 'stopped',
  { folder, today, context }: ReviewPlace,
): void {
  const { done, total, counts } = progressOfReview(live.state);
  const lines = [
    `Nagelopen: ${done} van ${total}. Behouden: ${counts.behouden}. Gewijzigd: ${counts.gewijzigd}. Vervallen: ${counts.vervallen}.`,
    ended === 'finished'
      ? `De herziening is afgerond op ${writeDate(today)}. De volgende is uiterlijk ${live.nextAfter(today)}.`
      : 'Verder gaan: gemeente review',
  ];
  context.io.stdout(`${lines.join('\n')}\n`);
  if (live.changed.length > 0) context.say(commitAdvice(live.changed, folder, context));
}
