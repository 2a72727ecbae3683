/** Reads what came back, and finds the dossier of each list. Nothing is decided or written here. */
import { alike } from '../../returned/cell-text.ts';
import { planDossier, workCalendar } from '../../checklist/plan.ts';
import type { DossierText } from '../../checklist/dossier-text.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { municipalityCode } from '../../document/contexts/sheet-of-rows.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { bookmarkName } from '../../output/docx/stable-id.ts';
import { leafAt, listAt, rawText, type ViewObject } from '../../profile/leaf.ts';
import { listCode } from '../../returned/list-code.ts';
import type { PlanSettings } from '../../returned/plan.ts';
import { codesOf, type ReturnedFile } from '../../returned/returned-file.ts';
import { dossierPath } from '../dossiers/files.ts';
import { idOfRole, namesOfRoles } from '../dossiers/list-tasks.ts';
import { needDossierId } from '../dossiers/named.ts';
import { problemsInDossiers } from '../dossiers/open-dossiers.ts';
import { readStored } from '../dossiers/stored-dossier.ts';
import { openFor } from '../open/open.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import type { gatherFiles, GatheredFile } from './gather.ts';
import { gatherAll, type HandedFile } from './gather-handed.ts';
import { readReturnedDocument, type ReturnedDocument } from './returned-document.ts';
import { withSaidOutside } from './said-outside.ts';
import { isOwnDraft, isUntouched } from './untouched.ts';
import { readReturnedFile, type FoundList, type Readers, type UnreadFile } from './read-file.ts';

/** Files to read back. */
export interface ReadBackRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Files and folders, as typed. */
  readonly paths: readonly string[];
  /** Files that were handed over with what is in them, besides those. */
  readonly handed?: readonly HandedFile[] | undefined;
  /** The dossier that all of them are about, as typed. Default: as the files say */
  readonly dossier?: string | undefined;
  /** Dossiers chosen for files that do not say it: source → id. */
  readonly chosen?: ReadonlyMap<string, string> | undefined;
}

/** Why a list cannot be laid beside a dossier. */
export type Homeless =
  /** No dossier of this workspace bears its code; none when the file bears no code. */
  | { readonly why: 'unknown-code'; readonly codes: readonly string[]; readonly isOtherMunicipality: boolean }
  /** It bears the codes of several. */
  | { readonly why: 'several'; readonly dossiers: readonly string[] }
  /** It is a list of another dossier than the one that was named. */
  | { readonly why: 'other-dossier'; readonly dossier: string; readonly named: string }
  | { readonly why: 'closed'; readonly dossier: string; readonly day: string };

/** A list with its dossier, or why it has none. */
export type ReceivedList = FoundList & {
  /** The file it was in. */
  readonly from: GatheredFile;
} & (
    | { readonly dossier: string; readonly isForced: boolean; readonly homeless?: undefined }
    | { readonly dossier?: undefined; readonly homeless: Homeless }
  );

/** A document that is no list. */
export interface ReceivedDocument {
  readonly source: string;
  readonly document: Exclude<ReturnedDocument, { readonly kind: 'unknown' }>;
}

/** Everything that was read. */
export interface Received {
  readonly folder: string;
  readonly lists: readonly ReceivedList[];
  readonly unread: readonly UnreadFile[];
  /** Other documents of this program, and what was changed in them. */
  readonly documents: readonly ReceivedDocument[];
  /** How many files of a folder were no list. */
  readonly skipped: number;
  /** Lists that are still what the program made. */
  readonly untouched: readonly string[];
  /** The dossiers that the lists are about, as they were read. */
  readonly dossiers: ReadonlyMap<string, DossierText>;
  /** Ids of the dossiers that still run, to choose from. */
  readonly running: readonly string[];
  /** How to read a list of a dossier. */
  readonly settingsFor: (dossier: Dossier) => Omit<PlanSettings, 'answers' | 'isForced' | 'source'>;
}

