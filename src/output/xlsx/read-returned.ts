/** Reads a workbook that came back, filled in, and saved by any program. */
import { readCarried, type Carried } from '../../returned/carried.ts';
import { codesIn } from '../../returned/list-code.ts';
import type { ReadReturned, ReturnedRow, Unreadable } from '../../returned/returned-file.ts';
import { Refused } from '../refusal.ts';
import { decoded, scanMarkup } from '../scan-markup.ts';
import { readTable } from '../task-table/read-table.ts';
import { carriedNamespace, dataMark } from './names.ts';
import { openWorkbook, type OpenedWorkbook } from './open-workbook.ts';
import { readSheets, type ReadSheet } from './read-workbook.ts';
import { savedBy } from './saved-by.ts';

/** What a workbook says; whatever it holds, it never throws. */
export function readReturned(bytes: Uint8Array): ReadReturned {
  try {
    const workbook = openWorkbook(bytes);
    const sheets = readSheets(workbook.read);
    const { rows, codes, outside, hasTable } = tablesIn(sheets);
    const carried = carriedIn(workbook) ?? carriedOutOfSight(sheets);
    if (!hasTable) return { unreadable: { why: 'no-list' } };
    return { carried, codes, rows, outside, savedBy: savedBy(workbook) };
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
}

function reasonOf(error: unknown): Unreadable {
  const kind = error instanceof Refused ? error.refusal.kind : undefined;
  if (kind === 'encrypted') return { why: 'encrypted' };
  return { why: kind === 'too-large' ? 'too-big' : 'damaged' };
}

/** The tasks in every sheet that people see; else in those that they do not. */
function tablesIn(sheets: readonly ReadSheet[]): {
  readonly rows: readonly ReturnedRow[];
  readonly codes: readonly string[];
  readonly outside: readonly string[];
  readonly hasTable: boolean;
} {
  const visible = sheets.filter(({ isVisible }) => isVisible);
  const rows: ReturnedRow[] = [];
  const codes: string[] = [];
  const outside: string[] = [];
  let tables = 0;
  for (const { name, rows: own } of visible) {
    const place = (row: number): string =>
      tables === 0 ? `rij ${String(row)}` : `blad ${name}, rij ${String(row)}`;
    const table = readTable(own, place);
    if (table === undefined)
      codes.push(...own.flatMap(({ cells }) => [...cells.values()].flatMap(({ text }) => codesIn(text))));
    else {
      rows.push(...table.rows);
      codes.unshift(...table.codes);
      outside.push(...table.outside);
      tables++;
    }
  }
  return { rows, codes: [...new Set(codes)], outside, hasTable: tables > 0 };
}

/** What the part of its own says, where a program kept it. */
function carriedIn({ names, read }: OpenedWorkbook): Carried | undefined {
  for (const name of names.filter((each) => /^customXml\/item\d+\.xml$/i.test(each))) {
    const xml = read(name) ?? '';
    if (!xml.includes(carriedNamespace)) continue;
    let json = '';
    scanMarkup(xml, { tag: () => undefined, text: (raw) => void (json += decoded(raw)) });
    const carried = readCarried(json.trim());
    if (carried !== undefined) return carried;
  }
  return undefined;
}

/** What the sheet out of sight says. */
function carriedOutOfSight(sheets: readonly ReadSheet[]): Carried | undefined {
  const data = sheets.find(({ rows }) => rows[0]?.cells.get(0)?.text === dataMark);
  const pieces = data?.rows.slice(1).flatMap(({ cells }) => cells.get(0)?.text ?? []) ?? [];
  return readCarried(pieces.join(''));
}
