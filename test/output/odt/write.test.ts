/** Every kind of node as OpenDocument, read back with a third-party parser. */
import { unzipSync } from 'fflate';
import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { odtBytes, odtOf, wordsOf } from '../../support/odt-parts.ts';
import {
  contents,
  field,
  heading,
  item,
  list,
  note,
  numbered,
  paragraph,
  strong,
  table,
  words,
} from '../../support/tree-parts.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const portrait = { kind: 'png', bytes: pixel, width: 300, height: 400 } as const;

const link = (url: string, value = 'woorden'): PhrasingContent => ({
  type: 'link',
  url,
  children: words(value),
});

describe('the package', () => {
  it('begins with its media type, bare, and lists every part', async () => {
    const bytes = await odtBytes([paragraph('a', { type: 'image', url: 'p.png', alt: 'Iemand' })], {
      imageAt: () => portrait,
    });
    // Source: ODF 1.3 part 2, 3.3: the name at 30 and the type at 38, for programs that look no further.
    expect(Buffer.from(bytes.subarray(30, 77)).toString()).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    );
    const odt = await odtOf([paragraph('a')]);
    const listed = odt.values('manifest:file-entry', 'manifest:full-path', 'META-INF/manifest.xml');
    const parts = odt.names.filter((name) => name !== 'mimetype' && name !== 'META-INF/manifest.xml');
    expect(listed.sort()).toEqual(['/', ...parts].sort());
    expect(Object.keys(unzipSync(bytes))).toContain('Pictures/1.png');
  });

  it('is the same each time', async () => {
    const tree = [
      heading(2, 'Kop', 'kop'),
      table(['a', 'b'], ['c', field('keuze', 'k', { choices: ['x'] })]),
    ];
    expect(await odtBytes(tree)).toEqual(await odtBytes(tree));
  });

  it('says what it is, whose, of which day and in which language', async () => {
    const odt = await odtOf([paragraph('a')], { title: 'Titel', date: '2026-11-22', author: 'Proefstad' });
    const said = (name: string): string | null => odt.one(name, 'meta.xml').textContent;
    expect([said('dc:title'), said('dc:creator'), said('meta:creation-date'), said('dc:language')]).toEqual([
      'Titel',
      'Gemeente Proefstad',
      '2026-11-22T00:00:00',
      'nl-NL',
    ]);
    const [text] = odt.all('style:text-properties', 'styles.xml');
    expect([text?.getAttribute('fo:language'), text?.getAttribute('fo:country')]).toEqual(['nl', 'NL']);
    const undated = await odtOf([paragraph('a')]);
    expect(undated.all('dc:date', 'meta.xml')).toEqual([]);
  });
});

describe('styles', () => {
  it("are LibreOffice's own for title, headings, lists, quotes and code", async () => {
    const odt = await odtOf([
      heading(1, 'Titel'),
      paragraph('Gemeente Proefstad'),
      heading(2, 'Een'),
      heading(6, 'Vijf'),
      paragraph('Woorden'),
      list(item('punt', list(item('dieper', list(item('diepst', list(item('nog dieper')))))))),
      numbered(1, item('een', numbered(1, item('a')))),
      { type: 'blockquote', children: [paragraph('citaat')] },
      { type: 'code', value: 'regel 1\n  regel 2' },
    ]);
    expect(odt.paragraphs()).toEqual([
      'Title: Titel',
      'Subtitle: Gemeente Proefstad',
      'Heading_20_1: Een',
      'Heading_20_5: Vijf',
      'Text_20_body: Woorden',
      'List_20_1: punt',
      'List_20_2: dieper',
      'List_20_3: diepst',
      'List_20_3: nog dieper',
      'Numbering_20_1: een',
      'Numbering_20_2: a',
      'Quotations: citaat',
      'Preformatted_20_Text: regel 1\n  regel 2',
    ]);
    expect(odt.values('text:h', 'text:outline-level')).toEqual(['1', '5']);
  });

  it('exist, each that is used', async () => {
    const odt = await odtOf([
      heading(1, 'Titel'),
      paragraph(
        strong('vet'),
        { type: 'emphasis', children: [strong('beide')] },
        { type: 'delete', children: words('weg') },
        { type: 'inlineCode', value: 'code' },
        { type: 'blank', label: 'nog invullen: x', children: [] },
        { type: 'proposed', children: words('voorstel') },
        link('https://a.example'),
        { type: 'footnoteReference', identifier: 'n' },
      ),
      list({ ...item('taak'), checked: false }),
      table(['a'], ['• b']),
      note('n', 'Noot'),
    ]);
    const known = [
      ...odt.values('style:style', 'style:name', 'styles.xml'),
      ...odt.values('text:list-style', 'style:name', 'styles.xml'),
      ...odt.values('style:style', 'style:name'),
    ];
    const used = ['text:p', 'text:h', 'text:span', 'text:a', 'text:list'].flatMap((name) =>
      odt.values(name, 'text:style-name'),
    );
    expect(used.length).toBeGreaterThan(12);
    for (const name of used) expect(known).toContain(name);
  });
});

