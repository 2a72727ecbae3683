/** Meetings that recur, judged by ical.js with its own reading of the rules and of the clock. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  meetingSeries,
  seriesAgenda,
  type MeetingSeries,
} from '../../../src/document/agenda/meeting-series.ts';
import { writeAgenda } from '../../../src/output/ics/write.ts';
import { minimal, open } from '../../support/workspace.ts';

async function seriesOf(profile: string): Promise<MeetingSeries> {
  const { sources } = await open({ '/w/gemeente.yaml': profile });
  return meetingSeries(sources.profile, 'gm9999');
}

/** The first moments of a series, in UTC: what a calendar shows depends on nothing else. */
function moments(series: MeetingSeries, summary: string, count: number): readonly string[] {
  const agenda = seriesAgenda(series, undefined);
  const file = new ICAL.Component(
    ICAL.parse(new TextDecoder().decode(writeAgenda(agenda, agenda.live))) as unknown[],
  );
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(new ICAL.Timezone(file.getFirstSubcomponent('vtimezone')!));
  const events = file.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const iterator = events.find((each) => each.summary.startsWith(summary))!.iterator();
  return Array.from({ length: count }, () =>
    iterator.next().convertToZone(ICAL.Timezone.utcTimezone).toString(),
  );
}

const dated = minimal.replace('gemeente:', 'geldig_vanaf: 2026-10-14\ngemeente:');
const pfo = (lines: string): string =>
  `${dated}pfo:\n  dag: woensdag\n  begin: "09:00"\n  duur_uren: 1.5\n${lines}`;

describe('a meeting of every week', () => {
  it('begins on its first day from when the agreements hold, on the same clock in summer and winter', async () => {
    expect(moments(await seriesOf(dated), 'College', 3)).toEqual([
      '2026-10-20T07:30:00Z',
      '2026-10-27T08:30:00Z',
      '2026-11-03T08:30:00Z',
    ]);
  });

  it('is not held on days on which nobody works', async () => {
    const closed = `${pfo('')}werkdagen:\n  gesloten:\n    - { datum: 2026-10-26, tot_en_met: 2026-10-30, reden: herfstreces }\n`;
    expect(moments(await seriesOf(closed), 'Porte', 3).map((each) => each.slice(0, 10))).toEqual([
      '2026-10-14',
      '2026-10-21',
      '2026-11-04',
    ]);
  });

  it('has an end when its length is known, and else none', async () => {
    const [college, meeting] = (await seriesOf(pfo(''))).appointments;
    expect(college?.when).toMatchObject({ end: undefined });
    expect(meeting?.when).toMatchObject({ begin: '09:00', end: { day: '2026-10-14', time: '10:30' } });
  });
});

describe('a meeting of every two weeks', () => {
  it('is counted from a day on which it is', async () => {
    const series = await seriesOf(pfo('  frequentie: tweewekelijks\n  eerste_dag: 2026-10-21\n'));
    expect(moments(series, 'Porte', 3).map((each) => each.slice(0, 10))).toEqual([
      '2026-10-21',
      '2026-11-04',
      '2026-11-18',
    ]);
  });

  it('is not there while nobody said which week, and that is told', async () => {
    const series = await seriesOf(pfo('  frequentie: tweewekelijks\n'));
    expect(series.appointments.map(({ key }) => key)).toEqual(['college']);
    expect(series.missing).toContainEqual({ key: 'pfo', paths: ['pfo.eerste_dag'] });
  });

  it('is not there when that day is another day of the week', async () => {
    const { missing } = await seriesOf(pfo('  frequentie: tweewekelijks\n  eerste_dag: 2026-10-22\n'));
    expect(missing[0]).toMatchObject({ key: 'pfo', mismatch: { weekday: 'woensdag' } });
  });
});

describe('a meeting of every month', () => {
  it.each([
    ['2026-10-21', ['2026-10-21', '2026-11-18', '2026-12-16', '2027-01-20']],
    ['2026-09-30', ['2026-09-30', '2026-10-28', '2026-11-25', '2026-12-30']],
  ])('is in the same week of the month as %s', async (first, days) => {
    const series = await seriesOf(pfo(`  frequentie: maandelijks\n  eerste_dag: ${first}\n`));
    expect(moments(series, 'Porte', 4).map((each) => each.slice(0, 10))).toEqual(days);
  });
});

describe('the duty of the weekend', () => {
  it('is from one day to the other, also when the clock changes in between', async () => {
    const profile = `${dated}piket:\n  begin: { dag: vrijdag, tijd: "18:00" }\n  einde: { dag: maandag, tijd: "08:00" }\n`;
    const series = await seriesOf(profile);
    expect(series.appointments.at(-1)?.when).toMatchObject({
      first: '2026-10-16',
      end: { day: '2026-10-19', time: '08:00' },
      except: expect.any(Function) as unknown,
    });
    expect(moments(series, 'Piket', 2)).toEqual(['2026-10-16T16:00:00Z', '2026-10-23T16:00:00Z']);
  });
});

describe('what is not known', () => {
  it('is never invented', async () => {
    const { appointments, missing } = await seriesOf(minimal);
    expect(appointments).toEqual([]);
    expect(missing).toEqual([
      { key: 'college', paths: ['geldig_vanaf'] },
      { key: 'pfo', paths: ['pfo.dag', 'pfo.begin', 'geldig_vanaf'] },
      { key: 'piket', paths: ['piket.begin', 'piket.einde', 'geldig_vanaf'] },
    ]);
  });

  it('is tentative while nobody agreed on it', async () => {
    const agenda = seriesAgenda(await seriesOf(pfo('')), undefined);
    const text = new TextDecoder().decode(writeAgenda(agenda, agenda.live));
    // How often they meet is a default.
    expect(text.match(/STATUS:TENTATIVE/g)).toHaveLength(2);
    expect(text).toContain('nog niet afgesproken');
    const agreed = seriesAgenda(await seriesOf(pfo('  frequentie: wekelijks\n')), undefined);
    expect(agreed.live.find(({ key }) => key === 'pfo')?.isTentative).toBe(false);
  });
});
