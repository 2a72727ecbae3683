import type { SchemaBook } from '../../profile/schema-book.ts';
import { toPlain } from '../../workspace/located.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';

/** A value that differs, by its key. */
export interface ValueChange {
  readonly file: string;
  readonly key: string;
  /** What it is called, from the outside in; undefined when the schema does not say. */
  readonly titles: readonly string[] | undefined;
  /** Undefined when it was not there. */
  readonly was: string | undefined;
  /** Undefined when it is gone. */
  readonly is: string | undefined;
}

/** Compares the values of two texts of a YAML file. */
export function valueChanges(
  file: string,
  { was, is }: { readonly was: string | undefined; readonly is: string | undefined },
  book: SchemaBook,
): readonly ValueChange[] {
  const [before, after] = [valuesIn(was, file), valuesIn(is, file)];
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({
      file,
      key,
      titles: /^(?:gemeente\.ya?ml$|profiel\/)/.test(file) ? keyTitles(key, book) : undefined,
      was: before.get(key),
      is: after.get(key),
    }));
}

/** The titles of the groups around a value of the profile and of itself; a member of a list has its number. */
export function keyTitles(key: string, book: SchemaBook): readonly string[] | undefined {
  const path = key.split(/[.[\]]+/).filter((part) => part !== '');
  const titles = path.map((part, at) =>
    /^\d+$/.test(part) ? String(Number(part) + 1) : book.at('gemeente', path.slice(0, at + 1))?.title,
  );
  return titles.every((title) => title !== undefined) ? titles : undefined;
}

function valuesIn(text: string | undefined, file: string): ReadonlyMap<string, string> {
  const root = text === undefined ? undefined : parseYaml(text, file).root;
  return new Map(root === undefined ? [] : leavesOf(toPlain(root), ''));
}

function leavesOf(value: unknown, key: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
    return [[key, value.join(', ')]];
  if (typeof value !== 'object' || value === null) return [[key, JSON.stringify(value ?? '')]];
  return Object.entries(value).flatMap(([part, inner]) =>
    leavesOf(inner, key === '' ? part : Array.isArray(value) ? `${key}[${part}]` : `${key}.${part}`),
  );
}
