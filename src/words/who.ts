import type { ScreenNames } from '../app/dossiers/screen-names.ts';
import type { DossierChoices } from '../app/dossiers/choices.ts';
import type { DossierTask } from '../checklist/dossier.ts';
import { upperFirst } from '../diagnostics/upper-first.ts';

/** What a role is called. */
export function roleName(id: string, { roles }: ScreenNames): string {
  return roles.get(id) ?? id;
}

/** Who does a task, in a few words: whoever it is assigned to, else the role. */
export function whoDoes({ assignee, by }: DossierTask, names: ScreenNames): string {
  if (assignee !== undefined) return names.people.get(assignee) ?? names.titles.get(assignee) ?? assignee;
  return by === undefined ? 'nog te verdelen' : roleName(by, names);
}

/** Who does a task, with the function or the role beside the name: "wethouder (Wonen) · De Vries". */
export function whoDoesInFull(task: DossierTask, names: ScreenNames): string {
  const { assignee, by } = task;
  if (assignee !== undefined)
    return withName(names.titles.get(assignee) ?? assignee, names.people.get(assignee));
  return by === undefined ? whoDoes(task, names) : withName(roleName(by, names), names.holders.get(by));
}

/** "wethouder (Wonen) · De Vries"; without a name only the first. */
export function withName(title: string, name: string | undefined): string {
  return name === undefined ? title : `${title} · ${name}`;
}

/** Members of the board to choose from, as people know them. */
export function memberOptions({
  members,
  people,
}: Pick<DossierChoices, 'members' | 'people'>): readonly { readonly value: string; readonly name: string }[] {
  return members.map(({ id, title }) => ({ value: id, name: upperFirst(withName(title, people.get(id))) }));
}
