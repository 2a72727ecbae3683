import { takeOverParts } from '../../../app/templates/take-over.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { showPath } from '../../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { valueOf } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Options of `gemeente template eject`. */
export interface EjectOptions {
  readonly dryRun?: boolean;
}

/** `gemeente template eject`: copies parts into the workspace. */
export async function eject(
  parts: readonly string[],
  { dryRun }: EjectOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, say, world } = context;
  const isDry = dryRun === true;
  if (parts.length === 0)
    throw new UserError(
      'Welk deel wilt u aanpassen? Noem er een of meer, zoals werkwijzer/week.\nWelke delen er zijn, ziet u met: gemeente template list',
    );
  const folder = await oneWorkspace(context);
  const { paths, document } = await valueOf(await takeOverParts({ folder, parts, isDry }, world));
  for (const path of paths) io.stdout(`${showPath(io.cwd, path)}\n`);
  const example = document === undefined || document === 'gedeeld' ? 'werkwijzer' : document;
  say(
    isDry
      ? 'Er is niets geschreven.'
      : `Pas het bestand aan, en kijk met: gemeente template check\nHet document maken: gemeente render ${example}`,
  );
  return exitCodes.done;
}
