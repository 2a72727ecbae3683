/** The colours and fonts of a house-style file, and what documents do with them. */
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/document/parse-markdown.ts';
import { writeDocx } from '../../../src/output/docx/write.ts';
import { deriveColours } from '../../../src/output/style/colours.ts';
import { defaultHouseStyle } from '../../../src/output/style/house-style.ts';
import { lookOfFile, type FileLook } from '../../../src/output/docx/house-file/file-look.ts';
import { wordFile } from '../../support/house-files.ts';
import { documentIn, partsOf } from '../../support/house-shell.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const heading = (properties: string, paragraph = ''): string =>
  `<w:style w:type="paragraph" w:styleId="K1"><w:name w:val="heading 1"/><w:basedOn w:val="S"/>${paragraph}<w:rPr>${properties}</w:rPr></w:style>`;
const normal = (properties = ''): string =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="S"><w:name w:val="Normal"/><w:rPr>${properties}</w:rPr></w:style>`;
const stylesOf = (...styles: readonly string[]): string =>
  `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>${styles.join('')}</w:styles>`;
const fileWith = (styles: string, theme?: string): Uint8Array =>
  wordFile({
    parts: { 'word/styles.xml': styles, ...(theme === undefined ? {} : { 'word/theme/theme1.xml': theme }) },
  });
const themeWith = (accent: string): string =>
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:accent1><a:srgbClr val="${accent}"/></a:accent1></a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Bitter"/></a:majorFont><a:minorFont><a:latin typeface="Karla"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;

describe('the look of a house-style file', () => {
  const cases: readonly (readonly [string, Uint8Array, Partial<FileLook>])[] = [
    [
      'is the colour of its headings and the fonts of its theme',
      fileWith(
        stylesOf(normal(), heading('<w:rFonts w:asciiTheme="majorHAnsi"/><w:color w:val="7A1F3D"/>')),
        themeWith('4472C4'),
      ),
      { main: '#7a1f3d', bodyFont: 'Karla', headingFont: 'Bitter' },
    ],
    [
      'follows theme colours, with their shade',
      fileWith(
        stylesOf(normal(), heading('<w:color w:val="000000" w:themeColor="accent1" w:themeShade="80"/>')),
        themeWith('804020'),
      ),
      { main: '#402010' },
    ],
    [
      'is inherited from the style on which headings are based',
      fileWith(stylesOf(normal('<w:rFonts w:ascii="Georgia"/><w:color w:val="1F6B3A"/>'), heading('<w:b/>'))),
      { main: '#1f6b3a', text: '#1f6b3a', bodyFont: 'Georgia', headingFont: 'Georgia' },
    ],
    [
      'is the accent that somebody chose when headings are black',
      fileWith(stylesOf(normal(), heading('<w:color w:val="auto"/>')), themeWith('8A3B12')),
      { main: '#8a3b12' },
    ],
    [
      'is black when headings are and nobody chose an accent',
      fileWith(stylesOf(normal(), heading('<w:color w:val="auto"/>')), themeWith('4472C4')),
      { main: '#000000' },
    ],
    [
      'is nothing when its styles are silent',
      fileWith(stylesOf(normal()), themeWith('4472C4')),
      { main: undefined },
    ],
  ];
  it.each(cases)('%s', (_, bytes, expected) => {
    expect(lookOfFile(bytes)).toMatchObject(expected);
  });

  it('is not read from what is no Word file', () => {
    expect(lookOfFile(new Uint8Array([1, 2, 3]))).toBeUndefined();
  });
});

describe('text that is too light', () => {
  const stylesIn = (heading1: string): string =>
    partsOf(documentIn(fileWith(stylesOf(normal(), heading1), themeWith('FFD200'))))['word/styles.xml'] ?? '';

  it('is made darker in the same colour', () => {
    const found = stylesIn(
      heading('<w:b/><w:color w:val="FFD200" w:themeColor="accent1"/><w:sz w:val="30"/>'),
    );
    expect(found).toMatch(/<w:b\/><w:color w:val="8[0-9A-F]{3}00"\/><w:sz w:val="30"\/>/);
  });

  it.each([
    ['white text, made for a dark background', heading('<w:color w:val="FFFFFF"/>')],
    [
      'text on a colour of its own',
      heading('<w:color w:val="FFD200"/>', '<w:pPr><w:shd w:val="clear" w:fill="10243A"/></w:pPr>'),
    ],
    ['text that can be read', heading('<w:color w:val="7A1F3D"/>')],
  ])('stays as it is when it is %s', (_, style) => {
    expect(stylesIn(style)).toContain(/<w:color [^>]*>/.exec(style)?.[0] ?? '?');
  });
});

describe('a document with a house-style file', () => {
  it('has tables, boxes and drawings in the colours of that file', async () => {
    const bytes = fileWith(stylesOf(normal(), heading('<w:color w:val="7A1F3D"/>')));
    const look = { colours: deriveColours({ main: '#7a1f3d' }), fonts: { body: 'Karla', heading: 'Bitter' } };
    const tree = parseMarkdown('| a |\n|---|\n| b |\n');
    const document = await writeDocx(tree, {
      title: 'T',
      description: 'D',
      author: 'A',
      date: undefined,
      writtenDate: undefined,
      landscape: false,
      compact: false,
      facts: {
        classification: 'intern',
        dossier: undefined,
        version: undefined,
        isEmptyForm: false,
        isDraft: false,
      },
      isForm: false,
      imageBase: '../',
      style: { ...defaultHouseStyle, wordFile: { path: 'x.docx', bytes, look } },
      imageAt: () => undefined,
    });
    const written = partsOf(document)['word/styles.xml'] ?? '';
    const table = /<w:style w:type="table".*?<\/w:style>/s.exec(written)?.[0] ?? '';
    expect(table).toContain('w:color="7a1f3d"');
    expect(written).not.toContain(defaultHouseStyle.colours.main.slice(1));
  });
});
