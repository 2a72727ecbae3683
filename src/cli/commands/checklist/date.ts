import { findNamed } from '../../../app/dossiers/named.ts';
import { setDate, type MilestoneSet } from '../../../app/dossiers/set-date.ts';
import { done } from '../../../app/outcome.ts';
import { writeFullDay } from '../../../calendar/day.ts';
import { isClosed } from '../../../checklist/dossier.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { warnOfDoubts } from '../../dossiers/doubts.ts';
import { nothingChanged, reportTasks } from '../../dossiers/report-tasks.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { readDay } from '../../read-day.ts';
import { closedWords } from '../../../words/dossiers.ts';
import { reportStopped, valueOf } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';
import type { ChangeOptions } from './change.ts';

/** `gemeente checklist date <dossier> <mijlpaal-of-taak> <datum>`: sets the day of a milestone, or of one task. */
export async function date(
  args: readonly string[],
  { weg }: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  const { id, names } = await valueOf(await findNamed(args, folder, context.world));
  const [name, ...words] = names;
  if (name === undefined || (words.length === 0) !== (weg === true))
    throw new UserError(
      'Noem een mijlpaal of een taak, en dan de datum.\nZo: gemeente checklist date mijn-dossier benoeming 8 december\nEen datum weghalen: gemeente checklist date mijn-dossier benoeming --weg',
    );
  // Without quotes a shell passes the words of a date one by one.
  const day = words.length === 0 ? undefined : await readDay(words.join(' '), context.world);
  const outcome = await setDate({ folder, dossier: id, name, day }, context.world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context, nothingChanged);
  warnOfDoubts(outcome.value.doubts, context);
  if (outcome.value.kind === 'milestone') return reportMilestone(outcome.value, day, context);
  return reportTasks(done(outcome.value), context, (task) => {
    const closed = isClosed(task) ? ` (de taak ${closedWords(task)})` : '';
    return `${day === undefined ? 'geen eigen datum meer' : `datum: ${writeFullDay(day)}`}${closed}`;
  });
}

function reportMilestone(
  { dossier, milestone, moved }: MilestoneSet,
  day: string | undefined,
  { io, options, say }: CommandContext,
): ExitCode {
  if (options.json === true) {
    const result = {
      ...{ dossier: dossier.id, mijlpaal: milestone.id, datum: day ?? null },
      ...{ was: milestone.date ?? null, verschoven: moved },
    };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return exitCodes.done;
  }
  const { date: old } = milestone;
  const was = old === undefined || old === day ? '' : ` (was: ${writeFullDay(old)})`;
  io.stdout(`${milestone.name}: ${day === undefined ? 'datum weggehaald' : writeFullDay(day)}${was}\n`);
  say(moved === 1 ? '1 taak kreeg een andere datum.' : `${moved} taken kregen een andere datum.`);
  return exitCodes.done;
}
