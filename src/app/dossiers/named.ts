import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { outlineValue } from '../../workspace/outline-yaml.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { findByName, type Found } from './by-name.ts';
import { dossierIds, dossierPath } from './files.ts';

/** The typed dossier; undefined when none matches. Refuses a name that several have. */
export function findDossierId(
  typed: string,
  folder: string,
  world: Pick<World, 'files'>,
): string | undefined {
  const dossiers = dossierIds(folder, world).map((id) => ({ id }));
  // Titles are read only when no id is enough.
  const titleOf = (id: string): string => dossierTitle(folder, id, world);
  const found = findByName(plainId(typed), dossiers, ({ id }) => `${id} ${titleOf(id)}`);
  if (found === undefined) return undefined;
  if ('found' in found) return found.found.id;
  const several = found.several.map(({ id }) => ({ id, title: titleOf(id) }));
  return refuse({ code: 'dossier/ambiguous', typed, found: several });
}

/** A dossier's title by the lines of its file alone: the file may be broken somewhere. */
function dossierTitle(folder: string, id: string, world: Pick<World, 'files'>): string {
  const read = world.files.read(dossierPath(folder, id, world));
  return 'bytes' in read ? (outlineValue(new TextDecoder().decode(read.bytes), 'titel') ?? '') : '';
}

/** What each dossier is called, by id: its title; the id only where a title is missing or would not tell two apart. */
export function dossierNames(folder: string, world: Pick<World, 'files'>): ReadonlyMap<string, string> {
  const all = dossierIds(folder, world).map((id) => ({ id, title: dossierTitle(folder, id, world) }));
  return new Map(
    all.map(({ id, title }) => {
      const isShared = all.some((other) => other.id !== id && other.title === title);
      return [id, title === '' ? id : isShared ? `${title} (${id})` : title];
    }),
  );
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
  const [only, other] = dossierIds(folder, world);
  const isOnly = only !== undefined && other === undefined;
  // Behind the only dossier's name comes a task: a word alone is one, even when the dossier's name has it too.
  const isTask = isOnly && (rest.length === 0 || isNumber(first)) && !only.startsWith(plainId(first));
  const found = isTask ? undefined : findDossierId(first, folder, world);
  if (found !== undefined) return { id: found, names: rest };
  const isTypo = isOnly && rest.length > 0 && nearest(first, [only]) !== undefined;
  if (isOnly && !isTypo) return { id: only, names: words };
  return { id: needDossierId(first, folder, world), names: rest };
}

/** Whether a word is a task's number: `12`. */
export function isNumber(typed: string): boolean {
  return /^\d{1,4}$/.test(typed);
}

/** The typed task: by its number; else by id, the start of it, or words in it. */
export function findTask(typed: string, { tasks }: Pick<Dossier, 'tasks'>): Found<DossierTask> {
  const named = tasks.find(({ id }) => id === typed);
  // A number is never the beginning of a name: who reads out 4 does not mean the 4G cards.
  if (named !== undefined || !isNumber(typed)) return findByName(typed, tasks);
  const numbered = tasks.find(({ number }) => number === Number(typed));
  return numbered === undefined ? undefined : { found: numbered };
}

/** Tasks by number, id, the start of it, or words in it; an unknown one is refused. */
export function needTasks(typed: readonly string[], dossier: Dossier): readonly DossierTask[] {
  const tasks = typed.map((each) => {
    const found = findTask(each, dossier);
    if (found !== undefined && 'found' in found) return found.found;
    if (found !== undefined)
      return refuse({ code: 'task/ambiguous', typed: each, ids: found.several.map(({ id }) => id) });
    const known = dossier.tasks.map(({ id }) => id);
    return refuse({ code: 'task/unknown', typed: each, dossier: dossier.id, known });
  });
  return [...new Set(tasks)];
}
