/** The one registry of report formats: what `validate --format` can print. */
import type { Report } from '../present.ts';
import type { Style } from '../style.ts';

/** What a format may need besides the report itself. */
export interface FormatOptions {
  readonly style: Style;
  /** Version of this program, for formats that name the tool. */
  readonly version: string;
  /** Columns of the screen, to wrap sentences. Default: no wrapping. */
  readonly width?: number | undefined;
}

/** Name of a report format. */
export type ReportFormat = 'text' | 'json' | 'github' | 'gitlab' | 'junit' | 'sarif' | 'markdown';

/** Turns a report into the text of one format. */
export type FormatReport = (report: Report, options: FormatOptions) => string | Promise<string>;

/** Format name → how to load it; only the one that is used is loaded. */
export const reportFormats: Readonly<Record<ReportFormat, () => Promise<FormatReport>>> = {
  text: () => Promise.resolve(formatForPeople),
  json: async () => (await import('./json.ts')).formatJson,
  github: async () => (await import('./github.ts')).formatGithub,
  gitlab: async () => (await import('./gitlab.ts')).formatGitlab,
  junit: async () => (await import('./junit.ts')).formatJunit,
  sarif: async () => (await import('./sarif.ts')).formatSarif,
  markdown: async () => (await import('./markdown.ts')).formatMarkdown,
};

/**
 * Why in two steps: drawing code frames loads tables of character widths, which a report without problems does not
 * need.
 */
async function formatForPeople(report: Report, options: FormatOptions): Promise<string> {
  const { summary } = await import('./summary.ts');
  if (report.items.length === 0) return `${summary(report, options)}\n`;
  return (await import('./text.ts')).formatText(report, options);
}

/** Names of all report formats. */
export const reportFormatNames: readonly ReportFormat[] = Object.keys(reportFormats) as ReportFormat[];
