import type { State } from 'mdast-util-to-markdown';
import type { FieldNode } from '../../document/tree.ts';

/** How long the line is that a person writes on, per kind of field. */
const lineLengths: Partial<Record<FieldNode['kind'], number>> = {
  tekst: 12,
  lang: 24,
  datum: 10,
  paraaf: 6,
  handtekening: 16,
};

/** An empty form field in plain text: a box to tick, the words it stands for, or a line to write on. */
export function writeField(node: FieldNode, state: State): string {
  if (node.kind === 'vinkje') return '[ ]';
  if (node.kind === 'vinkje-aan') return '[x]';
  if (node.shown !== undefined) {
    return state.safe(`[${node.shown}]`, { before: ' ', after: ' ', encode: [] });
  }
  // A line of underscores alone in a paragraph would be a rule across the page; one backslash prevents that.
  const line = '_'.repeat(lineLengths[node.kind] ?? 12);
  return state.stack.includes('tableCell') ? line : `\\${line}`;
}
