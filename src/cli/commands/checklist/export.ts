import { shareTasks } from '../../../app/dossiers/share-tasks.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { absolutePath, joinPath, showPath, storedPath } from '../../../workspace/paths.ts';
import { unportablePart } from '../../../workspace/portable-name.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { unportableWords } from '../../../words/workspaces.ts';
import { valueOf } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

interface ExportOptions {
  readonly voorCollega?: boolean;
  readonly out?: string;
}

/**
 * `gemeente checklist export --voor-collega`: the municipality's additions to a checklist, as a file others can adopt.
 */
export async function exportTasks(
  checklists: readonly string[],
  { out }: ExportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, say } = context;
  const folder = await oneWorkspace(context);
  const shared = await valueOf(await shareTasks({ folder, checklists }, context.world));
  if (out === undefined) io.stdout(shared.text);
  else {
    const path = storedPath(io.files, absolutePath(io.cwd, out));
    const unportable = unportablePart(io.files, path);
    if (unportable !== undefined) throw new UserError(unportableWords(unportable));
    if (io.files.info(path)?.kind === 'directory')
      throw new UserError(
        `${out} is een map. Noem een bestand, zoals ${joinPath(out, `${shared.checklist}.yaml`)}.`,
      );
    io.files.replace(path, new TextEncoder().encode(shared.text));
    io.stdout(`${showPath(io.cwd, path)}\n`);
  }
  say(`${counted(shared.tasks, 'eigen taak', 'eigen taken')}. Lees het bestand na: staan er geen namen in?`);
  if (shared.leftOutRoles.length > 0)
    say(`Weggelaten, want die rollen hebt alleen u: ${shared.leftOutRoles.join(', ')}.`);
  return exitCodes.done;
}
