import type { Dossier } from '../../../checklist/dossier.ts';
import { isClosed } from '../../../checklist/dossier.ts';
import { planDossier, urgencies, workCalendar, type PlannedTask } from '../../../checklist/plan.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { Style } from '../../../diagnostics/style.ts';
import type { OpenWorkspace } from '../../../document/open-workspace.ts';
import { leafAt } from '../../../profile/leaf.ts';
import { taskFacts } from '../../dossiers/report-tasks.ts';
import { dossierLines, dossierOverviews } from '../../dossiers/overview.ts';
import { needDossierId, openWithDossiers } from '../../dossiers/find.ts';
import { dossierIds } from '../../../app/dossiers/files.ts';
import {
  dueWords,
  marks,
  progressBar,
  progressOf,
  screenText,
  urgencyTitles,
  whyWords,
} from '../../dossiers/words.ts';
import { suggest } from '../../dutch-command.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Which tasks to list. */
export interface ListOptions {
  readonly open?: boolean;
  readonly teLaat?: boolean;
  readonly door?: string;
  readonly fase?: string;
}

/** `gemeente checklist list`: the tasks of a dossier by urgency; without a dossier all dossiers. */
export async function list(
  args: readonly string[],
  options: ListOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  const ids = dossierIds(folder, context.io);
  if (args.length === 0 && ids.length !== 1) return listDossiers(folder, options, context);
  const [typed, ...names] = args;
  const id = typed === undefined ? (ids[0] ?? '') : await needDossierId(typed, folder, context);
  if (names.length > 0)
    throw new UserError(`Achter de naam van het dossier staat te veel: ${names.join(' ')}.`);
  const workspace = await openWithDossiers(folder, [id], context);
  const dossier = workspace?.dossiers[0]?.dossier;
  if (workspace === undefined || dossier === undefined) return exitCodes.problems;
  const calendar = workCalendar(workspace.sources.profile);
  const plan = planDossier(dossier, { calendar, today: await context.world.today() });
  const wanted = filterPlan(plan, { options, dossier, workspace });
  const { io } = context;
  if (context.options.json === true) io.stdout(`${JSON.stringify(dossierFacts(dossier, wanted), null, 2)}\n`);
  else io.stdout(listText(dossier, wanted, { workspace, style: await context.style('stdout') }));
  return exitCodes.done;
}

/** A dossier and some of its tasks for programs. */
function dossierFacts(dossier: Dossier, plan: readonly PlannedTask[]): Readonly<Record<string, unknown>> {
  const { done, total } = progressOf(dossier.tasks);
  return {
    dossier: dossier.id,
    titel: dossier.title,
    klaar: done,
    totaal: total,
    mijlpalen: dossier.milestones.map(({ id, name, date }) => ({ id, naam: name, datum: date ?? null })),
    taken: plan.map((planned) => ({
      ...taskFacts(planned.task),
      gepland: planned.due ?? null,
      groep: planned.urgency,
      wacht_op: [...(planned.waitsFor === undefined ? [] : [planned.waitsFor]), ...planned.blockedBy],
      uitleg: whyWords(planned, dossier),
    })),
  };
}

function filterPlan(
  plan: readonly PlannedTask[],
  {
    options,
    dossier,
    workspace,
  }: { readonly options: ListOptions; readonly dossier: Dossier; readonly workspace: OpenWorkspace },
): readonly PlannedTask[] {
  const { door, fase } = options;
  const phases = dossier.phases.map(({ id }) => id);
  if (fase !== undefined) checkKnown('De fase', fase, phases);
  if (door !== undefined) {
    const inUse = dossier.tasks.flatMap(({ by, assignee }) => [by ?? '', assignee ?? '']);
    checkKnown(
      'De rol',
      idOfRole(door, workspace) ?? door,
      [...new Set([...workspace.sources.roles.keys(), ...inUse])].filter(Boolean),
    );
  }
  return plan.filter((each) => fits(each, options, idOfRole(door, workspace)));
}

