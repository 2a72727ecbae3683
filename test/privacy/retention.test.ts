import { describe, expect, it } from 'vitest';
import { lawNotes, isPrintable } from '../../src/profile/law.ts';
import { listedTerms, readTerm, type RetentionTerm } from '../../src/profile/retention-terms.ts';
import { retentionRules, type RecordKind } from '../../src/privacy/retention/catalogue.ts';
import {
  retainedRecords,
  type AgreedTerm,
  type CaseFacts,
  type RetainedRecord,
} from '../../src/privacy/retention/records.ts';
import { packageAssets } from '../../src/world/node-files.ts';

const talk = (facts: Partial<CaseFacts> = {}): CaseFacts => ({
  id: 'gesprek-2021',
  title: 'Gesprek',
  checklists: ['functioneringsgesprek'],
  milestones: new Map([['gesprek', '2021-03-12']]),
  doneOn: new Map(),
  ...facts,
});

const departure = talk({
  id: 'vertrek',
  checklists: ['vertrek-wethouder', 'overdracht'],
  milestones: new Map([['vertrek', '2019-02-10']]),
});

function records(cases: readonly CaseFacts[], today: string, terms: readonly RetentionTerm[] = []) {
  const agreed = new Map(
    listedTerms.map(({ key, term }, index): [typeof key, AgreedTerm] => [
      key,
      { term: terms[index] ?? term, isProposal: false },
    ]),
  );
  return retainedRecords({ cases, agreed, today });
}

function only(kind: RecordKind, found: readonly RetainedRecord[]): RetainedRecord {
  const [record, ...more] = found.filter(({ rule }) => rule.kind === kind);
  if (record === undefined || more.length > 0) throw new Error(`not one ${kind}`);
  return record;
}

const report = (today: string, years = 5, facts?: Partial<CaseFacts>): RetainedRecord =>
  only('report', records([talk(facts)], today, [years]));

describe('the report of an appraisal talk', () => {
  it.each([
    ['2024-03-12', 'keep'],
    ['2026-03-11', 'keep'],
    ['2026-03-12', 'due'],
  ])('kept for five years is on %s: %s; three years of the guideline decide nothing', (today, state) => {
    expect(report(today).state).toBe(state);
  });

  it.each([
    [3, '2024-03-11', 'keep'],
    [3, '2024-03-12', 'disputed'],
    [3, '2026-03-12', 'due'],
    [7, '2026-03-11', 'keep'],
    [7, '2026-03-12', 'disputed'],
    [7, '2028-03-12', 'due'],
  ])('kept for %d years is on %s: %s, as long as the list says something else', (years, today, state) => {
    expect(report(today, years).state).toBe(state);
  });

  it('tells every term with its own day, the agreed one first', () => {
    expect(report('2026-11-27', 3).terms).toEqual([
      { term: 3, by: 'agreed', until: '2024-03-12' },
      { term: 5, by: 'list', until: '2026-03-12' },
      { term: 3, by: 'guideline', until: '2024-03-12' },
    ]);
  });

  it('counts from the day it was put away, and else from the talk', () => {
    expect(report('2026-04-01').start).toEqual({ from: 'milestone', id: 'gesprek', day: '2021-03-12' });
    const stored = { doneOn: new Map([['gesprek-verslag-bewaren', '2021-04-09']]) };
    expect(report('2026-04-01', 5, stored)).toMatchObject({
      start: { from: 'task', id: 'gesprek-verslag-bewaren', day: '2021-04-09' },
      state: 'keep',
    });
  });

  it('waits while the day of the talk is unknown', () => {
    const unknown = report('2099-01-01', 5, { milestones: new Map([['gesprek', undefined]]) });
    expect([unknown.state, unknown.terms[0]?.until]).toEqual(['waiting', undefined]);
  });

  it('is a whole number of years old on 1 March when the talk was on 29 February', () => {
    const leap = { milestones: new Map([['gesprek', '2024-02-29']]) };
    expect(report('2029-02-28', 5, leap).state).toBe('keep');
    expect(report('2029-03-01', 5, leap).state).toBe('due');
    expect(report('2029-03-01', 5, leap).terms[0]?.until).toBe('2029-03-01');
  });
});

describe('the records of a departure', () => {
  it('keeps an agenda that may be of real estate from being due before nine years', () => {
    const agenda = (today: string) => only('agenda', records([departure], today)).state;
    expect([agenda('2026-02-09'), agenda('2026-02-10'), agenda('2028-02-10')]).toEqual([
      'keep',
      'disputed',
      'due',
    ]);
  });

  it('never makes a mailbox due: an agreed seven years only raises the question', () => {
    const mailbox = (today: string, term: RetentionTerm) =>
      only('mailbox', records([departure], today, [5, 7, term])).state;
    expect(mailbox('2099-01-01', 'permanent')).toBe('permanent');
    expect([mailbox('2026-02-09', 7), mailbox('2026-02-10', 7), mailbox('2099-01-01', 7)]).toEqual([
      'keep',
      'disputed',
      'disputed',
    ]);
  });

  it('keeps papers about the end of the office for good, and knows no term for the rest', () => {
    const states = records([departure], '2099-01-01').map(({ rule, state }) => [rule.kind, state]);
    expect(states).toContainEqual(['end', 'permanent']);
    expect(states).toContainEqual(['messages', 'undetermined']);
    expect(states).toContainEqual(['dossier', 'undetermined']);
    expect(states).not.toContainEqual(['appointment', 'permanent']);
  });
});

describe('the rules', () => {
  const law = lawNotes(packageAssets);

  it('rest on notes that exist and may be printed', () => {
    const ids = retentionRules.flatMap(({ lawIds, adviceIds = [] }) => [...lawIds, ...adviceIds]);
    const unusable = ids.filter((id) => {
      const note = law.get(id);
      return note === undefined || !isPrintable(note);
    });
    expect(unusable).toEqual([]);
    expect(retentionRules.filter(({ lawIds }) => lawIds.length === 0)).toEqual([]);
  });

  it('say the same as the warning about a term that differs from the list', () => {
    for (const { key, term } of listedTerms)
      expect(retentionRules.filter(({ agreed }) => agreed === key).map((rule) => rule.term)).toEqual([term]);
  });

  it('cover a list under each id it ever had', () => {
    const lists = [['new-wethouder'], ['nieuwe-wethouder'], ['doorgaand-wethouder']].map((checklists) =>
      records([talk({ checklists })], '2026-11-27').map(({ rule }) => rule.kind),
    );
    expect(lists).toEqual([
      ['appointment', 'dossier', 'college', 'cooperation'],
      ['appointment', 'dossier', 'college', 'cooperation'],
      ['change', 'dossier', 'college', 'cooperation'],
    ]);
  });
});

describe('a term in the profile', () => {
  it.each([
    [5, 5],
    ['7-jaar', 7],
    ['blijvend', 'permanent'],
    ['vijf', undefined],
    [0, undefined],
    [2.5, undefined],
    [undefined, undefined],
  ])('%s is %s', (raw, term) => {
    expect(readTerm(raw)).toBe(term);
  });
});
