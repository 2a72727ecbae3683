import { writeFullDay, writeShortDay } from '../../calendar/day.ts';
import type { DossierOverview } from '../../checklist/overview.ts';
import type { PlannedTask } from '../../checklist/planned-task.ts';
import type { Style } from '../../diagnostics/style.ts';
import { screenText } from '../../profile/marked-text.ts';
import { progressBar } from './words.ts';

/** The most tasks named per dossier and urgency; the rest are counted. */
const tasksShown = 4;

/** An overview of a dossier, for programs. */
export function overviewFacts({
  dossier,
  progress,
  late,
  lapsed,
  toBegin,
  thisWeek,
  asap,
}: DossierOverview): Readonly<Record<string, unknown>> {
  const pressing = (tasks: readonly PlannedTask[]): readonly object[] =>
    tasks.map(({ task, due }) => ({ id: task.id, titel: screenText(task.title), gepland: due ?? null }));
  return {
    id: dossier.id,
    titel: dossier.title,
    klaar: progress.done,
    totaal: progress.total,
    te_laat: pressing(late),
    termijn_verstreken: pressing(lapsed),
    nu_beginnen: pressing(toBegin),
    deze_week: pressing(thisWeek),
    zsm: asap,
    gesloten_op: dossier.closedOn ?? null,
  };
}

/** How to show dossiers. */
interface OverviewDisplay {
  readonly style: Style;
  /** Days in another year show it. */
  readonly today: string;
}

/** Lines about the running dossiers, and how many are finished or closed. */
export function dossierLines(
  overviews: readonly DossierOverview[],
  { style, today }: OverviewDisplay,
): readonly string[] {
  const open = overviews.filter(({ dossier }) => dossier.closedOn === undefined);
  const running = open.filter(({ progress: { done, total } }) => done < total);
  const [finished, closed] = [open.length - running.length, overviews.length - open.length];
  return [
    ...running.flatMap(({ dossier, progress, late, lapsed, toBegin, thisWeek, asap }) => [
      `    ${style.strong(dossier.id)}`,
      `      ${progressBar(progress, 20)}`,
      ...taskLines('te laat', late, today).map((line) => `      ${style.error(line)}`),
      ...taskLines('nu beginnen', toBegin, today).map((line) => `      ${line}`),
      ...taskLines('termijn verstreken', lapsed, today).map((line) => `      ${line}`),
      ...taskLines('deze week', thisWeek, today).map((line) => `      ${line}`),
      ...(asap === 0 ? [] : [`      zo snel mogelijk: ${asap} ${asap === 1 ? 'taak' : 'taken'}`]),
    ]),
    ...(finished === 0
      ? []
      : [`    ${finished} ${finished === 1 ? 'dossier is' : 'dossiers zijn'} helemaal klaar`]),
    ...(closed === 0 ? [] : [`    ${closed} ${closed === 1 ? 'dossier is' : 'dossiers zijn'} gesloten`]),
  ];
}

/** A line for each closed dossier. */
export function closedLines(overviews: readonly DossierOverview[]): readonly string[] {
  return overviews.flatMap(({ dossier: { id, closedOn } }) =>
    closedOn === undefined ? [] : [`      ${id}, op ${writeFullDay(closedOn)}`],
  );
}

function taskLines(heading: string, tasks: readonly PlannedTask[], today: string): readonly string[] {
  const shown = tasks
    .slice(0, tasksShown)
    .map(
      ({ task, due }) =>
        `${heading}: ${screenText(task.title)}${due === undefined ? '' : ` (${writeShortDay(due, today)})`}`,
    );
  const more = tasks.length - shown.length;
  return more > 0 ? [...shown, `${heading}: en nog ${more}`] : shown;
}
