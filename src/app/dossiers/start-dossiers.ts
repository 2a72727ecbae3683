import { doubtsAboutMilestones, knownDays } from '../../checklist/date-doubts.ts';
import type { Milestone } from '../../checklist/dossier.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { showPath } from '../../workspace/paths.ts';
import { openWithDossiers } from '../open/open.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import { needNothingPrivateTyped } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';
import { dossierIds, dossierPath } from './files.ts';
import { problemsOutsideDossiers } from './open-dossiers.ts';
import { planStart, type NewCase } from './plan-start.ts';
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
  { folder, checklists, facts }: StartDossiersRequest,
  world: World,
): Promise<Outcome<readonly StartedDossier[]>> {
  return outcomeOf(async () => {
    needNothingPrivateTyped(typedIn(facts), { folder }, world);
    const workspace = await openWithDossiers(folder, 'all', world);
    const unfit = problemsOutsideDossiers(workspace, world);
    if (unfit !== undefined) return unfit;
    const place = { workspace, taken: dossierIds(folder, world), today: await world.today() };
    const planned = planStart(checklists, facts, place).map((dossier) => ({
      ...dossier,
      path: dossierPath(folder, dossier.id, world),
    }));
    await createStored(planned, world);
    const days = { ...knownDays(workspace.sources.profile), today: place.today };
    return done(
      planned.map(({ id, path, tasks, milestones, data }) => {
        const file = showPath(world.base, path);
        const ids = milestones.map((each) => each.id);
        const context = {
          ...{ ...days, startedOn: days.today },
          departure: { ground: String(data['grond']), isSudden: data['plotseling'] === true },
        };
        const doubts = doubtsAboutMilestones(ids, { milestones, source: { file } }, context);
        return { id, file, tasks, doubts, dates: milestones.filter(({ date }) => date !== undefined) };
      }),
    );
  });
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
