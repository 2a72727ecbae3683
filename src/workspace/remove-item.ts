import { isSeq, type Node, type YAMLSeq } from 'yaml';
import { endOfContent, endOfLine, pastComments, startOfLine } from './line-ends.ts';
import { isSamePlain, type Plain } from './plain-tree.ts';
import { entryAt, plainOf } from './yaml-entry.ts';
import { UneditableError, type YamlPath } from './yaml-text.ts';

/** A text without an item of a list, and the lines that went. */
export interface WithoutItem {
  readonly text: string;
  /** What was written of it, with its own comments. */
  readonly gone: string;
}

/**
 * Removes an item of a list with its own lines: comments that are indented below its dash are its own. All other lines
 * stay as they are, comments and blank lines too; a list without items is written as `[]`.
 *
 * @param path of the list
 * @throws UneditableError when that cannot be done
 */
export function withoutItem(text: string, path: YamlPath, index: number): WithoutItem {
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(bom.length);
  const entry = entryAt(body, path);
  const list = entry?.value;
  const name = path.join('.');
  if (entry === undefined || !isSeq(list) || list.items[index] === undefined)
    throw new UneditableError(`no such item at ${name}`);
  const { from, to } = list.flow === true ? inFlow(body, list, index) : inBlock(body, list, index);
  const isLast = list.items.length === 1;
  const opened = isLast && list.flow !== true ? `${body.slice(0, entry.keyEnd + 1)} []` : undefined;
  const head = opened === undefined ? body.slice(0, from) : opened + body.slice(entry.keyEnd + 1, from);
  const result = head + body.slice(to);
  // Why a check afterwards: what is written around an item may not be what it looks like.
  if (!isSamePlain(plainOf(result), without(plainOf(body), path, index)))
    throw new UneditableError(`an item of ${name} cannot be removed`);
  return { text: bom + result, gone: body.slice(from, to) };
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

/** Whole lines: from that of its dash to its last comment. */
function inBlock(text: string, { items }: YAMLSeq, index: number): Cut {
  const range = rangeOf(items[index]);
  const dash = text.lastIndexOf('-', range.start - 1);
  const from = startOfLine(text, dash);
  const last = endOfLine(text, Math.max(endOfContent(text, range), dash));
  const end = pastComments(text, last, dash - from);
  const next = text.indexOf('\n', end);
  if (next !== -1) return { from, to: next + 1 };
  // The last line of a text without a line end at its end: it has none afterwards either.
  return { from: startOfLine(text, from) === 0 ? 0 : beforeLineEnd(text, from), to: text.length };
}

function beforeLineEnd(text: string, start: number): number {
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** The item with the comma beside it. */
function inFlow(text: string, { items }: YAMLSeq, index: number): Cut {
  const own = rangeOf(items[index]);
  const [before, after] = [items[index - 1], items[index + 1]];
  const from = before === undefined ? own.start : rangeOf(before).end;
  const to = before === undefined && after !== undefined ? rangeOf(after).start : own.end;
  const around = text.slice(from, own.start) + text.slice(own.end, to);
  if (around.includes('#')) throw new UneditableError('a comment stands beside the item');
  return { from, to };
}

function rangeOf(node: unknown): { readonly start: number; readonly end: number } {
  const range = (node as Node | null | undefined)?.range;
  if (!range) throw new UneditableError('an item without a place');
  return { start: range[0], end: range[1] };
}

function without(data: Plain | undefined, path: YamlPath, index: number): Plain | undefined {
  const [key, ...rest] = path;
  if (Array.isArray(data)) {
    const items = data as readonly Plain[];
    return key === undefined
      ? items.toSpliced(index, 1)
      : items.map((each, at) => (at === Number(key) ? (without(each, rest, index) ?? null) : each));
  }
  if (key === undefined || typeof data !== 'object' || data === null) return data;
  const map = data as Readonly<Record<string, Plain>>;
  return Object.fromEntries(
    Object.entries(map).map(([each, value]) => [
      each,
      each === String(key) ? (without(value, rest, index) ?? null) : value,
    ]),
  );
}
