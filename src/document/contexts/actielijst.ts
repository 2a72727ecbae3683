import { everyTask, milestonesIn, type Checklist } from '../../checklist/checklists.ts';
import { startMilestone } from '../../checklist/start-milestone.ts';
import { filled, leafAt, rawText, textLeaf, type Leaf } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources, NameInput } from '../definition.ts';
import { chosenDossier } from '../dossier-source.ts';
import { departureList, isAboutCollege } from './about-college.ts';
import { buildDossierList, dossierListName, explanationsEnding } from './dossier-list.ts';
import { citedIds, countDuties } from './duty.ts';
import { inOrderOfLife, type PlacedPhase } from './order-of-life.ts';
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
  const { checklists } = list;
  const phases = inOrderOfLife(checklists);
  const ids = checklists.map(({ id }) => id);
  const usual = manifest.checklists ?? [];
  const tasks = phases.flatMap(({ phase }) => phase.tasks.flatMap((task) => [task, ...task.parts]));
  const numbers = new Map(tasks.map(({ id }, index) => [id, index + 1]));
  const rows = phases.flatMap((placed) => withRows(placed, { sources, numbers }));
  const lawIds = checklists.flatMap(lawIdsOf);
  const perActor = choices.groupBy === 'door';
  const about = isAlone ? leafAt(checklists[0]?.view, 'omschrijving') : undefined;
  return {
    name: listName(list, input),
    title,
    context: {
      groepen: perActor ? byActor(rows, sources) : byPhase(phases, rows),
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

interface PlacedRow extends PlacedPhase {
  readonly row: TaskRow;
}

function withRows(
  placed: PlacedPhase,
  { sources, numbers }: { readonly sources: DocumentSources; readonly numbers: ReadonlyMap<string, number> },
): readonly PlacedRow[] {
  const { profile, law, checklists } = sources;
  const { checklist, phase } = placed;
  const context = { checklist, profile, law, titles: taskTitles(checklists), numbers };
  return phase.tasks.flatMap((task) => rowsOf(task, context).map((row) => ({ ...placed, row })));
}

/** Ids of the legal notes of all its tasks, parts included. */
function lawIdsOf(checklist: Checklist): readonly string[] {
  return everyTask([checklist]).flatMap((task) => task.lawIds);
}

function rowsFor(rows: readonly PlacedRow[], checklist: Checklist): readonly TaskRow[] {
  return rows.filter((each) => each.checklist === checklist).map(({ row }) => row);
}

function byPhase(phases: readonly PlacedPhase[], rows: readonly PlacedRow[]): readonly object[] {
  return phases.flatMap(({ phase }) => {
    const own = rows.filter((each) => each.phase === phase).map(({ row }) => row);
    const [shared, ...others] = new Set(own.map(({ geval }) => geval));
    const isShared = shared !== undefined && others.length === 0;
    // What holds for every row is said once, in the heading.
    const rijen = isShared ? own.map((row) => ({ ...row, geval: undefined })) : own;
    const titel = filled(leafAt(phase.view, 'kop_leeg')) ?? leafAt(phase.view, 'titel') ?? textLeaf('taken');
    const moment = filled(leafAt(phase.view, 'groepswaarde'));
    const added = isShared && !says(titel, shared) ? textLeaf(shared) : undefined;
    return rijen.length === 0 ? [] : [{ titel, groepswaarde: moment ?? added, rijen }];
  });
}

/** Whether a heading names a case: "Ziekte en tijdelijke vervanging" says "bij ziekte". */
function says({ text }: Leaf, briefCase: string): boolean {
  return text.toLowerCase().includes(briefCase.split(' ').at(-1) ?? '');
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
