import { addMonths } from '../../calendar/months.ts';
import { minutesOfWeek } from '../../calendar/weekly-clock.ts';
import { writeDate } from '../../calendar/written.ts';
import {
  asBlank,
  derivedLeaf,
  filled,
  isList,
  Leaf,
  leafAt,
  listAt,
  rawNumber,
  rawText,
  reworded,
  textLeaf,
  viewAt,
  type View,
  type ViewObject,
} from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources, ToldChanges } from '../definition.ts';
import { meetingSeries } from '../agenda/meeting-series.ts';
import { isEstablished } from '../established.ts';
import { municipalityCode } from './sheet-of-rows.ts';
import { clockLeaf, fixedBlocks, weekAtAGlance, weeksAhead } from './week.ts';

/** The working agreements: staff, opening hours, the week at a glance, and when to review. */
export function buildWerkwijzer({ manifest, sources, changes }: BuildInput): readonly BuiltDocument[] {
  const { profile, personNames } = sources;
  const staff = employees(profile, personNames);
  return [
    {
      name: manifest.id,
      title: manifest.titel,
      series: meetingSeries(profile, municipalityCode(sources)),
      context: {
        medewerkers: staff,
        met_namen: hasAny(staff, 'naam'),
        met_fotos: hasAny(staff, 'foto'),
        openingstijden: openingHours(profile),
        week: weekAtAGlance(profile),
        pfo_begin: filled(leafAt(profile, 'pfo', 'begin')) ?? asBlank(leafAt(profile, 'pfo', 'begin')),
        pfo_gesprekspartners: othersInPfo(sources),
        jubilea_jaren: weddingYears(profile),
        week_ervoor: weeksAhead(profile),
        blokken: fixedBlocks(profile),
        raadsafspraken_door: councilPlanners(sources),
        is_vastgesteld: isEstablished(profile),
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

/** Whom the holder of a portfolio meets in the PFO. */
function othersInPfo({ profile, roles }: DocumentSources): View | undefined {
  const members = listAt(profile, 'pfo', 'deelnemers') as readonly Leaf[];
  const others = members.filter(({ raw }) => raw !== 'portefeuillehouder');
  if (others.length === 0) return viewAt(profile, ['pfo', 'deelnemers']);
  return others.map((leaf) => {
    const plural = leaf.raw === 'teammanager' ? leafAt(roles.get('teammanager'), 'meervoud') : undefined;
    return plural?.raw === undefined ? leaf : reworded(leaf, `betrokken ${plural.text}`, 'de');
  });
}

/** "60 jaar, of 65 jaar" when longer marriages count as well, else "60 of 65 jaar". */
function weddingYears(profile: ViewObject): View | undefined {
  const years = listAt(profile, 'jubilea', 'huwelijk_jaren') as readonly Leaf[];
  const last = years.at(-1);
  if (last === undefined) return viewAt(profile, ['jubilea', 'huwelijk_jaren']);
  const orLonger = leafAt(profile, 'jubilea', 'en_meer')?.raw === true;
  const before = years.slice(0, -1).map(({ text }) => (orLonger ? `${text} jaar` : text));
  const joint = orLonger ? ', of ' : ' of ';
  const words = before.length === 0 ? last.text : `${before.join(', ')}${joint}${last.text}`;
  return derivedLeaf(`${words} jaar`, years);
}

/** Who plans appointments with the council: the griffier, of whom there is one, or several people who assist. */
function councilPlanners({ profile, roles }: DocumentSources): View | undefined {
  const found = viewAt(profile, ['griffie', 'planning_door']);
  if (!isList(found)) return found;
  return (found as readonly Leaf[]).map((leaf) => {
    const plural =
      leaf.raw === 'griffiemedewerker' ? leafAt(roles.get('griffiemedewerker'), 'meervoud') : undefined;
    return plural?.raw === undefined ? leaf : reworded(leaf, plural.text, 'de');
  });
}

/** Opening hours with the days as a range: "maandag tot en met donderdag". */
function openingHours(profile: ViewObject): View | undefined {
  const rows = listAt(profile, 'secretariaat', 'bezetting') as readonly ViewObject[];
  if (rows.length === 0) return (profile['secretariaat'] as ViewObject)['bezetting'];
  return rows.map((row) => {
    const days = listAt(row, 'dagen') as readonly Leaf[];
    return { dagen: dayRange(days), van: clockLeaf(row, 'van'), tot: leafAt(row, 'tot') };
  });
}

function dayRange(days: readonly Leaf[]): Leaf | readonly Leaf[] {
  const [first] = days;
  const last = days.at(-1);
  if (days.length < 3 || first === undefined || last === undefined) return days;
  const numbers = days.map((day) => minutesOfWeek({ dag: String(day.raw), tijd: '00:00' }) ?? 0);
  const inRow = numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 24 * 60);
  return inRow ? derivedLeaf(`${first.text} tot en met ${last.text}`, days) : days;
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
