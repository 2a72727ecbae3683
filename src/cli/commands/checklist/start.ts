import { startDossier, type CaseFacts } from '../../../checklist/start.ts';
import type { Checklist } from '../../../checklist/checklists.ts';
import { newDossierText } from '../../../checklist/dossier-text.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { lowerFirst } from '../../../diagnostics/lower-first.ts';
import { counted } from '../../../diagnostics/counted.ts';
import type { OpenWorkspace } from '../../../document/open-workspace.ts';
import { leafAt, listAt, rawText, type ViewObject } from '../../../profile/leaf.ts';
import { slug } from '../../../profile/slug.ts';
import { showPath } from '../../../workspace/paths.ts';
import { needChecklists, startRequest } from '../../dossiers/case.ts';
import { isFitToStart, openWithDossiers } from '../../dossiers/find.ts';
import { dossierIds, dossierPath } from '../../../app/dossiers/files.ts';
import { createStored } from '../../../app/dossiers/stored-dossier.ts';
import type { Done, Refused } from '../../../app/outcome.ts';
import { valueOf } from '../../report-stopped.ts';
import { suggest } from '../../dutch-command.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { oneWorkspace } from '../../workspaces.ts';
import { readDay } from '../../read-day.ts';

/** Options of `gemeente checklist start`. Milestones of the shipped lists are options of their own. */
export interface StartOptions {
  readonly id?: string;
  readonly naam?: string;
  readonly voor?: string;
  readonly portefeuilles?: readonly string[];
  readonly grond?: string;
  readonly mijlpaal?: Readonly<Record<string, string>>;
  readonly komt?: readonly string[];
  readonly vertrekt?: readonly string[];
  readonly blijft?: readonly string[];
}

/** A dossier that was started. */
export interface Started {
  readonly id: string;
  readonly path: string;
  readonly tasks: number;
}

/** `gemeente checklist start`: makes a dossier of one or more checklists; for a change of college one per person too. */
export async function start(
  names: readonly string[],
  options: StartOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (names.length === 0)
    throw new UserError(
      'Welke checklist wilt u starten? Bijvoorbeeld: gemeente checklist start new-wethouder',
    );
  const folder = await oneWorkspace(context);
  const workspace = await openWithDossiers(folder, 'all', context);
  if (workspace === undefined || !(await isFitToStart(workspace, context))) return exitCodes.problems;
  const started = await startFrom(needChecklists(names, workspace), { options, workspace, context });
  const { io } = context;
  if (context.options.json === true) {
    const dossiers = started.map(({ id, path, tasks }) => ({
      id,
      bestand: showPath(io.cwd, path),
      taken: tasks,
    }));
    io.stdout(`${JSON.stringify({ dossiers }, null, 2)}\n`);
    return exitCodes.done;
  }
  for (const { path } of started) io.stdout(`${showPath(io.cwd, path)}\n`);
  for (const { id, tasks } of started) context.say(`${id}: ${counted(tasks, 'taak', 'taken')}.`);
  context.say(`Verder: gemeente checklist ${started[0]?.id ?? ''}`);
  return exitCodes.done;
}

/** What starting draws on. */
export interface Starting {
  readonly options: StartOptions;
  readonly workspace: OpenWorkspace;
  readonly context: CommandContext;
}

/** Starts what checklists and options ask for, and writes it. */
export async function startFrom(
  checklists: readonly Checklist[],
  starting: Starting,
): Promise<readonly Started[]> {
  const group = checklists.find(({ perPerson }) => perPerson !== undefined);
  if (group === undefined) {
    refusePersons(starting.options);
    checkMilestones(checklists, starting.options);
    return [await startOne({ checklists, starting })];
  }
  if (checklists.length > 1)
    throw new UserError(`Start ${group.id} alleen: die lijst kiest zelf de lijsten per persoon.`);
  return startGroup(group, starting);
}

