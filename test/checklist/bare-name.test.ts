import { describe, expect, it } from 'vitest';
import { bareName } from '../../src/checklist/bare-name.ts';
import { minimal, open } from '../support/workspace.ts';

const { checklists } = (await open({ '/w/gemeente.yaml': minimal })).sources;

const bare = (name: string, ...lists: readonly string[]): string =>
  bareName(
    name,
    checklists.filter(({ id }) => lists.includes(id)),
  );

describe('the name of a case', () => {
  it.each([
    ['vertrek wethouder zorg', 'wethouder zorg'],
    ['Vertrek van wethouder zorg', 'wethouder zorg'],
    ['vertrek van de wethouder zorg', 'wethouder zorg'],
    ['vertrek en overdracht wethouder zorg', 'wethouder zorg'],
    ['vertrekkende wethouder zorg', 'wethouder zorg'],
    ['Overlijden wethouder zorg', 'wethouder zorg'],
    ['Vertrek: zorg', 'Vertrek: zorg'],
    ['vertrek van Noord', 'Noord'],
    ['vertrek van de Berg', 'van de Berg'],
    ['wethouder zorg', 'wethouder zorg'],
    ['vertrek', 'vertrek'],
    ['vertrekkers', 'vertrekkers'],
  ])('%s at a departure is %s', (typed, expected) => {
    expect(bare(typed, 'vertrek-wethouder', 'overdracht')).toBe(expected);
  });

  it.each([
    ['start wethouder wonen', 'wethouder wonen'],
    ['nieuwe wethouder wonen', 'wethouder wonen'],
    ['Nieuwe wijk', 'Nieuwe wijk'],
    ['vertrek wethouder zorg', 'vertrek wethouder zorg'],
  ])('%s at an arrival is %s', (typed, expected) => {
    expect(bare(typed, 'new-wethouder')).toBe(expected);
  });

  it('stays where no list has words of its own', () => {
    expect(bare('en verder')).toBe('en verder');
  });
});