/** Reads files and folders. */
export function receive(
  request: ReadBackRequest,
  readers: Readers,
  world: World,
): Promise<Outcome<Received>> {
  const { folder } = request;
  return outcomeOf(async () => {
    const named = request.dossier === undefined ? undefined : needDossierId(request.dossier, folder, world);
    const gathered = gatherAll(request, world);
    const workspace = await openFor(folder, { documents: [], names: true, dossiers: 'all' }, world);
    const homes = new Homes(workspace, named, request.chosen ?? new Map());
    const today = await world.today();
    const read = await readAll(gathered, readers, { homes, folder, world });
    const about = { folder, dossier: named, chosen: request.chosen, today };
    const found = await withDocuments(read, about, world);
    // A list without a dossier may be of one that cannot be read: that is what must be mended first.
    const isLost = found.lists.some(({ homeless }) => homeless?.why === 'unknown-code');
    const broken = isLost ? problemsInDossiers(workspace, world) : undefined;
    if (broken !== undefined) return broken;
    const dossiers = new Map<string, DossierText>();
    for (const { dossier } of found.lists) {
      if (dossier === undefined || dossiers.has(dossier)) continue;
      const stored = await readStored({ path: dossierPath(folder, dossier, world) }, world);
      if (stored.kind !== 'done') return stored;
      dossiers.set(dossier, stored.value);
    }
    const settingsFor = settingsIn(workspace, today);
    return done({ folder, ...found, dossiers, running: homes.running, settingsFor });
  });
}

/** What is no list may be another document: then it is told what was changed in that. */
async function withDocuments<T extends Pick<Received, 'unread' | 'skipped'>>(
  read: T & { readonly others: readonly OtherFile[] },
  {
    chosen,
    dossier,
    ...about
  }: Pick<ReadBackRequest, 'folder' | 'dossier' | 'chosen'> & { readonly today: string },
  world: World,
): Promise<T & Pick<Received, 'documents'>> {
  const documents: ReceivedDocument[] = [];
  const unread = [...read.unread];
  let { skipped } = read;
  for (const { each, isFromFolder } of read.others) {
    const outcome = await readReturnedDocument(
      { ...about, dossier: dossier ?? chosen?.get(each.source), file: each.document },
      world,
    );
    const document = outcome.kind === 'done' ? outcome.value : undefined;
    if (document !== undefined && document.kind !== 'unknown')
      documents.push({ source: each.source, document });
    else if (isFromFolder) skipped++;
    else unread.push(each);
  }
  return { ...read, documents, unread, skipped };
}

/** A file that is no list, and may be another document. */
interface OtherFile {
  readonly each: UnreadFile & { readonly document: NonNullable<UnreadFile['document']> };
  readonly isFromFolder: boolean;
}

/** Reads each file; what a folder holds besides lists is skipped and counted. */
async function readAll(
  gathered: ReturnType<typeof gatherFiles>,
  readers: Readers,
  { homes, ...place }: { readonly homes: Homes; readonly folder: string; readonly world: World },
): Promise<
  Pick<Received, 'lists' | 'unread' | 'skipped' | 'untouched'> & { readonly others: readonly OtherFile[] }
> {
  const lists: ReceivedList[] = [];
  const unread: UnreadFile[] = [...gathered.unread];
  const others: OtherFile[] = [];
  const untouched: string[] = [];
  let { skipped } = gathered;
  for (const from of gathered.files) {
    const found = await readReturnedFile(from, readers);
    const sorted = await sortLists(found.lists, from, { homes, ...place });
    lists.push(...sorted.lists);
    untouched.push(...sorted.untouched);
    skipped += sorted.skipped;
    if (sorted.isDraft) continue;
    for (const each of found.unread)
      if (each.document !== undefined)
        others.push({ each: { ...each, document: each.document }, isFromFolder: from.isFromFolder });
      else if (from.isFromFolder && (each.why === 'unknown' || each.why === 'no-list')) skipped++;
      else unread.push(each);
  }
  return { lists, unread, others, skipped, untouched };
}

/** Lists of a file that say something, and those that do not. */
async function sortLists(
  found: readonly FoundList[],
  from: GatheredFile,
  { homes, ...place }: { readonly homes: Homes; readonly folder: string; readonly world: World },
): Promise<Pick<Received, 'lists' | 'skipped' | 'untouched'> & { readonly isDraft: boolean }> {
  const homed = found.map((list) => ({ list, home: homes.of(list) }));
  // A draft that nobody filled in or answered: our own words in it are no answer.
  if (homed.some(({ home }) => 'dossier' in home) && (await isOwnDraft(from, place)))
    return { lists: [], skipped: 0, untouched: [from.source], isDraft: true };
  const lists: ReceivedList[] = [];
  const untouched: string[] = [];
  let skipped = 0;
  for (const { list, home } of homed)
    if (from.isFromFolder && isBlank(list.file)) skipped++;
    else if ('dossier' in home && (await isUntouched(list, from, place))) untouched.push(list.source);
    else if ('dossier' in home) {
      const file = await withSaidOutside(list, { ...place, dossier: home.dossier, bytes: from.bytes });
      lists.push({ ...list, file, from, ...home });
    } else lists.push({ ...list, from, ...home });
  return { lists, skipped, untouched, isDraft: false };
}

