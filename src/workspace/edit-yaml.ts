import { isAlias, isMap, isScalar, isSeq, parseDocument, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { typed } from '../diagnostics/typed.ts';
import { endOfContent, endOfLine, endOfLineAbove, lineBreakOf, startOfLine } from './line-ends.ts';

/** A value that an edit writes: a single value, or a list of words on one line. */
export type EditValue = string | readonly string[];

/** Changes to the keys of one map in a YAML text. */
export interface MapEdit {
  /** Path of the map: keys and list indexes from the top. */
  readonly at: readonly (string | number)[];
  /** Key → new value; undefined removes the key. */
  readonly set: Readonly<Record<string, EditValue | undefined>>;
  /** Keys in the order they should have; a new key comes after the last of its predecessors that exists. */
  readonly order: readonly string[];
}

/** The text cannot be edited line by line safely; says where. */
export class UneditableError extends Error {
  override readonly name = 'UneditableError';
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type AnyPair = Pair;

/**
 * Changes keys in a YAML text and touches only the lines it must: comments, order, quoting, blank lines and line
 * endings of everything else stay as they are. Setting a key and removing it again gives the same bytes.
 *
 * @throws UneditableError when a place is not written as the edit expects, such as an alias
 */
export function editYaml(text: string, edits: readonly MapEdit[]): string {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'error', prettyErrors: false });
  if (document.errors.length > 0) throw new UneditableError('the text is not valid YAML');
  const splices = edits.flatMap((edit) => {
    const map = document.getIn(edit.at, true);
    if (!isMap(map)) throw new UneditableError(`no group of keys at ${edit.at.join('.')}`);
    return new MapEditor(text, map).splices(edit);
  });
  return applySplices(text, splices);
}

function applySplices(text: string, splices: readonly Splice[]): string {
  // Stable: insertions at the same place keep the order of the requests, and removals there come after them.
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  let result = '';
  for (const { start, end, text: replacement } of sorted) {
    if (start < at) throw new UneditableError('two edits touch the same line');
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** Computes the splices for one map. */
class MapEditor {
  readonly #text: string;
  readonly #pairs: readonly AnyPair[];
  readonly #isFlow: boolean;

  constructor(text: string, map: YAMLMap) {
    this.#text = text;
    this.#pairs = map.items;
    this.#isFlow = map.flow === true;
    if (this.#pairs.length === 0) throw new UneditableError('an empty group of keys');
  }

  splices({ set, order }: MapEdit): readonly Splice[] {
    const removed = Object.keys(set).filter((key) => set[key] === undefined && this.#find(key) !== undefined);
    const written = Object.keys(set).filter((key) => set[key] !== undefined);
    const added = order.filter((key) => written.includes(key) && this.#find(key) === undefined);
    return [
      ...removed.map((key) => this.#removal(key)),
      ...written
        .filter((key) => this.#find(key) !== undefined)
        .map((key) => this.#replacement(key, set[key] ?? '')),
      ...added.map((key) => this.#addition(key, set[key] ?? '', { order, removed })),
    ];
  }

  #find(key: string): AnyPair | undefined {
    return this.#pairs.find((pair) => keyOf(pair) === key);
  }

  /** A new line, or a new entry between braces, after the keys that come before it. */
  #addition(
    key: string,
    value: EditValue,
    { order, removed }: { readonly order: readonly string[]; readonly removed: readonly string[] },
  ): Splice {
    if (this.#isFlow) {
      const at = this.#endOf(this.#pairs.at(-1));
      return { start: at, end: at, text: `, ${key}: ${written(value)}` };
    }
    const before = order.slice(0, order.indexOf(key));
    const anchor =
      this.#pairs.findLast((pair) => before.includes(keyOf(pair)) && !removed.includes(keyOf(pair))) ??
      this.#pairs[0];
    const at = endOfLine(this.#text, this.#endOf(anchor));
    return {
      start: at,
      end: at,
      text: `${lineBreakOf(this.#text)}${this.#indent()}${key}: ${written(value)}`,
    };
  }

  #replacement(key: string, value: EditValue): Splice {
    const pair = this.#find(key);
    const [start, end] = this.#valueRange(pair);
    const old = this.#text.slice(start, end);
    if (old === '') return { start, end, text: ` ${written(value)}` };
    if (typeof value !== 'string') return { start, end, text: written(value) };
    if (old.startsWith('"')) return { start, end, text: JSON.stringify(value) };
    if (old.startsWith("'")) return { start, end, text: `'${value.replaceAll("'", "''")}'` };
    const isBlock = /^[|>]/.test(old);
    return { start, end, text: written(value) + (isBlock ? (/\r?\n$/.exec(old)?.[0] ?? '') : '') };
  }

  #removal(key: string): Splice {
    const index = this.#pairs.findIndex((pair) => keyOf(pair) === key);
    const pair = this.#pairs[index];
    const next = this.#pairs[index + 1];
    if (index === 0) {
      if (next === undefined) throw new UneditableError(`${key} is the only key`);
      return { start: this.#startOf(pair), end: this.#startOf(next), text: '' };
    }
    if (this.#isFlow) return { start: this.#endOf(this.#pairs[index - 1]), end: this.#endOf(pair), text: '' };
    const start = endOfLineAbove(this.#text, this.#startOf(pair));
    return { start, end: endOfLine(this.#text, this.#endOf(pair)), text: '' };
  }

  #startOf(pair: AnyPair | undefined): number {
    const key = pair?.key;
    if (!isScalar(key) || !key.range) throw new UneditableError('a key without a place');
    return key.range[0];
  }

  /** End of a pair's value, or of its key and colon when there is no value; not counting a block's last line ending. */
  #endOf(pair: AnyPair | undefined): number {
    const [start, end] = this.#valueRange(pair);
    return endOfContent(this.#text, { start, end });
  }

  #valueRange(pair: AnyPair | undefined): readonly [number, number] {
    const value = pair?.value;
    if (isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)) {
      const { range } = value as Scalar;
      if (range && range[1] > range[0]) return [range[0], range[1]];
    }
    const colon = this.#text.indexOf(':', this.#keyEnd(pair)) + 1;
    return [colon, colon];
  }

  #keyEnd(pair: AnyPair | undefined): number {
    const key = pair?.key as Scalar;
    return key.range?.[1] ?? this.#startOf(pair);
  }

  /** Indentation of the keys of a map in block style: the column of its first key. */
  #indent(): string {
    const start = this.#startOf(this.#pairs[0]);
    return ' '.repeat(start - startOfLine(this.#text, start));
  }
}

function keyOf(pair: AnyPair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function written(value: EditValue): string {
  return typed(value);
}
