import type { Checklist, Task } from '../../checklist/checklists.ts';
import { leafAt, rawText, type ViewObject } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources } from '../definition.ts';
import { chosenChecklists, rowsOf, taskTitles, type TaskRow } from './tasks.ts';

/** Roles that send the requests and so get none. */
const senders: ReadonlySet<string> = new Set(['bestuurssecretariaat', 'secretaresse']);

/** Kinds of roles that are more people than one, and are spoken to that way. */
const groups: ReadonlySet<string> = new Set(['afdeling', 'groep']);

/** Roles that are a body of members, and are spoken to as those. */
const bodies: ReadonlySet<string> = new Set(['college', 'raad']);

/** Who leaves and who comes are two persons: each gets a mail of their own. */
const twoPersons: ReadonlySet<string> = new Set(['wethouder']);

interface PlacedTask {
  readonly task: Task;
  readonly checklist: Checklist;
}

/** One mail per department or person, with only the tasks that they do or help with. */
export function buildVerzoeken({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const wanted = { asked: choices.checklist, usual: manifest.checklists ?? [] };
  const tasks = chosenChecklists(sources, wanted).flatMap(tasksOf);
  const roles = new Set(tasks.flatMap(({ task }) => [task.by ?? '', ...task.withRoles]));
  const receivers = [...roles].filter((id) => id !== '' && !senders.has(id) && sources.roles.has(id));
  return receivers.sort().flatMap((id) => {
    const own = tasks.filter(({ task }) => task.by === id || task.withRoles.includes(id));
    const parts = twoPersons.has(id) ? [...new Set(own.map(({ checklist }) => checklist))] : [undefined];
    const role = sources.roles.get(id);
    return parts.map((only) => ({
      name: `${manifest.id}-${id}${only === undefined ? '' : `-${only.aliases[0] ?? only.id}`}`,
      title: `${manifest.titel}: ${leafAt(role, 'naam')?.text ?? id}`,
      context: {
        ...receiver(id, role),
        ...sections(id, only === undefined ? own : own.filter((each) => each.checklist === only), sources),
      },
    }));
  });
}

function tasksOf(checklist: Checklist): readonly PlacedTask[] {
  return checklist.phases
    .flatMap((phase) => phase.tasks)
    .flatMap((task) => [task, ...task.parts])
    .map((task) => ({ task, checklist }));
}

/** Whom the mail is for, and how they are spoken to. */
function receiver(id: string, role: ViewObject | undefined): ViewObject {
  const isBody = bodies.has(id);
  const name = leafAt(role, 'naam');
  return {
    ontvanger: name,
    leden_van: isBody ? name : undefined,
    aan_groep: isBody || groups.has(rawText(role, 'soort') ?? '') ? name : undefined,
  };
}

/** The tasks of a receiver: to do, to help the secretariat with, and to help someone else with. */
function sections(
  id: string,
  own: readonly PlacedTask[],
  { checklists, profile }: DocumentSources,
): Readonly<Record<string, readonly TaskRow[]>> {
  const titles = taskTitles(checklists);
  const rows = (wanted: (task: Task) => boolean): readonly TaskRow[] =>
    own
      .filter(({ task }) => wanted(task))
      .flatMap(({ task, checklist }) => rowsOf({ ...task, parts: [] }, { checklist, profile, titles }));
  return {
    eigen_taken: rows(({ by }) => by === id),
    hulp_bij: rows((task) => task.by !== id && isOfSecretariat(task)),
    meewerken: rows((task) => task.by !== id && !isOfSecretariat(task)),
  };
}

/** A task that nobody has yet is the secretariat's to take care of. */
function isOfSecretariat({ by }: Task): boolean {
  return by === undefined || senders.has(by);
}
