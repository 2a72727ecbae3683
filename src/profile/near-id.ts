import { nearest } from '../diagnostics/nearest.ts';
import { slug } from './slug.ts';

/**
 * The id that was probably meant by an unknown one: what has that name, else the nearest id, else the nearest name.
 *
 * Why also names: lists and documents show names, so `door: gemeenteraad` is what people type.
 *
 * @param names displayed name → id
 */
export function nearId(
  typed: string,
  ids: readonly string[],
  names: ReadonlyMap<string, string> = new Map(),
): string | undefined {
  const word = slug(typed);
  const named = word === undefined ? undefined : [...names].find(([name]) => slug(name) === word)?.[1];
  return named ?? nearest(typed, ids) ?? names.get(nearest(typed, [...names.keys()]) ?? '');
}
