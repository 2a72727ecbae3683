import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { splitAtMarks, withoutMarks } from '../../template/marks.ts';
import { proposalMarks, type ProposedNode } from '../tree.ts';
import { isParent } from '../walk.ts';

/** Turns what templates marked as proposed into nodes; where no node can be, such as in an address, the mark goes. */
export function proposed(node: Root): void {
  enclose(node);
}

function enclose(node: Nodes): void {
  if ('url' in node) node.url = withoutMarks(node.url);
  if (node.type === 'image') node.alt = withoutMarks(node.alt ?? '');
  if (node.type === 'code' || node.type === 'inlineCode') node.value = withoutMarks(node.value);
  if (node.type === 'field') cleanField(node);
  if (!isParent(node)) return;
  for (const child of node.children) enclose(child);
  if (node.children.some(hasMark)) encloseChildren(node);
}

function cleanField(node: Extract<Nodes, { type: 'field' }>): void {
  node.title = withoutMarks(node.title);
  if (node.shown !== undefined) node.shown = withoutMarks(node.shown);
  if (node.choices !== undefined) node.choices = node.choices.map(withoutMarks);
}

function hasMark(node: Nodes): node is Text {
  return node.type === 'text' && withoutMarks(node.value) !== node.value;
}

/** Puts what is between two marks in a node of its own. A mark whose other half is elsewhere stays as words. */
function encloseChildren(parent: Parents): void {
  const done: Nodes[] = [];
  let open: number | undefined;
  for (const piece of parent.children.flatMap(piecesOf)) {
    if (!('mark' in piece)) done.push(piece);
    else if (piece.mark === 'open') {
      open = done.length;
      done.push({ type: 'text', value: proposalMarks.before });
    } else if (open === undefined) done.push({ type: 'text', value: proposalMarks.after });
    else {
      const children = done.splice(open).slice(1) as PhrasingContent[];
      done.push({ type: 'proposed', children } satisfies ProposedNode);
      open = undefined;
    }
  }
  parent.children = done as (RootContent & PhrasingContent)[];
}

function piecesOf(node: Nodes): readonly (Nodes | { readonly mark: 'open' | 'close' })[] {
  if (!hasMark(node)) return [node];
  return splitAtMarks(node.value).map((part) =>
    typeof part === 'string' ? ({ ...node, value: part } satisfies Text) : part,
  );
}
