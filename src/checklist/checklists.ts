/**
 * The room of checklists: which tasks there are for a municipality, in which order, with which conditions.
 * Running dossiers and planning come here as well; documents about them are made in document/.
 */
import { once } from '../diagnostics/once.ts';
import { shapes } from '../generated/shapes.ts';
import { complete } from '../profile/complete.ts';
import { holds, isAboutCase, parseCondition, proposalsBehind } from '../profile/condition.ts';
import { leafAt, listAt, rawText, restingOn, type View, type ViewObject } from '../profile/leaf.ts';
import type { NameOf } from '../profile/reader-name.ts';
import type { Entities } from '../profile/entities.ts';
import { itemsAt, type LocatedMap } from '../workspace/located.ts';
import { rawTexts } from './raw-texts.ts';
import { requestsFor } from './requests.ts';

/** A task as one municipality uses it. */
export interface Task {
  readonly id: string;
  readonly phase: string;
  /** The role that does it; undefined when still to be filled in. */
  readonly by: string | undefined;
  readonly withRoles: readonly string[];
  /** An addition to the source documents; marked in documents. */
  readonly isAdditional: boolean;
  readonly after: readonly string[];
  /** Tasks that should come first, unless they cannot be done in time any more. */
  readonly preferablyAfter: readonly string[];
  readonly lawIds: readonly string[];
  /** Ids that it had before, or of the task that it was split from. */
  readonly formerIds: readonly string[];
  readonly parts: readonly Task[];
  /** The task's values, for templates. */
  readonly view: ViewObject;
}

/** A phase with its tasks. */
export interface Phase {
  readonly id: string;
  readonly view: ViewObject;
  readonly tasks: readonly Task[];
}

/** A checklist as one municipality uses it. */
export interface Checklist {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly view: ViewObject;
  readonly phases: readonly Phase[];
  /** The lists that each person gets, for a list about several people at once. */
  readonly perPerson: PerPerson | undefined;
}

/** All tasks of checklists in their order, each followed by its parts. */
export function everyTask(checklists: readonly Pick<Checklist, 'phases'>[]): readonly Task[] {
  return checklists.flatMap(({ phases }) =>
    phases.flatMap(({ tasks }) => tasks.flatMap((task) => [task, ...task.parts])),
  );
}

/** A milestone as readers know it. */
export interface NamedMilestone {
  readonly id: string;
  /** With its article: "de benoeming". */
  readonly name: string;
}

/** The milestones of a checklist. */
export function milestonesIn({ view }: Pick<Checklist, 'view'>): readonly NamedMilestone[] {
  return (listAt(view, 'mijlpalen') as readonly ViewObject[]).flatMap((each) => {
    const id = rawText(each, 'id');
    return id === undefined ? [] : [{ id, name: leafAt(each, 'naam')?.text ?? id }];
  });
}

/** Ids of the checklists for those who arrive, leave and stay. */
export interface PerPerson {
  readonly comes: readonly string[];
  readonly leaves: readonly string[];
  readonly stays: readonly string[];
}

/** What making checklists needs. */
export interface ChecklistSources {
  readonly entities: Entities;
  /** The completed profile. */
  readonly profile: View | undefined;
  readonly nameOf: NameOf;
}

/**
 * The checklists of a municipality: shipped ones with its changes, its own tasks added, switched-off tasks and
 * tasks whose condition does not hold left out.
 *
 * Each is made on first use. Why: most work is about one list, and making all of them takes a fifth of a second.
 */
export function makeChecklists(sources: ChecklistSources): readonly Checklist[] {
  const extra = once(() => listAt(sources.profile, 'checklist', 'extra_taken') as readonly ViewObject[]);
  const lists = new Map(
    [...sources.entities].map(([id, entity]) => [
      id,
      once(() =>
        readList(
          entity,
          extra().filter((task) => rawText(task, 'checklist') === id),
          sources,
        ),
      ),
    ]),
  );
  const tasksOf = (id: string): readonly Task[] => lists.get(id)?.().tasks ?? [];
  return [...sources.entities].map(([id, entity]) => {
    const view = (): ViewObject => lists.get(id)?.().view ?? {};
    const phases = once(() =>
      inPhases(view(), withKnownPredecessors(tasksOf(id), takenOver(view(), tasksOf))),
    );
    return {
      id,
      aliases: itemsAt(entity, 'alias').flatMap((each) =>
        each.kind === 'scalar' ? [String(each.value)] : [],
      ),
      get view() {
        return view();
      },
      get phases() {
        return phases();
      },
      get perPerson() {
        return perPersonOf(view());
      },
    };
  });
}

function readList(
  entity: LocatedMap,
  own: readonly ViewObject[],
  { nameOf, profile }: ChecklistSources,
): { readonly view: ViewObject; readonly tasks: readonly Task[] } {
  const view = complete(entity, shapes.checklist, { nameOf, profile, file: entity.file }) as ViewObject;
  const written = [...listAt(view, 'taken'), ...own] as readonly ViewObject[];
  return { view, tasks: written.flatMap((task) => readTask(task, profile)) };
}

