import type { Severity } from '../diagnostic.ts';
import type { Report } from '../present.ts';

/** What a severity is called. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'fout',
  warning: 'waarschuwing',
  note: 'opmerking',
};

/** How many items of a report have a severity. */
export function countOf(severity: Severity, { items }: Pick<Report, 'items'>): number {
  return items.filter((item) => item.severity === severity).length;
}
