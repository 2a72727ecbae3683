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
      open = undefined;
      done.push({ type: 'proposed', children: [...takeNeighbour(done), ...children] } satisfies ProposedNode);
    }
  }
  parent.children = done as (RootContent & PhrasingContent)[];
}

/**
 * Takes what was proposed just before off the end of the list, with what joins the two: a space, a dash, a colon.
 *
 * Why: "[voorstel: 08.30]–[voorstel: 17.00 uur]" reads worse than one mark around both, and says nothing more.
 */
function takeNeighbour(done: Nodes[]): readonly PhrasingContent[] {
  const last = done.at(-1);
  const joint = last?.type === 'text' && /^(?::?\s|\s?–\s?)$/.test(last.value) ? [last] : [];
  const before = done.at(-1 - joint.length);
  if (before?.type !== 'proposed') return [];
  done.splice(-1 - joint.length);
  return [...before.children, ...joint];
}

function piecesOf(node: Nodes): readonly (Nodes | { readonly mark: 'open' | 'close' })[] {
  if (!hasMark(node)) return [node];
  return splitAtMarks(node.value).map((part) =>
    typeof part === 'string' ? ({ ...node, value: part } satisfies Text) : part,
  );
}
