import { parseLeadTime } from '../../calendar/lead-time.ts';
import { parseMoment } from '../../calendar/parse-moment.ts';
import type { Moment, Unit } from '../../calendar/moment.ts';
import { milestonesIn, type Checklist, type Phase, type Task } from '../../checklist/checklists.ts';
import { startMilestone, withStart } from '../../checklist/start-milestone.ts';
import { isAboutCase, parseCondition } from '../../profile/condition.ts';
import { leafAt, listAt, rawText, type ViewObject } from '../../profile/leaf.ts';

/** Where the milestones of a list lie, in days; only their order and rough distance count. */
type Places = ReadonlyMap<string, number>;

/** When work on a list begins as a rule, in days before its first milestone. */
const runUp = 42;

/** Between one milestone and the next, in days. */
const between = 2;

/** A day of the year comes after all that hangs on a milestone. */
const someday = 1000;

const daysIn: Readonly<Record<Unit, number>> = { werkdag: 1.4, dag: 1, week: 7, maand: 30, jaar: 365 };

/** A phase of a checklist, with its tasks in the order of a blank list. */
export interface PlacedPhase {
  readonly checklist: Checklist;
  readonly phase: Phase;
}

/**
 * Checklists as a blank list shows them: the usual course first, and at the end the phases for special cases. In each phase
 * the tasks are in order of time, and never before a task that they wait for. Phases one after another that share a
 * heading are one.
 *
 * Why only there: a dossier knows its days and its case, and is in the order of those.
 */
export function inOrderOfLife(checklists: readonly Checklist[]): readonly PlacedPhase[] {
  const placed = checklists.flatMap((checklist) => {
    const places = placesOf(checklist);
    return together(checklist.phases).map((phase) => ({
      checklist,
      phase: { ...phase, tasks: inOrder(phase.tasks, places) },
    }));
  });
  return [
    ...placed.filter(({ phase }) => !isSpecial(phase)),
    ...placed.filter(({ phase }) => isSpecial(phase)),
  ];
}

/** Phases with those after them that share their heading; of the moments of their groups, the first that has one. */
function together(phases: readonly Phase[]): readonly Phase[] {
  const joined: Phase[] = [];
  for (const phase of phases) {
    const last = joined.at(-1);
    const heading = rawText(phase.view, 'kop_leeg');
    if (last === undefined || heading === undefined || heading !== rawText(last.view, 'kop_leeg'))
      joined.push(phase);
    else
      joined[joined.length - 1] = {
        ...last,
        view: rawText(last.view, 'groepswaarde') === undefined ? phase.view : last.view,
        tasks: [...last.tasks, ...phase.tasks],
      };
  }
  return joined;
}

/** Whether each of its tasks belongs to some cases only. */
function isSpecial({ tasks }: Phase): boolean {
  return tasks.length > 0 && tasks.every(({ view }) => isOfSomeCases(view));
}

function isOfSomeCases(view: ViewObject): boolean {
  const cases = listAt(view, 'bij_geval') as readonly ViewObject[];
  const terms = parseCondition(rawText(view, 'als') ?? '') ?? [];
  return (
    terms.some(({ path }) => isAboutCase(path)) ||
    cases.some(
      (each) => leafAt(each, 'vervalt')?.raw === true && /\bplotseling\b/.test(rawText(each, 'als') ?? ''),
    )
  );
}

function placesOf(checklist: Checklist): Places {
  const milestones = milestonesIn(checklist).map(({ id }, index): [string, number] => [id, index * between]);
  return new Map([[startMilestone.id, -runUp], ...milestones]);
}

/** Tasks in order of time; of the same day, in that of the list. */
function inOrder(tasks: readonly Task[], places: Places): readonly Task[] {
  let before = -runUp;
  const left = tasks
    .map((task) => {
      // A task without a moment stays with the one above it.
      before = placeOf(task, places) ?? before;
      return { task: { ...task, parts: inOrder(task.parts, places) }, place: before };
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ task }) => task);
  const ordered: Task[] = [];
  while (left.length > 0) {
    const waiting = new Set(left.flatMap(idsOf));
    const free = left.findIndex((task) => isFree(task, waiting));
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}

/** Whether a task, or one of its parts, waits for none of the others. */
function isFree(task: Task, waiting: ReadonlySet<string>): boolean {
  const own = new Set(idsOf(task));
  return [task, ...task.parts].every(({ after }) => after.every((id) => own.has(id) || !waiting.has(id)));
}

function idsOf({ id, parts }: Task): readonly string[] {
  return [id, ...parts.map((part) => part.id)];
}

/** The day that a task begins, that of its first part included. */
function placeOf({ view, parts }: Task, places: Places): number | undefined {
  const phrase = rawText(view, 'voorstel') ?? rawText(view, 'wanneer');
  const parsed = phrase === undefined ? undefined : parseMoment(phrase, withStart([...places.keys()]));
  const moment = parsed !== undefined && 'moment' in parsed ? parsed.moment : undefined;
  const own = moment === undefined ? undefined : dayOf(moment, places) - runningDays(view, moment);
  const days = [own, ...parts.map((part) => placeOf(part, places))].filter((day) => day !== undefined);
  return days.length === 0 ? undefined : Math.min(...days);
}

/** How many days before its own a task that must be done before a milestone begins. */
function runningDays(view: ViewObject, moment: Moment): number {
  const isBefore = 'side' in moment ? moment.side === 'voor' : moment.kind === 'at';
  const parsed = parseLeadTime(rawText(view, 'doorlooptijd') ?? '');
  return isBefore && 'term' in parsed ? parsed.term.amount * daysIn[parsed.term.unit] : 0;
}

function dayOf(moment: Moment, places: Places): number {
  const at = (milestone: string | undefined): number => places.get(milestone ?? startMilestone.id) ?? 0;
  switch (moment.kind) {
    case 'asap':
      return at(moment.after);
    case 'at':
      return at(moment.milestone);
    case 'around':
      return at(moment.milestone) + (moment.side === 'voor' ? -1 : 1);
    case 'offset':
      return at(moment.milestone) + (moment.side === 'voor' ? -1 : 1) * moment.amount * daysIn[moment.unit];
    default:
      return someday;
  }
}
