import type { Checklist } from '../../checklist/checklists.ts';
import { knownDays, type KnownDays } from '../../checklist/date-doubts.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { leafAt, listAt, rawText, type ViewObject } from '../../profile/leaf.ts';
import { knownNames } from '../fill/known-names.ts';
import { openWithDossiers } from '../open/open.ts';
import type { Problems } from '../outcome.ts';
import type { World } from '../world.ts';
import { problemsOutsideDossiers } from './open-dossiers.ts';

/** What somebody can work on, and the options for a new dossier. */
export interface DossierChoices {
  readonly dossiers: readonly Dossier[];
  readonly checklists: readonly ListChoice[];
  /** Members of the board who can be succeeded: not the mayor. */
  readonly members: readonly MemberChoice[];
  /** Portfolios of the board. */
  readonly portfolios: readonly { readonly id: string; readonly name: string }[];
  /** Whether the municipality itself chose if proposed terms count; then nobody is asked. */
  readonly hasChosenTerms: boolean;
  /** The errors that keep any dossier from being started. */
  readonly unfit: Problems | undefined;
  /** Id of a person → name; for one's own screen only. */
  readonly people: ReadonlyMap<string, string>;
  /** What dates are compared with. */
  readonly days: KnownDays;
}

/** A checklist that can be started. */
export interface ListChoice {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly title: string;
  /** Whether it is about several people at once. */
  readonly isForGroup: boolean;
  /** With the day that is already known, as `2026-12-08`. */
  readonly milestones: readonly { readonly id: string; readonly name: string; readonly day?: string }[];
}

/** A member of the board. */
export interface MemberChoice {
  readonly id: string;
  /** Who it is, without a name: "wethouder (Wonen en ruimte)". */
  readonly title: string;
}

/** What somebody can continue or start in a workspace. */
export async function findChoices(folder: string, world: World): Promise<DossierChoices> {
  const workspace = await openWithDossiers(folder, 'all', world);
  const { checklists, profile, personNames } = workspace.sources;
  return {
    dossiers: workspace.dossiers.map(({ dossier }) => dossier),
    checklists: checklists.map((list) => listChoice(list, profile)),
    members: membersIn(workspace),
    portfolios: portfoliosIn(profile),
    hasChosenTerms: leafAt(profile, 'checklist', 'termijnen')?.source !== undefined,
    unfit: problemsOutsideDossiers(workspace, world),
    people: personNames,
    days: knownDays(profile),
  };
}

function listChoice({ id, aliases, view, perPerson }: Checklist, profile: ViewObject): ListChoice {
  const talk = rawText(profile, 'functioneringsgesprek', 'datum');
  const milestones = listAt(view, 'mijlpalen').map((each) => {
    const milestone = rawText(each, 'id') ?? '';
    const day = milestone === 'gesprek' && talk !== undefined ? { day: talk } : {};
    return { id: milestone, name: rawText(each, 'naam') ?? milestone, ...day };
  });
  return {
    ...{ id, aliases, milestones },
    title: rawText(view, 'titel') ?? id,
    isForGroup: perPerson !== undefined,
  };
}

/** The portfolios of the board. */
export function portfoliosIn(profile: ViewObject): DossierChoices['portfolios'] {
  return listAt(profile, 'college', 'portefeuilles').flatMap((each) => {
    const id = rawText(each, 'id');
    return id === undefined ? [] : [{ id, name: rawText(each, 'naam') ?? id }];
  });
}

/** The members of the board who can be succeeded. */
export function membersIn(workspace: OpenWorkspace): readonly MemberChoice[] {
  const titles = knownNames(workspace, 'collegelid');
  return listAt(workspace.sources.profile, 'college', 'leden').flatMap((member) => {
    const id = rawText(member, 'id');
    if (id === undefined || rawText(member, 'rol') === 'burgemeester') return [];
    return [{ id, title: titles.get(id) ?? id }];
  });
}
