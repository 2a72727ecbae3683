/** Regression tests for split and inherited profiles. */
import { describe, expect, it } from 'vitest';
import { minimal, open, placed } from '../support/workspace.ts';

const child = 'schema_versie: 1\ngebaseerd_op: ../gedeeld/gemeente.yaml\n';
const problemsIn = async (
  files: Readonly<Record<string, string>>,
  oddities: Parameters<typeof open>[1] = {},
): Promise<readonly string[]> => placed(await open(files, { folder: '/w/a', ...oddities }));

describe('a file that could not be read', () => {
  it.each([
    ['a base that is missing', {}, 'gemeente.yaml:2:15 file/missing'],
    ['a base that is empty', { '/w/gedeeld/gemeente.yaml': '' }, '../gedeeld/gemeente.yaml file/empty'],
  ])('is reported once, not again as every key it would have had: %s', async (_, beside, found) => {
    expect(await problemsIn({ '/w/a/gemeente.yaml': child, ...beside })).toEqual([found]);
  });

  it('is reported once when it is part of the profile', async () => {
    const profile =
      'schema_versie: 1\nbestanden: [profiel/college.yaml]\ngemeente: { code: gm9999, naam: Proefstad }\n';
    expect(await problemsIn({ '/w/a/gemeente.yaml': profile })).toEqual(['gemeente.yaml:2:13 file/missing']);
    expect(
      await problemsIn({ '/w/a/gemeente.yaml': profile, '/w/a/profiel/college.yaml': 'college: [\nx: y\n' }),
    ).not.toContain('gemeente.yaml:1:1 schema/missing-key');
  });
});

describe('a base in the folder of the workspace itself', () => {
  it('does not duplicate every role', async () => {
    expect(
      await problemsIn({
        '/w/a/gemeente.yaml': 'schema_versie: 1\ngebaseerd_op: basis.yaml\n',
        '/w/a/basis.yaml': minimal,
        '/w/a/rollen/x.yaml': 'id: x\nnaam: X\n',
      }),
    ).toEqual([]);
  });
});

describe('removing an entity of the base', () => {
  it('is possible when the base has it in its profile', async () => {
    expect(
      await problemsIn({
        '/w/a/gemeente.yaml': `${child}organisatie:\n  rollen:\n    - { id: x, vervalt: true }\n`,
        '/w/gedeeld/gemeente.yaml': `${minimal}organisatie:\n  rollen:\n    - { id: x, naam: X }\n`,
      }),
    ).toEqual([]);
  });

  it('is possible when the base has it in a file', async () => {
    expect(
      await problemsIn({
        '/w/a/gemeente.yaml': child,
        '/w/a/rollen/x.yaml': 'id: x\nvervalt: true\n',
        '/w/gedeeld/gemeente.yaml': minimal,
        '/w/gedeeld/rollen/x.yaml': 'id: x\nnaam: X\n',
      }),
    ).toEqual([]);
  });

  it('is still an error when no base has it', async () => {
    expect(
      await problemsIn({
        '/w/a/gemeente.yaml': child,
        '/w/a/rollen/x.yaml': 'id: x\nvervalt: true\n',
        '/w/gedeeld/gemeente.yaml': minimal,
      }),
    ).toEqual(['rollen/x.yaml:1:1 inherit/nothing-to-drop']);
  });
});

describe('a workspace whose folder is a link', () => {
  it('can read its own files', async () => {
    const files = { '/w/a/gemeente.yaml': minimal, '/w/a/rollen/x.yaml': 'id: x\nnaam: X\n' };
    const links = Object.fromEntries(
      ['/w/a', ...Object.keys(files)].map((path) => [path, path.replace('/w/', '/opslag/')]),
    );
    expect(await problemsIn(files, { oddities: { links } })).toEqual([]);
  });
});
