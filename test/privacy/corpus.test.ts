import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { figuresTable, fullSize, measure } from '../../scripts/privacy/measure.ts';
import { makeCorpus } from '../../scripts/privacy/corpus.ts';
import { byDepth } from '../support/depth.ts';
import { root } from '../support/root.ts';

const figures = measure(1);

describe('on a corpus of Dutch lines', () => {
  it('which has more than ten thousand lines, and is the same each time', () => {
    const lines = makeCorpus(1, fullSize);
    expect(lines.length).toBeGreaterThan(10_000);
    expect(makeCorpus(1, fullSize)).toEqual(lines);
  });

  it.each(Array.from({ length: byDepth(2, 20) }, (_, index) => index + 1))(
    'every BSN and IBAN is found, and hardly anything else (seed %i)',
    (seed) => {
      const { rules, alarms, innocent } = seed === 1 ? figures : measure(seed);
      for (const rule of ['bsn', 'iban'] as const)
        expect(rules.find((each) => each.rule === rule)?.missed).toEqual([]);
      expect(alarms.length / innocent).toBeLessThan(0.005);
      for (const { rule, found, planted } of rules) expect(found / planted, rule).toBeGreaterThan(0.99);
    },
  );

  it('as the figures in the docs say', () => {
    expect(readFileSync(`${root}docs/security.md`, 'utf8')).toContain(figuresTable(figures));
  });
});
