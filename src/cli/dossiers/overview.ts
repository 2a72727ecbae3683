import { writeShortDay } from '../../calendar/day.ts';
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
  };
}

/** Lines about the running dossiers, and how many are finished. */
export function dossierLines(overviews: readonly DossierOverview[], style: Style): readonly string[] {
  const running = overviews.filter(({ progress: { done, total } }) => done < total);
  const finished = overviews.length - running.length;
  return [
    ...running.flatMap(({ dossier, progress, late, lapsed, toBegin, thisWeek, asap }) => [
      `    ${style.strong(dossier.id)}`,
      `      ${progressBar(progress, 20)}`,
      ...taskLines('te laat', late).map((line) => `      ${style.error(line)}`),
      ...taskLines('termijn verstreken', lapsed).map((line) => `      ${line}`),
      ...taskLines('nu beginnen', toBegin).map((line) => `      ${line}`),
      ...taskLines('deze week', thisWeek).map((line) => `      ${line}`),
      ...(asap === 0 ? [] : [`      zo snel mogelijk: ${asap} ${asap === 1 ? 'taak' : 'taken'}`]),
    ]),
    ...(finished === 0
      ? []
      : [`    ${finished} ${finished === 1 ? 'dossier is' : 'dossiers zijn'} helemaal klaar`]),
  ];
}

function taskLines(heading: string, tasks: readonly PlannedTask[]): readonly string[] {
  const shown = tasks
    .slice(0, tasksShown)
    .map(
      ({ task, due }) =>
        `${heading}: ${screenText(task.title)}${due === undefined ? '' : ` (${writeShortDay(due)})`}`,
    );
  const more = tasks.length - shown.length;
  return more > 0 ? [...shown, `${heading}: en nog ${more}`] : shown;
}
