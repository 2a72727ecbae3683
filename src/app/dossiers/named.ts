import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { dossierIds } from './files.ts';

/** The matches of a typed name: the exact item, or everything that starts with it. */
export type Found<T> = { readonly found: T } | { readonly several: readonly string[] } | undefined;

/** Finds an item by its id, or by a unique prefix of its id. */
export function byIdOrStart<T extends { readonly id: string }>(
  typed: string,
  things: readonly T[],
): Found<T> {
  const exact = things.find(({ id }) => id === typed);
  if (exact !== undefined) return { found: exact };
  const starts = typed === '' ? [] : things.filter(({ id }) => id.startsWith(typed));
  const [first, second] = starts;
  if (first === undefined) return undefined;
  return second === undefined ? { found: first } : { several: starts.map(({ id }) => id) };
}

/** The typed dossier; undefined when none matches. Refuses an ambiguous prefix. */
export function findDossierId(
  typed: string,
  folder: string,
  world: Pick<World, 'files'>,
): string | undefined {
  const ids = dossierIds(folder, world).map((id) => ({ id }));
  const found = byIdOrStart(plainId(typed), ids);
  if (found === undefined) return undefined;
  if ('found' in found) return found.found.id;
  return refuse({ code: 'dossier/ambiguous', typed, ids: found.several });
}

/** `dossiers/x.yaml`, as a shell completes it, names the dossier too. */
export function plainId(typed: string): string {
  return typed.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
}

/** The typed dossier; an unknown one is refused. */
export function needDossierId(typed: string, folder: string, world: Pick<World, 'files'>): string {
  const found = findDossierId(typed, folder, world);
  if (found !== undefined) return found;
  const known = dossierIds(folder, world);
  return typed === ''
    ? refuse({ code: 'dossier/which', known })
    : refuse({ code: 'dossier/unknown', typed, known });
}

/** The id of the named dossier; without a name, that of the only one. */
export function namedOrOnly(typed: string | undefined, folder: string, world: Pick<World, 'files'>): string {
  const [only, other] = dossierIds(folder, world);
  if (typed === undefined && only !== undefined && other === undefined) return only;
  return needDossierId(typed ?? '', folder, world);
}

/** The id of the typed dossier, for a face that tries something else when none matches. */
export function findDossier(
  typed: string,
  folder: string,
  world: Pick<World, 'files'>,
): Promise<Done<string | undefined> | Refused> {
  return outcomeOf(() => done(findDossierId(typed, folder, world)));
}

/** A dossier, and names of items in it. */
export interface NamedInDossier {
  readonly id: string;
  readonly names: readonly string[];
}

/** Like {@link splitNames}, for a face that has to know what follows the dossier. */
export function findNamed(
  words: readonly string[],
  folder: string,
  world: Pick<World, 'files'>,
): Promise<Done<NamedInDossier> | Refused> {
  return outcomeOf(() => done(splitNames(words, folder, world)));
}

/** The dossier and the names after it. With one dossier in the workspace its name is optional. */
export function splitNames(
  words: readonly string[],
  folder: string,
  world: Pick<World, 'files'>,
): NamedInDossier {
  const [first = '', ...rest] = words;
  const found = findDossierId(first, folder, world);
  if (found !== undefined) return { id: found, names: rest };
  const [only, other] = dossierIds(folder, world);
  const isTypo = only !== undefined && rest.length > 0 && nearest(first, [only]) !== undefined;
  if (only !== undefined && other === undefined && !isTypo) return { id: only, names: words };
  return { id: needDossierId(first, folder, world), names: rest };
}

/** Tasks by id or a prefix of it; an unknown one is refused. */
export function needTasks(typed: readonly string[], dossier: Dossier): readonly DossierTask[] {
  const tasks = typed.map((each) => {
    const found = byIdOrStart(each, dossier.tasks);
    if (found !== undefined && 'found' in found) return found.found;
    if (found !== undefined) return refuse({ code: 'task/ambiguous', typed: each, ids: found.several });
    const known = dossier.tasks.map(({ id }) => id);
    return refuse({ code: 'task/unknown', typed: each, dossier: dossier.id, known });
  });
  return [...new Set(tasks)];
}
