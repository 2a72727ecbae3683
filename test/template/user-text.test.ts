/** Texts that a municipality writes itself: words stay literal, and only values of the profile are inserted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/document/walk.ts';
import { Leaf, textLeaf } from '../../src/profile/leaf.ts';
import { wordHelpers } from '../../src/template/helpers/index.ts';
import { fillUserText, findVariables } from '../../src/template/user-text.ts';
import type { RenderState } from '../../src/template/render-state.ts';
import { parseGfm } from '../support/markdown-text.ts';
import { markdown, minimal, open, placed } from '../support/workspace.ts';

/** Renders a text with a small profile. */
function fill(text: string, root: object = {}): string {
  const state: RenderState = {
    root: root as RenderState['root'],
    address: 'u',
    assistant: 'adviseur',
    publicOnly: false,
    traced: undefined,
    blanks: [],
    proposals: [],
    sections: [],
    ownTexts: new Map(),
  };
  return fillUserText(textLeaf(text), state);
}

/** The words of a paragraph, as a reader of the Markdown sees them. */
function read(source: string): string {
  const [paragraph, ...rest] = parseGfm(source).children;
  if (paragraph?.type !== 'paragraph' || rest.length > 0) throw new Error(`no paragraph: ${source}`);
  return textOf(paragraph);
}

/** A profile with one text of its own in the working agreements. */
const withText = (text: string): string =>
  `${minimal}documenten:\n  werkwijzer:\n    teksten:\n      - { id: eigen, sectie: college, tekst: ${JSON.stringify(text)} }\n`;

