import { describe, expect, it } from 'vitest';
import { printMoment } from '../../src/calendar/moment.ts';
import { parseMoment, type MomentError } from '../../src/calendar/parse-moment.ts';
import type { MomentProblem } from '../../src/diagnostics/codes/moment.ts';
import { describeMomentError } from '../../src/diagnostics/messages/moment.ts';

const milestones = ['benoeming', 'eerste-werkdag', 'vertrek', 'eerste-collegevergadering'];

/** Not `undefined`: that would select the default. */
type Among = readonly string[] | 'any';

function parse(text: string, among: Among): ReturnType<typeof parseMoment> {
  return among === 'any' ? parseMoment(text) : parseMoment(text, among);
}

function errorOf(text: string, among: Among = milestones): MomentError {
  const result = parse(text, among);
  if ('moment' in result) throw new Error(`${text} was read as ${printMoment(result.moment)}`);
  return result.error;
}

function printed(text: string, among: Among = milestones): string {
  const result = parse(text, among);
  return 'moment' in result ? printMoment(result.moment) : JSON.stringify(result.error);
}

describe('phrases are parsed leniently', () => {
  it.each([
    ['ZSM', 'zsm'],
    ['zo snel mogelijk', 'zsm'],
    ['Zo spoedig mogelijk', 'zsm'],
    ['z.s.m.', 'zsm'],
    ['per direct', 'zsm'],
    ['direct', 'zsm'],
    ['meteen', 'zsm'],
    ['direct na de benoeming', 'zsm na benoeming'],
    ['  op   benoeming ', 'op benoeming'],
    ['bij benoeming', 'op benoeming'],
    ['Bij de eerste werkdag', 'op eerste-werkdag'],
    ['vóór benoeming', 'voor benoeming'],
    ['vo\u0301o\u0301r de benoeming', 'voor benoeming'],
    ['na het vertrek', 'na vertrek'],
    ['een maand na vertrek', '1 maand na vertrek'],
    ['één maand na vertrek', '1 maand na vertrek'],
    ['twaalf dagen vóór het vertrek', '12 dagen voor vertrek'],
    ['1 dagen voor vertrek', '1 dag voor vertrek'],
    ['2 jaren na vertrek', '2 jaar na vertrek'],
    ['binnen 007 weken na vertrek', 'binnen 7 weken na vertrek'],
    ['Uiterlijk 1 week voor eerste werkdag', 'uiterlijk 1 week voor eerste-werkdag'],
    ['op 1 april', '1 april'],
    ['1\u00a0april', '1 april'],
    ['uiterlijk op 1 April', 'uiterlijk 1 april'],
    ['uiterlijk benoeming', 'uiterlijk op benoeming'],
    ['Uiterlijk bij de benoeming', 'uiterlijk op benoeming'],
    ['uiterlijk 1 apr.', 'uiterlijk 1 april'],
    ['di 1 dec 2026', '2026-12-01'],
    ['zo 6-12-2026', '2026-12-06'],
    ['uiterlijk dinsdag 1 april', 'uiterlijk 1 april'],
    ['vóór 29 februari', 'voor 29 februari'],
    ['op 2026-12-01', '2026-12-01'],
    ['2026-12-1', '2026-12-01'],
    ['1-12-2026', '2026-12-01'],
    ['01/12/2026', '2026-12-01'],
    ['uiterlijk 1.12.2026', 'uiterlijk 2026-12-01'],
    ['na 1 december 2026', 'na 2026-12-01'],
    ['voor 29 februari 2028', 'voor 2028-02-29'],
    ['elk jaar', 'jaarlijks'],
    ['ieder jaar op 1 april', 'jaarlijks 1 april'],
    ['elk jaar uiterlijk 1 april', 'jaarlijks uiterlijk 1 april'],
    ['jaarlijks vóór 1 april', 'jaarlijks voor 1 april'],
  ])('%j → %s', (text, canonical) => {
    expect(printed(text)).toBe(canonical);
    expect(printed(canonical)).toBe(canonical);
  });

  it('takes any id when there is no list', () => {
    expect(printed('na de eerste werkdag', 'any')).toBe('na eerste-werkdag');
    expect(printed('voor de start van het jaarverslag', 'any')).toBe('voor start-van-het-jaarverslag');
  });
});

