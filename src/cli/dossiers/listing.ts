import type { ListedTasks } from '../../app/dossiers/list-tasks.ts';
import { writeFullDay } from '../../calendar/day.ts';
import { progressOf } from '../../checklist/overview.ts';
import { inGroups } from '../../checklist/plan-order.ts';
import type { PlannedTask } from '../../checklist/planned-task.ts';
import { dueWords, whyWords } from '../../checklist/words.ts';
import type { Style } from '../../diagnostics/style.ts';
import { screenText } from '../../profile/marked-text.ts';
import { taskFacts } from './report-tasks.ts';
import { marks, numberCell, progressBar, urgencyTitles } from './words.ts';

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
export function listText({ dossier, tasks, roleNames, today }: ListedTasks, style: Style): string {
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
  const head = [style.strong(dossier.title), progressBar(progressOf(dossier.tasks), 20), ...closed];
  const nothing = groups.length === 0 ? ['', 'Geen taken die hierbij passen.'] : [];
  return `${[...head, ...groups, ...nothing].join('\n')}\n`;
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
