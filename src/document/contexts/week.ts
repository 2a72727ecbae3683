import { minutesOfWeek, type WeekMoment } from '../../calendar/weekly-clock.ts';
import { writeClock } from '../../calendar/written.ts';
import {
  asBlank,
  derivedLeaf,
  Leaf,
  leafAt,
  listAt,
  rawText,
  textLeaf,
  type ViewObject,
} from '../../profile/leaf.ts';
import { isLeftOut } from '../public-sources.ts';

/** A fixed moment of the week. A moment that is not known yet has no day. */
interface WeekRow {
  readonly moment: Leaf;
  /** Set when the moment is a limit: `uiterlijk`, `vóór`. */
  readonly limit?: string;
  readonly what: string;
  /** A value of the profile behind those words. */
  readonly value?: Leaf;
  readonly dag?: string;
  readonly tijd?: string;
}

/**
 * The fixed moments of the week from Monday to Sunday. A moment that still has to be filled in follows the one it usually
 * follows, so that the table is whole from the first day.
 */
export function weekAtAGlance(profile: ViewObject): readonly ViewObject[] {
  const row = (path: readonly string[], what: string | Words, limit?: string): readonly WeekRow[] =>
    momentRow(leafAt(profile, ...path), what, limit);
  const ahead = weeksAhead(profile);
  const after = (key: Limit): string => (ahead[key].isSet ? ' van de week erna' : '');
  const rows = [
    ...row(
      ['pfo', 'aanleveren_uiterlijk'],
      `Onderwerpen en stukken zijn aangeleverd voor het PFO${after('aanleveren')}`,
      'uiterlijk',
    ),
    ...row(
      ['pfo', 'publiceren_uiterlijk'],
      readyIn(`Agenda en stukken van het PFO${after('publiceren')}`, profile),
      'uiterlijk',
    ),
    ...pfoRow(profile),
    ...row(
      ['college', 'stukken_uiterlijk'],
      readyIn(`Voorlopige agenda en stukken van het college${after('stukken')}`, profile),
      'uiterlijk',
    ),
    ...row(['piket', 'begin'], 'De piketdienst begint'),
    ...row(['piket', 'einde'], 'De piketdienst eindigt'),
    ...row(['college', 'bespreekkeuze_voor'], chooses(profile), 'vóór'),
    meetingRow(profile),
    ...blockRows(profile),
  ];
  const shown = rows.filter(
    ({ moment, value }) => !isLeftOut(moment) && (value === undefined || !isLeftOut(value)),
  );
  const ordered = inOrder(shown);
  return ordered.map((each, index) => ({
    moment: each.moment,
    grens: each.limit === undefined ? undefined : textLeaf(each.limit),
    wat: told(each, ordered.slice(0, index)),
  }));
}

/** What a row says, with the system for meetings explained in the first row that names it. */
function told({ what, value }: WeekRow, earlier: readonly WeekRow[]): Leaf {
  if (value === undefined) return textLeaf(what);
  const isSystem = what.endsWith(placeOfPapers);
  const isKnown = /systeem/i.test(value.text) || earlier.some((row) => row.what.endsWith(placeOfPapers));
  const parts = [what, value, ...(isSystem && !isKnown ? [' (ons vergadersysteem)'] : [])];
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  return new Leaf({ raw: text, text, parts });
}

/** Limits that can lie in the week before their meeting: papers of the college, handing in for the PFO, its agenda. */
type Limit = 'stukken' | 'aanleveren' | 'publiceren';

/**
 * Whether a limit lies in the week before its meeting, because it comes after the meeting in the week itself.
 *
 * Why: "uiterlijk donderdag" for a meeting on Wednesday would seem to be the day after it.
 */
export function weeksAhead(profile: ViewObject): Readonly<Record<Limit, Leaf>> {
  const isAfter = (limit: readonly string[], meeting: WeekMoment | undefined): Leaf => {
    const at = momentOf(leafAt(profile, ...limit));
    const minutes = at === undefined ? undefined : minutesOfWeek(at);
    const meets = meeting === undefined ? undefined : minutesOfWeek(meeting);
    return new Leaf({ raw: minutes !== undefined && meets !== undefined && minutes > meets, text: '' });
  };
  const dag = rawText(profile, 'pfo', 'dag');
  // A limit on the day itself, of a meeting without a time, is before it.
  const pfo = dag === undefined ? undefined : { dag, tijd: rawText(profile, 'pfo', 'begin') ?? '23:59' };
  return {
    stukken: isAfter(['college', 'stukken_uiterlijk'], collegeMoment(profile)),
    aanleveren: isAfter(['pfo', 'aanleveren_uiterlijk'], pfo),
    publiceren: isAfter(['pfo', 'publiceren_uiterlijk'], pfo),
  };
}

