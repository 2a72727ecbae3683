/** The fingerprint of a workbook: what its visible cells say, and their boxes. */
import { customPropertiesName, fingerprintIn } from '../fingerprint-property.ts';
import { fingerprintOf, knownFingerprint, withoutSpace, type ReadFingerprint } from '../fingerprint.ts';
import type { ReadCell } from '../task-table/read-table.ts';
import { openWorkbook } from './open-workbook.ts';
import { readSheets, type ReadPart } from './read-workbook.ts';

/** The fingerprint of the parts that a workbook consists of. */
export function fingerprintOfParts(parts: ReadonlyMap<string, string>): string {
  return fingerprintBy((name) => parts.get(name));
}

/** The fingerprint of a workbook and of what it says now; undefined when it cannot be read. */
export function readFingerprint(bytes: Uint8Array): ReadFingerprint | undefined {
  try {
    const { read } = openWorkbook(bytes);
    const made = knownFingerprint(fingerprintIn(read(customPropertiesName) ?? ''));
    return { now: fingerprintBy(read), made };
  } catch {
    // Why any error: whatever a foreign file contains, it is only compared; what cannot be read is somebody's.
    return undefined;
  }
}

function fingerprintBy(read: ReadPart): string {
  const sheets = readSheets(read).filter(({ isVisible }) => isVisible);
  const rows = sheets.flatMap(({ name, rows: all }) => [
    name,
    ...all.map(({ cells }) =>
      [...cells].map(([column, cell]) => `${String(column)}:${said(cell)}`).join('|'),
    ),
  ]);
  return fingerprintOf({ body: rows.join('\n') });
}

function said({ text, isOn }: ReadCell): string {
  return isOn === undefined ? withoutSpace(text) : isOn ? '+' : '-';
}
