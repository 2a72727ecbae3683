import { addMinutes } from '../../calendar/weekly-clock.ts';
import { writeClock, writeMinutes } from '../../calendar/written.ts';
import {
  derivedLeaf,
  leafAt,
  listAt,
  rawNumber,
  rawText,
  textLeaf,
  type Leaf,
  type ViewObject,
} from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument } from '../definition.ts';
import { shown, themes } from './samenwerking.ts';

/** The parts of the workshop, in order, with the text that says what happens (seed 004, slide 3) and those that say how. */
const parts = [
  { key: 'inleiding_minuten', tekst: 'wsp-welkom', uitleg: [] },
  {
    key: 'vergelijking_minuten',
    tekst: 'wsp-vergelijking',
    uitleg: ['wsp-werkvorm', 'wsp-oefening'],
    isMost: true,
  },
  { key: 'afsluiting_minuten', tekst: 'wsp-afsluiting', uitleg: ['wsp-terugkoppeling'], isMost: true },
] as const satisfies readonly {
  key: string;
  tekst: string;
  uitleg: readonly string[];
  isMost?: boolean;
}[];

/** The workshop around the comparison: a programme with computed times and a worksheet. */
export function buildWorkshop({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const collaborations = shown(sources.collaborations, choices.publicOnly);
  const workshop = sources.profile['workshop'] as ViewObject;
  return [
    {
      name: manifest.id,
      title: manifest.titel,
      context: {
        programma: programme(workshop, collaborations.length),
        totaal: total(workshop),
        tot: endOf(workshop),
        samenwerkingen: collaborations,
        // One alone is no comparison of routes.
        routes: collaborations.length > 1 ? collaborations.map(route) : [],
        aantal_routes: textLeaf(
          `${countWords[collaborations.length] ?? collaborations.length} samenwerkingen`,
        ),
        werkbladen: sheets(collaborations),
        themas: themes.map(({ titel }) => ({ titel: textLeaf(titel) })),
      },
    },
  ];
}

/** Small numbers in words. */
const countWords: readonly string[] = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes'];

/** A collaboration by name; behind an abbreviation the municipalities that it stands for. */
function route(collaboration: ViewObject): Leaf | undefined {
  const name = leafAt(collaboration, 'naam');
  const members = listAt(collaboration, 'deelnemers').flatMap((each) => leafAt(each)?.text ?? []);
  const isAbbreviation = name !== undefined && /^\p{Lu}+$/u.test(name.text);
  return isAbbreviation && members.length > 0
    ? derivedLeaf(`${name.text} (${members.join(', ')})`, [name])
    : name;
}

/** Lines for an answer on a worksheet. */
const sheetLines = textLeaf('4');

/** A worksheet for each collaboration, with what comes in the ids of its fields; without any, one to copy. */
function sheets(collaborations: readonly ViewObject[]): readonly ViewObject[] {
  if (collaborations.length === 0) return [{ naam: undefined, voor: textLeaf(''), regels: sheetLines }];
  return collaborations.map((each) => ({
    naam: leafAt(each, 'naam'),
    voor: textLeaf(`${rawText(each, 'id') ?? ''}-`),
    regels: sheetLines,
  }));
}

/** A part with its length, and how long it takes in minutes; no number where the length is a blank. */
interface Part {
  readonly tekst: string;
  readonly uitleg: readonly string[];
  readonly isMost: boolean;
  readonly minutes: number | undefined;
  readonly length: Leaf | undefined;
}

/**
 * Times follow from the start as long as every earlier part has a length. A missing length is a blank in one row: the
 * rows after it only say that they come after it.
 */
function programme(workshop: ViewObject, collaborations: number): readonly ViewObject[] {
  let start = rawText(workshop, 'begin');
  let unknown = start === undefined ? leafAt(workshop, 'begin') : undefined;
  const from = [leafAt(workshop, 'begin')];
  return partsOf(workshop).flatMap(({ tekst, uitleg, isMost, minutes, length }) => {
    if (minutes === 0) return [];
    const end = start === undefined || minutes === undefined ? undefined : addMinutes(start, minutes);
    const van = start === undefined ? unknown : derivedLeaf(`${writeClock(start)}\u00a0uur`, from);
    from.push(length);
    const row: ViewObject = {
      van,
      duur: length,
      tekst: textLeaf(tekst),
      uitleg: uitleg.map((id) => textLeaf(id)),
      is_ten_hoogste: isMost ? textLeaf('ja') : undefined,
      ...pace({ tekst, minutes, length }, collaborations),
    };
    if (end === undefined) unknown = textLeaf('daarna');
    start = end;
    return [row];
  });
}

/** How long a theme takes, and each collaboration in it, and what is left before: whoever leads the workshop keeps to that. */
function pace(
  { tekst, minutes, length }: Pick<Part, 'tekst' | 'minutes' | 'length'>,
  collaborations: number,
): ViewObject {
  const isComparison = tekst === 'wsp-vergelijken' && minutes !== undefined;
  const perTheme = isComparison ? Math.floor(minutes / themes.length) : 0;
  const perOne = collaborations > 1 ? Math.floor(perTheme / collaborations) : 0;
  const told = (count: number): Leaf | undefined =>
    count === 0 ? undefined : derivedLeaf(writeMinutes(count), [length]);
  return {
    per_thema: told(perTheme),
    per_samenwerking: told(perOne),
    vooraf: told(isComparison ? minutes - perTheme * themes.length : 0),
  };
}

/** The parts; writing strong and weak points down takes a part of the time of the comparison, when that is agreed. */
function partsOf(workshop: ViewObject): readonly Part[] {
  const writing = rawNumber(workshop, 'oefening_minuten');
  return parts.flatMap(({ key, tekst, uitleg, ...more }): readonly Part[] => {
    const [minutes, length] = [rawNumber(workshop, key), leafAt(workshop, key)];
    const whole: Part = { tekst, uitleg, isMost: 'isMost' in more, minutes, length };
    const isSplit = key === 'vergelijking_minuten' && writing !== undefined && writing < (minutes ?? 0);
    if (!isSplit || minutes === undefined) return [whole];
    const exercise = leafAt(workshop, 'oefening_minuten');
    const rest = derivedLeaf(writeMinutes(minutes - writing), [length, exercise]);
    return [
      {
        ...whole,
        tekst: 'wsp-vergelijken',
        uitleg: ['wsp-werkvorm'],
        minutes: minutes - writing,
        length: rest,
      },
      { ...whole, tekst: 'wsp-opschrijven', uitleg: ['wsp-oefening'], minutes: writing, length: exercise },
    ];
  });
}

/** When it ends at the latest; undefined as long as its begin or a length is not known. */
function endOf(workshop: ViewObject): Leaf | undefined {
  const start = rawText(workshop, 'begin');
  const minutes = totalMinutes(workshop);
  if (start === undefined || minutes === undefined) return undefined;
  const from = [leafAt(workshop, 'begin'), ...lengths(workshop)];
  return derivedLeaf(`${writeClock(addMinutes(start, minutes))}\u00a0uur`, from);
}

/** The lengths that the total comes from: no introduction is no statement. */
function lengths(workshop: ViewObject): readonly (Leaf | undefined)[] {
  return parts.filter(({ key }) => rawNumber(workshop, key) !== 0).map(({ key }) => leafAt(workshop, key));
}

function totalMinutes(workshop: ViewObject): number | undefined {
  const minutes = parts.map(({ key }) => rawNumber(workshop, key));
  return minutes.reduce<number | undefined>(
    (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
    0,
  );
}

function total(workshop: ViewObject): Leaf | undefined {
  const minutes = totalMinutes(workshop);
  return minutes === undefined ? undefined : derivedLeaf(writeMinutes(minutes), lengths(workshop));
}
