import type { YamlPath } from './yaml-text.ts';

/** The data of a YAML text. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;

interface PlainMap {
  readonly [key: string]: Plain;
}

/** Data that can be filled in. */
export type PlainInput =
  string | number | boolean | readonly PlainInput[] | { readonly [key: string]: PlainInput };

/** Whether data is a map. */
export function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The data with another value at a path; maps on the way are made. */
export function withPlain(data: Plain | undefined, path: YamlPath, value: Plain): Plain {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const items = data as readonly Plain[];
    const at = Math.min(Number(key), items.length);
    return [...items.slice(0, at), withPlain(items[at], rest, value), ...items.slice(at + 1)];
  }
  if (typeof key === 'number') return [withPlain(undefined, rest, value)];
  const map = isPlainMap(data) ? data : {};
  const old = Object.hasOwn(map, key) ? map[key] : undefined;
  return Object.fromEntries([...Object.entries(map), [key, withPlain(old, rest, value)]]);
}

/** Whether two data are the same; the order of keys does not count. */
export function isSamePlain(one: Plain | undefined, other: Plain | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    const [left, right] = [one as readonly Plain[], other as readonly Plain[]];
    return left.length === right.length && left.every((each, index) => isSamePlain(each, right[index]));
  }
  if (isPlainMap(one) && isPlainMap(other)) {
    const [left, right] = [one, other];
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && isSamePlain(left[key], right[key]))
    );
  }
  return Object.is(one, other);
}
