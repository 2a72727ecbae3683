import type { Checklist, Task } from '../../checklist/checklists.ts';
import { leafAt } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources } from '../definition.ts';
import { chosenDossier } from '../dossier-source.ts';
import { isAboutCollege } from './about-college.ts';
import { buildDossierRequests } from './dossier-requests.ts';
import { isOfSecretariat, receiver, senders } from './receiver.ts';
import { chosenChecklists, rowsOf, taskTitles, type TaskRow } from './tasks.ts';

/** Who leaves and who comes are two persons: each gets a mail of their own. */
const twoPersons: ReadonlySet<string> = new Set(['wethouder']);

interface PlacedTask {
  readonly task: Task;
  readonly checklist: Checklist;
}

/** One mail per department or person, with only the tasks that they do or help with; of a dossier the open ones. */
export function buildVerzoeken(input: BuildInput): readonly BuiltDocument[] {
  const dossier = chosenDossier(input);
  return dossier === undefined ? blankRequests(input) : buildDossierRequests(dossier, input);
}

function blankRequests({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const wanted = { asked: choices.checklist, usual: manifest.checklists ?? [] };
  const lists = chosenChecklists(sources, wanted);
  const tasks = lists.flatMap(tasksOf);
  const known = { checklists: sources.checklists, usual: wanted.usual };
  const isChange = isAboutCollege(
    lists.map((list) => list.id),
    known,
  );
  const roles = new Set(tasks.flatMap(({ task }) => [task.by ?? '', ...task.withRoles]));
  const receivers = [...roles].filter((id) => id !== '' && !senders.has(id) && sources.roles.has(id));
  return receivers.sort().flatMap((id) => {
    const own = tasks.filter(({ task }) => task.by === id || task.withRoles.includes(id));
    const parts = twoPersons.has(id) ? [...new Set(own.map(({ checklist }) => checklist))] : [undefined];
    const role = sources.roles.get(id);
    return parts.map((only) => ({
      name: `${manifest.id}-${id}${only === undefined ? '' : `-${only.aliases[0] ?? only.id}`}`,
      title: `${isChange ? manifest.titel : 'Verzoek'}: ${leafAt(role, 'naam')?.text ?? id}`,
      context: {
        ...receiver(id, role),
        over_college: isChange,
        dossier: { titel: isChange ? undefined : leafAt(lists[0]?.view, 'titel'), mijlpalen: [] },
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
