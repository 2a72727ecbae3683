import type { Dossier } from '../../checklist/dossier.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { hasProposals } from './case.ts';
import { membersIn, portfoliosIn, type DossierChoices } from './choices.ts';
import { openDossier } from './open-dossiers.ts';

/** A dossier, and what can be chosen for its case. */
export interface CaseChoices extends Pick<DossierChoices, 'members' | 'portfolios' | 'people'> {
  readonly dossier: Dossier;
  /** Whether somebody leaves in it. */
  readonly isDeparture: boolean;
  /** Whether it is about several people at once; those have dossiers of their own. */
  readonly isForGroup: boolean;
  /** Whether proposed terms count in it. */
  readonly hasProposals: boolean;
}

/** What can be changed about the case of a dossier. */
export function findCaseChoices(
  { folder, dossier: id }: { readonly folder: string; readonly dossier: string },
  world: World,
): Promise<Outcome<CaseChoices>> {
  return outcomeOf(async () => {
    const opened = await openDossier(folder, id, world);
    if (opened.kind !== 'done') return opened;
    const { dossier, workspace } = opened.value;
    const { profile, checklists, personNames } = workspace.sources;
    const lists = checklists.filter(({ id: list }) => dossier.checklists.includes(list));
    return done({
      dossier,
      ...{ members: membersIn(workspace), portfolios: portfoliosIn(profile), people: personNames },
      isDeparture: dossier.ground !== undefined || dossier.milestones.some((each) => each.id === 'vertrek'),
      isForGroup: lists.some(({ perPerson }) => perPerson !== undefined),
      hasProposals: hasProposals(dossier),
    });
  });
}
