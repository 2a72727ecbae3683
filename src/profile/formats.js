/**
 * What counts as a date, a web address and a mail address in our schemas. Bundled into the generated validators.
 *
 * Why not ajv-formats: its patterns follow the RFCs to the letter and take longer to compile than checking a whole
 * profile. These reject what people mistype.
 */

/** An existing day, as `2026-07-07`. */
export function date(text) {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** A web address. */
export function uri(text) {
  return /^https?:\/\/[^\s/?#.][^\s]*$/.test(text);
}

/** A mail address, and nothing around it. */
export function email(text) {
  return /^[^\s@<>:,;()]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}
