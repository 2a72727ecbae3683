import { addMonths } from '../../calendar/months.ts';
import { minutesOfWeek } from '../../calendar/weekly-clock.ts';
import { writeClock, writeDate } from '../../calendar/written.ts';
import {
  derivedLeaf,
  isList,
  Leaf,
  leafAt,
  listAt,
  rawNumber,
  rawText,
  textLeaf,
  type View,
  type ViewObject,
} from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, ToldChanges } from '../definition.ts';

/** The working agreements: staff, opening hours, the week at a glance, and when to review. */
export function buildWerkwijzer({
  manifest,
  sources,
  choices,
  changes,
}: BuildInput): readonly BuiltDocument[] {
  const { profile, personNames } = sources;
  const staff = employees(profile, personNames);
  return [
    {
      name: manifest.id,
      title: manifest.titel,
      context: {
        medewerkers: staff,
        met_namen: hasAny(staff, 'naam'),
        met_fotos: hasAny(staff, 'foto'),
        openingstijden: openingHours(profile),
        week: weekAtAGlance(profile, choices.publicOnly),
        blokken: (listAt(profile, 'agenda', 'vaste_blokken') as readonly ViewObject[]).map((block) => ({
          ...block,
          van: clock(block, 'van'),
        })),
        volgende_herziening: nextReview(profile),
        wijzigingen: changes === undefined ? undefined : changesView(changes),
      },
    },
  ];
}

/** What changed since an earlier review, as table rows. */
function changesView({ since, list }: ToldChanges): ViewObject {
  return {
    sinds: textLeaf(writeDate(since)),
    rijen: list.map(({ kind, heading, was, now }) => ({
      onderdeel: textLeaf(heading),
      wat: textLeaf(kind),
      was: textLeaf(was ?? '–'),
      nu: textLeaf(now ?? '–'),
    })),
  };
}

/** The staff with the board members each supports; a name only when the profile or the local file gives one. */
function employees(profile: ViewObject, personNames: ReadonlyMap<string, string>): View | undefined {
  const list = profile['secretariaat'];
  const staff = listAt(list, 'medewerkers') as readonly ViewObject[];
  if (staff.length === 0)
    return list !== undefined && 'medewerkers' in list ? list['medewerkers'] : undefined;
  const pairs = listAt(profile, 'ondersteuning', 'koppeling') as readonly ViewObject[];
  return staff.map((each) => {
    const id = rawText(each, 'id') ?? '';
    const known = personNames.get(id);
    const supported = pairs
      .filter((pair) => rawText(pair, 'secretaresse') === id)
      .flatMap((pair) => leafAt(pair, 'collegelid') ?? []);
    return {
      naam: known === undefined ? (leafAt(each, 'naam') ?? textLeaf('')) : textLeaf(known),
      taak: leafAt(each, 'taak'),
      foto: each['foto'],
      voor: supported,
    };
  });
}

/** Opening hours with the days as a range: "maandag tot en met donderdag". */
function openingHours(profile: ViewObject): View | undefined {
  const rows = listAt(profile, 'secretariaat', 'bezetting') as readonly ViewObject[];
  if (rows.length === 0) return (profile['secretariaat'] as ViewObject)['bezetting'];
  return rows.map((row) => {
    const days = listAt(row, 'dagen') as readonly Leaf[];
    return { dagen: dayRange(days), van: clock(row, 'van'), tot: leafAt(row, 'tot') };
  });
}

function clock(row: ViewObject, key: string): Leaf {
  return derivedLeaf(writeClock(rawText(row, key) ?? ''), [row[key]]);
}

function dayRange(days: readonly Leaf[]): Leaf | readonly Leaf[] {
  const [first] = days;
  const last = days.at(-1);
  if (days.length < 3 || first === undefined || last === undefined) return days;
  const numbers = days.map((day) => minutesOfWeek({ dag: String(day.raw), tijd: '00:00' }) ?? 0);
  const inRow = numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 24 * 60);
  return inRow ? derivedLeaf(`${first.text} tot en met ${last.text}`, days) : days;
}

/** A fixed moment of the week. A moment that is not known yet has no day. */
interface WeekRow {
  readonly moment: Leaf;
  /** Set when the moment is a limit: `uiterlijk`, `vóór`. */
  readonly limit?: string;
  readonly what: string | Leaf;
  readonly dag?: string;
  readonly tijd?: string;
}

/**
 * The fixed moments of the week from Monday to Sunday. A moment that still has to be filled in follows the one it usually
 * follows, so that the table is whole from the first day.
 */
