import { slug } from '../profile/slug.ts';
import { freeNumber } from './task-numbers.ts';
import type { DossierText } from './dossier-text.ts';

/** A task that somebody adds to a dossier. */
export interface NewTask {
  readonly title: string;
  /** The task it comes after. Default: at the end. It gets that task's phase. */
  readonly behind?: string | undefined;
  readonly by?: string | undefined;
  readonly when?: string | undefined;
  readonly explanation?: string | undefined;
}

/** Adds a task to a dossier. Returns the new dossier and the id of the task. */
export function addTask(
  stored: DossierText,
  { title, behind, by, when, explanation }: NewTask,
): { readonly stored: DossierText; readonly id: string } {
  const { tasks } = stored.dossier;
  const ids = tasks.map((task) => task.id);
  const base = (slug(title) ?? 'eigen-taak').slice(0, 70);
  const free = [base, ...ids.map((_, index) => `${base}-${index + 2}`)];
  const id = free.find((each) => !ids.includes(each)) ?? base;
  const neighbour = tasks.find((task) => task.id === behind) ?? tasks.at(-1);
  const item = {
    id,
    nummer: freeNumber(id, new Set(tasks.map(({ number }) => number))),
    titel: title,
    ...(explanation === undefined ? {} : { toelichting: explanation }),
    ...(neighbour?.phase === undefined ? {} : { fase: neighbour.phase }),
    ...(by === undefined ? {} : { door: by }),
    ...(when === undefined ? {} : { wanneer: when }),
    status: 'open',
  };
  return { stored: stored.add([{ list: 'taken', after: neighbour?.id, items: [item] }]), id };
}
