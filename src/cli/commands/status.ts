import { readStatus, type WorkspaceStatus } from '../../app/status/workspace-status.ts';
import type { Shard } from '../../app/batch/shard.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { nextCommand, sendCommand, statusFacts } from '../status/status-facts.ts';
import { statusText } from '../status/status-text.ts';
import { partOfFolders, workspaceFolders, workspaceName } from '../workspaces.ts';

/** `gemeente status`, also plain `gemeente`: the status of the workspace, and what to do next. */
export async function status(
  _args: readonly string[],
  { shard }: { readonly shard?: Shard },
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options } = context;
  const found: WorkspaceStatus[] = [];
  const folders = partOfFolders(await workspaceFolders(context), shard, context);
  for (const folder of folders) found.push((await readStatus(folder, world)).value);
  if (options.json === true) {
    const facts = found.map((each) => statusFacts(each, context));
    io.stdout(`${JSON.stringify(facts, null, 2)}\n`);
    return exitCodes.done;
  }
  const style = await context.style('stdout');
  const today = await world.today();
  const texts = found.map((each) => {
    const name = workspaceName(each.folder, io.cwd);
    const commands = { command: nextCommand(each, context), send: sendCommand(each, context) };
    return statusText(each, { name, ...commands, style, today });
  });
  io.stdout(texts.join('\n'));
  return exitCodes.done;
}
