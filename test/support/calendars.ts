/** A calendar that understands what RFC 5545 says, to give files to. */
import ICAL from 'ical.js';

/** What a calendar holds of an appointment. */
export interface Entry {
  readonly summary: string;
  readonly description: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly sequence: number;
  readonly status: string;
}

/** The appointments of a file, as ical.js reads them. */
export function eventsIn(bytes: Uint8Array): readonly ICAL.Component[] {
  const parsed = new ICAL.Component(
    ICAL.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown[],
  );
  return parsed.getAllSubcomponents('vevent');
}

/** The text of a property. */
export function textOf(event: ICAL.Component, name: string): string {
  return String(event.getFirstPropertyValue(name) ?? '');
}

/** A calendar that replaces what it has by a version that is as new or newer, and removes what is cancelled. */
export class Calendar {
  readonly entries: Map<string, Entry> = new Map();
  readonly #sequences = new Map<string, number>();

  /** Imports a file. @returns how many appointments it refused as older than what it has */
  take(bytes: Uint8Array): number {
    let refused = 0;
    for (const event of eventsIn(bytes)) {
      const uid = textOf(event, 'uid');
      const sequence = Number(textOf(event, 'sequence'));
      if (sequence < (this.#sequences.get(uid) ?? 0)) {
        refused++;
        continue;
      }
      this.#sequences.set(uid, sequence);
      const status = textOf(event, 'status');
      if (status === 'CANCELLED') this.entries.delete(uid);
      else
        this.entries.set(uid, {
          summary: textOf(event, 'summary'),
          description: textOf(event, 'description'),
          start: textOf(event, 'dtstart'),
          end: event.hasProperty('dtend') ? textOf(event, 'dtend') : undefined,
          ...{ sequence, status },
        });
    }
    return refused;
  }
}
