import { addMinutes } from '../../calendar/weekly-clock.ts';
import { writeClock, writeMinutes } from '../../calendar/written.ts';
import {
  derivedLeaf,
  leafAt,
  rawNumber,
  rawText,
  textLeaf,
  type Leaf,
  type ViewObject,
} from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument } from '../definition.ts';
import { shown, themes } from './samenwerking.ts';

/** The parts of the workshop, in order, with the text that says what happens (seed 004, slide 3). */
const parts = [
  { key: 'inleiding_minuten', tekst: 'wsp-welkom' },
  { key: 'vergelijking_minuten', tekst: 'wsp-vergelijking', isMost: true },
  { key: 'afsluiting_minuten', tekst: 'wsp-afsluiting', isMost: true },
] as const satisfies readonly { key: string; tekst: string; isMost?: boolean }[];

/** The workshop around the comparison: a programme with computed times and a worksheet. */
export function buildWorkshop({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const workshop = sources.profile['workshop'] as ViewObject;
  return [
    {
      name: manifest.id,
      title: manifest.titel,
      context: {
        programma: programme(workshop),
        totaal: total(workshop),
        samenwerkingen: shown(sources.collaborations, choices.publicOnly),
        themas: themes.map(({ titel }) => ({ titel: textLeaf(titel) })),
      },
    },
  ];
}

/**
 * Times follow from the start as long as every earlier part has a length. A missing length is a blank in one row: the
 * rows after it only show that they depend on it.
 */
function programme(workshop: ViewObject): readonly ViewObject[] {
  let start = rawText(workshop, 'begin');
  let unknown = start === undefined ? leafAt(workshop, 'begin') : undefined;
  const from = [leafAt(workshop, 'begin')];
  return parts.flatMap(({ key, tekst, ...more }) => {
    const minutes = rawNumber(workshop, key);
    if (minutes === 0) return [];
    const end = start === undefined || minutes === undefined ? undefined : addMinutes(start, minutes);
    const van = start === undefined ? unknown : derivedLeaf(`${writeClock(start)}\u00a0uur`, from);
    from.push(leafAt(workshop, key));
    const row: ViewObject = {
      van,
      duur: leafAt(workshop, key),
      tekst: textLeaf(tekst),
      is_ten_hoogste: 'isMost' in more ? textLeaf('ja') : undefined,
      // Writing strong and weak points down is how they compare: a part of the same time.
      opschrijven: key === 'vergelijking_minuten' ? leafAt(workshop, 'oefening_minuten') : undefined,
    };
    if (end === undefined) unknown = textLeaf('–');
    start = end;
    return [row];
  });
}

function total(workshop: ViewObject): Leaf | undefined {
  const minutes = parts.map(({ key }) => rawNumber(workshop, key));
  if (minutes.some((each) => each === undefined)) return undefined;
  const words = writeMinutes(minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0));
  return derivedLeaf(
    words,
    // No introduction is no statement.
    parts.filter((_, index) => minutes[index] !== 0).map(({ key }) => leafAt(workshop, key)),
  );
}
