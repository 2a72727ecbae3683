import type { Checklist, Task } from '../../checklist/checklists.ts';
import { leafAt } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources, NameInput } from '../definition.ts';
import { chosenDossier } from '../dossier-source.ts';
import { isAboutCollege } from './about-college.ts';
import { buildDossierRequests, dossierRequestNames } from './dossier-requests.ts';
import { isOfSecretariat, receiver, senders } from './receiver.ts';
import { chosenChecklists, rowsOf, taskTitles, type TaskRow } from './tasks.ts';

/** The one who leaves and the one who arrives are two people: each gets a separate mail. */
const twoPersons: ReadonlySet<string> = new Set(['wethouder']);

interface PlacedTask {
  readonly task: Task;
  readonly checklist: Checklist;
}

/**
 * One mail per department or person, with only the tasks that they do or help with; for a dossier only the open ones.
 */
export function buildVerzoeken(input: BuildInput): readonly BuiltDocument[] {
  const dossier = chosenDossier(input);
  return dossier === undefined ? blankRequests(input) : buildDossierRequests(dossier, input);
}

/** Names of the files of those mails. */
export function requestNames(input: NameInput): readonly string[] {
  const dossier = chosenDossier(input);
  if (dossier !== undefined) return dossierRequestNames(dossier, input);
  return requestsFor(wantedLists(input), input).map(({ name }) => name);
}

function wantedLists({ manifest, sources, choices }: NameInput): readonly Checklist[] {
  return chosenChecklists(sources, { asked: choices.checklist, usual: manifest.checklists ?? [] });
}

/** A mail to write. */
interface BlankRequest {
  readonly name: string;
  /** Id of the role that gets it. */
  readonly receiver: string;
  readonly tasks: readonly PlacedTask[];
}

function requestsFor(
  lists: readonly Checklist[],
  { manifest, sources }: Pick<NameInput, 'manifest' | 'sources'>,
): readonly BlankRequest[] {
  const tasks = lists.flatMap(tasksOf);
  const roles = new Set(tasks.flatMap(({ task }) => [task.by ?? '', ...task.withRoles]));
  const receivers = [...roles].filter((id) => id !== '' && !senders.has(id) && sources.roles.has(id));
  return receivers.sort().flatMap((id) => {
    const own = tasks.filter(({ task }) => task.by === id || task.withRoles.includes(id));
    const parts = twoPersons.has(id) ? [...new Set(own.map(({ checklist }) => checklist))] : [undefined];
    return parts.map((only) => ({
      name: `${manifest.id}-${id}${only === undefined ? '' : `-${only.aliases[0] ?? only.id}`}`,
      receiver: id,
      tasks: only === undefined ? own : own.filter((each) => each.checklist === only),
    }));
  });
}

function blankRequests(input: BuildInput): readonly BuiltDocument[] {
  const { manifest, sources } = input;
  const lists = wantedLists(input);
  const known = { checklists: sources.checklists, usual: manifest.checklists ?? [] };
  const isChange = isAboutCollege(
    lists.map((list) => list.id),
    known,
  );
  return requestsFor(lists, input).map(({ name, receiver: id, tasks }) => {
    const role = sources.roles.get(id);
    return {
      name,
      title: `${isChange ? manifest.titel : 'Verzoek'}: ${leafAt(role, 'naam')?.text ?? id}`,
      context: {
        ...receiver(id, role),
        over_college: isChange,
        dossier: { titel: isChange ? undefined : leafAt(lists[0]?.view, 'titel'), mijlpalen: [] },
        ...sections(id, tasks, sources),
      },
    };
  });
}

function tasksOf(checklist: Checklist): readonly PlacedTask[] {
  return checklist.phases
    .flatMap((phase) => phase.tasks)
    .flatMap((task) => [task, ...task.parts])
    .map((task) => ({ task, checklist }));
}

/** The tasks of a recipient: to do, to help the secretariat with, and to help someone else with. */
function sections(
  id: string,
  own: readonly PlacedTask[],
  { checklists, profile, law }: DocumentSources,
): Readonly<Record<string, readonly TaskRow[]>> {
  const titles = taskTitles(checklists);
  const rows = (wanted: (task: Task) => boolean): readonly TaskRow[] =>
    own
      .filter(({ task }) => wanted(task))
      .flatMap(({ task, checklist }) => rowsOf({ ...task, parts: [] }, { checklist, profile, law, titles }));
  return {
    eigen_taken: rows(({ by }) => by === id),
    hulp_bij: rows((task) => task.by !== id && isOfSecretariat(task)),
    meewerken: rows((task) => task.by !== id && !isOfSecretariat(task)),
  };
}
