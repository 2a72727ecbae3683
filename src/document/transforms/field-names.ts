/** Names and ids of form fields: every field has one of each, and no id occurs twice in a document. */
import GithubSlugger from 'github-slugger';
import type { Parent, PhrasingContent, Root } from 'mdast';
import type { FieldNode } from '../tree.ts';
import { textOf, visit } from '../walk.ts';

/** The longest title of a box; what follows is its explanation. */
const longestTitle = 80;

/** A box that somebody wrote as `[ ]` is named after the words behind it, or else those of its row. */
export function nameBoxes(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'tableRow') nameInRow(node.children);
    if (node.type === 'paragraph' || node.type === 'heading') nameIn(node);
  });
}

function nameInRow(cells: readonly (Parent & { children: PhrasingContent[] })[]): void {
  for (const cell of cells) nameIn(cell);
  const words = cells.map((cell) => textOf({ type: 'paragraph', children: cell.children }).trim());
  const label = words.find((each) => each !== '') ?? '';
  for (const field of cells.flatMap((cell) => cell.children.filter(isNameless))) name(field, label);
}

function nameIn({ children }: { readonly children: PhrasingContent[] }): void {
  for (const [index, child] of children.entries()) {
    if (!isNameless(child)) continue;
    const next = children
      .slice(index + 1)
      .findIndex((each) => each.type === 'field' || each.type === 'break');
    const behind = children.slice(index + 1, next === -1 ? undefined : index + 1 + next);
    const words = textOf({ type: 'paragraph', children: behind }).replace(/\s+/g, ' ').trim();
    if (words !== '') name(child, words);
  }
}

function isNameless(node: PhrasingContent): node is FieldNode {
  return node.type === 'field' && node.title === '';
}

function name(field: FieldNode, words: string): void {
  field.title = words.length > longestTitle ? `${words.slice(0, longestTitle - 1)}…` : words;
}

/**
 * Makes ids unique: a template that repeats a field, or has one in a list, gives the second `naam` the id `naam-2`.
 *
 * Why in the order of the document: the same data then give the same ids, so a filled-in form can be read back.
 */
export function uniqueFields(tree: Root): void {
  const fields: { id: string; readonly title: string }[] = [];
  visit(tree, (node) => {
    if (node.type === 'field') {
      if (node.title === '') name(node, 'vakje');
      fields.push(node);
    }
    const own = node.type === 'listItem' ? node.data?.field : undefined;
    if (own !== undefined) fields.push(own);
  });
  const typed = new Set(fields.map(({ id }) => id));
  const used = new Set<string>();
  for (const field of fields) {
    const base = field.id === '' ? new GithubSlugger().slug(field.title) || 'veld' : field.id;
    let id = base;
    for (let number = 2; used.has(id) || (id !== field.id && typed.has(id)); number++)
      id = `${base}-${number}`;
    used.add(id);
    field.id = id;
  }
}
