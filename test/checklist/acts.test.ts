import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actOn } from '../../src/checklist/act-on.ts';
import { inverseOf, type Act } from '../../src/checklist/acts.ts';
import type { Dossier } from '../../src/checklist/dossier.ts';
import { DossierText, type DossierFacts } from '../../src/checklist/dossier-text.ts';
import { dossierWith, handWritten, read } from '../support/dossiers.ts';

const on = '2026-11-22';

function tick(...ids: string[]): Act {
  return { kind: 'tick', ids, on };
}

function lines(before: string, after: string): { readonly gone: string[]; readonly added: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !now.includes(line)),
    added: now.filter((line) => !old.includes(line)),
  };
}

const two = dossierWith(
  '  - id: a\n    titel: Eerst # belangrijk\n    status: open\n\n  - id: b\n    titel: "Daarna"\n    status: \'open\' # nog niet\n',
);

describe('ticking a task', () => {
  it('changes only its own lines', () => {
    const after = read(two).act(tick('b')).text;
    expect(lines(two, after)).toEqual({
      gone: ["    status: 'open' # nog niet"],
      added: ["    status: 'afgehandeld' # nog niet", '    afgehandeld_op: 2026-11-22'],
    });
  });

  it('records by whom and despite what', () => {
    const act: Act = { kind: 'tick', ids: ['b'], on, by: 'EdB', despite: { b: ['a'] } };
    const { tasks } = read(two).act(act).dossier;
    expect(tasks[1]).toMatchObject({ status: 'afgehandeld', doneOn: on, doneBy: 'EdB', despite: ['a'] });
  });

  it('several at once gives the same as one after another', () => {
    expect(read(two).act(tick('a', 'b')).text).toBe(read(two).act(tick('a')).act(tick('b')).text);
  });

  it('skips a task that does not exist', () => {
    expect(read(two).act(tick('c')).text).toBe(two);
  });

  it('gives a task without a status line only a day', () => {
    const text = dossierWith('  - id: a\n    titel: Eerst\n');
    expect(read(text).act(tick('a')).text).toBe(
      dossierWith('  - id: a\n    titel: Eerst\n    afgehandeld_op: 2026-11-22\n'),
    );
    expect(read(text).act(tick('a')).dossier.tasks[0]?.status).toBe('afgehandeld');
  });
});

describe('skipping a task', () => {
  it('keeps the reason, even one that YAML would interpret differently', () => {
    const reason = "ja: # 'eigen' laptop";
    const after = read(two).act({ kind: 'skip', ids: ['a'], reason });
    expect((parse(after.text) as { taken: { reden: string }[] }).taken[0]?.reden).toBe(reason);
  });

  it('removes that it was done', () => {
    const after = read(two)
      .act(tick('a'))
      .act({ kind: 'skip', ids: ['a'], reason: 'toch niet' });
    expect(after.dossier.tasks[0]).toMatchObject({
      status: 'vervalt',
      doneOn: undefined,
      reason: 'toch niet',
    });
    expect(after.text).not.toContain('afgehandeld_op');
  });
});

describe('a milestone', () => {
  const text = dossierWith(
    '  - id: a\n    titel: A\n',
    'mijlpalen:\n  - id: benoeming\n    naam: de benoeming\n',
  );

  it('gets its day on a separate line, and loses it again', () => {
    const set = read(text).act({ kind: 'milestone', id: 'benoeming', day: '2026-12-08' });
    expect(lines(text, set.text)).toEqual({ gone: [], added: ['    datum: 2026-12-08'] });
    expect(set.act({ kind: 'milestone', id: 'benoeming', day: undefined }).text).toBe(text);
  });

  it('fills an empty value that someone left for it', () => {
    const left = text.replace('de benoeming\n', 'de benoeming\n    datum:\n');
    expect(read(left).act({ kind: 'milestone', id: 'benoeming', day: '2026-12-08' }).text).toContain(
      '    datum: 2026-12-08\n',
    );
  });
});

/** A dossier without the positions of its tasks, which the model does not have. */
function facts({ dossier }: Pick<DossierText, 'dossier'>): Dossier {
  return { ...dossier, tasks: dossier.tasks.map((task) => ({ ...task, source: undefined })) };
}

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => /\S/.test(text) && !/[\p{C}\u2028\u2029]/u.test(text))
  .map((text) => text.trim());
