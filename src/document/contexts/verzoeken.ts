import type { Task } from '../../checklist/checklists.ts';
import { leafAt, rawText } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument } from '../definition.ts';
import { chosenChecklists, rowsOf, type TaskRow } from './tasks.ts';

/** Roles that send the requests and so get none. */
const senders: ReadonlySet<string> = new Set(['bestuurssecretariaat', 'secretaresse']);

/** Kinds of roles that are more people than one, and are spoken to that way. */
const groups: ReadonlySet<string> = new Set(['afdeling', 'groep']);

/** Who leaves and who comes are two persons: each gets a mail of their own. */
const twoPersons: ReadonlySet<string> = new Set(['wethouder']);

/** One mail per department or person, with only their tasks. */
export function buildVerzoeken({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const checklists = chosenChecklists(sources, {
    asked: choices.checklist,
    usual: manifest.checklists ?? [],
  });
  const tasks = checklists.flatMap((checklist) =>
    checklist.phases.flatMap((phase) =>
      phase.tasks.flatMap((task) => [task, ...task.parts].map((each) => ({ task: each, checklist }))),
    ),
  );
  const receivers = [...new Set(tasks.flatMap(({ task }) => [task.by ?? '', ...helpers(task)]))].filter(
    (id) => id !== '' && !senders.has(id) && sources.roles.has(id),
  );
  return receivers.sort().flatMap((id) => {
    const own = tasks.filter(({ task }) => task.by === id || helpers(task).includes(id));
    const parts = twoPersons.has(id) ? [...new Set(own.map(({ checklist }) => checklist))] : [undefined];
    return parts.map((only) => {
      const rows = (wanted: (task: Task) => boolean): readonly TaskRow[] =>
        own
          .filter(({ task, checklist }) => wanted(task) && (only === undefined || checklist === only))
          .flatMap(({ task, checklist }) =>
            rowsOf({ ...task, parts: [] }, { checklist, profile: sources.profile }),
          );
      const role = sources.roles.get(id);
      return {
        name: `${manifest.id}-${id}${only === undefined ? '' : `-${only.aliases[0] ?? only.id}`}`,
        title: `${manifest.titel}: ${leafAt(role, 'naam')?.text ?? id}`,
        context: {
          ontvanger: leafAt(role, 'naam'),
          aan_groep: groups.has(rawText(role, 'soort') ?? '') || id === 'college',
          eigen_taken: rows((task) => task.by === id),
          hulp_bij: rows((task) => helpers(task).includes(id)),
        },
      };
    });
  });
}

/** Those asked to help with a task of the secretariat. */
function helpers(task: Task): readonly string[] {
  return task.by === undefined || senders.has(task.by) ? task.withRoles : [];
}
