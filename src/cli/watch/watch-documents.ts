import { outFolderOf, type DocumentsRequest } from '../../app/documents/prepare.ts';
import { WatchSession } from '../../app/watch/watch-session.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { LiveSite } from '../../web/live-site.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import type { RenderOptions } from '../render/options.ts';
import { reportStopped } from '../report-stopped.ts';
import { RoundReporter } from './report-rounds.ts';

/** What `render --watch` receives. */
export interface WatchInput {
  /** One per workspace. */
  readonly requests: readonly DocumentsRequest[];
  readonly options: RenderOptions;
  readonly context: CommandContext;
}

/**
 * `render --watch`: makes the documents, and again whenever something they depend on changes, until somebody ends it.
 *
 * Ending it is how it ends, so Ctrl-C is no failure (docs/decisions/0030-check-and-watch.md).
 *
 * @throws UserError where nobody can end it, or more is asked than one workspace
 */
export async function watchDocuments(input: WatchInput): Promise<ExitCode> {
  const { requests, options, context } = input;
  const [request] = requests;
  refuse(input);
  if (request === undefined) return exitCodes.done;
  const session = startSession(request, context);
  const reporter = new RoundReporter(request, context);
  const site = new LiveSite({ files: context.io.files, outFolder: outFolderOf(request) });
  const forget = context.io.onStop(() => session.stop());
  try {
    for await (const round of session.rounds()) {
      const { outcome, isFirst } = round;
      // A wrong request ends the run; later it may pass, such as a dossier that is gone for a moment.
      if (isFirst && outcome.kind === 'failed') throw outcome.error;
      if (isFirst && outcome.kind === 'refused') return await reportStopped(outcome, context);
      site.show(await reporter.report(round));
      if (!isFirst) continue;
      await openSite(site, request, { options, context });
      context.say('Ik kijk mee: bewaar een bestand en de documenten volgen. Stoppen: Ctrl-C.');
    }
    context.say('Gestopt met kijken.');
    return exitCodes.done;
  } finally {
    forget();
    await site.close();
  }
}

function refuse({ requests, context: { io, options } }: WatchInput): void {
  if (options.json === true) throw new UserError('De opties --watch en --json gaan niet samen. Kies er een.');
  if ((io.env['CI'] ?? '') !== '' && io.env['CI'] !== 'false')
    throw new UserError(
      'Met --watch blijft het programma kijken tot iemand het stopt. In CI (de variabele CI staat aan) is daar niemand. Gebruik daar --check.',
    );
  if (requests.length > 1 && requests.every(({ folder }) => folder === requests[0]?.folder))
    throw new UserError(
      'Met --watch komen documenten in één map, en concepten van mails hebben een eigen map. Kies --format eml alleen, of laat eml weg.',
    );
  if (requests.length > 1)
    throw new UserError('Met --watch kijkt u naar één werkmap. Noem die met --workspace <map>.');
}

function startSession(documents: DocumentsRequest, { io, world, say }: CommandContext): WatchSession {
  const { watch, delay, elapsed } = io;
  const onUnwatched = (code: string): void =>
    say(
      `Ik kan niet alle mappen volgen (${code}). Zet de variabele CHOKIDAR_USEPOLLING op 1 en begin opnieuw.`,
    );
  return new WatchSession({ documents, onUnwatched }, { ...world, watch, delay, elapsed });
}

/**
 * Shows web pages in the browser.
 *
 * Why not those with names: on a shared machine others can reach this address too.
 */
async function openSite(
  site: LiveSite,
  { formats, names }: DocumentsRequest,
  { options, context }: Pick<WatchInput, 'options' | 'context'>,
): Promise<void> {
  if (!formats.some(({ id }) => id === 'html')) return;
  if (names) {
    context.say('Documenten met namen toon ik niet in de browser. Open ze zelf.');
    return;
  }
  const port = await site.open(context.io.serve, options.poort ?? 0);
  context.io.stderr(`Bekijk de webpagina’s op http://127.0.0.1:${port}/\n`);
}
