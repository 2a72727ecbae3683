import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillIn } from '../../src/workspace/fill-yaml.ts';
import { dotted, type Located } from '../../src/workspace/located.ts';
import { mergeTrees } from '../../src/workspace/merge.ts';
import type { PlainInput } from '../../src/workspace/plain-tree.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';

/** Paths of the single values that count as proposed. */
function proposedIn(text: string): readonly string[] {
  const { root } = parseYaml(text, 'a.yaml');
  return root === undefined ? [] : scalars(root, []);
}

function scalars(node: Located, path: readonly (string | number)[]): readonly string[] {
  if (node.kind === 'scalar') return node.isProposed === true ? [dotted(path)] : [];
  const entries: readonly (readonly [string | number, Located])[] =
    node.kind === 'map' ? [...node.entries] : node.items.map((item, index) => [index, item]);
  return entries.flatMap(([key, each]) => scalars(each, [...path, key]));
}

describe('the comment `# voorstel` behind a value', () => {
  const cases: readonly (readonly [what: string, text: string, proposed: readonly string[]])[] = [
    ['a value', 'a: 1 # voorstel\nb: 2\n', ['a']],
    ['more signs before it', 'a: 1 ##  voorstel\nb: 2\n', ['a']],
    ['without a space, in capitals', 'a: 1 #VOORSTEL\nb: 2\n', ['a']],
    ['with more words', 'a: 1 # Voorstel: nog bespreken\nb: 2\n', ['a']],
    ['a quoted value', "a: '1' # voorstel\n", ['a']],
    ['a text over two lines', "a: 'x\n  y' # voorstel\nb: 2\n", ['a']],
    ['a block of text', 'a: | # voorstel\n  x\n  y\nb: 2\n', ['a']],
    ['a list on one line', 'a: [1, 2] # voorstel\nb: 2\n', ['a[1]', 'a[2]']],
    ['a map on one line', 'a: { dag: x, tijd: y } # voorstel\nb: 2\n', ['a.dag', 'a.tijd']],
    ['a list over lines, behind its end', 'a: [\n  1,\n  2\n] # voorstel\nb: 2\n', ['a[1]', 'a[2]']],
    ['a list over lines, behind its key', 'a: [ # voorstel\n  1,\n  2\n]\nb: 2\n', ['a[1]', 'a[2]']],
    ['one line of a list over lines', 'a: [\n  1, # voorstel\n  2\n]\n', ['a[1]']],
    ['the line of a list', 'a: # voorstel\n  - 1\n  - 2\nb: 2\n', ['a[1]', 'a[2]']],
    ['the line of a map, also deeper', 'a: # voorstel\n  b: 1\n  c:\n    d: 2\ne: 3\n', ['a.b', 'a.c.d']],
    ['one item', 'a:\n  - 1 # voorstel\n  - 2\n', ['a[1]']],
    [
      'an item on one line',
      'a:\n  - { id: x, naam: y } # voorstel\n  - { id: z }\n',
      ['a[1].id', 'a[1].naam'],
    ],
    ['the first key of an item', 'a:\n  - id: x # voorstel\n    naam: y\n', ['a[1].id']],
    ['a lone dash', 'a:\n  - # voorstel\n    id: x\n    naam: y\n  - id: z\n', ['a[1].id', 'a[1].naam']],
    ['an anchor and what repeats it', 'a: &x 1 # voorstel\nb: *x\n', ['a', 'b']],
    ['what repeats an anchor', 'a: &x 1\nb: *x # voorstel\n', ['b']],
    ['with Windows line ends', 'a: 1 # voorstel\r\nb: 2\r\n', ['a']],
    [
      'in a file with a mistake that is repaired',
      "a: 1 # voorstel\nb:2\nc: 'x\nd: 3 # voorstel\n",
      ['a', 'd'],
    ],
  ];
  it.each(cases)('%s', (_, text, proposed) => {
    expect(proposedIn(text)).toEqual(proposed);
  });

  it.each(cases.filter(([what]) => !/anchor|mistake/.test(what)))(
    'goes once it is confirmed: %s',
    (_, text) => {
      const { a: value } = parse(text) as { readonly a: PlainInput };
      const after = fillIn(text, { path: ['a'], value, isProposed: false });
      expect(proposedIn(after)).toEqual([]);
      expect(parse(after)).toEqual(parse(text));
    },
  );

  const not: readonly (readonly [what: string, text: string])[] = [
    ['on a line of its own', 'a: 1\n# voorstel\nb: 2\n'],
    ['above a value', 'a:\n  # voorstel\n  b: 2\n'],
    ['inside a text', "a: 'x # voorstel'\nb: |\n  # voorstel\n  y # voorstel\n"],
    ['glued to a word', 'a: x#voorstel\n'],
    ['another word', 'a: 1 # voorstelling\nb: 2 # geen voorstel\n'],
    ['in what is commented out', 'a: 1\n# b: 2 # voorstel\n'],
  ];
  it.each(not)('does not count %s', (_, text) => {
    expect(proposedIn(text)).toEqual([]);
  });

  it('stays with its value when profiles are merged', () => {
    const base = parseYaml('a: 1 # voorstel\nb: 1 # voorstel\n', 'base.yaml').root;
    const top = parseYaml('b: 2\n', 'top.yaml').root;
    if (base?.kind !== 'map' || top?.kind !== 'map') throw new Error('no maps');
    expect(scalars(mergeTrees(base, top).node, [])).toEqual(['a']);
  });
});