/** Text, problem, words to blame, what was probably meant. */
const typos: readonly (readonly [string, MomentProblem, string, string | undefined])[] = [
  ['', 'empty', '', undefined],
  ['   ', 'empty', '   ', undefined],
  ['10 werkdgn voor benoeming', 'bad-unit', 'werkdgn', 'werkdagen'],
  ['1 wek voor benoeming', 'bad-unit', 'wek', 'week'],
  ['een half jaar na vertrek', 'bad-unit', 'een half jaar', '6 maanden'],
  ['2 uurtjes na vertrek', 'bad-unit', 'uurtjes', undefined],
  ['10 voor benoeming', 'missing-unit', '10', undefined],
  ['2026', 'missing-unit', '2026', undefined],
  ['op benoming', 'unknown-milestone', 'benoming', 'benoeming'],
  ['op de benoming', 'unknown-milestone', 'benoming', 'benoeming'],
  ['op eerste werkdg', 'unknown-milestone', 'eerste werkdg', 'eerste-werkdag'],
  ['2 weken na raadsvergadering', 'unknown-milestone', 'raadsvergadering', undefined],
  ['op', 'missing-milestone', 'op', undefined],
  ['zsm na', 'missing-milestone', 'na', undefined],
  ['10 werkdagen voor', 'missing-milestone', 'voor', undefined],
  ['voor de', 'missing-milestone', 'voor de', undefined],
  ['benoeming', 'missing-side', 'benoeming', 'op benoeming'],
  ['de benoeming', 'missing-side', 'de benoeming', 'op benoeming'],
  ['benoming', 'missing-side', 'benoming', 'op benoeming'],
  ['binnen 2 weken', 'missing-side', '2 weken', undefined],
  ['2 weken benoeming', 'missing-side', 'benoeming', undefined],
  ['2 weken eerste werkdag', 'missing-side', 'eerste werkdag', undefined],
  ['zsm benoeming', 'missing-side', 'benoeming', 'na benoeming'],
  ['10 werkdagen vor benoeming', 'unknown-word', 'vor', 'voor'],
  ['10 werkdagen rond benoeming', 'unknown-word', 'rond', undefined],
  ['uiterlyk 1 april', 'unknown-word', 'uiterlyk', 'uiterlijk'],
  ['zsn', 'unknown-word', 'zsn', 'zsm'],
  ['jaarlyks', 'unknown-word', 'jaarlyks', 'jaarlijks'],
  ['ergens in de zomer', 'unknown-word', 'ergens', undefined],
  ['uiterlijk 1 aprl', 'unknown-word', 'aprl', 'april'],
  ['jaarlijks uitrlijk 1 april', 'unknown-word', 'uitrlijk', 'uiterlijk'],
  ['voor 31 juni', 'impossible-date', '31 juni', undefined],
  ['2026-02-30', 'impossible-date', '2026-02-30', undefined],
  ['29 februari 2027', 'impossible-date', '29 februari 2027', undefined],
  ['op 5-13-2026', 'impossible-date', '5-13-2026', undefined],
  ['0 april', 'impossible-date', '0 april', undefined],
  ['0 dagen voor benoeming', 'bad-number', '0', undefined],
  ['-2 dagen voor benoeming', 'bad-number', '-2', undefined],
  ['1,5 week na vertrek', 'bad-number', '1,5', undefined],
  ['10000 dagen na vertrek', 'bad-number', '10000', undefined],
  ['anderhalve week na vertrek', 'bad-number', 'anderhalve', undefined],
  ['twe weken na vertrek', 'bad-number', 'twe', '2'],
  ['10werkdagen voor benoeming', 'bad-number', '10werkdagen', '10 werkdagen'],
  ['binnen', 'missing-term', 'binnen', undefined],
  ['uiterlijk', 'missing-term', 'uiterlijk', undefined],
  ['uiterlijk op', 'missing-milestone', 'op', undefined],
  ['na 2 weken', 'term-after-side', '2 weken', undefined],
  ['2 weken na 1 april', 'date-as-milestone', '1 april', undefined],
  ['zsm na 2026-12-01', 'date-as-milestone', '2026-12-01', undefined],
  ['na 1 april', 'missing-year', '1 april', undefined],
  ['jaarlijks uiterlijk 1-4-2026', 'year-in-yearly', '1-4-2026', '1 april'],
  ['uiterlijk wo 1 dec 2026', 'other-weekday', 'wo 1 dec 2026', 'dinsdag 2026-12-01'],
  ['zsm graag', 'trailing-words', 'graag', undefined],
  ['op benoeming of vertrek', 'trailing-words', 'of vertrek', undefined],
  ['1 april 26', 'trailing-words', '26', undefined],
  ['jaarlijks op benoeming', 'trailing-words', 'op benoeming', undefined],
];

