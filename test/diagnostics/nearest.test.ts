import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentIds } from '../../src/document/registry.ts';
import { shapes } from '../../src/generated/shapes.ts';
import { nearest } from '../../src/diagnostics/nearest.ts';
import { pathsOf } from '../../src/profile/condition.ts';

const keys = Object.keys(shapes.gemeente.keys);
const days = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'];
const commands = [
  'status',
  'init',
  'validate',
  'controleer',
  'render',
  'maak',
  'checklist',
  'actielijst',
  'doctor',
];

describe('the name that was probably meant', () => {
  it.each([
    ['a letter too few', 'colege', keys, 'college'],
    ['a letter too many', 'agendaa', keys, 'agenda'],
    ['another letter', 'secretarieat', keys, 'secretariaat'],
    ['two letters swapped', 'pritnen', keys, 'printen'],
    ['swapped in a short word', 'pof', keys, 'pfo'],
    ['two typos in a long word', 'funcioneringsgespreck', keys, 'functioneringsgesprek'],
    ['capitals', 'Agenda', keys, 'agenda'],
    ['a hyphen for an underscore', 'juridische-noten', keys, 'juridische_noten'],
    ['a space for an underscore', 'geldig vanaf', keys, 'geldig_vanaf'],
    ['nothing between words', 'vastgesteldop', keys, 'vastgesteld_op'],
    ['an accent too many', 'pikét', keys, 'piket'],
    ['two accents in a short word', 'één', ['een'], 'een'],
    ['an accent too few', 'financien', ['financiën'], 'financiën'],
    ['a day', 'woensdg', days, 'woensdag'],
    ['the start of a word', 'chec', commands, 'checklist'],
    ['another ending', 'valideer', commands, 'validate'],
    ['a word that goes on', 'renderen', commands, 'render'],
    ['a document', 'wekrwijzer', documentIds, 'werkwijzer'],
  ])('is found: %s', (_, typed, candidates, meant) => {
    expect(nearest(typed, candidates)).toBe(meant);
  });

  it('is the nearest of several', () => {
    expect(nearest('dindag', days)).toBe('dinsdag');
    expect(nearest('maandagg', ['maandagen', 'maandag'])).toBe('maandag');
    // Equally near: the order of the list decides, so that the answer is always the same.
    expect(nearest('tak', ['taak', 'tank'])).toBe('taak');
    expect(nearest('tak', ['tank', 'taak'])).toBe('tank');
  });

  it('is a typo rather than a word that begins alike', () => {
    expect(nearest('post', ['postvakken', 'posts'])).toBe('posts');
  });

  it.each([
    ['nothing like it', 'fiets', keys],
    ['a word of another length', 'a', ['agenda']],
    ['half of the letters wrong', 'kat', ['hond']],
    ['two of four letters wrong', 'mail', ['maak']],
    ['three letters in common at the start', 'pos', ['positief']],
    ['begins alike but ends far off', 'gemeentesecretaris', ['gemeenteraadslid']],
    ['an empty word', '', keys],
    ['only signs', '-_ ', keys],
    ['no candidates', 'agenda', []],
    ['another script', '議会', keys],
  ])('is not made up: %s', (_, typed, candidates) => {
    expect(nearest(typed, candidates)).toBeUndefined();
  });

  it('is never the word itself', () => {
    expect(nearest('agenda', ['agenda', 'agendas'])).toBe('agendas');
  });

  const paths = pathsOf(shapes.gemeente).filter((path) => path.length >= 6);
  const typos = fc
    .record({
      path: fc.constantFrom(...paths),
      at: fc.nat({ max: 1000 }),
      kind: fc.constantFrom('drop', 'double', 'change', 'swap'),
    })
    .map(({ path, at, kind }) => {
      const index = at % (path.length - 1);
      const [head, letter, next, tail] = [
        path.slice(0, index),
        path.charAt(index),
        path.charAt(index + 1),
        path.slice(index + 2),
      ];
      const typed = {
        drop: head + next + tail,
        double: head + letter + letter + next + tail,
        change: `${head}q${next}${tail}`,
        swap: head + next + letter + tail,
      }[kind];
      return { path, typed };
    })
    .filter(({ path, typed }) => typed !== path && !paths.includes(typed));

  it('is found after any single typo in any path of the profile', () => {
    fc.assert(
      fc.property(typos, ({ path, typed }) => {
        const near = nearest(typed, paths);
        // Another path may be as near: `pfo.begin` and `piket.begin` differ little. Then that one is a reasonable
        // guess.
        expect(near).toBeDefined();
        expect(near === path || editsAtMostOne(near!, typed), `${typed} → ${near}`).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is always one of the candidates', () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from('abc-_É😀')), maxLength: 8 });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (typed, candidates) => {
        const near = nearest(typed, candidates);
        if (near !== undefined) expect(candidates).toContain(near);
      }),
    );
  });
});

/** Whether two words differ by at most one letter or one swap, ignoring separators. */
function editsAtMostOne(a: string, b: string): boolean {
  const [x, y] = [a, b].map((word) => word.replace(/[-_ ]/g, '')) as [string, string];
  let head = 0;
  while (head < Math.min(x.length, y.length) && x[head] === y[head]) head++;
  let tail = 0;
  while (tail < Math.min(x.length, y.length) - head && x.at(-1 - tail) === y.at(-1 - tail)) tail++;
  const [left, right] = [x.slice(head, x.length - tail), y.slice(head, y.length - tail)];
  const isSwap = left.length === 2 && right === [...left].reverse().join('');
  return isSwap || Math.max(left.length, right.length) <= 1;
}
