/** Form fields: content controls with a name, a tag and a number that stay the same (ECMA-376 17.5.2). */
import type { Element } from '@xmldom/xmldom';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { FieldKind, FieldNode } from '../../../src/document/tree.ts';
import { cell, field, heading, item, list, paragraph, strong, table } from '../../support/tree-parts.ts';
import { childrenOf, valueIn, within, wordOf, wordsIn } from '../../support/word-parts.ts';

/** The properties of a control, except those that every control has, as `name value`. */
function kindOf(control: Element): readonly string[] {
  const [properties] = within(control, 'w:sdtPr');
  const common = ['w:alias', 'w:tag', 'w:id', 'w:lock'];
  return childrenOf(properties as Element)
    .filter(({ tagName }) => !common.includes(tagName))
    .map((each) => [each.tagName, ...childrenOf(each).map((child) => child.tagName)].join(' '));
}

describe('a field', () => {
  it.each<[FieldKind, readonly string[], string]>([
    ['tekst', ['w:showingPlcHdr', 'w:text'], '____________'],
    ['paraaf', ['w:showingPlcHdr', 'w:text'], '______'],
    [
      'datum',
      ['w:showingPlcHdr', 'w:date w:dateFormat w:lid w:storeMappedDataAs w:calendar'],
      '_'.repeat(15),
    ],
    ['keuze', ['w:showingPlcHdr', 'w:dropDownList w:listItem w:listItem'], '____________'],
    ['handtekening', ['w:showingPlcHdr'], '_'.repeat(30)],
    ['vinkje', ['w14:checkbox w14:checked w14:checkedState w14:uncheckedState'], '☐'],
    ['vinkje-aan', ['w14:checkbox w14:checked w14:checkedState w14:uncheckedState'], '☒'],
  ])("of kind %s is Word's control for it", async (kind, properties, shown) => {
    const word = await wordOf([
      paragraph('Voor: ', field(kind, 'gesprek-1', { choices: ['a', 'b', 'a', ' '] }), ' en verder'),
    ]);
    const control = word.one('w:sdt');
    expect(kindOf(control)).toEqual(properties);
    expect(wordsIn(control)).toBe(shown);
    expect(valueIn(control, 'w:tag')).toBe('gesprek-1');
    expect(valueIn(control, 'w:alias')).toBe('Titel van gesprek-1');
    expect(valueIn(control, 'w:lock')).toBe('sdtLocked');
  });

  it('for a long answer accepts whole paragraphs, in a frame with room to write on paper', async () => {
    const word = await wordOf([paragraph(field('lang', 'toelichting'))]);
    const control = word.one('w:sdt');
    expect(within(control, 'w:p').map((each) => wordsIn(each).trim())).toEqual(['']);
    expect(kindOf(control)).toEqual(['w:showingPlcHdr']);
    expect(Number(word.one('w:trHeight').getAttribute('w:val'))).toBeGreaterThan(1000);
    expect(word.one('w:trHeight').getAttribute('w:hRule')).toBe('atLeast');
  });

  it('is a longer line where it ends a line of words: of eight centimetres, or what a cell leaves', async () => {
    const linesIn = async (blocks: readonly RootContent[]): Promise<readonly number[]> => {
      const word = await wordOf(blocks);
      return word.all('w:sdt').map((each) => wordsIn(each).length);
    };
    const name = (id: string): FieldNode => field('tekst', id);
    const [alone = 0] = await linesIn([paragraph('Naam: ', name('a'))]);
    expect(alone).toBeGreaterThan(35);
    expect(await linesIn([paragraph('Naam: ', field('paraaf', 'a'))])).toEqual([6]);
    const long = 'woorden '.repeat(30);
    const rows = table(['Wie', 'Wat', 'Waarom'], [long, '', long]);
    const lines = ['Van ', name('a'), ' en ', name('b'), { type: 'break' as const }, 'Naam: ', name('c')];
    rows.children[1]?.children.splice(1, 1, cell(...lines));
    const [first, second = 0, third = 0] = await linesIn([rows]);
    expect(first).toBe(12);
    expect(third).toBeGreaterThan(second);
    expect(third).toBeLessThan(alone);
  });

  it('shows its placeholder text, as the words around it', async () => {
    const word = await wordOf([paragraph(field('tekst', 'x', { shown: 'voornaam en achternaam' }))]);
    expect(wordsIn(word.one('w:sdt'))).toBe('[voornaam en achternaam]');
    expect(within(word.one('w:sdt'), 'w:rStyle')).toEqual([]);
  });

  it('keeps its number, whatever surrounds it', async () => {
    const numberIn = async (blocks: readonly RootContent[]): Promise<string | undefined> => {
      const word = await wordOf(blocks);
      const control = word.all('w:sdt').find((each) => valueIn(each, 'w:tag') === 'taak-7');
      return control === undefined ? undefined : valueIn(control, 'w:id');
    };
    const own = field('vinkje', 'taak-7');
    const alone = await numberIn([paragraph(own)]);
    expect(alone).toMatch(/^[1-9]\d*$/);
    expect(
      await numberIn([paragraph(field('tekst', 'taak-6')), table(['kop'], [{ ...own, title: 'Anders' }])]),
    ).toBe(alone);
    expect(await numberIn([paragraph({ ...own, kind: 'vinkje-aan' })])).toBe(alone);
  });

  it('has a unique number, even beside one with the same id', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `veld-${index % 100}`);
    const word = await wordOf(ids.map((id) => paragraph(field('tekst', id))));
    const numbers = word.all('w:sdt').map((each) => Number(valueIn(each, 'w:id')));
    expect(new Set(numbers).size).toBe(300);
    for (const number of numbers) expect(number > 0 && number < 2 ** 31).toBe(true);
  });

  it.each([
    ['quotes and signs', `a"b'c<d>&e`],
    ['300 signs', 'é'.repeat(300)],
    ['300 signs beyond the first plane', '🎉'.repeat(300)],
    ['control characters', 'a\u0000b\u001bc\ud800d'],
    ['line ends', 'a\r\nb\tc'],
    ['nothing', ''],
  ])('accepts an id and a title with %s', async (_, hostile) => {
    const word = await wordOf([
      paragraph(field('keuze', hostile, { title: hostile, choices: [hostile, 'b'], shown: hostile })),
      paragraph(field('tekst', hostile, { title: hostile })),
    ]);
    for (const name of ['w:tag', 'w:alias'])
      for (const value of word.values(name)) expect([...value].length).toBeLessThanOrEqual(64);
    expect(new Set(word.values('w:id')).size).toBe(2);
  });
});

