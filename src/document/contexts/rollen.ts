import { withArticle } from '../../profile/article.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import {
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
import type { BuildInput, BuiltDocument } from '../definition.ts';
import { isEstablished } from '../established.ts';
import { takenOver } from '../taken-over.ts';
import type { ChartBox, ChartLine, DiagramModel } from '../diagram.ts';
import { asAgreed, describeMeeting, rolesOf, type Surroundings } from './rollen-meetings.ts';

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
  const withThe = (id: string): string => {
    const role = roles.find((each) => rawText(each, 'id') === id);
    const leaf = leafAt(role, 'naam');
    return leaf === undefined || lines.some((line) => line.to === id && line.many)
      ? `de ${name(id)}`
      : withArticle(leaf);
  };
  const sentences = fromTheTop(ids, lines).flatMap((id) => [
    ...sentence(`Onder ${withThe(id)}`, below(id, 'hierarchisch')),
    ...sentence(`Functioneel onder ${withThe(id)}`, below(id, 'functioneel')),
  ]);
  return { kind: 'organisatie', title: 'Organisatieschema', alt: sentences.join(' '), boxes, lines };
}

/** Roles in the order of the lines: first who is under nobody, then who is right below them. */
function fromTheTop(ids: readonly string[], lines: readonly ChartLine[]): readonly string[] {
  const ordered = new Set(ids.filter((id) => !lines.some((line) => line.to === id)));
  for (const id of ordered) for (const line of lines) if (line.from === id) ordered.add(line.to);
  for (const id of ids) ordered.add(id);
  return [...ordered];
}

/** Phrases without a verb: they are correct whether a role is one person or several. */
function sentence(subject: string, objects: readonly string[]): readonly string[] {
  if (objects.length === 0) return [];
  const last = objects.at(-1) ?? '';
  const list = objects.length === 1 ? last : `${objects.slice(0, -1).join(', ')} en ${last}`;
  return [`${subject}: ${list}.`];
}

/** Roles that only the texts name: who stands in at a council meeting, joins the briefings, or works for the council. */
const alsoNamed: ReadonlySet<string> = new Set(['griffier', 'loco-secretaris', 'programmaverantwoordelijke']);
