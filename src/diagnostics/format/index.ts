/** The one registry of report formats: what `validate --format` can print. */
import type { Report } from '../present.ts';
import type { Style } from '../style.ts';

/** What a format may need besides the report itself. */
export interface FormatOptions {
  readonly style: Style;
  /** Version of this program, for formats that name the tool. */
  readonly version: string;
}

/** Name of a report format. */
export type ReportFormat = 'text' | 'json' | 'github' | 'gitlab' | 'junit' | 'sarif';

/** Turns a report into the text of one format. */
export type FormatReport = (report: Report, options: FormatOptions) => string;

/** Format name → how to load it; only the one that is used is loaded. */
export const reportFormats: Readonly<Record<ReportFormat, () => Promise<FormatReport>>> = {
  text: async () => (await import('./text.ts')).formatText,
  json: async () => (await import('./json.ts')).formatJson,
  github: async () => (await import('./github.ts')).formatGithub,
  gitlab: async () => (await import('./gitlab.ts')).formatGitlab,
  junit: async () => (await import('./junit.ts')).formatJunit,
  sarif: async () => (await import('./sarif.ts')).formatSarif,
};

/** Names of all report formats. */
export const reportFormatNames: readonly ReportFormat[] = Object.keys(reportFormats) as ReportFormat[];
