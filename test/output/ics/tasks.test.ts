/** Tasks in a calendar, judged by ical.js. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { exampleDossiers } from '../../../scripts/examples.ts';
import { taskAgenda } from '../../../src/document/agenda/task-agenda.ts';
import { readText, textValue, writeLines, readLines } from '../../../src/output/ics/content-lines.ts';
import { isCurrentIcs, readFingerprint, readIcs } from '../../../src/output/ics/read.ts';
import { writeAgenda } from '../../../src/output/ics/write.ts';
import type { TaskSheet } from '../../../src/document/task-sheet.ts';
import { eventsIn, textOf } from '../../support/calendars.ts';
import { exampleFiles, exampleFolders, renderLooks } from '../../support/example-documents.ts';
import { sheetTask, taskSheet } from '../../support/dated-tasks.ts';

function written(sheet: TaskSheet, date: string = '2026-12-01', isConfidential = false): Uint8Array {
  const agenda = taskAgenda(sheet, { date: date === 'none' ? undefined : date, isConfidential });
  return writeAgenda(agenda, [...agenda.live, ...agenda.gone]);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

describe('a task', () => {
  const task = sheetTask({ begin: '2026-12-01', blockedBy: [12, 14], helpers: ['archief'] });
  const bytes = written(taskSheet([task]));
  const [event] = eventsIn(bytes);

  it('is all of the day it must be done, without taking time', () => {
    expect(text(bytes)).toContain('DTSTART;VALUE=DATE:20261208\r\nDTEND;VALUE=DATE:20261209\r\n');
    expect(textOf(event!, 'transp')).toBe('TRANSPARENT');
    expect(textOf(event!, 'status')).toBe('CONFIRMED');
  });

  it('says what it is, who does it, when to begin and what it waits for', () => {
    expect(textOf(event!, 'summary')).toBe('23 Mail en agenda laten bewaren (I&A)');
    expect(textOf(event!, 'description').split('\n')).toEqual([
      'Vraag I&A om mail en agenda te bewaren.',
      'Begin uiterlijk op dinsdag 1 december 2026.',
      'Wacht op de taken 12 en 14.',
      'Samen met: archief.',
      'Lijst K7F2M, taak 23. Afvinken kan in de actielijst.',
    ]);
  });

  it('is made on the day that is asked for, or the last that the dossier tells of', () => {
    expect(text(bytes)).toContain('DTSTAMP:20261201T000000Z\r\nSEQUENCE:2526\r\n');
    const done = sheetTask({ id: 'badge', status: 'afgehandeld', doneOn: '2026-11-30' });
    expect(text(written(taskSheet([task, done]), 'none'))).toContain('DTSTAMP:20261130T000000Z');
  });

  it('is private when it is, and confidential in a confidential list', () => {
    const access = (isPrivate: boolean, isConfidential: boolean): string =>
      textOf(eventsIn(written(taskSheet([sheetTask({ isPrivate })]), 'none', isConfidential))[0]!, 'class');
    expect(access(true, true)).toBe('PRIVATE');
    expect(access(false, true)).toBe('CONFIDENTIAL');
    expect(access(false, false)).toBe('');
  });

  it('has an id that is its own, and tells nothing', () => {
    const others = [
      taskSheet([sheetTask({ id: 'x' })]),
      { ...taskSheet([task]), code: 'B2C3D' },
      { ...taskSheet([task]), municipality: 'gm9998' },
    ].map((sheet) => textOf(eventsIn(written(sheet))[0]!, 'uid'));
    const uid = textOf(event!, 'uid');
    expect(new Set([uid, ...others]).size).toBe(4);
    expect(uid).toMatch(/^gemeente-[b-t]{32}$/);
    expect(
      textOf(eventsIn(written(taskSheet([sheetTask({ due: '2027-01-05', title: 'Anders' })])))[0]!, 'uid'),
    ).toBe(uid);
  });

  it('is taken out when it is done or lapses, and says so where a calendar keeps it', () => {
    const closed = (status: 'afgehandeld' | 'vervalt'): readonly string[] => {
      const [cancelled] = eventsIn(written(taskSheet([sheetTask({ status })])));
      return ['status', 'summary'].map((name) => textOf(cancelled!, name));
    };
    expect(closed('afgehandeld')).toEqual(['CANCELLED', 'Klaar: 23 Mail en agenda laten bewaren (I&A)']);
    expect(closed('vervalt')).toEqual(['CANCELLED', 'Vervalt: 23 Mail en agenda laten bewaren (I&A)']);
  });

  it('is not there while its day is not known', () => {
    expect(eventsIn(written(taskSheet([task, sheetTask({ id: 'later', due: undefined })])))).toHaveLength(1);
  });

  it('is no message and no calendar of its own: Outlook would make another calendar of it', () => {
    expect(text(bytes)).not.toMatch(/^(?:METHOD|X-WR-|BEGIN:VALARM)/m);
  });
});

const hostile = [
  'Regel een\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:vals',
  'a\nb\\nc;d,e:f"g\\',
  'BEGIN:VCALENDAR',
  '\u0000\u0007\u001b[31mrood\u007f\u0085\u2028\u2029\ufeff',
  '\ud800 los',
  '👩‍👩‍👧‍👦'.repeat(60),
  'é'.repeat(400),
  '\ttab \u00a0 vast',
  '=1+1',
];

describe.each(hostile)('the text %j', (value) => {
  it('stays text, wherever it stands', () => {
    const task = sheetTask({ title: value, explanation: value, by: value, helpers: [value] });
    const bytes = written({ ...taskSheet([task]), title: value });
    const events = eventsIn(bytes);
    expect(events).toHaveLength(1);
    expect(events[0]!.getAllProperties('uid')).toHaveLength(1);
    // eslint-disable-next-line no-control-regex -- these must not be there
    expect(text(bytes)).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    expect([...textOf(events[0]!, 'summary')].length).toBeLessThanOrEqual(200);
    expect(events[0]!.getFirstProperty('categories')?.getValues()).toHaveLength(1);
  });
});

describe('lines', () => {
  it('are at most 75 octets, and whole letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (value) => {
        const bytes = writeLines([`SUMMARY:${textValue(value)}`]);
        for (const line of text(bytes).split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toContain('\ufffd');
        }
        const [line = ''] = readLines(bytes);
        expect(textValue(readText(line.slice('SUMMARY:'.length)))).toBe(textValue(value));
      }),
    );
  });

  it('come back from ical.js as they went in', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '\\', ';', ',', '\n', ':', 'é', '"', ' ', 'n'),
          maxLength: 200,
        }),
        (value) => {
          const bytes = writeLines(['BEGIN:VEVENT', `SUMMARY:${textValue(value)}`, 'END:VEVENT']);
          const event = new ICAL.Component(ICAL.parse(text(bytes)) as unknown[]);
          expect(textOf(event, 'summary')).toBe(value);
        },
      ),
    );
  });
});

describe('a file', () => {
  const sheet = taskSheet([sheetTask()]);

  it('carries its fingerprint, and is somebody’s once a word changed', () => {
    const bytes = written(sheet);
    const print = readFingerprint(bytes);
    expect(print?.made).toBe(print?.now);
    const changed = readFingerprint(new TextEncoder().encode(text(bytes).replace('bewaren', 'bewaard')));
    expect(changed?.now).not.toBe(changed?.made);
    expect(readFingerprint(new TextEncoder().encode('rommel'))).toBeUndefined();
  });

  it('is current on another day, and not once a calendar must hear of something', () => {
    const bytes = written(sheet, '2026-12-01');
    expect(isCurrentIcs(bytes, written(sheet, '2026-12-24'))).toBe(true);
    expect(isCurrentIcs(bytes, written(taskSheet([sheetTask({ blockedBy: [1] })])))).toBe(true);
    expect(isCurrentIcs(bytes, written(taskSheet([sheetTask({ due: '2026-12-09' })])))).toBe(false);
    expect(isCurrentIcs(new TextEncoder().encode(text(bytes).replace('23 ', '24 ')), bytes)).toBe(false);
  });

  it('can be read back', () => {
    expect(readIcs(written(sheet))?.blocks[0]).toMatch(
      /^20261208 \| 23 Mail en agenda laten bewaren \(I&A\) \| /,
    );
    expect(readIcs(new Uint8Array())).toBeUndefined();
  });
});

describe.each(exampleFolders)('%s', (path) => {
  it('gives calendars that ical.js reads, the same again', async () => {
    const make = (): ReturnType<typeof renderLooks> =>
      renderLooks(
        { ...exampleFiles(path), ids: ['actielijst', 'werkwijzer'] },
        ['ics'],
        exampleDossiers(path),
      );
    const files = await make();
    expect(files.map(({ name }) => name)).toContain('werkwijzer.ics');
    for (const { name, bytes } of files) {
      expect(text(bytes).replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
      const events = eventsIn(bytes);
      expect(new Set(events.map((event) => textOf(event, 'uid'))).size, name).toBe(events.length);
      for (const event of events) {
        expect(textOf(event, 'summary').length).toBeLessThanOrEqual(255);
        const { startDate, endDate } = new ICAL.Event(event);
        expect(endDate.compare(startDate)).toBeGreaterThanOrEqual(startDate.isDate ? 1 : 0);
        if (startDate.isDate) expect(endDate.subtractDate(startDate).toSeconds()).toBe(86_400);
      }
    }
    const again = await make();
    expect(again.map(({ bytes }) => text(bytes))).toEqual(files.map(({ bytes }) => text(bytes)));
  });
});
