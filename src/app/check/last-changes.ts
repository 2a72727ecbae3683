import type { World } from '../world.ts';
import type { Explanation, Place } from './causes.ts';
import { History, type LastChange, type Lines } from './history.ts';

/** Adds to each place its last change in git. Git runs once per user file. */
export function withLastChanges<T extends { readonly explanation?: Explanation | undefined }>(
  files: readonly T[],
  world: Pick<World, 'git' | 'base'>,
): readonly T[] {
  const places = files.flatMap(({ explanation }) => explanation?.places ?? []);
  const changes = lastChanges(places, new History(world));
  return files.map((file) => {
    if (file.explanation === undefined) return file;
    const known = file.explanation.places.map((place) => ({
      ...place,
      change: changes.get(placeKey(place)),
    }));
    return { ...file, explanation: { ...file.explanation, places: known } };
  });
}

/** One value can make many documents differ: its lines are looked up once. */
function placeKey({ file, kind, lines }: Place): string {
  return lines === undefined ? `${kind} ${file}` : `${file}:${lines.from}-${lines.to}`;
}

function lastChanges(places: readonly Place[], history: History): ReadonlyMap<string, LastChange> {
  const found = new Map<string, LastChange>();
  const keep = (key: string, change: LastChange | undefined): void => {
    if (change !== undefined) found.set(key, change);
  };
  for (const file of new Set(places.map((place) => place.file))) {
    const own = places.filter((place) => place.file === file);
    const stretches = new Map<string, Lines>();
    for (const place of own) if (place.lines !== undefined) stretches.set(placeKey(place), place.lines);
    const changes = stretches.size === 0 ? [] : history.ofLines(file, [...stretches.values()]);
    for (const [index, key] of [...stretches.keys()].entries()) keep(key, changes[index]);
    const whole = own.find(({ kind, lines }) => kind === 'look' && lines === undefined);
    if (whole !== undefined) keep(placeKey(whole), history.ofFile(file));
  }
  return found;
}
