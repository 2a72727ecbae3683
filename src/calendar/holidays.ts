import { addDays, isoDay, weekdayOf, type IsoDay } from './day.ts';

/** A day on which no legal term can end, or two such days that coincide. */
export interface StatutoryDay {
  /** Ids of the holidays on this day; nearly always one. Listed in {@link holidayIds}. */
  readonly ids: readonly string[];
  /** Dutch name: "Koningsdag"; two on one day as "Bevrijdingsdag en Hemelvaartsdag". */
  readonly name: string;
}

/** Id → Dutch name of every holiday, in the order of the year. */
const names = {
  nieuwjaarsdag: 'Nieuwjaarsdag',
  'goede-vrijdag': 'Goede Vrijdag',
  'eerste-paasdag': 'Eerste paasdag',
  'tweede-paasdag': 'Tweede paasdag',
  koningsdag: 'Koningsdag',
  bevrijdingsdag: 'Bevrijdingsdag',
  hemelvaartsdag: 'Hemelvaartsdag',
  'eerste-pinksterdag': 'Eerste pinksterdag',
  'tweede-pinksterdag': 'Tweede pinksterdag',
  'eerste-kerstdag': 'Eerste kerstdag',
  'tweede-kerstdag': 'Tweede kerstdag',
} as const;

type HolidayId = keyof typeof names;

/** The ids of all holidays, for settings that name one. */
export const holidayIds: readonly string[] = Object.keys(names);

/**
 * The days that count as a Sunday for terms, plus the first days of Easter and Pentecost, which are Sundays. Correct
 * for 2014 and later: before that the Queen's birthday was celebrated on another day.
 *
 * Source: Algemene termijnenwet, article 3, paragraph 1, and paragraph 2 for Goede Vrijdag. The law names 5 May
 * without condition, so Bevrijdingsdag counts every year.
 */
export function statutoryDays(year: number): ReadonlyMap<IsoDay, StatutoryDay> {
  const easter = easterSunday(year);
  const dayOf: Readonly<Record<HolidayId, IsoDay>> = {
    nieuwjaarsdag: isoDay(year, 1, 1),
    'goede-vrijdag': addDays(easter, -2),
    'eerste-paasdag': easter,
    'tweede-paasdag': addDays(easter, 1),
    koningsdag: kingsDay(year),
    bevrijdingsdag: isoDay(year, 5, 5),
    hemelvaartsdag: addDays(easter, 39),
    'eerste-pinksterdag': addDays(easter, 49),
    'tweede-pinksterdag': addDays(easter, 50),
    'eerste-kerstdag': isoDay(year, 12, 25),
    'tweede-kerstdag': isoDay(year, 12, 26),
  };
  const days = new Map<IsoDay, StatutoryDay>();
  for (const id of Object.keys(names) as HolidayId[]) {
    const there = days.get(dayOf[id]);
    days.set(
      dayOf[id],
      there === undefined
        ? { ids: [id], name: names[id] }
        : { ids: [...there.ids, id], name: `${there.name} en ${names[id]}` },
    );
  }
  return days;
}

/** 27 April, or the Saturday before when that is a Sunday. */
function kingsDay(year: number): IsoDay {
  const birthday = isoDay(year, 4, 27);
  return weekdayOf(birthday) === 6 ? addDays(birthday, -1) : birthday;
}

/** Easter Sunday. Source: the Gregorian computus in the form of Meeus, Jones and Butcher; their letters are kept. */
function easterSunday(year: number): IsoDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return isoDay(year, Math.floor(sum / 31), (sum % 31) + 1);
}
