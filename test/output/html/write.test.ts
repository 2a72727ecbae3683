import type { PhrasingContent, RootContent, TableCell } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { FieldKind } from '../../../src/document/tree.ts';
import { cssString } from '../../../src/output/html/css-values.ts';
import { defaultHouseStyle } from '../../../src/output/style/house-style.ts';
import { greenStyle, mainOf, options, pageOf, square } from '../../support/html-pages.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const heading = (depth: 1 | 2 | 3, words: string, anchor: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(words)],
  data: { anchor },
});
const cell = (...children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });
const table = (...rows: TableCell[][]): RootContent => ({
  type: 'table',
  align: [null, 'right'],
  children: rows.map((children) => ({ type: 'tableRow', children })),
});
const field = (kind: FieldKind, more: object = {}): PhrasingContent => ({
  type: 'field',
  kind,
  id: 'f',
  title: 'Naam',
  ...more,
});

describe('words', () => {
  it.each<[string, PhrasingContent, string]>([
    ['text', text('B&W <b>'), 'B&amp;W &lt;b&gt;'],
    ['strong', { type: 'strong', children: [text('a')] }, '<strong>a</strong>'],
    ['emphasis', { type: 'emphasis', children: [text('a')] }, '<em>a</em>'],
    ['delete', { type: 'delete', children: [text('a')] }, '<del>a</del>'],
    ['break', { type: 'break' }, '<br>'],
    ['code', { type: 'inlineCode', value: 'a<b' }, '<code>a&lt;b</code>'],
    [
      'blank',
      { type: 'blank', label: '[nog invullen: dag]', children: [] },
      '<mark class="leeg">[nog invullen: dag]</mark>',
    ],
    [
      'blank without brackets',
      { type: 'blank', label: 'dag', children: [] },
      '<mark class="leeg">[dag]</mark>',
    ],
    [
      'picture that is not there',
      { type: 'image', url: 'x.png', alt: 'Foto' },
      '<span class="geen-beeld">Afbeelding: Foto</span>',
    ],
  ])('%s', async (_, node, expected) => {
    expect(await mainOf([paragraph(node)])).toBe(`<p>${expected}</p>`);
  });

  it('a picture is embedded in the page, also an SVG', async () => {
    const html = await mainOf([paragraph({ type: 'image', url: 'x', alt: 'Foto' })], {
      imageAt: () => square,
    });
    expect(html).toMatch(
      /^<p><img src="data:image\/svg\+xml;base64,[\w+/=]+" alt="Foto" width="96" height="96"><\/p>$/,
    );
  });

  it('refuses HTML nodes, which our documents never contain', async () => {
    await expect(mainOf([paragraph({ type: 'html', value: '<b>' } as never)])).rejects.toThrow('no html');
    await expect(mainOf([{ type: 'html', value: '<b>' }])).rejects.toThrow('no html');
  });
});

describe('links', () => {
  const link = (url: string): Promise<string> =>
    mainOf([paragraph({ type: 'link', url, children: [text('x')] })]);

  it.each([
    ['https://voorbeeld.example/a b', 'https://voorbeeld.example/a%20b'],
    ['http://voorbeeld.example/?a=1&b="2"', 'http://voorbeeld.example/?a=1&amp;b=%222%22'],
    ['mailto:a@voorbeeld.example', 'mailto:a@voorbeeld.example'],
  ])('%s leads there, without a referrer', async (url, address) => {
    expect(await link(url)).toBe(`<p><a href="${address}" rel="noreferrer">x</a></p>`);
  });

  it('a place on the page', async () => {
    expect(await link('#financiën')).toBe('<p><a href="#financi%C3%ABn">x</a></p>');
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'file:///x',
    '//x.example',
    'werkwijzer.md',
    'https:',
    '',
  ])('%j is not a link', async (url) => {
    expect(await link(url)).toBe('<p>x</p>');
  });
});

