import type { TaskActKind } from '../../../checklist/task-version.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { wordsIn, type PostedForm } from '../form.ts';

/** A field of the page of a task. */
export type TaskField = 'op' | 'door' | 'datum' | 'wie' | 'reden' | 'opmerking';

/** The fields of the page of a task, by the act that they are for. One form holds them all, so that none is lost. */
const fieldsOf: Readonly<Partial<Record<TaskActKind, readonly TaskField[]>>> = {
  tick: ['op', 'door'],
  date: ['datum'],
  assign: ['wie'],
  skip: ['reden'],
  note: ['opmerking'],
};

/** Every field that a form of a task can hold. */
export const taskFields: readonly TaskField[] = Object.values(fieldsOf).flat();

/** What the fields are called on the page. */
export const fieldLabels: Readonly<Record<TaskField, string>> = {
  op: 'Klaar op',
  door: 'Door (functie of paraaf)',
  datum: 'Eigen datum',
  wie: 'Wie pakt het op (functie of paraaf)',
  reden: 'Waarom vervalt dit',
  opmerking: 'Opmerking (geen privégegevens)',
};

/** The form of the page: a button elsewhere on it sends along what is typed. */
export const taskFormId = 'taak-doen';

/** Before the name of a field: what was in it when the page was shown. */
export const wasPrefix = 'was-';

/** The value of the button that comes first, which Enter presses: what is done depends on what was typed. */
export const enterKind = 'enter';

/** Before the name of an act: the version that was shown of what it overwrites. */
export const seenPrefix = 'gezien-';

function isTyped(form: PostedForm, name: string): boolean {
  return wordsIn(form, name) !== wordsIn(form, `${wasPrefix}${name}`);
}

/** The acts of which something was typed. */
export function typedKinds(form: PostedForm): readonly TaskActKind[] {
  const kinds = Object.entries(fieldsOf) as [TaskActKind, readonly TaskField[]][];
  return kinds.flatMap(([kind, names]) => (names.some((name) => isTyped(form, name)) ? [kind] : []));
}

/** What was typed for other acts than the one that was done; nothing when that is nothing. */
export function typedBeside(form: PostedForm, kind: string): readonly TaskField[] {
  return typedKinds(form)
    .filter((each) => each !== kind)
    .flatMap((each) => fieldsOf[each] ?? [])
    .filter((name) => isTyped(form, name));
}

/** A field as it was typed, when it was changed. */
export function typedValue(form: PostedForm | undefined, name: string): string | undefined {
  return form !== undefined && isTyped(form, name) ? (form.get(name) ?? '') : undefined;
}

/** What was typed and not saved, told: it is in its field still, or in these words when that is gone. */
export function unsavedLines(form: PostedForm, kind: string, isClosed: boolean): readonly string[] {
  const names = typedBeside(form, kind);
  const stays = names.filter((name) => !isClosed || name === 'opmerking');
  const gone = names.filter((name) => !stays.includes(name) && wordsIn(form, name) !== undefined);
  return [
    ...(stays.length === 0
      ? []
      : [`Nog niet bewaard: ${stays.map(shortLabel).join(', ')}. Wat u typte, staat hieronder nog.`]),
    ...gone.map((name) => `Niet bewaard: ${shortLabel(name)}: ${screenText(wordsIn(form, name) ?? '')}`),
  ];
}

function shortLabel(name: TaskField): string {
  return fieldLabels[name].replace(/ \(.*\)$/, '');
}
