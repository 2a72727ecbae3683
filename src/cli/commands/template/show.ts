import { UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { contextShapes, documentShape } from '../../../document/context-shapes.ts';
import { documentsOf } from '../../../document/own/documents-of.ts';
import { ownShape } from '../../../document/own/own-document.ts';
import { findDocument } from '../../../document/registry.ts';
import type { OpenWorkspace } from '../../../document/open-workspace.ts';
import type { Shape } from '../../../profile/shape.ts';
import { explainedHelpers } from '../../../template/helpers/explained.ts';
import { keys } from '../../../template/scope.ts';
import { suggest } from '../../dutch-command.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { needPart, openOneTemplates } from './own-parts.ts';

/** Options of `gemeente template show`. */
export interface ShowOptions {
  readonly origineel?: boolean;
  readonly variabelen?: boolean;
  readonly opdrachten?: boolean;
}

/** `gemeente template show`: a template, or what can be used in one. */
export async function show(
  [typed]: readonly string[],
  options: ShowOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  if (options.opdrachten === true) {
    const helpers = Object.values(explainedHelpers);
    const rows = helpers.map(({ example, words }) => [example, words] as const);
    await tellRows(rows, ['voorbeeld', 'uitleg'], context);
    return exitCodes.done;
  }
  if (typed === undefined)
    throw new UserError(
      'Welk deel wilt u zien? Noem een document of deel, zoals werkwijzer/week.\nWelke delen er zijn, ziet u met: gemeente template list',
    );
  const { workspace, parts } = await openOneTemplates(context);
  if (options.variabelen === true) {
    await tellRows(variablesOf(typed.replace(/\/.*$/, ''), workspace), ['waarde', 'uitleg'], context);
    return exitCodes.done;
  }
  const part = needPart(typed, parts);
  const own = options.origineel === true ? undefined : part.own;
  if (own === undefined && !part.isShipped)
    throw new UserError(`${part.name} is van uzelf: er is geen meegeleverd origineel.`);
  io.stdout(own?.text ?? io.shipped.read(`templates/documents/${part.part}`));
  return exitCodes.done;
}

async function tellRows(
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

function variablesOf(id: string, { sources }: OpenWorkspace): readonly (readonly [string, string])[] {
  const ids = documentsOf(sources).map((each) => each.id);
  if (!ids.includes(id))
    throw new UserError(
      `Het document ${id} bestaat niet.${suggest(nearest(id, ids))} Kies uit: ${ids.join(', ')}.`,
    );
  const own =
    findDocument(id) === undefined
      ? ownShape(sources.ownTemplates.dataShapes.get(id))
      : (contextShapes[id] ?? keys(''));
  return pathsOf(documentShape([...sources.roles.keys()], own), '');
}

/** Every value with its title; what stands in a list has its name after `[]`. */
function pathsOf(shape: Shape, path: string): readonly (readonly [string, string])[] {
  if (shape.kind === 'leaf') return [[path, shape.title ?? '']];
  if (shape.kind === 'list') {
    const head = [`${path}[]`, shape.title ?? ''] as const;
    return shape.item.kind === 'leaf' ? [head] : [head, ...pathsOf(shape.item, `${path}[]`)];
  }
  return Object.entries(shape.keys).flatMap(([key, value]) =>
    pathsOf(value, path === '' ? key : `${path}.${key}`),
  );
}
