/** Every kind of node as WordprocessingML, read back with a third-party parser. */
import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
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
import { childrenOf, valueIn, within, wordOf, wordsIn } from '../../support/word-parts.ts';

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

const emptyForm = {
  ...{ classification: 'intern', dossier: undefined, version: undefined },
  ...{ isEmptyForm: true, isDraft: false },
};

describe('styles', () => {
  it("are Word's own for title, subtitle, headings, lists, quotes, captions and notes", async () => {
    const word = await wordOf([
      heading(1, 'Titel'),
      paragraph('Gemeente Proefstad'),
      heading(2, 'Een'),
      heading(3, 'Twee'),
      heading(6, 'Vijf'),
      paragraph('Woorden'),
      list(
        item('punt', list(item('dieper', list(item('diepst', list(item('nog dieper'))))))),
        item('laatste'),
      ),
      numbered(1, item('een', numbered(1, item('a')))),
      { type: 'blockquote', children: [paragraph('citaat')] },
      { type: 'code', value: 'regel 1\nregel 2' },
    ]);
    expect(word.paragraphs()).toEqual([
      'Title: Titel',
      'Subtitle: Gemeente Proefstad',
      'Heading1: Een',
      'Heading2: Twee',
      'Heading5: Vijf',
      'Normal: Woorden',
      'ListBullet: punt',
      'ListBullet2: dieper',
      'ListBullet3: diepst',
      'ListBullet3: nog dieper',
      'ListBullet: laatste',
      'ListNumber: een',
      'ListNumber2: a',
      'Quote: citaat',
      'HTMLPreformatted: regel 1\nregel 2',
    ]);
    const known = word.values('w:style', 'w:styleId', 'word/styles.xml');
    for (const used of [...word.values('w:pStyle'), ...word.values('w:rStyle'), ...word.values('w:tblStyle')])
      expect(known).toContain(used);
  });

  it('cover every inline formatting', async () => {
    const word = await wordOf([
      paragraph(
        strong('vet'),
        { type: 'emphasis', children: [strong('beide')] },
        { type: 'delete', children: words('weg') },
        { type: 'inlineCode', value: 'code' },
        { type: 'blank', label: '[nog invullen: naam]', children: [] },
        { type: 'break' },
        'gewoon',
      ),
    ]);
    const marks = word
      .all('w:r')
      .map((run) => [wordsIn(run), ...within(run, 'w:rPr').flatMap(childrenOf).map(marked)]);
    expect(marks).toEqual([
      ['vet', 'w:b', 'w:bCs'],
      ['beide', 'w:b', 'w:bCs', 'w:i', 'w:iCs'],
      ['weg', 'w:strike'],
      ['code', 'w:rStyle HTMLCode'],
      ['[nog invullen: naam]', 'w:rStyle Noginvullen'],
      ['\n'],
      ['gewoon'],
    ]);
  });

  it('keep a heading, and what announces a list or table, with what follows', async () => {
    const rest = Array.from({ length: 3 }, (_, index) => paragraph(`En regel ${index} van het eind.`));
    const word = await wordOf([
      heading(2, 'Kop'),
      paragraph('Dit is de lijst:'),
      list(item('punt:', list(item('dieper')))),
      paragraph('Dit is de tabel.'),
      table(['a'], ['b']),
      paragraph('Dit volgt nergens op.'),
      ...rest,
    ]);
    const kept = word.all('w:p').filter((each) => within(each, 'w:keepNext').length > 0);
    expect(kept.map(wordsIn)).toEqual([
      'Kop',
      'Dit is de lijst:',
      'punt:',
      'Dit is de tabel.',
      'a',
      // The last page never begins for one line.
      'En regel 0 van het eind.',
      'En regel 1 van het eind.',
    ]);
    const styles = word.all('w:style', 'word/styles.xml');
    const keeping = styles.filter((each) => within(each, 'w:keepNext').length > 0);
    expect(keeping.map((each) => each.getAttribute('w:styleId'))).toEqual(
      expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5']),
    );
  });
});

function marked(property: ReturnType<typeof childrenOf>[number]): string {
  return `${property.tagName} ${property.getAttribute('w:val') ?? ''}`.trim();
}

