/** A day of the week with a time; the time may be absent when only the day is known. */
export interface WeekMoment {
  readonly dag: string;
  readonly tijd: string;
}

/** Days in the order of a Dutch week. */
export const weekDays: readonly string[] = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
];

/** Minutes in a week. */
export const weekMinutes: number = 7 * 24 * 60;

/** Minutes since midnight of a time such as `08:30`. */
export function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes since Monday midnight, or undefined when the day is not a weekday name. */
export function minutesOfWeek(moment: WeekMoment): number | undefined {
  const day = weekDays.indexOf(moment.dag);
  return day === -1 ? undefined : day * 24 * 60 + minutesOfDay(moment.tijd);
}

/**
 * How long before the target a moment is, going back through the week: from 0 up to a week, in minutes.
 *
 * Why: the week is a ring. "Donderdag 15.00 uur" is before "maandag 08.30 uur" when both lead to the meeting on
 * dinsdag; counting back from the meeting gives the order.
 */
export function minutesBefore(moment: WeekMoment, target: WeekMoment): number | undefined {
  const from = minutesOfWeek(moment);
  const to = minutesOfWeek(target);
  return from === undefined || to === undefined ? undefined : (to - from + weekMinutes) % weekMinutes;
}

/** The time that is a number of minutes after another, within one day: `13:30` + 40 → `14:10`. */
export function addMinutes(time: string, minutes: number): string {
  const total = (minutesOfDay(time) + minutes) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
