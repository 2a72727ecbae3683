import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  figuresTable,
  fullSize,
  hardSize,
  measure,
  measureHard,
  type Figures,
} from '../../scripts/privacy/measure.ts';
import { makeCorpus } from '../../scripts/privacy/corpus.ts';
import { makeHardCorpus, writingNames } from '../../scripts/privacy/hard-corpus.ts';
import { measureInside } from '../../scripts/privacy/renderings.ts';
import { byDepth } from '../support/depth.ts';
import { root } from '../support/root.ts';

const seeds = Array.from({ length: byDepth(2, 20) }, (_, index) => index + 1);
const docs = readFileSync(`${root}docs/security.md`, 'utf8');

/** What is promised of every set. */
function expectPromised({ rules, alarms, innocent }: Figures): void {
  for (const rule of ['bsn', 'iban'] as const)
    expect(rules.find((each) => each.rule === rule)?.missed).toEqual([]);
  expect(alarms.length / innocent).toBeLessThan(0.005);
  for (const { rule, found, planted } of rules) expect(found / planted, rule).toBeGreaterThan(0.99);
}

describe('on a corpus of Dutch lines', () => {
  it('which has more than ten thousand lines, and is the same each time', () => {
    const lines = makeCorpus(1, fullSize);
    expect(lines.length).toBeGreaterThan(10_000);
    expect(makeCorpus(1, fullSize)).toEqual(lines);
  });

  it.each(seeds)('every BSN and IBAN is found, and hardly anything else (seed %i)', (seed) => {
    const figures = measure(seed);
    expectPromised(figures);
    if (seed === 1) expect(docs).toContain(figuresTable(figures));
  });
});

describe('on lines that are written against the grain', () => {
  it('in more than forty ways, each at every place', () => {
    expect(writingNames.length).toBeGreaterThan(40);
    expect(new Set(makeHardCorpus(1, hardSize).map(({ text }) => text)).size).toBeGreaterThan(4000);
    expect(docs).toContain(`in ${writingNames.length} ways`);
  });

  it.each(seeds)('every BSN and IBAN is found, and hardly anything else (seed %i)', (seed) => {
    const figures = measureHard(seed);
    expectPromised(figures);
    if (seed === 1) expect(docs).toContain(figuresTable(figures));
  });
});

describe.each(['docx', 'mail'] as const)('in files: %s', (form) => {
  it('every BSN and IBAN is found, and hardly anything else', async () => {
    const figures = await measureInside(1, { form, size: fullSize });
    expectPromised(figures);
    expect(docs).toContain(figuresTable(figures));
  });
});

it('a measure that finds nothing fails', () => {
  const { rules } = measure(1, { planted: 20, innocent: 20 });
  const none: Figures = { rules: rules.map((each) => ({ ...each, missed: ['x'] })), innocent: 1, alarms: [] };
  expect(() => expectPromised(none)).toThrow();
});
