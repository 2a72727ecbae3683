import { noBreak } from '../../calendar/written.ts';
import {
  derivedLeaf,
  filled,
  Leaf,
  leafAt,
  listAt,
  rawText,
  textLeaf,
  type View,
  type ViewObject,
} from '../../profile/leaf.ts';
import { dotted } from '../../workspace/located.ts';
import type { BuildInput, BuiltDocument, DossierSource } from '../definition.ts';
import { chosenDossier } from '../dossier-source.ts';
import { aboutWhom, departure, portfoliosOf } from './dossier-case.ts';
import { dossierRows, milestoneDate } from './dossier-rows.ts';
import type { DossierTask } from '../../checklist/dossier.ts';
import { isPublic } from './rollen.ts';

/**
 * The hand-over of one alderman: an overview of portfolios with the officials who support them, and a page for each
 * portfolio. For a dossier: only its portfolios, and what is still to be done. Without one it is an empty form, with as
 * many pages as an alderman has portfolios.
 */
export function buildOverdracht(input: BuildInput): readonly BuiltDocument[] {
  const { manifest, sources, choices } = input;
  const source = chosenDossier(input);
  const { profile, personNames } = sources;
  const everyone = listAt(profile, 'college', 'leden') as readonly ViewObject[];
  const members = everyone.filter((member) => rawText(member, 'rol') !== 'burgemeester');
  const every = listAt(profile, 'college', 'portefeuilles') as readonly ViewObject[];
  const wanted = source === undefined ? undefined : portfoliosOf(source, profile);
  const portfolios = (wanted ?? every.filter((each) => !isOnlyOf(each, members, everyone))).filter(
    (each) => !choices.publicOnly || isPublic(each),
  );
  const handed = handedOver(source);
  const elsewhere = handed.butOf(idsOf(wanted ?? []));
  const shown = portfolios.map((portfolio) => ({
    id: leafAt(portfolio, 'id'),
    ...handed.of(rawText(portfolio, 'id')),
    naam: leafAt(portfolio, 'naam'),
    naam_heel: onOneLine(leafAt(portfolio, 'naam')),
    pad: dotted(['college', 'portefeuilles', every.indexOf(portfolio), 'ondersteuning']),
    houders: holders(members, portfolio, personNames),
    ondersteuning: (listAt(portfolio, 'ondersteuning') as readonly ViewObject[]).map((each) =>
      official(each, choices.publicOnly ? new Map() : personNames),
    ),
  }));
  return [
    {
      name: source === undefined ? manifest.id : `${manifest.id}-${source.dossier.id}`,
      title: manifest.titel,
      context: {
        dossier: source === undefined ? noDossier : handOver(source, input),
        portefeuilles: shown,
        eigen_portefeuilles: wanted === undefined ? [] : shown,
        lege_portefeuille: emptyPortfolios(
          wanted !== undefined && shown.length > 0 ? 0 : Math.max(1, mostHeld(members)),
          elsewhere,
        ),
        portefeuillenamen: shown.flatMap(({ naam }) => naam ?? []),
        met_houders: new Leaf({ raw: shown.some(({ houders }) => houders.length > 0), text: '' }),
      },
    },
  ];
}

/** What a dossier says of the work in one portfolio. */
interface HandedOver {
  readonly zaken: readonly ViewObject[];
  readonly contacten: readonly ViewObject[];
}

const noWork: HandedOver = { zaken: [], contacten: [] };

function idsOf(portfolios: readonly ViewObject[]): readonly string[] {
  return portfolios.flatMap((each) => rawText(each, 'id') ?? []);
}

/** The running files and contacts of a dossier. */
interface HandedOverBy {
  /** Those of one portfolio, by its id. */
  readonly of: (portfolio: string | undefined) => HandedOver;
  /** Those that none of these portfolios has. */
  readonly butOf: (portfolios: readonly string[]) => HandedOver;
}

function handedOver(source: DossierSource | undefined): HandedOverBy {
  const listed = (key: string, keys: readonly string[]): readonly [string | undefined, ViewObject][] =>
    (source === undefined ? [] : (listAt(source.view, key) as readonly ViewObject[])).map((each) => [
      rawText(each, 'portefeuille'),
      Object.fromEntries(keys.map((name) => [name, filled(leafAt(each, name))])),
    ]);
  const zaken = listed('lopende_zaken', ['zaak', 'stand', 'volgende_stap', 'uiterlijk', 'weet_ervan']);
  const contacten = listed('contacten', ['organisatie', 'functie', 'waarover', 'volgende_afspraak']);
  const those = (isWanted: (id: string | undefined) => boolean): HandedOver => {
    const wantedIn = (rows: typeof zaken): readonly ViewObject[] =>
      rows.flatMap(([id, row]) => (isWanted(id) ? [row] : []));
    return { zaken: wantedIn(zaken), contacten: wantedIn(contacten) };
  };
  return {
    of: (portfolio) => those((id) => id === portfolio),
    butOf: (portfolios) => those((id) => id === undefined || !portfolios.includes(id)),
  };
}

