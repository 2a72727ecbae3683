import { findPrivateData } from '../../app/privacy/find-private-data.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { ReportFormat } from '../../diagnostics/format/index.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';
import { reportText } from '../report.ts';

interface PrivacyOptions {
  readonly format: ReportFormat;
  readonly strict?: boolean;
  readonly staged?: boolean;
}

/** `gemeente privacy`: private data in the workspace, or in what the next commit would hold. */
export async function privacy(
  _args: readonly string[],
  { format, strict, staged }: PrivacyOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options } = context;
  const where = staged === true ? 'staged' : 'workspace';
  const outcome = await findPrivateData({ workspaces: options.workspace, where }, world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  const { diagnostics, texts } = outcome.value;
  io.stdout(
    await reportText(diagnostics, [{ files: { texts } }], {
      format: options.json === true ? 'json' : format,
      style: await context.style('stdout'),
      width: io.columns('stdout'),
    }),
  );
  return hasErrors(diagnostics, strict) ? exitCodes.problems : exitCodes.done;
}
