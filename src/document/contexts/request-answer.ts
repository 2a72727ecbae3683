import { writeFullDay } from '../../calendar/day.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { workCalendar, type PlannedTask } from '../../checklist/plan.ts';
import type { ViewObject } from '../../profile/leaf.ts';
import { daysToReply, isOnDay, realDay } from './request-day.ts';
import type { Receiver } from './receiver.ts';
import type { RequestCase } from './request-case.ts';
import { answersInOwnTime } from './request-reminder.ts';

/** How many working days someone has to answer. */
const daysToAnswer = 5;

/** How many working days before the first thing that is asked an answer still helps to find another day. */
const daysBefore = 3;

/** When a mail asks for an answer, as its template reads it. */
export interface AnswerWords {
  /** The day to answer by, in words; undefined when today is not known. */
  readonly antwoord_voor: string | undefined;
  /** Whether every question has the same day, a few days after the mail, so that no other day is needed. */
  readonly antwoord_na_mail: boolean;
  /** Whether nothing can be done yet, so that there is nothing to answer. */
  readonly antwoord_later: boolean;
  /** Whether the first thing is for so soon that an answer comes with it. */
  readonly antwoord_direct: boolean;
  /** Whether something is for today itself, so that an answer tomorrow comes too late. */
  readonly antwoord_vandaag: boolean;
  /** Whether something is best done today, and else by the day to answer by. */
  readonly antwoord_liefst_vandaag: boolean;
  /** Whether the reader is ill or leaves from one day to the next, and answers in their own time. */
  readonly antwoord_rustig: boolean;
}

/**
 * What a mail about some cases says about an answer.
 *
 * @param asked what can be done now
 */
export function answerWords(
  cases: readonly RequestCase[],
  {
    role,
    asked,
    isReply,
  }: { readonly role: Receiver; readonly asked: readonly PlannedTask[]; readonly isReply: boolean },
  profile: ViewObject,
): AnswerWords {
  const date = cases[0]?.today;
  const day =
    date === undefined ? undefined : answerDay(asked, date, { profile, isFormal: role.isFormal, isReply });
  return {
    antwoord_voor: day === undefined ? undefined : writeFullDay(day),
    antwoord_direct:
      day !== undefined && asked.some(({ due }) => due !== undefined && due <= day && due > (date ?? '')),
    antwoord_na_mail: isReply,
    antwoord_later: asked.length === 0 && !isReply,
    antwoord_vandaag: date !== undefined && asked.some((each) => each.due === date && isOnDay(each)),
    antwoord_liefst_vandaag: cases.some(({ dossier }) =>
      asked.some((each) => isBestToday(each, { ...dossier, today: date })),
    ),
    antwoord_rustig: cases.some((about) => answersInOwnTime(role.id, about)),
  };
}

function isBestToday(
  planned: PlannedTask,
  context: Pick<Dossier, 'milestones'> & { readonly today: string | undefined },
): boolean {
  return context.today !== undefined && realDay(planned, context) === context.today && !isOnDay(planned);
}

/**
 * The day to answer by: some days before the first thing that is asked, and tomorrow when something begins today.
 */
function answerDay(
  asked: readonly PlannedTask[],
  date: string,
  {
    profile,
    isFormal,
    isReply,
  }: { readonly profile: ViewObject; readonly isFormal: boolean; readonly isReply: boolean },
): string {
  const calendar = workCalendar(profile);
  const soonest = addWorkingDays(date, 1, calendar);
  const usual = addWorkingDays(date, daysToAnswer, calendar);
  // The board is not told to begin, only to be early where it is late.
  if (asked.some((each) => each.urgency === 'nu-beginnen' && (!isFormal || each.daysBehind > 0)))
    return soonest;
  // What is asked "within three working days" is answered by then.
  if (isReply) return addWorkingDays(date, daysToReply, calendar);
  // An answer helps before the work begins, or some days before what takes no time.
  const before = asked
    .filter(({ due }) => due !== undefined && due >= date)
    .flatMap(
      ({ due, begin }) =>
        (isFormal ? undefined : begin) ??
        (due === undefined ? [] : addWorkingDays(due, -daysBefore, calendar)),
    );
  const [earliest = usual] = [usual, ...before].sort();
  return earliest > soonest ? earliest : soonest;
}
