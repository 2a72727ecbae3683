import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { problem, type Diagnostic, type TextRange } from '../diagnostics/diagnostic.ts';
import { firstRefused, writable } from '../diagnostics/unseen.ts';
import { positionAt, lineStarts } from '../diagnostics/present.ts';
import { withEdits, type TextEdit } from '../diagnostics/text-edit.ts';
import { commentOut, moveKeys, removeKey } from './layout-edits.ts';
import { toPlain, type Located, type LocatedMap, type LocatedScalar } from './located.ts';
import { ProposedLines } from './proposed-lines.ts';
import type { RepairedText } from './repaired-text.ts';

/** The deepest nesting that is read; a full profile has seven levels. */
export const maxDepth = 50;
/** The most mistakes reported per file. */
export const maxErrors = 100;
/** The most values a file may have once its aliases are expanded. */
const maxNodes = 50_000;

/** Converts the library's document to a tree with places in the original text. */
export class TreeReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #doc: RepairedText;
  readonly #parsed: Document;
  readonly #file: string;
  readonly #anchors: ReadonlySet<string>;
  readonly #proposed: ProposedLines | undefined;
  #nodes = 0;
  #starts: readonly number[] | undefined;

  constructor(doc: RepairedText, parsed: Document, file: string) {
    this.#doc = doc;
    this.#parsed = parsed;
    this.#file = file;
    this.#anchors = new Set();
    this.#proposed = ProposedLines.of(doc.text);
  }

  read(): Located | undefined {
    const contents = this.#parsed.contents;
    for (const warning of this.#parsed.warnings) {
      if (warning.code !== 'TAG_RESOLVE_FAILED') continue;
      const range = this.#range([warning.pos[0], warning.pos[1]]);
      const tag = this.#doc.written.slice(range.start, range.end).split(/\s/)[0] ?? '!';
      const found = problem('yaml/unknown-tag', { file: this.#file, range }, { tag });
      const space = /^\s*/.exec(this.#doc.written.slice(range.start + tag.length))?.[0] ?? '';
      const end = range.start + tag.length + space.length;
      this.diagnostics.push(withEdits(found, [{ range: { start: range.start, end }, text: '' }]));
    }
    if (contents === null) return undefined;
    const root = this.#node(contents, { key: undefined, depth: 0, within: this.#anchors, isProposed: false });
    if (this.#nodes <= maxNodes) return root;
    this.diagnostics.push(problem('yaml/too-many-aliases', { file: this.#file }));
    return undefined;
  }

  #range(pos: readonly [number, number, ...number[]]): TextRange {
    return { start: this.#doc.toOriginal(pos[0]), end: this.#doc.toOriginal(pos[1]) };
  }

  #node(node: Node, above: NodeContext): Located {
    this.#nodes++;
    const context = { ...above, isProposed: above.isProposed || this.#isProposed(node, above.key) };
    if (isAlias(node)) return this.#alias(node, context);
    const place = this.#placeOf(node, context);
    if (isMap(node)) return this.#map(node as YAMLMap<Node, Node | null>, place, context);
    if (isSeq(node)) {
      const items = (node as YAMLSeq<Node>).items;
      const inner = { ...context, key: undefined, depth: context.depth + 1 };
      return {
        kind: 'list',
        ...place,
        items: this.#nodes > maxNodes ? [] : items.map((item) => this.#node(item, inner)),
      };
    }
    return this.#scalar(node, place);
  }

  #placeOf({ range }: Node, { key, isProposed }: NodeContext): Place {
    return {
      file: this.#file,
      range: range ? this.#range(range) : undefined,
      keyRange: this.#keyRange(key),
      ...(isProposed ? { isProposed: true } : {}),
    };
  }

  #keyRange(key: Node | undefined): TextRange | undefined {
    return key?.range ? this.#range(key.range) : undefined;
  }

  /**
   * Whether a comment says that a node is only proposed: behind its key, its first or its last line. A block of its own
   * hangs under its key or dash: a comment behind that line counts for all of it, one behind an inner line for that
   * line.
   */
  #isProposed(node: Node, key: Node | undefined): boolean {
    const lines = this.#proposed;
    if (lines === undefined || !node.range) return false;
    const [start, end] = node.range;
    const keyStart = key?.range?.[0];
    if (keyStart === undefined && lines.coversDashAbove(start)) return true;
    const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
    if (isBlock) return keyStart !== undefined && lines.covers(keyStart);
    return [keyStart ?? start, start, Math.max(start, end - 1)].some((offset) => lines.covers(offset));
  }

  #scalar(node: Node, place: Place): LocatedScalar {
    const value = isScalar(node) ? node.value : null;
    if (isScalar(node) && value === null && node.anchor !== undefined) {
      // `naam: &W` parses as an empty value with an anchor; a person meant the text.
      const written = `&${node.anchor}`;
      const start = this.#doc.written.lastIndexOf(written, place.range?.start ?? 0);
      const source = { file: this.#file, range: { start, end: start + written.length } };
      this.diagnostics.push(problem('yaml/special-start', source, { value: written, mark: '&' }));
      return { kind: 'scalar', ...place, value: written, written, quoted: true };
    }
    const written = isScalar(node) && typeof node.source === 'string' ? node.source : '';
    const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    if (typeof value === 'string') this.#checkText(value, place);
    return { kind: 'scalar', ...place, value: plainScalar(value, written), written, quoted };
  }

  /** A character that is spelled out (`\u202e`); those that are in the text itself are found there. */
  #checkText(value: string, place: Place): void {
    const bad = firstRefused(value);
    if (bad === undefined) return;
    const { start, end } = place.range ?? { start: 0, end: 0 };
    if (firstRefused(this.#doc.written.slice(start, end)) !== undefined) return;
    const { codePoint, name } = bad;
    this.diagnostics.push(
      problem('yaml/control-character', { file: this.#file, range: place.range }, { codePoint, name }),
    );
  }

  #map(node: YAMLMap<Node, Node | null>, place: Place, context: NodeContext): LocatedMap {
    const entries = new Map<string, Located>();
    if (context.depth > maxDepth) {
      this.diagnostics.push(
        problem('yaml/too-deep', { file: this.#file, range: place.range }, { limit: maxDepth }),
      );
      return { kind: 'map', ...place, entries };
    }
    for (const pair of node.items) {
      if (this.#nodes > maxNodes) break;
      const key = writable(isScalar(pair.key) ? String(pair.key.value) : String(pair.key));
      const keyRange = this.#keyRange(pair.key);
      const earlier = entries.get(key);
      const inner = { ...context, key: pair.key, depth: context.depth + 1 };
      const value = pair.value === null ? this.#missing(keyRange) : this.#node(pair.value, inner);
      entries.set(key, earlier === undefined ? value : this.#ofTwo(key, earlier, value));
    }
    return { kind: 'map', ...place, entries };
  }

  /** What counts of a key that is there for the second time, after telling so. */
  #ofTwo(key: string, earlier: Located, again: Located): Located {
    if (!this.#hasEnough) this.#tellTwice(key, earlier, again);
    if (isEmpty(earlier)) return again;
    if (this.#hasEnough || again.kind !== 'map' || !canJoin(earlier, again)) return earlier;
    return { ...earlier, entries: new Map([...earlier.entries, ...again.entries]) };
  }

  /** Whether more would not be told anyway. Why: a cure looks at the whole text, and a file may hold thousands. */
  get #hasEnough(): boolean {
    return this.diagnostics.length >= maxErrors;
  }

  /** A key for the second time: said once more, two parts of one group, or two values of which one is meant. */
  #tellTwice(key: string, first: Located, again: Located): void {
    const firstLine = this.#lineOf(first.keyRange?.start ?? 0);
    const range = again.keyRange;
    const same = JSON.stringify(toPlain(first)) === JSON.stringify(toPlain(again));
    const how = same || isEmpty(first) ? 'same' : canJoin(first, again) ? 'parts' : 'differs';
    const found = problem('yaml/duplicate-key', { file: this.#file, range }, { key, firstLine, how });
    this.diagnostics.push(range === undefined ? found : withEdits(found, this.#cureOfTwo(first, again, how)));
  }

  #cureOfTwo(first: Located, again: Located, how: 'same' | 'parts' | 'differs'): readonly TextEdit[] {
    const { keyRange: key } = again;
    if (key === undefined || first.keyRange === undefined) return [];
    const text = this.#doc.written;
    if (how === 'same') return removeKey(text, isEmpty(first) ? first.keyRange : key);
    if (how === 'differs' || again.kind !== 'map') return commentOut(text, key);
    const keys = [...again.entries.values()].flatMap((each) => each.keyRange ?? []);
    const moved = moveKeys(text, keys, { key: first.keyRange, where: 'below' });
    const [head] = removeKey(text, key);
    const start = head?.range.start ?? 0;
    const next = text.indexOf('\n', key.end) + 1;
    return moved.length === 0 || head === undefined
      ? []
      : [...moved, { range: { start, end: next }, text: '' }];
  }

  #missing(keyRange: TextRange | undefined): LocatedScalar {
    return {
      kind: 'scalar',
      file: this.#file,
      range: keyRange,
      keyRange,
      value: null,
      written: '',
      quoted: false,
    };
  }

  #lineOf(offset: number): number {
    this.#starts ??= lineStarts(this.#doc.written);
    return positionAt(this.#starts, offset).line;
  }

  #alias(node: Node & { source: string }, context: NodeContext): Located {
    const name = node.source;
    const place = this.#placeOf(node, context);
    const target = isAlias(node) ? node.resolve(this.#parsed) : undefined;
    if (target === undefined) {
      this.diagnostics.push(
        problem('yaml/unknown-alias', { file: this.#file, range: place.range }, { name }),
      );
      return { kind: 'scalar', ...place, value: `*${name}`, written: `*${name}`, quoted: true };
    }
    if (context.within.has(name) || this.#nodes > maxNodes) {
      this.#nodes = maxNodes + 1;
      return { kind: 'scalar', ...place, value: null, written: '', quoted: false };
    }
    const inner = { ...context, depth: context.depth + 1, within: new Set([...context.within, name]) };
    return this.#node(target, inner);
  }
}

function isEmpty(node: Located): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** Whether two values of one key are groups without a key in common. */
function canJoin(first: Located, again: Located): first is LocatedMap {
  return (
    first.kind === 'map' &&
    again.kind === 'map' &&
    [...again.entries.keys()].every((key) => !first.entries.has(key))
  );
}

interface NodeContext {
  /** The key that a value stands under. */
  readonly key: Node | undefined;
  readonly depth: number;
  /** Names of the aliases being expanded, to detect one that contains itself. */
  readonly within: ReadonlySet<string>;
  /** Whether what the node hangs under is only proposed. */
  readonly isProposed: boolean;
}

interface Place {
  readonly file: string;
  readonly range: TextRange | undefined;
  readonly keyRange: TextRange | undefined;
  readonly isProposed?: true;
}

/**
 * JSON values only: a big integer or date object can only come from a tag and stays the text it was.
 *
 * Why cleaned: a character that is refused is told and goes no further, not to a terminal and not into another file; a
 * lone return would make a terminal write over its line.
 */
function plainScalar(value: unknown, written: string): LocatedScalar['value'] {
  if (typeof value === 'string') return writable(value).replace(/\r\n?/g, '\n');
  if (typeof value === 'boolean' || value === null) return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : written;
}
