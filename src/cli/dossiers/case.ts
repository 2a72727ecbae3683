import { casePortfolios } from '../../checklist/case-portfolios.ts';
import type { Checklist } from '../../checklist/checklists.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { UserError } from '../../diagnostics/errors.ts';
import type { RepeatedThings, StartRequest, CaseFacts } from '../../checklist/start.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { leafAt, listAt, rawText, type ViewObject } from '../../profile/leaf.ts';
import { slug } from '../../profile/slug.ts';
import { suggest } from '../dutch-command.ts';

/** The checklists that were named, by id or another name; an unknown one is refused with the nearest. */
export function needChecklists(names: readonly string[], { sources }: OpenWorkspace): readonly Checklist[] {
  return [...new Set(names.map((name) => needChecklist(name, sources.checklists)))];
}

function needChecklist(name: string, checklists: readonly Checklist[]): Checklist {
  const found = checklists.find(({ id, aliases }) => id === name || aliases.includes(name));
  if (found !== undefined) return found;
  const known = checklists.flatMap(({ id, aliases }) => [id, ...aliases]);
  const ids = checklists.map(({ id }) => id).join(', ');
  throw new UserError(`De checklist ${name} bestaat niet.${suggest(nearest(name, known))} Kies uit: ${ids}.`);
}

/** What tasks can be repeated for: the devices of the municipality, the portfolios and members of this case. */
export function repeatedThings(
  { sources }: OpenWorkspace,
  { portfolios, subject }: Pick<CaseFacts, 'portfolios' | 'subject'>,
): RepeatedThings {
  const { profile } = sources;
  const every = named(listAt(profile, 'college', 'portefeuilles') as readonly ViewObject[]);
  const own = casePortfolios({ portfolios, subject }, profile);
  return {
    device: listAt(profile, 'devices', 'soorten').flatMap((each) => {
      const name = leafAt(each)?.text ?? '';
      return [{ id: slug(name) ?? name, name }];
    }),
    // Unknown is not all: then one task stands for whatever portfolios there are.
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

/** Everything that starting a dossier, or bringing it up to date, draws on. */
export function startRequest(
  workspace: OpenWorkspace,
  checklists: readonly Checklist[],
  facts: CaseFacts,
): StartRequest {
  const shared = facts.memberOf === undefined ? [] : sharedTasks(workspace);
  return {
    checklists,
    facts,
    repeated: repeatedThings(workspace, facts),
    withProposals: rawText(workspace.sources.profile, 'checklist', 'termijnen') === 'voorstel',
    leaveOut: new Set(shared),
  };
}

/** Tasks that a list for several people at once does for everyone together. */
function sharedTasks({ sources }: OpenWorkspace): readonly string[] {
  return sources.checklists
    .filter(({ perPerson }) => perPerson !== undefined)
    .flatMap(({ phases }) => phases.flatMap(({ tasks }) => tasks))
    .flatMap((task) => [task.id, ...task.parts.map(({ id }) => id)]);
}

/** The checklists of a dossier, as far as they still exist. */
export function listsOf(dossier: Dossier, { sources }: OpenWorkspace): readonly Checklist[] {
  return sources.checklists.filter(({ id }) => dossier.checklists.includes(id));
}

/** What a running dossier says of its case. */
export function factsOf(dossier: Dossier): CaseFacts {
  return {
    id: dossier.id,
    title: dossier.title,
    startedOn: dossier.startedOn ?? '',
    memberOf: dossier.memberOf,
    subject: dossier.subject,
    portfolios: dossier.portfolios.length === 0 ? undefined : dossier.portfolios,
    ground: dossier.ground,
    dates: {},
  };
}
