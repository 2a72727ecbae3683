import { writeDate } from '../../../calendar/written.ts';
import type { Milestone } from '../../../checklist/dossier.ts';
import { planDossier, workCalendar } from '../../../checklist/plan.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { checkedDossier } from '../../dossiers/checked.ts';
import { changeTasks, splitArgs } from '../../dossiers/change-tasks.ts';
import { byIdOrStart, openWithDossiers, oneWorkspace } from '../../dossiers/find.ts';
import { dossierPath } from '../../dossiers/files.ts';
import { actOnStored } from '../../dossiers/store.ts';
import { suggest } from '../../dutch-command.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { readDay } from '../../read-day.ts';
import type { ChangeOptions } from './change.ts';

/** `gemeente checklist date <dossier> <mijlpaal-of-taak> <datum>`: sets the day of a milestone, or of one task. */
export async function date(
  args: readonly string[],
  options: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  const { id, names } = splitArgs(args, folder, context);
  const isGone = options.weg === true;
  const [name, typed, ...more] = names;
  if (name === undefined || (typed === undefined) !== isGone || more.length > 0)
    throw new UserError(
      'Noem een mijlpaal of een taak, en dan de datum.\nZo: gemeente checklist date mijn-dossier benoeming 2026-12-08\nEen datum weghalen: gemeente checklist date mijn-dossier benoeming --weg',
    );
  const day = typed === undefined ? undefined : readDay(typed);
  const stored = await checkedDossier(id, folder, context);
  if (stored === undefined) return exitCodes.problems;
  const { milestones, tasks } = stored.dossier;
  const milestone = byIdOrStart(name, milestones);
  if (milestone !== undefined && 'found' in milestone)
    return setMilestone(milestone.found, day, { id, folder, context });
  if (byIdOrStart(name, tasks) === undefined) {
    const near = suggest(
      nearest(
        name,
        [...milestones, ...tasks].map((each) => each.id),
      ),
    );
    const known = milestones.map((each) => each.id).join(', ');
    throw new UserError(`${name} is geen mijlpaal en geen taak van ${id}.${near} Mijlpalen: ${known}.`);
  }
  return changeTasks([id, name], context, {
    acts: (_, found) => [{ kind: 'date', ids: found.map((task) => task.id), day }],
    words: () => (day === undefined ? 'geen eigen datum meer' : `datum: ${writeDate(day)}`),
  });
}

interface Place {
  readonly id: string;
  readonly folder: string;
  readonly context: CommandContext;
}

/** Sets a milestone and tells how many tasks got another day by it. */
async function setMilestone(
  milestone: Milestone,
  day: string | undefined,
  { id, folder, context }: Place,
): Promise<ExitCode> {
  const workspace = await openWithDossiers(folder, [id], context);
  const before = workspace?.dossiers[0]?.dossier;
  if (workspace === undefined || before === undefined) return exitCodes.problems;
  const { io, options } = context;
  const where = { path: dossierPath(folder, id, io), io };
  const after = await actOnStored(where, () => [{ kind: 'milestone', id: milestone.id, day }]);
  const calendar = workCalendar(workspace.sources.profile);
  const old = new Map(
    planDossier(before, { calendar, today: undefined }).map(({ task, due }) => [task.id, due]),
  );
  const moved = planDossier(after.dossier, { calendar, today: undefined }).filter(
    ({ task, due }) => due !== old.get(task.id),
  ).length;
  if (options.json === true) {
    const result = { dossier: id, mijlpaal: milestone.id, datum: day ?? null, verschoven: moved };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return exitCodes.done;
  }
  io.stdout(`${milestone.name}: ${day === undefined ? 'datum weggehaald' : writeDate(day)}\n`);
  context.say(moved === 1 ? '1 taak kreeg een andere datum.' : `${moved} taken kregen een andere datum.`);
  return exitCodes.done;
}