/** Templates use its keys, so every key is present. */
const noDossier: ViewObject = { van: undefined, aan: undefined, laatste_dag: undefined, taken: [] };

/** What a dossier knows about the hand-over. */
function handOver(source: DossierSource, input: BuildInput): ViewObject {
  const { dossier } = source;
  const leaves = dossier.milestones.some(({ id }) => id === departure);
  const who = aboutWhom(source, input.sources);
  const open = dossierRows(source, input).filter(
    ({ row, planned }) => !row.gesloten && isAboutWork(planned.task, source, input),
  );
  return {
    van: leaves ? who : undefined,
    // Without a departure the dossier is about an arrival.
    aan: leaves ? undefined : who,
    laatste_dag: milestoneDate(departure, source),
    taken: open.map(({ row }) => row) as unknown as ViewObject,
  };
}

/** Tasks that are done once somebody reads this document. */
const writesThisDocument: ReadonlySet<string> = new Set([
  'overzicht-portefeuilles',
  'overdrachtsdocument',
  'overdracht-bespreken',
]);

/**
 * Whether a task is about the work that is handed over.
 *
 * Why not every open task: the document goes to the predecessor and the successor. The present, a possible honour and
 * the clearing of devices are not for their eyes.
 */
function isAboutWork(
  task: DossierTask,
  { dossier }: DossierSource,
  { manifest, sources }: BuildInput,
): boolean {
  if (writesThisDocument.has(task.id)) return false;
  if (manifest.checklists?.includes(task.checklist ?? '') === true) return true;
  const portfolios = listAt(sources.profile, 'college', 'portefeuilles').flatMap(
    (each) => rawText(each, 'id') ?? [],
  );
  return [...dossier.portfolios, ...portfolios].some((id) => task.id.endsWith(`-${id}`));
}

/** The longest name that stays on one line of a narrow column, in characters. */
const longestLine = 20;

/** A short name in one piece: over two lines, it would make the row of every official twice as high. */
function onOneLine(name: Leaf | undefined): Leaf | undefined {
  if (name?.isSet !== true || name.text.length > longestLine) return name;
  return derivedLeaf(name.text.replaceAll(' ', noBreak), [name]);
}

/** A portfolio that only the mayor holds is not handed over by an alderman. */
function isOnlyOf(
  portfolio: ViewObject,
  members: readonly ViewObject[],
  everyone: readonly ViewObject[],
): boolean {
  const id = rawText(portfolio, 'id');
  return everyone.some((each) => holds(each, id)) && !members.some((each) => holds(each, id));
}

function holds(member: ViewObject, id: string | undefined): boolean {
  return listAt(member, 'portefeuilles').some((each: View) => leafAt(each)?.raw === id);
}

/** The most portfolios that one of them holds. */
function mostHeld(members: readonly ViewObject[]): number {
  return Math.max(0, ...members.map((each) => listAt(each, 'portefeuilles').length));
}

/** The most empty pages for portfolios: whoever has more copies one. */
const mostEmpty = 3;

/**
 * Pages to fill in for portfolios that are not known, to copy. The first has what the dossier knows of no portfolio
 * that has a page: what was read back must not be lost.
 */
function emptyPortfolios(wanted: number, { zaken, contacten }: HandedOver): readonly ViewObject[] {
  const isNeeded = zaken.length + contacten.length > 0;
  const length = Math.min(mostEmpty, Math.max(isNeeded ? 1 : 0, wanted));
  return Array.from({ length }, (_, index) => ({
    id: textLeaf(`portefeuille-${index + 1}`),
    ...(index === 0 ? { zaken, contacten } : noWork),
  }));
}

/** Who holds a portfolio; those without a name are not told apart, so they are left out. */
function holders(
  members: readonly ViewObject[],
  portfolio: ViewObject,
  names: ReadonlyMap<string, string>,
): readonly Leaf[] {
  const id = rawText(portfolio, 'id');
  return members
    .filter((member) => holds(member, id))
    .flatMap((member) => {
      const known = names.get(rawText(member, 'id') ?? '');
      return known === undefined ? (filled(leafAt(member, 'aanspreeknaam')) ?? []) : textLeaf(known);
    });
}

/** A team as a stranger to the municipality reads it: "team Ruimte". */
function teamName(name: Leaf | undefined): Leaf | undefined {
  if (name?.isSet !== true || /\b(?:team|afdeling|cluster)\b/i.test(name.text)) return name;
  return derivedLeaf(`team${noBreak}${name.text}`, [name]);
}

function official(each: ViewObject, names: ReadonlyMap<string, string>): ViewObject {
  const known = names.get(rawText(each, 'persoon') ?? '');
  return {
    functie: leafAt(each, 'functie'),
    team: teamName(leafAt(each, 'team')),
    naam: known === undefined ? undefined : textLeaf(known),
  };
}
