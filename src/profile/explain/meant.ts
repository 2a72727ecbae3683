import { isDate } from '../../calendar/written.ts';

/** How to read a wrong time: the time that was meant, or which part of it does not exist. */
export interface MeantTime {
  readonly suggestion?: string;
  readonly wrong?: 'hour' | 'minute';
}

/** `930`, `9.30` and `9u30` → `09:30`; `25:00` has an hour that does not exist. */
export function meantTime(found: string): MeantTime {
  const match =
    /^(\d{1,2})\s*(?:[:.,uh]|uur)\s*(\d{2})\s*(?:u|uur)?\.?$/i.exec(found.trim()) ??
    /^(\d{1,2})(\d{2})(?:\s*(?:u|uur))?$/i.exec(found.trim()) ??
    /^(\d{1,2})(?:\s*(?:u|uur))?$/i.exec(found.trim());
  if (match === null) return {};
  const [, hour = '', minute = '00'] = match;
  if (Number(hour) > 23) return { wrong: 'hour' };
  if (Number(minute) > 59) return { wrong: 'minute' };
  return { suggestion: `${hour.padStart(2, '0')}:${minute}` };
}

/** First letters of the month names, and the short form of March, which differs. */
const monthStarts = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Year, month and day found in a date that is not in ISO format. */
const dateForms: readonly RegExp[] = [
  /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})[-/. ](?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?:\p{L}+ )?(?<day>\d{1,2})[- ](?<month>\p{L}+)\.?[- ](?<year>\d{4})$/u,
];

/** `7-7-2026`, `2026-7-7` and `7 juli 2026` → `2026-07-07`, when that day exists. */
export function meantDate(found: string): string | undefined {
  for (const form of dateForms) {
    const { year = '', month = '', day = '' } = form.exec(found.trim())?.groups ?? {};
    const iso = `${year}-${monthDigits(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDate(iso)) return iso;
  }
  return undefined;
}

function monthDigits(month: string): string {
  if (/^\d/.test(month)) return month;
  const start = month.toLowerCase().replace(/^mrt/, 'maa').slice(0, 3);
  return String(monthStarts.indexOf(start) + 1);
}
