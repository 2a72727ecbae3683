import { findPrivateData, type PrivacyRequest } from '../../app/privacy/find-private-data.ts';
import { counted } from '../../diagnostics/counted.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { UserError } from '../../diagnostics/errors.ts';
import type { ReportFormat } from '../../diagnostics/format/index.ts';
import { acceptedFile } from '../../privacy/accepted.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';
import { reportText } from '../report.ts';

interface PrivacyOptions {
  readonly format: ReportFormat;
  readonly strict?: boolean;
  readonly staged?: boolean;
  readonly historie?: boolean;
  readonly aanvaard?: string;
}

/** `gemeente privacy`: private data in the workspace, in what the next commit would hold, or in all that git ever held. */
export async function privacy(
  _args: readonly string[],
  privacyOptions: PrivacyOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options, say } = context;
  const { format, strict, aanvaard } = privacyOptions;
  const accept = reasonOf(aanvaard);
  const request = { workspaces: options.workspace, where: placeOf(privacyOptions), accept };
  const outcome = await findPrivateData(request, world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  const { diagnostics, texts, checked, versions, accepted } = outcome.value;
  io.stdout(
    await reportText(diagnostics, [{ files: { texts } }], {
      format: options.json === true ? 'json' : format,
      style: await context.style('stdout'),
      width: io.columns('stdout'),
      checked,
    }),
  );
  if (request.where === 'history')
    say(
      `Van alles wat in git staat, bekeken: ${counted(versions, 'versie of omschrijving', 'versies en omschrijvingen')}.`,
    );
  if (accept !== undefined)
    say(
      accepted === 0
        ? 'Er is niets om te aanvaarden.'
        : `${counted(accepted, 'vondst staat', 'vondsten staan')} nu in ${acceptedFile}. Zet dat bestand in git.`,
    );
  return hasErrors(diagnostics, strict) ? exitCodes.problems : exitCodes.done;
}

function placeOf({ staged, historie }: PrivacyOptions): PrivacyRequest['where'] {
  if (historie === true) return 'history';
  return staged === true ? 'staged' : 'workspace';
}

/** A reason that says something: with less, nobody knows later why it was allowed. */
function reasonOf(typed: string | undefined): string | undefined {
  if (typed !== undefined && (typed.match(/\p{L}/gu) ?? []).length < 3)
    throw new UserError(
      'Geef achter --aanvaard de reden: gemeente privacy --aanvaard "rekening van de gemeente zelf"',
    );
  return typed;
}
