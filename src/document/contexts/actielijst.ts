import type { Checklist } from '../../checklist/checklists.ts';
import { leafAt, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources } from '../definition.ts';
import { chosenChecklists, rowsOf, type TaskRow } from './tasks.ts';
import { timeline } from './timeline.ts';

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
        tijdlijnen: checklists.flatMap((checklist) => timeline(checklist, rowsFor(rows, checklist)) ?? []),
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

function rowsFor(rows: readonly PlacedRow[], checklist: Checklist): readonly TaskRow[] {
  return rows.filter((each) => each.checklist === checklist).map(({ row }) => row);
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