describe('blocks', () => {
  it('headings have their anchors', async () => {
    expect(await mainOf([heading(2, 'Kop', 'kop')])).toBe('<h2 id="kop">Kop</h2>');
  });

  it('lists are nested, numbered from their start, and loose when they were', async () => {
    const inner = { type: 'list' as const, ordered: true, start: 3, children: [] };
    const item = (spread: boolean): RootContent => ({
      type: 'list',
      children: [
        { type: 'listItem', spread, children: [{ type: 'paragraph', children: [text('a')] }, inner] },
      ],
    });
    expect(await mainOf([item(false)])).toBe('<ul><li>a<ol start="3"></ol></li></ul>');
    expect(await mainOf([item(true)])).toBe('<ul><li><p>a</p><ol start="3"></ol></li></ul>');
  });

  it('a task is a checkbox with its text as label', async () => {
    const task = (checked: boolean, ...children: PhrasingContent[]): RootContent => ({
      type: 'list',
      children: [
        {
          type: 'listItem',
          checked,
          data: { field: { id: 'vog', title: 'VOG aanvragen' } },
          children: [{ type: 'paragraph', children }],
        },
      ],
    });
    expect(await mainOf([task(true, text('a'))])).toBe(
      '<ul class="taken"><li class="taak"><input type="checkbox" id="veld-vog" checked=""> <label for="veld-vog">a</label></li></ul>',
    );
    expect(await mainOf([task(false, text('a '), field('tekst'))])).toContain(
      '<input type="checkbox" id="veld-vog" aria-label="VOG aanvragen"> a <input type="text"',
    );
  });

  it('quotes, rules and code', async () => {
    expect(
      await mainOf([
        { type: 'blockquote', children: [{ type: 'paragraph', children: [text('a')] }] },
        { type: 'thematicBreak' },
        { type: 'code', value: '<a>\n b' },
      ]),
    ).toBe('<blockquote><p>a</p></blockquote><hr><pre><code>&lt;a&gt;\n b</code></pre>');
  });

  it('notes are at the end, numbered in order of reference, with back links', async () => {
    const note = (identifier: string): RootContent => ({
      type: 'footnoteDefinition',
      identifier,
      children: [{ type: 'paragraph', children: [text(`noot ${identifier}`)] }],
    });
    const reference = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier });
    const html = await mainOf([
      note('a'),
      note('b'),
      paragraph(reference('b'), reference('a'), reference('b'), reference('weg')),
    ]);
    expect(html.replace(/<[^>]+>/g, '')).toBe(
      '121Voetnotennoot bTerug naar de tekst (1) Terug naar de tekst (2) noot aTerug naar de tekst ',
    );
    expect(html).toContain(
      '<a href="#Noot-1" id="Noot-1-tekst-2" role="doc-noteref" aria-label="Voetnoot 1">',
    );
    expect(html).toContain('href="#Noot-1-tekst-2" role="doc-backlink"');
  });

  it('contents are a landmark with a name', async () => {
    const html = await mainOf([{ type: 'contents', depth: 2, children: [{ type: 'list', children: [] }] }]);
    expect(html).toBe(
      '<nav class="inhoud" aria-labelledby="Inhoudsopgave"><details><summary id="Inhoudsopgave">Inhoud</summary><ul></ul></details></nav>',
    );
  });
});

describe('questions', () => {
  const answer = paragraph(field('lang'));

  it('stay with the room for their answer, from the heading on', async () => {
    const html = await mainOf([
      paragraph(text('vooraf')),
      heading(2, 'Vraag', 'v'),
      paragraph(text('label')),
      answer,
      paragraph(text('los')),
      table([cell(text('x'))]),
      answer,
    ]);
    expect(html.replace(/ [a-z-]+="[^"]*"/g, '')).toMatch(
      /^<p>vooraf<\/p><div><h2>Vraag<\/h2><p>label<\/p><p><textarea><\/textarea><\/p><\/div><p>los<\/p><div><table>.*<\/div><p><textarea><\/textarea><\/p>$/,
    );
  });
});

describe('pictures that are text', () => {
  it('a timeline is a list in a list', async () => {
    const moments = [{ label: 'week 1', items: ['a', 'b'] }];
    const html = await mainOf([
      { type: 'diagram', model: { kind: 'tijdlijn', title: 'Tijdlijn', alt: 'in woorden', moments } },
    ]);
    expect(html).toBe(
      '<figure><figcaption id="Figuur-titel">Tijdlijn</figcaption><ol class="tijdlijn" aria-labelledby="Figuur-titel">' +
        '<li><p class="moment">week 1</p><ul><li>a</li><li>b</li></ul></li></ol></figure>',
    );
  });

  it('progress is a bar, with its counts in words', async () => {
    const parts = [
      { label: 'klaar', count: 3 },
      { label: 'nog te doen', count: 5 },
    ];
    const html = await mainOf([
      { type: 'diagram', model: { kind: 'voortgang', title: 'Voortgang', alt: 'in woorden', parts } },
    ]);
    expect(html).toContain('<span class="deel-1" style="flex-grow:3"></span>');
    expect(html.replace(/<[^>]+>/g, ' ').replace(/ +/g, ' ')).toBe(' Voortgang 3 klaar 5 nog te doen ');
  });
});

