import { problem } from '../../diagnostics/diagnostic.ts';
import type { TextEdit } from '../../diagnostics/text-edit.ts';
import type { RepairedText } from '../repaired-text.ts';
import { isIdle, linesOf, rowOf, type Line } from './lines.ts';

/** Spaces that a tab in the indentation stands for. */
const tabWidth = 2;

/** Replaces tabs in the indentation by spaces, one message for lines that follow each other. */
export function replaceTabs(doc: RepairedText, literal: ReadonlySet<number>): void {
  let above: Line | undefined;
  let block: Line[] = [];
  const close = (below?: Line): void => {
    if (block.length > 0) replaceBlock(doc, block, { above, below });
    block = [];
  };
  for (const line of linesOf(doc.original)) {
    if (literal.has(line.start) || line.text.trim() === '') continue;
    if (tabbed(line)) {
      block.push(line);
      continue;
    }
    // A remark tells nothing of the lines around it.
    if (isIdle(line.text)) continue;
    close(line);
    above = line;
  }
  close();
}

function tabbed({ text }: Line): boolean {
  return /^ *\t/.test(text);
}

/** @param around.above the last line before the block, and the first after it, that have no tabs */
function replaceBlock(
  doc: RepairedText,
  block: readonly Line[],
  { above, below }: { readonly above: Line | undefined; readonly below?: Line | undefined },
): void {
  const first = block.find(({ text }) => !isIdle(text)) ?? block[0];
  if (first === undefined || doc.isFull) return;
  const base = columnFor(first, above, below);
  const edits: TextEdit[] = block.map((line) => {
    const width = Math.max(0, base + widthOf(line) - widthOf(first));
    const end = line.start + spaceOf(line).length;
    return { range: { start: line.start, end }, text: ' '.repeat(width) };
  });
  const tab = first.start + spaceOf(first).indexOf('\t');
  const range = { start: tab, end: first.start + spaceOf(first).lastIndexOf('\t') + 1 };
  doc.repair(edits, problem('yaml/tab', doc.at(range), { lines: block.length }));
}

/** The column that a line with tabs was meant to have, by the lines around it. */
function columnFor(line: Line, above: Line | undefined, below: Line | undefined): number {
  if (above === undefined) return 0;
  const { key, column, content, value } = rowOf(above);
  if (key !== undefined && value >= above.text.trimEnd().length) return content + tabWidth;
  const next = below === undefined ? undefined : rowOf(below);
  const isItem = /^\s*- /.test(line.text);
  if (isItem) {
    if (next === undefined) return column;
    return next.dashes.length > 0 ? next.column : Math.max(0, next.column - tabWidth);
  }
  // A tab for each level, when the line below stands there too; else beside the line above.
  return next?.column === widthOf(line) && next.column < content ? next.column : content;
}

function spaceOf({ text }: Line): string {
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}

function widthOf(line: Line): number {
  return spaceOf(line).replaceAll('\t', ' '.repeat(tabWidth)).length;
}
