import { counted } from '../counted.ts';
import type { Report } from '../present.ts';
import type { Style } from '../style.ts';
import { countOf } from './severity-words.ts';

/** The last line of a report for people: how many problems were found, or that there are none. */
export function summary(report: Report, { style }: { readonly style: Style }): string {
  const [errors, warnings, notes] = [
    countOf('error', report),
    countOf('warning', report),
    countOf('note', report),
  ];
  const files = counted(report.files.length, 'bestand', 'bestanden');
  if (report.items.length === 0) return style.good(`Alles klopt: ${files} gecontroleerd.`);
  const found = [
    ...(errors > 0 ? [style.error(counted(errors, 'fout', 'fouten'))] : []),
    ...(warnings > 0 ? [style.warning(counted(warnings, 'waarschuwing', 'waarschuwingen'))] : []),
    ...(notes > 0 ? [style.warning(counted(notes, 'opmerking', 'opmerkingen'))] : []),
  ];
  return `${[found.slice(0, -1).join(', '), ...found.slice(-1)].filter((each) => each !== '').join(' en ')} gevonden, ${files} gecontroleerd.`;
}
