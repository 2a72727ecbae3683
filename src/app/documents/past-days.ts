import { planDossier, workCalendar } from '../../checklist/plan.ts';
import { senders } from '../../document/contexts/receiver.ts';
import type { World } from '../world.ts';
import type { MadeFiles } from './make.ts';

/**
 * How many tasks are asked of somebody for a day that has passed: documents know no clock, so without a day they ask for
 * it as if it is to come.
 */
export async function askedTooLate(
  { prepared: { request, dossier, documents, workspace }, made }: MadeFiles,
  { today }: Pick<World, 'today'>,
): Promise<number> {
  const isAsking = documents.some(({ isMail }) => isMail === true) && made.files.length > 0;
  const source = workspace.sources.dossiers.find((each) => each.dossier.id === dossier);
  if (request.date !== undefined || !isAsking || source === undefined) return 0;
  const calendar = workCalendar(workspace.sources.profile);
  return planDossier(source.dossier, { calendar, today: await today() }).filter(
    ({ urgency, isLapsed, task }) => urgency === 'te-laat' && !isLapsed && !senders.has(task.by ?? ''),
  ).length;
}
