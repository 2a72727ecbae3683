import { UserError } from '../../diagnostics/errors.ts';
import { OpenSite } from '../../web/open/site.ts';
import { joinPath } from '../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { oneWorkspace } from '../workspaces.ts';

/** Options of `gemeente open`. */
export interface OpenOptions {
  readonly poort?: number;
  readonly zonderBrowser?: boolean;
}

/** How often it is looked whether anybody is still there, in milliseconds. */
const interval = 250;

/** `gemeente open`: shows the workspace in the browser, until somebody stops it or nobody is there any more. */
export async function open(
  _: readonly string[],
  { poort = 0, zonderBrowser = false }: OpenOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options } = context;
  if (options.json === true) throw new UserError('De opdracht open werkt in uw browser. Laat --json weg.');
  const folder = await oneWorkspace(context);
  const { secret, elapsed } = io;
  const stop = new AbortController();
  const forget = io.onStop(() => stop.abort());
  let site: OpenSite | undefined;
  const server = await io.serve(poort, (request) =>
    site === undefined ? { status: 503, headers: {}, body: '' } : site.answer(request),
  );
  try {
    const gate = {
      ...{ port: server.port, ticketIsUsed: false },
      ...{ ticket: secret(), session: secret(), form: secret() },
    };
    site = new OpenSite({ folder, world, gate, elapsed });
    const address = `http://127.0.0.1:${server.port}/?kaartje=${gate.ticket}`;
    const isShown = !zonderBrowser && (await io.openBrowser(address, joinPath(folder, '.gemeente/openen')));
    if (isShown) context.say('Uw werkmap opent in de browser. Stoppen: de knop Klaar, of Ctrl-C.');
    else io.stdout(`Open dit adres in uw browser. Het werkt één keer:\n${address}\n`);
    while (!stop.signal.aborted && site.isOver === undefined) await io.delay(interval);
    const isLeft = site.isOver === 'left';
    context.say(
      isLeft
        ? 'Gestopt, want er was geen venster meer open. Alles is bewaard.'
        : 'Gestopt. Alles is bewaard.',
    );
    return exitCodes.done;
  } finally {
    forget();
    await server.close();
  }
}