describe('a form', () => {
  const rows = table(
    ['Taak', 'Datum', 'Klaar', 'Akkoord'],
    [
      strong('Sleutel inleveren'),
      field('datum', 'a-datum'),
      field('vinkje', 'a'),
      field('handtekening', 'a-hand'),
    ],
    ['Pas inleveren', field('datum', 'b-datum'), field('vinkje', 'b'), field('paraaf', 'b-paraaf')],
  );

  it('has labels that cannot be changed, with a bookmark of the task, and fields that can', async () => {
    const word = await wordOf([paragraph('Toelichting'), paragraph(field('lang', 'lang')), rows], {
      isForm: true,
    });
    const locked = word.all('w:sdt').filter((each) => valueIn(each, 'w:lock') === 'sdtContentLocked');
    expect(locked.map((each) => [valueIn(each, 'w:tag'), wordsIn(each)])).toEqual([
      ['label-lang', 'Toelichting'],
      ['label-a', 'Sleutel inleveren'],
      ['label-b', 'Pas inleveren'],
    ]);
    expect(word.values('w:bookmarkStart', 'w:name')).toEqual(['taak_a', 'taak_b']);
    for (const each of locked) expect(within(each, 'w:sdt')).toEqual([]);
    expect(word.values('w:lock').filter((value) => value === 'sdtLocked')).toHaveLength(7);
  });

  it('is locked only when it is a form', async () => {
    const word = await wordOf([rows]);
    expect(word.values('w:lock')).not.toContain('sdtContentLocked');
  });

  it('has rows high enough to sign in', async () => {
    const word = await wordOf([rows], { isForm: true });
    const heights = word.all('w:tr').map((each) => Number(valueIn(each, 'w:trHeight') ?? 0));
    expect(heights).toEqual([0, 900, 440]);
  });

  it('has as much room for an answer as its template asks, in a box and in a row', async () => {
    const heightOf = async (lines: number | undefined, kind: 'box' | 'row'): Promise<number> => {
      const answer = field('lang', 'antwoord', lines === undefined ? {} : { lines });
      const content = kind === 'box' ? paragraph(answer) : table(['Vraag', 'Antwoord'], ['Wat?', answer]);
      const word = await wordOf([content], { isForm: true });
      return Math.max(0, ...word.values('w:trHeight').map(Number));
    };
    for (const kind of ['box', 'row'] as const) {
      // Lines to write on are 6 millimetres apart.
      expect(await heightOf(12, kind)).toBeGreaterThanOrEqual(12 * 340);
      expect(await heightOf(6, kind)).toBeLessThan(await heightOf(12, kind));
      expect(await heightOf(undefined, kind)).toBeLessThan(await heightOf(6, kind));
    }
  });

  it('numbers its headings, lists and fields independently', async () => {
    const word = await wordOf(
      [
        heading(2, 'Taken', 'taken'),
        list({ ...item('klaar'), checked: true }, { ...item('open'), checked: false }),
        rows,
        paragraph(field('lang', 'een')),
        paragraph(field('lang', 'twee')),
      ],
      { isForm: true },
    );
    const numbers = word.all('w:sdtPr').map((each) => valueIn(each, 'w:id'));
    expect(new Set(numbers).size).toBe(numbers.length);
    // Two adjacent tables would merge.
    const blocks = childrenOf(word.one('w:body')).map(({ tagName }) => tagName);
    expect(blocks.join(' ')).not.toContain('w:tbl w:tbl');
  });
});
