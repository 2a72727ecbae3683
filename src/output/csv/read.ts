/** Reads a file with separators back, as Excel, LibreOffice or a text editor saved it. */
import type { ReadReturned } from '../../returned/returned-file.ts';
import { fingerprintOf, withoutSpace, type ReadFingerprint } from '../fingerprint.ts';
import type { WrittenDocument } from '../registry.ts';
import { readTable, type ReadRow } from '../task-table/read-table.ts';
import { asItWas } from './cells.ts';
import { limits, parseCsv, textOf } from './parse.ts';

/** What a file says; whatever it holds, it never throws. It carries nothing out of sight but the columns at its end. */
export function readReturned(bytes: Uint8Array): ReadReturned {
  if (bytes.length > limits.bytes) return { unreadable: { why: 'too-big' } };
  // A text has no such signs: it is another kind of file.
  if (bytes[0] !== 0xff && bytes[0] !== 0xfe && bytes.includes(0)) return { unreadable: { why: 'damaged' } };
  const parsed = parseCsv(textOf(bytes));
  if (parsed === undefined) return { unreadable: { why: 'too-big' } };
  const rows = parsed.map(({ line, cells }): ReadRow => ({ number: line, cells: filledIn(cells) }));
  const table = readTable(rows, (line) => `regel ${String(line)}`);
  return table === undefined ? { unreadable: { why: 'no-list' } } : { carried: undefined, ...table };
}

function filledIn(cells: readonly string[]): ReadRow['cells'] {
  return new Map(
    cells.flatMap((cell, index) => {
      const text = asItWas(cell).replace(/\r\n?/g, '\n');
      return text.trim() === '' ? [] : [[index, { text }] as const];
    }),
  );
}

/** The lines of a file, for comparison. */
export function readBlocks(bytes: Uint8Array): WrittenDocument | undefined {
  const parsed = bytes.length > limits.bytes ? undefined : parseCsv(textOf(bytes));
  if (parsed === undefined) return undefined;
  return { blocks: parsed.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join(' | ')) };
}

/** The fingerprint of what a file says; it carries none of its own. */
export function readFingerprint(bytes: Uint8Array): ReadFingerprint | undefined {
  const parsed = bytes.length > limits.bytes ? undefined : parseCsv(textOf(bytes));
  if (parsed === undefined) return undefined;
  const lines = parsed.map(({ cells }) => JSON.stringify(cells.map(withoutSpace)));
  return { now: fingerprintOf({ body: lines.join('\n') }), made: undefined };
}
