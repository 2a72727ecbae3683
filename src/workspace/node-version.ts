import { createHash } from 'node:crypto';
import { toPlain, type Located } from './located.ts';

/** A short word for what a node holds and whether it is only proposed: another one when either changes. */
export function nodeVersion(node: Located | undefined): string {
  const facts = node === undefined ? [] : [toPlain(node), isPartlyProposed(node)];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 12);
}

/** Whether somebody still has to confirm a node, or a part of it. */
export function isPartlyProposed(node: Located): boolean {
  if (node.isProposed === true) return true;
  if (node.kind === 'scalar') return false;
  return (node.kind === 'list' ? node.items : [...node.entries.values()]).some(isPartlyProposed);
}
