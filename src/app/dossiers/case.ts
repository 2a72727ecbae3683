import { casePortfolios } from '../../checklist/case-portfolios.ts';
import { everyTask, type Checklist } from '../../checklist/checklists.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import {
  proposalsCount,
  type CaseFacts,
  type RepeatSubjects,
  type StartRequest,
} from '../../checklist/start.ts';
import { findUpdate, type DossierUpdate } from '../../checklist/update.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { leafAt, listAt, rawText, type ViewObject } from '../../profile/leaf.ts';
import { slug } from '../../profile/slug.ts';
import { refuse } from '../outcome.ts';

/** The named checklists, by id or alias; an unknown one is refused. */
export function needChecklists(
  names: readonly string[],
  { sources: { checklists } }: OpenWorkspace,
): readonly Checklist[] {
  const found = names.map((name) => {
    const list = findChecklist(name, checklists);
    return list ?? refuse({ code: 'checklist/unknown', typed: name, ...namesOf(checklists) });
  });
  return [...new Set(found)];
}

/** A checklist by its id or alias. */
export function findChecklist<L extends Pick<Checklist, 'id' | 'aliases'>>(
  name: string,
  checklists: readonly L[],
): L | undefined {
  return checklists.find(({ id, aliases }) => id === name || aliases.includes(name));
}

/** Ids of checklists, and all their aliases. */
export function namesOf(checklists: readonly Pick<Checklist, 'id' | 'aliases'>[]): {
  readonly ids: readonly string[];
  readonly names: readonly string[];
} {
  return {
    ids: checklists.map(({ id }) => id),
    names: checklists.flatMap(({ id, aliases }) => [id, ...aliases]),
  };
}

/** What tasks can be repeated for: the devices of the municipality, the portfolios and members of this case. */
function repeatSubjects(
  { sources }: OpenWorkspace,
  { portfolios, subject }: Pick<CaseFacts, 'portfolios' | 'subject'>,
): RepeatSubjects {
  const { profile } = sources;
  const every = named(listAt(profile, 'college', 'portefeuilles') as readonly ViewObject[]);
  const own = casePortfolios({ portfolios, subject }, profile);
  return {
    device: listAt(profile, 'devices', 'soorten').flatMap((each) => {
      const name = leafAt(each)?.text ?? '';
      return [{ id: slug(name) ?? name, name }];
    }),
    // Unknown does not mean all: then one task covers whatever portfolios there are.
    portefeuille: every.filter(({ id }) => own?.includes(id) === true),
    collegelid: named(listAt(profile, 'college', 'leden') as readonly ViewObject[]),
  };
}

function named(things: readonly ViewObject[]): readonly { readonly id: string; readonly name: string }[] {
  return things.flatMap((thing) => {
    const id = rawText(thing, 'id');
    return id === undefined ? [] : [{ id, name: rawText(thing, 'naam') ?? id }];
  });
}

/** Everything that starting or updating a dossier needs. */
export function startRequest(
  workspace: OpenWorkspace,
  checklists: readonly Checklist[],
  facts: CaseFacts,
): StartRequest {
  const shared = facts.memberOf === undefined ? [] : sharedTasks(workspace);
  return {
    checklists,
    facts,
    repeated: repeatSubjects(workspace, facts),
    withProposals: facts.withProposals ?? proposalsCount(workspace.sources.profile),
    leaveOut: new Set(shared),
  };
}

/** Tasks that a list for several people at once does for everyone together. */
function sharedTasks({ sources }: OpenWorkspace): readonly string[] {
  return everyTask(sources.checklists.filter(({ perPerson }) => perPerson !== undefined)).map(({ id }) => id);
}

/** What the checklists of a dossier now have that the dossier lacks, and vice versa. */
export function newerParts(dossier: Dossier, workspace: OpenWorkspace): DossierUpdate {
  return findUpdate(dossier, requestFor(dossier, workspace));
}

/** What starting this dossier again would need. */
export function requestFor(dossier: Dossier, workspace: OpenWorkspace): StartRequest {
  const request = startRequest(workspace, listsOf(dossier, workspace), factsOf(dossier));
  // New tasks follow the dossier: proposals count in it, or they do not.
  return { ...request, withProposals: hasProposals(dossier) };
}

/** Whether proposed terms count in a dossier. */
export function hasProposals({ tasks }: Pick<Dossier, 'tasks'>): boolean {
  return tasks.some(({ proposal }) => proposal !== undefined);
}

/** The checklists of a dossier, as far as they still exist. */
function listsOf(dossier: Dossier, { sources }: OpenWorkspace): readonly Checklist[] {
  return sources.checklists.filter(({ id }) => dossier.checklists.includes(id));
}

/** What a running dossier says about its case. */
function factsOf(dossier: Dossier): CaseFacts {
  return {
    id: dossier.id,
    title: dossier.title,
    startedOn: dossier.startedOn ?? '',
    memberOf: dossier.memberOf,
    subject: dossier.subject,
    portfolios: dossier.portfolios.length === 0 ? undefined : dossier.portfolios,
    ground: dossier.ground,
    isSudden: dossier.isSudden,
    dates: Object.fromEntries(
      dossier.milestones.flatMap(({ id, date }) => (date === undefined ? [] : [[id, date]])),
    ),
  };
}
