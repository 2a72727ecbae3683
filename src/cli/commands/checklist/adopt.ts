import { withoutOwnRoles } from '../../../checklist/own-tasks.ts';
import { writtenTaskIds } from '../../../checklist/rules.ts';
import { hasErrors } from '../../../diagnostics/diagnostic.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { counted } from '../../../diagnostics/format/summary.ts';
import type { OpenWorkspace } from '../../../document/open-workspace.ts';
import { SchemaBook } from '../../../profile/schema-book.ts';
import { checkSchema } from '../../../profile/schema-check.ts';
import { thingFolders } from '../../../workspace/file-kinds.ts';
import { itemsAt, textAt, toPlain, type LocatedMap } from '../../../workspace/located.ts';
import { parseYaml } from '../../../workspace/parse-yaml.ts';
import { isInside, joinPath, showPath } from '../../../workspace/paths.ts';
import { readText } from '../../../workspace/read-text.ts';
import { insertItems, writeYaml } from '../../../workspace/write-yaml.ts';
import { openWithDossiers, oneWorkspace } from '../../dossiers/find.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { reportText } from '../../report.ts';
import { absolute } from '../../workspaces.ts';

interface AdoptOptions {
  readonly dryRun?: boolean;
}

type Part = Readonly<Record<string, unknown>>;

/** `gemeente checklist adopt`: takes over tasks that a colleague shares; tasks that are there already stay as they are. */
export async function adopt(
  args: readonly string[],
  options: AdoptOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  const folder = await oneWorkspace(context);
  const shared = await readShared(args[0] ?? '', context);
  if (shared === undefined) return exitCodes.problems;
  const workspace = await openWithDossiers(folder, [], context);
  if (workspace === undefined) return exitCodes.problems;
  const checklist = textAt(shared, 'id') ?? '';
  const present = presentIds(workspace, checklist);
  const unknownRoles = new Set<string>();
  const tasks = itemsAt(shared, 'taken').map((task) =>
    withoutOwnRoles(toPlain(task) as Part, [...workspace.sources.roles.keys()], unknownRoles),
  );
  const fresh = tasks.filter((task) => !present.includes(String(task['id'])));
  if (fresh.length > 0 && options.dryRun !== true)
    await write({ shared, fresh, checklist }, workspace, context);
  for (const task of fresh) io.stdout(`${String(task['titel'])} (${String(task['id'])})\n`);
  const known = tasks.length - fresh.length;
  const verb = options.dryRun === true ? 'over te nemen' : 'overgenomen';
  context.say(
    `${counted(fresh.length, 'taak', 'taken')} ${verb} bij ${checklist}.${known > 0 ? ` ${known} had u al.` : ''}`,
  );
  if (unknownRoles.size > 0)
    context.say(
      `Deze rollen kent u niet, dus daar is nog niet ingevuld wie het doet: ${[...unknownRoles].join(', ')}.`,
    );
  if (fresh.length > 0 && options.dryRun !== true)
    context.say('In een lopend dossier komen ze met: gemeente checklist update');
  return exitCodes.done;
}

/** The file of a colleague, checked like one's own; problems are told. */
async function readShared(typed: string, context: CommandContext): Promise<LocatedMap | undefined> {
  const { io } = context;
  const path = absolute(io.cwd, typed);
  if (io.files.info(path) === undefined) throw new UserError(`Het bestand ${typed} bestaat niet.`);
  const file = showPath(io.cwd, path);
  const read = readText(io.files, path, file);
  const parsed = read.text === undefined ? undefined : parseYaml(read.text, file);
  const diagnostics = [...read.diagnostics, ...(parsed?.diagnostics ?? [])];
  const root = parsed?.root;
  if (root?.kind === 'map') {
    const checked = await checkSchema({ root, schema: 'checklist' }, new SchemaBook(io.assets));
    diagnostics.push(...checked.diagnostics);
  }
  if (root?.kind === 'map' && !hasErrors(diagnostics)) return root;
  if (diagnostics.length === 0) throw new UserError(`In ${typed} staat geen checklist.`);
  const texts = new Map(read.text === undefined ? [] : [[file, read.text]]);
  const style = await context.style('stderr');
  io.stderr(
    await reportText(diagnostics, [{ files: { texts } }], {
      format: 'text',
      style,
      width: io.columns('stderr'),
    }),
  );
  return undefined;
}

function presentIds({ sources }: OpenWorkspace, checklist: string): readonly string[] {
  const list = sources.checklists.find(({ id }) => id === checklist);
  const used = (list?.phases ?? []).flatMap(({ tasks }) => tasks.flatMap((task) => [task, ...task.parts]));
  return used.map(({ id }) => id);
}

/** Adds to the municipality's own file for this list, or makes that file. */
async function write(
  {
    shared,
    fresh,
    checklist,
  }: { readonly shared: LocatedMap; readonly fresh: readonly Part[]; readonly checklist: string },
  workspace: OpenWorkspace,
  { io }: CommandContext,
): Promise<void> {
  const { folder, files } = workspace;
  const own = files.things.checklist.find(
    ({ path, root }) => isInside(folder, path) && textAt(root, 'id') === checklist,
  );
  const path = own?.path ?? joinPath(folder, `${thingFolders.checklist.folder}/${checklist}.yaml`);
  await io.locked(path, () => {
    const written = own === undefined ? [] : itemsAt(own.root, 'taken');
    const ids = own === undefined ? [] : writtenTaskIds(own.root);
    const added = fresh.filter((task) => !ids.includes(String(task['id'])));
    const found = io.files.read(path);
    const before =
      'failure' in found ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes);
    const text =
      own === undefined
        ? newText(shared, added)
        : written.length === 0
          ? `${before.trimEnd()}\n\n${writeYaml({ taken: added }, { spaced: ['taken'] })}`
          : insertItems(before, [{ list: 'taken', after: written.length - 1, items: added }]);
    io.files.replace(path, new TextEncoder().encode(text));
    io.files.settle(path);
  });
}

/** A new file with what was shared. */
function newText(shared: LocatedMap, taken: readonly Part[]): string {
  const { taken: _, ...head } = toPlain(shared) as Part;
  const layout = { spaced: ['taken'], sections: ['mijlpalen', 'fasen', 'taken'] };
  const comment = 'Eigen taken. Met `vervalt: true` valt een taak weg.';
  return writeYaml({ ...head, taken }, { ...layout, comment });
}
