import { isMap } from 'yaml';
import { lineBreakOf } from './line-ends.ts';
import type { PlainInput } from './plain-tree.ts';
import { joinLines, linesOf, movedTo, trueColumn, waitingKey, type TextLine } from './waiting-lines.ts';
import { writeEntry } from './write-yaml.ts';
import { entryAt, topOf } from './yaml-entry.ts';
import { UneditableError, type YamlPath } from './yaml-text.ts';

/** Part of a text in which a key of a map can wait: its lines, and the column of its keys. */
interface WaitingPlace {
  /** Index of the first line. */
  readonly from: number;
  /** Index after the last. */
  readonly to: number;
  readonly column: number;
}

/**
 * Fills in a value on the commented line that waits for it. The keys around it that wait too lose their sign, and what
 * else waits under them stays a comment.
 *
 * @returns undefined when no line waits for it
 */
export function fillWaiting(
  text: string,
  { path, value }: { readonly path: YamlPath; readonly value: PlainInput },
): string | undefined {
  const lines = linesOf(text);
  const found = deepestMap(text, lines, path);
  const [key, ...deeper] = path.slice(found?.depth ?? 0);
  if (found === undefined || typeof key !== 'string' || deeper.some((each) => typeof each === 'number'))
    return undefined;
  const { place } = found;
  const at = waitsAt(lines, place, key);
  const eol = lineBreakOf(text);
  if (at === undefined) return found.isEmpty ? addLast(lines, place, { key, deeper, value, eol }) : undefined;
  const end = endOfBlock(lines, at, place.column);
  if (deeper.length > 0) return fillWaiting(withoutSign(lines, at, end), { path, value });
  const written = writeEntry(key, value, place.column / 2);
  return spliced(lines, { from: at, to: endOfExample(lines, at, end) }, { written, eol });
}

interface FoundMap {
  /** How many keys of the path exist. */
  readonly depth: number;
  readonly place: WaitingPlace;
  /** Whether its key has no value yet. */
  readonly isEmpty: boolean;
}

/** The deepest existing map on the way, with the lines in which its keys wait. */
function deepestMap(text: string, lines: readonly TextLine[], path: YamlPath): FoundMap | undefined {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const found = depth === 0 ? topMap(text, lines) : mapAt(text, lines, path.slice(0, depth));
    if (found !== undefined) return { ...found, depth };
  }
  return undefined;
}

function topMap(text: string, lines: readonly TextLine[]): Omit<FoundMap, 'depth'> | undefined {
  return placeOf(topOf(text), lines, 0);
}

function mapAt(
  text: string,
  lines: readonly TextLine[],
  path: YamlPath,
): Omit<FoundMap, 'depth'> | undefined {
  const entry = entryAt(text, path);
  if (entry === undefined) return undefined;
  const at = lineOf(lines, entry.start);
  const isEmpty = text.slice(entry.keyEnd + 1, entry.end).trim() === '';
  return isEmpty ? emptyMap(lines, at) : placeOf(entry.value, lines, at + 1);
}

/** @param from index of the first line: what waits above the first key belongs to the map too */
function placeOf(
  value: unknown,
  lines: readonly TextLine[],
  from: number,
): Omit<FoundMap, 'depth'> | undefined {
  const start = isMap(value) && value.flow !== true ? value.range?.[0] : undefined;
  if (start === undefined) return undefined;
  const first = lineOf(lines, start);
  const column = start - (lineStarts(lines)[first] ?? 0);
  return { isEmpty: false, place: { from, to: endOfPlace(lines, first, column), column } };
}

/** A key without a value: what waits below it, more deeply indented, waits for it. */
function emptyMap(lines: readonly TextLine[], at: number): Omit<FoundMap, 'depth'> {
  const own = trueColumn(lines[at] ?? { text: '', eol: '', isComment: false });
  const to = endOfBlock(lines, at, own);
  const first = lines.slice(at + 1, to).flatMap((line) => waitingKey(line)?.column ?? [])[0];
  return { isEmpty: true, place: { from: at + 1, to, column: first ?? own + 2 } };
}

