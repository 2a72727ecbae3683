import { addDays, weekdayName, writeFullDay, type IsoDay } from '../../calendar/day.ts';
import { minutesBefore, weekDays, weekMinutes, type WeekMoment } from '../../calendar/weekly-clock.ts';
import { isDate } from '../../calendar/written.ts';
import { workCalendar } from '../../checklist/plan.ts';
import { leafAt, proposalsOf, rawNumber, rawText, type ViewObject } from '../../profile/leaf.ts';
import { appointmentId, stateOf, type Agenda, type Appointment } from './appointment.ts';
import { closedDays, endAfter, firstOn, frequency, weekdayLetters } from './series-days.ts';
import { sequenceOn } from './task-agenda.ts';

/** Ids of the meetings that can be in an agenda. */
export type SeriesKey = 'college' | 'pfo' | 'piket';

/** A meeting that is not in the agenda, and why. */
export interface MissingSeries {
  readonly key: SeriesKey;
  /** Dotted paths of what must be filled in. */
  readonly paths: readonly string[];
  /** Set when the first day is another day of the week than the meeting: both in words. */
  readonly mismatch?: { readonly first: string; readonly weekday: string } | undefined;
}

/** The meetings that recur, as the profile knows them. */
export interface MeetingSeries {
  readonly municipality: string;
  /** The day from which the agreements hold. */
  readonly validFrom: IsoDay | undefined;
  readonly appointments: readonly Appointment[];
  readonly missing: readonly MissingSeries[];
}

const category = 'Vaste vergaderingen';

const names: Readonly<Record<SeriesKey, string>> = {
  college: 'Collegevergadering',
  pfo: 'Portefeuillehoudersoverleg (PFO)',
  piket: 'Piketdienst',
};

/** The series of college, PFO and piket. Nothing is invented: without a day or a time there is none. */
export function meetingSeries(profile: ViewObject, municipality: string): MeetingSeries {
  const around = { profile, municipality };
  const made = [
    seriesOf({ key: 'college', section: ['college', 'vergadering'], timeKey: 'tijd' }, around),
    seriesOf({ key: 'pfo', section: ['pfo'], timeKey: 'begin' }, around),
    dutySeries(profile, municipality),
  ];
  return {
    municipality,
    validFrom: dayAt(profile, 'geldig_vanaf'),
    appointments: made.flatMap((each) => ('uid' in each ? each : [])),
    missing: made.flatMap((each) => ('paths' in each ? each : [])),
  };
}

/** The same as an agenda. @param date on which it is made; undefined: the day from which the agreements hold */
export function seriesAgenda(
  { municipality, validFrom, appointments }: MeetingSeries,
  date: IsoDay | undefined,
): Agenda {
  const day = date ?? validFrom ?? '2020-01-01';
  return {
    name: 'vaste-vergaderingen',
    day,
    sequence: sequenceOn(day),
    live: appointments,
    gone: [],
    lost: (key, lastDay) => ({
      ...shell(key, municipality),
      summary: `Vervalt: ${key in names ? names[key as SeriesKey] : key}`,
      when: { kind: 'day', day: lastDay, next: addDays(lastDay, 1) },
      isCancelled: true,
    }),
  };
}

/** What all of them have in common. */
function shell(key: string, municipality: string): Omit<Appointment, 'when' | 'summary'> {
  return {
    key,
    uid: appointmentId(municipality, 'vaste-vergaderingen', key),
    description: '',
    category,
    access: 'public',
    isCancelled: false,
    isTentative: false,
    isBusy: false,
    state: '',
  };
}

/** Where the values of a meeting are. */
interface Meeting {
  readonly key: 'college' | 'pfo';
  readonly section: readonly string[];
  readonly timeKey: string;
}

/** When a meeting is. */
interface Occurring {
  readonly weekday: string;
  readonly begin: string;
  readonly first: IsoDay;
  readonly often: string;
}

