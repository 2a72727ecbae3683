import type { KeptFile } from '../../app/retention/kept-files.ts';
import type { Agreement, Retention } from '../../app/retention/read-retention.ts';
import { writeFullDay } from '../../calendar/day.ts';
import { writeDate } from '../../calendar/written.ts';
import { counted } from '../../diagnostics/counted.ts';
import { stripControl } from '../../diagnostics/unseen.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import type { Style } from '../../diagnostics/style.ts';
import type { DatedTerm, RetainedRecord, RetentionState } from '../../privacy/retention/records.ts';
import { citeLaw } from '../../profile/law.ts';
import {
  notesOf,
  otherTerms,
  recordWords,
  sourceWords,
  startWords,
  stateWords,
  termWords,
} from './retention-words.ts';

/** How to show it. */
interface RetentionDisplay {
  /** The name of the workspace. */
  readonly name: string;
  readonly style: Style;
  /** Columns of the screen; undefined when there is none. */
  readonly width: number | undefined;
}

/** A line and how far it is indented. */
type Line = readonly [indent: number, text: string];

/** What is kept how long, for people: what needs attention first. */
export function retentionText(retention: Retention, { name, style, width }: RetentionDisplay): string {
  const { municipality, today, records } = retention;
  const states = Object.keys(stateWords) as readonly RetentionState[];
  const groups = states.map((state) => ({
    state,
    of: inOrder(records.filter((each) => each.state === state)),
  }));
  const lines: readonly Line[] = [
    [
      0,
      style.strong(`Bewaartermijnen van ${stripControl(municipality)}`) +
        style.dim(` (${name}), ${writeFullDay(today)}`),
    ],
    ...(groups[0]?.of.length === 0 ? ([[0, 'Nu is er niets te vernietigen.']] as const) : []),
    ...groups.filter(({ of }) => of.length > 0).flatMap((group) => groupLines(group, retention, style)),
    ...differenceLines(retention, style),
    ...fileLines(retention.files, style),
    ...noteLines(retention, style),
  ];
  return `${lines.map((line) => wrapped(line, width)).join('\n')}\n`;
}

/** Records by the day on which their term passes; those without one stay in their order. */
function inOrder(records: readonly RetainedRecord[]): readonly RetainedRecord[] {
  const until = ({ terms }: RetainedRecord): string => terms[0]?.until ?? '';
  return records.toSorted((a, b) => (until(a) < until(b) ? -1 : until(a) > until(b) ? 1 : 0));
}

function wrapped([indent, text]: Line, width: number | undefined): string {
  const space = ' '.repeat(indent);
  const body = width === undefined ? text : wrapWords(text, width - indent - 1);
  return text === '' ? '' : space + body.replaceAll('\n', `\n${space}`);
}

function groupLines(
  { state, of }: { readonly state: RetentionState; readonly of: readonly RetainedRecord[] },
  retention: Retention,
  style: Style,
): readonly Line[] {
  const heading = `${stateWords[state].title} (${of.length})`;
  const shown =
    state === 'due' ? style.error(heading) : state === 'disputed' ? style.warning(heading) : heading;
  return [[0, ''], [0, shown], ...of.flatMap((record) => recordLines(record, retention, style))];
}

function recordLines(record: RetainedRecord, { law, today }: Retention, style: Style): readonly Line[] {
  const { rule, of, terms } = record;
  const { title } = recordWords[rule.kind];
  const term = termLine(record, today);
  const notes = notesOf(rule.lawIds, law);
  return [
    [2, of === undefined ? title : `${title} ${style.dim(`(dossier ${of.id})`)}`],
    ...(term === undefined ? [] : ([[4, term]] as const)),
    ...otherTerms(terms).map((each) => [4, `andere bron: ${datedTerm(each, today)}`] as const),
    ...(notes.length === 0 ? [] : ([[4, style.dim(`grond: ${citeLaw(notes)}`)]] as const)),
  ];
}