describe('the document', () => {
  it('states its title, its owner and its language', async () => {
    const word = await wordOf([heading(1, 'Titel'), paragraph('tekst')], {
      title: 'Werkwijzer <&> "nu"',
      description: 'Waar het over gaat.',
      author: "'s-Gravendam",
      date: '2026-11-22',
    });
    const core = 'docProps/core.xml';
    const said = [
      'dc:title',
      'dc:description',
      'dc:creator',
      'dc:language',
      'dcterms:created',
      'dcterms:modified',
    ];
    expect(said.map((name) => word.one(name, core).textContent)).toEqual([
      'Werkwijzer <&> "nu"',
      'Waar het over gaat.',
      "Gemeente 's-Gravendam",
      'nl-NL',
      '2026-11-22T00:00:00Z',
      '2026-11-22T00:00:00Z',
    ]);
    expect(word.values('w:lang', 'w:val', 'word/styles.xml')).toEqual(['nl-NL']);
    expect(word.values('w:themeFontLang', 'w:val', 'word/settings.xml')).toEqual(['nl-NL']);
  });

  it('has no time when it is given none', async () => {
    const word = await wordOf([paragraph('tekst')]);
    expect(word.all('dcterms:created', 'docProps/core.xml')).toEqual([]);
  });

  it('shows what it is on every page: title and classification above all but the first, edition and page number below', async () => {
    const facts = {
      classification: 'intern',
      dossier: undefined,
      version: '2.0',
      isEmptyForm: false,
      isDraft: false,
    };
    const word = await wordOf([paragraph('tekst')], { title: 'Titel', author: 'Proefstad', facts });
    expect(wordsIn(word.one('w:hdr', 'word/header1.xml'))).toBe('Titelintern');
    expect(wordsIn(word.one('w:hdr', 'word/header2.xml'))).toBe('');
    expect(wordsIn(word.one('w:ftr', 'word/footer1.xml'))).toBe(
      'Gemeente Proefstad · versie 2.0pagina 1 van 1',
    );
    expect(word.values('w:fldSimple', 'w:instr', 'word/footer1.xml')).toEqual([' PAGE ', ' NUMPAGES ']);
    expect(word.all('w:titlePg')).toHaveLength(1);
  });

  it('says above further pages how confidential they are once filled in', async () => {
    const classification = 'openbaar, vertrouwelijk na invullen';
    const facts = { ...emptyForm, classification, onFurtherPages: 'vertrouwelijk na invullen' };
    const word = await wordOf([paragraph('tekst')], { title: 'Titel', facts });
    expect(wordsIn(word.one('w:hdr', 'word/header1.xml'))).toBe('Titelvertrouwelijk na invullen');
  });

  it('says of an empty form that its version is that of the form', async () => {
    const facts = { ...emptyForm, version: '2.0' };
    const word = await wordOf([paragraph('tekst')], { author: 'Proefstad', facts });
    expect(wordsIn(word.one('w:ftr', 'word/footer1.xml'))).toMatch(
      /^Gemeente Proefstad · formulier 2\.0pagina/,
    );
  });

  it('names its dossier and its day below every page', async () => {
    const facts = {
      classification: 'vertrouwelijk',
      dossier: 'vertrek-zorg',
      version: undefined,
      isEmptyForm: false,
      isDraft: false,
    };
    const more = { author: 'Proefstad', facts, writtenDate: '26 november 2026' };
    const word = await wordOf([paragraph('tekst')], more);
    expect(wordsIn(word.one('w:ftr', 'word/footer1.xml'))).toMatch(
      /^Gemeente Proefstad · dossier vertrek-zorg · 26 november 2026pagina/,
    );
  });

  it.each([
    [undefined, /^Gemeente Proefstad · versie 2\.0 · conceptpagina/],
    ['26 november 2026', /^Gemeente Proefstad · versie 2\.0 · concept van 26 november 2026pagina/],
  ])('says below every page that it is a draft, of %s', async (writtenDate, expected) => {
    const facts = {
      classification: 'intern',
      dossier: undefined,
      version: '2.0',
      isEmptyForm: false,
      isDraft: true,
    };
    const word = await wordOf([paragraph('tekst')], { author: 'Proefstad', facts, writtenDate });
    expect(wordsIn(word.one('w:ftr', 'word/footer1.xml'))).toMatch(expected);
  });

  it.each([
    [false, ['11906', '16838', null]],
    [true, ['16838', '11906', 'landscape']],
  ])('landscape: %s', async (landscape, [width = '', height, orient]) => {
    const word = await wordOf([table(['a', 'b'], ['c', 'd'])], { landscape });
    const size = word.one('w:pgSz');
    expect(['w:w', 'w:h', 'w:orient'].map((name) => size.getAttribute(name))).toEqual([
      width,
      height,
      orient,
    ]);
    const margin = word.one('w:pgMar');
    const text =
      Number(width) - Number(margin.getAttribute('w:left')) - Number(margin.getAttribute('w:right'));
    expect(Number(word.one('w:tblW').getAttribute('w:w'))).toBe(text);
  });

  it('shows the logo with its description above the first page', async () => {
    const style = { ...(await import('../../../src/output/style/house-style.ts')).defaultHouseStyle };
    const word = await wordOf([paragraph('tekst')], {
      style: { ...style, logo: { image: portrait, alt: 'Wapen' } },
    });
    expect(word.one('wp:docPr', 'word/header2.xml').getAttribute('descr')).toBe('Wapen');
    expect(word.all('wp:docPr')).toEqual([]);
    expect(word.names).toContain('word/media/logo.png');
  });
});

