/** How long a task takes, when it must begin, and what is still possible once that day has passed. */
import type { IsoDay } from '../calendar/day.ts';
import { firstDone, lastStart, parseHaste, parseLeadTime, type Term } from '../calendar/lead-time.ts';
import type { Moment } from '../calendar/moment.ts';
import { addWorkingDays, workingDaysAfter, type WorkCalendar } from '../calendar/working-days.ts';
import type { Dossier, DossierTask } from './dossier.ts';
import type { LeadTime, PlannedTask } from './planned-task.ts';
import { lastBusyDay } from './quiet-days.ts';
import { missedMilestone } from './words.ts';

/** The day of a task as far as its beginning follows from it. */
export interface TaskDay {
  readonly due: IsoDay | undefined;
  readonly isPushed: boolean;
  /** The day that was proposed, when that had passed and another one took its place. */
  readonly advised: IsoDay | undefined;
  readonly moment: Moment | undefined;
  /** The day on which what comes first is done; undefined when nothing does. */
  readonly after?: IsoDay | undefined;
}

/** What its facts follow from besides. */
export interface LeadContext extends Pick<Dossier, 'milestones' | 'startedOn'> {
  readonly calendar: WorkCalendar;
  readonly today: IsoDay | undefined;
}

/** What follows from how long a task takes. */
export type LeadFacts = Pick<
  PlannedTask,
  'leadTime' | 'begin' | 'daysBehind' | 'doneAtBest' | 'needsHaste' | 'isMissed' | 'isImminent'
>;

/** All of it for one task. */
export function leadFacts(task: DossierTask, day: TaskDay, context: LeadContext): LeadFacts {
  const { calendar, today } = context;
  const leadTime = leadTimeOf(task);
  const { due } = day;
  const begin = due === undefined ? undefined : beginOf({ ...day, due }, leadTime, context);
  const inTime = {
    leadTime,
    begin,
    daysBehind: 0,
    doneAtBest: undefined,
    needsHaste: false,
    isMissed: false,
  };
  if (due === undefined || today === undefined) return { ...inTime, isImminent: false };
  const isImminent = due <= addWorkingDays(today, 1, calendar);
  if (begin === undefined || task.status !== 'open' || begin >= today) return { ...inTime, isImminent };
  const daysBehind = workingDaysAfter(begin, today, calendar);
  return {
    leadTime,
    begin,
    daysBehind,
    isImminent,
    ...chanceOf({ ...day, due, leadTime }, { ...context, today }),
  };
}

/** What can still be done, as usual or in haste, by a day that it was begun too late for. */
function chanceOf(
  { due, moment, leadTime }: TaskDay & { readonly due: IsoDay; readonly leadTime: LeadTime | undefined },
  { calendar, today, milestones }: LeadContext & { readonly today: IsoDay },
): Pick<PlannedTask, 'doneAtBest' | 'needsHaste' | 'isMissed'> {
  const doneIn = (term: Term | undefined): IsoDay =>
    term === undefined ? today : firstDone(today, term, calendar);
  const usual = doneIn(leadTime?.term);
  if (usual <= due) return { doneAtBest: undefined, needsHaste: false, isMissed: false };
  const best = leadTime?.haste === undefined ? usual : doneIn(leadTime.haste);
  const isMissed = missedMilestone({ moment, doneAtBest: best }, { milestones }) !== undefined;
  return {
    doneAtBest: best > due ? best : undefined,
    needsHaste: leadTime?.haste !== undefined && !isMissed,
    isMissed,
  };
}

/** When a task must begin, and not before what comes first is done; undefined when it takes no time worth telling. */
function beginOf(
  day: Omit<TaskDay, 'due'> & { readonly due: IsoDay },
  leadTime: LeadTime | undefined,
  context: LeadContext,
): IsoDay | undefined {
  const { due, isPushed, after } = day;
  if (leadTime === undefined && isPushed) return undefined;
  const begin = wantedBegin(day, leadTime, context);
  if (begin === undefined || after === undefined || after <= begin) return begin;
  return after < due ? after : due;
}

function wantedBegin(
  { due, advised, moment }: Omit<TaskDay, 'due'> & { readonly due: IsoDay },
  leadTime: LeadTime | undefined,
  context: LeadContext,
): IsoDay | undefined {
  if (leadTime === undefined) return advised;
  const begin = lastStart(advised ?? due, leadTime.term, context.calendar);
  const first = firstInYear(moment, context);
  if (first !== undefined && begin < first) return first < due ? first : due;
  return leadTime.by === 'voorstel' ? beforeQuietDays(begin, context) : begin;
}

/** The first day for what comes back on a day of the year: it may come soon after the milestone that it follows. */
function firstInYear(moment: Moment | undefined, { milestones, calendar }: LeadContext): IsoDay | undefined {
  const from = moment?.kind === 'yearday' ? moment.from?.milestone : undefined;
  const day = milestones.find(({ id }) => id === from)?.date;
  return day === undefined ? undefined : addWorkingDays(day, 1, calendar);
}

/** A day to begin that is better before the days around Christmas. */
function beforeQuietDays(begin: IsoDay, { calendar, startedOn }: LeadContext): IsoDay {
  const busy = lastBusyDay(begin, calendar);
  if (busy === undefined) return begin;
  return startedOn !== undefined && busy < startedOn ? begin : busy;
}

/** How long a task takes, read; undefined when it does not say, or not in a way that can be read. */
export function leadTimeOf({
  leadTime,
  leadTimeBy,
  leadTimeReason,
  haste,
}: DossierTask): LeadTime | undefined {
  const term = termIn(leadTime, parseLeadTime);
  if (term === undefined) return undefined;
  return { term, by: leadTimeBy, reason: leadTimeReason, haste: termIn(haste, parseHaste) };
}

function termIn(text: string | undefined, parse: typeof parseLeadTime): Term | undefined {
  const parsed = text === undefined ? undefined : parse(text);
  return parsed === undefined || 'error' in parsed ? undefined : parsed.term;
}
