import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem, type DiagnosticCode } from '../../../src/diagnostics/diagnostic.ts';
import { messages } from '../../../src/diagnostics/messages/index.ts';
import { describe as wordsOf } from '../../../src/diagnostics/present.ts';
import { diagnoseWordFile } from '../../../src/output/docx/house-file/diagnose.ts';
import { checkHouseFile } from '../../../src/output/docx/house-file/inspect.ts';
import {
  bomb,
  compoundFile,
  coverBody,
  pageNumber,
  paragraph,
  wordFile,
  zipOf,
} from '../../support/house-files.ts';

const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const rels = (type: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}" Target="word/document.xml"/></Relationships>`;
const withDocument = (xml: string): Uint8Array => wordFile({ parts: { 'word/document.xml': xml } });
const linkedLogo =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///x/logo.png" TargetMode="External"/></Relationships>';
const manyParts = (): Uint8Array =>
  zipOf(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`x${index}`, ''])));
const noHeadings =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/></w:style></w:styles>';

/** Styles with one heading in a colour. */
const headed = (colour: string): string =>
  `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="S"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="K1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="${colour}"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="K2"><w:name w:val="heading 2"/></w:style></w:styles>`;

/** Code → files that have that problem and nothing else. */
const files: Readonly<Partial<Record<DiagnosticCode, readonly (() => Uint8Array)[]>>> = {
  'house-style/not-a-word-file': [
    () => new Uint8Array(),
    () => text('hallo'),
    () => text('%PDF-1.7'),
    () => text('{\\rtf1'),
    () => text('<!DOCTYPE html><html>'),
    () => zipOf({ 'x.txt': 'x' }),
    () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    () => wordFile({ documentType: sheet }),
    () => compoundFile('Workbook'),
    () => wordFile({ parts: { '_rels/.rels': undefined } }),
  ],
  'house-style/old-word-file': [() => compoundFile('WordDocument')],
  'house-style/encrypted': [() => compoundFile('EncryptedPackage')],
  'house-style/macros': [() => wordFile({ documentType: macros })],
  'house-style/strict': [() => wordFile({ parts: { '_rels/.rels': rels(strict) } })],
  'house-style/too-large': [
    () => new Uint8Array(26 * 1024 * 1024),
    manyParts,
    () => wordFile({ parts: { 'word/theme/theme1.xml': new Uint8Array(101 * 1024 * 1024) } }),
    () => wordFile({ header: paragraph(' '.repeat(9 * 1024 * 1024)) }),
  ],
  'house-style/damaged': [
    () => wordFile().subarray(0, 5000),
    () => withDocument('<w:document>'),
    () => wordFile({ parts: { 'word/styles.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${noHeadings}` } }),
    () => withDocument('<x/>'),
    () => wordFile({ body: `${'<x>'.repeat(5000)}${'</x>'.repeat(5000)}` }),
    () => wordFile({ parts: { 'word/header1.xml': 'x' } }),
    () => wordFile({ parts: { 'word/document.xml': undefined, 'word/document.xml/../x': 'x' } }),
    () => bomb(1000, 20_000_000),
    () => bomb(50 * 1024 * 1024, 60 * 1024 * 1024),
  ],
  'house-style/lacks-styles': [() => wordFile({ parts: { 'word/styles.xml': noHeadings } })],
  'house-style/unknown-placeholder': [() => wordFile({ footer: paragraph('{{tietel}}', pageNumber) })],
  'house-style/misplaced-content': [
    () => wordFile({ footer: paragraph('{{inhoud}}') + paragraph(pageNumber) }),
  ],
  'house-style/page-size': [
    () =>
      wordFile({
        body: `${paragraph('{{inhoud}}')}<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="rId13"/><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:pPr></w:p>`,
      }),
  ],
  'house-style/linked-picture': [() => wordFile({ parts: { 'word/_rels/header1.xml.rels': linkedLogo } })],
  'house-style/no-page-number': [
    () => wordFile({ footer: paragraph('{{datum}}') }),
    () =>
      wordFile({
        footer: paragraph('<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'),
      }),
  ],
  'house-style/pale-style': [() => wordFile({ parts: { 'word/styles.xml': headed('FFD200') } })],
};

describe('an invalid house-style file', () => {
  it.each(
    Object.entries(files).flatMap(([code, makes]) =>
      makes.map((make, index) => [code, index, make] as const),
    ),
  )('%s %d is reported quickly and in words', (code, _, make) => {
    const bytes = make();
    const start = performance.now();
    const found = diagnoseWordFile({ path: 'huisstijl/sjabloon.docx', bytes });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(found.map((each) => each.code)).toEqual([code]);
    for (const sentence of found.map(wordsOf).flatMap(({ text, fix }) => [text, fix])) {
      expect(sentence).toMatch(/^[A-Z`].*[.:?]$/su);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|!$/);
    }
  });

  it('has a file for every code', () => {
    const codes = Object.keys(messages).filter((code) => code.startsWith('house-style/'));
    expect(Object.keys(files).sort()).toEqual(codes.sort());
  });

  it('suggests the nearest placeholder', () => {
    const [found] = diagnoseWordFile({
      path: 'x',
      bytes: wordFile({ footer: paragraph('{{Gemeete}}', pageNumber) }),
    });
    expect(wordsOf(found ?? problem('file/empty', { file: 'x' })).text).toContain(
      'Bedoelt u `{{gemeente}}`?',
    );
  });
});

describe('any bytes', () => {
  const whole = wordFile({ body: coverBody });

  it('truncated anywhere give a finding and no exception', () => {
    fc.assert(
      fc.property(fc.nat(whole.length), (length) => {
        expect(Array.isArray(checkHouseFile(whole.slice(0, length)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('with some of them changed give a finding or a house style', () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(Array.isArray(checkHouseFile(bytes))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('chosen at random give a finding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, asZip) => {
        if (asZip) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
        expect(checkHouseFile(bytes)).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('as XML of a part give a finding or a house style', () => {
    const names = [
      'word/document.xml',
      'word/styles.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/header1.xml',
    ];
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:sectPr/>',
      '<w:body>',
      '</w:body>',
      '{{inhoud}}',
      '<w:t>',
      '</w:t>',
      '&#1;',
      '<w:num/>',
      '<w:style/>',
      '<w:docDefaults/>',
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(piece, { maxLength: 12 }), (name, pieces) => {
        const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
        const xml = `<w:document ${w}>${pieces.join('')}</w:document>`;
        expect(Array.isArray(checkHouseFile(wordFile({ parts: { [name]: xml } })))).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
