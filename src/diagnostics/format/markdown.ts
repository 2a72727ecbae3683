import type { PresentedDiagnostic, Report } from '../present.ts';
import { plainStyle } from '../style.ts';
import { severityWords } from './severity-words.ts';
import { summary } from './summary.ts';

/** The most problems in the table: GitHub refuses a job summary of more than 1 MiB. */
const maxRows = 500;

/**
 * Markdown for a CI job summary: how many problems were found, and a table of them. Source: GitHub Flavored Markdown,
 * "Tables (extension)": a pipe needs a backslash, inside code too.
 */
export function formatMarkdown(report: Report): string {
  const { items } = report;
  const rows = items.slice(0, maxRows).map(row);
  const more =
    items.length > maxRows ? ['', `En nog ${String(items.length - maxRows)}. Zie het verslag zelf.`] : [];
  return [
    '## Controle van de bestanden',
    '',
    summary(report, { style: plainStyle }),
    ...(rows.length === 0
      ? []
      : ['', '| | waar | wat er is | oplossing |', '| --- | --- | --- | --- |', ...rows, ...more]),
    '',
  ].join('\n');
}

function row(item: PresentedDiagnostic): string {
  const place = item.located
    ? `${item.file}:${String(item.start.line)}:${String(item.start.column)}`
    : item.file;
  const cells = [severityWords[item.severity], code(place), item.text, item.fix].map(cell);
  return `| ${cells.join(' | ')} |`;
}

/** Text in a table cell: on one line, and never interpreted as markup. */
function cell(text: string): string {
  const parts = text.split(/(`[^`]*`)/).map((part, index) => (index % 2 === 1 ? part : plain(part)));
  return parts
    .join('')
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
}

function plain(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\*_[\]]/g, '\\$&');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '’')}\``;
}