function refusePersons({ komt, vertrekt, blijft }: StartOptions): void {
  if (komt !== undefined || vertrekt !== undefined || blijft !== undefined)
    throw new UserError('De opties --komt, --vertrekt en --blijft horen bij de checklist collegewisseling.');
}

/** One dossier for everyone together, and one for each person who comes, leaves or stays. */
async function startGroup(group: Checklist, starting: Starting): Promise<readonly Started[]> {
  const { options, workspace } = starting;
  const { perPerson } = group;
  const people = (['komt', 'vertrekt', 'blijft'] as const).flatMap((side) =>
    (options[side] ?? []).map((person) => ({ side, person })),
  );
  if (people.length === 0 || perPerson === undefined)
    throw new UserError(
      'Wie komt, wie vertrekt en wie blijft? Noem korte namen, met komma’s ertussen.\nZo: gemeente checklist start collegewisseling --komt wethouder-wonen,wethouder-zorg --vertrekt wethouder-1 --blijft wethouder-2',
    );
  const twice = people.find(({ person }, index) =>
    people.some((each, other) => other < index && each.person === person),
  );
  if (twice !== undefined) throw new UserError(`${twice.person} staat er twee keer. Noem iedereen één keer.`);
  const lists = { komt: perPerson.comes, vertrekt: perPerson.leaves, blijft: perPerson.stays };
  const involved = needChecklists(
    people.flatMap(({ side }) => lists[side]),
    workspace,
  );
  checkMilestones([group, ...involved], options);
  const shared = await startOne({ checklists: [group], starting });
  const started = [shared];
  for (const { side, person } of people) {
    const own = { ...starting, options: personOptions({ side, person }, starting) };
    const checklists = needChecklists(lists[side], workspace);
    started.push(await startOne({ checklists, starting: own, memberOf: shared.id }));
  }
  return started;
}

/** The options for one person: who is in the profile is known by id, others by the name that was typed. */
function personOptions(
  { side, person }: { readonly side: 'komt' | 'vertrekt' | 'blijft'; readonly person: string },
  { options, workspace }: Starting,
): StartOptions {
  const isMember = memberIds(workspace).includes(person);
  const { mijlpaal, grond } = options;
  return {
    naam: person,
    ...(isMember ? { voor: person } : {}),
    ...(mijlpaal === undefined ? {} : { mijlpaal }),
    // Who leaves at a change of college leaves because of it, unless something else was said.
    ...(side === 'vertrekt' ? { grond: grond ?? 'nieuw-college' } : {}),
  };
}

async function startOne({
  checklists,
  starting,
  memberOf,
}: {
  readonly checklists: readonly Checklist[];
  readonly starting: Starting;
  readonly memberOf?: string;
}): Promise<Started> {
  const { options, workspace, context } = starting;
  const dates = datesOf(checklists, starting);
  const { voor } = options;
  if (voor !== undefined) checkKnown('Het collegelid', voor, memberIds(workspace));
  for (const each of options.portefeuilles ?? [])
    checkKnown('De portefeuille', each, portfolioIds(workspace));
  const startedOn = await context.world.today();
  const id = idFor(checklists, { ...starting, startedOn });
  const [first = '', ...others] = checklists.map(({ view, id: list }) => rawText(view, 'titel') ?? list);
  const title = [first, ...others.map(lowerFirst)].join(' en ');
  const facts: CaseFacts = {
    id,
    title: options.naam === undefined ? title : `${title}: ${options.naam}`,
    startedOn,
    memberOf,
    subject: voor,
    portfolios: options.portefeuilles,
    ground: options.grond,
    dates,
  };
  const data = startDossier(startRequest(workspace, checklists, facts));
  const path = dossierPath(workspace.folder, id, context.io);
  await valueOf((await createStored(path, newDossierText(data), context.world)) as Done<undefined> | Refused);
  return { id, path, tasks: (data['taken'] as readonly unknown[] | undefined)?.length ?? 0 };
}

