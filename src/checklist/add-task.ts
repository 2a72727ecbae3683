import { slug } from '../profile/slug.ts';
import type { DossierText } from './dossier-text.ts';

/** A task of one's own for a dossier. */
export interface NewTask {
  readonly title: string;
  /** Task it comes behind; at the end when it is left out. It gets the phase of that task. */
  readonly behind?: string | undefined;
  readonly by?: string | undefined;
  readonly when?: string | undefined;
  readonly explanation?: string | undefined;
}

/** Puts a task of one's own into a dossier. Gives the new dossier and the id that the task got. */
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
    titel: title,
    ...(explanation === undefined ? {} : { toelichting: explanation }),
    ...(neighbour?.phase === undefined ? {} : { fase: neighbour.phase }),
    ...(by === undefined ? {} : { door: by }),
    ...(when === undefined ? {} : { wanneer: when }),
    status: 'open',
  };
  return { stored: stored.add([{ list: 'taken', after: neighbour?.id, items: [item] }]), id };
}