describe('tables', () => {
  const head = [cell(text('Wat')), cell(text('Dag'))];

  it('have column and row headers, alignment, and the heading above them as a name', async () => {
    expect(
      await mainOf([heading(2, 'Week', 'week'), table(head, [cell(text('PFO')), cell(text('1'))])]),
    ).toBe(
      '<h2 id="week">Week</h2><div class="tabel"><table class="tot-21 paar" aria-labelledby="week"><thead><tr>' +
        '<th scope="col">Wat</th><th class="rechts" scope="col">Dag</th></tr></thead>' +
        '<tbody><tr><th data-kop="Wat" scope="row">PFO</th>' +
        '<td class="rechts" data-kop="Dag">1</td></tr></tbody></table></div>',
    );
  });

  it('of two columns keep their headers on a small screen when no row has a label', async () => {
    const dates = await mainOf([table(head, [cell(field('datum')), cell(field('datum'))])]);
    expect(dates).toContain('<table class="tot-');
    expect(dates).not.toContain('paar');
  });

  it('can be scrolled from the keyboard when no page has room for them, each with a unique name', async () => {
    const wide = table(Array.from({ length: 8 }, () => cell(field('tekst'))));
    const html = await mainOf([heading(2, 'Week', 'week'), wide, wide]);
    expect(html.match(/<div class="tabel breed"[^>]*>/g)).toEqual([
      '<div class="tabel breed" role="region" tabindex="0" aria-label="Tabel: Week">',
      '<div class="tabel breed" role="region" tabindex="0" aria-label="Tabel: Week (2)">',
    ]);
  });

  it('bring the styles of the room that they need, and no others', async () => {
    const form = [text('Functie'), field('tekst'), field('datum'), field('handtekening')];
    const tree = [table(head), table(form.map((each) => cell(each)))];
    const page = await pageOf(tree);
    expect([...page.matchAll(/<table class="(tot-\d+)/g)].map(([, name]) => name)).toEqual([
      'tot-21',
      'tot-40',
    ]);
    expect(new Set([...page.matchAll(/\n\.(tot-\d+) tr\{/g)].map(([, name]) => name))).toEqual(
      new Set(['tot-21', 'tot-40']),
    );
  });

  it('tell a number before the label, and a word that may break, from other cells', async () => {
    const strong: PhrasingContent = { type: 'strong', children: [text('Sleutel innemen')] };
    const row = [cell(text('12')), cell(strong), cell(text(`https://${'x'.repeat(60)}.example`))];
    const html = await mainOf([table([...head, cell(text('Bron'))], row)]);
    expect(html).toContain('<td class="kort" data-kop="Wat">12</td><th class="rechts" data-kop="Dag"');
    expect(html).toContain('<td class="breekt" data-kop="Bron">');
  });

  it('name several fields in one cell in the fields themselves', async () => {
    const html = await mainOf([table(head, [cell(text('PFO')), cell(field('vinkje'), field('paraaf'))])]);
    expect(html.match(/placeholder="[^"]*"/g)).toEqual(['placeholder="Naam"']);
    expect(await mainOf([table(head, [cell(text('PFO')), cell(field('paraaf'))])])).not.toContain(
      'placeholder',
    );
  });

  it('name their fields after the row, or by its number', async () => {
    const names = async (...rows: TableCell[][]): Promise<readonly string[]> =>
      [
        ...(await mainOf([heading(2, 'Zorg', 'z'), table(head, ...rows)])).matchAll(/aria-label="([^"]*)"/g),
      ].map(([, name]) => name ?? '');
    const empty = [cell(field('tekst')), cell(field('datum'))];
    expect(await names([cell(text('PFO')), cell(field('tekst'))])).toEqual(['Naam, PFO']);
    expect(await names([cell(text('naam')), cell(field('tekst'))])).toEqual(['Naam']);
    expect(await names(empty, empty)).toEqual([
      'Naam, rij 1, Zorg',
      'Naam, rij 1, Zorg',
      'Naam, rij 2, Zorg',
      'Naam, rij 2, Zorg',
    ]);
  });
});

describe('fields', () => {
  it.each<[FieldKind, string]>([
    ['tekst', '<input type="text" class="tekst" autocomplete="off" id="veld-f" aria-label="Naam">'],
    ['paraaf', '<input type="text" class="paraaf" autocomplete="off" id="veld-f" aria-label="Naam">'],
    [
      'handtekening',
      '<input type="text" class="handtekening" autocomplete="off" id="veld-f" aria-label="Naam" placeholder="Teken op papier">',
    ],
    ['datum', '<input type="date" class="datum" autocomplete="off" id="veld-f" aria-label="Naam">'],
    ['lang', '<textarea class="lang" rows="3" autocomplete="off" id="veld-f" aria-label="Naam"></textarea>'],
    ['vinkje', '<label class="raak"><input type="checkbox" id="veld-f" aria-label="Naam"></label>'],
    [
      'vinkje-aan',
      '<label class="raak"><input type="checkbox" id="veld-f" aria-label="Naam" checked=""></label>',
    ],
  ])('%s', async (kind, expected) => {
    expect(await mainOf([paragraph(field(kind))])).toBe(`<p>${expected}</p>`);
  });

  it('a choice offers its options, and placeholder text is shown', async () => {
    expect(await mainOf([paragraph(field('keuze', { choices: ['a&b'], shown: 'wie' }))])).toBe(
      '<p><span class="hulp">[wie]</span> <select class="keuze" autocomplete="off" id="veld-f" aria-label="Naam">' +
        '<option value="">Kies …</option><option value="a&amp;b">a&amp;b</option></select></p>',
    );
  });

  it('outside a table are named after the heading too', async () => {
    expect(await mainOf([heading(2, 'Terugblik', 't'), paragraph(field('lang'))])).toContain(
      'aria-label="Naam, Terugblik"',
    );
  });

  it('with the same id are distinguished', async () => {
    const html = await mainOf([heading(2, 'x', 'veld-f'), paragraph(field('tekst'), field('tekst'))]);
    expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'veld-f',
      'veld-f-2',
      'veld-f-3',
    ]);
  });
});

