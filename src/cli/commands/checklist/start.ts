import type { NewCase } from '../../../app/dossiers/plan-start.ts';
import { startDossiers, type StartedDossier } from '../../../app/dossiers/start-dossiers.ts';
import { writeFullDay } from '../../../calendar/day.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { warnOfDoubts } from '../../dossiers/doubts.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { ownCommand } from '../../own-command.ts';
import { readDay } from '../../read-day.ts';
import { reportStopped } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Options of `gemeente checklist start`. Milestones of the shipped lists have their own options. */
export interface StartOptions {
  readonly id?: string;
  readonly naam?: string;
  readonly voor?: string;
  readonly portefeuilles?: readonly string[];
  readonly grond?: string;
  readonly plotseling?: boolean;
  readonly termijnen?: 'aan' | 'uit';
  readonly mijlpaal?: Readonly<Record<string, string>>;
  readonly komt?: readonly string[];
  readonly vertrekt?: readonly string[];
  readonly blijft?: readonly string[];
}

/** Printed after the problems in the sources of a dossier. */
export const nothingMade = 'Er is niets gemaakt of veranderd. Verbeter eerst deze bestanden.';

/**
 * `gemeente checklist start`: creates a dossier from one or more checklists; for a change of college also one per
 * person.
 */
export async function start(
  checklists: readonly string[],
  options: StartOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (checklists.length === 0)
    throw new UserError(
      'Welke checklist wilt u starten? Bijvoorbeeld: gemeente checklist start new-wethouder',
    );
  const folder = await oneWorkspace(context);
  const facts = await factsIn(options, context);
  const outcome = await startDossiers({ folder, checklists, facts }, context.world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context, nothingMade);
  const { io, say } = context;
  const started = outcome.value;
  warnOfDoubts(
    started.flatMap(({ doubts }) => doubts),
    context,
  );
  if (context.options.json === true) {
    const dossiers = started.map(({ id, file, tasks }) => ({ id, bestand: file, taken: tasks }));
    io.stdout(`${JSON.stringify({ dossiers }, null, 2)}\n`);
    return exitCodes.done;
  }
  for (const { file } of started) io.stdout(`${file}\n`);
  for (const { id, tasks } of started) say(`${id}: ${counted(tasks, 'taak', 'taken')}.`);
  for (const line of dateLines(started)) say(line);
  say(`Verder: ${ownCommand(['checklist', started[0]?.id ?? ''], context)}`);
  return exitCodes.done;
}

/** The days of the milestones with their weekday, so that a typing mistake shows. */
function dateLines(started: readonly StartedDossier[]): readonly string[] {
  const every = started.flatMap(({ dates }) => dates);
  return [...new Set(every.map(({ id, date }) => `${id}: ${writeFullDay(date ?? '')}`))];
}

async function factsIn(options: StartOptions, { world }: CommandContext): Promise<NewCase> {
  const { id, naam: name, voor: subject, portefeuilles: portfolios, grond: ground } = options;
  const { komt, vertrekt, blijft, plotseling: isSudden, termijnen } = options;
  const hasPeople = komt !== undefined || vertrekt !== undefined || blijft !== undefined;
  const dates: Record<string, string> = {};
  for (const [milestone, day] of Object.entries(options.mijlpaal ?? {}))
    dates[milestone] = await readDay(day, world);
  return {
    ...{ id, name, subject, portfolios, ground, isSudden, dates },
    withProposals: termijnen === undefined ? undefined : termijnen === 'aan',
    people: hasPeople ? { comes: komt ?? [], leaves: vertrekt ?? [], stays: blijft ?? [] } : undefined,
  };
}
