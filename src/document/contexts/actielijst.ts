import { everyTask, milestonesIn, type Checklist } from '../../checklist/checklists.ts';
import { startMilestone } from '../../checklist/start-milestone.ts';
import { filled, leafAt, rawText, textLeaf, type Leaf } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources, NameInput } from '../definition.ts';
import { chosenDossier } from '../dossier-source.ts';
import { departureList, isAboutCollege } from './about-college.ts';
import { buildDossierList, dossierListName, explanationsEnding } from './dossier-list.ts';
import { citedIds, countDuties } from './duty.ts';
import { inOrderOfLife } from './order-of-life.ts';
import { chosenChecklists, rowsOf, taskTitles, type TaskRow } from './tasks.ts';
import { timeline } from './timeline.ts';

/** One action list to make. */
interface ActionList {
  readonly name: string;
  readonly title: string;
  readonly checklists: readonly Checklist[];
  /** A separate list: it has its own title and description. */
  readonly isAlone: boolean;
}

/**
 * The action list: every task with Wanneer, Actie, Door, Datum, Afgehandeld. Blank, by phase or by actor: the usual
 * checklists make one list together, every other checklist a separate one. For a dossier: with dates, also by week.
 */
export function buildActielijst(input: BuildInput): readonly BuiltDocument[] {
  const dossier = chosenDossier(input);
  if (dossier !== undefined) return [buildDossierList(dossier, input)];
  return wantedLists(input).map((list) => buildList(list, input));
}

/** Names of its files: one per list, with how the list is grouped. */
export function actionListNames(input: NameInput): readonly string[] {
  const dossier = chosenDossier(input);
  if (dossier !== undefined) return [dossierListName(dossier, input)];
  return wantedLists(input).map((list) => listName(list, input));
}

function listName({ name }: ActionList, { choices }: Pick<NameInput, 'choices'>): string {
  return `${name}${choices.groupBy === 'door' ? '-per-door' : ''}${explanationsEnding(choices)}`;
}

function wantedLists({ manifest, sources, choices }: NameInput): readonly ActionList[] {
  const usual = manifest.checklists ?? [];
  const chosen = chosenChecklists(sources, { asked: choices.checklist, usual });
  const ofOne = (checklist: Checklist): ActionList => {
    const isAlone = !usual.includes(checklist.id);
    const ownTitle = rawText(checklist.view, 'titel') ?? `Actielijst ${checklist.id}`;
    const title = isAlone ? ownTitle : manifest.titel;
    return { name: `${manifest.id}-${checklist.id}`, title, checklists: [checklist], isAlone };
  };
  if (choices.checklist !== undefined) return chosen.map(ofOne);
  return [
    { name: manifest.id, title: manifest.titel, checklists: chosen, isAlone: false },
    ...sources.checklists.filter(({ id }) => !usual.includes(id)).map(ofOne),
  ];
}

function buildList(list: ActionList, input: BuildInput): BuiltDocument {
  const { manifest, sources, choices } = input;
  const { title, isAlone } = list;
  const checklists = list.checklists.map(inOrderOfLife);
  const ids = checklists.map(({ id }) => id);
  const usual = manifest.checklists ?? [];
  const numbers = new Map(everyTask(checklists).map(({ id }, index) => [id, index + 1]));
  const rows = checklists.flatMap((checklist) => withRows(checklist, { sources, numbers }));
  const lawIds = checklists.flatMap(lawIdsOf);
  const perActor = choices.groupBy === 'door';
  const about = isAlone ? leafAt(checklists[0]?.view, 'omschrijving') : undefined;
  return {
    name: listName(list, input),
    title,
    context: {
      groepen: perActor ? byActor(rows, sources) : byPhase(checklists, rows),
      aantal: rows.length,
      ...countDuties(rows),
      tijdlijnen: choices.withExplanations
        ? checklists.flatMap((checklist) => timeline(checklist, rowsFor(rows, checklist)) ?? [])
        : [],
      uitleg: choices.withExplanations ? explained(rows) : [],
      dossier: undefined,
      mijlpalen: milestonesOf(checklists),
      over_college: isAboutCollege(ids, { checklists, usual }),
      over_vertrek: ids.includes(departureList),
      omschrijving: about?.isSet === true ? about : undefined,
    },
    lawIds: choices.withExplanations ? citedIds(lawIds, sources) : [],
    sourceIds: lawIds,
  };
}

/** The days that the terms of a blank list count from, to write in: each once, with the start first. */
function milestonesOf(checklists: readonly Checklist[]): readonly object[] {
  const named = checklists.flatMap(milestonesIn).map(({ id, name }): [string, string] => [id, name]);
  const days = new Map([[startMilestone.id, 'start'], ...named]);
  return [...days].map(([id, name]) => ({
    id: textLeaf(id),
    naam: textLeaf(name.replace(/^(?:de|het) /, '')),
  }));
}

function explained(rows: readonly PlacedRow[]): readonly object[] {
  return rows.flatMap(({ row: { id, nummer, titel, toelichting, duur, wet, met } }) =>
    toelichting === undefined && wet === undefined && met.length === 0
      ? []
      : [{ id, nummer, titel, toelichting, duur, wet, met, waarom: undefined, datum_uitleg: [] }],
  );
}

interface PlacedRow {
  readonly checklist: Checklist;
  readonly phase: string;
  readonly row: TaskRow;
}

function withRows(
  checklist: Checklist,
  { sources, numbers }: { readonly sources: DocumentSources; readonly numbers: ReadonlyMap<string, number> },
): readonly PlacedRow[] {
  const { profile, law, checklists } = sources;
  const titles = taskTitles(checklists);
  return checklist.phases.flatMap((phase) =>
    phase.tasks.flatMap((task) =>
      rowsOf(task, { checklist, profile, law, titles, numbers }).map((row) => ({
        checklist,
        phase: phase.id,
        row,
      })),
    ),
  );
}

/** Ids of the legal notes of all its tasks, parts included. */
function lawIdsOf(checklist: Checklist): readonly string[] {
  return everyTask([checklist]).flatMap((task) => task.lawIds);
}

function rowsFor(rows: readonly PlacedRow[], checklist: Checklist): readonly TaskRow[] {
  return rows.filter((each) => each.checklist === checklist).map(({ row }) => row);
}

function byPhase(checklists: readonly Checklist[], rows: readonly PlacedRow[]): readonly object[] {
  const groups: {
    readonly titel: Leaf;
    readonly groepswaarde: Leaf | undefined;
    readonly rijen: TaskRow[];
  }[] = [];
  for (const [checklist, phase] of checklists.flatMap((each) =>
    each.phases.map((phase) => [each, phase] as const),
  )) {
    const own = rows.filter((each) => each.checklist === checklist && each.phase === phase.id);
    if (own.length === 0) continue;
    const shared = filled(leafAt(phase.view, 'kop_leeg'));
    const last = groups.at(-1);
    const rijen = own.map(({ row }) => row);
    if (last !== undefined && shared !== undefined && last.titel.raw === shared.raw)
      last.rijen.push(...rijen);
    else
      groups.push({
        titel: shared ?? leafAt(phase.view, 'titel') ?? textLeaf('taken'),
        groepswaarde: filled(leafAt(phase.view, 'groepswaarde')),
        rijen,
      });
  }
  return groups;
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
