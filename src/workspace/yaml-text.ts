import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { TextRange } from '../diagnostics/diagnostic.ts';
import { typed } from '../diagnostics/typed.ts';
import {
  endOfContent,
  endOfLine,
  endOfLineAbove,
  lineBreakOf,
  pastComments,
  startOfLine,
} from './line-ends.ts';
import { parsedDocument } from './parsed-document.ts';
import { commentOf, commented } from './yaml-comment.ts';
import { inItsPlace, type PlainValue } from './yaml-value.ts';
import { indented, readable, writeItem, writeYaml, type YamlMap } from './write-yaml.ts';

/** Keys and list indexes from the top of a YAML text. */
export type YamlPath = readonly (string | number)[];

/** The text cannot be edited line by line safely; says where. */
export class UneditableError extends Error {
  override readonly name = 'UneditableError';
}

/** The node at a path, or the deepest one that exists on the way. */
interface Found {
  readonly node: unknown;
  /** How many keys of the path exist. */
  readonly depth: number;
  /** Its entry, and the map of that entry, when its parent is a map. */
  readonly pair?: Pair;
  readonly map?: YAMLMap;
}

/** A new key or list item. */
interface Addition {
  readonly value: unknown;
  readonly after?: readonly string[] | undefined;
  readonly comment?: string | undefined;
}

/**
 * A YAML text to edit. Only the lines concerned change: comments, order, quotes, blank lines and line endings of all
 * others stay the same byte for byte. Setting a key and removing it again gives the same bytes.
 *
 * Edits are collected, and each refers to the original text: an edit that depends on another needs a new `YamlText`.
 */
export class YamlText {
  readonly #text: string;
  readonly #top: unknown;
  readonly #splices: (TextRange & { readonly text: string })[] = [];
  readonly #removed = new Set<Pair>();

  /** @throws UneditableError when the text is not valid YAML */
  constructor(text: string) {
    const document = parsedDocument(text);
    // A key that stands twice can be edited: that is how it is mended.
    if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY'))
      throw new UneditableError('the text is not valid YAML');
    this.#text = text;
    this.#top = document.contents;
  }

  /** How many keys of a path exist in the text. */
  depthOf(path: YamlPath): number {
    return this.#find(path).depth;
  }

