import { onOneLine } from '../diagnostics/typed.ts';
import { fillWaiting } from './fill-waiting.ts';
import { endOfLine, lineBreakOf, startOfLine } from './line-ends.ts';
import { isPlainMap, isSamePlain, withPlain, type PlainInput } from './plain-tree.ts';
import { withMark, withoutMark } from './proposal-mark.ts';
import { entryAt, plainOf } from './yaml-entry.ts';
import { UneditableError, YamlText, type YamlPath } from './yaml-text.ts';
import { readable, single, writeEntry } from './write-yaml.ts';

/** A value with its place. */
export interface Filling {
  readonly path: YamlPath;
  readonly value: PlainInput;
  /** Whether it is only a proposal: then a comment behind it says so. */
  readonly isProposed: boolean;
}

/**
 * Fills in a value: in its place, on the commented line that waits for it, or on a new line. Nothing else changes: not
 * another value, not a comment, not the layout.
 *
 * @throws UneditableError when that cannot be done
 */
export function fillIn(text: string, typed: Filling): string {
  const filling = { ...typed, value: readable(typed.value) };
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(bom.length);
  const wanted = withPlain(plainOf(body), filling.path, filling.value);
  for (const way of ways) {
    const result = attempt(() => {
      const filled = way(body, filling);
      return filled === undefined ? undefined : marked(filled, filling);
    });
    // Why a check afterwards: a line that only looks as if it waits must not change what the file means.
    if (result !== undefined && isSamePlain(plainOf(result), wanted)) return bom + result;
  }
  throw new UneditableError(`${filling.path.join('.')} cannot be filled in`);
}

type Way = (text: string, filling: Filling) => string | undefined;

const ways: readonly Way[] = [inItsPlace, replaced, fillWaiting, added];

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof UneditableError) return undefined;
    throw error;
  }
}

/** Keeps the quotes of the old value; in a map, sets each of its values. */
function inItsPlace(text: string, { path, value }: Filling): string | undefined {
  const yaml = new YamlText(text);
  if (yaml.depthOf(path) < path.length) return undefined;
  if (isPlainMap(value))
    return Object.entries(value).reduce<string | undefined>(
      (filled, [key, inner]) =>
        filled === undefined
          ? undefined
          : inItsPlace(filled, { path: [...path, key], value: inner, isProposed: false }),
      text,
    );
  return Array.isArray(value) ? undefined : yaml.set(path, value as string | number | boolean).toString();
}

/** Writes the whole entry again. */
function replaced(text: string, { path, value }: Pick<Filling, 'path' | 'value'>): string | undefined {
  const entry = entryAt(text, path);
  if (entry === undefined) return undefined;
  const { start, end, key, isFlow } = entry;
  const column = start - startOfLine(text, start);
  const lines = isFlow ? [`${key}: ${onOneLine(value, single)}`] : writeEntry(key, value, column / 2);
  return text.slice(0, start) + lines.join(lineBreakOf(text)).trimStart() + text.slice(end);
}

/** Adds the key, or the item, where such things are added. */
function added(text: string, { path, value }: Filling): string | undefined {
  const yaml = new YamlText(text);
  if (yaml.depthOf(path) === path.length) return undefined;
  const last = path.at(-1);
  if (typeof last === 'number')
    return isPlainMap(value) ? yaml.append(path.slice(0, -1), value).toString() : undefined;
  // First a text that stands where the value comes: then it is written as everywhere else.
  return replaced(yaml.set(path, 'x').toString(), { path, value });
}

/** Puts the mark of a proposal behind a value, or removes it. */
function marked(text: string, { path, isProposed }: Filling): string {
  const entry = entryAt(text, path);
  if (entry === undefined || (entry.isFlow && isProposed)) {
    if (isProposed) throw new UneditableError('a comment would be about more than this value');
    return text;
  }
  // A list or map on lines of its own is marked behind its key.
  const at = entry.isBlock ? text.indexOf(':', entry.keyEnd) + 1 : entry.end;
  const [from, to] = [startOfLine(text, at), endOfLine(text, at)];
  const change = isProposed ? withMark : withoutMark;
  return text.slice(0, from) + change(text.slice(from, to), at - from) + text.slice(to);
}