describe('text', () => {
  it('keeps every space, and has none of its own', async () => {
    const odt = await odtOf([paragraph(' a  b ', strong(' c'), { type: 'break' }, ' d')]);
    const [first] = odt.all('text:p');
    expect(first === undefined ? '' : wordsOf(first)).toBe(' a  b  c\n d');
    expect(odt.all('text:s').length).toBe(4);
  });

  it('is bound where Dutch breaks no line', async () => {
    const odt = await odtOf([paragraph('op 1 april 2026')]);
    expect(odt.paragraphs()).toEqual(['Text_20_body: op 1\u00a0april\u00a02026']);
  });

  it('links inside to a bookmark, outside to what is safe', async () => {
    const odt = await odtOf([
      heading(2, 'Kop', 'kop'),
      paragraph(
        link('#kop'),
        link('https://a.example/?b=1&c=2'),
        link('javascript:alert(1)'),
        link('file:///x'),
      ),
    ]);
    expect(odt.values('text:a', 'xlink:href')).toEqual(['#kop', 'https://a.example/?b=1&c=2']);
    expect(odt.values('text:bookmark', 'text:name')).toEqual(['kop']);
  });

  it('has notes where they are referenced', async () => {
    const odt = await odtOf([
      paragraph('a', { type: 'footnoteReference', identifier: 'n' }),
      note('n', 'Noot'),
    ]);
    expect(odt.one('text:note').getAttribute('text:note-class')).toBe('footnote');
    expect(odt.one('text:note-body').textContent).toBe('Noot');
  });
});

describe('lists', () => {
  it('begin with their own number, and boxes take the place of bullets', async () => {
    const odt = await odtOf([
      numbered(3, item('drie'), item('vier')),
      list({ ...item('open'), checked: false }, { ...item('klaar'), checked: true }),
    ]);
    expect(odt.values('text:list-item', 'text:start-value')).toEqual(['3', '', '', '']);
    expect(odt.values('text:list', 'text:style-name')).toEqual(['Numbering_20_123', 'Vinkjes']);
    expect(odt.paragraphs().slice(2)).toEqual(['List_20_1: ☐ open', 'List_20_1: ☒ klaar']);
  });
});

describe('fields', () => {
  it('are text fields of the standard, with their title and the name of their row', async () => {
    const odt = await odtOf([
      paragraph(field('tekst', 't', { title: 'Naam' })),
      paragraph(field('datum', 'd')),
      paragraph(field('keuze', 'k', { title: 'Keuze', shown: 'kies', choices: ['een', 'twee', 'een'] })),
      table(['kop', 'vink'], [strong('Taak 1'), field('vinkje-aan', 'v', { title: 'Klaar' })]),
    ]);
    expect(odt.values('text:text-input', 'text:description')).toEqual(['Naam', 'Titel van d']);
    expect(odt.all('text:text-input').map(({ textContent }) => textContent)).toEqual([
      '____________',
      '_______________',
    ]);
    const [choice, box] = odt.all('text:drop-down');
    expect(choice?.textContent).toBe('[kies]');
    expect(odt.values('text:label', 'text:value')).toEqual(['[kies]', 'een', 'twee', '☒', '☐']);
    expect(odt.values('text:label', 'text:current-selected').filter((each) => each === 'true').length).toBe(
      2,
    );
    expect([box?.textContent, box?.getAttribute('text:name')]).toEqual(['☒', 'Klaar, Taak 1']);
  });

  it('of a form have a name that cannot be changed by accident', async () => {
    const rows = table(['kop', 'antwoord'], [strong('Naam'), field('tekst', 't')]);
    const odt = await odtOf([rows], { isForm: true });
    expect(odt.values('table:table-cell', 'table:protected')).toEqual(['', '', 'true', '']);
    expect((await odtOf([rows])).values('table:table-cell', 'table:protected')).not.toContain('true');
  });

  it('for a long answer are a box with room to write', async () => {
    const odt = await odtOf([
      paragraph('Vraag'),
      paragraph(field('lang', 'l', { title: 'Vraag', lines: 5 })),
    ]);
    const row = odt.one('table:table-row');
    expect(odt.properties(row, 'table:style-name')['style:min-row-height']).toBe('85pt');
  });
});

