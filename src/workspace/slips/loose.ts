import { problem } from '../../diagnostics/diagnostic.ts';
import type { RepairedText } from '../repaired-text.ts';
import type { Levels } from './levels.ts';
import { leadOf, rowOf, type Line, type Row } from './lines.ts';

/** The most lines that one message about how they begin is about; a file may hold thousands. */
export const mostAlike = 300;

/**
 * Reads prose between the keys as remarks, after telling so: a title, or the rest of a pasted text.
 *
 * @param rows a line and those below it
 * @returns how many lines it is; 0 when the first one may be meant as a key
 */
export function remarkLoose(doc: RepairedText, rows: readonly Line[], levels: Levels): number {
  const end = rows.findIndex((line) => !isLoose(rowOf(line), levels));
  const lines = rows.slice(0, end === -1 ? undefined : end);
  const [first] = lines;
  if (first === undefined) return 0;
  const edits = lines.map(({ start, text }) => {
    const at = start + leadOf(text);
    return { range: { start: at, end: at }, text: '# ' };
  });
  const range = { start: first.start + leadOf(first.text), end: first.start + first.text.trimEnd().length };
  doc.repair(edits, problem('yaml/loose-text', doc.at(range), { lines: lines.length }));
  return lines.length;
}

/** Whether a line is words that begin with nothing like a key. */
function isLoose(row: Row, levels: Levels): boolean {
  if (row.key !== undefined || row.dashes.length > 0) return false;
  const words = row.line.text.slice(row.content);
  const [first = ''] = /^[\p{L}_][\p{L}\p{N}_-]*(?=[\s.,!?]|$)/u.exec(words) ?? [];
  return first !== '' && !/^\S+\s*[=;：]/u.test(words) && /\s\S/.test(words) && !levels.mayKnow(first);
}
