import type { FieldKind, FieldNode } from '../../document/tree.ts';
import { escapeText, insideBrackets } from './escape.ts';

/** The length of the line to write on, per kind of field. */
const lineLengths: Readonly<Record<FieldKind, number>> = {
  tekst: 12,
  lang: 24,
  datum: 10,
  keuze: 12,
  paraaf: 6,
  handtekening: 16,
  vinkje: 0,
  'vinkje-aan': 0,
};

/**
 * An empty form field in plain text: a box to tick, its placeholder text, or a line to write on.
 *
 * @param oneLine in a table cell or heading, where underscores alone cannot become a rule across the page
 */
export function writeField(node: FieldNode, oneLine: boolean): string {
  if (node.kind === 'vinkje') return '[ ]';
  if (node.kind === 'vinkje-aan') return '[x]';
  if (node.shown !== undefined) return `\\[${escapeText(node.shown, insideBrackets)}]`;
  const line = '_'.repeat(lineLengths[node.kind]);
  return oneLine ? line : `\\${line}`;
}
