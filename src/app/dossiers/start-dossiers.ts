import { doubtsAboutMilestones, knownDays } from '../../checklist/date-doubts.ts';
import type { Milestone } from '../../checklist/dossier.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { showPath } from '../../workspace/paths.ts';
import { openWithDossiers } from '../open/open.ts';
import { done, outcomeOf, type Done, type Outcome, type Problems } from '../outcome.ts';
import { needNothingPrivateTyped } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';
import { dossierIds, dossierPath } from './files.ts';
import { problemsOutsideDossiers } from './open-dossiers.ts';
import { planStart, type NewCase, type NewDossier } from './plan-start.ts';
import { createStored } from './stored-dossier.ts';

/** What to start. */
export interface StartDossiersRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Checklists, by id or alias. */
  readonly checklists: readonly string[];
  readonly facts: NewCase;
}

/** A dossier that was started. */
export interface StartedDossier {
  readonly id: string;
  /** Its file's name in messages. */
  readonly file: string;
  /** How many tasks it has. */
  readonly tasks: number;
  /** Its milestones whose day is known. */
  readonly dates: readonly Milestone[];
  /** Which of those days are probably not what was meant. */
  readonly doubts: readonly Diagnostic[];
}

/**
 * Creates a dossier from one or more checklists; for a change of the board also one for each person. Everything is
 * planned before anything is written, and it is written as a whole or not at all.
 */
export function startDossiers(
  request: StartDossiersRequest,
  world: World,
): Promise<Outcome<readonly StartedDossier[]>> {
  return outcomeOf(async () => {
    const planned = await plan(request, world);
    if (planned.kind !== 'done') return planned;
    await createStored(planned.value, world);
    return done(planned.value.map(({ told }) => told));
  });
}

/** What {@link startDossiers} would create. Nothing is written. */
export function planDossiers(
  request: StartDossiersRequest,
  world: World,
): Promise<Outcome<readonly StartedDossier[]>> {
  return outcomeOf(async () => {
    const planned = await plan(request, world);
    return planned.kind === 'done' ? done(planned.value.map(({ told }) => told)) : planned;
  });
}

/** A dossier to create, and what to tell of it. */
interface Planned extends Pick<NewDossier, 'data'> {
  readonly path: string;
  readonly told: StartedDossier;
}

async function plan(
  { folder, checklists, facts }: StartDossiersRequest,
  world: World,
): Promise<Done<readonly Planned[]> | Problems> {
  needNothingPrivateTyped(typedIn(facts), { folder }, world);
  const workspace = await openWithDossiers(folder, 'all', world);
  const unfit = problemsOutsideDossiers(workspace, world);
  if (unfit !== undefined) return unfit;
  const place = { workspace, taken: dossierIds(folder, world), today: await world.today() };
  const days = { ...knownDays(workspace.sources.profile), today: place.today };
  return done(
    planStart(checklists, facts, place).map(({ id, tasks, milestones, data }) => {
      const path = dossierPath(folder, id, world);
      const file = showPath(world.base, path);
      const ids = milestones.map((each) => each.id);
      const context = {
        ...{ ...days, startedOn: days.today },
        departure: { ground: String(data['grond']), isSudden: data['plotseling'] === true },
      };
      const doubts = doubtsAboutMilestones(ids, { milestones, source: { file } }, context);
      const dates = milestones.filter(({ date }) => date !== undefined);
      return { path, data, told: { id, file, tasks, doubts, dates } };
    }),
  );
}

/** Everything that somebody typed about a case. */
function typedIn({
  id,
  name,
  subject,
  portfolios = [],
  ground,
  people,
}: NewCase): readonly (string | undefined)[] {
  const named = people === undefined ? [] : [...people.comes, ...people.leaves, ...people.stays];
  return [id, name, subject, ground, ...portfolios, ...named];
}
