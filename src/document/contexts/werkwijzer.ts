import { addMonths } from '../../calendar/months.ts';
import { minutesBefore, minutesOfWeek } from '../../calendar/weekly-clock.ts';
import { writeClock, writeDate } from '../../calendar/written.ts';
import {
  derivedLeaf,
  leafAt,
  listAt,
  rawNumber,
  rawText,
  textLeaf,
  type Leaf,
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
  return [
    {
      name: manifest.id,
      title: manifest.titel,
      context: {
        medewerkers: employees(profile, personNames),
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

interface WeekRow {
  readonly moment: Leaf;
  readonly what: string;
  readonly dag: string;
  readonly tijd: string;
}

/**
 * The fixed moments of the week in order, counted from the end of the college meeting: the cycle that leads to the next
 * meeting reads from top to bottom.
 */
function weekAtAGlance(profile: ViewObject, publicOnly: boolean): readonly ViewObject[] {
  const meeting = {
    dag: rawText(profile, 'college', 'vergadering', 'dag') ?? 'dinsdag',
    tijd: rawText(profile, 'college', 'vergadering', 'tijd') ?? '09:00',
  };
  const rows = [
    moment(profile, ['pfo', 'aanleveren_uiterlijk'], 'Laatste moment voor stukken voor het PFO'),
    moment(profile, ['pfo', 'publiceren_uiterlijk'], 'Agenda van het PFO staat klaar'),
    pfo(profile),
    moment(
      profile,
      ['college', 'stukken_uiterlijk'],
      'Voorlopige agenda en stukken voor het college staan klaar',
    ),
    moment(
      profile,
      ['college', 'bespreekkeuze_voor'],
      'Collegeleden hebben gekozen wat zij willen bespreken',
    ),
    ...(publicOnly
      ? []
      : [
          moment(profile, ['piket', 'begin'], 'Piketdienst begint'),
          moment(profile, ['piket', 'einde'], 'Piketdienst eindigt'),
        ]),
  ].flatMap((row) => row ?? []);
  const meetingRow = {
    moment: derivedLeaf(`${meeting.dag} ${writeClock(meeting.tijd)}\u00a0uur`, [
      leafAt(profile, 'college', 'vergadering', 'dag'),
      leafAt(profile, 'college', 'vergadering', 'tijd'),
    ]),
    what: 'Collegevergadering',
    ...meeting,
  };
  const before = (row: WeekRow): number => minutesBefore(row, meeting) ?? 0;
  // Why stable: equal moments keep the order above.
  const ordered = [...rows].sort((a, b) => before(b) - before(a));
  return [...ordered, meetingRow].map(({ moment: when, what }) => ({ moment: when, wat: textLeaf(what) }));
}

function moment(profile: ViewObject, path: readonly string[], what: string): WeekRow | undefined {
  const leaf = leafAt(profile, ...path);
  const [dag, tijd] = String(leaf?.raw ?? '').split(' ');
  return leaf === undefined || dag === undefined || tijd === undefined
    ? undefined
    : { moment: leaf, what, dag, tijd };
}

function pfo(profile: ViewObject): WeekRow | undefined {
  const dag = rawText(profile, 'pfo', 'dag');
  const tijd = rawText(profile, 'pfo', 'begin');
  if (dag === undefined) return undefined;
  const text = tijd === undefined ? dag : `${dag} ${writeClock(tijd)}\u00a0uur`;
  const from = [leafAt(profile, 'pfo', 'dag'), leafAt(profile, 'pfo', 'begin')];
  return {
    moment: derivedLeaf(text, from),
    what: 'Portefeuillehoudersoverleg (PFO)',
    dag,
    tijd: tijd ?? '12:00',
  };
}

function nextReview(profile: ViewObject): Leaf | undefined {
  const last = rawText(profile, 'werkwijzer', 'laatst_herzien');
  const months = rawNumber(profile, 'werkwijzer', 'herzien_elke_maanden');
  if (last === undefined || months === undefined) return undefined;
  const from = ['laatst_herzien', 'herzien_elke_maanden'].map((key) => leafAt(profile, 'werkwijzer', key));
  return derivedLeaf(writeDate(addMonths(last, months)), from);
}
