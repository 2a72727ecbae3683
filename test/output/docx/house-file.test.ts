import { describe, expect, it } from 'vitest';
import { inspectHouseFile } from '../../../src/output/docx/house-file/inspect.ts';
import { coverBody, pageNumber, paragraph, pictureRun, wordFile } from '../../support/house-files.ts';
import { contentFor, documentIn, partsOf, shellFor } from '../../support/house-shell.ts';

const textIn = (xml = ''): string =>
  xml
    .replace(/^<\?xml[^>]*>\n/, '')
    .replace(/<w:p\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
const parts = (pieces: Parameters<typeof wordFile>[0] = {}): Readonly<Record<string, string>> =>
  partsOf(documentIn(wordFile(pieces)));

describe('styles of a house-style file', () => {
  it("are found by Word's name, an alias, or because they are the default", () => {
    const { styleIds } = shellFor(wordFile());
    expect(styleIds).toMatchObject({
      normal: 'Standaard',
      heading1: 'Kop1',
      heading2: 'Kop2',
      subtitle: 'Ondertitel1',
    });
  });

  it('are added when missing, under a unique id and name', () => {
    const { styleIds } = shellFor(wordFile());
    expect(styleIds).toMatchObject({ toc1: 'TOC1G', tableText: 'Tabeltekst', caption: 'Caption' });
    const { 'word/styles.xml': xml } = parts();
    expect(xml).toContain('<w:name w:val="caption (gemeente)"/><w:basedOn w:val="Standaard"/>');
    expect(xml).toContain('007A3D');
    expect(xml?.match(/w:styleId="Kop1"/g)).toHaveLength(1);
  });

  it('have Dutch as their language', () => {
    const { 'word/styles.xml': xml } = parts();
    expect(xml).toContain('<w:lang w:val="nl-NL" w:eastAsia="en-US" w:bidi="ar-SA"/>');
    expect(xml).toContain('<w:lang w:val="nl-NL"/>');
    expect(xml).not.toContain('en-GB');
  });

  it('may use any prefix, or have no part', () => {
    const ns = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const foreign = `<q:styles xmlns:q="${ns}"><q:style q:type="paragraph" q:styleId="a"><q:name q:val="HEADING 1"/></q:style></q:styles>`;
    const plain = `<styles xmlns="${ns}" xmlns:w="${ns}"><style w:type="paragraph" w:styleId="a"><name w:val="heading 1"/></style></styles>`;
    for (const xml of [foreign, plain]) {
      const bytes = wordFile({ parts: { 'word/styles.xml': xml } });
      expect(shellFor(bytes).styleIds).toMatchObject({ heading1: 'a', normal: 'Normal' });
      expect(partsOf(documentIn(bytes))['word/styles.xml']).toMatch(/xmlns:w=.*<w:style /s);
    }
    const without = wordFile({ parts: { 'word/styles.xml': undefined } });
    expect(partsOf(documentIn(without))['word/styles.xml']).toContain('w:styleId="Heading1"');
  });
});

describe('the body of a house-style file', () => {
  it('is dropped with its pictures when it marks no place', () => {
    const found = parts();
    expect(textIn(found['word/document.xml'])).toBe('Werkwijzer\nEerste punt\nsite\n');
    expect(Object.keys(found)).not.toContain('word/media/voorblad.png');
    expect(Object.keys(found)).toContain('word/media/logo.png');
  });

  it('is kept around the place that it marks', () => {
    const found = parts({ body: coverBody });
    expect(textIn(found['word/document.xml'])).toBe(
      'Voorblad van Voorbeelddam\n\nnieuw\n\nWerkwijzer\nEerste punt\nsite\nAchterblad\n',
    );
    expect(found['word/document.xml']).not.toContain('w:sdt');
    expect(Object.keys(found)).toContain('word/media/voorblad.png');
  });

  it('brings no people, comments or paths along', () => {
    const found = parts({ body: coverBody });
    expect(JSON.stringify(found)).not.toMatch(/Jansen|comment|Normal\.dotm|attachedTemplate/);
    // No property of theirs: only the fingerprint.
    expect(found['docProps/custom.xml']?.match(/ name="[^"]*"/g)).toEqual([' name="gemeente-kenmerk"']);
    expect(found['word/settings.xml']).toMatch(
      /^(?!.*(?:trackRevisions|documentProtection|updateFields)).*<w:evenAndOddHeaders\/><w:footnotePr>.*mathPr.*themeFontLang w:val="nl-NL"/s,
    );
  });

  it('has no place in a table, and says so', () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('{{inhoud}}')}</w:tc></w:tr></w:tbl>`;
    expect(inspectHouseFile(wordFile({ body: table })).findings).toEqual([
      { kind: 'misplaced-content', where: 'tekst' },
      { kind: 'no-page-number', hasFooter: false },
    ]);
    expect(textIn(parts({ body: table })['word/document.xml'])).not.toContain('inhoud');
  });

  it('keeps a section break in the paragraph of the place', () => {
    const body = `<w:p><w:pPr><w:sectPr><w:pgSz w:w="8000" w:h="9000"/></w:sectPr></w:pPr><w:r><w:t>{{inhoud}}</w:t></w:r></w:p>${paragraph('Na')}`;
    expect(shellFor(wordFile({ body })).page.textWidth).toBe(8000 - 2 * 1417);
    expect(textIn(parts({ body })['word/document.xml'])).toMatch(/site\n\nNa/);
  });
});

describe('page, headers and footers', () => {
  it('are those of the last section, with what it inherits from the previous one', () => {
    const xml = parts()['word/document.xml'] ?? '';
    expect(
      [...xml.matchAll(/<w:(\w+)Reference w:type="(\w+)" r:id="(\w+)"/g)].map((m) => m.slice(1).join(' ')),
    ).toEqual(
      expect.arrayContaining([
        'header even rId11',
        'header default rId10',
        'header first rId12',
        'footer default rId13',
      ]),
    );
    expect(xml).toMatch(/<w:pgSz.*<w:pgMar.*<w:titlePg\/>/);
    expect(xml).not.toContain('w:cols');
    expect(shellFor(wordFile()).page).toEqual({ textWidth: 9355, textHeight: 12869 });
  });

  it('turn to landscape when a document asks for that; margins stay', () => {
    expect(shellFor(wordFile(), { landscape: true }).page).toEqual({ textWidth: 14287, textHeight: 7937 });
    const xml = partsOf(documentIn(wordFile(), { landscape: true }))['word/document.xml'];
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="2268"');
  });
});

describe('placeholders', () => {
  const header = (xml: string, values?: Record<string, string>): string =>
    partsOf(
      documentIn(wordFile({ header: xml }), values === undefined ? {} : { values: { ...empty, ...values } }),
    )['word/header1.xml'] ?? '';
  const empty = { titel: undefined, gemeente: undefined, datum: undefined, omschrijving: undefined };
  const bold = (words: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r>`;

  it('are found in pieces, and take the formatting of the first', () => {
    const xml = header(paragraph('a ', bold('b{{ ti'), 'te', 'l', '}}c'));
    expect(textIn(xml)).toBe('a bWerkwijzer &lt;b&gt;c\n');
    expect(xml).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">bWerkwijzer &lt;b&gt;<\/w:t>/);
  });

  it.each([
    [paragraph('{{titel}}{{gemeente}} en {{Titel}}'), 'TG en T\n'],
    [paragraph('{{', 'titel', '}}{', '{gem', 'eente}}'), 'TG\n'],
    [paragraph('{{titel', '<w:r><w:tab/></w:r>', '}}'), '{{titel}}\n'],
    [paragraph('{{onbekend}} {titel}'), '{{onbekend}} {titel}\n'],
    [`<w:tbl><w:tr><w:tc>${paragraph('{{titel}}')}</w:tc></w:tr></w:tbl>${paragraph('x')}`, 'T\nx\n'],
    [`<w:sdt><w:sdtContent>${paragraph('{{titel}}')}</w:sdtContent></w:sdt>`, 'T\n'],
    [
      paragraph(
        `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph('{{ti', 'tel}}')}</w:txbxContent></v:textbox></w:pict></w:r>`,
        '{{gem',
        'eente}}',
      ),
      'T\nG\n',
    ],
    [paragraph('{{datum}}') + paragraph('x'), 'x\n'],
    [paragraph('Datum: {{datum}}') + paragraph('x'), 'x\n'],
    [paragraph('Datum: ', '{{da', 'tum}}', ' · {{titel}}'), 'T\n'],
    [paragraph('{{titel}} ', '·', ' {{datum}}'), 'T\n'],
    [paragraph('Datum:') + paragraph('{{datum}}') + paragraph('x'), 'x\n'],
    [paragraph('Wij schrijven.') + paragraph('{{datum}}'), 'Wij schrijven.\n'],
    [
      `<w:tbl><w:tr><w:tc>${paragraph('Datum:')}</w:tc><w:tc>${paragraph('{{datum}}')}</w:tc></w:tr></w:tbl>`,
      '\n\n',
    ],
    [
      `<w:tbl><w:tr><w:tc>${paragraph('Naam:')}</w:tc><w:tc>${paragraph('{{titel}}')}</w:tc></w:tr></w:tbl>`,
      'Naam:\nT\n',
    ],
    [paragraph('{{datum}}'), '\n'],
    [paragraph('{{datum}}', pictureRun('rId1', 1)) + paragraph('x'), '\nx\n'],
    [`<w:tbl><w:tr><w:tc>${paragraph('{{datum}}')}</w:tc></w:tr></w:tbl>`, '\n'],
    [`<w:tbl><w:tr><w:tc>${paragraph('x')}${paragraph('{{datum}}')}</w:tc></w:tr></w:tbl>`, 'x\n\n'],
  ])('are filled in %s', (xml, expected) => {
    expect(textIn(header(xml, { titel: 'T', gemeente: 'G' }))).toBe(expected);
  });

  it('insert values as text, whatever they look like', () => {
    expect(
      textIn(header(paragraph('{{titel}}'), { titel: '</w:t>&amp;{{gemeente}}\u0001$&', gemeente: 'x' })),
    ).toBe('&lt;/w:t&gt;&amp;amp;{{gemeente}}$&amp;\n');
  });

  it('that are unknown are reported, with the place', () => {
    expect(
      inspectHouseFile(
        wordFile({ header: paragraph('{{tit', 'le}}'), footer: paragraph('{{x}}', pageNumber) }),
      ).findings,
    ).toEqual([
      { kind: 'unknown-placeholder', found: 'title', where: 'kop' },
      { kind: 'unknown-placeholder', found: 'x', where: 'voet' },
    ]);
  });
});

describe('numbers', () => {
  it('continue after those of the file, in schema order', () => {
    expect(shellFor(wordFile({ body: coverBody })).firstFree).toEqual({
      abstractNumbering: 8,
      numbering: 5,
      mark: 41,
    });
    const order = [...(parts()['word/numbering.xml'] ?? '').matchAll(/<w:(abstractNum|num|numIdMac\w+) /g)];
    expect(order.map(([, name]) => name)).toEqual([
      'abstractNum',
      'abstractNum',
      'num',
      'num',
      'numIdMacAtCleanup',
    ]);
  });

  it('start at the beginning when the file has none', () => {
    const bytes = wordFile({ parts: { 'word/numbering.xml': undefined, 'word/settings.xml': undefined } });
    expect(shellFor(bytes).firstFree).toMatchObject({ abstractNumbering: 0, numbering: 1 });
    const found = partsOf(documentIn(bytes));
    expect(found['word/numbering.xml']).toContain('w:numId="1"');
    expect(found['word/_rels/document.xml.rels']).toContain('relationships/numbering');
    expect(found['word/settings.xml']).toContain('<w:footnote w:id="-1"/><w:footnote w:id="0"/>');
  });
});

describe('a document in house style', () => {
  it('has the same bytes every time', () => {
    const bytes = wordFile({ body: coverBody });
    const shell = shellFor(bytes);
    const once = shell.assemble(contentFor(shell));
    expect(shell.assemble(contentFor(shell))).toEqual(once);
    expect(documentIn(bytes)).toEqual(once);
  });

  it('can be the house style of another', () => {
    const first = documentIn(wordFile({ body: coverBody }));
    const again = partsOf(documentIn(first));
    expect(textIn(again['word/document.xml'])).toBe('Werkwijzer\nEerste punt\nsite\n');
    expect(again['word/_rels/document.xml.rels']?.match(/Id="([^"]*)"/g)).toEqual([
      ...new Set(again['word/_rels/document.xml.rels']?.match(/Id="([^"]*)"/g)),
    ]);
  });

  it('is a document even when the file is a template', () => {
    const template = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
    expect(parts({ documentType: template })['[Content_Types].xml']).toContain('document.main+xml');
  });
});
