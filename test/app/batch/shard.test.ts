import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf } from '../../../src/app/batch/cost.ts';
import { partOf } from '../../../src/app/batch/shard.ts';
import { memoryFiles } from '../../support/memory-files.ts';

describe('parts of the work', () => {
  it('are together all of it, each once, whatever the order; and about as much work', () => {
    const costs = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 9 }), (given, of) => {
        const tasks = given.map((_, index) => `w${String(index)}`);
        const cost = (task: string): number => given[Number(task.slice(1))] ?? 0;
        const parts = Array.from({ length: of }, (_, part) => partOf(tasks, { part: part + 1, of }, cost));
        expect(parts.flat().sort()).toEqual([...tasks].sort());
        const backwards = partOf([...tasks].reverse(), { part: 1, of }, cost);
        expect([...backwards].sort()).toEqual([...(parts[0] ?? [])].sort());
        const sums = parts.map((part) => part.reduce((sum, task) => sum + cost(task), 0));
        // No part is larger than the smallest by more than one task.
        expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(Math.max(...given));
      }),
      { numRuns: 50 },
    );
  });
});

describe('what a workspace costs', () => {
  const cost = (files: Record<string, string>): number => costOf('/w', memoryFiles(files));
  const profile = { '/w/gemeente.yaml': 'a: 1\nb: 2\n', '/w/rollen/x.yaml': 'id: x\n' };

  it('is the same with the line ends of Windows, with documents, and with what stays out of git', () => {
    const windows = Object.fromEntries(
      Object.entries(profile).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    const made = {
      '/w/documenten/werkwijzer.md': 'x',
      '/w/personen.lokaal.yaml': 'x',
      '/w/.gemaakt/a.md': 'x',
    };
    expect(cost(windows)).toBe(cost(profile));
    expect(cost({ ...profile, ...made })).toBe(cost(profile));
  });

  it('grows with its files', () => {
    expect(cost({ ...profile, '/w/dossiers/d.yaml': 'id: d\n' })).toBeGreaterThan(cost(profile));
  });
});
