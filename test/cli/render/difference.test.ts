import { expect, it } from 'vitest';
import { findDifference } from '../../../src/app/check/difference.ts';
import { showDifference, writeDifference } from '../../../src/cli/render/difference-words.ts';
import { plainStyle } from '../../../src/diagnostics/style.ts';

const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `regel ${index + 1}`);

it('numbers lines as they stand in the text they come from', async () => {
  const before = numbers(20);
  const now = [...before.slice(0, 4), 'nieuw', 'en nog een', ...before.slice(5)];
  const difference = (await findDifference(before, now)) ?? [];
  expect(writeDifference(difference, 'regel')).toBe(
    '@@ regel 4 @@\n  regel 4\n- regel 5\n+ nieuw\n+ en nog een\n  regel 6\n',
  );
  expect(showDifference(difference, { style: plainStyle, limit: 3 })).toEqual({
    lines: ['     4   regel 4', '     5 - regel 5', '     5 + nieuw'],
    hidden: 2,
  });
});

it('cuts a long line around what changed', async () => {
  const line = (word: string): string => `${'woord '.repeat(60)}${word} ${'einde '.repeat(60)}`;
  const difference = (await findDifference([line('dinsdag')], [line('vrijdag')])) ?? [];
  const { lines } = showDifference(difference, { style: plainStyle, limit: 9 });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('dinsdag');
  expect(lines[1]).toContain('vrijdag');
  for (const each of lines) expect(each.length).toBeLessThan(120);
});

it('shows nothing that a terminal would obey', async () => {
  const difference = (await findDifference(['a'], ['\u001b[2Jb'])) ?? [];
  expect(showDifference(difference, { style: plainStyle, limit: 9 }).lines.join()).not.toContain('\u001b');
});

it('finds no difference where there is none, and gives up on texts without anything in common', async () => {
  expect(await findDifference(numbers(3), numbers(3))).toEqual([]);
  const other = numbers(4000).map((line) => `ander ${line}`);
  expect(await findDifference(numbers(4000), other)).toBeUndefined();
});
