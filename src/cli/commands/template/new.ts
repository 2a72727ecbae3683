import { createCollaboration, isCollaboration } from '../../../app/templates/new-collaboration.ts';
import { createDocument } from '../../../app/templates/new-document.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { showPath } from '../../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { valueOf } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** `gemeente template new`: creates a small working document to adapt, or copies a shipped collaboration. */
export async function newDocument(
  [name]: readonly string[],
  { dryRun }: { readonly dryRun?: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const { io, say, world } = context;
  const isDry = dryRun === true;
  if (name === undefined) throw new UserError('Hoe heet uw document? Noem een naam, zoals jaarplan.');
  const folder = await oneWorkspace(context);
  if (isCollaboration(name)) {
    const path = await valueOf(await createCollaboration({ folder, name, isDry }, world));
    io.stdout(`${showPath(io.cwd, path)}\n`);
    say(
      isDry ? 'Er is niets geschreven.' : 'De vergelijking maken: gemeente render samenwerking --format docx',
    );
    return exitCodes.done;
  }
  const { id, paths } = await valueOf(await createDocument({ folder, name, isDry }, world));
  for (const path of paths) io.stdout(`${showPath(io.cwd, path)}\n`);
  say(isDry ? 'Er is niets geschreven.' : `Het document maken: gemeente render ${id} --format docx`);
  return exitCodes.done;
}
