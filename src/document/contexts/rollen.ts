import { upperFirst } from '../../diagnostics/upper-first.ts';
import {
  derivedLeaf,
  Leaf,
  leafAt,
  listAt,
  rawNumber,
  rawText,
  reworded,
  textLeaf,
  type View,
  type ViewObject,
} from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources } from '../definition.ts';
import { isEstablished } from '../established.ts';
import { takenOver } from '../taken-over.ts';
import type { ChartBox, ChartLine, DiagramModel } from '../diagram.ts';

/** Role descriptions, the lines between roles, and the fixed meetings. */
export function buildRollen({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const open = (view: ViewObject): boolean => !choices.publicOnly || isPublic(view);
  const roles = [...sources.roles.values()].filter(open).sort(byOrder);
  const described = roles.filter((role) => listAt(role, 'verantwoordelijkheden').length > 0);
  const lines = chartLines(roles);
  const ids = new Set(described.map((role) => rawText(role, 'id')));
  const meetings = sources.meetings
    .filter(open)
    .sort(byOrder)
    .map((meeting) => asAgreed(meeting, sources));
  const inMeetings = new Set(meetings.flatMap(rolesOf));
  return [
    {
      name: manifest.id,
      title: manifest.titel,
      context: {
        uit_voorbeeld: fromExample(sources.profile),
        is_vastgesteld: isEstablished(sources.profile),
        rollen: described.map((role) => describe(role, { roles: sources.roles, lines, open })),
        overige_rollen: roles
          .filter((role) => {
            const id = rawText(role, 'id');
            const isNamed = inMeetings.has(id ?? '') || alsoNamed.has(id ?? '');
            return !ids.has(id) && (isNamed || lines.some((line) => mentions(line, id)));
          })
          .sort(byName)
          .map((role) => ({ naam: leafAt(role, 'naam'), omschrijving: leafAt(role, 'omschrijving') })),
        organigram: organisationChart(roles, lines),
        overleggen: meetings.map((meeting) =>
          describeMeeting(meeting, { roles: sources.roles, lines, open }),
        ),
      },
    },
  ];
}

/** Set as long as nobody agreed on the roles and meetings that come with the program; rests on the same proposal. */
function fromExample(profile: ViewObject): Leaf | undefined {
  const proposals = takenOver(profile);
  return proposals.length === 0 ? undefined : new Leaf({ raw: true, text: '', proposals });
}

/** Not marked as internal or confidential. */
export function isPublic(view: View): boolean {
  const openness = rawText(view, 'openbaarheid');
  return openness === undefined || openness === 'openbaar';
}

function byOrder(a: ViewObject, b: ViewObject): number {
  return (rawNumber(a, 'volgorde') ?? 1000) - (rawNumber(b, 'volgorde') ?? 1000);
}

/** Why not localeCompare: the same order on every machine. */
function byName(a: ViewObject, b: ViewObject): number {
  const [one, other] = [a, b].map((role) => leafAt(role, 'naam')?.text.toLowerCase() ?? '') as [
    string,
    string,
  ];
  return one < other ? -1 : one > other ? 1 : 0;
}

interface Surroundings {
  readonly roles: ReadonlyMap<string, ViewObject>;
  readonly lines: readonly ChartLine[];
  readonly open: (view: ViewObject) => boolean;
}

function describe(role: ViewObject, { roles, lines, open }: Surroundings): ViewObject {
  const id = rawText(role, 'id') ?? '';
  const full = leafAt(role, 'volledige_naam');
  const duties = numbered(listAt(role, 'verantwoordelijkheden') as readonly ViewObject[]);
  const noteOf = (note: string | undefined): Leaf | undefined =>
    duties.find(({ view }) => note !== undefined && rawText(view, 'noot') === note)?.number;
  const below = (kind: ChartLine['kind']): readonly Leaf[] =>
    lines.flatMap((line) =>
      line.from === id && line.kind === kind ? [nameOf(roles.get(line.to), line)] : [],
    );
  const above = (kind: ChartLine['kind']): readonly Leaf[] =>
    lines.flatMap((line) =>
      line.to === id && line.kind === kind ? [nameOf(roles.get(line.from), { ...line, many: false })] : [],
    );
  return {
    naam: full?.raw === undefined ? leafAt(role, 'naam') : full,
    omschrijving: leafAt(role, 'omschrijving'),
    roepnaam: leafAt(role, 'naam'),
    verantwoordelijkheden: duties
      .filter(({ view }) => open(view))
      .map(({ view, number }) => ({
        nummer: number,
        tekst: leafAt(view, 'tekst'),
        noot: leafAt(view, 'noot'),
        onderdelen: numbered(listAt(view, 'onderdelen') as readonly ViewObject[], number.text)
          .filter((part) => open(part.view))
          .map((part) => ({ nummer: part.number, tekst: leafAt(part.view, 'tekst') })),
      })),
    voetnoten: (listAt(role, 'voetnoten') as readonly ViewObject[])
      .filter(open)
      .map((note) => ({ ...note, bij: noteOf(rawText(note, 'id')) })),
    leidt: below('hierarchisch'),
    stuurt: below('functioneel'),
    leidinggevende: above('hierarchisch'),
    aansturing: above('functioneel'),
  };
}

/**
 * Duties with the number to cite them by: 4, and 4a for a part.
 *
 * Why before anything is left out: with `--publiek` a duty keeps its number.
 */
function numbered(
  duties: readonly ViewObject[],
  of = '',
): readonly { readonly view: ViewObject; readonly number: Leaf }[] {
  return duties.map((view, index) => {
    const letter = String.fromCodePoint('a'.charCodeAt(0) + index);
    return { view, number: textLeaf(of === '' ? String(index + 1) : `${of}${letter}`) };
  });
}

/** The name of the role at the end of a line: plural when several people have that role. */
function nameOf(role: ViewObject | undefined, line: ChartLine): Leaf {
  const plural = leafAt(role, 'meervoud');
  if (line.many && plural?.raw !== undefined) return reworded(plural, plural.text, 'de');
  return leafAt(role, 'naam') ?? textLeaf(line.to);
}

function mentions(line: ChartLine, id: string | undefined): boolean {
  return line.from === id || line.to === id;
}

function chartLines(roles: readonly ViewObject[]): readonly ChartLine[] {
  const present = new Set(roles.map((role) => rawText(role, 'id')));
  return roles.flatMap((role) =>
    (listAt(role, 'relaties') as readonly ViewObject[]).flatMap((relation): readonly ChartLine[] => {
      const [from, to, kind] = [rawText(role, 'id'), rawText(relation, 'naar'), rawText(relation, 'soort')];
      if (from === undefined || to === undefined || !present.has(to)) return [];
      const many = leafAt(relation, 'meer')?.raw === true;
      return [{ from, to, kind: kind === 'functioneel' ? 'functioneel' : 'hierarchisch', many }];
    }),
  );
}

function organisationChart(roles: readonly ViewObject[], lines: readonly ChartLine[]): DiagramModel {
  const name = (id: string): string => {
    const role = roles.find((each) => rawText(each, 'id') === id);
    const many = lines.some((line) => line.to === id && line.many);
    return nameOf(role, { from: '', to: id, kind: 'hierarchisch', many }).text;
  };
  const ids = [...new Set(lines.flatMap((line) => [line.from, line.to]))];
  const boxes: ChartBox[] = ids.map((id) => ({ id, label: upperFirst(name(id)) }));
  const below = (id: string, kind: ChartLine['kind']): readonly string[] =>
    lines.filter((line) => line.from === id && line.kind === kind).map((line) => name(line.to));
  const sentences = ids.flatMap((id) => [
    ...sentence(`Onder ${name(id)}`, below(id, 'hierarchisch')),
    ...sentence(`Functioneel onder ${name(id)}`, below(id, 'functioneel')),
  ]);
  return { kind: 'organisatie', title: 'Organisatieschema', alt: sentences.join(' '), boxes, lines };
}

/** Phrases without a verb: they are correct whether a role is one person or several. */
function sentence(subject: string, objects: readonly string[]): readonly string[] {
  if (objects.length === 0) return [];
  const last = objects.at(-1) ?? '';
  const list = objects.length === 1 ? last : `${objects.slice(0, -1).join(', ')} en ${last}`;
  return [`${subject}: ${list}.`];
}

/** Meetings agreed in the profile: these values take precedence over the meeting's own file. */
const agreedInProfile: Readonly<Record<string, string>> = { 'ovl-pfo': 'pfo' };

/**
 * Why: the working agreements print the same meeting, and two documents of one municipality must never contradict each
 * other.
 */
function asAgreed(meeting: ViewObject, { profile }: DocumentSources): ViewObject {
  const key = agreedInProfile[rawText(meeting, 'id') ?? ''];
  if (key === undefined) return meeting;
  const members = listAt(profile, key, 'deelnemers') as readonly Leaf[];
  // Who holds the portfolio is the member; the others join the meeting.
  const holder = members.filter(({ raw }) => raw === 'portefeuillehouder');
  const joining = members.filter((leaf) => !holder.includes(leaf));
  const taking =
    holder.length === 0 ? { leden: members, in_de_regel: [] } : { leden: holder, in_de_regel: joining };
  return {
    ...meeting,
    voorzitter: leafAt(profile, key, 'voorzitter'),
    frequentie: leafAt(profile, key, 'frequentie'),
    ...(members.length === 0 ? {} : taking),
  };
}

const powers: Readonly<Record<string, string>> = {
  besluit: 'neemt besluiten',
  advies: 'geeft advies en stemt af',
  voorbereiding: 'bereidt besluiten voor',
  informatie: 'deelt informatie',
};

/** Roles that only the texts name: who stands in at a council meeting, joins the briefings, or works for the council. */
const alsoNamed: ReadonlySet<string> = new Set(['griffier', 'loco-secretaris', 'programmaverantwoordelijke']);

/** Keys of a meeting with the roles that take part in it. */
const partakers = [
  'leden',
  'in_de_regel',
  'adviseurs',
  'aanwezig',
  'ten_minste_aanwezig',
  'kunnen_aansluiten',
] as const;

/** Of a role with several people, only those concerned join a meeting in these capacities. */
const concerned: ReadonlySet<string> = new Set(['in_de_regel', 'aanwezig']);

/** Ids of the roles in a meeting. */
function rolesOf(meeting: ViewObject): readonly string[] {
  const members = partakers.flatMap((key) => listAt(meeting, key) as readonly Leaf[]);
  return [...members, leafAt(meeting, 'voorzitter')].flatMap((leaf) =>
    typeof leaf?.raw === 'string' ? leaf.raw : [],
  );
}

function describeMeeting(meeting: ViewObject, { roles, lines, open }: Surroundings): ViewObject {
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
    bevoegdheid:
      power === undefined ? undefined : derivedLeaf(powers[power] ?? power, [leafAt(meeting, 'bevoegdheid')]),
    afspraken: leadsToTopics ? agreements.slice(0, -1) : agreements,
    // The words that lead to the topics stand right above them.
    onderwerpen_inleiding: leadsToTopics ? last : undefined,
  };
}
