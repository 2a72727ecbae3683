import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Located, LocatedMap } from '../workspace/located.ts';

/** Problems that leave the value itself usable. */
const aboutKeysOrSizes: readonly string[] = ['schema/missing-key', 'schema/unknown-key', 'schema/list-size'];

/**
 * The tree that meaning rules may rely on: a value that the schema rejected is there but empty, and everything under an
 * unknown key is gone.
 *
 * Why: one mistake is one message. A length of −2 hours is reported once, not again for every part that does not fit in
 * it.
 *
 * @param found the diagnostics of the schema check
 */
export function soundTree(root: LocatedMap, found: readonly Diagnostic[]): LocatedMap {
  const errors = found.filter(({ severity }) => severity === 'error');
  const refused = placesOf(errors.filter(({ code }) => !aboutKeysOrSizes.includes(code)));
  const lost = placesOf(errors.filter(isLostKey));
  return refused.size + lost.size === 0 ? root : (keepSound(root, { refused, lost }) as LocatedMap);
}

/** Whether a value was rejected: it is in the file, but must be ignored. */
export function isRefused(node: Located | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null;
}

function isLostKey(diagnostic: Diagnostic): boolean {
  if (diagnostic.code !== 'schema/unknown-key') return false;
  return (diagnostic as Diagnostic<'schema/unknown-key'>).args[0].near === undefined;
}

type Places = ReadonlySet<string>;

function placesOf(diagnostics: readonly Diagnostic[]): Places {
  return new Set(diagnostics.map(({ source }) => placeKey(source.file, source.range)));
}

function placeKey(file: string, range: Located['range']): string {
  return `${range?.start ?? ''}-${range?.end ?? ''} ${file}`;
}

function keepSound(node: Located, places: { readonly refused: Places; readonly lost: Places }): Located {
  const { file, range = node.keyRange, keyRange } = node;
  if (range !== undefined && places.refused.has(placeKey(file, range))) {
    const written = node.kind === 'scalar' ? node.written : '';
    return { kind: 'scalar', file, range, keyRange, value: null, written, quoted: false };
  }
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => keepSound(item, places)) };
  const entries = [...node.entries]
    .filter(
      ([, value]) => value.keyRange === undefined || !places.lost.has(placeKey(value.file, value.keyRange)),
    )
    .map(([key, value]) => [key, keepSound(value, places)] as const);
  return { ...node, entries: new Map(entries) };
}
