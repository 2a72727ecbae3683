import { describe, expect, it } from 'vitest';
import { compareAgreements } from '../../src/document/agreement-changes.ts';
import type { Agreement } from '../../src/document/agreements.ts';
import {
  progressOfReview,
  startReview,
  stepReview,
  stillDecided,
  type ReviewEvent,
  type ReviewState,
} from '../../src/document/review-session.ts';

function agreement(id: string, section = 'een', words = `Tekst van ${id}.`, origin = id): Agreement {
  return {
    id,
    section,
    heading: section,
    words,
    origin,
    values: [],
    blanks: [],
    proposals: [],
    isOwn: false,
  };
}

const all = [agreement('a'), agreement('b'), agreement('c', 'twee'), agreement('d', 'twee')];
const start = (): ReviewState => startReview(all, new Map());
const run = (state: ReviewState, ...events: readonly ReviewEvent[]): ReviewState =>
  events.reduce((current, event) => stepReview(current, event).state, state);
const keep = (id: string): ReviewEvent => ({ kind: 'judge', id, verdict: 'behouden' });

describe('a review', () => {
  it('goes from one agreement to the next, and ends when all were reviewed', () => {
    expect(start().current?.id).toBe('a');
    const half = run(start(), keep('a'), keep('b'));
    expect(half.current?.id).toBe('c');
    expect(run(half, keep('c'), keep('d')).current).toBeUndefined();
  });

  it('stores each decision, and nothing for a step back', () => {
    expect([...stepReview(start(), keep('a')).marks]).toEqual([['a', 'behouden']]);
    expect(stepReview(run(start(), keep('a')), { kind: 'back' }).marks.size).toBe(0);
  });

  it('keeps the rest of a section in one step, and leaves earlier decisions', () => {
    const state = run(start(), { kind: 'judge', id: 'a', verdict: 'gewijzigd' });
    const { marks } = stepReview(state, { kind: 'keep-section', section: 'een' });
    expect([...marks]).toEqual([['b', 'behouden']]);
  });

  it('goes back one by one, and continues from there', () => {
    const back = run(start(), keep('a'), keep('b'), { kind: 'back' });
    expect(back.current?.id).toBe('b');
    expect(run(back, { kind: 'back' }).current?.id).toBe('a');
    expect(run(start(), { kind: 'back' }).current?.id).toBe('a');
  });

  it("continues where someone stopped, with a colleague's changes in the meantime", () => {
    expect(startReview(all, new Map([['a', 'behouden']])).current?.id).toBe('b');
    const others = new Map([
      ['a', 'behouden'],
      ['b', 'behouden'],
    ] as const);
    expect(run(start(), { kind: 'stored', agreements: all, seen: others }).current?.id).toBe('c');
    const same = run(start(), { kind: 'stored', agreements: all, seen: new Map([['d', 'behouden']]) });
    expect(same.current?.id).toBe('a');
  });

  it('trusts the profile about what was dropped, not the stored decision', () => {
    const seen = new Map([
      ['a', 'vervallen'],
      ['b', 'gewijzigd'],
      ['x', 'vervallen'],
      ['y', 'behouden'],
      ['z', 'vervallen'],
    ] as const);
    expect([...stillDecided(seen, { agreements: all, lapsed: new Set(['x', 'y', 'elders']) })]).toEqual([
      ['b', 'gewijzigd'],
      ['x', 'vervallen'],
      ['y', 'vervallen'],
    ]);
  });

  it('counts dropped agreements, though they no longer exist', () => {
    const seen = new Map([
      ['a', 'behouden'],
      ['x', 'vervallen'],
      ['weg', 'behouden'],
    ] as const);
    expect(progressOfReview({ agreements: all, seen })).toEqual({
      done: 2,
      total: 5,
      counts: { behouden: 1, gewijzigd: 0, vervallen: 1 },
    });
  });
});

describe('what changed between two reviews', () => {
  const ids = (list: readonly Agreement[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

  it('lists what is new, changed and gone, and nothing that stayed', () => {
    const now = [agreement('a'), agreement('b', 'een', 'Anders.'), agreement('e', 'twee')];
    expect(compareAgreements(all, now, ids(now))).toEqual([
      { kind: 'gewijzigd', heading: 'een', was: 'Tekst van b.', now: 'Anders.' },
      { kind: 'nieuw', heading: 'twee', was: undefined, now: 'Tekst van e.' },
      { kind: 'vervallen', heading: 'twee', was: 'Tekst van c.', now: undefined },
      { kind: 'vervallen', heading: 'twee', was: 'Tekst van d.', now: undefined },
    ]);
    expect(compareAgreements(all, all, ids(all))).toEqual([]);
  });

  it('treats a text that replaces its opposite as a change', () => {
    const [was, now] = [agreement('wel', 'een', 'Wel.', 'slot'), agreement('niet', 'een', 'Niet.', 'slot')];
    expect(compareAgreements([was], [now], ids([now]))).toEqual([
      { kind: 'gewijzigd', heading: 'een', was: 'Wel.', now: 'Niet.' },
    ]);
  });

  it('does not show the public what became internal', () => {
    expect(compareAgreements([agreement('a')], [], ids([agreement('a')]))).toEqual([]);
  });
});
