import { writeDate } from '../../calendar/written.ts';
import { describe } from '../../diagnostics/present.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { documentIds, reviewedDocumentIds } from '../../document/registry.ts';
import { progressOfReview } from '../../document/review-session.ts';
import { suggest } from '../choices.ts';
import { currentDay, oneWorkspace } from '../workspaces.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { isInteractive } from '../prompts/interactive.ts';
import { commitAdvice, LiveReview, type ChangeOutcome, type ReviewPlace } from '../review/live-review.ts';
import { reviewFacts, reviewList } from '../review/overview.ts';
import { forgetRound } from '../review/round.ts';

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
  const place: ReviewPlace = { folder, document, today: await context.world.today(), context };
  if (options.opnieuw === true) forgetRound(folder, { document, today: place.today, io: context.io });
  const isAsked = asksNothing(options, context);
  if (!isAsked && !isInteractive(context)) throw new UserError(withoutTerminal);
  const live = await LiveReview.open(place);
  if (live === undefined) return exitCodes.problems;
  if (!isAsked || options.afronden === true) await checkDay(live.last, place);
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
  if (vervalt?.includes('alles') === true)
    throw new UserError(
      'Alle afspraken tegelijk laten vervallen kan niet. Noem de afspraken, of een onderdeel: gemeente review --list',
    );
  if ((wijzig === undefined) !== (tekst === undefined))
    throw new UserError('De opties --wijzig en --tekst horen bij elkaar. Geef ze allebei.');
  if (tekst?.trim() === '')
    throw new UserError('De tekst bij --tekst is leeg. Moet de afspraak weg? Gebruik --vervalt.');
  if (reden !== undefined && vervalt === undefined)
    throw new UserError('De optie --reden hoort bij --vervalt. Noem ook welke afspraken vervallen.');
}

/** A review is not before the previous one; one in the future is odd, and may be meant. */
async function checkDay(last: string | undefined, { today, context }: ReviewPlace): Promise<void> {
  if (last !== undefined && today < last)
    throw new UserError(
      `De vorige herziening was op ${writeDate(last)}. Deze kan daar niet voor liggen, op ${writeDate(today)}. Geef een latere dag bij --datum, of verbeter werkwijzer.laatst_herzien.`,
    );
  const real = await currentDay(context.io, {});
  if (today > real)
    context.io.stderr(
      `Let op: ${writeDate(today)} ligt in de toekomst. Vandaag is het ${writeDate(real)}. Die dag komt in het bestand als dag van de herziening.\n`,
    );
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
    const outcome = await live.settled();
    if (outcome !== 'done') tellRefused(outcome, place);
    place.context.io.stderr(
      `\nGestopt. ${
        outcome === 'done' ? 'Alles wat u naliep, is bewaard.' : 'Wat u daarvoor naliep, is wel bewaard.'
      } Verder gaan: gemeente review\n`,
    );
    return exitCodes.cancelled;
  }
  sayGoodbye(live, ended, place);
  return exitCodes.done;
}

async function act(live: LiveReview, options: ReviewOptions, place: ReviewPlace): Promise<ExitCode> {
  const outcomes: ChangeOutcome[] = [];
  const kept = idsFor(options.behoud ?? [], live, 'unseen');
  const lapsed = idsFor(options.vervalt ?? [], live, 'all');
  const [changed] = idsFor(options.wijzig === undefined ? [] : [options.wijzig], live, 'all');
  tellUnchanged(options, live, place);
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

/**
 * Ids of agreements: typed as such, as a section, or as `alles`. What lapsed before stays known.
 *
 * @param reach whether a section is what was not looked at yet, or all of it
 */
function idsFor(
  typed: readonly string[],
  { state, lapsed }: LiveReview,
  reach: 'unseen' | 'all',
): readonly string[] {
  const { agreements, seen } = state;
  const reached = agreements.filter(({ id }) => reach === 'all' || !seen.has(id));
  const ids = agreements.map(({ id }) => id);
  const sections = [...new Set(agreements.map(({ section }) => section))];
  const found = typed.flatMap((word) => {
    if (word === 'alles') return reached.map(({ id }) => id);
    if (sections.includes(word)) return reached.filter(({ section }) => section === word).map(({ id }) => id);
    if (ids.includes(word)) return [word];
    if (lapsed.has(word)) return [];
    throw new UserError(
      `De afspraak ${word} bestaat niet.${suggest(nearest(word, [...ids, ...sections]))}\nAlle afspraken: gemeente review --list`,
    );
  });
  return [...new Set(found)];
}

/** Says of agreements that had lapsed already that nothing was done to them. */
function tellUnchanged(
  { behoud = [], vervalt = [], wijzig, reden }: ReviewOptions,
  { lapsed }: LiveReview,
  { context }: ReviewPlace,
): void {
  const typed = [...behoud, ...vervalt, ...(wijzig === undefined ? [] : [wijzig])];
  for (const id of new Set(typed.filter((word) => lapsed.has(word))))
    context.io.stderr(
      `De afspraak ${id} was al vervallen. Daar is niets aan gewijzigd.${
        reden === undefined
          ? ''
          : ' Een andere reden? Zet die zelf in uw profiel, als opmerking achter vervalt: true.'
      }${behoud.includes(id) || wijzig === id ? ' Toch weer nodig? Haal haar in uw profiel weg bij teksten.' : ''}\n`,
    );
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