describe('the page', () => {
  it('has a language, a title, landmarks and a skip link', async () => {
    const page = await pageOf([heading(1, 'Inhoud', 'inhoud')], {
      title: 'A&B',
      description: 'Waarvoor "dit" is.',
    });
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(page).toContain('<title>A&amp;B – Gemeente Proefstad</title>');
    expect(page).toContain('<meta name="description" content="Waarvoor &quot;dit&quot; is.">');
    // A heading has the id that the main part would have.
    expect(page).toContain('<a class="spring" href="#inhoud-2">Naar de inhoud</a><header');
    expect(page).toContain('<main id="inhoud-2" tabindex="-1"><h1 id="inhoud">');
    expect(page).toMatch(/<footer class="onder">.*<\/footer><\/body><\/html>\n$/);
  });

  it('gives its municipality once; a date stays', async () => {
    const title = heading(1, 'Titel', 'titel');
    expect(await mainOf([title, paragraph(text('Gemeente Proefstad'))])).toBe('<h1 id="titel">Titel</h1>');
    expect(await mainOf([title, paragraph(text('Gemeente Proefstad · 1 mei 2027'))])).toBe(
      '<h1 id="titel">Titel</h1><p class="bij">Gemeente Proefstad · 1\u00a0mei\u00a02027</p>',
    );
    expect(await mainOf([title, paragraph(text('Gemeente Proefstad is groot.'))])).toContain('is groot');
  });

  it('shows the house style: colours, fonts, logo, landscape paper', async () => {
    const page = await pageOf([], { style: greenStyle, landscape: true });
    expect(page).toContain('--main:#1e5631;');
    expect(page).toContain('--body:"Fira Sans", Carlito');
    expect(page).toContain('size:A4 landscape');
    expect(page).toContain('alt="Logo van de gemeente"');
  });

  it('rejects an invalid colour, and lets no font escape its quotes', async () => {
    const colours = { ...defaultHouseStyle.colours, main: 'red;}body{display:none' };
    const page = await pageOf([], {
      style: { ...options.style, colours, fonts: { body: '</style>', heading: '"}' } },
    });
    expect(page).toContain(`--main:${defaultHouseStyle.colours.main};`);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(cssString('a"}\\\n</b')).toBe('"a\\22 \\7d \\5c  \\3c \\2f b"');
  });

  it('is the same when written again', async () => {
    const blocks = [
      heading(1, 'a', 'a'),
      paragraph(field('tekst'), { type: 'footnoteReference', identifier: 'a' }),
    ];
    expect(await pageOf(blocks)).toBe(await pageOf(blocks));
  });
});
