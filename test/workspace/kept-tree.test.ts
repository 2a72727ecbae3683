import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedText, CheckedTexts } from '../../src/workspace/file-system.ts';
import { keptOf, parseFile, recalled } from '../../src/workspace/kept-tree.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { root } from '../support/root.ts';
import suite from './yaml-test-suite.json' with { type: 'json' };

const example = (path: string): string => readFileSync(`${root}examples/voorbeelddam/${path}`, 'utf8');
const texts = [
  ...['gemeente.yaml', 'samenwerking/owo.yaml', 'dossiers/vertrek-wethouder-zorg.yaml'].map(example),
  ...suite.cases.map(({ text }) => text),
  ...[
    'a: -0\n',
    'a: 0123\nb: "0123"\n',
    'a: 1 # voorstel\nb: # voorstel\n  c: [1, x]\n',
    '__proto__: 1\n',
    'a:\n',
  ],
];

/** A store that goes through text, as one on disk does. */
function store(): CheckedTexts & { readonly kept: Map<string, { text: string; facts: string }> } {
  const kept = new Map<string, { text: string; facts: string }>();
  return {
    kept,
    find: (key, text) => {
      const found = kept.get(key);
      return found?.text === text ? (JSON.parse(found.facts) as unknown) : undefined;
    },
    keep: ({ key, text, facts }: CheckedText) => void kept.set(key, { text, facts: JSON.stringify(facts()) }),
  };
}

const isWhole = ({ root: tree, diagnostics }: ReturnType<typeof parseYaml>): boolean =>
  tree !== undefined && diagnostics.length === 0;

describe('a tree that was kept', () => {
  it('is the tree of its text, under the name that its file has now', () => {
    let count = 0;
    for (const text of texts) {
      const { root: tree } = parseYaml(text, 'map/nieuw.yaml');
      if (tree === undefined) continue;
      count++;
      const kept = JSON.parse(JSON.stringify(keptOf(parseYaml(text, 'oud.yaml').root ?? tree))) as never;
      expect(recalled(kept, 'map/nieuw.yaml'), text).toStrictEqual(tree);
    }
    expect(count).toBeGreaterThan(200);
  });

  it('is taken for the same text alone, and never of a text with a mistake', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.constantFrom('', ' ', '\t', ':', '- x', '"'),
        (text, at, typed) => {
          const checked = store();
          const parse = (each: string): unknown =>
            parseFile({ checked }, { text: each, file: 'a.yaml', path: '/w/a.yaml' });
          const place = at % (text.length + 1);
          const changed = text.slice(0, place) + typed + text.slice(place);
          parse(text);
          expect(checked.kept.size).toBe(isWhole(parseYaml(text, 'a.yaml')) ? 1 : 0);
          for (const each of [changed, text, text])
            expect(parse(each)).toStrictEqual(parseYaml(each, 'a.yaml'));
        },
      ),
    );
  });
});