const ids = fc.array(fc.constantFrom('taak-0', 'taak-1', 'taak-2', 'taak-3'), { minLength: 1, maxLength: 3 });
const acts: fc.Arbitrary<Act> = fc.oneof(
  ids.map((each): Act => tick(...new Set(each))),
  ids.map((each): Act => ({ kind: 'begin', ids: [...new Set(each)] })),
  ids.map((each): Act => ({ kind: 'untick', ids: [...new Set(each)] })),
  fc.tuple(ids, words).map(([each, reason]): Act => ({ kind: 'skip', ids: [...new Set(each)], reason })),
  fc.tuple(ids, words).map(([each, text]): Act => ({ kind: 'note', ids: [...new Set(each)], text })),
  fc.tuple(ids, words).map(([each, to]): Act => ({ kind: 'assign', ids: [...new Set(each)], to })),
  ids.map((each): Act => ({ kind: 'date', ids: [...new Set(each)], day: '2026-12-01' })),
);

describe('a dossier in any style', () => {
  it('is the same byte for byte after ticking and unticking', () => {
    fc.assert(
      fc.property(handWritten, ids, (text, wanted) => {
        const set = [...new Set(wanted)];
        const ticked = read(text).act(tick(...set));
        expect(ticked.act({ kind: 'untick', ids: set }).text).toBe(text);
        // Even when somebody reads the file again in between.
        expect(read(ticked.text).act({ kind: 'untick', ids: set }).text).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it('has in its text what the screen shows', () => {
    fc.assert(
      fc.property(handWritten, fc.array(acts, { maxLength: 6 }), (text, done) => {
        let stored = read(text);
        let shown = stored.dossier;
        for (const act of done) {
          stored = stored.act(act);
          shown = actOn(shown, act);
        }
        expect(facts(stored)).toEqual(facts({ dossier: shown }));
        // Where each task is, too.
        expect(read(stored.text).facts()).toEqual(stored.facts());
      }),
      { numRuns: 300 },
    );
  });

  it('goes on from what was kept of it as from its text', () => {
    fc.assert(
      fc.property(handWritten, fc.array(acts, { maxLength: 3 }), acts, (text, before, act) => {
        const old = before.reduce<DossierText>((stored, each) => stored.act(each), read(text));
        const kept = JSON.parse(JSON.stringify(old.facts())) as DossierFacts;
        const recalled = DossierText.recall(old.text, kept, old.dossier.file);
        expect(recalled.facts()).toEqual(old.facts());
        // The same keys in the same order: a screen is slow with tasks of many shapes.
        const shapes = ({ dossier }: DossierText): readonly string[] =>
          dossier.tasks.map((task) => Object.keys(task).join());
        expect(shapes(recalled)).toEqual(shapes(read(old.text)));
        expect(recalled.act(act).text).toBe(read(old.text).act(act).text);
      }),
      { numRuns: 200 },
    );
  });

  it('is restored when an act is undone', () => {
    fc.assert(
      fc.property(handWritten, fc.array(acts, { maxLength: 4 }), acts, (text, before, act) => {
        const old = before.reduce<DossierText>((stored, each) => stored.act(each), read(text));
        const back = inverseOf(old.dossier, act).reduce<DossierText>(
          (stored, each) => stored.act(each),
          old.act(act),
        );
        const withoutStatusLine = ({ tasks }: Dossier): object[] =>
          tasks.map((task) => ({ ...task, hasStatus: true }));
        expect(withoutStatusLine(facts(back))).toEqual(withoutStatusLine(facts(old)));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every line that no act concerns', () => {
    fc.assert(
      fc.property(handWritten, acts, (text, act) => {
        if (act.kind === 'milestone') return;
        const after = read(text).act(act).text.split(/\r?\n/);
        const kept = text.split(/\r?\n/).filter((line) => !/(status|opmerking|id: .?taak)/.test(line));
        for (const line of kept) expect(after).toContain(line);
      }),
      { numRuns: 200 },
    );
  });
});
