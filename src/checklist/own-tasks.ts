import { itemsAt, nodeAt, textAt, toPlain, type Located, type LocatedMap } from '../workspace/located.ts';
import { writeYaml } from '../workspace/write-yaml.ts';
import { writtenTasks } from './written-tasks.ts';

/** Plain data of a task or another item of a checklist. */
type Part = Readonly<Record<string, unknown>>;

/** What a municipality added to one checklist. */
export interface OwnAdditions {
  readonly checklist: string;
  /** Plain data of the checklist file with the additions. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly tasks: number;
  /** The municipality's own roles that were left out. */
  readonly leftOutRoles: readonly string[];
}

/** Where a municipality's own tasks come from. */
export interface OwnTaskSources {
  /** The municipality's own checklist files. */
  readonly files: readonly LocatedMap[];
  readonly profile: LocatedMap;
  /** Shipped checklists, by id. */
  readonly shipped: ReadonlyMap<string, Located>;
  /** Roles that every municipality has. */
  readonly sharedRoles: readonly string[];
}

/**
 * What a municipality added to checklists, as files for others: new tasks and lists, without changes to or removals of
 * shipped tasks, and without roles that only this municipality has.
 */
export function ownAdditions(sources: OwnTaskSources): readonly OwnAdditions[] {
  const lists = new Map<string, { readonly head: Part; readonly tasks: Part[] }>();
  const listOf = (id: string): { readonly head: Part; readonly tasks: Part[] } => {
    const known = lists.get(id);
    if (known !== undefined) return known;
    const fresh = { head: { id }, tasks: [] };
    lists.set(id, fresh);
    return fresh;
  };
  for (const file of sources.files) {
    const id = textAt(file, 'id');
    if (id === undefined) continue;
    const shipped = sources.shipped.get(id);
    if (!lists.has(id)) lists.set(id, { head: headOf(file, id, shipped), tasks: [] });
    listOf(id).tasks.push(...newTasks(itemsAt(file, 'taken'), shipped));
  }
  for (const task of itemsAt(sources.profile, 'checklist', 'extra_taken')) {
    const id = textAt(task, 'checklist');
    if (id === undefined) continue;
    const found = newTasks([task], sources.shipped.get(id)).map(({ checklist: _, ...rest }) => rest);
    listOf(id).tasks.push(...found);
  }
  return [...lists].flatMap(([checklist, { head, tasks }]) => {
    if (tasks.length === 0) return [];
    const roles = new Set<string>();
    const shared = tasks.map((task) => withoutOwnRoles(task, sources.sharedRoles, roles));
    return [
      { checklist, data: { ...head, taken: shared }, tasks: tasks.length, leftOutRoles: [...roles].sort() },
    ];
  });
}

/** The file in which others find own additions. @param municipality name of who shares them */
export function sharedText({ checklist, data }: OwnAdditions, municipality: string | undefined): string {
  const comment = [
    `Eigen taken bij de checklist ${checklist}, gedeeld door ${municipality ?? 'een gemeente'}.`,
    'Overnemen: gemeente checklist adopt <dit bestand>',
  ].join('\n');
  return writeYaml(data, { comment, spaced: ['taken'], sections: ['mijlpalen', 'fasen', 'taken'] });
}

/** Title, milestones and phases: all of them for the municipality's own list, only the new ones for a shipped list. */
function headOf(file: LocatedMap, id: string, shipped: Located | undefined): Part {
  const plain = toPlain(file) as Part;
  const keys = shipped === undefined ? ['alias', 'titel', 'omschrijving', 'mijlpalen', 'fasen'] : [];
  return {
    id,
    ...Object.fromEntries(keys.flatMap((key) => (plain[key] === undefined ? [] : [[key, plain[key]]]))),
    ...(shipped === undefined ? {} : newParts(file, shipped)),
  };
}

function newParts(file: LocatedMap, shipped: Located): Part {
  return Object.fromEntries(
    ['mijlpalen', 'fasen'].flatMap((key) => {
      const known = itemsAt(shipped, key).map((each) => textAt(each, 'id'));
      const fresh = itemsAt(file, key).filter((each) => !known.includes(textAt(each, 'id')) && !lapses(each));
      return fresh.length === 0 ? [] : [[key, fresh.map(toPlain)]];
    }),
  );
}

function newTasks(tasks: readonly Located[], shipped: Located | undefined): readonly Part[] {
  const ids = writtenTasks(shipped).map((task) => textAt(task, 'id'));
  return tasks
    .filter(
      (task) => textAt(task, 'titel') !== undefined && !ids.includes(textAt(task, 'id')) && !lapses(task),
    )
    .map((task) => toPlain(task) as Part);
}

function lapses(node: Located): boolean {
  const mark = nodeAt(node, ['vervalt']);
  return mark?.kind === 'scalar' && mark.value === true;
}

/** A task without roles that others do not have; those are added to the set. */
export function withoutOwnRoles(task: Part, known: readonly string[], leftOut: Set<string>): Part {
  const isKnown = (role: unknown): boolean => {
    if (typeof role !== 'string' || known.includes(role)) return true;
    leftOut.add(role);
    return false;
  };
  const { door, met, onderdelen, ...rest } = task;
  const helpers = Array.isArray(met) ? met.filter(isKnown) : [];
  const parts = Array.isArray(onderdelen)
    ? onderdelen.map((part) => withoutOwnRoles(part as Part, known, leftOut))
    : [];
  return {
    ...rest,
    ...(door !== undefined && isKnown(door) ? { door } : {}),
    ...(helpers.length === 0 ? {} : { met: helpers }),
    ...(parts.length === 0 ? {} : { onderdelen: parts }),
  };
}