describe('a table of contents', () => {
  it('is a field that Word can refresh, already filled, and asks nothing when the document opens', async () => {
    const names = Array.from({ length: 10 }, (_, index) => [`Kop ${index}`, `kop-${index}-ü`] as const);
    const word = await wordOf([
      contents(3, ...names.map(([name, anchor]): [string, string] => [name, anchor])),
      ...names.map(([name, anchor]) => heading(2, name, anchor)),
    ]);
    const toc = word.one('w:sdt');
    expect(within(toc, 'w:instrText').map(({ textContent }) => textContent)).toEqual([
      ' TOC \\o "1-2" \\n \\h \\z \\u ',
    ]);
    expect(word.paragraphs().slice(0, 3)).toEqual(['TOCHeading: Inhoud', 'TOC1: Kop 0', 'TOC1: Kop 1']);
    expect(within(toc, 'w:fldChar').map((each) => each.getAttribute('w:fldCharType'))).toEqual([
      'begin',
      'separate',
      'end',
    ]);
    const targets = word.values('w:bookmarkStart', 'w:name');
    expect(word.values('w:hyperlink', 'w:anchor')).toEqual(targets);
    expect(word.all('*').filter((each) => each.hasAttribute('w:dirty'))).toEqual([]);
    expect(word.all('w:updateFields', 'word/settings.xml')).toEqual([]);
    // In two columns, on the same page, and the rest of the document in one.
    expect(word.all('w:sectPr').map((each) => valueIn(each, 'w:cols', 'w:num') ?? '1')).toEqual([
      '1',
      '2',
      '1',
    ]);
    expect(word.values('w:type')).toEqual(['continuous', 'continuous']);
  });

  it('is left out where it is shorter than a reader needs it', async () => {
    const names = Array.from({ length: 9 }, (_, index): [string, string] => [`Kop ${index}`, `kop-${index}`]);
    const word = await wordOf([
      contents(3, ...names),
      ...names.map(([name, anchor]) => heading(2, name, anchor)),
    ]);
    expect(word.paragraphs()[0]).toBe('Heading1: Kop 0');
    expect(word.all('w:sectPr')).toHaveLength(1);
  });

  it('is not there for the lists that end a draft alone', async () => {
    const names = Array.from({ length: 9 }, (_, index): [string, string] => [`Kop ${index}`, `kop-${index}`]);
    const closing: readonly [string, string][] = [
      ['Nog in te vullen', 'nog-in-te-vullen'],
      ['Nog te bevestigen', 'nog-te-bevestigen'],
    ];
    const shown = async (...all: readonly [string, string][]): Promise<boolean> =>
      (await wordOf([contents(3, ...all)])).all('w:sdt').length > 0;
    expect(await shown(...names, ...closing)).toBe(false);
    expect(await shown(...names, ['Kop 9', 'kop-9'], ...closing)).toBe(true);
  });
});

describe('bookmarks', () => {
  it('have unique names that Word accepts, whatever the headings', async () => {
    const anchors = ['a'.repeat(300), `${'a'.repeat(300)}-1`, 'één', 'een', 'een', '🎉', '', '1', 'x\'"<>'];
    const word = await wordOf(anchors.map((anchor, index) => heading(2, `Kop ${index}`, anchor)));
    const names = word.values('w:bookmarkStart', 'w:name');
    expect(names).toHaveLength(anchors.length - 1);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
    const starts = word.values('w:bookmarkStart', 'w:id');
    expect(word.values('w:bookmarkEnd', 'w:id')).toEqual(starts);
    expect(new Set(starts).size).toBe(starts.length);
  });
});

