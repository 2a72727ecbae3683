import { counted } from '../../diagnostics/counted.ts';
import { stripControl } from '../../diagnostics/unseen.ts';
import { writeNumber } from '../../calendar/written.ts';

/** What a round wrote. */
export interface WrittenNames {
  /** Files that were written, as people call them. */
  readonly written: readonly string[];
  /** How long it took, in milliseconds. */
  readonly ms: number;
}

/** A file that changed. */
export interface ChangedName {
  readonly name: string;
  readonly isGone: boolean;
}

/** Most names in one line. */
const maxNames = 3;

/** "gemeente.yaml gewijzigd: documenten/werkwijzer.md gemaakt (0,3 s)". */
export function roundLine(changed: readonly ChangedName[], { written, ms }: WrittenNames): string {
  const made =
    written.length === 0
      ? 'de documenten blijven gelijk'
      : `${named(written, (count) => counted(count, 'document', 'documenten'))} gemaakt`;
  const seconds = writeNumber(Math.max(0.1, Math.round(ms / 100) / 10));
  return stripControl(`${changeWords(changed)}: ${made} (${seconds} s)`);
}

function changeWords(changed: readonly ChangedName[]): string {
  const names = (isGone: boolean): readonly string[] =>
    changed.filter((each) => each.isGone === isGone).map(({ name }) => name);
  const [there, gone] = [names(false), names(true)];
  const parts = [
    ...(there.length === 0 ? [] : [`${named(there, fileCount)} gewijzigd`]),
    ...(gone.length === 0 ? [] : [`${named(gone, fileCount)} verwijderd`]),
  ];
  return parts.join(', ');
}

function fileCount(count: number): string {
  return counted(count, 'bestand', 'bestanden');
}

function named(names: readonly string[], count: (total: number) => string): string {
  if (names.length > maxNames) return count(names.length);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;
}
