import type { ListedTasks } from '../../app/dossiers/list-tasks.ts';
import { writeFullDay, writeShortDay } from '../../calendar/day.ts';
import { isClosed } from '../../checklist/dossier.ts';
import { progressOf } from '../../checklist/overview.ts';
import { inGroups } from '../../checklist/plan-order.ts';
import type { PlannedTask } from '../../checklist/planned-task.ts';
import { dueWords, missedMilestone, whyWords } from '../../checklist/words.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Style } from '../../diagnostics/style.ts';
import { screenText } from '../../profile/marked-text.ts';
import { taskFacts } from './report-tasks.ts';
import { marks, numberCell, progressBar } from './words.ts';
import { urgencyTitles } from '../../words/urgency.ts';

/** A dossier and some of its tasks, for programs. */
export function dossierFacts({
  dossier,
  tasks,
}: Pick<ListedTasks, 'dossier' | 'tasks'>): Readonly<Record<string, unknown>> {
  const { done, total } = progressOf(dossier.tasks);
  return {
    dossier: dossier.id,
    titel: dossier.title,
    gesloten_op: dossier.closedOn ?? null,
    klaar: done,
    totaal: total,
    mijlpalen: dossier.milestones.map(({ id, name, date }) => ({ id, naam: name, datum: date ?? null })),
    taken: tasks.map((planned) => ({
      ...taskFacts(planned.task),
      gepland: planned.due ?? null,
      begin: planned.begin ?? null,
      termijn_verstreken: planned.isLapsed,
      pas_klaar_op: planned.doneAtBest ?? null,
      in_gevaar_door: planned.endangeredBy?.id ?? null,
      groep: planned.urgency,
      wacht_op: [...(planned.waitsFor === undefined ? [] : [planned.waitsFor]), ...planned.blockedBy],
      uitleg: whyWords(planned, dossier),
    })),
  };
}

/** A dossier and some of its tasks by urgency, for people. */
export function listText(listed: ListedTasks, style: Style): string {
  const { dossier, tasks, roleNames, today } = listed;
  const who = ({ by, assignee }: PlannedTask['task']): string =>
    assignee ?? (by === undefined ? 'nog te verdelen' : (roleNames.get(by) ?? by));
  const groups = inGroups(tasks).flatMap(({ urgency, tasks: own }) => {
    const heading = `${urgencyTitles[urgency]} (${own.length})`;
    const lines = own.flatMap((planned) =>
      taskLines(planned, { dossier, who: who(planned.task), style, today }),
    );
    return ['', urgency === 'te-laat' ? style.error(heading) : style.strong(heading), ...lines];
  });
  const closed = dossier.closedOn === undefined ? [] : [`Gesloten op ${writeFullDay(dossier.closedOn)}`];
  const head = [
    style.strong(dossier.title),
    placeWords(listed),
    progressBar(progressOf(dossier.tasks), 20),
    ...lateness(listed),
    ...closed,
  ];
  const nothing = groups.length === 0 ? ['', 'Geen taken die hierbij passen.'] : [];
  return `${[...head, ...groups, ...nothing].join('\n')}\n`;
}

/** "Gemeente Utrecht · dossier start-jansen · de benoeming: vr 18 december · vandaag: vr 27 november" */
function placeWords({ dossier, municipality, today }: ListedTasks): string {
  const days = dossier.milestones.flatMap(({ name, date }) =>
    date === undefined ? [] : [`${screenText(name)}: ${writeShortDay(date, today)}`],
  );
  const place = municipality === undefined ? [] : [`Gemeente ${screenText(municipality)}`];
  const now = dossier.closedOn === undefined ? [`vandaag: ${writeShortDay(today, today)}`] : [];
  return [...place, `dossier ${dossier.id}`, ...days, ...now].join(' · ');
}

/** What should have begun already, and what cannot be done before its milestone; nothing when all is in time. */
function lateness({ dossier, tasks }: ListedTasks): readonly string[] {
  // As many as say how late they are: what takes no time can still be done today.
  const begun = tasks.filter(
    ({ urgency, daysBehind, leadTime }) =>
      leadTime !== undefined && urgency === 'nu-beginnen' && daysBehind > 0,
  );
  const missing = tasks.filter(
    (planned) =>
      !isClosed(planned.task) &&
      missedMilestone(
        { ...planned, doneAtBest: planned.endangeredBy?.done ?? planned.doneAtBest },
        dossier,
      ) !== undefined,
  );
  return [
    ...(begun.length === 0
      ? []
      : [`${counted(begun.length, 'taak had', 'taken hadden')} al moeten beginnen`]),
    ...(missing.length === 0
      ? []
      : [`mogelijk niet op tijd: ${missing.map(({ task }) => screenText(task.title)).join('; ')}`]),
  ];
}

/** How to show a task. */
interface TaskDisplay extends Pick<ListedTasks, 'dossier' | 'today'> {
  readonly who: string;
  readonly style: Style;
}

function taskLines(planned: PlannedTask, { dossier, who, style, today }: TaskDisplay): readonly string[] {
  const { task } = planned;
  const facts = [task.id, dueWords(planned, dossier, today), who].join(' · ');
  return [
    `  ${marks[task.status]} ${numberCell(task, dossier)} ${screenText(task.title)}`,
    style.dim(`      ${facts}`),
    ...whyWords(planned, dossier, today).map((why) => style.dim(`      ${why}`)),
    ...(task.remark === undefined ? [] : [style.dim(`      opmerking: ${task.remark}`)]),
  ];
}
