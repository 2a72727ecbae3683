import { ownAdditions, sharedText } from '../../checklist/own-tasks.ts';
import { shippedEntities } from '../../profile/entities.ts';
import { textAt } from '../../workspace/located.ts';
import { isInside, joinPath } from '../../workspace/paths.ts';
import { openWithDossiers } from '../open/open.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import { needNothingPrivate } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';

/** Which own tasks to share. */
export interface ShareRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Ids of checklists. Default: the only list that has own tasks. */
  readonly checklists: readonly string[];
}

/** Own tasks of one checklist, as a file that others can adopt. */
export interface SharedTasks {
  readonly checklist: string;
  /** Text of the file. Nothing is written. */
  readonly text: string;
  readonly tasks: number;
  /** Roles that only this municipality has. */
  readonly leftOutRoles: readonly string[];
}

/** Collects what a municipality added to a checklist, for others. */
export function shareTasks(
  { folder, checklists }: ShareRequest,
  world: World,
): Promise<Done<SharedTasks> | Refused> {
  return outcomeOf(async () => {
    const { files } = await openWithDossiers(folder, [], world);
    const every = ownAdditions({
      files: files.entities.checklist.filter(({ path }) => isInside(folder, path)).map(({ root }) => root),
      profile: files.profile,
      shipped: new Map(
        shippedEntities(world.shipped, 'checklist').map((thing) => [textAt(thing, 'id') ?? '', thing]),
      ),
      sharedRoles: shippedEntities(world.shipped, 'rol').map((thing) => textAt(thing, 'id') ?? ''),
    });
    const known = every.map(({ checklist }) => checklist);
    const unknown = checklists.find((each) => !known.includes(each));
    if (unknown !== undefined) refuse({ code: 'share/none-in-checklist', typed: unknown, known });
    const [addition, other] = every.filter(
      ({ checklist }) => checklists.length === 0 || checklists.includes(checklist),
    );
    if (addition === undefined) return refuse({ code: 'share/none' });
    if (other !== undefined) refuse({ code: 'share/several', checklists: known });
    const { checklist, tasks, leftOutRoles } = addition;
    const text = sharedText(addition, textAt(files.profile, 'gemeente', 'naam'));
    needNothingPrivate([{ path: joinPath(folder, `${checklist}.yaml`), text }], world);
    return done({ checklist, text, tasks, leftOutRoles });
  });
}
