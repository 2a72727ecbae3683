import { isClosed, type Dossier } from '../../checklist/dossier.ts';
import { overviewOf, type DossierOverview } from '../../checklist/overview.ts';
import { planDossier, workCalendar, type PlannedTask } from '../../checklist/plan.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { leafAt, rawText } from '../../profile/leaf.ts';
import { nearId } from '../../profile/near-id.ts';
import { openWithDossiers } from '../open/open.ts';
import { done, outcomeOf, refuse, type Done, type Outcome, type Problems, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { namedOrOnly } from './named.ts';
import { openDossier, problemsInDossiers } from './open-dossiers.ts';

/** Which tasks to list. Default: all. */
export interface TaskFilter {
  /** Only tasks that still have to be done. */
  readonly isOpen?: boolean | undefined;
  readonly isLate?: boolean | undefined;
  /** Id of a role, or its displayed name. */
  readonly by?: string | undefined;
  /** Id of a phase. */
  readonly phase?: string | undefined;
}

/** Whether a filter leaves out anything. */
export function isFiltered({ isOpen, isLate, by, phase }: TaskFilter): boolean {
  return by !== undefined || phase !== undefined || isOpen === true || isLate === true;
}

/** A dossier with some of its tasks, in the order of the dossier. */
export interface ListedTasks {
  readonly dossier: Dossier;
  readonly tasks: readonly PlannedTask[];
  /** Role → its displayed name. */
  readonly roleNames: ReadonlyMap<string, string>;
  /** The name of the municipality; undefined while it has none. */
  readonly municipality: string | undefined;
  readonly today: string;
}

/** The tasks of a dossier that match a filter; the dossier is optional when the workspace has only one. */
export function listTasks(
  { folder, dossier: typed }: { readonly folder: string; readonly dossier: string | undefined },
  filter: TaskFilter,
  world: World,
): Promise<Outcome<ListedTasks>> {
  return outcomeOf(async () => {
    const opened = await openDossier(folder, namedOrOnly(typed, folder, world), world);
    if (opened.kind !== 'done') return opened;
    const { workspace, dossier } = opened.value;
    checkFilter(filter, dossier, workspace);
    const list = listerFor(filter, workspace, await world.today());
    return done(list(dossier));
  });
}

/** Something about every dossier, and the errors in their files: one that cannot be read is not among them. */
export interface Every<T> {
  readonly found: readonly T[];
  readonly problems: Problems | undefined;
}

/** The tasks of every dossier; with a filter the matching ones, and of running dossiers only. */
export function listAllTasks(
  folder: string,
  filter: TaskFilter,
  world: World,
): Promise<Done<Every<ListedTasks>> | Refused> {
  return outcomeOf(async () => {
    const workspace = await openWithDossiers(folder, 'all', world);
    const list = listerFor(filter, workspace, await world.today());
    const isWanted = ({ closedOn }: Dossier): boolean => closedOn === undefined || !isFiltered(filter);
    return done({
      found: workspace.dossiers
        .filter(({ dossier }) => isWanted(dossier))
        .map(({ dossier }) => list(dossier)),
      problems: problemsInDossiers(workspace, world),
    });
  });
}

/** The progress of every dossier of a workspace, and what is urgent. */
export function listDossiers(folder: string, world: World): Promise<Done<Every<DossierOverview>> | Refused> {
  return outcomeOf(async () => {
    const workspace = await openWithDossiers(folder, 'all', world);
    const dossiers = workspace.dossiers.map(({ dossier }) => dossier);
    return done({
      found: overviewOf(dossiers, workspace.sources.profile, await world.today()),
      problems: problemsInDossiers(workspace, world),
    });
  });
}

function listerFor(
  { isOpen, isLate, by, phase }: TaskFilter,
  { sources }: OpenWorkspace,
  today: string,
): (dossier: Dossier) => ListedTasks {
  const roleNames = namesOfRoles(sources);
  const role = by === undefined ? undefined : idOfRole(by, roleNames);
  const calendar = workCalendar(sources.profile);
  const municipality = rawText(sources.profile, 'gemeente', 'naam');
  const fits = ({ task, urgency }: PlannedTask): boolean =>
    (isOpen !== true || !isClosed(task)) &&
    (isLate !== true || urgency === 'te-laat') &&
    (role === undefined || task.by === role || task.assignee === role) &&
    (phase === undefined || task.phase === phase);
  return (dossier) => {
    // Nothing in a closed dossier is late.
    const day = dossier.closedOn === undefined ? today : undefined;
    const tasks = planDossier(dossier, { calendar, today: day }).filter(fits);
    return { dossier, tasks, roleNames, municipality, today };
  };
}

/** Refuses an unknown phase or role, because an empty list would look like nothing to do. */
function checkFilter({ by, phase }: TaskFilter, dossier: Dossier, { sources }: OpenWorkspace): void {
  const phases = dossier.phases.map(({ id }) => id);
  if (phase !== undefined && !phases.includes(phase))
    refuse({ code: 'list/unknown-phase', typed: phase, known: phases });
  if (by === undefined) return;
  const inUse = dossier.tasks.flatMap((task) => [task.by, task.assignee]).filter((id) => id !== undefined);
  const known = [...new Set([...sources.roles.keys(), ...inUse])];
  const names = namesOfRoles(sources);
  const role = idOfRole(by, names);
  if (!known.includes(role))
    refuse({ code: 'list/unknown-role', typed: role, known, near: nearRole(role, names) });
}

/** A role by its id or displayed name. */
export function idOfRole(typed: string, names: ReadonlyMap<string, string>): string {
  if (names.has(typed)) return typed;
  return [...names].find(([, name]) => name.toLowerCase() === typed.toLowerCase())?.[0] ?? typed;
}

/** The role that was probably meant by an unknown one. @param names role → its displayed name */
export function nearRole(typed: string, names: ReadonlyMap<string, string>): string | undefined {
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  return nearId(typed, [...names.keys()], ids);
}

/** Role → its displayed name; its id while it has none. */
export function namesOfRoles({ roles }: OpenWorkspace['sources']): ReadonlyMap<string, string> {
  return new Map([...roles].map(([id, role]) => [id, leafAt(role, 'naam')?.text ?? id]));
}
