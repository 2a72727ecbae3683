import { everyTask } from '../../checklist/checklists.ts';
import { withoutOwnRoles } from '../../checklist/own-tasks.ts';
import { writtenTaskIds } from '../../checklist/written-tasks.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { entityFolders } from '../../workspace/file-kinds.ts';
import type { LocatedFile } from '../../workspace/load.ts';
import { itemsAt, textAt, toPlain, type LocatedMap } from '../../workspace/located.ts';
import { absolutePath, isInside, joinPath, showPath, storedPath } from '../../workspace/paths.ts';
import { readExactText } from '../../workspace/read-text.ts';
import { writeYaml } from '../../workspace/write-yaml.ts';
import { UneditableError, YamlText } from '../../workspace/yaml-text.ts';
import { changeFile } from '../files/change-file.ts';
import { readChecked } from '../files/checked-yaml.ts';
import { withText } from '../files/with-text.ts';
import { openWithDossiers } from '../open/open.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { problemsOutsideDossiers } from './open-dossiers.ts';

/** Tasks that a colleague shares. */
export interface AdoptRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** The file with the tasks, as typed. */
  readonly file: string;
  /** Whether to only report what would be taken over. */
  readonly isDryRun: boolean;
}

/** What was taken over, or would be. */
export interface AdoptedTasks {
  /** Id of the checklist that the tasks are for. */
  readonly checklist: string;
  readonly tasks: readonly { readonly id: string; readonly title: string | undefined }[];
  /** How many tasks existed already. */
  readonly known: number;
  /** Roles that this municipality does not have and that were left out. */
  readonly unknownRoles: readonly string[];
}

/** Takes over tasks that a colleague shares; existing tasks stay as they are. */
export function adoptTasks(
  { folder, file, isDryRun }: AdoptRequest,
  world: World,
): Promise<Outcome<AdoptedTasks>> {
  return outcomeOf(async () => {
    const shared = storedPath(world.files, absolutePath(world.base, file));
    if (world.files.info(shared) === undefined) refuse({ code: 'adopt/no-file', typed: file });
    const checked = await readChecked(shared, 'checklist', world);
    if (checked.kind !== 'done') return checked;
    const { root } = checked.value;
    const workspace = await openWithDossiers(folder, [], world);
    const { adopted } = findNew(root, workspace);
    if (isDryRun || adopted.tasks.length === 0) return done(adopted);
    const path = ownFile(adopted.checklist, workspace)?.path ?? freePath(adopted.checklist, folder, world);
    return adoptInto(path, { folder, root }, world);
  });
}

/**
 * Adds to the municipality's own file for this list, or creates it. The workspace is checked with the new text before
 * it is written; if it would break something, that is reported instead.
 */
function adoptInto(
  path: string,
  { folder, root }: { readonly folder: string; readonly root: LocatedMap },
  world: World,
): Promise<Outcome<AdoptedTasks>> {
  return changeFile(path, world, async () => {
    const workspace = await openWithDossiers(folder, [], world);
    const broken = problemsOutsideDossiers(workspace, world);
    if (broken !== undefined) return broken;
    const { adopted, fresh } = findNew(root, workspace);
    const own = workspace.files.entities.checklist.find((each) => each.path === path);
    const isOther = own !== undefined && textAt(own.root, 'id') !== adopted.checklist;
    if (isOther) refuse({ code: 'checklist/exists', file: showPath(world.base, path) });
    const text = own === undefined ? newText(root, fresh) : addedTo(own, fresh, world);
    const after = await openWithDossiers(folder, [], { ...world, files: withText(world.files, path, text) });
    return problemsOutsideDossiers(after, world) ?? done({ text, value: adopted });
  });
}

type Part = Readonly<Record<string, unknown>>;

/** The tasks that a workspace does not have yet, and a report about them. */
function findNew(
  shared: LocatedMap,
  { sources }: OpenWorkspace,
): { readonly adopted: AdoptedTasks; readonly fresh: readonly Part[] } {
  const unknownRoles = new Set<string>();
  const tasks = itemsAt(shared, 'taken').map((task) =>
    withoutOwnRoles(toPlain(task) as Part, [...sources.roles.keys()], unknownRoles),
  );
  const checklist = textAt(shared, 'id') ?? '';
  const used = everyTask(sources.checklists.filter(({ id }) => id === checklist));
  const present = new Set(used.map(({ id }) => id));
  const fresh = tasks.filter(({ id }) => !present.has(String(id)));
  const adopted = {
    checklist,
    tasks: fresh.map(({ id, titel }) => ({
      id: String(id),
      title: typeof titel === 'string' ? titel : undefined,
    })),
    known: tasks.length - fresh.length,
    unknownRoles: [...unknownRoles],
  };
  return { adopted, fresh };
}

/** The municipality's own file for a list; not one that it inherits. */
function ownFile(checklist: string, { folder, files }: OpenWorkspace): LocatedFile | undefined {
  return files.entities.checklist.find(
    ({ path, root }) => isInside(folder, path) && textAt(root, 'id') === checklist,
  );
}

/** A file for a new list: the one with its name may contain another list. */
function freePath(checklist: string, folder: string, { files }: World): string {
  const place = joinPath(folder, entityFolders.checklist.folder);
  const others = files.list(place).map((_, index) => `${checklist}-${index + 2}`);
  const paths = [checklist, ...others].map((name) => joinPath(place, `${name}.yaml`));
  return paths.find((path) => files.info(path) === undefined) ?? '';
}

/** The text of an own file with the tasks appended; those that it has in another form stay as they are. */
function addedTo({ root, path, file }: LocatedFile, fresh: readonly Part[], { files }: World): string {
  const before = readExactText(files, path, file).text ?? '';
  const ids = writtenTaskIds(root);
  const items = fresh.filter(({ id }) => !ids.includes(String(id)));
  const written = itemsAt(root, 'taken').length;
  if (items.length === 0) return before;
  if (written === 0) return `${before.trimEnd()}\n\n${writeYaml({ taken: items }, { spaced: ['taken'] })}`;
  try {
    return new YamlText(before).insert(['taken'], items, written - 1).toString();
  } catch (error) {
    if (!(error instanceof UneditableError)) throw error;
    return refuse({ code: 'checklist/not-editable', file });
  }
}

/** A new file with what was shared. */
function newText(shared: LocatedMap, taken: readonly Part[]): string {
  const { taken: _, ...head } = toPlain(shared) as Part;
  const layout = { spaced: ['taken'], sections: ['mijlpalen', 'fasen', 'taken'] };
  const comment = 'Eigen taken. Met `vervalt: true` valt een taak weg.';
  return writeYaml({ ...head, taken }, { ...layout, comment });
}
