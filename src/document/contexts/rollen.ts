import { upperFirst } from '../../diagnostics/upper-first.ts';
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
import type { BuildInput, BuiltDocument } from '../definition.ts';
import type { ChartBox, ChartLine, DiagramModel } from '../diagram.ts';

/** Role descriptions, the lines between roles, and the fixed meetings. */
export function buildRollen({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const open = (view: ViewObject): boolean => !choices.publicOnly || isPublic(view);
  const roles = [...sources.roles.values()].filter(open).sort(byOrder);
  const described = roles.filter((role) => listAt(role, 'verantwoordelijkheden').length > 0);
  const lines = chartLines(roles);
  const ids = new Set(described.map((role) => rawText(role, 'id')));
  return [
    {
      name: manifest.id,
      title: manifest.titel,
      context: {
        rollen: described.map((role) => describe(role, { roles: sources.roles, lines, open })),
        overige_rollen: roles
          .filter(
            (role) =>
              !ids.has(rawText(role, 'id')) && lines.some((line) => mentions(line, rawText(role, 'id'))),
          )
          .map((role) => ({ naam: leafAt(role, 'naam'), omschrijving: leafAt(role, 'omschrijving') })),
        organigram: organisationChart(roles, lines),
        overleggen: sources.meetings
          .filter(open)
          .sort(byOrder)
          .map((meeting) => describeMeeting(asAgreed(meeting, sources.profile), open)),
      },
    },
  ];
}

/** Not marked as internal or confidential. */
export function isPublic(view: View): boolean {
  const openness = rawText(view, 'openbaarheid');
  return openness === undefined || openness === 'openbaar';
}

function byOrder(a: ViewObject, b: ViewObject): number {
  return (rawNumber(a, 'volgorde') ?? 1000) - (rawNumber(b, 'volgorde') ?? 1000);
}

interface Surroundings {
  readonly roles: ReadonlyMap<string, ViewObject>;
  readonly lines: readonly ChartLine[];
  readonly open: (view: ViewObject) => boolean;
}

function describe(role: ViewObject, { roles, lines, open }: Surroundings): ViewObject {
  const id = rawText(role, 'id') ?? '';
  const full = leafAt(role, 'volledige_naam');
  const notes = listAt(role, 'voetnoten') as readonly ViewObject[];
  const duties = (listAt(role, 'verantwoordelijkheden') as readonly ViewObject[]).filter(open);
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
    verantwoordelijkheden: duties.map((duty) => ({
      tekst: leafAt(duty, 'tekst'),
      noot: leafAt(duty, 'noot'),
      onderdelen: (listAt(duty, 'onderdelen') as readonly ViewObject[]).filter(open),
    })),
    voetnoten: notes.filter(open),
    leidt: below('hierarchisch'),
    stuurt: below('functioneel'),
    leidinggevende: above('hierarchisch'),
    aansturing: above('functioneel'),
  };
}

/** The name of the role at the end of a line: plural when several people have that role. */
function nameOf(role: ViewObject | undefined, line: ChartLine): Leaf {
  const plural = leafAt(role, 'meervoud');
  if (line.many && plural?.raw !== undefined) return plural;
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
function asAgreed(meeting: ViewObject, profile: ViewObject): ViewObject {
  const key = agreedInProfile[rawText(meeting, 'id') ?? ''];
  if (key === undefined) return meeting;
  const members = listAt(profile, key, 'deelnemers');
  return {
    ...meeting,
    voorzitter: leafAt(profile, key, 'voorzitter'),
    frequentie: leafAt(profile, key, 'frequentie'),
    ...(members.length === 0 ? {} : { leden: members }),
  };
}

const powers: Readonly<Record<string, string>> = {
  besluit: 'neemt besluiten',
  advies: 'geeft advies en stemt af',
  voorbereiding: 'bereidt besluiten voor',
  informatie: 'deelt informatie',
};

function describeMeeting(meeting: ViewObject, open: (view: ViewObject) => boolean): ViewObject {
  const power = rawText(meeting, 'bevoegdheid');
  return {
    ...meeting,
    bevoegdheid:
      power === undefined ? undefined : derivedLeaf(powers[power] ?? power, [leafAt(meeting, 'bevoegdheid')]),
    afspraken: (listAt(meeting, 'afspraken') as readonly ViewObject[]).filter(open),
  };
}
