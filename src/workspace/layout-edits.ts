import type { TextRange } from '../diagnostics/source.ts';
import { applyEdits, type TextEdit } from '../diagnostics/text-edit.ts';
import { lineBreakOf, startOfLine } from './line-ends.ts';
import { isIdle, leadOf, linesFrom, linesOf, rowOf, type Line, type Row } from './slips/lines.ts';

/** A key of a block with everything below it. */
interface Block {
  readonly row: Row;
  readonly lines: readonly Line[];
  /** From the start of its first line to the start of the line after its last. */
  readonly range: TextRange;
}

/** The block of a key that begins its line; undefined for a key within braces or behind a dash. */
function blockOf(text: string, key: TextRange): Block | undefined {
  const rest = linesFrom(text, key.start);
  const { value: first } = rest.next();
  if (first === undefined) return undefined;
  const row = rowOf(first);
  if (first.start + row.content !== key.start || row.dashes.length > 0) return undefined;
  const lines = [first];
  for (const line of rest) {
    if (isPast(line, row)) break;
    lines.push(line);
  }
  while (lines.length > 1 && isIdle(lines.at(-1)?.text ?? '')) lines.pop();
  const last = lines.at(-1) ?? first;
  const next = text.indexOf('\n', last.start);
  return { row, lines, range: { start: first.start, end: next === -1 ? text.length : next + 1 } };
}

/** Whether a line is no part of the block of a key above it. A list may stand as far to the left as its key. */
function isPast({ text }: Line, { column }: Row): boolean {
  const lead = leadOf(text);
  return !isIdle(text) && (lead < column || (lead === column && !/^-(?:\s|$)/.test(text.trim())));
}

/** Edits that turn a key, with everything below it, into remarks: nothing is lost. None within braces. */
export function commentOut(text: string, key: TextRange): readonly TextEdit[] {
  const block = blockOf(text, key);
  return (block?.lines ?? [])
    .filter((line) => line.text.trim() !== '')
    .map(({ start }) => start + (block?.row.column ?? 0))
    .map((at) => ({ range: { start: at, end: at }, text: '# ' }));
}

/** Edits that remove a key with everything below it. */
export function removeKey(text: string, key: TextRange): readonly TextEdit[] {
  const block = blockOf(text, key);
  return block === undefined ? [] : [{ range: block.range, text: '' }];
}

/** Where a key is moved to. */
export interface MoveTarget {
  /** A key of the group that it is put below, or of the group itself. */
  readonly key: TextRange;
  /** `below`: as the last key within the group of that key; `after`: beside that key, after all it holds. */
  readonly where: 'below' | 'after';
  /** A key to write above what is moved, which becomes its group. */
  readonly under?: string | undefined;
}

/** Edits that move keys, with everything below them, to another group. None when one is within braces. */
export function moveKeys(
  text: string,
  keys: readonly TextRange[],
  { key, where, under }: MoveTarget,
): readonly TextEdit[] {
  const target = blockOf(text, key);
  const blocks = keys.map((each) => blockOf(text, each));
  if (target === undefined || blocks.includes(undefined)) return [];
  const moved = blocks as readonly Block[];
  const column = where === 'after' ? target.row.column : columnBelow(target);
  if (column === undefined) return [];
  const indent = column + (under === undefined ? 0 : 2);
  const lines = moved.flatMap(({ row, lines }) =>
    lines.map((line) => shifted(line.text, indent - row.column)),
  );
  const eol = lineBreakOf(text);
  const head = under === undefined ? [] : [`${' '.repeat(column)}${under}:`];
  const within = moved.filter(
    ({ range }) => range.end === target.range.end || range.start === target.range.end,
  );
  // Why apart: what is moved to where it stands already only changes its indentation.
  if (within.length === moved.length && under === undefined) return shiftInPlace(moved, indent);
  const insert = [...head, ...lines].map((line) => line + eol).join('');
  const lacksBreak = target.range.end === text.length && !text.endsWith('\n');
  const edits = [
    ...moved.map(({ range }) => ({ range, text: '' })),
    {
      range: { start: target.range.end, end: target.range.end },
      text: lacksBreak ? eol + insert.slice(0, -eol.length) : insert,
    },
  ];
  // What would stand where it stands already is no way to mend anything.
  return applyEdits(text, edits) === text ? [] : edits;
}

