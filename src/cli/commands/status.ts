import { readStatus } from '../../app/status/workspace-status.ts';
import type { Shard } from '../../app/batch/shard.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { contextFor } from '../context.ts';
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
  const { io, options } = context;
  const folders = partOfFolders(await workspaceFolders(context), shard, context);
  const isOne = folders.length === 1;
  const found: ToldStatus[] = [];
  for (const folder of folders)
    found.push(isOne ? await tell(folder, context) : await keptStatus(folder, context));
  io.stdout(
    options.json === true
      ? `${JSON.stringify(
          found.map(({ facts }) => facts),
          null,
          2,
        )}\n`
      : found.map(({ text }) => text).join('\n'),
  );
  return exitCodes.done;
}

/** What is told of a workspace: facts for programs, or text. */
interface ToldStatus {
  readonly code: ExitCode;
  readonly facts?: unknown;
  readonly text?: string;
}

/** Of many workspaces, each is looked at anew only when something in it changed. */
async function keptStatus(folder: string, context: CommandContext): Promise<ToldStatus> {
  const { io, options } = context;
  if (io.keptPart === undefined) return tell(folder, context);
  const part = { place: folder, what: ['status', options, io.cwd], isExact: false };
  return io.keptPart(part, io, (own) => tell(folder, contextFor(own, options)));
}

async function tell(folder: string, context: CommandContext): Promise<ToldStatus> {
  const { io, world, options } = context;
  const found = (await readStatus(folder, world)).value;
  const { done: code } = exitCodes;
  if (options.json === true) return { code, facts: statusFacts(found, context) };
  const style = await context.style('stdout');
  const today = await world.today();
  const name = workspaceName(found.folder, io.cwd);
  const commands = { command: nextCommand(found, context), send: sendCommand(found, context) };
  return { code, text: statusText(found, { name, ...commands, style, today }) };
}
