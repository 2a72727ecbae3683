import { openFill, type LiveFill } from '../../app/fill/live-fill.ts';
import { setValues, type TypedSetting } from '../../app/fill/set-values.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { fillFacts, fillLines } from '../fill/overview.ts';
import { reportEnd, reportProposed, reportSet, reportUnsaved, type FillWalk } from '../fill/report-filled.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';
import { isInteractive } from '../prompts/interactive.ts';
import { reportStopped } from '../report-stopped.ts';
import { oneWorkspace } from '../workspaces.ts';

/** Options of `gemeente invullen`. */
export interface FillOptions {
  readonly list?: boolean;
  readonly voorbeeldwaarden?: boolean;
  readonly zet?: readonly string[];
}

/** `gemeente invullen [onderdeel]`: asks for what is open and what is only proposed; with options, without questions. */
export async function fill(
  [part]: readonly string[],
  options: FillOptions,
  context: CommandContext,
): Promise<ExitCode> {
  checkTogether(part, options);
  const settings = (options.zet ?? []).map(readSetting);
  const folder = await oneWorkspace(context);
  if (settings.length > 0) return set(settings, folder, context);
  const isAsked = options.list === true || options.voorbeeldwaarden === true || context.options.json === true;
  const canAsk = isAsked || isInteractive(context);
  // A name that does not exist is worth saying first: a terminal would not help.
  if (!canAsk && part === undefined) throw new UserError(withoutTerminal);
  const opened = await openFill({ folder, part }, context.world);
  if (opened.kind !== 'done')
    return reportStopped(opened, context, 'Verbeter eerst deze fouten. Daarna kunt u de rest invullen.');
  if (!canAsk) throw new UserError(withoutTerminal);
  const live = opened.value;
  if (options.voorbeeldwaarden === true) return propose(live, part, context);
  return isAsked ? list(live, context) : walk(live, { part, context });
}

const withoutTerminal = `Deze opdracht stelt vragen, en daar is een terminal voor nodig. Zonder terminal kan het zo:
  gemeente invullen --list
  gemeente invullen --voorbeeldwaarden
  gemeente invullen --zet <pad=waarde>`;

function checkTogether(part: string | undefined, { list, voorbeeldwaarden, zet }: FillOptions): void {
  const given = [
    ...(list === true ? ['--list'] : []),
    ...(voorbeeldwaarden === true ? ['--voorbeeldwaarden'] : []),
    ...(zet === undefined ? [] : ['--zet']),
  ];
  const [first = '', second] = given;
  if (second !== undefined)
    throw new UserError(`De opties ${first} en ${second} gaan niet samen. Kies er een.`);
  if (part !== undefined && zet !== undefined)
    throw new UserError(
      'Bij --zet noemt u de hele plek, zonder onderdeel: gemeente invullen --zet pfo.dag=woensdag',
    );
}

function readSetting(word: string): TypedSetting {
  const at = word.indexOf('=');
  const path = word.slice(0, Math.max(at, 0)).trim();
  const typed = word.slice(at + 1).trim();
  if (path === '' || typed === '')
    throw new UserError(`Achter --zet staat ${word}. Schrijf een plek en een waarde: --zet pfo.dag=woensdag`);
  return { path, typed };
}

async function set(
  settings: readonly TypedSetting[],
  folder: string,
  context: CommandContext,
): Promise<ExitCode> {
  const outcome = await setValues({ folder, settings }, context.world);
  if (outcome.kind !== 'done') return reportUnsaved(outcome, context);
  reportSet(outcome.value, context);
  return exitCodes.done;
}

async function propose(live: LiveFill, part: string | undefined, context: CommandContext): Promise<ExitCode> {
  const outcome = await live.proposeAll();
  if (outcome.kind !== 'done') return reportUnsaved(outcome, context);
  reportProposed(outcome.value, live, { part, context });
  return exitCodes.done;
}

function list(live: LiveFill, context: CommandContext): ExitCode {
  const { io, options } = context;
  io.stdout(options.json === true ? `${JSON.stringify(fillFacts(live), null, 2)}\n` : fillLines(live, io));
  return exitCodes.done;
}

/** Asks everything, until all is filled in or somebody stops. */
export async function walk(live: LiveFill, where: FillWalk): Promise<ExitCode> {
  const { part, context, folder } = where;
  const { guarded } = await import('../prompts/guarded.ts');
  const { runFill } = await import('../prompts/fill.ts');
  const ended = await guarded(() => runFill(live, context));
  if (ended !== undefined) {
    reportEnd(live, ended, where);
    return exitCodes.done;
  }
  await live.settled();
  const more = ownCommand(['invullen', ...(part === undefined ? [] : [part])], context, folder);
  context.io.stderr(`\nGestopt. Alles wat u invulde, is bewaard. Verder gaan: ${more}\n`);
  return exitCodes.cancelled;
}