function lineStarts(lines: readonly TextLine[]): readonly number[] {
  let at = 0;
  return lines.map(({ text, eol }) => {
    const start = at;
    at += text.length + eol.length;
    return start;
  });
}

/** Index of the line with an offset. */
function lineOf(lines: readonly TextLine[], offset: number): number {
  return lineStarts(lines).findLastIndex((start) => start <= offset);
}

/** Index of the line on which a key waits, directly in a map. */
function waitsAt(lines: readonly TextLine[], place: WaitingPlace, key: string): number | undefined {
  const at = lines.findIndex((line, index) => {
    if (index < place.from || index >= place.to) return false;
    const found = waitingKey(line);
    return found?.key === key && found.column === place.column;
  });
  return at === -1 ? undefined : at;
}

/** Index after the last line of a map: something else begins in a column further to the left. */
function endOfPlace(lines: readonly TextLine[], from: number, column: number): number {
  const end = lines.findIndex(
    (line, index) => index > from && isContentOrKey(line) && trueColumn(line) < column,
  );
  return end === -1 ? lines.length : end;
}

/** Index after the last line that is indented more deeply than a column. */
function endOfBlock(lines: readonly TextLine[], at: number, column: number): number {
  let end = at + 1;
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (line.text.trim() !== '' && !(line.isComment && trueColumn(line) > column)))
      break;
    if (line.text.trim() !== '') end = index + 1;
  }
  return end;
}

/** Index after the example of a waiting value: an explanation below it is about the next. */
function endOfExample(lines: readonly TextLine[], at: number, end: number): number {
  const next = lines.findIndex((line, index) => index > at && /^ *(?:# *)?##|^\s*$/.test(line.text));
  return next === -1 ? end : Math.min(next, end);
}

function isContentOrKey(line: TextLine): boolean {
  return line.isComment ? waitingKey(line) !== undefined : line.text.trim() !== '';
}

/** The text in which a key waits no longer, though everything under it still does. */
function withoutSign(lines: readonly TextLine[], at: number, end: number): string {
  const head = lines[at];
  const column = lines.slice(at + 1, end).flatMap((line) => waitingKey(line)?.column ?? [])[0];
  if (head === undefined) throw new UneditableError('no line that waits');
  const { column: own = 0, key = '' } = waitingKey(head) ?? {};
  const below = lines.slice(at + 1, end).map((line) => movedTo(line, column ?? own + 2));
  return joinLines([
    ...lines.slice(0, at),
    { ...head, text: `${' '.repeat(own)}${key}:`, isComment: false },
    ...below,
    ...lines.slice(end),
  ]);
}

interface Addition {
  readonly key: string;
  readonly deeper: YamlPath;
  readonly value: PlainInput;
  readonly eol: string;
}

/** Adds a key below everything that waits in its map. */
function addLast(
  lines: readonly TextLine[],
  { to, column }: WaitingPlace,
  { key, deeper, value, eol }: Addition,
): string {
  const around = [key, ...deeper.slice(0, -1).map(String)].slice(0, deeper.length);
  const own = String(deeper.at(-1) ?? key);
  const heads = around.map((each, index) => `${' '.repeat(column + 2 * index)}${each}:`);
  const written = writeEntry(own, value, column / 2 + around.length);
  return spliced(lines, { from: to, to }, { written: [...heads, ...written], eol });
}

function spliced(
  lines: readonly TextLine[],
  { from, to }: { readonly from: number; readonly to: number },
  { written, eol }: { readonly written: readonly string[]; readonly eol: string },
): string {
  const before = lines.slice(0, from);
  // The last line of a file may have no line ending.
  const open = before.at(-1)?.eol === '' ? eol : '';
  const isLast = to >= lines.length;
  const text = written
    .map((line, index) => line + (isLast && index === written.length - 1 ? '' : eol))
    .join('');
  return joinLines(before) + open + text + joinLines(lines.slice(to));
}