describe('lists', () => {
  const numbers = (word: Awaited<ReturnType<typeof wordOf>>): string[] =>
    word
      .all('w:p')
      .map((each) => `${valueIn(each, 'w:ilvl') ?? '-'} ${valueIn(each, 'w:numId') ?? '-'} ${wordsIn(each)}`);

  it('restart with each numbered list, at its start number', async () => {
    const word = await wordOf([
      numbered(1, item('een'), item('twee')),
      paragraph('tussen'),
      numbered(3, item('drie')),
      list(item('punt')),
      list(item('punt van een andere lijst')),
    ]);
    const [first = '', , , third = '', bullet = '', other] = numbers(word).map((each) => each.split(' ')[1]);
    expect(new Set([first, third, bullet]).size).toBe(3);
    expect(other).toBe(bullet);
    const starts = word.all('w:num', 'word/numbering.xml').map((each) => valueIn(each, 'w:startOverride'));
    expect(starts).toEqual(['1', '3', undefined]);
  });

  it('are connected over levels: numbers in numbers are one list, in bullets they restart', async () => {
    const word = await wordOf([
      numbered(1, item('1', numbered(1, item('1a'))), item('2', numbered(1, item('2a'), item('2b')))),
      list(item('punt', numbered(1, item('1')))),
    ]);
    expect(numbers(word)).toEqual(['0 1 1', '1 1 1a', '0 1 2', '1 1 2a', '1 1 2b', '0 2 punt', '1 3 1']);
    const formats = within(word.all('w:abstractNum', 'word/numbering.xml')[1] as never, 'w:numFmt');
    expect(formats.slice(0, 3).map((each) => each.getAttribute('w:val'))).toEqual([
      'decimal',
      'lowerLetter',
      'lowerRoman',
    ]);
  });

  it('show a box instead of the bullet', async () => {
    const word = await wordOf([
      list(
        { ...item('klaar'), checked: true, data: { field: { id: 'taak-a', title: 'klaar' } } },
        { ...item('open'), checked: false },
      ),
    ]);
    expect(word.paragraphs()).toEqual(['ListBullet: ☒ klaar', 'ListBullet: ☐ open']);
    expect(word.all('w:numPr')).toEqual([]);
    expect(word.values('w14:checked', 'w14:val')).toEqual(['1', '0']);
    expect(word.values('w:tag')[0]).toBe('taak-a');
  });
});

describe('notes', () => {
  it('are where they are referenced, numbered in that order, with their own links', async () => {
    const reference = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier });
    const word = await wordOf([
      paragraph('eerst', reference('b'), 'dan', reference('a'), reference('weg')),
      note('a', 'noot a ', link('https://a.example/')),
      note('b', 'noot b'),
    ]);
    expect(word.values('w:footnoteReference', 'w:id')).toEqual(['1', '2']);
    const notes = word.all('w:footnote', 'word/footnotes.xml');
    expect(notes.map((each) => `${each.getAttribute('w:id') ?? ''}${wordsIn(each)}`)).toEqual([
      '-1',
      '0',
      '1 noot b',
      '2 noot a woorden',
    ]);
    const relations = word.all('Relationship', 'word/_rels/footnotes.xml.rels');
    expect(relations.map((each) => each.getAttribute('Target'))).toEqual(['https://a.example/']);
    expect(word.values('w:hyperlink', 'r:id', 'word/footnotes.xml')).toEqual(
      relations.map((each) => each.getAttribute('Id')),
    );
  });
});