function weekAtAGlance(profile: ViewObject, publicOnly: boolean): readonly ViewObject[] {
  const meeting = {
    dag: rawText(profile, 'college', 'vergadering', 'dag') ?? 'dinsdag',
    tijd: rawText(profile, 'college', 'vergadering', 'tijd') ?? '09:00',
  };
  const row = (path: readonly string[], what: string | Leaf, limit?: string): readonly WeekRow[] =>
    momentRow(leafAt(profile, ...path), what, limit);
  const rows = [
    ...row(
      ['pfo', 'aanleveren_uiterlijk'],
      'Onderwerpen en stukken voor het PFO zijn aangeleverd',
      'uiterlijk',
    ),
    ...row(['pfo', 'publiceren_uiterlijk'], readyIn('Agenda en stukken van het PFO', profile), 'uiterlijk'),
    ...pfo(profile),
    ...row(
      ['college', 'stukken_uiterlijk'],
      readyIn('Voorlopige agenda en stukken van het college', profile),
      'uiterlijk',
    ),
    ...(publicOnly ? [] : row(['piket', 'begin'], 'De piketdienst begint')),
    ...(publicOnly ? [] : row(['piket', 'einde'], 'De piketdienst eindigt')),
    ...row(
      ['college', 'bespreekkeuze_voor'],
      'De collegeleden geven aan welke stukken zij bespreken',
      'vóór',
    ),
  ];
  const meetingRow: WeekRow = {
    moment: derivedLeaf(`${meeting.dag} ${writeClock(meeting.tijd)}\u00a0uur`, [
      leafAt(profile, 'college', 'vergadering', 'dag'),
      leafAt(profile, 'college', 'vergadering', 'tijd'),
    ]),
    what: 'Collegevergadering',
    ...meeting,
  };
  return inOrder([...rows, meetingRow]).map(({ moment, what, limit }) => ({
    moment,
    grens: limit === undefined ? undefined : textLeaf(limit),
    wat: typeof what === 'string' ? textLeaf(what) : what,
  }));
}

/** Where papers can be read: in the system for meetings, when it has a name. */
function readyIn(papers: string, profile: ViewObject): string | Leaf {
  const system = leafAt(profile, 'systemen', 'vergaderen');
  if (system?.raw === undefined) return `${papers} staan klaar`;
  const words = `${papers} staan in `;
  const text = words + system.text;
  return new Leaf({ raw: text, text, parts: [words, system] });
}

/** Known moments by time; an unknown one stays behind the row before it. Equal moments keep their order. */
function inOrder(rows: readonly WeekRow[]): readonly WeekRow[] {
  let previous = 0;
  const placed = rows.map((row) => {
    const { dag, tijd } = row;
    previous = dag === undefined || tijd === undefined ? previous : (minutesOfWeek({ dag, tijd }) ?? 0);
    return { row, minutes: previous };
  });
  return placed.sort((a, b) => a.minutes - b.minutes).map(({ row }) => row);
}

function momentRow(
  leaf: Leaf | undefined,
  what: string | Leaf,
  limit: string | undefined,
): readonly WeekRow[] {
  if (leaf === undefined) return [];
  const [dag, tijd] = String(leaf.raw ?? '').split(' ');
  const row = { moment: leaf, what, ...(limit === undefined ? {} : { limit }) };
  return [dag === undefined || tijd === undefined ? row : { ...row, dag, tijd }];
}

function pfo(profile: ViewObject): readonly WeekRow[] {
  const what = 'Portefeuillehoudersoverleg (PFO)';
  const day = leafAt(profile, 'pfo', 'dag');
  const dag = rawText(profile, 'pfo', 'dag');
  if (day === undefined) return [];
  if (dag === undefined) return [{ moment: day, what }];
  const tijd = rawText(profile, 'pfo', 'begin');
  const text = tijd === undefined ? dag : `${dag} ${writeClock(tijd)}\u00a0uur`;
  return [
    { moment: derivedLeaf(text, [day, leafAt(profile, 'pfo', 'begin')]), what, dag, tijd: tijd ?? '12:00' },
  ];
}

/** Whether any row has this value. */
function hasAny(rows: View | undefined, key: string): Leaf {
  const found = isList(rows) && (rows as readonly ViewObject[]).some((row) => isShown(row[key]));
  return new Leaf({ raw: found, text: '' });
}

function isShown(view: View | undefined): boolean {
  return view instanceof Leaf ? view.isSet : view !== undefined;
}

function nextReview(profile: ViewObject): Leaf | undefined {
  const last = rawText(profile, 'werkwijzer', 'laatst_herzien');
  const months = rawNumber(profile, 'werkwijzer', 'herzien_elke_maanden');
  if (last === undefined || months === undefined) return undefined;
  const from = ['laatst_herzien', 'herzien_elke_maanden'].map((key) => leafAt(profile, 'werkwijzer', key));
  return derivedLeaf(writeDate(addMonths(last, months)), from);
}
