import type { Root } from 'mdast';
import { agendaOf } from '../../document/agenda/agenda-of.ts';
import type { Agenda, Appointment, Recurring } from '../../document/agenda/appointment.ts';
import { fingerprintName, fingerprintOf } from '../fingerprint.ts';
import type { WriteOptions } from '../registry.ts';
import { textValue, writeLines } from './content-lines.ts';

/** The line with the fingerprint of what the file says. */
export const markLine: string = `X-${fingerprintName.toUpperCase()}:`;

/** The line with the fingerprint of all that was in the agenda, of which the file may hold a part. */
export const stateLine = 'X-GEMEENTE-STAND:';

/** Everything that a document puts in a calendar, as an iCalendar file. */
export function writeIcs(_tree: Root, options: WriteOptions): Uint8Array {
  const agenda = agendaOf(options, options);
  if (agenda === undefined) throw new Error('this document has nothing for a calendar');
  return writeAgenda(agenda, agenda.live);
}

/**
 * Some appointments of an agenda as an iCalendar file.
 *
 * Why without METHOD: it makes a message between an organiser and guests of the file, and there are none. Why without a
 * name for the calendar: Outlook then makes another calendar of it.
 */
export function writeAgenda(agenda: Agenda, appointments: readonly Appointment[]): Uint8Array {
  const events = appointments.flatMap((each) => eventLines(each, agenda));
  const body = [
    ...(appointments.some(({ when }) => when.kind === 'recurring') ? timeZoneLines : []),
    ...events,
    'END:VCALENDAR',
  ];
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//gemeente//agenda//NL', 'CALSCALE:GREGORIAN'];
  const state = `${stateLine}${stateOf(agenda)}`;
  const print = fingerprintOf({ body: [...head, state, ...body].join('\n') });
  return writeLines([...head, `${markLine}${print}`, state, ...body]);
}

/** The fingerprint of all that is in the agenda now, whatever day it is and in whatever order it stands. */
function stateOf({ live }: Agenda): string {
  return fingerprintOf({
    body: live
      .map(({ uid, state }) => `${uid} ${state}`)
      .toSorted()
      .join('\n'),
  });
}

function eventLines(appointment: Appointment, { day, sequence }: Agenda): readonly string[] {
  const { uid, summary, description, place, category, access, when } = appointment;
  const { isCancelled, isTentative, isBusy } = appointment;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${digits(day)}T000000Z`,
    `SEQUENCE:${sequence}`,
    ...(when.kind === 'day'
      ? [`DTSTART;VALUE=DATE:${digits(when.day)}`, `DTEND;VALUE=DATE:${digits(when.next)}`]
      : recurringLines(when)),
    `SUMMARY:${textValue(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(place === undefined ? [] : [`LOCATION:${textValue(place)}`]),
    // Outlook separates the names of categories by these signs, whatever stands before them.
    `CATEGORIES:${textValue(category.replace(/\s*[,;]\s*/g, ' – '))}`,
    ...(access === 'public' ? [] : [`CLASS:${access.toUpperCase()}`]),
    `STATUS:${isCancelled ? 'CANCELLED' : isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    `TRANSP:${isBusy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

const zone = 'Europe/Amsterdam';

function recurringLines({ first, begin, end, every, weekday, except }: Recurring): readonly string[] {
  const at = (day: string, time: string): string => `${digits(day)}T${time.replace(':', '')}00`;
  const rule =
    'weeks' in every
      ? `FREQ=WEEKLY;INTERVAL=${every.weeks};BYDAY=${weekday}`
      : `FREQ=MONTHLY;BYDAY=${every.weekOfMonth}${weekday}`;
  return [
    `DTSTART;TZID=${zone}:${at(first, begin)}`,
    ...(end === undefined ? [] : [`DTEND;TZID=${zone}:${at(end.day, end.time)}`]),
    `RRULE:${rule}`,
    ...except().map((day) => `EXDATE;TZID=${zone}:${at(day, begin)}`),
  ];
}

/** `2026-12-01` → `20261201`. */
function digits(day: string): string {
  return day.replaceAll('-', '');
}

/** The clock of the Netherlands since 1996, when summer began to end in October. */
const timeZoneLines: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];
