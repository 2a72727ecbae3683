/** Days as spreadsheets count them. Source: ECMA-376 part 1, 18.17.4. */

const msPerDay = 86_400_000;
/** Day 0 of the usual calendar: the leap day of 1900, which never was, counts. */
const since1900 = Date.UTC(1899, 11, 30);
const since1904 = Date.UTC(1904, 0, 1);

/** The number of a day from 1900-03-01 on; undefined when it is no day. @param day as `2026-12-01` */
export function serialOf(day: string): number | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  const serial = Math.round((time - since1900) / msPerDay);
  return Number.isNaN(time) || serial < 61 ? undefined : serial;
}

/** The day of a number, as `2026-12-01`; undefined when it is none. The time of the day is left out. */
export function dayOfSerial(serial: number, is1904: boolean): string | undefined {
  const time = (is1904 ? since1904 : since1900) + Math.floor(serial) * msPerDay;
  return serial >= 61 && serial < 2_958_466 ? new Date(time).toISOString().slice(0, 10) : undefined;
}
