import { bareName } from '../../checklist/bare-name.ts';
import type { Checklist } from '../../checklist/checklists.ts';
import type { DepartureFacts } from '../../checklist/date-doubts.ts';
import type { Milestone } from '../../checklist/dossier.ts';
import { startDossier } from '../../checklist/start.ts';
import { lowerFirst } from '../../diagnostics/lower-first.ts';
import { municipalityCode } from '../../document/contexts/sheet-of-rows.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { listAt, rawText, type ViewObject } from '../../profile/leaf.ts';
import { slug } from '../../profile/slug.ts';
import { listCode } from '../../returned/list-code.ts';
import { isPerhapsName } from '../../privacy/diagnostics.ts';
import { unportableCause } from '../../workspace/portable-name.ts';
import { refuse } from '../outcome.ts';
import { namesOf, needChecklists, startRequest } from './case.ts';
import { checkMember, checkPortfolio, idsIn } from './known-people.ts';
import type { DepartureFact } from './start-refusals.ts';

/** What is known about a new case. Days are `2026-12-08`. */
export interface NewCase {
  /** Default: made from list, name and month, and unused. */
  readonly id?: string | undefined;
  /** Its title; preferably not a person's name. */
  readonly name?: string | undefined;
  /** Id of the member of the board it is about. */
  readonly subject?: string | undefined;
  /** Ids of portfolios. */
  readonly portfolios?: readonly string[] | undefined;
  /** Legal ground for a departure. */
  readonly ground?: string | undefined;
  /** Whether somebody leaves from one day to the next. */
  readonly isSudden?: boolean | undefined;
  /** Whether proposed terms count. Default: as the municipality chose. */
  readonly withProposals?: boolean | undefined;
  /** Milestone → day. */
  readonly dates?: Readonly<Record<string, string>> | undefined;
  /** Only for a list about several people at once. */
  readonly people?: PeopleOfCase | undefined;
}

/** Those who arrive, leave and stay at a change of the board: ids of members, or names. */
export interface PeopleOfCase {
  readonly comes: readonly string[];
  readonly leaves: readonly string[];
  readonly stays: readonly string[];
}

/** A dossier to create. */
export interface NewDossier {
  readonly id: string;
  /** What its file holds. */
  readonly data: Readonly<Record<string, unknown>>;
  /** How many tasks it has. */
  readonly tasks: number;
  readonly milestones: readonly Milestone[];
}

/** What planning a start needs. */
export interface StartPlace {
  readonly workspace: OpenWorkspace;
  /** Ids of existing dossiers. */
  readonly taken: readonly string[];
  readonly today: string;
}

/**
 * Plans the dossiers for checklists and a case: one, or for a list about several people a shared one and one for each
 * person. Refuses what cannot be started.
 */
export function planStart(
  names: readonly string[],
  facts: NewCase,
  place: StartPlace,
): readonly NewDossier[] {
  const checklists = needChecklists(names, place.workspace);
  const group = checklists.find(({ perPerson }) => perPerson !== undefined);
  if (group === undefined) {
    if (facts.people !== undefined) refuse({ code: 'start/people-without-group' });
    checkMilestones(checklists, facts);
    return [planOne(checklists, facts, place)];
  }
  if (checklists.length > 1) refuse({ code: 'start/group-with-others', list: group.id });
  return planGroup(group, facts, place);
}

/** A shared dossier, and one for each person who arrives, leaves or stays. */
function planGroup(group: Checklist, facts: NewCase, place: StartPlace): readonly NewDossier[] {
  const { people, perPerson } = { people: facts.people, perPerson: group.perPerson };
  const sides = (['comes', 'leaves', 'stays'] as const).flatMap((side) =>
    (people?.[side] ?? []).map((person) => ({ side, person, lists: perPerson?.[side] ?? [] })),
  );
  if (sides.length === 0) refuse({ code: 'start/no-people' });
  const persons = sides.map(({ person }) => person);
  const twice = persons.find((person, index) => persons.indexOf(person) < index);
  if (twice !== undefined) refuse({ code: 'start/person-twice', person: twice });
  const involved = needChecklists(
    sides.flatMap(({ lists }) => lists),
    place.workspace,
  );
  checkMilestones([group, ...involved], facts);
  const planned = [planOne([group], facts, place)];
  const memberOf = planned[0]?.id;
  for (const { side, person, lists } of sides) {
    const isMember = idsIn(place.workspace, 'leden').includes(person);
    const own = {
      name: person,
      // Others are known by the typed name.
      subject: isMember ? person : undefined,
      dates: facts.dates,
      // Leaving at a change of the board is the ground, unless another one was given.
      ground: side === 'leaves' ? (facts.ground ?? 'nieuw-college') : undefined,
      withProposals: facts.withProposals,
      memberOf,
    };
    const taken = [...place.taken, ...planned.map(({ id }) => id)];
    planned.push(planOne(needChecklists(lists, place.workspace), own, { ...place, taken }));
  }
  return planned;
}

