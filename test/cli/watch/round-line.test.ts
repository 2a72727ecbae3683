import { expect, it } from 'vitest';
import { roundLine } from '../../../src/cli/watch/round-line.ts';

const there = (name: string): { name: string; isGone: boolean } => ({ name, isGone: false });

it('says in one line what changed, what was made and how long that took', () => {
  expect(roundLine([there('gemeente.yaml')], { written: ['documenten/werkwijzer.md'], ms: 312 })).toBe(
    'gemeente.yaml gewijzigd: documenten/werkwijzer.md gemaakt (0,3 s)',
  );
  expect(roundLine([there('a'), { name: 'b', isGone: true }], { written: [], ms: 3 })).toBe(
    'a gewijzigd, b verwijderd: de documenten blijven gelijk (0,1 s)',
  );
  const many = Array.from({ length: 5 }, (_, index) => `d${index}`);
  expect(roundLine(many.map(there), { written: many, ms: 2000 })).toBe(
    '5 bestanden gewijzigd: 5 documenten gemaakt (2 s)',
  );
});
