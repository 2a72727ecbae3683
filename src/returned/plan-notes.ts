/** What is told of a list as a whole. */
import type { Dossier, DossierTask } from '../checklist/dossier.ts';
import type { Carried } from './carried.ts';
import type { Untaken } from './compare-parts.ts';
import type { Note, TaskName } from './plan-types.ts';
import type { ReturnedFile } from './returned-file.ts';

/** What rows were about, and how tasks are named. */
interface ReadRows {
  readonly seen: ReadonlySet<string>;
  readonly nameOf: (task: DossierTask) => TaskName;
}

/** Tasks that the list no longer holds, and tasks that it never held. */
export function missingRows(
  carried: Carried,
  { tasks }: Dossier,
  { seen, nameOf }: ReadRows,
): readonly Note[] {
  const known = new Set(carried.tasks.map(({ id }) => id));
  const missing = tasks.filter(({ id }) => !seen.has(id));
  const gone = missing.filter(({ id }) => known.has(id)).map(nameOf);
  const later = carried.isWhole ? missing.filter(({ id }) => !known.has(id)).map(nameOf) : [];
  return [
    ...(gone.length === 0 ? [] : [{ code: 'rows-gone', tasks: gone } as const]),
    ...(later.length === 0 ? [] : [{ code: 'not-in-list', tasks: later } as const]),
  ];
}

/** That a list lost what it carried. A text never carried anything, and rows may tell it themselves. */
export function lostCarried({ carried, rows }: ReturnedFile): readonly Note[] {
  const isList = rows.some(({ keys }) => keys.title !== undefined);
  const tells = rows.some(({ was }) => was !== undefined);
  return carried === undefined && isList && !tells ? [{ code: 'nothing-carried' }] : [];
}

/** What was changed in columns that are not taken over, a note for each column. */
export function untakenNotes(untaken: readonly (Untaken & { readonly task: TaskName })[]): readonly Note[] {
  return (['due', 'day', 'who', 'state'] as const).flatMap((field): readonly Note[] => {
    const items = untaken.filter((each) => each.field === field).map(({ task, text }) => ({ task, text }));
    return items.length === 0 ? [] : [{ code: 'not-taken', field, items }];
  });
}
