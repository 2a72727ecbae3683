import type { PresentedDiagnostic, Report } from '../present.ts';

/** For programs: an object with `bestanden`, `fouten`, `waarschuwingen` and one entry per problem. */
export function formatJson(report: Report): string {
  const errors = report.items.filter((item) => item.severity === 'error').length;
  const value = {
    bestanden: report.files,
    fouten: errors,
    waarschuwingen: report.items.length - errors,
    problemen: report.items.map(problemEntry),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One problem for programs. */
export function problemEntry(item: PresentedDiagnostic): object {
  return {
    bestand: item.file,
    regel: item.start.line,
    kolom: item.start.column,
    eind_regel: item.end.line,
    eind_kolom: item.end.column,
    pad: item.pointer ?? '',
    code: item.code,
    ernst: item.severity === 'error' ? 'fout' : 'waarschuwing',
    melding: item.text,
    oplossing: item.snippet === undefined ? item.fix : `${item.fix}\n${item.snippet}`,
  };
}
