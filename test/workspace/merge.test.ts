import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStarts, positionAt } from '../../src/diagnostics/present.ts';
import { nodeAt, toPlain, type LocatedMap } from '../../src/workspace/located.ts';
import { dropLapsed, removeDroppedEntity, mergeTrees, type MergeResult } from '../../src/workspace/merge.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';

/** A tree of the file `name`, from YAML that must be valid. */
function tree(name: string, text: string): LocatedMap {
  const { root, diagnostics } = parseYaml(text, name);
  if (root?.kind !== 'map' || diagnostics.length > 0) throw new Error(`broken test input: ${text}`);
  return root;
}

/** The upper text merged over the lower one. */
function over(base: string, top: string): MergeResult {
  return mergeTrees(tree('onder.yaml', base), tree('boven.yaml', top));
}

function merged(base: string, top: string): unknown {
  return toPlain(over(base, top).node);
}

describe('merging one tree over another', () => {
  it.each([
    ['keys of both are kept', 'a: 1\n', 'b: 2\n', { a: 1, b: 2 }],
    ['the upper value wins', 'a: 1\n', 'a: 2\n', { a: 2 }],
    [
      'groups merge at any depth',
      'a: { b: { c: 1, d: 2 } }\n',
      'a: { b: { d: 3, e: 4 } }\n',
      { a: { b: { c: 1, d: 3, e: 4 } } },
    ],
    ['an empty value counts as a value', 'a: 1\n', 'a:\n', { a: null }],
    ['a value replaces a group', 'a: { b: 1 }\n', 'a: niets\n', { a: 'niets' }],
    ['a group replaces a value', 'a: niets\n', 'a: { b: 1 }\n', { a: { b: 1 } }],
    ['a list replaces a group', 'a: { b: 1 }\n', 'a: [b]\n', { a: ['b'] }],
    ['a plain list replaces a plain list', 'a: [x, y, z]\n', 'a: [y]\n', { a: ['y'] }],
    ['items without an id replace', 'a: [{ b: 1 }]\n', 'a: [{ c: 2 }]\n', { a: [{ c: 2 }] }],
    ['one item without an id is enough to replace', 'a: [{ id: x }]\n', 'a: [{ c: 2 }]\n', { a: [{ c: 2 }] }],
    ['an id that is a number is no id', 'a: [{ id: 1 }]\n', 'a: [{ id: 2 }]\n', { a: [{ id: 2 }] }],
    [
      'items merge by id, whatever their order; new ones come last',
      'a: [{ id: x, n: 1, m: 1 }, { id: y, n: 2 }]\n',
      'a: [{ id: z, n: 9 }, { id: y, n: 3 }, { id: x, n: 4 }]\n',
      {
        a: [
          { id: 'x', n: 4, m: 1 },
          { id: 'y', n: 3 },
          { id: 'z', n: 9 },
        ],
      },
    ],
    [
      'items inside items merge by id as well',
      'a: [{ id: x, b: [{ id: p, n: 1 }, { id: q, n: 2 }] }]\n',
      'a: [{ id: x, b: [{ id: q, n: 3 }] }]\n',
      {
        a: [
          {
            id: 'x',
            b: [
              { id: 'p', n: 1 },
              { id: 'q', n: 3 },
            ],
          },
        ],
      },
    ],
    ['an empty list changes nothing in a list of items', 'a: [{ id: x }]\n', 'a: []\n', { a: [{ id: 'x' }] }],
    ['an empty list empties a plain list', 'a: [x]\n', 'a: []\n', { a: [] }],
  ])('%s', (_, base, top, expected) => {
    expect(merged(base, top)).toEqual(expected);
  });

  it('treats a key with a meaning in JavaScript like any other', () => {
    const both = merged('__proto__: { a: 1 }\n', '__proto__: { b: 2 }\n') as object;
    expect(Object.entries(both)).toEqual([['__proto__', { a: 1, b: 2 }]]);
    expect('a' in {}).toBe(false);
  });

  it('keeps the file and the place of every value', () => {
    const { node } = over(
      'a:\n  b: 1\n  c: 2\nd:\n  - { id: x, n: 1, m: 2 }\n',
      'a:\n  c: 3\nd:\n  - { id: x, n: 4 }\n',
    );
    const texts: Record<string, string> = {
      'onder.yaml': 'a:\n  b: 1\n  c: 2\nd:\n  - { id: x, n: 1, m: 2 }\n',
      'boven.yaml': 'a:\n  c: 3\nd:\n  - { id: x, n: 4 }\n',
    };
    const placeOf = (...path: (string | number)[]): string => {
      const { file, range } = nodeAt(node, path)!;
      const { line, column } = positionAt(lineStarts(texts[file]!), range!.start);
      return `${file}:${line}:${column}`;
    };
    expect(placeOf('a', 'b')).toBe('onder.yaml:2:6');
    expect(placeOf('a', 'c')).toBe('boven.yaml:2:6');
    expect(placeOf('d', 0, 'm')).toBe('onder.yaml:5:23');
    expect(placeOf('d', 0, 'n')).toBe('boven.yaml:4:17');
    // A map that both have belongs to the upper file: that is the one its owner can change.
    expect(placeOf('a')).toBe('boven.yaml:2:3');
  });

  it('does not modify its arguments', () => {
    const base = tree('onder.yaml', 'a: { b: [{ id: x, n: 1 }] }\n');
    const top = tree('boven.yaml', 'a: { b: [{ id: x, n: 2 }] }\n');
    const before = JSON.stringify([toPlain(base), toPlain(top)]);
    mergeTrees(base, top);
    expect(JSON.stringify([toPlain(base), toPlain(top)])).toBe(before);
  });

  it('reports a value that two split files both have at the second, with the other file', () => {
    const { diagnostics } = mergeTrees(
      tree('een.yaml', 'a: { b: 1, c: 1 }\nd: [x]\ne: [{ id: x, n: 1 }]\n'),
      tree('twee.yaml', 'a: { b: 2, f: 1 }\nd: [y]\ne: [{ id: y, n: 1 }]\n'),
      'report',
    );
    expect(diagnostics.map(({ code, args }) => ({ code, args }))).toEqual([
      { code: 'inherit/defined-twice', args: [{ path: 'a.b', other: 'een.yaml' }] },
      { code: 'inherit/defined-twice', args: [{ path: 'd', other: 'een.yaml' }] },
    ]);
    expect(diagnostics.map(({ source }) => source.file)).toEqual(['twee.yaml', 'twee.yaml']);
  });

  it('reports an item written in two split files by its id', () => {
    const [found, ...rest] = mergeTrees(
      tree('een.yaml', 'e: [{ id: x, n: 1 }]\n'),
      tree('twee.yaml', 'e: [{ id: x, m: 2 }]\n'),
      'report',
    ).diagnostics;
    expect(found).toMatchObject({ args: [{ path: 'e[1].id', other: 'een.yaml' }] });
    expect(rest).toEqual([]);
  });

  // Each key has one type of value, which schemas ensure; then the order of merging cannot matter.
  const items = (inner: fc.Arbitrary<object>): fc.Arbitrary<readonly object[]> =>
    fc
      .uniqueArray(fc.constantFrom('p', 'q', 'r'), { maxLength: 3 })
      .chain((ids) => fc.tuple(...ids.map((id) => inner.map((rest) => ({ id, ...rest })))));
  const leaf = fc.record({ n: fc.integer(), m: fc.string({ maxLength: 3 }) }, { requiredKeys: [] });
  const group = fc.record(
    { text: fc.string({ maxLength: 3 }), group: leaf, plain: fc.array(fc.integer()), list: items(leaf) },
    { requiredKeys: [] },
  );
  const asTree = (value: unknown): LocatedMap => tree('x.yaml', JSON.stringify(value));

  it('is idempotent and associative', () => {
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const [x, y, z] = [asTree(a), asTree(b), asTree(c)];
        expect(toPlain(mergeTrees(x, x).node)).toEqual(toPlain(x));
        expect(toPlain(mergeTrees(mergeTrees(x, y).node, z).node)).toEqual(
          toPlain(mergeTrees(x, mergeTrees(y, z).node).node),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('`vervalt`', () => {
  const drop = (text: string, below?: string): MergeResult =>
    dropLapsed(tree('x.yaml', text), below === undefined ? undefined : tree('onder.yaml', below));

  it('removes an item from its list, at any depth, and keeps the rest', () => {
    const { node, diagnostics } = drop(
      'a: [{ id: x, vervalt: true }, { id: y, b: [{ id: z, vervalt: true }, { id: q }] }]\n',
      'a: [{ id: x }, { id: y, b: [{ id: z }] }]\n',
    );
    expect(toPlain(node)).toEqual({ a: [{ id: 'y', b: [{ id: 'q' }] }] });
    expect(diagnostics).toEqual([]);
  });

  it.each(['false', 'ja', '"true"', ''])('removes only when `true`, not with `vervalt: %s`', (value) => {
    const { node } = drop(`a: [{ id: x, vervalt: ${value} }]\n`);
    expect(toPlain(node)).toMatchObject({ a: [{ id: 'x' }] });
  });

  it('does not remove a map outside a list', () => {
    expect(toPlain(drop('a: { id: x, vervalt: true }\n').node)).toEqual({ a: { id: 'x', vervalt: true } });
  });

  it('is reported when no base has the item: that is a misspelt id', () => {
    const { node, diagnostics } = drop('a:\n  - { id: xx, vervalt: true }\n', 'a: [{ id: x }]\n');
    expect(toPlain(node)).toEqual({ a: [] });
    expect(diagnostics).toMatchObject([
      { code: 'inherit/nothing-to-drop', severity: 'warning', args: [{ id: 'xx' }] },
    ]);
    // "a:", a line ending, and four characters of the second line come before the map.
    expect(diagnostics[0]?.source).toMatchObject({ file: 'x.yaml', range: { start: 7 } });
  });

  it('applies to its own list, not to another', () => {
    const { diagnostics } = drop('a: [{ id: x, vervalt: true }]\n', 'b: [{ id: x }]\n');
    expect(diagnostics.map(({ code }) => code)).toEqual(['inherit/nothing-to-drop']);
  });

  it('can remove a whole item, or a part of it', () => {
    const below = tree('onder.yaml', 'id: x\ntaken: [{ id: a }, { id: b }]\n');
    expect(removeDroppedEntity(tree('x.yaml', 'id: x\nvervalt: true\n'), below)).toEqual({
      entity: undefined,
      diagnostics: [],
    });
    const part = removeDroppedEntity(
      tree('x.yaml', 'id: x\ntaken: [{ id: a, vervalt: true }, { id: b }]\n'),
      below,
    );
    expect(part.diagnostics).toEqual([]);
    expect(toPlain(part.entity!)).toEqual({ id: 'x', taken: [{ id: 'b' }] });
  });
});
