import type { Done, Refused, Stopped } from '../app/outcome.ts';
import { UserError } from '../diagnostics/errors.ts';
import { exitCodes, type ExitCode } from './exit-code.ts';
import type { CommandContext } from './global-options.ts';
import { reportToPeople } from './report.ts';

/**
 * Reports why a use case stopped: problems as a report on stderr, a refusal as the error that ends the run.
 *
 * @param closing printed after the problems
 * @throws UserError for a refusal
 */
export async function reportStopped(
  stopped: Stopped,
  context: CommandContext,
  closing?: string,
): Promise<ExitCode> {
  if (stopped.kind === 'refused') throw await refusalError(stopped);
  await reportToPeople(stopped.diagnostics, [{ files: stopped }], context);
  if (closing !== undefined) context.io.stderr(`${closing}\n`);
  return exitCodes.problems;
}

/** The value of an outcome that can only be done or refused. @throws UserError for a refusal */
export async function valueOf<T>(outcome: Done<T> | Refused): Promise<T> {
  if (outcome.kind === 'done') return outcome.value;
  throw await refusalError(outcome);
}

/** A refusal as the error that ends the run. Why a lazy import: most runs are not refused. */
async function refusalError({ refusal }: Refused): Promise<UserError> {
  const { describeRefusal } = await import('../words/index.ts');
  return new UserError(describeRefusal(refusal));
}
