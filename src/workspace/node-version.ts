import { toPlain, type Located } from './located.ts';
import { versionOf } from './version-of.ts';

/** A short word for what a node holds and whether it is only proposed: another one when either changes. */
export function nodeVersion(node: Located | undefined): string {
  const facts = node === undefined ? [] : [toPlain(node), isPartlyProposed(node)];
  return versionOf(JSON.stringify(facts));
}

/** Whether somebody still has to confirm a node, or a part of it. */
export function isPartlyProposed(node: Located): boolean {
  if (node.isProposed === true) return true;
  if (node.kind === 'scalar') return false;
  return (node.kind === 'list' ? node.items : [...node.entries.values()]).some(isPartlyProposed);
}
