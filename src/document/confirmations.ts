import { textLeaf, type Proposal, type ViewObject } from '../profile/leaf.ts';
import { folderOf, nameOf } from '../workspace/paths.ts';

/** Name of the shared partial that ends a document with what is still to be confirmed. */
export const confirmationsPartial = 'bevestigen';

/**
 * What is still to be confirmed, as that partial sees it: per file, and there per group of keys.
 *
 * Why not the file as messages name it: that depends on the folder of the command, and a document may not.
 */
export function confirmationViews(proposals: readonly Proposal[]): readonly ViewObject[] {
  return groupedBy(proposals, ({ source }) => fileName(source.file)).map(([file, ofFile]) => ({
    bestand: textLeaf(file),
    punten: groupedBy(ofFile, ({ path }) => path.split('.')[0] ?? '').flatMap(([, group]) =>
      group.map(({ title, path, shown }) => ({
        titel: textLeaf(title),
        sleutel: textLeaf(path),
        waarde: textLeaf(shown),
      })),
    ),
  }));
}

/** The name of a file in the workspace; of a role or meeting with its folder. */
function fileName(file: string): string {
  const folder = nameOf(folderOf(file));
  return ['rollen', 'overleggen', 'samenwerking'].includes(folder)
    ? `${folder}/${nameOf(file)}`
    : nameOf(file);
}

/** Groups in the order of their first member. */
function groupedBy<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item]);
  return [...groups];
}
