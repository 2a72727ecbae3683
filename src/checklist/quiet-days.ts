/** The days around Christmas and the New Year, on which few people work and nothing should be planned for others. */
import { isoDay, partsOf, type IsoDay } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { ResolveContext, ResolvedMoment } from '../calendar/resolve-moment.ts';
import { rollBack, type WorkCalendar } from '../calendar/working-days.ts';

/** Why a day became an earlier one. Follows "verschoven van di 29 december". */
const reason = 'rond kerst en de jaarwisseling zijn weinig mensen bereikbaar';

/** Whether a day is one from Christmas Eve to New Year's Day. */
function isQuiet(day: IsoDay): boolean {
  const [, month, dayOfMonth] = partsOf(day);
  return (month === 12 && dayOfMonth >= 24) || (month === 1 && dayOfMonth === 1);
}

/** The last working day before the quiet days in or before which a day lies; undefined when it is not a quiet day. */
export function lastBusyDay(day: IsoDay, calendar: WorkCalendar): IsoDay | undefined {
  if (!isQuiet(day)) return undefined;
  const [year, month] = partsOf(day);
  return rollBack(isoDay(month === 1 ? year - 1 : year, 12, 23), calendar).day;
}

/** When a dossier began, and what its moments are resolved with. */
export interface PhraseContext {
  readonly startedOn: IsoDay | undefined;
  readonly context: ResolveContext;
}

/**
 * What is proposed for a quiet day before a milestone in the new year comes before those days, as far as the dossier had
 * begun then. Who leaves on New Year's Eve still works till then: his days stay.
 */
export function beforeQuietDays(
  resolved: ResolvedMoment,
  moment: Moment | undefined,
  { startedOn, context }: PhraseContext,
): ResolvedMoment {
  const { due } = resolved;
  if (due === undefined || moment?.kind !== 'offset' || moment.side !== 'voor') return resolved;
  const milestone = context.dateOf(moment.milestone);
  const busy = lastBusyDay(due, context.calendar);
  if (busy === undefined || milestone === undefined || isQuiet(milestone)) return resolved;
  if (startedOn !== undefined && busy < startedOn) return resolved;
  return { ...resolved, due: busy, shifted: { day: busy, from: due, reason } };
}
