import { writeShortDay } from '../../calendar/day.ts';
import { isClosed, type Dossier } from '../../checklist/dossier.ts';
import { planDossier, workCalendar, type PlannedTask, type Urgency } from '../../checklist/plan.ts';
import type { Style } from '../../diagnostics/style.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { progressBar, progressOf, screenText } from './words.ts';

/** Most tasks named per dossier and urgency; the rest is counted. */
const tasksShown = 4;

/** A task that asks for attention now. */
interface PressingTask {
  readonly id: string;
  readonly titel: string;
  readonly gepland: string | null;
}

/** A dossier as the overview of a workspace tells it. */
export interface DossierOverview {
  readonly id: string;
  readonly titel: string;
  readonly klaar: number;
  readonly totaal: number;
  readonly te_laat: readonly PressingTask[];
  readonly deze_week: readonly PressingTask[];
  readonly zsm: number;
}

/** Every dossier of a workspace: how far it is, what is late and what is due this week. */
export function dossierOverviews(
  { dossiers, sources }: OpenWorkspace,
  today: string,
): readonly DossierOverview[] {
  if (dossiers.length === 0) return [];
  const calendar = workCalendar(sources.profile);
  return dossiers.map(({ dossier }) => overviewOf(dossier, planDossier(dossier, { calendar, today })));
}

function overviewOf(dossier: Dossier, plan: readonly PlannedTask[]): DossierOverview {
  const pressing = (urgency: Urgency): readonly PressingTask[] =>
    plan
      .filter((planned) => planned.urgency === urgency)
      .map(({ task, due }) => ({ id: task.id, titel: screenText(task.title), gepland: due ?? null }))
      .sort((a, b) => ((a.gepland ?? '') < (b.gepland ?? '') ? -1 : 1));
  const { done, total } = progressOf(dossier.tasks);
  return {
    id: dossier.id,
    titel: dossier.title,
    klaar: done,
    totaal: total,
    te_laat: pressing('te-laat'),
    deze_week: pressing('deze-week'),
    zsm: plan.filter(({ task, urgency }) => urgency === 'zsm' && !isClosed(task)).length,
  };
}

/** Lines about the running dossiers, and how many are finished. */
export function dossierLines(overviews: readonly DossierOverview[], style: Style): readonly string[] {
  const running = overviews.filter(({ klaar, totaal }) => klaar < totaal);
  const finished = overviews.length - running.length;
  return [
    ...running.flatMap((each) => [
      `    ${style.strong(each.id)}`,
      `      ${progressBar({ done: each.klaar, total: each.totaal }, 20)}`,
      ...taskLines('te laat', each.te_laat).map((line) => `      ${style.error(line)}`),
      ...taskLines('deze week', each.deze_week).map((line) => `      ${line}`),
      ...(each.zsm === 0 ? [] : [`      zo snel mogelijk: ${each.zsm} ${each.zsm === 1 ? 'taak' : 'taken'}`]),
    ]),
    ...(finished === 0
      ? []
      : [`    ${finished} ${finished === 1 ? 'dossier is' : 'dossiers zijn'} helemaal klaar`]),
  ];
}

function taskLines(heading: string, tasks: readonly PressingTask[]): readonly string[] {
  const shown = tasks
    .slice(0, tasksShown)
    .map(
      ({ titel, gepland }) => `${heading}: ${titel}${gepland === null ? '' : ` (${writeShortDay(gepland)})`}`,
    );
  const more = tasks.length - shown.length;
  return more > 0 ? [...shown, `${heading}: en nog ${more}`] : shown;
}

/** The dossier to go on with: the first with something late, else the first that has something to do. */
export function nextDossier(overviews: readonly DossierOverview[]): string | undefined {
  const late = overviews.find(({ te_laat }) => te_laat.length > 0);
  return (late ?? overviews.find(({ deze_week, zsm }) => deze_week.length + zsm > 0))?.id;
}
