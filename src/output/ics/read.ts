import { fingerprintOf, knownFingerprint, type ReadFingerprint } from '../fingerprint.ts';
import type { WrittenDocument } from '../registry.ts';
import { readLines, readText } from './content-lines.ts';
import { markLine, stateLine } from './write.ts';

/** What a calendar file tells, an appointment a block: its day, and what it is called. */
export function readIcs(bytes: Uint8Array): WrittenDocument | undefined {
  const lines = readLines(bytes);
  if (lines[0] !== 'BEGIN:VCALENDAR') return undefined;
  const blocks = lines.flatMap((line, index) => {
    if (line !== 'BEGIN:VEVENT') return [];
    const end = lines.indexOf('END:VEVENT', index);
    return blockOf(lines.slice(index + 1, end === -1 ? undefined : end));
  });
  return { blocks };
}

function blockOf(lines: readonly string[]): string {
  const valueOf = (name: string): string =>
    /:(.*)/s.exec(
      lines.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)) ?? '',
    )?.[1] ?? '';
  return ['DTSTART', 'SUMMARY', 'DESCRIPTION', 'LOCATION']
    .map((name) => readText(valueOf(name)))
    .filter((text) => text !== '')
    .join(' | ');
}

/** The fingerprint of a calendar file; undefined when it is none. */
export function readFingerprint(bytes: Uint8Array): ReadFingerprint | undefined {
  const lines = readLines(bytes);
  if (lines[0] !== 'BEGIN:VCALENDAR') return undefined;
  const now = fingerprintOf({ body: lines.filter((line) => !line.startsWith(markLine)).join('\n') });
  return { now, made: knownFingerprint(valueAfter(markLine, lines)) };
}

/**
 * Whether a file was made when the agenda was as it is now. It may hold a part of that: what had changed then. Of an
 * agenda without anything in it, there is no file.
 *
 * @param made all of the agenda now
 */
export function isCurrentIcs(found: Uint8Array | undefined, made: Uint8Array): boolean {
  if (found === undefined) return readIcs(made)?.blocks.length === 0;
  const print = readFingerprint(found);
  const stateIn = (bytes: Uint8Array): string | undefined => valueAfter(stateLine, readLines(bytes));
  return print !== undefined && print.now === print.made && stateIn(found) === stateIn(made);
}

function valueAfter(start: string, lines: readonly string[]): string | undefined {
  return lines.find((line) => line.startsWith(start))?.slice(start.length);
}

/** The day on which a calendar file was made. */
export function printedDate(bytes: Uint8Array): Promise<string | undefined> {
  const [, year, month, day] = /^DTSTAMP:(\d{4})(\d{2})(\d{2})T/m.exec(readLines(bytes).join('\n')) ?? [];
  return Promise.resolve(year === undefined ? undefined : [year, month, day].join('-'));
}
