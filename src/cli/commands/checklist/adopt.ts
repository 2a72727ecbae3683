import { withoutOwnRoles } from '../../../checklist/own-tasks.ts';
import { writtenTaskIds } from '../../../checklist/written-tasks.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { counted } from '../../../diagnostics/counted.ts';
import type { OpenWorkspace } from '../../../document/open-workspace.ts';
import { thingFolders } from '../../../workspace/file-kinds.ts';
import { itemsAt, textAt, toPlain, type LocatedMap } from '../../../workspace/located.ts';
import { isInside, joinPath } from '../../../workspace/paths.ts';
import { insertItems, writeYaml } from '../../../workspace/write-yaml.ts';
import { readChecked } from '../../../app/files/checked-yaml.ts';
import { reportStopped } from '../../report-stopped.ts';
import { isFitToStart, openWithDossiers } from '../../dossiers/find.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { oneWorkspace } from '../../workspaces.ts';
import { absolutePath } from '../../../workspace/paths.ts';

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
  const typed = args[0] ?? '';
  const path = absolutePath(context.io.cwd, typed);
  if (context.io.files.info(path) === undefined) throw new UserError(`Het bestand ${typed} bestaat niet.`);
  const folder = await oneWorkspace(context);
  const checked = await readChecked(path, 'checklist', context.world);
  if (checked.kind !== 'done') return reportStopped(checked, context);
  const shared = checked.value.root;
  const workspace = await openWithDossiers(folder, [], context);
  if (workspace === undefined) return exitCodes.problems;
  const unknownRoles = new Set<string>();
  const tasks = itemsAt(shared, 'taken').map((task) =>
    withoutOwnRoles(toPlain(task) as Part, [...workspace.sources.roles.keys()], unknownRoles),
  );
  const checklist = textAt(shared, 'id') ?? '';
  const present = presentIds(workspace, checklist);
  const fresh = tasks.filter((task) => !present.includes(String(task['id'])));
  const isDry = options.dryRun === true || fresh.length === 0;
  if (!isDry) {
    const undo = await write({ shared, fresh, checklist }, workspace, context);
    const after = await openWithDossiers(folder, [], context);
    if (after === undefined || !(await isFitToStart(after, context))) {
      undo();
      return exitCodes.problems;
    }
  }
  tell({ fresh, checklist, known: tasks.length - fresh.length, unknownRoles }, context, options);
  return exitCodes.done;
}

interface Adopted {
  readonly fresh: readonly Part[];
  readonly checklist: string;
  /** How many tasks were there already. */
  readonly known: number;
  readonly unknownRoles: ReadonlySet<string>;
}

function tell(
  { fresh, checklist, known, unknownRoles }: Adopted,
  context: CommandContext,
  { dryRun = false }: AdoptOptions,
): void {
  const { io } = context;
  if (context.options.json === true) {
    const taken = fresh.map(({ id, titel }) => ({ id, titel }));
    io.stdout(`${JSON.stringify({ checklist, taken, had_u_al: known }, null, 2)}\n`);
    return;
  }
  for (const { id, titel } of fresh) io.stdout(`${String(titel)} (${String(id)})\n`);
  const verb = dryRun ? 'over te nemen' : 'overgenomen';
  const had = known > 0 ? ` ${known} had u al.` : '';
  context.say(`${counted(fresh.length, 'taak', 'taken')} ${verb} bij ${checklist}.${had}`);
  if (unknownRoles.size > 0)
    context.say(`Deze rollen kent u niet, dus vul nog in wie het doet: ${[...unknownRoles].join(', ')}.`);
  if (fresh.length > 0 && !dryRun)
    context.say('In een lopend dossier komen ze met: gemeente checklist update');
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
): Promise<() => void> {
  const { folder, files } = workspace;
  const own = files.things.checklist.find(
    ({ path, root }) => isInside(folder, path) && textAt(root, 'id') === checklist,
  );
  const path = own?.path ?? joinPath(folder, `${thingFolders.checklist.folder}/${checklist}.yaml`);
  return io.lock(path, (confirm) => {
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
    confirm();
    io.files.replace(path, new TextEncoder().encode(text));
    io.files.settle(path);
    return () => {
      if ('failure' in found) io.files.remove(path);
      else io.files.replace(path, found.bytes);
    };
  });
}

/** A new file with what was shared. */
function newText(shared: LocatedMap, taken: readonly Part[]): string {
  const { taken: _, ...head } = toPlain(shared) as Part;
  const layout = { spaced: ['taken'], sections: ['mijlpalen', 'fasen', 'taken'] };
  const comment = 'Eigen taken. Met `vervalt: true` valt een taak weg.';
  return writeYaml({ ...head, taken }, { ...layout, comment });
}
