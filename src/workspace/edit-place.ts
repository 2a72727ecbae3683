import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextRange } from '../diagnostics/diagnostic.ts';
import { typed } from '../diagnostics/typed.ts';
import { UneditableError } from './edit-yaml.ts';
import { endOfContent, endOfLine, lineBreakOf, startOfLine } from './line-ends.ts';
import { itemLines, writeYaml } from './write-yaml.ts';

/** A single value. */
export type PlainValue = string | number | boolean;

/** Keys and list indexes from the top of a YAML text. */
export type YamlPath = readonly (string | number)[];

/** How many keys of a path exist in a text. */
export function depthIn(text: string, path: YamlPath): number {
  return deepest(read(text), path).depth;
}

/**
 * Writes one value at a path of a YAML text and touches only its line; missing parent keys are created.
 *
 * @throws UneditableError when the text is not written as the edit expects, such as an alias
 */
export function writeValue(text: string, path: YamlPath, value: PlainValue): string {
  const found = deepest(read(text), path);
  if (found.depth < path.length) return addUnder(text, found, { path, value });
  const { node } = found;
  if (node === null || node === undefined) throw new UneditableError('no value to replace');
  if (!isScalar(node) || !node.range) throw new UneditableError(`no single value at ${path.join('.')}`);
  return replaceRange(text, { start: node.range[0], end: node.range[1] }, value);
}

/** Replaces a value, keeping the quotes that the old one had. */
export function replaceRange(text: string, { start, end }: TextRange, value: PlainValue): string {
  const old = text.slice(start, end);
  return text.slice(0, start) + inItsPlace(old, value, text) + text.slice(end);
}

function inItsPlace(old: string, value: PlainValue, text: string): string {
  if (old === '') return ` ${typed(value)}`;
  if (typeof value !== 'string') return typed(value);
  if (/^[|>]/.test(old)) return typed(value) + (/(?:\r?\n)+$/.exec(old)?.[0] ?? lineBreakOf(text));
  if (old.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  return old.startsWith('"') ? JSON.stringify(value) : typed(value);
}

/**
 * Appends an item to a list in a YAML text; the list and its parent keys are created when missing.
 *
 * @param comment text for a comment after the last line of the item
 * @throws UneditableError as {@link writeValue}
 */
export function addItem(
  text: string,
  path: YamlPath,
  {
    item,
    comment,
  }: { readonly item: Readonly<Record<string, PlainValue>>; readonly comment?: string | undefined },
): string {
  const found = deepest(read(text), path);
  if (found.depth < path.length) return addUnder(text, found, { path, value: [item], comment });
  const { node: list } = found;
  if (!isSeq(list) || !list.range) throw new UneditableError(`no list at ${path.join('.')}`);
  if (list.flow === true) return addBetweenBrackets(text, list, item);
  const last = rangeOf(list.items.at(-1));
  const dash = text.lastIndexOf('-', last[0] - 1);
  const column = dash - startOfLine(text, dash);
  const end = endOfLine(text, endOfContent(text, { start: last[0], end: last[1] }));
  const at = pastComments(text, end, column);
  return insertLines(text, at, commented(itemLines(item, column), comment));
}

function addBetweenBrackets(text: string, list: YAMLSeq, item: Readonly<Record<string, PlainValue>>): string {
  const last = list.items.at(-1);
  const at = last === undefined ? (list.range?.[0] ?? 0) + 1 : rangeOf(last)[1];
  return `${text.slice(0, at)}${last === undefined ? '' : ', '}${typed(item)}${text.slice(at)}`;
}

function read(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'error', prettyErrors: false });
  if (document.errors.length > 0) throw new UneditableError('the text is not valid YAML');
  return document.contents;
}

interface Deepest {
  /** How many keys of the path exist. */
  readonly depth: number;
  readonly node: unknown;
}

function deepest(top: unknown, path: YamlPath): Deepest {
  let node = top;
  for (const [depth, key] of path.entries()) {
    const next = below(node, key);
    if (next === undefined) return { depth, node };
    node = next.value;
  }
  return { depth: path.length, node };
}

function below(node: unknown, key: string | number): { readonly value: unknown } | undefined {
  if (isSeq(node)) {
    const index = Number(key);
    return index in node.items ? { value: node.items[index] } : undefined;
  }
  const pair = isMap(node)
    ? node.items.find((each) => isScalar(each.key) && each.key.value === key)
    : undefined;
  return pair === undefined ? undefined : { value: pair.value };
}