/** A task that is taken over does not wait for tasks that the list does not have. */
function withKnownPredecessors(own: readonly Task[], taken: readonly Task[]): readonly Task[] {
  const every = [...own, ...taken];
  const ids = new Set(every.flatMap((task) => [task.id, ...task.parts.map((part) => part.id)]));
  const cut = (task: Task): Task => ({
    ...task,
    after: task.after.filter((id) => ids.has(id)),
    preferablyAfter: task.preferablyAfter.filter((id) => ids.has(id)),
    parts: task.parts.map(cut),
  });
  return [...own, ...taken.map(cut)];
}

/** Tasks that a list takes over from others, so that each is defined in one place. */
function takenOver(view: ViewObject, tasksOf: (list: string) => readonly Task[]): readonly Task[] {
  return listAt(view, 'neemt_over').flatMap((each) => {
    const tasks = tasksOf(rawText(each, 'checklist') ?? '').flatMap((task) => [task, ...task.parts]);
    return rawTexts(each, 'taken').flatMap((wanted) => tasks.find(({ id }) => id === wanted) ?? []);
  });
}

function perPersonOf(view: ViewObject): PerPerson | undefined {
  const ids = (key: string): readonly string[] => rawTexts(view, 'per_persoon', key);
  const lists = { comes: ids('komt'), leaves: ids('vertrekt'), stays: ids('blijft') };
  return Object.values(lists).some((each) => each.length > 0) ? lists : undefined;
}

function inPhases(view: ViewObject, tasks: readonly Task[]): readonly Phase[] {
  const phases = listAt(view, 'fasen') as readonly ViewObject[];
  // A municipality's list without phases is one group; its tasks must not vanish.
  if (phases.length === 0 && tasks.length > 0) return [{ id: '', view: {}, tasks }];
  const ids = phases.map((phase) => rawText(phase, 'id') ?? '');
  // A task without a known phase goes to the first one, rather than disappear.
  const phaseOf = (task: Task): string => (ids.includes(task.phase) ? task.phase : (ids[0] ?? ''));
  return phases.map((phase, index) => ({
    id: ids[index] ?? '',
    view: phase,
    tasks: tasks.filter((task) => phaseOf(task) === ids[index]),
  }));
}

function readTask(written: ViewObject, profile: View | undefined): readonly Task[] {
  const view = withReason(withActor(written, profile), profile);
  const id = rawText(view, 'id') ?? '';
  const origins = listAt(view, 'herkomst').map(String);
  const isAdditional = origins.length > 0 && origins.every((origin) => origin === 'aanvullend');
  if (!isWanted(view, { id, isAdditional }, profile)) return [];
  const parts = (listAt(view, 'onderdelen') as readonly ViewObject[]).flatMap((part) =>
    readTask(part, profile),
  );
  return [
    {
      id,
      phase: rawText(view, 'fase') ?? '',
      by: rawText(view, 'door'),
      withRoles: rawTexts(view, 'met'),
      isAdditional,
      after: rawTexts(view, 'na'),
      preferablyAfter: rawTexts(view, 'liefst_na'),
      lawIds: rawTexts(view, 'grondslag'),
      formerIds: rawTexts(view, 'voorheen'),
      parts,
      view,
    },
  ];
}

/** A task whose actor is agreed in the profile follows it, so that list and working agreements never differ. */
function withActor(view: ViewObject, profile: View | undefined): ViewObject {
  const path = rawText(view, 'door_volgt');
  const actor = path === undefined ? undefined : leafAt(profile, ...path.split('.'));
  if (actor?.raw === undefined) return view;
  const to = typeof actor.raw === 'string' ? actor.raw : undefined;
  return { ...view, door: actor, verzoek: requestsFor(view, rawText(view, 'door'), to) };
}

/** A task that is there because of a proposed value says so in its title. */
function withReason(view: ViewObject, profile: View | undefined): ViewObject {
  const title = leafAt(view, 'titel');
  const terms = parseCondition(rawText(view, 'als') ?? '') ?? [];
  const proposals = proposalsBehind(
    terms.filter(({ path }) => !isAboutCase(path)),
    profile,
  );
  return title === undefined || proposals.length === 0
    ? view
    : { ...view, titel: restingOn(title, proposals) };
}

/**
 * Whether a municipality uses a task.
 *
 * Why a mandatory task stays when additional tasks are switched off: the switch is for what is merely useful. A legal
 * or safety duty goes only when it is named (docs/decisions/0011).
 */
function isWanted(
  view: ViewObject,
  { id, isAdditional }: { readonly id: string; readonly isAdditional: boolean },
  profile: View | undefined,
): boolean {
  const ids = [id, ...rawTexts(view, 'voorheen')];
  if (rawTexts(profile, 'checklist', 'uitgezet').some((off) => ids.includes(off))) return false;
  const additionalOff = leafAt(profile, 'checklist', 'aanvullend')?.raw === false;
  if (isAdditional && additionalOff && leafAt(view, 'verplicht')?.raw !== true) return false;
  const condition = rawText(view, 'als');
  const terms = condition === undefined ? [] : parseCondition(condition);
  // What depends on the case is decided when a dossier starts; a blank list shows it.
  return (
    terms === undefined ||
    holds(
      terms.filter(({ path }) => !isAboutCase(path)),
      profile,
    )
  );
}
