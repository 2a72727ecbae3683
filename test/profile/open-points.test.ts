/** What a municipality still has to fill in or confirm, and where. */
import { describe, expect, it } from 'vitest';
import { openPoints, type OpenPoint } from '../../src/profile/open-points.ts';
import { SchemaBook } from '../../src/profile/schema-book.ts';
import { commentedLine } from '../../src/workspace/commented-line.ts';
import { minimal, open, render } from '../support/workspace.ts';
import { shipped } from '../support/shipped.ts';

async function pointsOf(profile: string, ids?: readonly string[]): Promise<readonly OpenPoint[]> {
  const workspace = await open({ '/w/gemeente.yaml': profile });
  const files = await render(workspace, ids);
  const used = files.map(({ document }) => ({ ...document, document: document.manifest.id }));
  return openPoints(used, { book: new SchemaBook(shipped), texts: workspace.files.texts });
}

function lineOf(text: string, { source, commented }: OpenPoint): string {
  const { start = 0, end = 0 } = (commented ?? source).range ?? {};
  return text.slice(start, end);
}

const profile = `${minimal}  # stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }
pfo:
  duur_uren: 3 # voorstel
  voorzitter: manager
# geschenken:
#   ## Een bedrag in euro's.
#   grens_euro: 50
`;

describe('the open points of a document', () => {
  it('are what is open and what is proposed, each once, in the order of the schema', async () => {
    const points = await pointsOf(profile, ['werkwijzer']);
    const paths = points.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.indexOf('college.stukken_uiterlijk')).toBeLessThan(paths.indexOf('pfo.duur_uren'));
    expect(paths.indexOf('pfo.duur_uren')).toBeLessThan(paths.indexOf('geschenken.grens_euro'));
    const states = new Map(points.map(({ path, state, reason }) => [path, reason ?? state]));
    expect(states.get('college.stukken_uiterlijk')).toBe('open');
    expect(states.get('pfo.duur_uren')).toBe('comment');
    expect(states.get('pfo.vooroverleg_minuten')).toBe('default');
    expect(states.has('pfo.voorzitter')).toBe(false);
    expect(states.has('schrijfstijl.aanspreekvorm')).toBe(false);
  });

  it('tell the value in use, that of the sources, and what the schema says of it', async () => {
    const points = await pointsOf(profile, ['werkwijzer']);
    const at = (path: string): OpenPoint | undefined => points.find((each) => each.path === path);
    expect(at('pfo.duur_uren')).toMatchObject({ value: 3, suggestion: 2, title: 'Duur van het PFO' });
    expect(at('pfo.deelnemers')).toMatchObject({
      value: ['portefeuillehouder', 'teammanager', 'betrokken-ambtenaar'],
      documents: ['werkwijzer'],
    });
    expect(at('geschenken.grens_euro')).toMatchObject({ value: undefined, suggestion: 50 });
    expect(at('college.stukken_uiterlijk')?.suggestion).toEqual({ dag: 'donderdag', tijd: '15:00' });
    expect(at('secretariaat.email_functioneel')?.suggestion).toBeUndefined();
    expect(at('pfo.duur_uren')?.description).toMatch(/\.$/);
  });

  it('point to their line, also when it waits there with a mark before it', async () => {
    const points = await pointsOf(profile, ['werkwijzer']);
    const at = (path: string): string => {
      const point = points.find((each) => each.path === path);
      return point === undefined ? '' : lineOf(profile, point);
    };
    expect(at('pfo.duur_uren')).toBe('3');
    expect(at('college.stukken_uiterlijk')).toBe("# stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }");
    expect(at('geschenken.grens_euro')).toBe('#   grens_euro: 50');
    expect(at('pfo.vooroverleg_minuten')).toBe('pfo');
  });

  it('are only those of the documents that somebody wants, and name them', async () => {
    const few = await pointsOf(profile, ['afwezigheid']);
    expect(few.map(({ path }) => path)).toEqual([
      'secretariaat.email_functioneel',
      'secretariaat.telefoon_functioneel',
    ]);
    const all = await pointsOf(profile);
    const used = all.find(({ path }) => path === 'secretariaat.email_functioneel')?.documents ?? [];
    expect(used).toContain('afwezigheid');
    expect(used).toContain('werkwijzer');
  });
});

describe('a line that waits', () => {
  it.each([
    ['# a: 1\n', ['a'], '# a: 1'],
    ['a:\n  # b: 1\nc:\n  # b: 2\n', ['c', 'b'], '# b: 2'],
    ['# a:\n#   b: 1\r\n# c:\n', ['a', 'b'], '#   b: 1'],
    ['a:\n  # b:\n  #   c: 1\n', ['a', 'b', 'c'], '#   c: 1'],
  ])('in %j at %j', (text, keys, line) => {
    const { start, end } = commentedLine(text, keys) ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe(line);
  });

  it.each([
    ['a: 1\n', ['a']],
    ['## a: uitleg\n', ['a']],
    ['b:\n  # a: 1\n', ['a']],
    ['# a: 1\n', ['a', 'b']],
  ])('not in %j at %j', (text, keys) => {
    expect(commentedLine(text, keys)).toBeUndefined();
  });
});
