import { validate as validateWorkspaces } from '../../app/validate/validate.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { ReportFormat } from '../../diagnostics/format/index.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';
import { reportText } from '../report.ts';

interface ValidateOptions {
  readonly format: ReportFormat;
  readonly strict?: boolean;
}

/** `gemeente validate`: every problem of every file, in one report on stdout. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options: global } = context;
  const outcome = await validateWorkspaces({ paths, workspaces: global.workspace }, world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  const diagnostics = outcome.value.flatMap((each) => each.diagnostics);
  const texts = new Map(outcome.value.flatMap((each) => [...each.texts]));
  io.stdout(
    await reportText(diagnostics, [{ files: { texts } }], {
      format: global.json === true ? 'json' : options.format,
      style: await context.style('stdout'),
      width: io.columns('stdout'),
      checked: outcome.value.flatMap(({ checked }) => checked),
    }),
  );
  return hasErrors(diagnostics, options.strict) ? exitCodes.problems : exitCodes.done;
}
