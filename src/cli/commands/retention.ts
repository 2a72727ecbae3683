import { readRetention, type Retention } from '../../app/retention/read-retention.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';
import { retentionFacts } from '../retention/retention-facts.ts';
import { retentionText } from '../retention/retention-text.ts';
import { sayWrapped } from '../say-wrapped.ts';
import { workspaceFolders, workspaceName } from '../workspaces.ts';

/** `gemeente retention`: how long everything is kept, why, and what is due for destruction. */
export async function retention(
  _args: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options } = context;
  const found: Retention[] = [];
  let code: ExitCode = exitCodes.done;
  for (const folder of await workspaceFolders(context)) {
    const outcome = await readRetention(folder, world);
    if (outcome.kind === 'done') found.push(outcome.value);
    else code = await reportStopped(outcome, context);
  }
  const nameOf = ({ folder }: Retention): string => workspaceName(folder, io.cwd);
  if (options.json === true) {
    const facts = found.map((each) => retentionFacts(each, nameOf(each)));
    io.stdout(`${JSON.stringify(facts, null, 2)}\n`);
    return code;
  }
  const display = { style: await context.style('stdout'), width: io.columns('stdout') };
  io.stdout(found.map((each) => retentionText(each, { ...display, name: nameOf(each) })).join('\n'));
  if (found.length > 0) sayWrapped(context, closing);
  return code;
}

const closing =
  'Deze opdracht vernietigt niets. De bronnen zeggen hoelang, maar niet altijd vanaf welke dag. Leg wat u wilt vernietigen dus eerst voor. Dit is geen juridisch advies.';