function shiftInPlace(blocks: readonly Block[], indent: number): readonly TextEdit[] {
  return blocks.flatMap(({ row, lines }) =>
    lines
      .filter(({ text }) => text.trim() !== '' && indent !== row.column)
      .map(({ start, text }) => ({
        range: { start, end: start + leadOf(text) },
        text: ' '.repeat(Math.max(0, leadOf(text) + indent - row.column)),
      })),
  );
}

/** The column of the keys below a key; undefined when something else stands there. */
function columnBelow({ row, lines }: Block): number | undefined {
  const below = lines.slice(1).find(({ text }) => !isIdle(text));
  if (below !== undefined) return rowOf(below).dashes.length > 0 ? undefined : leadOf(below.text);
  return row.value >= row.line.text.trimEnd().length ? row.content + 2 : undefined;
}

function shifted(text: string, by: number): string {
  if (text.trim() === '') return text;
  return by < 0 ? text.slice(Math.min(-by, leadOf(text))) : ' '.repeat(by) + text;
}

/** Edits that make a group, `id: a` with its other keys below, the only item of a list. */
export function asItem(text: string, group: TextRange): readonly TextEdit[] {
  if (text.charAt(group.start) === '{')
    return [
      { range: { start: group.start, end: group.start }, text: '[' },
      { range: { start: group.end, end: group.end }, text: ']' },
    ];
  const first = startOfLine(text, group.start);
  if (text.slice(first, group.start).trim() !== '') return [];
  const lines = linesOf(text).filter(
    ({ start, text: line }) => start >= first && start < group.end && line.trim() !== '',
  );
  return lines.map(({ start, text: line }, index) => {
    const at = start + (index === 0 ? leadOf(line) : 0);
    return { range: { start: at, end: at }, text: index === 0 ? '- ' : '  ' };
  });
}

/** Edits that take the dashes of a list away, so that the keys of its items form one group. */
export function withoutDashes(text: string, list: TextRange): readonly TextEdit[] {
  const first = startOfLine(text, list.start);
  if (text.charAt(list.start) !== '-') return [];
  const column = list.start - first;
  return linesOf(text)
    .filter(({ start, text: line }) => start >= first && start < list.end && leadOf(line) === column)
    .flatMap(({ start, text: line }) =>
      line.charAt(column) === '-'
        ? [{ range: { start: start + column, end: start + column + 1 }, text: ' ' }]
        : [],
    );
}

/** Edits that remove an item from a list, with its comma or on its own line. */
export function removeItem(text: string, item: TextRange): readonly TextEdit[] {
  const first = startOfLine(text, item.start);
  const next = text.indexOf('\n', item.end);
  if (/^ *- +$/.test(text.slice(first, item.start)))
    return [{ range: { start: first, end: next === -1 ? text.length : next + 1 }, text: '' }];
  const comma = /,\s*$/.exec(text.slice(first, item.start));
  if (comma === null) return [];
  return [{ range: { start: first + comma.index, end: item.end }, text: '' }];
}

/** Edits that add lines as the first of a group, or at the top of a file. @param lines indented as they must be */
export function addBelow(text: string, key: TextRange | undefined, lines: string): readonly TextEdit[] {
  const eol = lineBreakOf(text);
  const insert = lines.replaceAll('\n', eol);
  if (key === undefined) {
    const top = linesOf(text).find((line) => !isIdle(line.text))?.start ?? 0;
    return [{ range: { start: top, end: top }, text: insert + eol }];
  }
  const block = blockOf(text, key);
  const last = block?.row.line;
  if (block === undefined || last === undefined || columnBelow(block) === undefined) return [];
  const end = last.start + last.text.length;
  return [{ range: { start: end, end }, text: eol + insert }];
}