  /**
   * Sets a scalar, or a list of words in flow style. Missing parent keys are created.
   *
   * @param after keys that a new key follows: it is placed after the last of them that exists. Default: all keys
   * @throws UneditableError when the old value is a map or list, or a parent is not a map
   */
  set(path: YamlPath, value: PlainValue | readonly string[], after?: readonly string[]): this {
    const { node, depth, pair } = this.#find(path);
    if (depth < path.length) return this.#add({ node, depth }, path, { value, after });
    if (isMap(node) || (isSeq(node) && !Array.isArray(value)))
      throw new UneditableError(`no single value at ${path.join('.')}`);
    const { start, end } = pair === undefined ? rangeOf(node) : this.#valueRange(pair);
    const old = this.#text.slice(start, end);
    // An empty value is filled in right behind its dash or colon, before a comment.
    const from = old === '' ? endOfContent(this.#text, { start: 0, end: start }) : start;
    return this.#splice({ start: from, end }, inItsPlace(old, value) + this.#text.slice(from, start));
  }

  /**
   * Sets a scalar, with a comment that tells why: behind a new line, or above the line that changes.
   *
   * @throws UneditableError as `set` does
   */
  setNoted(path: YamlPath, value: PlainValue, comment?: string): this {
    const found = this.#find(path);
    const { node, depth } = found;
    if (depth < path.length && isMap(node) && node.flow !== true)
      return this.#add(found, path, { value, comment });
    return this.#noteAbove(rangeOf(node).start, comment).set(path, value);
  }

  /**
   * Removes a key with its line; nothing happens when it does not exist.
   *
   * @throws UneditableError when it is the only key of its map
   */
  remove(path: YamlPath): this {
    const { depth, pair, map } = this.#find(path);
    if (depth < path.length || pair === undefined || map === undefined) return this;
    this.#removed.add(pair);
    const index = map.items.indexOf(pair);
    const [previous, next] = [map.items[index - 1], map.items[index + 1]];
    const { start } = rangeOf(pair.key);
    if (previous === undefined && next === undefined)
      throw new UneditableError(`${path.join('.')} is the only key`);
    if (previous === undefined) return this.#splice({ start, end: rangeOf(next?.key).start }, '');
    const end = this.#endOf(pair);
    return map.flow === true
      ? this.#splice({ start: this.#endOf(previous), end }, '')
      : this.#splice({ start: endOfLineAbove(this.#text, start), end: endOfLine(this.#text, end) }, '');
  }

  /**
   * Inserts items into a list, each with a blank line above it.
   *
   * @param after index of the item they come after
   * @throws UneditableError when there is no such list, or it is in flow style
   */
  insert(path: YamlPath, items: readonly YamlMap[], after: number): this {
    const { node, depth } = this.#find(path);
    if (depth < path.length || !isSeq(node) || node.flow === true)
      throw new UneditableError(`no list to add to at ${path.join('.')}`);
    const { end, column } = this.#placeOfItem(node.items[after]);
    const lines = items.flatMap((item) => ['', ...writeItem(item, column)]);
    return this.#addLines(end, lines);
  }

  /**
   * Appends an item to a list; the list and its parent keys are created when missing.
   *
   * @param comment text for a comment after the last line of the item; in flow style, above the line of the list
   * @throws UneditableError when the old value is not a list, or a parent is not a map
   */
  append(path: YamlPath, item: YamlMap, comment?: string): this {
    const { node, depth } = this.#find(path);
    if (depth < path.length) return this.#add({ node, depth }, path, { value: [item], comment });
    if (!isSeq(node)) throw new UneditableError(`no list at ${path.join('.')}`);
    const last = node.items.at(-1);
    if (node.flow === true) {
      const at = last === undefined ? rangeOf(node).start + 1 : rangeOf(last).end;
      return this.#noteAbove(rangeOf(node).start, comment).#splice(
        { start: at, end: at },
        (last === undefined ? '' : ', ') + typed(readable(item)),
      );
    }
    const { end, column } = this.#placeOfItem(last);
    return this.#addLines(pastComments(this.#text, end, column), commented(writeItem(item, column), comment));
  }

  /** The text with all edits applied. */
  toString(): string {
    // Stable: insertions at the same place keep the order of the requests, and removals there come after them.
    const sorted = [...this.#splices].sort((a, b) => a.start - b.start || a.end - b.end);
    let at = 0;
    let result = '';
    for (const { start, end, text } of sorted) {
      if (start < at) throw new UneditableError('two edits touch the same line');
      result += this.#text.slice(at, start) + text;
      at = end;
    }
    return result + this.#text.slice(at);
  }

  #splice({ start, end }: TextRange, text: string): this {
    this.#splices.push({ start, end, text });
    return this;
  }