describe('tables', () => {
  it('have a header row that repeats, widths that add up, and a name', async () => {
    const odt = await odtOf([
      heading(2, 'Kop'),
      table(['een', 'twee'], ['a', 'woorden genoeg']),
      table(['x'], ['y']),
    ]);
    expect(odt.all('table:table-header-rows').length).toBe(2);
    expect(odt.values('table:table', 'table:name')).toEqual(['Kop', 'Kop 2']);
    const [first] = odt.all('table:table');
    const columns = odt
      .all('table:table-column')
      .slice(0, 2)
      .map((each) => parseFloat(odt.properties(each, 'table:style-name')['style:column-width'] ?? ''));
    const width = first === undefined ? {} : odt.properties(first, 'table:style-name');
    expect(columns.reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      parseFloat(width['style:width'] ?? ''),
      1,
    );
  });

  it('have lists in cells', async () => {
    const odt = await odtOf([
      table(['kop'], [{ type: 'text', value: 'vooraf' }]),
      {
        type: 'table',
        children: [
          { type: 'tableRow', children: [{ type: 'tableCell', children: words('kop') }] },
          {
            type: 'tableRow',
            children: [
              {
                type: 'tableCell',
                children: words('• een', { type: 'break' }, '• twee', { type: 'break' }, 'na'),
              },
            ],
          },
        ],
      },
    ]);
    expect(odt.all('text:list-item').map(({ textContent }) => textContent)).toEqual(['een', 'twee']);
  });

  it('at the end of a document cost no page', async () => {
    const odt = await odtOf([table(['a'], ['b'])]);
    expect(odt.paragraphs().at(-1)).toBe('Einde: ');
  });
});

describe('pictures', () => {
  it('have an alternative text, and one file for the same picture', async () => {
    const image = { type: 'image', url: 'p.png', alt: 'Een foto van iemand' } as const;
    const odt = await odtOf([paragraph(image), paragraph(image)], { imageAt: () => portrait });
    expect(odt.all('svg:desc').map(({ textContent }) => textContent)).toEqual([image.alt, image.alt]);
    expect(odt.names.filter((name) => name.startsWith('Pictures/'))).toEqual(['Pictures/1.png']);
    expect(odt.values('draw:frame', 'svg:height')).toEqual(['113.00pt', '113.00pt']);
    expect((await odtOf([paragraph(image)])).paragraphs()).toEqual(['Text_20_body: [Een foto van iemand]']);
  });

  it('that are drawn have a caption with a number', async () => {
    const model = {
      kind: 'voortgang',
      title: 'Stand',
      alt: 'Een van twee.',
      parts: [{ label: 'klaar', count: 1 }],
    } as const;
    const odt = await odtOf([{ type: 'diagram', model }, paragraph('na')]);
    expect(odt.paragraphs()).toContain('Caption: Figuur 1. Stand');
    expect(odt.one('svg:title').textContent).toBe('Stand');
    expect(odt.one('svg:desc').textContent).toBe('Een van twee.');
  });
});

describe('the table of contents', () => {
  const entries = Array.from({ length: 10 }, (_, at) => [`Kop ${at}`, `kop-${at}`] as const);

  it('is filled with links in two columns, without numbers of pages', async () => {
    const odt = await odtOf([
      contents(3, ...entries),
      ...entries.map(([value, id]) => heading(2, value, id)),
    ]);
    const table_ = odt.one('text:table-of-content');
    expect(odt.values('text:a', 'xlink:href')).toEqual(entries.map(([, id]) => `#${id}`));
    expect(odt.one('style:columns').getAttribute('fo:column-count')).toBe('2');
    expect(table_.getElementsByTagName('text:index-entry-page-number').length).toBe(0);
  });

  it('is left out of a short document', async () => {
    expect((await odtOf([contents(3, ['Kop', 'kop'])])).all('text:table-of-content')).toEqual([]);
  });
});

describe('pages', () => {
  const options = {
    title: 'Titel',
    facts: {
      ...{ classification: 'intern', dossier: 'zaak-1', version: '2.0' },
      isEmptyForm: false,
      isDraft: true,
    },
    writtenDate: '22 november 2026',
  };

  it('say what the document is above and below, the first with nothing above it', async () => {
    const odt = await odtOf([paragraph('a')], options);
    expect(odt.values('style:master-page', 'style:name', 'styles.xml')).toEqual([
      'Standard',
      'First_20_Page',
    ]);
    expect(odt.all('style:header', 'styles.xml').map(({ textContent }) => textContent)).toEqual([
      'Titelintern',
      '',
    ]);
    const [footer] = odt.all('style:footer', 'styles.xml');
    expect(footer?.textContent).toBe(
      'Gemeente Proefstad · dossier zaak-1 · versie 2.0 · concept van 22 november 2026pagina 1 van 1',
    );
    expect(odt.all('text:page-count', 'styles.xml').length).toBe(2);
    expect(odt.values('style:style', 'style:master-page-name').filter((each) => each !== '')).toEqual([
      'First_20_Page',
    ]);
  });

  it('lie on their side when asked, with the logo of the municipality', async () => {
    const logo = { image: portrait, alt: 'Wapen' };
    const odt = await odtOf([paragraph('a')], {
      landscape: true,
      style: { ...(await import('../../../src/output/style/house-style.ts')).defaultHouseStyle, logo },
    });
    const [page] = odt.all('style:page-layout-properties', 'styles.xml');
    expect(page?.getAttribute('style:print-orientation')).toBe('landscape');
    expect(odt.one('svg:desc', 'styles.xml').textContent).toBe('Wapen');
    expect(odt.names).toContain('Pictures/logo.png');
  });
});
