import { knownDays, type KnownDays } from '../../checklist/date-doubts.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { newerParts } from './case.ts';
import { dossierPath } from './files.ts';
import { LiveSession } from './live-session.ts';
import { needDossierId } from './named.ts';
import { openDossier } from './open-dossiers.ts';
import { screenNames, type ScreenNames } from './screen-names.ts';
import { readStored } from './stored-dossier.ts';
import { beginWork } from './work.ts';

/** Which dossier to work on. */
export interface SessionRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the dossier, or the start of it. */
  readonly dossier: string;
  /** Lets the screen show an act before it is written. Default: written at once. */
  readonly screenFirst?: () => Promise<void>;
}

/** A session on a dossier. */
export interface OpenSession {
  readonly session: LiveSession;
  readonly names: ScreenNames;
  /** What dates are compared with. */
  readonly days: KnownDays;
}

/** Opens a session on a dossier, to apply acts one after another. */
export function openSession(
  { folder, dossier, screenFirst = () => Promise.resolve() }: SessionRequest,
  world: World,
): Promise<Outcome<OpenSession>> {
  return outcomeOf(async () => {
    const id = needDossierId(dossier, folder, world);
    const opened = await openDossier(folder, id, world);
    if (opened.kind !== 'done') return opened;
    const { workspace } = opened.value;
    const path = dossierPath(folder, id, world);
    const read = await readStored({ path }, world);
    if (read.kind !== 'done') return read;
    const days = knownDays(workspace.sources.profile);
    const work = beginWork({
      dossier: read.value.dossier,
      calendar: days.calendar,
      today: await world.today(),
    });
    const session = new LiveSession(work, read.value, {
      ...{ path, world, screenFirst },
      newerParts: (dossier) => newerParts(dossier, workspace),
    });
    return done({ session, days, names: screenNames(workspace, read.value.dossier) });
  });
}
