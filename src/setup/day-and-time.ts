import { weekDays } from '../calendar/weekly-clock.ts';

/** A day of the week as people type it: `Ma`, `maan`, `maandag`; undefined when it is not one. */
export function readWeekDay(typed: string): string | undefined {
  const word = typed.trim().toLowerCase().replace(/\.$/, '');
  return word.length < 2 ? undefined : weekDays.find((day) => day.startsWith(word));
}

/** A time as people type it: `9.30`, `09:30 uur`, `14`; as `09:30`, or undefined when it is not one. */
export function readTime(typed: string): string | undefined {
  const [, hours, minutes = '00'] =
    /^([0-9]{1,2})(?:[.:u]([0-9]{2}))?(?:\s*u(?:ur)?)?$/i.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
