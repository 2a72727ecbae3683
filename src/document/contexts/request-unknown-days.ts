import { writeFullDay, type IsoDay } from '../../calendar/day.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { milestoneOf } from '../../calendar/moment.ts';
import { isClosed } from '../../checklist/dossier.ts';
import { workCalendar, type PlannedTask } from '../../checklist/plan.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import { listAt, rawText, type ViewObject } from '../../profile/leaf.ts';
import { enumerated } from '../../profile/marked-text.ts';
import type { CaseTask, RequestCase } from './request-case.ts';
import { realDay } from './request-day.ts';
import { subjectOf } from './request-subject.ts';
import type { RequestText } from './request-texts.ts';

/** How many working days after a day was to be found out others are sure to have it: an answer may be late. */
const daysToPassOn = 3;

/**
 * The milestones without a day that what is asked waits for, in a sentence: "De eerste werkdag is nog niet bekend. Wij
 * geven die dag door zodra wij hem weten, uiterlijk vrijdag 4 december 2026." Undefined when there are none, and in a mail without a dossier,
 * which knows no days at all.
 */
export function unknownDays(
  about: RequestCase,
  asked: readonly PlannedTask[],
  {
    texts,
    profile,
    role,
    isFormal,
  }: {
    readonly texts: readonly RequestText[];
    readonly profile: ViewObject;
    /** The reader. */
    readonly role: string;
    /** Whether the reader is addressed formally. */
    readonly isFormal: boolean;
  },
): string | undefined {
  if (about.isBlank) return undefined;
  const waited = new Set(asked.flatMap((planned) => unknownMilestone(planned) ?? []));
  const found = about.dossier.milestones.filter(({ id }) => waited.has(id));
  if (found.length === 0) return undefined;
  const [verb, those, them] = found.length === 1 ? ['is', 'die dag', 'hem'] : ['zijn', 'die dagen', 'ze'];
  const start = `${upperFirst(enumerated(found.map(({ name }) => name)))} ${verb} nog niet bekend.`;
  const finding = [...waited].map((id) => taskThatFinds(id, about));
  const ids = finding.map((task) => task?.planned.task.id);
  const isAsked = texts.some(({ kind, task }) => kind === 'question' && ids.includes(task.planned.task.id));
  if (isAsked && isFormal) {
    const ofOthers = found.filter(({ id }) => {
      const by = milestoneText(id, 'bekend_van', about);
      return by !== undefined && by !== role;
    });
    const days = ['uw antwoord', ...ofOthers.map(({ name }) => name)].join(' en uit ');
    return `De dagen hieronder volgen uit ${days}.`;
  }
  if (isAsked) return `${start} Het antwoord op onze vraag daarover bepaalt de dagen hieronder.`;
  const day = dayToKnow(finding, about);
  if (day === undefined) return `${start} Wij geven ${those} door zodra wij ${them} weten.`;
  const latest = writeFullDay(addWorkingDays(day, daysToPassOn, workCalendar(profile)));
  return `${start} Wij geven ${those} door zodra wij ${them} weten, uiterlijk ${latest}.`;
}

/**
 * The milestones without a day that a question counts from which is answered beforehand: "Wij geven de eerste werkdag
 * door zodra wij die weten." Undefined when there are none.
 */
export function followingDays(
  { dossier }: RequestCase,
  asked: readonly PlannedTask[],
  later: readonly PlannedTask[],
): string | undefined {
  // What must wait for a day says so itself.
  const told = new Set(later.flatMap((planned) => unknownMilestone(planned) ?? []));
  const counted = new Set(
    asked.flatMap((planned) => unknownMilestone(planned) ?? []).filter((id) => !told.has(id)),
  );
  const names = dossier.milestones.filter(({ id }) => counted.has(id)).map(({ name }) => name);
  return names.length === 0 ? undefined : `Wij geven ${enumerated(names)} door zodra wij die weten.`;
}

/** What a list says about how the day of a milestone becomes known. */
function milestoneText(
  milestone: string,
  key: 'bekend_na' | 'bekend_van',
  { checklists }: RequestCase,
): string | undefined {
  return checklists
    .flatMap(({ view }) => listAt(view, 'mijlpalen') as readonly ViewObject[])
    .filter((each) => rawText(each, 'id') === milestone)
    .flatMap((each) => rawText(each, key) ?? [])[0];
}

/** The task with which the day of a milestone is found out; undefined when its list names none. */
function taskThatFinds(milestone: string, about: RequestCase): CaseTask | undefined {
  const after = milestoneText(milestone, 'bekend_na', about);
  return after === undefined ? undefined : about.tasks.find(({ planned }) => planned.task.id === after);
}

/** When the days that tasks find out are known; undefined when one of them has no day, or has passed. */
function dayToKnow(
  finding: readonly (CaseTask | undefined)[],
  { dossier, today }: RequestCase,
): IsoDay | undefined {
  const days = finding.map((task) =>
    task === undefined || isClosed(task.planned.task)
      ? undefined
      : realDay(task.planned, { ...dossier, today }),
  );
  const last = days.includes(undefined) ? undefined : days.toSorted().at(-1);
  return last === undefined || last < (today ?? last) ? undefined : last;
}

/**
 * The days, still to come, of the other milestones that a mail counts from: "De eerste werkdag is op maandag 4 januari
 * 2027." Undefined when there are none.
 *
 * Why: nobody can name a moment in the first week without the day on which it begins.
 *
 * @param ids of the tasks of the mail
 */
export function knownDays(about: RequestCase, ids: ReadonlySet<string>): string | undefined {
  const { dossier, tasks, today, isBlank } = about;
  const own = subjectOf(about).milestone?.id;
  if (isBlank || own === undefined) return undefined;
  const moments = tasks
    .filter(({ planned }) => ids.has(planned.task.id))
    .map(({ planned }) => planned.moment);
  const counted = new Set(
    moments.flatMap((moment) => (moment === undefined ? [] : (milestoneOf(moment) ?? []))),
  );
  const known = dossier.milestones.filter(
    ({ id, date }) => id !== own && counted.has(id) && date !== undefined && date >= (today ?? date),
  );
  const sentences = [...new Set(known.flatMap(({ date }) => date ?? []))].map((day) => {
    const names = known.filter(({ date }) => date === day).map(({ name }) => name);
    return `${upperFirst(enumerated(names))} ${names.length === 1 ? 'is' : 'zijn'} op ${writeFullDay(day)}.`;
  });
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** The milestone whose day decides when something is asked; undefined when the mail shows a day anyway. */
export function unknownMilestone({ due, notBefore, isAsap, waitsFor }: PlannedTask): string | undefined {
  return due === undefined && notBefore === undefined && !isAsap ? waitsFor : undefined;
}