/** "7 jaar (afgesproken), tot 12 januari 2034; geteld vanaf 12 januari 2027, de laatste dag van de wethouder". */
function termLine({ terms: [term], start }: RetainedRecord, today: string): string | undefined {
  if (term === undefined) return undefined;
  if (start === undefined || term.term === 'permanent') return datedTerm(term, today);
  const from = start.day === undefined ? startWords(start) : `${writeDate(start.day)}, ${startWords(start)}`;
  return `${datedTerm(term, today)}; geteld vanaf ${from}`;
}

function datedTerm(term: DatedTerm, today: string): string {
  const { until, by } = term;
  const words = `${termWords(term)} (${sourceWords[by].title})`;
  if (until === undefined) return words;
  return `${words}, ${until <= today ? 'voorbij sinds' : 'tot'} ${writeDate(until)}`;
}

/** Where the agreement of a municipality and the sources are not of one mind: every term, and who decides. */
function differenceLines({ agreements, archive, law, today }: Retention, style: Style): readonly Line[] {
  const differing = agreements.filter(({ terms }) => otherTerms(terms).length > 0);
  if (differing.length === 0) return [];
  return [
    [0, ''],
    [0, 'Waar de bronnen verschillen'],
    ...differing.flatMap(({ rule, terms }: Agreement): readonly Line[] => [
      [2, recordWords[rule.kind].title],
      ...terms.map((term) => [4, datedTerm(term, today)] as const),
      ...notesOf(rule.adviceIds, law).map(({ tekst }) => [4, style.dim(tekst)] as const),
    ]),
    [2, `Een selectielijst gaat voor een handreiking. Wie beslist: ${style.strong(stripControl(archive))}.`],
  ];
}

/** What the grounds say, each once, with its source and the day it was checked. */
function noteLines({ records, files, law }: Retention, style: Style): readonly Line[] {
  const ids = [...records.flatMap(({ rule }) => rule.lawIds), ...files.flatMap(({ lawIds }) => lawIds)];
  return [
    [0, ''],
    [0, 'Waar dit op rust'],
    ...notesOf([...new Set(ids)], law).flatMap((note): readonly Line[] => [
      [2, `${citeLaw([note])}: ${note.tekst}`],
      [4, style.dim(`bron: ${note.bron}; nagekeken op ${writeDate(note.gecontroleerd_op)}`)],
    ]),
  ];
}

const fileRules = {
  made: 'Kopieën van wat in de YAML staat, zolang niemand er iets in veranderde. Ze hebben geen eigen termijn.',
  named: 'Met namen erin. Bewaar ze niet langer dan nodig; ze zijn opnieuw te maken.',
  filled:
    'Ingevulde formulieren. Zet ze in het systeem waar ze horen, en bewaar ze hier niet langer dan nodig. Een ingevuld functioneringsgesprek is vertrouwelijk en heeft de termijn van het verslag.',
} as const satisfies Record<KeptFile['kind'], string>;

function fileLines(files: readonly KeptFile[], style: Style): readonly Line[] {
  const kinds = (Object.keys(fileRules) as readonly KeptFile['kind'][]).map((kind) => ({
    kind,
    of: files.filter((each) => each.kind === kind),
  }));
  const present = kinds.filter(({ of }) => of.length > 0);
  if (present.length === 0) return [];
  return [
    [0, ''],
    [0, 'Gemaakte bestanden'],
    ...present.flatMap(({ kind, of }): readonly Line[] => [
      [2, folderLine(of)],
      [4, style.dim(fileRules[kind])],
      // What somebody filled in exists nowhere else, so it is named.
      ...(kind === 'filled' ? of.map(({ path }) => [4, stripControl(path)] as const) : []),
    ]),
  ];
}

function folderLine(files: readonly KeptFile[]): string {
  const folder = files[0]?.path.split('/')[0] ?? '';
  const fromDossiers = files.filter(({ dossier }) => dossier !== undefined).length;
  const from = fromDossiers === 0 ? '' : `, waarvan ${fromDossiers} uit dossiers`;
  return `${folder}: ${counted(files.length, 'bestand', 'bestanden')}${from}`;
}