describe('pictures', () => {
  it('have a description, their own proportions and one copy in the file', async () => {
    const image: PhrasingContent = { type: 'image', url: 'foto.png', alt: 'Portret van "A" & <B>' };
    const word = await wordOf([paragraph(image), paragraph({ ...image, alt: 'Nog eens' })], {
      imageAt: (url) => (url === 'foto.png' ? portrait : undefined),
    });
    expect(word.values('wp:docPr', 'descr')).toEqual(['Portret van "A" & <B>', 'Nog eens']);
    const [extent] = word.all('wp:extent');
    const [width, height] = ['cx', 'cy'].map((name) => Number(extent?.getAttribute(name)));
    expect((height ?? 0) / (width ?? 1)).toBeCloseTo(4 / 3, 2);
    expect(word.names.filter((name) => name.startsWith('word/media/'))).toEqual([
      'word/media/gemeente-1.png',
    ]);
    expect(new Set(word.values('wp:docPr', 'id')).size).toBe(2);
  });

  it('that cannot be shown are their description', async () => {
    const word = await wordOf([paragraph({ type: 'image', url: 'weg.png', alt: 'Kaart' })]);
    expect(word.paragraphs()).toEqual(['Normal: [Kaart]']);
  });

  it('that are drawn have a numbered caption, and the same content in words as description', async () => {
    const diagram = {
      type: 'diagram' as const,
      model: {
        kind: 'voortgang' as const,
        title: 'Voortgang',
        alt: 'Drie klaar.',
        parts: [{ label: 'klaar', count: 3 }],
      },
    };
    const word = await wordOf([diagram, diagram]);
    expect(word.values('wp:docPr', 'descr')).toEqual(['Drie klaar.', 'Drie klaar.']);
    expect(word.paragraphs().filter((each) => each.startsWith('Caption'))).toEqual([
      'Caption: Figuur 1. Voortgang',
      'Caption: Figuur 2. Voortgang',
    ]);
  });
});

describe('links', () => {
  it('lead to http, https and mailto only', async () => {
    const safe = ['https://a.example/', 'http://a.example/', 'mailto:x@a.example', 'HTTPS://B.EXAMPLE/'];
    const other = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      '//a.example',
      '../x.docx',
      'ftp://a',
      ' https://a',
    ];
    const word = await wordOf([...safe, ...other].map((url) => paragraph(link(url))));
    const relations = word.all('Relationship', 'word/_rels/document.xml.rels');
    const outside = relations.filter((each) => each.getAttribute('TargetMode') === 'External');
    expect(outside.map((each) => each.getAttribute('Target'))).toEqual(safe);
    expect(word.paragraphs()).toHaveLength(safe.length + other.length);
    expect(word.all('w:hyperlink')).toHaveLength(safe.length);
  });

  it('inside the document lead to a heading', async () => {
    const word = await wordOf([paragraph(link('#een')), heading(2, 'Een', 'een')]);
    expect(word.values('w:hyperlink', 'w:anchor')).toEqual(word.values('w:bookmarkStart', 'w:name'));
  });
});

describe('white space', () => {
  it('never becomes an empty paragraph between blocks', async () => {
    const word = await wordOf([
      paragraph('een'),
      { type: 'thematicBreak' },
      paragraph('twee'),
      table(['a', ''], ['', 'b']),
      paragraph('drie'),
      note('n', 'noot'),
    ]);
    const body = childrenOf(word.one('w:body')).filter(({ tagName }) => tagName === 'w:p');
    expect(body.map(wordsIn)).toEqual(['een', 'twee', 'drie']);
    expect(word.all('w:pBdr')).toHaveLength(1);
  });

  it('is non-breaking where Dutch does not break a line, but not in code and URLs', async () => {
    const word = await wordOf([
      paragraph(
        'op 1 april 2026',
        { type: 'inlineCode', value: '1 april' },
        link('mailto:artikel 5', 'artikel 5'),
      ),
    ]);
    expect(wordsIn(word.one('w:body'))).toBe('op 1\u00a0april\u00a02026' + '1 april' + 'artikel 5');
  });

  it('is otherwise unchanged', async () => {
    const word = await wordOf([paragraph('  twee  spaties '), paragraph('een\ttab en\nregel')]);
    expect(word.paragraphs()).toEqual(['Normal:   twee  spaties ', 'Normal: een tab en regel']);
    for (const each of word.all('w:t')) expect(each.getAttribute('xml:space')).toBe('preserve');
  });
});

describe('the package', () => {
  it('has no part without a content type, no relationship without a part, and the oldest time', async () => {
    const word = await wordOf([paragraph(link('https://a.example/'), field('tekst', 'x'))]);
    const overrides = word.values('Override', 'PartName', '[Content_Types].xml').map((name) => name.slice(1));
    const defaults = word.values('Default', 'Extension', '[Content_Types].xml');
    for (const name of word.names.filter((each) => each !== '[Content_Types].xml'))
      expect(overrides.includes(name) || defaults.includes(name.split('.').at(-1) ?? '')).toBe(true);
    for (const name of overrides) expect(word.names).toContain(name);
    for (const each of word.all('Relationship', 'word/_rels/document.xml.rels'))
      if (each.getAttribute('TargetMode') !== 'External')
        expect(word.names).toContain(`word/${each.getAttribute('Target') ?? ''}`);
    expect(word.names.slice(0, 3)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
  });
});
