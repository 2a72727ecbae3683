import { listValues, showPart } from '../../../app/templates/show-part.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { explainedHelpers } from '../../../template/helpers/explained.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { valueOf } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Options of `gemeente template show`. */
export interface ShowOptions {
  readonly origineel?: boolean;
  readonly variabelen?: boolean;
  readonly opdrachten?: boolean;
}

/** `gemeente template show`: prints a template, or what can be used in one. */
export async function show(
  [typed]: readonly string[],
  { origineel, variabelen, opdrachten }: ShowOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world } = context;
  if (opdrachten === true) {
    const rows = Object.values(explainedHelpers).map(({ example, words }) => [example, words] as const);
    await printRows(rows, ['voorbeeld', 'uitleg'], context);
    return exitCodes.done;
  }
  if (typed === undefined)
    throw new UserError(
      'Welk deel wilt u zien? Noem een document of deel, zoals werkwijzer/week.\nWelke delen er zijn, ziet u met: gemeente template list',
    );
  const folder = await oneWorkspace(context);
  if (variabelen === true) {
    const document = typed.replace(/\/.*$/, '');
    const values = await valueOf(await listValues({ folder, document }, world));
    await printRows(
      values.map(({ path, title }) => [path, title]),
      ['waarde', 'uitleg'],
      context,
    );
    return exitCodes.done;
  }
  io.stdout(await valueOf(await showPart({ folder, part: typed, isOriginal: origineel === true }, world)));
  return exitCodes.done;
}

async function printRows(
  rows: readonly (readonly [string, string])[],
  names: readonly [string, string],
  context: CommandContext,
): Promise<void> {
  const { io, options } = context;
  if (options.json === true) {
    const objects = rows.map(([first, second]) => ({ [names[0]]: first, [names[1]]: second }));
    io.stdout(`${JSON.stringify(objects, null, 2)}\n`);
    return;
  }
  const style = await context.style('stdout');
  const width = Math.min(44, Math.max(...rows.map(([first]) => first.length)));
  for (const [first, second] of rows) io.stdout(`${style.strong(first.padEnd(width))}  ${second}\n`);
}
