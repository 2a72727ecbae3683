/**
 * What documents put in somebody's calendar: tasks on the day they must be done, and meetings that recur. Formats write
 * it down; which of it is new to a calendar is decided elsewhere (docs/decisions/0061-in-the-calendar.md).
 */
import { createHash } from 'node:crypto';
import type { IsoDay } from '../../calendar/day.ts';

/** All of one day. */
export interface WholeDay {
  readonly kind: 'day';
  readonly day: IsoDay;
  /** The day after it. */
  readonly next: IsoDay;
}

/** A time that recurs, on the clock of the Netherlands. */
export interface Recurring {
  readonly kind: 'recurring';
  readonly first: IsoDay;
  /** When it begins, such as `09:30`. */
  readonly begin: string;
  /** When it ends; undefined when that is not known. */
  readonly end: { readonly day: IsoDay; readonly time: string } | undefined;
  readonly every: { readonly weeks: 1 | 2 } | { readonly weekOfMonth: 1 | 2 | 3 | 4 | -1 };
  /** Two letters of the day of the week, as calendars know it: `TU`. */
  readonly weekday: string;
  /** Days on which it is not held. */
  readonly except: () => readonly IsoDay[];
}

/** Something in a calendar. */
export interface Appointment {
  /** What tells it from the others of the same agenda: the id of a task, or of a meeting. */
  readonly key: string;
  /** The same for the same task of the same dossier and municipality, for good. It says nothing about the case. */
  readonly uid: string;
  /** The visible number of a task. */
  readonly number?: number | undefined;
  readonly summary: string;
  readonly description: string;
  readonly place?: string | undefined;
  readonly category: string;
  readonly access: 'public' | 'private' | 'confidential';
  readonly when: WholeDay | Recurring;
  /** Whether it must be taken out of the calendar again. */
  readonly isCancelled: boolean;
  /** Whether nobody has agreed on it yet. */
  readonly isTentative: boolean;
  /** Whether others must see that somebody is away. */
  readonly isBusy: boolean;
  /** A fingerprint of everything that a calendar must hear of when it changes. */
  readonly state: string;
}

/** What one document puts in a calendar. */
export interface Agenda {
  /** Its name: by that, a machine remembers what it exported before. */
  readonly name: string;
  /** The day on which it is made. */
  readonly day: IsoDay;
  /** The number by which a calendar knows the newest version; it never falls while days go by. */
  readonly sequence: number;
  /** What belongs in the calendar now. */
  readonly live: readonly Appointment[];
  /** What may be in it from before, and belongs there no more. */
  readonly gone: readonly Appointment[];
  /** What must be taken out because its task is not in the dossier any more. @param day on which it was */
  readonly lost: (key: string, day: IsoDay) => Appointment;
}

/** The id of an appointment for calendars: letters without vowels, so that it looks like no word and no number. */
export function appointmentId(...parts: readonly string[]): string {
  const letters = 'bcdfghjklmnpqrst';
  const digest = createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 32);
  return `gemeente-${digest.replace(/./g, (digit) => letters.charAt(Number.parseInt(digit, 16)))}`;
}

/** See `Appointment.state`. */
export function stateOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