/** Dates of the milestones of these lists: those that were typed, and the day of the talk from the profile. */
function datesOf(
  checklists: readonly Checklist[],
  { options, workspace }: Starting,
): Readonly<Record<string, string>> {
  const talk = rawText(workspace.sources.profile, 'functioneringsgesprek', 'datum');
  const isTalk = checklists.some(({ id }) => id === 'functioneringsgesprek') && talk !== undefined;
  const typed = Object.entries(options.mijlpaal ?? {}).map(([id, day]) => [id, readDay(day)] as const);
  return { ...(isTalk ? { gesprek: talk } : {}), ...Object.fromEntries(typed) };
}

/** Refuses a date for a milestone that none of the lists has. */
function checkMilestones(checklists: readonly Checklist[], { mijlpaal }: StartOptions): void {
  const known = [
    ...new Set(
      checklists.flatMap(({ view }) =>
        listAt(view, 'mijlpalen').flatMap((each) => rawText(each, 'id') ?? []),
      ),
    ),
  ];
  const foreign = Object.keys(mijlpaal ?? {}).find((id) => !known.includes(id));
  if (foreign === undefined) return;
  const lists = checklists.map(({ id }) => id).join(', ');
  throw new UserError(
    `De mijlpaal ${foreign} hoort niet bij ${lists}.${suggest(nearest(foreign, known))} Kies uit: ${known.join(', ')}.`,
  );
}

function checkKnown(what: string, id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  throw new UserError(
    `${what} ${id} staat niet in gemeente.yaml.${suggest(nearest(id, known))}${known.length === 0 ? '' : ` Kies uit: ${known.join(', ')}.`}`,
  );
}

function memberIds({ sources }: OpenWorkspace): readonly string[] {
  return idsAt(sources.profile, 'leden');
}

function portfolioIds({ sources }: OpenWorkspace): readonly string[] {
  return idsAt(sources.profile, 'portefeuilles');
}

function idsAt(profile: ViewObject, key: string): readonly string[] {
  return listAt(profile, 'college', key).flatMap((each) => String(leafAt(each, 'id')?.raw ?? ''));
}

/** The id that was asked for, or one made of list, name and month that is still free. */
function idFor(
  checklists: readonly Checklist[],
  { options, workspace, context, startedOn }: Starting & { readonly startedOn: string },
): string {
  const taken = dossierIds(workspace.folder, context.io);
  if (options.id !== undefined) return askedId(options.id, { taken, lists: listNames(workspace) });
  const [list] = checklists;
  const base = list?.aliases[0] ?? list?.id ?? 'dossier';
  const ending = slug(options.naam ?? options.voor ?? '') ?? startedOn.slice(0, 7);
  // "nieuwe-wethouder" and "wethouder wonen" make "nieuwe-wethouder-wonen".
  const lastWord = base.slice(base.lastIndexOf('-') + 1);
  const rest = ending.startsWith(`${lastWord}-`) ? ending.slice(lastWord.length + 1) : ending;
  const wanted = slug(`${base}-${rest}`.slice(0, 70)) ?? 'dossier';
  const others = Array.from({ length: taken.length + 1 }, (_, index) => `${wanted}-${index + 2}`);
  return [wanted, ...others].find((id) => !taken.includes(id)) ?? wanted;
}

function listNames({ sources }: OpenWorkspace): readonly string[] {
  return sources.checklists.flatMap(({ id, aliases }) => [id, ...aliases]);
}

function askedId(
  asked: string,
  { taken, lists }: { readonly taken: readonly string[]; readonly lists: readonly string[] },
): string {
  const id = slug(asked);
  if (id !== asked) {
    const example = id === undefined ? '' : `, zoals ${id}`;
    throw new UserError(
      `${asked} kan geen naam van een dossier zijn. Gebruik kleine letters, cijfers en streepjes${example}.`,
    );
  }
  if (lists.includes(id))
    throw new UserError(
      `${id} is de naam van een checklist. Kies achter --id een andere naam, zoals ${id}-1.`,
    );
  if (taken.includes(id))
    throw new UserError(`Het dossier ${id} bestaat al. Kies achter --id een andere naam.`);
  return id;
}
