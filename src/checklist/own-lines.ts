import type { Located } from '../workspace/located.ts';

/** Whether any part of a tree was written by the municipality: what is shipped has no place in its files. */
export function hasOwnLines(node: Located): boolean {
  if (node.range !== undefined) return true;
  if (node.kind === 'scalar') return false;
  return node.kind === 'list' ? node.items.some(hasOwnLines) : [...node.entries.values()].some(hasOwnLines);
}