/** Whether nothing tells of which dossier a list is, and nothing is filled in: the list of nobody. */
function isBlank(file: ReturnedFile): boolean {
  const isEmpty = (text: string | undefined): boolean => (text ?? '').replace(/_/g, '').trim() === '';
  return (
    codesOf(file).length === 0 &&
    file.rows.every(
      ({ box, day, by, remark }) => box !== 'aan' && [day, by, remark].every((cell) => isEmpty(cell?.text)),
    )
  );
}

/** Finds the dossier of a list. */
class Homes {
  readonly running: readonly string[];
  readonly #municipality: string;
  readonly #dossiers: readonly Dossier[];
  readonly #named: string | undefined;
  readonly #chosen: ReadonlyMap<string, string>;

  constructor(
    { sources, dossiers }: OpenWorkspace,
    named: string | undefined,
    chosen: ReadonlyMap<string, string>,
  ) {
    this.#municipality = municipalityCode(sources);
    this.#dossiers = dossiers.map(({ dossier }) => dossier);
    this.#named = named;
    this.#chosen = chosen;
    this.running = this.#dossiers.filter(({ closedOn }) => closedOn === undefined).map(({ id }) => id);
  }

  of({
    source,
    file,
  }: FoundList): { readonly dossier: string; readonly isForced: boolean } | { readonly homeless: Homeless } {
    const codes = codesOf(file);
    const coded = this.#dossiers.filter((each) => codes.includes(listCode(this.#municipality, each)));
    const named = this.#named ?? this.#chosen.get(source);
    const [only, other] = coded;
    // Which of its lines belong to which is not for anybody to choose at once.
    if (other !== undefined) return { homeless: { why: 'several', dossiers: coded.map(({ id }) => id) } };
    if (named !== undefined) {
      if (only !== undefined && !coded.some(({ id }) => id === named))
        return { homeless: { why: 'other-dossier', dossier: only.id, named } };
      return this.#running(named, only === undefined);
    }
    if (only !== undefined) return this.#running(only.id, false);
    const isOtherMunicipality =
      file.carried !== undefined && file.carried.municipality !== this.#municipality;
    return { homeless: { why: 'unknown-code', codes, isOtherMunicipality } };
  }

  #running(id: string, isForced: boolean): ReturnType<Homes['of']> {
    const day = this.#dossiers.find((each) => each.id === id)?.closedOn;
    return day === undefined ? { dossier: id, isForced } : { homeless: { why: 'closed', dossier: id, day } };
  }
}

/** How lists of this workspace print titles and people. */
function settingsIn(workspace: OpenWorkspace, today: string): Received['settingsFor'] {
  const { sources } = workspace;
  const roles = namesOfRoles(sources);
  const people = sources.personNames;
  const municipality = municipalityCode(sources);
  const whoOf = (typed: string): string => {
    const person = [...people].find(([, name]) => alike(name) === alike(typed))?.[0];
    return person ?? idOfRole(typed, roles);
  };
  const calendar = workCalendar(sources.profile);
  return (dossier) => {
    const titles = printedOf(dossier.id, sources, 'titel');
    const doers = printedOf(dossier.id, sources, 'door');
    const dues = new Map(
      planDossier(dossier, { calendar, today }).map(({ task, due }) => [task.id, due] as const),
    );
    return {
      ...{ today, startedOn: dossier.startedOn, whoOf },
      isSameWho: (one, other) => alike(whoOf(one)) === alike(whoOf(other)),
      titleOf: ({ id, title }) => titles.get(id) ?? title,
      isKnownWho: (id) => roles.has(id) || people.has(id),
      printedBy: ({ id }) => doers.get(id),
      dueOf: ({ id }) => dues.get(id),
      bookmarkOf: (id) => bookmarkName('taak', id),
      code: listCode(municipality, dossier),
    };
  };
}

/** A text of each task, as lists print it. */
function printedOf(
  id: string,
  { dossiers }: OpenWorkspace['sources'],
  key: 'titel' | 'door',
): ReadonlyMap<string, string> {
  const view = dossiers.find(({ dossier }) => dossier.id === id)?.view;
  const tasks = view === undefined ? [] : (listAt(view, 'taken') as readonly ViewObject[]);
  return new Map(tasks.map((task) => [rawText(task, 'id') ?? '', leafAt(task, key)?.text ?? '']));
}
