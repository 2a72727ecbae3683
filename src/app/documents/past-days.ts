import { workCalendar } from '../../checklist/plan.ts';
import { requestsFor } from '../../checklist/requests.ts';
import { isClosed } from '../../checklist/dossier.ts';
import { senders } from '../../document/contexts/receiver.ts';
import { caseOfDossier, type CaseTask } from '../../document/contexts/request-case.ts';
import { plannedEarlier } from '../../document/contexts/request-earlier.ts';
import { rawText } from '../../profile/leaf.ts';
import type { World } from '../world.ts';
import type { MadeFiles } from './make.ts';

/**
 * How many tasks are asked of somebody for a day that has passed: documents know no clock, so without a day they ask for
 * it as if it is to come. A role that must be earlier has a day of its own, which can have passed while the task has not.
 */
export async function askedTooLate(
  { prepared: { request, dossier, documents, workspace }, made }: MadeFiles,
  { today }: Pick<World, 'today'>,
): Promise<number> {
  const { sources } = workspace;
  const isAsking = documents.some(({ isMail }) => isMail === true) && made.files.length > 0;
  const source = sources.dossiers.find((each) => each.dossier.id === dossier);
  if (request.date !== undefined || !isAsking || source === undefined) return 0;
  const now = await today();
  const { milestones } = source.dossier;
  const context = { calendar: workCalendar(sources.profile), today: undefined, milestones };
  const isLate = (task: CaseTask): boolean =>
    earlierOf(task).some((each) => (plannedEarlier(task.planned, each, context).due ?? now) < now);
  return caseOfDossier(source, sources, undefined).tasks.filter(
    (task) => !isClosed(task.planned.task) && !task.planned.isLapsed && isLate(task),
  ).length;
}

/** How much earlier each role that is asked something must be ready; undefined for one that has the day of the task. */
function earlierOf({ planned: { task }, listed }: CaseTask): readonly (string | undefined)[] {
  const written = listed === undefined ? {} : requestsFor(listed.view, listed.by, task.by);
  const asked = Object.entries(written).filter(([role]) => !senders.has(role));
  const isAskedByTitle = task.by !== undefined && !senders.has(task.by) && written[task.by] === undefined;
  return [...(isAskedByTitle ? [undefined] : []), ...asked.map(([, view]) => rawText(view, 'eerder'))];
}
