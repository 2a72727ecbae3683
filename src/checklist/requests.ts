import { isList, Leaf, viewAt, type ViewObject } from '../profile/leaf.ts';

/** What a task says to others: role → `vraag`, `ter_informatie` and `bijlagen`. */
export function requestsIn(view: ViewObject): Readonly<Record<string, ViewObject>> {
  const found = viewAt(view, ['verzoek']);
  return found === undefined || found instanceof Leaf || isList(found)
    ? {}
    : (found as Readonly<Record<string, ViewObject>>);
}

/**
 * The same, where someone else does the task than the list says: what was written to the one is meant for the other.
 *
 * @param from the role that the list names; undefined when it names none
 * @param to the role that does it
 */
export function requestsFor(
  view: ViewObject,
  from: string | undefined,
  to: string | undefined,
): Readonly<Record<string, ViewObject>> {
  const { ...found } = requestsIn(view);
  const own = from === undefined ? undefined : found[from];
  if (from === undefined || to === undefined || own === undefined || from === to) return found;
  const { [from]: _, ...others } = found;
  return { ...others, [to]: own };
}