describe('a phrase that cannot be parsed', () => {
  it.each(typos)('%j: %s, blames %j', (text, reason, found, near) => {
    const error = errorOf(text);
    expect({ reason: error.reason, found: error.found, near: error.near }).toEqual({ reason, found, near });
    expect(text.slice(error.offset, error.offset + error.length)).toBe(found);
  });

  it.each(typos.filter(([, , , near]) => near !== undefined))('%j: the suggestion can replace it', (text) => {
    const { offset, length, near } = errorOf(text);
    const fixed = text.slice(0, offset) + near! + text.slice(offset + length);
    expect(parseMoment(fixed, milestones), fixed).toHaveProperty('moment');
  });

  it('blames the right word, even when the same letters occur before it', () => {
    expect(errorOf('  2  wekn  na vertrek')).toMatchObject({ offset: 5, length: 4, found: 'wekn' });
    expect(errorOf('Vóór de n')).toMatchObject({ offset: 8, length: 1 });
  });

  it('lists the existing milestones, and the last day of a month', () => {
    expect(errorOf('op raadsvergadering').expected).toEqual(milestones);
    expect(errorOf('voor 31 juni').expected).toEqual(['30 juni']);
    expect(errorOf('2027-02-29').expected).toEqual(['28 februari 2027']);
    expect(errorOf('30 februari').expected).toEqual(['29 februari']);
    expect(errorOf('2026-13-01').expected).toEqual([]);
  });

  it('recognises a bare word without a list', () => {
    expect(errorOf('benoeming', 'any')).toMatchObject({ reason: 'missing-side', near: 'op benoeming' });
    expect(errorOf('op benoeming voor vertrek', 'any')).toMatchObject({ reason: 'trailing-words' });
    expect(errorOf('op Ünïcode!', 'any')).toMatchObject({ reason: 'unknown-milestone' });
  });

  it('covers every problem', () => {
    const kinds: Record<MomentProblem, true> = {
      empty: true,
      'unknown-word': true,
      'bad-number': true,
      'bad-unit': true,
      'missing-unit': true,
      'missing-term': true,
      'missing-side': true,
      'missing-milestone': true,
      'unknown-milestone': true,
      'term-after-side': true,
      'impossible-date': true,
      'date-as-milestone': true,
      'other-weekday': true,
      'missing-year': true,
      'year-in-yearly': true,
      'trailing-words': true,
    };
    expect([...new Set(typos.map(([, reason]) => reason))].sort()).toEqual(Object.keys(kinds).sort());
  });
});

describe('its message', () => {
  const told = (text: string, among: readonly string[] = milestones): { text: string; fix: string } => {
    const { reason, found, expected, near } = errorOf(text, among);
    return describeMomentError({ reason, found, expected, near, whole: text });
  };

  it.each(typos)('%j: short, full sentences', (text) => {
    const message = told(text);
    for (const sentence of `${message.text} ${message.fix}`.replace(/`[^`]*`/g, 'x').split(/(?<=[.?]) /)) {
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
      expect(sentence).toMatch(/^[A-Zx0-9].*[.?]$/);
    }
    expect(message.text + message.fix).not.toMatch(/!|alstublieft|undefined|``/);
  });

  it('says what was found, what was expected and how to fix it', () => {
    expect(told('10 werkdgn voor benoeming')).toEqual({
      text: 'In `10 werkdgn voor benoeming` is `werkdgn` geen soort tijd. Verwacht: `werkdagen`, `dagen`, `weken`, `maanden` of `jaar`. Bedoelt u `werkdagen`?',
      fix: 'Schrijf `werkdagen` in plaats van `werkdgn`.',
      replacement: { of: 'werkdgn', by: 'werkdagen' },
    });
    expect(told('voor 31 juni')).toEqual({
      text: 'De dag `31 juni` bestaat niet. De laatste dag van die maand is `30 juni`.',
      fix: 'Verbeter de dag, de maand of het jaar.',
    });
    expect(told('op benoeming', [])).toEqual({
      text: 'In `op benoeming` is `benoeming` geen mijlpaal. Deze checklist heeft geen mijlpalen.',
      fix: 'Voeg een mijlpaal toe bij `mijlpalen`, of schrijf een datum.',
    });
    expect(told('op', []).fix).toBe('Voeg een mijlpaal toe bij `mijlpalen`, of schrijf een datum.');
  });
});
