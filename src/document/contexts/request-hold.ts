import type { IsoDay } from '../../calendar/day.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { workCalendar } from '../../checklist/plan.ts';
import type { ViewObject } from '../../profile/leaf.ts';
import { realDay } from './request-day.ts';
import type { RequestCase } from './request-case.ts';
import { subjectOf } from './request-subject.ts';
import type { RequestText } from './request-texts.ts';
import { unknownMilestone } from './request-unknown-days.ts';
import { RequestWaits } from './request-waits.ts';

/** What a mail that stays here waits for. */
export interface Release {
  /** The day on which the news is to be known; undefined when there is none, or it has passed without the news. */
  readonly day: IsoDay | undefined;
  /** The title of the task after which the news is known; undefined when it is known on the day of a milestone. */
  readonly task: string | undefined;
}

/** How many working days until the news are soon: who begins that much later is hardly late. */
const soonDays = 3;

/**
 * What the mail to a role waits for; undefined when it can go: the news is known, the reader helps to bring it or must
 * begin before it is known, or it is about the reader.
 *
 * Why: a mail that asks nothing yet only spreads news that is still confidential.
 *
 * @param texts those for the role
 */
export function releaseOf(
  role: string,
  about: RequestCase,
  { texts, profile }: { readonly texts: readonly RequestText[]; readonly profile: ViewObject },
): Release | undefined {
  const subject = subjectOf(about);
  if (!subject.isSecret || about.isBlank || subject.about === role) return undefined;
  const news = newsOf(about, profile);
  const isMessenger = texts.some(({ task }) => task.planned.task.id === subject.knownAfter);
  const waits = new RequestWaits(about, texts);
  const questions = texts.filter(({ kind }) => kind === 'question');
  const isAfterNews = ({ task }: RequestText): boolean =>
    subject.knownAfter !== undefined && task.planned.blockedBy.includes(subject.knownAfter);
  const canAllWait = questions.every((text) => isAfterNews(text) || canWait(text, news, waits));
  return !isMessenger && canAllWait ? news.release : undefined;
}

/** A case as it is on the day on which its news is known, to write the mails that wait for it. */
export function releasedCase(about: RequestCase, { day }: Release): RequestCase {
  return { ...about, today: day ?? about.today, isReleased: true };
}

/** When the news of a case is known. */
interface News {
  readonly release: Release;
  /** The day to count with, also when none can be named: as soon as possible is today. */
  readonly day: IsoDay | undefined;
  readonly isSoon: boolean;
  readonly isToday: boolean;
  /** Ids of the tasks that must come before the news. */
  readonly before: ReadonlySet<string>;
}

function newsOf(about: RequestCase, profile: ViewObject): News {
  const { dossier, tasks, today } = about;
  const { milestone, knownAfter } = subjectOf(about);
  const task = tasks.find(({ planned }) => planned.task.id === knownAfter);
  const planned = task === undefined ? milestone?.date : realDay(task.planned, { ...dossier, today });
  const isPast = planned !== undefined && planned < (today ?? planned);
  const isAsap = planned === undefined && task?.planned.isAsap === true;
  const day = isPast || isAsap ? today : planned;
  return {
    release: { day: isPast ? undefined : planned, task: task?.title.text },
    day,
    isSoon: isWithin(soonDays, { day, today, profile }),
    isToday: day !== undefined && day === today,
    before: predecessorsOf(knownAfter, tasks),
  };
}

/** Everything that must come before a task, also by way of others. */
function predecessorsOf(id: string | undefined, tasks: RequestCase['tasks']): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (each: string | undefined): void => {
    const task = tasks.find(({ planned }) => planned.task.id === each)?.planned.task;
    for (const before of task?.after ?? [])
      if (!found.has(before)) {
        found.add(before);
        add(before);
      }
  };
  add(id);
  return found;
}

function isWithin(
  days: number,
  { day, today, profile }: Pick<News, 'day'> & Pick<RequestCase, 'today'> & { readonly profile: ViewObject },
): boolean {
  if (day === undefined || today === undefined) return false;
  return day <= addWorkingDays(today, days, workCalendar(profile));
}

/** Whether a question needs no work before the news is known. */
function canWait(text: RequestText, { day, isSoon, isToday, before }: News, waits: RequestWaits): boolean {
  const { planned } = text.task;
  const { due, begin, isLapsed, urgency } = planned;
  if (unknownMilestone(planned) !== undefined) return true;
  if (day === undefined || due === undefined) return waits.isWaiting(text);
  if (isLapsed || urgency === 'te-laat') return false;
  // The time that the whole task takes does not say when an earlier part of it begins.
  // On the day of the news itself, what follows on it or on others may be due that day and cannot be done before.
  if (isToday && !before.has(planned.task.id) && waits.isWaiting(text)) return true;
  const start = isSoon || text.earlier !== undefined ? due : (begin ?? due);
  return start > day;
}
