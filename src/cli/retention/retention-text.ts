import type { KeptFile } from '../../app/retention/kept-files.ts';
import type { Agreement, Retention } from '../../app/retention/read-retention.ts';
import { writeFullDay } from '../../calendar/day.ts';
import { writeDate } from '../../calendar/written.ts';
import { counted } from '../../diagnostics/counted.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import type { Style } from '../../diagnostics/style.ts';
import type { DatedTerm, RetainedRecord, RetentionState } from '../../privacy/retention/records.ts';
import type { LawNote } from '../../profile/law.ts';
import {
  groundsOf,
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
  const groups = states.map((state) => ({ state, of: records.filter((each) => each.state === state) }));
  const lines: readonly Line[] = [
    [
      0,
      style.strong(`Bewaartermijnen van ${municipality}`) + style.dim(` (${name}), ${writeFullDay(today)}`),
    ],
    ...(groups[0]?.of.length === 0 ? ([[0, 'Nu is er niets te vernietigen.']] as const) : []),
    ...groups.filter(({ of }) => of.length > 0).flatMap((group) => groupLines(group, retention, style)),
    ...differenceLines(retention, style),
    ...fileLines(retention.files, style),
  ];
  return `${lines.map((line) => wrapped(line, width)).join('\n')}\n`;
}

function wrapped([indent, text]: Line, width: number | undefined): string {
  const space = ' '.repeat(indent);
  const body = width === undefined ? text : wrapWords(text, width - indent - 1);
  return text === '' ? '' : space + body.replaceAll('\n', `\n${space}`);
}

function groupLines(
  { state, of }: { readonly state: RetentionState; readonly of: readonly RetainedRecord[] },
  { law }: Retention,
  style: Style,
): readonly Line[] {
  const heading = `${stateWords[state].title} (${of.length})`;
  const shown =
    state === 'due' ? style.error(heading) : state === 'disputed' ? style.warning(heading) : heading;
  return [[0, ''], [0, shown], ...of.flatMap((record) => recordLines(record, law, style))];
}

function recordLines(
  record: RetainedRecord,
  law: ReadonlyMap<string, LawNote>,
  style: Style,
): readonly Line[] {
  const { rule, of } = record;
  const { title } = recordWords[rule.kind];
  const term = termLine(record);
  const ground = groundLine(groundsOf(record, law));
  return [
    [2, of === undefined ? title : `${title} ${style.dim(`(dossier ${of.id})`)}`],
    ...(term === undefined ? [] : ([[4, term]] as const)),
    ...otherTerms(record.terms).map((each) => [4, `anders: ${datedTerm(each)}`] as const),
    ...(ground === undefined ? [] : ([[4, style.dim(ground)]] as const)),
  ];
}

/** "tot 12 januari 2034: 7 jaar (afgesproken), vanaf 12 januari 2027, de laatste dag van de wethouder". */
function termLine({ terms: [term], start }: RetainedRecord): string | undefined {
  if (term === undefined) return undefined;
  if (start === undefined || term.term === 'permanent') return datedTerm(term);
  const from = start.day === undefined ? startWords(start) : `${writeDate(start.day)}, ${startWords(start)}`;
  return `${datedTerm(term)}, vanaf ${from}`;
}

function datedTerm(term: DatedTerm): string {
  const until = term.until === undefined ? '' : `tot ${writeDate(term.until)}: `;
  return `${until}${termWords(term)} (${sourceWords[term.by].title})`;
}

/** "grond: Selectielijst gemeenten 2020, resultaat 4.1.13 (nagekeken op 21 november 2026)". */
function groundLine(notes: readonly LawNote[]): string | undefined {
  if (notes.length === 0) return undefined;
  const cited = notes.map(({ wet, artikel, gecontroleerd_op }) => {
    const place = artikel === undefined ? wet : `${wet}, ${artikel}`;
    return `${place} (nagekeken op ${writeDate(gecontroleerd_op)})`;
  });
  return `grond: ${cited.join('; ')}`;
}

/** Where the agreement of a municipality and the sources are not of one mind: every term, and who decides. */
function differenceLines({ agreements, archive }: Retention, style: Style): readonly Line[] {
  const differing = agreements.filter(({ terms }) => otherTerms(terms).length > 0);
  if (differing.length === 0) return [];
  return [
    [0, ''],
    [0, 'Waar de bronnen verschillen'],
    ...differing.flatMap(({ rule, terms }: Agreement): readonly Line[] => [
      [2, recordWords[rule.kind].title],
      ...terms.map((term) => [4, datedTerm(term)] as const),
    ]),
    [2, `De selectielijst gaat voor een handreiking. Wie beslist: ${style.strong(archive)}.`],
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
      ...(kind === 'filled' ? of.map(({ path }) => [4, path] as const) : []),
    ]),
  ];
}

function folderLine(files: readonly KeptFile[]): string {
  const folder = files[0]?.path.split('/')[0] ?? '';
  const fromDossiers = files.filter(({ dossier }) => dossier !== undefined).length;
  const from = fromDossiers === 0 ? '' : `, waarvan ${fromDossiers} uit dossiers`;
  return `${folder}: ${counted(files.length, 'bestand', 'bestanden')}${from}`;
}