function fits(
  { task, urgency }: PlannedTask,
  { open, teLaat, fase }: ListOptions,
  role: string | undefined,
): boolean {
  return (
    (open !== true || !isClosed(task)) &&
    (teLaat !== true || urgency === 'te-laat') &&
    (role === undefined || task.by === role || task.assignee === role) &&
    (fase === undefined || task.phase === fase)
  );
}

/** A role by its id, or by the name that people see. */
function idOfRole(typed: string | undefined, { sources }: OpenWorkspace): string | undefined {
  if (typed === undefined) return undefined;
  const byName = [...sources.roles].find(
    ([, role]) => leafAt(role, 'naam')?.text.toLowerCase() === typed.toLowerCase(),
  );
  return sources.roles.has(typed) ? typed : (byName?.[0] ?? typed);
}

function checkKnown(what: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  const choices = known.length > 12 ? '' : ` Kies uit: ${known.join(', ')}.`;
  throw new UserError(`${what} ${value} bestaat niet.${suggest(nearest(value, known))}${choices}`);
}

function listText(
  dossier: Dossier,
  plan: readonly PlannedTask[],
  { workspace, style }: { readonly workspace: OpenWorkspace; readonly style: Style },
): string {
  const roleName = (id: string | undefined): string =>
    id === undefined ? 'nog te verdelen' : (leafAt(workspace.sources.roles.get(id), 'naam')?.text ?? id);
  const groups = urgencies.flatMap((urgency) => {
    const own = plan.filter((planned) => planned.urgency === urgency);
    if (own.length === 0) return [];
    const lines = own.flatMap((planned) => {
      const { task } = planned;
      const who = task.assignee ?? roleName(task.by);
      const facts = [task.id, dueWords(planned, dossier), who].join(' · ');
      return [
        `  ${marks[task.status]} ${screenText(task.title)}`,
        style.dim(`      ${facts}`),
        ...whyWords(planned, dossier).map((why) => style.dim(`      ${why}`)),
        ...(task.remark === undefined ? [] : [style.dim(`      opmerking: ${task.remark}`)]),
      ];
    });
    const heading = `${urgencyTitles[urgency]} (${own.length})`;
    return ['', urgency === 'te-laat' ? style.error(heading) : style.strong(heading), ...lines];
  });
  const head = [style.strong(dossier.title), progressBar(progressOf(dossier.tasks), 20)];
  const nothing = groups.length === 0 ? ['', 'Geen taken die hierbij passen.'] : [];
  return `${[...head, ...groups, ...nothing].join('\n')}\n`;
}

/** All dossiers: how far they are and what presses; with a filter the tasks of each that fit. */
async function listDossiers(
  folder: string,
  options: ListOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const workspace = await openWithDossiers(folder, 'all', context);
  if (workspace === undefined) return exitCodes.problems;
  const { io } = context;
  const today = await context.world.today();
  const { door, fase, open, teLaat } = options;
  const isFiltered = door !== undefined || fase !== undefined || open === true || teLaat === true;
  const calendar = workCalendar(workspace.sources.profile);
  const role = idOfRole(door, workspace);
  const found = workspace.dossiers.map(({ dossier }) => {
    const plan = isFiltered ? planDossier(dossier, { calendar, today }) : [];
    return { dossier, wanted: plan.filter((each) => fits(each, options, role)) };
  });
  if (context.options.json === true) {
    const dossiers = found.map(({ dossier, wanted }) => dossierFacts(dossier, wanted));
    io.stdout(`${JSON.stringify({ dossiers }, null, 2)}\n`);
    return exitCodes.done;
  }
  const style = await context.style('stdout');
  if (found.length === 0)
    io.stdout('Er zijn nog geen dossiers. Begin er een met: gemeente checklist start new-wethouder\n');
  else if (isFiltered)
    io.stdout(found.map(({ dossier, wanted }) => listText(dossier, wanted, { workspace, style })).join('\n'));
  else io.stdout(`${dossierLines(dossierOverviews(workspace, today), style).join('\n')}\n`);
  return exitCodes.done;
}
