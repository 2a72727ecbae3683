import type { PresentedDiagnostic, PresentedEdit, Report } from '../present.ts';
import { countOf, severityWords } from './severity-words.ts';

/** For programs: an object with `bestanden`, `fouten`, `waarschuwingen`, `opmerkingen` and one entry per problem. */
export function formatJson(report: Report): string {
  const value = {
    bestanden: report.files,
    fouten: countOf('error', report),
    waarschuwingen: countOf('warning', report),
    opmerkingen: countOf('note', report),
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
    ernst: severityWords[item.severity],
    melding: item.text,
    oplossing: item.snippet === undefined ? item.fix : `${item.fix}\n${item.snippet}`,
    wijzigingen: item.edits.map(editEntry),
  };
}

/** An edit for programs: `tekst` takes the place of what stands there. */
function editEntry({ start, end, text }: PresentedEdit): object {
  return {
    regel: start.line,
    kolom: start.column,
    eind_regel: end.line,
    eind_kolom: end.column,
    tekst: text,
  };
}
