import type { ChosenAgreements, NamedAgreements } from '../../app/review/choose-agreements.ts';
import { chooseAgreements } from '../../app/review/choose-agreements.ts';
import { openReview, type LiveReview } from '../../app/review/live-review.ts';
import { findReviewed } from '../../app/review/reviewed-documents.ts';
import { writeFullDay } from '../../calendar/day.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';
import { isInteractive } from '../prompts/interactive.ts';
import { reportStopped, valueOf } from '../report-stopped.ts';
import { reviewFacts, reviewList } from '../review/overview.ts';
import { replacedIn, reportEnd, reportReplaced, reportUnsaved } from '../review/report-changes.ts';
import { currentDay, oneWorkspace } from '../workspaces.ts';

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

/** `gemeente review [document]`: goes through the agreements; with options, without questions. */
export async function review(
  [name = 'werkwijzer']: readonly string[],
  options: ReviewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { id: document } = await valueOf(await findReviewed(name));
  checkTogether(options);
  const folder = await oneWorkspace(context);
  const isAsked = asksNothing(options, context);
  if (!isAsked && !isInteractive(context)) throw new UserError(withoutTerminal);
  const mayEnd = !isAsked || options.afronden === true;
  const request = { folder, document, startsOver: options.opnieuw === true, mayEnd };
  const opened = await openReview(request, context.world);
  if (opened.kind !== 'done')
    return reportStopped(opened, context, 'Verbeter eerst deze fouten. Daarna kunt u de afspraken nalopen.');
  const live = opened.value;
  if (mayEnd) await warnOfFuture(live.today, context);
  return isAsked ? act(live, options, { folder, context }) : walk(live, { folder, context });
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

/** A review in the future is odd, but may be intended. */
async function warnOfFuture(today: string, { io }: CommandContext): Promise<void> {
  const real = await currentDay(io, {});
  if (today > real)
    io.stderr(
      `Let op: ${writeFullDay(today)} ligt in de toekomst. Vandaag is het ${writeFullDay(real)}. Die dag komt in het bestand als dag van de herziening.\n`,
    );
}

function asksNothing(options: ReviewOptions, context: CommandContext): boolean {
  const { list, behoud, vervalt, wijzig, afronden, opnieuw } = options;
  const isActing = [list, behoud, vervalt, wijzig, afronden].some((each) => each !== undefined);
  return isActing || context.options.json === true || (opnieuw === true && !isInteractive(context));
}

/** Where to report a review. */
interface Place {
  readonly folder: string;
  readonly context: CommandContext;
}

async function walk(live: LiveReview, { folder, context }: Place): Promise<ExitCode> {
  const { guarded } = await import('../prompts/guarded.ts');
  const { runReview } = await import('../prompts/review.ts');
  const ended = await guarded(() => runReview(live, context));
  if (ended === undefined) {
    const outcome = await live.settled();
    if (outcome.kind !== 'done') await reportUnsaved(outcome, context);
    context.io.stderr(
      `\nGestopt. ${
        outcome.kind === 'done' ? 'Alles wat u naliep, is bewaard.' : 'Wat u daarvoor naliep, is wel bewaard.'
      } Verder gaan: ${ownCommand(['review'], context)}\n`,
    );
    return exitCodes.cancelled;
  }
  reportEnd(live, ended, { folder, context });
  return exitCodes.done;
}

async function act(live: LiveReview, options: ReviewOptions, place: Place): Promise<ExitCode> {
  const { context } = place;
  const { behoud = [], vervalt = [], wijzig, tekst = '', reden: reason, afronden, list, toch } = options;
  const rewrite = wijzig === undefined ? [] : [wijzig];
  const request = { keep: named(behoud), lapse: named(vervalt), rewrite: named(rewrite) };
  const chosen = await valueOf(await chooseAgreements(request, live));
  reportUnchanged(chosen, options, context);
  await live.dispatch(...chosen.keep.map((id) => ({ kind: 'judge', id, verdict: 'behouden' }) as const));
  const before = live.state.agreements;
  const saved = await live.editAgreements([
    ...chosen.lapse.map((id) => ({ kind: 'lapse', id, reason }) as const),
    ...(chosen.rewrite === undefined ? [] : [{ kind: 'rewrite', id: chosen.rewrite, words: tekst } as const]),
  ]);
  if (saved.kind !== 'done') return reportUnsaved(saved, context);
  const replaced = replacedIn([...chosen.lapse, chosen.rewrite ?? ''], before, live.state.agreements);
  reportReplaced(replaced, context);
  if (afronden === true) {
    const finished = await live.finish({ isAgreed: toch === true });
    if (finished.kind !== 'done') return reportUnsaved(finished, context);
  }
  if (context.options.json === true)
    context.io.stdout(
      `${JSON.stringify({ ...reviewFacts(live), was: replaced.map(({ id, was }) => ({ id, tekst: was })) }, null, 2)}\n`,
    );
  else if (afronden === true) reportEnd(live, 'finished', place);
  else context.io.stdout(reviewList(live, context, list === true));
  return exitCodes.done;
}

/** The typed selection: ids of agreements or sections, or the word for all of them. */
function named(typed: readonly string[]): NamedAgreements {
  return { names: typed.filter((word) => word !== 'alles'), all: typed.includes('alles') };
}

/** Reports agreements that were already dropped and so left unchanged. */
function reportUnchanged(
  { lapsedBefore }: ChosenAgreements,
  { behoud = [], wijzig, reden }: ReviewOptions,
  { io }: CommandContext,
): void {
  for (const id of lapsedBefore)
    io.stderr(
      `De afspraak ${id} was al vervallen. Daar is niets aan gewijzigd.${
        reden === undefined
          ? ''
          : ' Een andere reden? Zet die zelf in uw profiel, als opmerking achter vervalt: true.'
      }${behoud.includes(id) || wijzig === id ? ' Toch weer nodig? Haal haar in uw profiel weg bij teksten.' : ''}\n`,
    );
}
