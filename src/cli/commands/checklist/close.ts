import { closeDossier, reopenDossier, type ClosedDossier } from '../../../app/dossiers/close-dossier.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { writeFullDay } from '../../../calendar/day.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { asksConsent, nothingChanged } from '../../dossiers/report-tasks.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { isInteractive } from '../../prompts/interactive.ts';
import { stillOpen } from '../../../words/care.ts';
import { reportStopped } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Options of `gemeente checklist close`. */
interface CloseOptions {
  readonly toch?: boolean;
}

/** `gemeente checklist close`: closes a dossier; it stays, but no longer counts as running. */
export async function close(
  names: readonly string[],
  { toch }: CloseOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const request = { folder: await oneWorkspace(context), dossier: onlyName(names, 'close') };
  const run = (isAgreed: boolean): Promise<Outcome<ClosedDossier>> =>
    closeDossier({ ...request, isAgreed }, context.world);
  let outcome = await run(toch === true);
  if (asksConsent(outcome, 'dossier/tasks-open') && isInteractive(context)) {
    const { confirm } = await import('../../prompts/ask.ts');
    if (!(await confirm(`${stillOpen(outcome.refusal)}\nToch sluiten?`, 'Ja, sluit het dossier toch.')))
      return exitCodes.cancelled;
    outcome = await run(true);
  }
  return report(outcome, context);
}

/** `gemeente checklist reopen`: reopens a closed dossier. */
export async function reopen(
  names: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  const request = { folder: await oneWorkspace(context), dossier: onlyName(names, 'reopen') };
  return report(await reopenDossier(request, context.world), context);
}

function onlyName([name, ...more]: readonly string[], command: string): string | undefined {
  if (more.length > 0)
    throw new UserError(`Noem één dossier. Zo: gemeente checklist ${command} mijn-dossier`);
  return name;
}

async function report(outcome: Outcome<ClosedDossier>, context: CommandContext): Promise<ExitCode> {
  if (outcome.kind !== 'done') return reportStopped(outcome, context, nothingChanged);
  const { io, options, say } = context;
  const { dossier, isChanged } = outcome.value;
  const { id, closedOn } = dossier;
  if (options.json === true) {
    const result = { dossier: id, gesloten_op: closedOn ?? null, veranderd: isChanged };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return exitCodes.done;
  }
  const state = closedOn === undefined ? 'open' : `gesloten op ${writeFullDay(closedOn)}`;
  const already = closedOn === undefined ? 'stond al open' : `was al ${state}`;
  io.stdout(`${id}: ${isChanged ? (closedOn === undefined ? 'weer open' : state) : already}\n`);
  if (!isChanged) say('Er is niets veranderd.');
  else if (closedOn !== undefined)
    say(`Het dossier blijft bewaard in ${dossier.file}. Weer open: gemeente checklist reopen ${id}`);
  return exitCodes.done;
}
