import { toPlain } from '../../workspace/located.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';

/** A value that differs, by its key. */
export interface ValueChange {
  readonly file: string;
  readonly key: string;
  /** Undefined when it was not there. */
  readonly was: string | undefined;
  /** Undefined when it is gone. */
  readonly is: string | undefined;
}

/** Compares the values of two texts of a YAML file. */
export function valueChanges(
  file: string,
  { was, is }: { readonly was: string | undefined; readonly is: string | undefined },
): readonly ValueChange[] {
  const [before, after] = [valuesIn(was, file), valuesIn(is, file)];
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ file, key, was: before.get(key), is: after.get(key) }));
}

function valuesIn(text: string | undefined, file: string): ReadonlyMap<string, string> {
  const root = text === undefined ? undefined : parseYaml(text, file).root;
  return new Map(root === undefined ? [] : leavesOf(toPlain(root), ''));
}

function leavesOf(value: unknown, key: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [[key, JSON.stringify(value ?? '')]];
  return Object.entries(value).flatMap(([part, inner]) =>
    leavesOf(inner, key === '' ? part : Array.isArray(value) ? `${key}[${part}]` : `${key}.${part}`),
  );
}
