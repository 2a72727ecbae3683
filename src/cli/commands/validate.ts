import { validate as validateWorkspaces } from '../../app/validate/validate.ts';
import type { Shard } from '../../app/batch/shard.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { ReportFormat } from '../../diagnostics/format/index.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';
import { reportText } from '../report.ts';
import { partOfFolders, workspaceFolders } from '../workspaces.ts';

interface ValidateOptions {
  readonly format: ReportFormat;
  readonly strict?: boolean;
  readonly shard?: Shard;
}

/** `gemeente validate`: every problem of every file, in one report on stdout. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options: global } = context;
  const { shard } = options;
  if (shard !== undefined && paths.length > 0)
    throw new UserError('Bij --shard noemt u werkmappen, met --workspace. Laat de paden weg.');
  const folders =
    shard === undefined ? undefined : partOfFolders(await workspaceFolders(context), shard, context);
  const outcome = await validateWorkspaces({ paths, workspaces: global.workspace, folders }, world);
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