function planOne(
  checklists: readonly Checklist[],
  facts: NewCase & { readonly memberOf?: string | undefined },
  place: StartPlace,
): NewDossier {
  const { workspace, today: startedOn } = place;
  const { subject, portfolios, ground, isSudden, withProposals, memberOf } = facts;
  const name = facts.name === undefined ? undefined : bareName(facts.name, checklists);
  if (subject !== undefined) checkMember(subject, workspace);
  for (const each of portfolios ?? []) checkPortfolio(each, workspace);
  const id =
    facts.id === undefined ? freeId(checklists, { ...facts, name }, place) : checkedId(facts.id, place);
  const [first = '', ...others] = checklists.map(({ view, id: list }) => rawText(view, 'titel') ?? list);
  const title = [first, ...others.map(lowerFirst)].join(' en ');
  const dates = { ...datesInProfile(checklists, workspace), ...facts.dates };
  const data = startDossier(
    startRequest(workspace, checklists, {
      ...{ id, startedOn, memberOf, subject, portfolios, ground, isSudden, withProposals },
      code: freshCode(id, workspace),
      title: name === undefined ? title : `${title}: ${name}`,
      dates,
    }),
  );
  const tasks = data['taken'];
  return {
    id,
    data,
    tasks: Array.isArray(tasks) ? tasks.length : 0,
    milestones: milestonesIn(checklists, dates),
  };
}

/** The code for a new dossier's lists, when the usual one is that of a dossier that got another name. */
function freshCode(id: string, { sources, dossiers }: StartPlace['workspace']): string | undefined {
  const municipality = municipalityCode(sources);
  const inUse = dossiers.map(({ dossier }) => listCode(municipality, dossier));
  const codes = Array.from({ length: inUse.length + 1 }, (_, index) =>
    listCode(municipality, { id: index === 0 ? id : `${id}/${index}` }),
  );
  const free = codes.find((code) => !inUse.includes(code));
  return free === codes[0] ? undefined : free;
}

/** The milestones of some checklists, each once, with their days. */
function milestonesIn(
  checklists: readonly Checklist[],
  dates: Readonly<Record<string, string>>,
): readonly Milestone[] {
  const every = checklists.flatMap(({ view }) => listAt(view, 'mijlpalen') as readonly ViewObject[]);
  const named = every.flatMap((each) => {
    const id = rawText(each, 'id');
    return id === undefined
      ? []
      : [[id, { id, name: rawText(each, 'naam') ?? id, date: dates[id] }] as const];
  });
  return [...new Map(named).values()];
}

/** The day of the appraisal talk is in the profile. */
function datesInProfile(
  checklists: readonly Checklist[],
  { sources }: OpenWorkspace,
): Readonly<Record<string, string>> {
  const talk = rawText(sources.profile, 'functioneringsgesprek', 'datum');
  const isTalk = checklists.some(({ id }) => id === 'functioneringsgesprek');
  return isTalk && talk !== undefined ? { gesprek: talk } : {};
}

/** Refuses a date for a milestone that none of the lists has, and facts about a departure when none has one. */
function checkMilestones(
  checklists: readonly Checklist[],
  { dates, ...facts }: Pick<NewCase, 'dates' | 'ground' | 'isSudden'>,
): void {
  const every = checklists.flatMap(({ view }) => listAt(view, 'mijlpalen'));
  const known = [...new Set(every.flatMap((each) => rawText(each, 'id') ?? []))];
  const lists = checklists.map(({ id }) => id);
  const foreign = Object.keys(dates ?? {}).find((id) => !known.includes(id));
  if (foreign !== undefined) refuse({ code: 'start/unknown-milestone', typed: foreign, lists, known });
  const what = departureFact(facts);
  if (what !== undefined && !known.includes('vertrek')) refuse({ code: 'start/no-departure', what, lists });
}

/** A fact that only a departure has; undefined when none is given. */
export function departureFact({ ground, isSudden }: DepartureFacts): DepartureFact | undefined {
  if (ground !== undefined) return 'ground';
  return isSudden === true ? 'sudden' : undefined;
}

/** An unused id made from list, name and month. */
function freeId(
  [list]: readonly Checklist[],
  { name, subject }: NewCase,
  { taken, today }: StartPlace,
): string {
  const base = list?.aliases[0] ?? list?.id ?? 'dossier';
  // The name of a file is no place for somebody's name.
  const words = name === undefined || isPerhapsName(name) ? (subject ?? '') : name;
  const ending = slug(words) ?? today.slice(0, 7);
  // "nieuwe-wethouder" and "wethouder wonen" make "nieuwe-wethouder-wonen".
  const lastWord = base.slice(base.lastIndexOf('-') + 1);
  const rest = ending.startsWith(`${lastWord}-`) ? ending.slice(lastWord.length + 1) : ending;
  const wanted = slug(`${base}-${rest}`.slice(0, 70)) ?? 'dossier';
  const others = Array.from({ length: taken.length + 1 }, (_, index) => `${wanted}-${index + 2}`);
  return [wanted, ...others].find((id) => !taken.includes(id)) ?? wanted;
}

/** The id for a dossier; refused when it is no file name, the name of a checklist, or taken. */
export function checkedId(asked: string, { taken, workspace }: Omit<StartPlace, 'today'>): string {
  const proper = slug(asked);
  // A name must not be tidied into an id.
  if (proper !== asked)
    refuse({ code: 'start/bad-id', asked, proper: isPerhapsName(asked) ? undefined : proper });
  const cause = unportableCause(asked);
  if (cause !== undefined) refuse({ code: 'path/not-on-windows', typed: asked, name: asked, cause });
  if (namesOf(workspace.sources.checklists).names.includes(asked))
    refuse({ code: 'start/id-of-checklist', id: asked });
  if (taken.includes(asked)) refuse({ code: 'start/id-taken', id: asked });
  return asked;
}
