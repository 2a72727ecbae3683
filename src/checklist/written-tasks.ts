import { itemsAt, textAt, type Located } from '../workspace/located.ts';

/** Tasks and parts as written in a checklist; conditions are ignored. */
export function writtenTasks(checklist: Located | undefined): readonly Located[] {
  return itemsAt(checklist, 'taken').flatMap((task) => [task, ...itemsAt(task, 'onderdelen')]);
}

/** Ids of a checklist's tasks and parts, and of those it takes over; conditions are ignored. */
export function writtenTaskIds(checklist: Located): readonly string[] {
  const own = writtenTasks(checklist).flatMap((task) => textAt(task, 'id') ?? []);
  const taken = itemsAt(checklist, 'neemt_over').flatMap((each) =>
    itemsAt(each, 'taken').flatMap((node) => (node.kind === 'scalar' ? [String(node.value)] : [])),
  );
  return [...own, ...taken];
}