interface Addition {
  readonly path: YamlPath;
  readonly value: unknown;
  readonly comment?: string | undefined;
}

/**
 * Adds the missing keys of a path at the end of the group that exists.
 *
 * Why not right under the last key: more deeply indented comments belong to that key, such as a commented-out key.
 */
function addUnder(text: string, { depth, node }: Deepest, { path, value, comment }: Addition): string {
  if (!isMap(node)) throw new UneditableError(`no group of keys at ${path.slice(0, depth).join('.')}`);
  const [key = '', ...deeper] = path.slice(depth);
  const nested = deeper.reduceRight<unknown>((inner, each) => ({ [each]: inner }), value);
  const last = node.items.at(-1);
  if (last === undefined) throw new UneditableError('an empty group of keys');
  if (node.flow === true) {
    const at = endOfPair(text, last);
    return `${text.slice(0, at)}, ${key}: ${typed(nested)}${text.slice(at)}`;
  }
  const indent = ' '.repeat(indentOf(text, node));
  const lines = writeYaml({ [key]: nested })
    .trimEnd()
    .split('\n');
  const added = commented(
    lines.map((line) => (line === '' ? '' : indent + line)),
    comment,
  );
  const end = endOfLine(text, endOfPair(text, last));
  if (depth > 0 || indent !== '') return insertLines(text, pastComments(text, end, indent.length), added);
  return addAtTop(text, { key: String(key), end, added });
}

interface TopAddition {
  readonly key: string;
  /** End of the last key that exists. */
  readonly end: number;
  readonly added: readonly string[];
}

/** Before the commented-out block of the same key, where somebody would look for it; else at the very end. */
function addAtTop(text: string, { key, end, added }: TopAddition): string {
  const places = [...text.matchAll(new RegExp(`^# ?${key}:`, 'gm'))].map(({ index }) => index);
  const at = places.find((place) => isBetweenTopKeys(text, place));
  if (at !== undefined) {
    const eol = lineBreakOf(text);
    return text.slice(0, at) + added.map((line) => line + eol).join('') + text.slice(at);
  }
  const closing = /^\.\.\.[ \t]*\r?$/m.exec(text.slice(end));
  const last = endOfContent(text, { start: 0, end: closing === null ? text.length : end + closing.index });
  return insertLines(text, last, ['', ...added]);
}

/** Whether the first line after a place that is not a comment begins a top-level key, or the text ends before that. */
function isBetweenTopKeys(text: string, at: number): boolean {
  const next = text
    .slice(at)
    .split(/\r?\n/)
    .find((line) => !/^\s*(?:#|$)/.test(line));
  return next === undefined || /^[^\s-]/.test(next);
}

/** End of the last comment line below a place that is indented more deeply than a column. */
function pastComments(text: string, end: number, column: number): number {
  const comment = new RegExp(`^(?:[ \\t]*\\r?\\n)*? {${column + 1},}#`);
  let at = end;
  for (;;) {
    const rest = text.slice(at).replace(/^\r?\n/, '');
    const found = comment.exec(rest);
    if (found === null) return at;
    at = endOfLine(text, text.length - rest.length + found[0].length);
  }
}

function commented(lines: readonly string[], comment: string | undefined): readonly string[] {
  if (comment === undefined || comment === '') return lines;
  const words = comment.replace(/\s+/g, ' ').trim();
  return lines.map((line, index) => (index === lines.length - 1 ? `${line} # ${words}` : line));
}

function insertLines(text: string, at: number, lines: readonly string[]): string {
  const eol = lineBreakOf(text);
  return text.slice(0, at) + lines.map((line) => eol + line).join('') + text.slice(at);
}

function indentOf(text: string, map: YAMLMap): number {
  const start = rangeOf(map.items[0]?.key)[0];
  return start - startOfLine(text, start);
}

function endOfPair(text: string, pair: Pair): number {
  const key = rangeOf(pair.key);
  const value = (pair.value as { readonly range?: readonly [number, number, number] | null } | null)?.range;
  if (!value || value[1] <= value[0]) return text.indexOf(':', key[1]) + 1;
  return endOfContent(text, { start: value[0], end: value[1] });
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | undefined)?.range;
  if (!range) throw new UneditableError('a part without a place');
  return [range[0], range[1]];
}
