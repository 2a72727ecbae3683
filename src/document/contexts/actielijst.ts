import type { Checklist } from '../../checklist/checklists.ts';
import { leafAt, rawText, textLeaf, type Leaf } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources } from '../definition.ts';
import { chosenChecklists, rowsOf, taskTitles, type TaskRow } from './tasks.ts';
import { timeline } from './timeline.ts';

/** One action list to make. */
interface ActionList {
  readonly name: string;
  readonly title: string;
  readonly checklists: readonly Checklist[];
  /** A checklist of the municipality itself: what the texts say about a change of college is not about it. */
  readonly isOwn: boolean;
}

/**
 * The blank action list: every task with Wanneer, Actie, Door, Datum, Afgehandeld; by phase or by actor. The shipped
 * checklists make one list together, each checklist of the municipality itself one of its own.
 */
export function buildActielijst(input: BuildInput): readonly BuiltDocument[] {
  return wantedLists(input).map((list) => buildList(list, input));
}

function wantedLists({ manifest, sources, choices }: BuildInput): readonly ActionList[] {
  const usual = manifest.checklists ?? [];
  const chosen = chosenChecklists(sources, { asked: choices.checklist, usual });
  const ofOne = (checklist: Checklist): ActionList => {
    const isOwn = !usual.includes(checklist.id);
    const ownTitle = rawText(checklist.view, 'titel') ?? `Actielijst ${checklist.id}`;
    const title = isOwn ? ownTitle : manifest.titel;
    return { name: `${manifest.id}-${checklist.id}`, title, checklists: [checklist], isOwn };
  };
  if (choices.checklist !== undefined) return chosen.map(ofOne);
  return [
    { name: manifest.id, title: manifest.titel, checklists: chosen, isOwn: false },
    ...sources.checklists.filter(({ id }) => !usual.includes(id)).map(ofOne),
  ];
}

function buildList(list: ActionList, { sources, choices }: BuildInput): BuiltDocument {
  const { checklists, name, title, isOwn } = list;
  const rows = checklists.flatMap((checklist) => withRows(checklist, sources));
  const perActor = choices.groupBy === 'door';
  const about = isOwn ? leafAt(checklists[0]?.view, 'omschrijving') : undefined;
  return {
    name: perActor ? `${name}-per-door` : name,
    title,
    context: {
      groepen: perActor ? byActor(rows, sources) : byPhase(checklists, rows),
      aantal: rows.length,
      aanvullend: rows.filter(({ row }) => row.aanvullend).length,
      tijdlijnen: checklists.flatMap((checklist) => timeline(checklist, rowsFor(rows, checklist)) ?? []),
      per_door: perActor,
      eigen_lijst: isOwn,
      omschrijving: about?.isSet === true ? about : undefined,
    },
    lawIds: [],
  };
}

interface PlacedRow {
  readonly checklist: Checklist;
  readonly phase: string;
  readonly row: TaskRow;
}

function withRows(checklist: Checklist, { profile, checklists }: DocumentSources): readonly PlacedRow[] {
  const titles = taskTitles(checklists);
  return checklist.phases.flatMap((phase) =>
    phase.tasks.flatMap((task) =>
      rowsOf(task, { checklist, profile, titles }).map((row) => ({ checklist, phase: phase.id, row })),
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
          titel: leafAt(phase.view, 'titel') ?? textLeaf('taken'),
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