/** The college, or the PFO: on a day of the week, every week, two weeks or month. */
function seriesOf(
  meeting: Meeting,
  { profile, municipality }: { readonly profile: ViewObject; readonly municipality: string },
): Appointment | MissingSeries {
  const { key, section, timeKey } = meeting;
  const found = occurring(meeting, profile);
  if ('paths' in found) return found;
  const { weekday, begin, first, often } = found;
  const minutes = rawNumber(profile, ...section, 'duur_uren');
  const every = frequency(often, first);
  const isTentative = restsOnProposal(['dag', timeKey, 'frequentie'], section, profile);
  return completed({
    ...shell(key, municipality),
    summary: names[key],
    description: ['Niet op feestdagen en gesloten dagen.', ...(isTentative ? [proposed] : [])].join('\n'),
    place: textIn(profile, [...section, 'plaats']),
    isTentative,
    isBusy: true,
    when: {
      kind: 'recurring',
      ...{ first, begin, every },
      end: minutes === undefined ? undefined : endAfter(first, begin, Math.round(minutes * 60)),
      weekday: weekdayLetters(weekday),
      // Why when asked: ten years of days take longer than all the rest of a text in which the series is named.
      except: () => closedDays(first, every, workCalendar(profile)),
    },
  });
}

/** When a meeting is, or what is missing to know that. */
function occurring({ key, section, timeKey }: Meeting, profile: ViewObject): Occurring | MissingSeries {
  const at = (name: string): readonly string[] => [...section, name];
  const [weekday, begin] = [textIn(profile, at('dag')), textIn(profile, at(timeKey))];
  const often = rawText(profile, ...at('frequentie')) ?? 'wekelijks';
  // Of every week, any week is the first; else somebody must say which.
  const from = often === 'wekelijks' ? ['geldig_vanaf'] : at('eerste_dag');
  const written = dayAt(profile, ...at('eerste_dag'));
  const start = written ?? dayAt(profile, ...from);
  if (weekday === undefined || begin === undefined || start === undefined)
    return missing(key, [
      ...(weekday === undefined ? [at('dag')] : []),
      ...(begin === undefined ? [at(timeKey)] : []),
      ...(start === undefined ? [from] : []),
    ]);
  if (written === undefined || weekdayName(written) === weekday)
    return { weekday, begin, first: firstOn(weekday, start), often };
  return { ...missing(key, [at('eerste_dag')]), mismatch: { first: writeFullDay(written), weekday } };
}

const proposed = 'Dit is een voorstel: het is nog niet afgesproken.';

function restsOnProposal(keys: readonly string[], section: readonly string[], profile: ViewObject): boolean {
  return proposalsOf(keys.map((key) => leafAt(profile, ...section, key))).length > 0;
}

/** The duty of the weekend, every week, also when there is a holiday in it. */
function dutySeries(profile: ViewObject, municipality: string): Appointment | MissingSeries {
  const [begin, end] = ['begin', 'einde'].map((key) => momentAt(profile, 'piket', key));
  const start = dayAt(profile, 'geldig_vanaf');
  if (begin === undefined || end === undefined || start === undefined)
    return missing('piket', [
      ...(begin === undefined ? [['piket', 'begin']] : []),
      ...(end === undefined ? [['piket', 'einde']] : []),
      ...(start === undefined ? [['geldig_vanaf']] : []),
    ]);
  const first = firstOn(begin.dag, start);
  const isTentative = restsOnProposal(['begin', 'einde'], ['piket'], profile);
  return completed({
    ...shell('piket', municipality),
    summary: names.piket,
    description: isTentative ? proposed : '',
    isTentative,
    when: {
      kind: 'recurring',
      first,
      begin: begin.tijd,
      end: endAfter(first, begin.tijd, minutesBefore(begin, end) || weekMinutes),
      every: { weeks: 1 },
      weekday: weekdayLetters(begin.dag),
      except: () => [],
    },
  });
}

/** With what a calendar must hear of when it changes. */
function completed(appointment: Appointment): Appointment {
  const { summary, description, place, when, isTentative } = appointment;
  return { ...appointment, state: stateOf(summary, description, place, when, isTentative) };
}

function missing(key: SeriesKey, paths: readonly (readonly string[])[]): MissingSeries {
  return { key, paths: paths.map((path) => path.join('.')) };
}

/** A text that is filled in, and may be shown. */
function textIn(profile: ViewObject, path: readonly string[]): string | undefined {
  const text = rawText(profile, ...path);
  return text === '' ? undefined : text;
}

function dayAt(profile: ViewObject, ...path: readonly string[]): IsoDay | undefined {
  const text = rawText(profile, ...path);
  return text !== undefined && isDate(text) ? text : undefined;
}

function momentAt(profile: ViewObject, ...path: readonly string[]): WeekMoment | undefined {
  const [dag = '', tijd] = (rawText(profile, ...path) ?? '').split(' ');
  return tijd === undefined || !weekDays.includes(dag) ? undefined : { dag, tijd };
}
