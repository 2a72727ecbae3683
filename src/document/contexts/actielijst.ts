import type { Checklist } from '../../checklist/checklists.ts';
import { leafAt, listAt, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources } from '../definition.ts';
import type { DiagramModel } from '../diagram.ts';
import { chosenChecklists, rowsOf, type TaskRow } from './tasks.ts';

/** Most task titles shown per moment of the timeline; the rest is counted. */
const titlesPerMoment = 4;

/** The blank action list: every task with Wanneer, Actie, Door, Datum, Afgehandeld; by phase or by actor. */
export function buildActielijst({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const wanted = { asked: choices.checklist, usual: manifest.checklists ?? [] };
  const checklists = chosenChecklists(sources, wanted);
  const rows = checklists.flatMap((checklist) => withRows(checklist, sources.profile));
  const name =
    choices.checklist === undefined
      ? manifest.id
      : `${manifest.id}-${checklists[0]?.id ?? choices.checklist}`;
  return [
    {
      name: choices.groupBy === 'door' ? `${name}-per-door` : name,
      title: manifest.titel,
      context: {
        groepen: choices.groupBy === 'door' ? byActor(rows, sources) : byPhase(checklists, rows),
        aantal: rows.length,
        aanvullend: rows.filter(({ row }) => row.aanvullend).length,
        tijdlijn: timeline(checklists, rows),
        per_door: choices.groupBy === 'door',
      },
      lawIds: [],
    },
  ];
}

interface PlacedRow {
  readonly checklist: Checklist;
  readonly phase: string;
  readonly row: TaskRow;
}

function withRows(checklist: Checklist, profile: ViewObject): readonly PlacedRow[] {
  return checklist.phases.flatMap((phase) =>
    phase.tasks.flatMap((task) =>
      rowsOf(task, { checklist, profile }).map((row) => ({ checklist, phase: phase.id, row })),
    ),
  );
}

function byPhase(checklists: readonly Checklist[], rows: readonly PlacedRow[]): readonly object[] {
  return checklists.flatMap((checklist) =>
    checklist.phases.flatMap((phase) => {
      const own = rows.filter((each) => each.checklist === checklist && each.phase === phase.id);
      if (own.length === 0) return [];
      const group = leafAt(phase.view, 'groepswaarde');
      return [
        {
          titel: leafAt(phase.view, 'titel'),
          groepswaarde: group?.raw === undefined ? undefined : group,
          rijen: own.map(({ row }) => row),
        },
      ];
    }),
  );
}

function byActor(rows: readonly PlacedRow[], sources: DocumentSources): readonly object[] {
  const actors = [...new Set(rows.map(({ row }) => row.door?.raw))];
  return actors.map((actor) => {
    const own = rows.filter(({ row }) => row.door?.raw === actor).map(({ row }) => row);
    const name = typeof actor === 'string' ? leafAt(sources.roles.get(actor), 'naam') : undefined;
    const shown: Leaf | undefined = own[0]?.door;
    return { titel: shown?.blank === undefined ? shown : textLeaf('Nog te verdelen'), rol: name, rijen: own };
  });
}

/** The picture of the moments: per moment the number of tasks and the first titles. */
function timeline(checklists: readonly Checklist[], rows: readonly PlacedRow[]): DiagramModel {
  const labels = momentLabels(checklists, rows);
  const moments = labels.map((label) => {
    const own = rows.filter(({ row }) => row.wanneer.text === label && !row.is_onderdeel);
    const titles = own.slice(0, titlesPerMoment).map(({ row }) => row.titel?.text ?? row.id);
    const more = own.length - titles.length;
    const items = more > 0 ? [...titles, `en nog ${more} ${more === 1 ? 'taak' : 'taken'}`] : titles;
    return { label, items, total: own.length };
  });
  const filled = moments.filter(({ items }) => items.length > 0);
  const alt = filled
    .map(
      ({ label, items, total }) =>
        `${label}: ${total} ${total === 1 ? 'taak' : 'taken'} (${items[0] ?? ''}${total > 1 ? ' …' : ''}).`,
    )
    .join(' ');
  return {
    kind: 'tijdlijn',
    title: 'Tijdlijn',
    alt,
    moments: filled.map(({ label, items }) => ({ label, items })),
  };
}

/** Moments in the order they come: now, then per checklist before, at and after its milestones, unknown last. */
function momentLabels(checklists: readonly Checklist[], rows: readonly PlacedRow[]): readonly string[] {
  const milestones = checklists.flatMap((checklist) =>
    (listAt(checklist.view, 'mijlpalen') as readonly ViewObject[]).map(
      (each) => leafAt(each, 'naam')?.text ?? '',
    ),
  );
  const order = (label: string): number => {
    if (label === 'zsm') return -1;
    if (label.startsWith('nog te bepalen')) return 10_000;
    const index = milestones.findIndex((milestone) => label.includes(milestone));
    const side = /\b(vóór|voor)\s/.test(label) ? 0 : label.startsWith('bij ') ? 1 : 2;
    return index === -1 ? 5000 : index * 10 + side;
  };
  return [...new Set(rows.map(({ row }) => row.wanneer.text))].sort((a, b) => order(a) - order(b));
}
