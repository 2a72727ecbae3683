import { startOfLine } from '../../workspace/line-ends.ts';

/** A value behind a key on a line of YAML. */
export interface KeyedValue {
  readonly key: string;
  /** The keys that it is under, the nearest first. */
  readonly above: readonly string[];
  /** The value as written, without quotes. */
  readonly value: string;
  /** Where it begins in the text. */
  readonly start: number;
}

/** A key with a value, at the start of a line or between braces. */
const keyed = /(^[ \t]*(?:-[ \t]+)*|[{,][ \t]*)(["']?)([\p{L}\d_-]+)\2[ \t]*:(?=[ \t]|\r?$)/gmu;
const line = /^[ \t]*(?:-[ \t]+)*/u;

/**
 * The values behind some keys in a YAML text, by its lines alone.
 *
 * Why not parsed: a text must be looked into while it is broken somewhere, and parsing takes longer than all detectors.
 */
export function keyedValues(text: string, isWanted: (key: string) => boolean): readonly KeyedValue[] {
  const keys = new KeysAbove(text);
  return [...text.matchAll(keyed)].flatMap((match) => {
    const { index, 0: written, 1: lead = '', 3: key = '' } = match;
    if (!isWanted(key.toLowerCase()) || isInComment(text, index)) return [];
    const isInBraces = /^[{,]/.test(lead);
    const found = valueAt(text, index + written.length, isInBraces);
    if (found === undefined) return [];
    const column = isInBraces ? columnOf(lineOf(text, index)) : lead.length;
    return [{ key: key.toLowerCase(), ...found, above: keys.at(index, { column, isInBraces }) }];
  });
}

function isInComment(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /(?:^|\s)#/.test(text.slice(start, at));
}

function valueAt(
  text: string,
  from: number,
  isInBraces: boolean,
): Pick<KeyedValue, 'value' | 'start'> | undefined {
  const end = endOfLine(text, from);
  const rest = text.slice(from, end);
  const start = from + (/^[ \t]*/.exec(rest)?.[0].length ?? 0);
  const shown = text.slice(start, end);
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/u.exec(shown);
  if (quoted !== null) return whole(quoted[1] ?? quoted[2] ?? '', start + 1);
  if (/^[|>][-+\d]*[ \t]*(?:#.*)?\r?$/.test(shown)) return blockAt(text, end + 1);
  const plain =
    (isInBraces ? /^[^,}\r\n]*/u : /^[^\r\n]*/u).exec(shown)?.[0].replace(/(?:^|[ \t])#.*$/u, '') ?? '';
  return /^[[{&*]/.test(plain) ? undefined : whole(plain, start);
}

function whole(value: string, start: number): Pick<KeyedValue, 'value' | 'start'> | undefined {
  const trimmed = value.trim();
  return trimmed === '' ? undefined : { value: trimmed, start: start + value.indexOf(trimmed) };
}

/** The first line of a text of several lines. */
function blockAt(text: string, from: number): Pick<KeyedValue, 'value' | 'start'> | undefined {
  return from >= text.length ? undefined : whole(text.slice(from, endOfLine(text, from)), from);
}

/**
 * Walks along the lines of a text, and knows at each which keys it is under.
 *
 * Why walked once: a long dossier has hundreds of values, and looking up from each of them reads everything above.
 */
class KeysAbove {
  readonly #text: string;
  /** Keys that the next line can be under, each further in than the one before. */
  readonly #open: { readonly key: string; readonly column: number }[] = [];
  /** Start of the first line that was not passed. */
  #next = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The keys above a place, the nearest first. Only for places further on than the one before. */
  at(
    place: number,
    { column, isInBraces }: { readonly column: number; readonly isInBraces: boolean },
  ): readonly string[] {
    const start = this.#text.lastIndexOf('\n', place - 1) + 1;
    while (this.#next < start) {
      const end = endOfLine(this.#text, this.#next);
      this.#pass(this.#text.slice(this.#next, end));
      this.#next = end + 1;
    }
    const own = isInBraces ? keyOf(this.#text.slice(start, place).replace(/\{[^{]*$/u, '')) : undefined;
    const above = this.#open.filter((each) => each.column < column).map(({ key }) => key);
    return [...(own === undefined ? [] : [own]), ...above.reverse()];
  }

  #pass(written: string): void {
    const key = keyOf(written);
    if (key === undefined) return;
    const column = columnOf(written);
    while ((this.#open.at(-1)?.column ?? -1) >= column) this.#open.pop();
    this.#open.push({ key, column });
  }
}

/** The lines above a place whose keys it is under. */
export function linesAbove(text: string, place: number): string {
  let column = Infinity;
  let lines = '';
  for (let end = place - 1; end >= 0 && column > 0;) {
    const start = startOfLine(text, end);
    const written = text.slice(start, end);
    if (keyOf(written) !== undefined && columnOf(written) < column) {
      column = columnOf(written);
      lines = `${written}\n${lines}`;
    }
    end = start - 1;
  }
  return lines;
}

function keyOf(written: string): string | undefined {
  return /^[ \t]*(?:-[ \t]+)*["']?([\p{L}\d_-]+)["']?[ \t]*:(?:[ \t]|\r?$)/u
    .exec(written)?.[1]
    ?.toLowerCase();
}

/** Where the key of a line begins. */
export function columnOf(written: string): number {
  return line.exec(written)?.[0].length ?? 0;
}

function lineOf(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, endOfLine(text, at));
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
