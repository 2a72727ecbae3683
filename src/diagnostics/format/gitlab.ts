import { createHash } from 'node:crypto';
import type { PresentedDiagnostic, Report } from '../present.ts';

const severities = { error: 'major', warning: 'minor', note: 'info' } as const;

/**
 * GitLab's Code Quality report: a JSON list of Code Climate issues. Source: GitLab docs, "Code Quality report format";
 * Code Climate spec, "Issues".
 */
export function formatGitlab(report: Report): string {
  const seen = new Map<string, number>();
  const issues = report.items.map((item) => ({
    type: 'issue' as const,
    check_name: item.code,
    description: `${item.text} ${item.fix}`.replace(/\s+/g, ' '),
    categories: ['Bug Risk' as const],
    severity: severities[item.severity],
    fingerprint: fingerprint(item, seen),
    location: {
      path: item.file,
      positions: { begin: item.start, end: item.end },
      // GitLab reads `lines`; the Code Climate spec allows either form, so both consumers find the place.
      lines: { begin: item.start.line, end: item.end.line },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/**
 * Stable across runs and unique within the report.
 *
 * Why not the line number: GitLab compares fingerprints between branches, and a problem that only moved down is
 * not a new one. Why a counter: two equal problems in one file would otherwise show as one.
 */
function fingerprint(item: PresentedDiagnostic, seen: Map<string, number>): string {
  const key = [item.file, item.code, item.pointer ?? '', item.text].join('\u0000');
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return createHash('sha256').update(`${key}\u0000${count}`).digest('hex').slice(0, 40);
}
