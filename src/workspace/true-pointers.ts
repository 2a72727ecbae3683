import type { Diagnostic, TextRange } from '../diagnostics/diagnostic.ts';
import type { LocatedFile } from './load.ts';
import { nodeAt, pointerKeys, toPointer, type Located } from './located.ts';

/**
 * Diagnostics whose pointers lead from the top of their file to their place.
 *
 * Why: a rule about one task or milestone knows its keys, and not where in the file it stands.
 *
 * @param files those whose tree is the file's own text, without inherited parts
 */
export function truePointers(
  diagnostics: readonly Diagnostic[],
  files: readonly LocatedFile[],
): readonly Diagnostic[] {
  const roots = new Map(files.map(({ file, root }) => [file, root]));
  return diagnostics.map((diagnostic) => {
    const { file, pointer, range } = diagnostic.source;
    const root = roots.get(file);
    if (root === undefined || pointer === undefined || range === undefined) return diagnostic;
    const named = nodeAt(root, pointerKeys(pointer));
    if (named !== undefined && isAt(named, range)) return diagnostic;
    const place = toPointer(pathTo(root, range) ?? []);
    // A key that is missing has the place of what should hold it, or of the first key there.
    const isBeside = place === '' || parentOf(place) === parentOf(pointer) || pointer.startsWith(`${place}/`);
    return isBeside ? diagnostic : { ...diagnostic, source: { file, pointer: place, range } };
  });
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** The path of the deepest node that a range is in. */
function pathTo(node: Located, range: TextRange): readonly (string | number)[] | undefined {
  const below: Iterable<readonly [string | number, Located]> =
    node.kind === 'map' ? node.entries : node.kind === 'list' ? node.items.entries() : [];
  for (const [key, each] of below) if (isAt(each, range)) return [key, ...(pathTo(each, range) ?? [])];
  return undefined;
}

function isAt({ range, keyRange }: Located, wanted: TextRange): boolean {
  return [range, keyRange].some(
    (each) => each !== undefined && each.start <= wanted.start && wanted.end <= each.end,
  );
}
