import type { Assets } from './assets-reader.ts';
import { fromPlain, toPlain, type Located } from './located.ts';
import { parseYaml } from './parse-yaml.ts';

/** Collections of shipped YAML that the build turns into one JSON file each. */
export const shippedCollections = {
  roles: 'templates/roles',
  meetings: 'templates/meetings',
  checklists: 'templates/checklists',
} as const;

/** Name of a shipped collection. */
export type ShippedCollection = keyof typeof shippedCollections;

/**
 * The items of a shipped collection as trees. Their file name is the shipped one, without places: a shipped value is
 * never the user's error.
 */
export function shippedItems(assets: Assets, collection: ShippedCollection): readonly Located[] {
  return madeOnce(assets, `trees of ${collection}`, () =>
    readCollection(assets, collection).map(({ file, value }) => fromPlain(value, file)),
  );
}

/** The plain values of a collection, with the file each came from. The build writes this list as JSON. */
export function readCollection(assets: Assets, collection: ShippedCollection): readonly ShippedItem[] {
  if (assets.prepared) return JSON.parse(assets.read(`dist/prepared/${collection}.json`)) as ShippedItem[];
  const folder = shippedCollections[collection];
  return assets
    .list(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ file: `${folder}/${name}`, value: readShippedYaml(assets, `${folder}/${name}`) }));
}

/** One shipped item and its file. */
export interface ShippedItem {
  readonly file: string;
  readonly value: unknown;
}

/** A single shipped YAML file as a plain value, parsed once; from JSON when the build prepared it. */
export function shippedFile(assets: Assets, path: string): unknown {
  return madeOnce(assets, path, (): unknown =>
    assets.prepared ? JSON.parse(assets.read(preparedPath(path))) : readShippedYaml(assets, path),
  );
}

/** The path of the prepared JSON of a shipped YAML file. */
export function preparedPath(path: string): string {
  return `dist/prepared/${path.replace(/^templates\//, '').replace(/\.yaml$/, '.json')}`;
}

const madeOf = new WeakMap<Assets, Map<string, unknown>>();

/**
 * Caches what is derived from shipped files, once for the same files.
 *
 * Why: a run needs the same catalogue or list repeatedly, and shipped files do not change meanwhile.
 *
 * @param key names the derived value; the same key always has the same type of value
 * @param make returns an immutable value
 */
export function madeOnce<T>(assets: Assets, key: string, make: () => T): T {
  const made = madeOf.get(assets) ?? new Map<string, unknown>();
  madeOf.set(assets, made);
  if (!made.has(key)) made.set(key, make());
  // The key determines the type of the value.
  return made.get(key) as T;
}

function readShippedYaml(assets: Assets, path: string): unknown {
  const { root, diagnostics } = parseYaml(assets.read(path), path);
  if (root === undefined || diagnostics.length > 0) throw new Error(`broken shipped file ${path}`);
  return toPlain(root);
}
