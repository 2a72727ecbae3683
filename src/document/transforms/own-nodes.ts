import type { Nodes, Root, Text } from 'mdast';
import { blankInTarget } from '../../template/print-place.ts';
import type { BlankNode, FieldKind, FieldNode } from '../tree.ts';
import { replaceNodes, textOf } from '../walk.ts';

/** Turns links with our private URL schemes into the nodes they represent: blanks, form fields, traced values. */
export function ownNodes(tree: Root): void {
  replaceNodes(tree, (node) => {
    if (node.type === 'image' || node.type === 'link') {
      const missing = blankInTarget(node.url);
      if (missing !== undefined) return withBlank(node, missing);
    }
    if (node.type !== 'link') return undefined;
    const match = /^(invullen|veld|bron):(.*)$/s.exec(node.url);
    if (match === null) return undefined;
    const data = new URLSearchParams(match[2]);
    if (match[1] === 'invullen') return [blank(node, data.get('bron'))];
    if (match[1] === 'veld') return [field(data, textOf(node))];
    return node.children.map((child) => traced(child, Number(data.get('nr'))));
  });
}

/** A link that leads to something unknown: its words, and what is missing behind them. */
function withBlank(
  node: Extract<Nodes, { type: 'link' | 'image' }>,
  { label, traced: number }: NonNullable<ReturnType<typeof blankInTarget>>,
): readonly Nodes[] {
  const words = `[nog invullen: ${label}]`;
  const missing: BlankNode = {
    type: 'blank',
    label: words,
    children: [{ type: 'text', value: words }],
    ...(number === undefined ? {} : { data: { traced: number } }),
  };
  // Between angle brackets the words of a link are its address.
  if (node.type === 'image' || blankInTarget(textOf(node)) !== undefined) return [missing];
  return [...node.children, { type: 'text', value: ' ' }, missing];
}

function blank(node: Extract<Nodes, { type: 'link' }>, source: string | null): BlankNode {
  const traced = source === null ? {} : { data: { traced: Number(source) } };
  return { type: 'blank', label: textOf(node), children: node.children, ...traced };
}

function field(data: URLSearchParams, text: string): FieldNode {
  const shown = data.get('toon');
  const choices = data.get('keuzes');
  return {
    type: 'field',
    kind: (data.get('soort') ?? 'tekst') as FieldKind,
    id: data.get('id') ?? '',
    title: data.get('titel') ?? text,
    ...(shown === null ? {} : { shown }),
    ...(choices === null ? {} : { choices: choices.split('\n') }),
  };
}

function traced(node: Nodes, number: number): Nodes {
  return node.type === 'text' ? ({ ...node, data: { traced: number } } satisfies Text) : node;
}
