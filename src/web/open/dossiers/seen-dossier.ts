import { openDossier } from '../../../app/dossiers/open-dossiers.ts';
import { dossierPath } from '../../../app/dossiers/files.ts';
import { screenNames, type ScreenNames } from '../../../app/dossiers/screen-names.ts';
import { needDossierId } from '../../../app/dossiers/named.ts';
import { done, outcomeOf, type Outcome } from '../../../app/outcome.ts';
import { planDossier, workCalendar, type PlannedTask } from '../../../checklist/plan.ts';
import type { WorkCalendar } from '../../../calendar/working-days.ts';
import type { Dossier } from '../../../checklist/dossier.ts';
import type { Visit } from '../visit.ts';
import { historyOf } from './done-acts.ts';

/** A dossier as a page shows it. */
export interface SeenDossier {
  readonly dossier: Dossier;
  readonly plan: readonly PlannedTask[];
  readonly names: ScreenNames;
  readonly today: string;
  readonly path: string;
}

/** What a dossier is seen with, and does not change with it. */
type Background = Pick<SeenDossier, 'names' | 'path'> & { readonly calendar: WorkCalendar };

/** The backgrounds of dossiers that were shown, by id. */
const newBackgrounds = (): Map<string, Background> => new Map();

/** The dossier that a visit is about, as it was just written: nothing is read again. */
export async function seeWritten(visit: Visit, dossier: Dossier): Promise<SeenDossier | undefined> {
  const background = visit.memory.shelf(newBackgrounds).get(dossier.id);
  return background === undefined ? undefined : seen(dossier, background, await visit.world.today());
}

function seen(dossier: Dossier, { calendar, ...rest }: Background, today: string): SeenDossier {
  const isRunning = dossier.closedOn === undefined;
  const plan = planDossier(dossier, { calendar, today: isRunning ? today : undefined });
  return { ...rest, dossier, plan, today };
}

/** Reads the dossier that a visit is about. */
export function seeDossier({ folder, world, params, memory }: Visit): Promise<Outcome<SeenDossier>> {
  return outcomeOf(async () => {
    const id = needDossierId(params['dossier'] ?? '', folder, world);
    const opened = await openDossier(folder, id, world);
    if (opened.kind !== 'done') return opened;
    const { dossier, workspace, stored } = opened.value;
    const path = dossierPath(folder, id, world);
    memory.dossiers.set(path, stored());
    historyOf(id, { memory }).see(dossier.tasks);
    const background = {
      calendar: workCalendar(workspace.sources.profile),
      names: screenNames(workspace, dossier),
      path,
    };
    memory.shelf(newBackgrounds).set(id, background);
    return done(seen(dossier, background, await world.today()));
  });
}
