import type { ListItem, Root } from 'mdast';
import { visit } from '../walk.ts';

/** A checkbox at the start of a list item makes it a task of a GitHub-flavoured task list. */
export function checkboxes(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'listItem') readCheckbox(node);
  });
}

function readCheckbox(item: ListItem): void {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return;
  const [field, ...rest] = paragraph.children;
  if (field?.type !== 'field' || !field.kind.startsWith('vinkje')) return;
  item.checked = field.kind === 'vinkje-aan';
  item.data = { ...item.data, field: { id: field.id, title: field.title } };
  const [first] = rest;
  if (first?.type === 'text') first.value = first.value.trimStart();
  paragraph.children = rest;
}