describe('the values that a text names', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['gewone woorden', []],
    ['op {{pfo.dag}} om {{ pfo.begin }}', ['pfo.dag', 'pfo.begin']],
    ['{{u}}{{Uw}}', ['u', 'Uw']],
    ['{{__proto__}}', ['__proto__']],
    ['{ a } en { b }', []],
    ['{{pfo.dag', undefined],
    ['pfo.dag}}', undefined],
    ['{{}}', undefined],
    ['{{pfo-dag}}', undefined],
    ['{{pfo.dag.}}', undefined],
    ['{{#if pfo.dag}}x{{/if}}', undefined],
    ['{{> kop}}', undefined],
    ['{{lookup pfo "dag"}}', undefined],
    ['{{pfo["dag"]}}', undefined],
    ['{{pfo/dag}}', undefined],
    ['{{@root.pfo}}', undefined],
    ['{{../pfo}}', undefined],
    ['{{! opmerking }}', undefined],
    ['{{{{pfo}}}}', undefined],
    ['{{pfo.dag}} en {{', undefined],
  ])('%s', (text, names) => {
    expect(findVariables(text)).toEqual(names);
  });

  it('are plain names, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('{}ab._ #>/"')), maxLength: 30 }),
        (text) => {
          for (const name of findVariables(text) ?? []) expect(name).toMatch(/^[A-Za-z_]+(\.[A-Za-z_]+)*$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('rendering a text', () => {
  it('inserts values, lists and words for the reader', () => {
    const root = { pfo: { dag: textLeaf('maandag') }, wie: ['a', 'b', 'c'].map(textLeaf) };
    expect(read(fill('{{U}} komt op {{ pfo.dag }} met {{wie}}; {{ondersteuner}} weet het.', root))).toBe(
      'U komt op maandag met a, b en c; adviseur weet het.',
    );
  });

  it('leaves the words as they are, whatever characters are in them', () => {
    const sign = fc.constantFrom(...Array.from('*_<>[]()|#`!&~\\1. ab'));
    const words = fc.string({ unit: sign, minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(words, words, words, (before, value, after) => {
        const printed = fill(`${before}{{x}}${after}`, { x: textLeaf(value) });
        expect(read(printed)).toBe(before + value + after);
      }),
      { numRuns: 400 },
    );
  });

  it('does not render values: they are not templates', () => {
    const printed = fill('{{x}} {{y}}', { x: textLeaf('{{y}}'), y: textLeaf('geheim') });
    expect(read(printed)).toBe('{{y}} geheim');
  });

  // Validation rejects these names; this is the fallback.
  it.each([
    'constructor',
    '__proto__',
    '__proto__.constructor',
    'pfo.constructor',
    'pfo.dag.constructor',
    'pfo.dag.raw',
    'pfo.dag.length',
    'toString',
    'hasOwnProperty',
    'veld',
    'lookup',
    'invullen',
    'if',
    'process.env.HOME',
    'globalThis',
    'leden',
  ])('reaches nothing through {{%s}}', (name) => {
    const root = { pfo: { dag: textLeaf('maandag') }, leden: [{ naam: textLeaf('geheim') }] };
    expect(fill(`a{{${name}}}b`, root)).toBe('ab');
  });

  it('shows a blank where a value is not filled in', async () => {
    const text = await markdown(withText('Het is op {{pfo.dag}}, meld {{u}} aan.'), 'werkwijzer');
    expect(text).toContain('Het is op **[nog invullen: dag van het PFO]**, meld u aan.');
  });

  it('traces the origin of every word when requested', () => {
    const source = { file: 'gemeente.yaml', range: { start: 3, end: 9 } };
    const traced: Leaf[] = [];
    const own = new Leaf({ raw: 'x', text: 'Op {{dag}}.', source });
    const state = {
      root: { dag: new Leaf({ raw: 'ma', text: 'ma', source }) },
      traced,
      blanks: [],
      proposals: [],
    };
    fillUserText(own, state as unknown as RenderState);
    expect(traced.map(({ text }) => text)).toEqual(['Op ', 'ma', '.']);
    expect(traced.every((leaf) => leaf.source === source)).toBe(true);
  });
});

describe('a text with an unknown name', () => {
  const found = async (text: string): Promise<readonly (readonly unknown[])[]> => {
    const workspace = await open({ '/w/gemeente.yaml': withText(text) });
    return workspace.diagnostics.map(({ args }, index) => [placed(workspace)[index], ...args]);
  };

  it.each([
    ['a misspelt value', '{{pfo.dga}}', 'pfo.dga'],
    ['a word for the reader with a slip', '{{ondersteunr}}', 'ondersteunr'],
    ['a group', '{{pfo}}', 'pfo'],
    ['a list of groups', '{{college.leden}}', 'college.leden'],
    ['a constructor', '{{constructor}}', 'constructor'],
    ['a prototype', '{{__proto__.polluted}}', '__proto__.polluted'],
    ['a constructor of a value', '{{pfo.dag.constructor}}', 'pfo.dag.constructor'],
    ['a helper that makes fields', '{{veld}}', 'veld'],
    ['the environment', '{{process.env.HOME}}', 'process.env.HOME'],
  ])('is rejected, at its place: %s', async (_, text, name) => {
    const [first, ...rest] = await found(`In ${text}`);
    expect(first).toMatchObject(['gemeente.yaml:12:46 template/unknown-variable', { name }]);
    expect(rest).toEqual([]);
  });

  it.each([
    ['{{pfo.dga}}', 'pfo.dag'],
    ['{{Gemeente.naam}}', 'gemeente.naam'],
    ['{{ondersteunr}}', 'ondersteuner'],
    ['{{process.env.HOME}}', undefined],
  ])('comes with a similar name, if there is one: %s', async (text, near) => {
    expect((await found(text))[0]).toMatchObject([expect.any(String), { near }]);
  });

  it.each(['{{#if pfo}}x{{/if}}', '{{pfo.dag', '{{lookup pfo "dag"}}', '{{> kop}}', '{{pfo.[dag]}}'])(
    'is rejected when it is more than a name: %s',
    async (text) => {
      expect(await found(text)).toEqual([['gemeente.yaml:12:46 template/syntax', { excerpt: text }]]);
    },
  );

  it('is reported for every name in it', async () => {
    const codes = (await found('{{aap}} {{pfo.dag}} {{noot}} {{mies}}')).map(
      (each) => (each as unknown[])[1],
    );
    expect(codes).toMatchObject([{ name: 'aap' }, { name: 'noot' }, { name: 'mies' }]);
  });

  it('may use every word that addresses the reader', async () => {
    expect(await found(wordHelpers.map((word) => `{{${word}}}`).join(' '))).toEqual([]);
  });
});
