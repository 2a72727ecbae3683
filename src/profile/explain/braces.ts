import type { Located } from '../../workspace/located.ts';

/**
 * Whether a map is written between braces, `{ dag: dinsdag }`: it then begins before its first key.
 *
 * Why: lines to paste under a key do not work between braces.
 */
export function isBetweenBraces(node: Located | undefined): boolean {
  if (node?.kind !== 'map' || node.range === undefined) return false;
  const { start, end } = node.range;
  const first = [...node.entries.values()]
    .filter((entry) => entry.file === node.file)
    .flatMap((entry) => entry.keyRange ?? [])
    .filter((range) => range.start >= start && range.end <= end)
    .reduce((least, range) => Math.min(least, range.start), Infinity);
  // A map without keys can only be `{}`; one whose keys all come from elsewhere is not inspected.
  return first === Infinity ? node.entries.size === 0 && end > start : first > start;
}
