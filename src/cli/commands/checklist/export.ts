import { ownAdditions, type OwnAdditions } from '../../../checklist/own-tasks.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { OpenWorkspace } from '../../../document/open-workspace.ts';
import { shippedThings } from '../../../profile/things.ts';
import { textAt } from '../../../workspace/located.ts';
import { isInside, joinPath, showPath } from '../../../workspace/paths.ts';
import { writeYaml } from '../../../workspace/write-yaml.ts';
import { openWithDossiers } from '../../dossiers/find.ts';
import { suggest } from '../../dutch-command.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { oneWorkspace } from '../../workspaces.ts';
import { absolutePath } from '../../../workspace/paths.ts';

interface ExportOptions {
  readonly voorCollega?: boolean;
  readonly out?: string;
}

/** `gemeente checklist export --voor-collega`: own additions to a checklist, as a file others can adopt. */
export async function exportTasks(
  names: readonly string[],
  options: ExportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  const folder = await oneWorkspace(context);
  const workspace = await openWithDossiers(folder, [], context);
  if (workspace === undefined) return exitCodes.problems;
  const byId = (
    kind: 'rol' | 'checklist',
  ): readonly (readonly [string, ReturnType<typeof shippedThings>[number]])[] =>
    shippedThings(io.shipped, kind).map((thing) => [textAt(thing, 'id') ?? '', thing] as const);
  const every = ownAdditions({
    files: workspace.files.things.checklist
      .filter(({ path }) => isInside(folder, path))
      .map(({ root }) => root),
    profile: workspace.files.profile,
    shipped: new Map(byId('checklist')),
    sharedRoles: byId('rol').map(([id]) => id),
  });
  const lists = every.map(({ checklist }) => checklist);
  for (const name of names)
    if (!lists.includes(name))
      throw new UserError(`Bij ${name} hebt u geen eigen taken.${suggest(nearest(name, lists))}`);
  const wanted = every.filter(({ checklist }) => names.length === 0 || names.includes(checklist));
  const [addition, other] = wanted;
  if (addition === undefined)
    throw new UserError(
      'U hebt nog geen eigen taken. Die staan in de map sjablonen/checklists, of in gemeente.yaml bij checklist.extra_taken.',
    );
  if (other !== undefined)
    throw new UserError(`U hebt eigen taken in meer lijsten. Kies er één: ${lists.join(', ')}.`);
  write(textOf(addition, workspace), options, { context, checklist: addition.checklist });
  context.say(
    `${counted(addition.tasks, 'eigen taak', 'eigen taken')}. Lees het bestand na: staan er geen namen in?`,
  );
  if (addition.leftOutRoles.length > 0)
    context.say(`Weggelaten, want die rollen hebt alleen u: ${addition.leftOutRoles.join(', ')}.`);
  return exitCodes.done;
}

function textOf({ checklist, data }: OwnAdditions, { files }: OpenWorkspace): string {
  const comment = [
    `Eigen taken bij de checklist ${checklist}, gedeeld door ${textAt(files.profile, 'gemeente', 'naam') ?? 'een gemeente'}.`,
    'Overnemen: gemeente checklist adopt <dit bestand>',
  ].join('\n');
  return writeYaml(data, { comment, spaced: ['taken'], sections: ['mijlpalen', 'fasen', 'taken'] });
}

function write(
  text: string,
  { out }: ExportOptions,
  { context, checklist }: { readonly context: CommandContext; readonly checklist: string },
): void {
  const { io } = context;
  if (out === undefined) {
    io.stdout(text);
    return;
  }
  const path = absolutePath(io.cwd, out);
  if (io.files.info(path)?.kind === 'directory')
    throw new UserError(`${out} is een map. Noem een bestand, zoals ${joinPath(out, `${checklist}.yaml`)}.`);
  io.files.replace(path, new TextEncoder().encode(text));
  io.stdout(`${showPath(io.cwd, path)}\n`);
}
