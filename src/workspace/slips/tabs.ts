import { problem } from '../../diagnostics/diagnostic.ts';
import type { TextEdit } from '../../diagnostics/text-edit.ts';
import type { RepairedText } from '../repaired-text.ts';
import { isIdle, linesOf, type Line } from './lines.ts';

/** Spaces that a tab in the indentation stands for. */
const tabWidth = 2;

/** Replaces tabs in the indentation by spaces, one message for lines that follow each other. */
export function replaceTabs(doc: RepairedText, literal: ReadonlySet<number>): void {
  let above: Line | undefined;
  let block: Line[] = [];
  const close = (): void => {
    if (block.length > 0) replaceBlock(doc, block, above);
    block = [];
  };
  for (const line of linesOf(doc.original)) {
    if (literal.has(line.start) || line.text.trim() === '') continue;
    if (tabbed(line)) {
      block.push(line);
      continue;
    }
    close();
    if (!isIdle(line.text)) above = line;
  }
  close();
}

function tabbed({ text }: Line): boolean {
  return /^ *\t/.test(text);
}

/** @param above the last line before the block that has no tabs */
function replaceBlock(doc: RepairedText, block: readonly Line[], above: Line | undefined): void {
  const first = block.find(({ text }) => !isIdle(text)) ?? block[0];
  if (first === undefined || doc.isFull) return;
  const opens = above !== undefined && /:\s*(?:#.*)?$/.test(above.text);
  const base = above === undefined ? 0 : widthOf(above) + (opens ? tabWidth : 0);
  const edits: TextEdit[] = block.map((line) => {
    const width = Math.max(0, base + widthOf(line) - widthOf(first));
    const end = line.start + spaceOf(line).length;
    return { range: { start: line.start, end }, text: ' '.repeat(width) };
  });
  const tab = first.start + spaceOf(first).indexOf('\t');
  const range = { start: tab, end: first.start + spaceOf(first).lastIndexOf('\t') + 1 };
  doc.repair(edits, problem('yaml/tab', doc.at(range), { lines: block.length }));
}

function spaceOf({ text }: Line): string {
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}

function widthOf(line: Line): number {
  return spaceOf(line).replaceAll('\t', ' '.repeat(tabWidth)).length;
}
