import { openDossier } from '../../../app/dossiers/open-dossiers.ts';
import { dossierPath } from '../../../app/dossiers/files.ts';
import { screenNames, type ScreenNames } from '../../../app/dossiers/screen-names.ts';
import { needDossierId } from '../../../app/dossiers/named.ts';
import { done, outcomeOf, type Outcome } from '../../../app/outcome.ts';
import { planDossier, workCalendar, type PlannedTask } from '../../../checklist/plan.ts';
import type { Dossier } from '../../../checklist/dossier.ts';
import type { Visit } from '../visit.ts';

/** A dossier as a page shows it. */
export interface SeenDossier {
  readonly dossier: Dossier;
  readonly plan: readonly PlannedTask[];
  readonly names: ScreenNames;
  readonly today: string;
  readonly path: string;
}

/** Reads the dossier that a visit is about. */
export function seeDossier({ folder, world, params }: Visit): Promise<Outcome<SeenDossier>> {
  return outcomeOf(async () => {
    const id = needDossierId(params['dossier'] ?? '', folder, world);
    const opened = await openDossier(folder, id, world);
    if (opened.kind !== 'done') return opened;
    const { dossier, workspace } = opened.value;
    const today = await world.today();
    const calendar = workCalendar(workspace.sources.profile);
    return done({
      ...{ dossier, today },
      plan: planDossier(dossier, { calendar, today: dossier.closedOn === undefined ? today : undefined }),
      names: screenNames(workspace.sources, dossier),
      path: dossierPath(folder, id, world),
    });
  });
}