  /** Why above: what follows on a line in flow style would become part of a comment on that line. */
  #noteAbove(at: number, comment: string | undefined): this {
    const words = commentOf(comment);
    if (words === '') return this;
    const start = startOfLine(this.#text, at);
    const indent = /^ */.exec(this.#text.slice(start))?.[0] ?? '';
    return this.#splice({ start, end: start }, `${indent}${words}${lineBreakOf(this.#text)}`);
  }

  #addLines(at: number, lines: readonly string[]): this {
    const eol = lineBreakOf(this.#text);
    return this.#splice({ start: at, end: at }, lines.map((line) => eol + line).join(''));
  }

  #find(path: YamlPath): Found {
    let found: Found = { node: this.#top, depth: 0 };
    for (const key of path) {
      const below = childOf(found.node, key);
      if (below === undefined) break;
      found = { ...below, depth: found.depth + 1 };
    }
    return found;
  }

  /**
   * Adds the missing keys of a path.
   *
   * Why past comments: more deeply indented ones belong to the key above, such as a commented-out key.
   */
  #add({ node, depth }: Found, path: YamlPath, { value, after, comment }: Addition): this {
    if (!isMap(node) || node.items.length === 0)
      throw new UneditableError(`no map with keys at ${path.slice(0, depth).join('.')}`);
    const [key = '', ...deeper] = path.slice(depth);
    const nested = deeper.reduceRight<unknown>((inner, each) => ({ [each]: inner }), readable(value));
    const onOneLine = `${key}: ${typed(nested)}`;
    const contentEnd = this.#endOf(this.#lastOf(node, after));
    if (node.flow === true)
      return this.#noteAbove(contentEnd, comment).#splice(
        { start: contentEnd, end: contentEnd },
        `, ${onOneLine}`,
      );
    const { start } = rangeOf(node.items[0]?.key);
    const column = start - startOfLine(this.#text, start);
    const end = endOfLine(this.#text, contentEnd);
    if (after !== undefined) return this.#addLines(end, indented([onOneLine], column));
    const lines = commented(
      indented(
        writeYaml({ [key]: nested })
          .trimEnd()
          .split('\n'),
        column,
      ),
      comment,
    );
    return depth > 0 || column > 0
      ? this.#addLines(pastComments(this.#text, end, column), lines)
      : this.#addAtTop(String(key), lines, end);
  }

  /** The entry that a new key follows; in flow style that is always the last. */
  #lastOf({ items, flow }: YAMLMap, after: readonly string[] | undefined): Pair | undefined {
    if (after === undefined || flow === true) return items.at(-1);
    const isBefore = (pair: Pair): boolean => after.includes(keyOf(pair)) && !this.#removed.has(pair);
    return items.findLast(isBefore) ?? items[0];
  }

  /** Before the commented-out block of the same key, where somebody would look for it; otherwise at the very end. */
  #addAtTop(key: string, lines: readonly string[], end: number): this {
    const text = this.#text;
    const blocks = [...text.matchAll(new RegExp(`^# ?${key}:`, 'gm'))].map(({ index }) => index);
    const at = blocks.find((block) => isBetweenTopKeys(text, block));
    if (at !== undefined)
      return this.#splice({ start: at, end: at }, lines.map((line) => line + lineBreakOf(text)).join(''));
    const closing = /^\.\.\.[ \t]*\r?$/m.exec(text.slice(end));
    const last = endOfContent(text, { start: 0, end: closing === null ? text.length : end + closing.index });
    return this.#addLines(last, ['', ...lines]);
  }

  /** End of the last line of a list item, and the column of its dash. */
  #placeOfItem(item: unknown): { readonly end: number; readonly column: number } {
    const range = rangeOf(item);
    const dash = this.#text.lastIndexOf('-', range.start - 1);
    const end = endOfLine(this.#text, endOfContent(this.#text, range));
    return { end, column: dash - startOfLine(this.#text, dash) };
  }

  /** End of a pair's value, or of its colon when there is no value; not counting a block's last line endings. */
  #endOf(pair: Pair | undefined): number {
    return endOfContent(this.#text, this.#valueRange(pair));
  }

  #valueRange(pair: Pair | undefined): TextRange {
    const [start = 0, end = 0] = (pair?.value as Node | null | undefined)?.range ?? [];
    if (end > start) return { start, end };
    const colon = this.#text.indexOf(':', rangeOf(pair?.key).end) + 1;
    return { start: colon, end: colon };
  }
}

function childOf(node: unknown, key: string | number): Omit<Found, 'depth'> | undefined {
  if (isSeq(node)) return Number(key) in node.items ? { node: node.items[Number(key)] } : undefined;
  if (!isMap(node)) return undefined;
  const pair = node.items.find((each) => keyOf(each) === String(key));
  return pair === undefined ? undefined : { node: pair.value, pair, map: node };
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function rangeOf(node: unknown): TextRange {
  const range = (node as Node | null | undefined)?.range;
  if (!range) throw new UneditableError('a part without a place');
  return { start: range[0], end: range[1] };
}

/** Whether the first line after a place that is not a comment begins a top-level key, or the text ends before that. */
function isBetweenTopKeys(text: string, at: number): boolean {
  const lines = text.slice(at).split(/\r?\n/);
  return /^[^\s-]/.test(lines.find((line) => !/^\s*(?:#|$)/.test(line)) ?? 'the end');
}