/** What a member of the college does before the meeting, in the form of address of the municipality. */
function chooses(profile: ViewObject): string {
  const isJe = rawText(profile, 'schrijfstijl', 'aanspreekvorm') === 'je';
  return isJe ? 'Je geeft aan welke stukken je wilt bespreken' : 'U geeft aan welke stukken u wilt bespreken';
}

function collegeMoment(profile: ViewObject): WeekMoment {
  return {
    dag: rawText(profile, 'college', 'vergadering', 'dag') ?? 'dinsdag',
    tijd: rawText(profile, 'college', 'vergadering', 'tijd') ?? '09:00',
  };
}

function meetingRow(profile: ViewObject): WeekRow {
  const meeting = collegeMoment(profile);
  return {
    moment: derivedLeaf(`${meeting.dag} ${writeClock(meeting.tijd)}\u00a0uur`, [
      leafAt(profile, 'college', 'vergadering', 'dag'),
      leafAt(profile, 'college', 'vergadering', 'tijd'),
    ]),
    what: 'Collegevergadering',
    ...meeting,
  };
}

/** The blocks that are kept free, with the start as it is written inside a range: `08.30`. */
export function fixedBlocks(profile: ViewObject): readonly ViewObject[] {
  return (listAt(profile, 'agenda', 'vaste_blokken') as readonly ViewObject[]).map((block) => ({
    ...block,
    van: clockLeaf(block, 'van'),
  }));
}

/** A time of a row without the word "uur". */
export function clockLeaf(row: ViewObject, key: string): Leaf {
  return derivedLeaf(writeClock(rawText(row, key) ?? ''), [row[key]]);
}

function blockRows(profile: ViewObject): readonly WeekRow[] {
  return (listAt(profile, 'agenda', 'vaste_blokken') as readonly ViewObject[]).flatMap((block) => {
    const [dag, tijd] = [rawText(block, 'dag'), rawText(block, 'van')];
    const goal = leafAt(block, 'doel');
    if (dag === undefined || tijd === undefined || goal === undefined) return [];
    const words = `${dag} ${writeClock(tijd)}–${leafAt(block, 'tot')?.text ?? ''}`;
    return [{ moment: derivedLeaf(words, [block]), what: 'Vast blok: ', value: goal, dag, tijd }];
  });
}

/** Where papers can be read: in the system for meetings, when it has a name. */
function readyIn(papers: string, profile: ViewObject): Words {
  const system = leafAt(profile, 'systemen', 'vergaderen');
  return system?.raw === undefined
    ? { what: `${papers} staan klaar` }
    : { what: papers + placeOfPapers, value: system };
}

/** Words before the name of the system for meetings. */
const placeOfPapers = ' staan in ';

/** What happens, in words and the value that ends them. */
type Words = Pick<WeekRow, 'what' | 'value'>;

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
  what: string | Words,
  limit: string | undefined,
): readonly WeekRow[] {
  if (leaf === undefined) return [];
  const words = typeof what === 'string' ? { what } : what;
  return [{ moment: leaf, ...words, ...(limit === undefined ? {} : { limit }), ...momentOf(leaf) }];
}

/** The day and time of a value such as "donderdag 15:00". */
function momentOf(leaf: Leaf | undefined): WeekMoment | undefined {
  const [dag, tijd] = String(leaf?.raw ?? '').split(' ');
  return dag === undefined || tijd === undefined ? undefined : { dag, tijd };
}

function pfoRow(profile: ViewObject): readonly WeekRow[] {
  const what = 'Portefeuillehoudersoverleg (PFO)';
  const day = leafAt(profile, 'pfo', 'dag');
  const dag = rawText(profile, 'pfo', 'dag');
  if (day === undefined) return [];
  if (dag === undefined) return [{ moment: day, what }];
  const begin = leafAt(profile, 'pfo', 'begin');
  const tijd = rawText(profile, 'pfo', 'begin');
  if (tijd !== undefined) {
    const moment = derivedLeaf(`${dag} ${writeClock(tijd)}\u00a0uur`, [day, begin]);
    return [{ moment, what, dag, tijd }];
  }
  const parts = [day, ' ', asBlank(begin) ?? ''];
  return [{ moment: new Leaf({ raw: dag, text: dag, parts }), what, dag, tijd: '12:00' }];
}
