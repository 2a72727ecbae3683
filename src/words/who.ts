import type { ScreenNames } from '../app/dossiers/screen-names.ts';
import type { DossierTask } from '../checklist/dossier.ts';

/** What a role is called. */
export function roleName(id: string, { roles }: ScreenNames): string {
  return roles.get(id) ?? id;
}

/** Who does a task, in a few words: whoever it is assigned to, else the role. */
export function whoDoes({ assignee, by }: DossierTask, names: ScreenNames): string {
  if (assignee !== undefined) return names.people.get(assignee) ?? assignee;
  return by === undefined ? 'nog te verdelen' : roleName(by, names);
}

/** Who does a task, with the id or the role beside the name: "wethouder-1 · De Vries". */
export function whoDoesInFull(task: DossierTask, names: ScreenNames): string {
  const { assignee, by } = task;
  if (assignee !== undefined) return withName(assignee, names.people.get(assignee));
  return by === undefined ? whoDoes(task, names) : withName(roleName(by, names), names.holders.get(by));
}

/** "wethouder-1 · De Vries"; without a name only the first. */
export function withName(id: string, name: string | undefined): string {
  return name === undefined ? id : `${id} · ${name}`;
}
