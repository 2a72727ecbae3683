import {
  asBlank,
  derivedLeaf,
  Leaf,
  leafAt,
  listAt,
  rawText,
  reworded,
  textLeaf,
  wordsFor,
  type ViewObject,
} from '../../profile/leaf.ts';
import type { DocumentSources } from '../definition.ts';
import type { ChartLine } from '../diagram.ts';

/** What a role or meeting is described with. */
export interface Surroundings {
  readonly roles: ReadonlyMap<string, ViewObject>;
  readonly lines: readonly ChartLine[];
  readonly open: (view: ViewObject) => boolean;
}

/** Meetings agreed in the profile: these values take precedence over the meeting's own file. */
const agreedInProfile: Readonly<Record<string, string>> = { 'ovl-pfo': 'pfo' };

/**
 * Why: the working agreements print the same meeting, and two documents of one municipality must never contradict each
 * other.
 */
export function asAgreed(meeting: ViewObject, { profile, roles }: DocumentSources): ViewObject {
  const key = agreedInProfile[rawText(meeting, 'id') ?? ''];
  if (key === undefined) return meeting;
  const members = listAt(profile, key, 'deelnemers') as readonly Leaf[];
  // Who holds the portfolio is the member; the others join the meeting.
  const holder = members.filter(({ raw }) => raw === 'portefeuillehouder');
  const joining = members.filter((leaf) => !holder.includes(leaf)).map((leaf) => asAuthor(leaf, roles));
  const taking =
    holder.length === 0 ? { leden: members, in_de_regel: [] } : { leden: holder, in_de_regel: joining };
  return {
    ...meeting,
    voorzitter: leafAt(profile, key, 'voorzitter'),
    frequentie: leafAt(profile, key, 'frequentie'),
    met_deelnemers: textLeaf('ja'),
    ...(members.length === 0 ? {} : taking),
  };
}

/** The name that the program itself gives to officials concerned. */
const officials = 'betrokken vakambtenaren';

/** Officials concerned as authors of the advice, as everywhere in this document; under a name of its own they stay. */
function asAuthor(leaf: Leaf, roles: DocumentSources['roles']): Leaf {
  const author = leafAt(roles.get('opsteller'), 'meervoud');
  if (leaf.raw !== 'betrokken-ambtenaar' || leaf.text !== officials || author?.raw === undefined) return leaf;
  const { source, proposals, openness } = leaf;
  return new Leaf({ raw: 'opsteller', text: author.text, article: 'de', source, proposals, openness });
}

/** The one of several people with a role who presides is a member; only the others join. */
function withChair(meeting: ViewObject, { roles, lines }: Surroundings): ViewObject {
  const chair = leafAt(meeting, 'voorzitter');
  const joining = listAt(meeting, 'in_de_regel') as readonly Leaf[];
  const isTeam = lines.some((line) => line.to === chair?.raw && line.many);
  const plural = leafAt(roles.get(String(chair?.raw)), 'meervoud');
  if (!isTeam || chair === undefined || plural?.raw === undefined) return meeting;
  if (!joining.some(({ raw }) => raw === chair.raw)) return meeting;
  const member = joining.find(({ raw }) => raw === chair.raw) ?? chair;
  const chairing = wordsFor(member, `de ${chair.text} die voorzit`);
  return {
    ...meeting,
    voorzitter: reworded(chair, `één van de betrokken ${plural.text}`),
    leden: [...(listAt(meeting, 'leden') as readonly Leaf[]), chairing],
    in_de_regel: joining.map((leaf) =>
      leaf.raw === chair.raw ? wordsFor(leaf, `andere betrokken ${plural.text}`) : leaf,
    ),
  };
}

/** "a, b of beiden", for whom decides together which of them is there. */
function orBoth(two: readonly Leaf[]): readonly Leaf[] {
  const [first] = two;
  return two.length === 2 && first !== undefined ? [...two, wordsFor(first, 'beiden')] : two;
}

const powers: Readonly<Record<string, string>> = {
  besluit: 'neemt besluiten',
  advies: 'geeft advies en stemt af',
  voorbereiding: 'bereidt besluiten voor',
  informatie: 'deelt informatie',
};

/** Keys of a meeting with the roles that take part in it. */
const partakers = [
  'leden',
  'in_de_regel',
  'adviseurs',
  'aanwezig',
  'ten_minste_aanwezig',
  'in_overleg_aanwezig',
  'kunnen_aansluiten',
] as const;

/** Of a role with several people, only those concerned join a meeting in these capacities. */
const concerned: ReadonlySet<string> = new Set(['in_de_regel', 'aanwezig']);

/** Ids of the roles in a meeting. */
export function rolesOf(meeting: ViewObject): readonly string[] {
  const members = partakers.flatMap((key) => listAt(meeting, key) as readonly Leaf[]);
  return [...members, leafAt(meeting, 'voorzitter')].flatMap((leaf) =>
    typeof leaf?.raw === 'string' ? leaf.raw : [],
  );
}

/** A meeting as its template sees it: who takes part in words, and the words that lead to its topics. */
export function describeMeeting(agreed: ViewObject, surroundings: Surroundings): ViewObject {
  const { roles, lines, open } = surroundings;
  const meeting = withChair(agreed, surroundings);
  const power = rawText(meeting, 'bevoegdheid');
  const several = new Set((listAt(meeting, 'meervoud') as readonly Leaf[]).map(({ raw }) => raw));
  const named = (leaf: Leaf, key: string): Leaf => {
    const isTeam = lines.some((line) => line.to === leaf.raw && line.many);
    const plural =
      isTeam || several.has(leaf.raw) ? leafAt(roles.get(String(leaf.raw)), 'meervoud') : undefined;
    if (plural?.raw === undefined) return leaf;
    return reworded(leaf, isTeam && concerned.has(key) ? `betrokken ${plural.text}` : plural.text);
  };
  const agreements = (listAt(meeting, 'afspraken') as readonly ViewObject[]).filter(open);
  const last = leafAt(agreements.at(-1), 'tekst');
  const leadsToTopics = last?.text.endsWith(':') === true;
  return {
    ...meeting,
    ...Object.fromEntries(
      partakers.map((key) => [
        key,
        (listAt(meeting, key) as readonly Leaf[]).map((leaf) => named(leaf, key)),
      ]),
    ),
    van_de_raad: new Leaf({
      raw: listAt(meeting, 'leden').some((each) => leafAt(each)?.raw === 'raad'),
      text: '',
    }),
    in_overleg_aanwezig: orBoth(listAt(meeting, 'in_overleg_aanwezig') as readonly Leaf[]),
    geen_voorzitter: asBlank(leafAt(meeting, 'voorzitter')),
    bevoegdheid:
      power === undefined ? undefined : derivedLeaf(powers[power] ?? power, [leafAt(meeting, 'bevoegdheid')]),
    afspraken: leadsToTopics ? agreements.slice(0, -1) : agreements,
    // The words that lead to the topics stand right above them.
    onderwerpen_inleiding: leadsToTopics ? last : undefined,
  };
}
