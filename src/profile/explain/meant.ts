import { numberWords } from '../../calendar/phrase-words.ts';
import { isDate } from '../../calendar/written.ts';
import { email, uri } from '../formats.js';

/** How to read a wrong time: the time that was meant, or which part of it does not exist. */
export interface MeantTime {
  readonly suggestion?: string;
  readonly wrong?: 'hour' | 'minute';
}

/** `930`, `9.30` and `9u30` → `09:30`; `25:00` has an hour that does not exist. */
export function meantTime(typed: string): MeantTime {
  // Half a pair of quotes belongs to the time no more than a whole one.
  const found = typed.trim().replace(/^['"]|['"]$/g, '');
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
  /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})[-/. ](?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?:\p{L}+\.? )?(?<day>\d{1,2})[- ](?<month>\p{L}+)\.?[- ](?<year>\d{4})$/u,
];

/** `7-7-2026`, `2026-7-7` and `7 juli 2026` → `2026-07-07`, when that day exists. */
export function meantDate(found: string): string | undefined {
  for (const form of dateForms) {
    const { year = '', month = '', day = '' } = form.exec(found.trim())?.groups ?? {};
    const full = year.length === 2 ? `20${year}` : year;
    const iso = `${full}-${monthDigits(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDate(iso)) return iso;
  }
  return undefined;
}

function monthDigits(month: string): string {
  if (/^\d/.test(month)) return month;
  const start = month.toLowerCase().replace(/^mrt/, 'maa').slice(0, 3);
  return String(monthStarts.indexOf(start) + 1);
}

/** Whether a day and a month are there, and no year: `1 dec`, `1-12`. */
export function lacksYear(found: string): boolean {
  const [, month = ''] =
    /^(?:\p{L}+\.? )?\d{1,2}(?:[-/. ](\d{1,2})|[- ]?(\p{L}+)\.?)$/u.exec(found.trim()) ?? [];
  const [, , word = ''] = /^(?:\p{L}+\.? )?(\d{1,2})[- ]?(\p{L}{3,})\.?$/u.exec(found.trim()) ?? [];
  return month !== '' || monthDigits(word) !== '0';
}

/** `Post <post@dam.nl>` → `post@dam.nl`; `www.dam.nl` → `https://www.dam.nl`. */
export function meantAddress(found: string, expected: 'uri' | 'email'): string | undefined {
  const text = found.trim();
  if (expected === 'uri') {
    const address = `https://${text.replace(/^(?:https?:)?\/*/i, '')}`;
    return /\.[a-z]{2,}(?:[/?#:]|$)/i.test(address) && uri(address) ? address : undefined;
  }
  const inside = /<([^<>]+)>/.exec(text)?.[1] ?? text.replace(/^mailto:/i, '').replace(/\s*@\s*/, '@');
  return email(inside.trim()) ? inside.trim() : undefined;
}

/** Words for a unit, and the ends of keys that count in it. */
const units: Readonly<Record<string, RegExp>> = {
  uren: /^(?:u|uur|uren)$/,
  minuten: /^(?:min|minuut|minuten)$/,
  dagen: /^(?:dag|dagen)$/,
  weken: /^(?:week|weken)$/,
  maanden: /^(?:maand|maanden)$/,
  jaren: /^(?:jaar|jaren)$/,
};

/**
 * `1,5`, `2 uur` and `twee` → the number. Undefined for a number in another unit than the key counts in.
 *
 * @param key as in the file: `duur_uren`
 */
export function meantNumber(found: string, key: string): number | undefined {
  const [, digits = '', word = ''] = /^(\S+?)\s*(\p{L}*)\.?$/u.exec(found.trim().toLowerCase()) ?? [];
  const numeral = numberWords.indexOf(found.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
  if (numeral !== -1) return numeral + 1;
  if (!/^-?\d+(?:[.,]\d+)?$/.test(digits)) return undefined;
  const unit = Object.entries(units).find(([, form]) => form.test(word))?.[0];
  if (word !== '' && (unit === undefined || !key.endsWith(unit))) return undefined;
  return Number(digits.replace(',', '.'));
}
