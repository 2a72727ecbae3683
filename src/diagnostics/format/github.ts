import type { PresentedDiagnostic, Report } from '../present.ts';

/**
 * Workflow commands that GitHub Actions shows as annotations beside the lines of a pull request.
 * Source: GitHub docs, "Workflow commands for GitHub Actions"; escaping as `@actions/core` does it.
 */
export function formatGithub(report: Report): string {
  return report.items.map((item) => `${command(item)}\n`).join('');
}

function command(item: PresentedDiagnostic): string {
  const properties: Record<string, string | number> = { title: item.code, file: item.file };
  if (item.located) {
    properties['line'] = item.start.line;
    properties['endLine'] = item.end.line;
    // Why: GitHub ignores an annotation whose columns are given for more than one line.
    if (item.start.line === item.end.line) {
      properties['col'] = item.start.column;
      properties['endColumn'] = Math.max(item.end.column, item.start.column + 1);
    }
  }
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const words = [item.text, item.fix, item.snippet].filter((part) => part !== undefined).join('\n');
  return `::${item.severity === 'note' ? 'notice' : item.severity} ${pairs.join(',')}::${escapeData(words)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
