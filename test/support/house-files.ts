import { deflateSync, strToU8, zipSync } from 'fflate';

/** A one-pixel picture. */
export const pixel: Uint8Array = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const drawing =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A picture in a line of text. */
export function pictureRun(relation: string, id: number): string {
  return `<w:r><w:drawing><wp:inline ${drawing}><wp:extent cx="360000" cy="360000"/><wp:docPr id="${id}" name="Logo" descr="Logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** The number of the page, as Word writes it. */
export const pageNumber: string =
  '<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>1</w:t></w:r></w:fldSimple>';

/** A paragraph of runs. */
export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => (run.startsWith('<') ? run : `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)).join('')}</w:p>`;
}

const style = (type: string, id: string, name: string, more = '', isDefault = false): string =>
  `<w:style w:type="${type}"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

const stylesXml = `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:latentStyles w:count="376"><w:lsdException w:name="toc 1" w:uiPriority="39"/></w:latentStyles>${[
  style('paragraph', 'Standaard', 'Normal', '<w:rPr><w:lang w:val="en-GB"/></w:rPr>', true),
  style(
    'paragraph',
    'Kop1',
    'heading 1',
    '<w:basedOn w:val="Standaard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="007A3D"/></w:rPr>',
  ),
  style('paragraph', 'Kop2', 'heading 2', '<w:basedOn w:val="Standaard"/>'),
  style(
    'paragraph',
    'Ondertitel1',
    'Iets anders',
    '<w:aliases w:val="Subtitle,Sub"/><w:basedOn w:val="Standaard"/>',
  ),
  style('paragraph', 'TOC1', 'Een eigen stijl', '<w:basedOn w:val="Standaard"/>'),
  style('character', 'Caption1', 'caption', '<w:rPr><w:b/></w:rPr>'),
].join('')}</w:styles>`;

const themeXml = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Gemeente"><a:themeElements><a:clrScheme name="G">${[
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
  .map((name) => `<a:${name}><a:srgbClr val="007A3D"/></a:${name}>`)
  .join(
    '',
  )}</a:clrScheme><a:fontScheme name="G"><a:majorFont><a:latin typeface="Verdana"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Trebuchet MS"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="G"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${'<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const numberingXml = `<w:numbering ${w}><w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num><w:numIdMacAtCleanup w:val="1"/></w:numbering>`;

const settingsXml = `<w:settings ${w} ${r} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:evenAndOddHeaders/><w:updateFields w:val="true"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><m:mathPr/><w:themeFontLang w:val="en-US"/><w:decimalSymbol w:val=","/></w:settings>`;

/** The pieces of a Word file as people in a municipality make it: Dutch style ids, two sections, a logo. */
export interface HouseFilePieces {
  readonly body?: string;
  readonly header?: string;
  readonly firstHeader?: string;
  readonly evenHeader?: string;
  readonly footer?: string;
  readonly documentType?: string;
  /** More or other parts; undefined takes a part away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
  readonly relations?: string;
}

/** Page size, margins and headers of the last section. */
export const lastSection =
  '<w:sectPr><w:headerReference w:type="even" r:id="rId11"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1417" w:header="708" w:footer="567" w:gutter="0"/><w:cols w:num="2"/><w:titlePg/></w:sectPr>';

const firstSection =
  '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId10"/><w:headerReference w:type="first" r:id="rId12"/><w:footerReference w:type="default" r:id="rId13"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:pPr></w:p>';

/** A cover with a picture, the place for the document, and a page behind it. */
export const coverBody: string =
  paragraph('Voorblad van ', '{{', 'gemeente', '}}') +
  paragraph(pictureRun('rId20', 31)) +
  '<w:p><w:bookmarkStart w:id="40" w:name="voorblad"/><w:bookmarkEnd w:id="40"/><w:ins w:id="1" w:author="J. Jansen" w:date="2026-01-01T00:00:00Z"><w:r><w:t>nieuw</w:t></w:r></w:ins><w:del w:id="2" w:author="J. Jansen" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>oud</w:delText></w:r></w:del><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>' +
  firstSection +
  '<w:sdt><w:sdtPr/><w:sdtContent>' +
  paragraph('{{in', 'houd}}') +
  '</w:sdtContent></w:sdt>' +
  paragraph('Achterblad');

const plainBody = paragraph('Hier staat voorbeeldtekst') + paragraph(pictureRun('rId20', 31)) + firstSection;

/** Builds such a file. */
export function wordFile(pieces: HouseFilePieces = {}): Uint8Array {
  const part = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${w} ${r} ${drawing}>${content}</w:${root}>`;
  const rel = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`;
  const rels = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  const defaults = { header: ['{{ti', 'tel}} van {{gemeente}}'], footer: ['{{datum}}', pageNumber] };
  const files: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('word/document.xml', pieces.documentType ?? `${word}.document.main+xml`)}${override('word/styles.xml', `${word}.styles+xml`)}${override('word/numbering.xml', `${word}.numbering+xml`)}${override('word/settings.xml', `${word}.settings+xml`)}${override('word/comments.xml', `${word}.comments+xml`)}${override('word/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml')}${['header1', 'header2', 'header3'].map((name) => override(`word/${name}.xml`, `${word}.header+xml`)).join('')}${override('word/footer1.xml', `${word}.footer+xml`)}${override('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml')}</Types>`,
    '_rels/.rels': rels(
      rel('rId1', 'officeDocument', 'word/document.xml') +
        rel('rId2', 'custom-properties', 'docProps/custom.xml'),
    ),
    'docProps/custom.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    'word/document.xml': part('document', `<w:body>${pieces.body ?? plainBody}${lastSection}</w:body>`),
    'word/_rels/document.xml.rels': rels(
      rel('rId1', 'styles', 'styles.xml') +
        rel('rId2', 'numbering', 'numbering.xml') +
        rel('rId3', 'settings', 'settings.xml') +
        rel('rId4', 'theme', 'theme/theme1.xml') +
        rel('rId5', 'comments', 'comments.xml') +
        rel('rId10', 'header', 'header1.xml') +
        rel('rId11', 'header', 'header2.xml') +
        rel('rId12', 'header', 'header3.xml') +
        rel('rId13', 'footer', 'footer1.xml') +
        rel('rId20', 'image', 'media/voorblad.png') +
        (pieces.relations ?? ''),
    ),
    'word/styles.xml': stylesXml,
    'word/numbering.xml': numberingXml,
    'word/settings.xml': settingsXml,
    'word/_rels/settings.xml.rels': rels(
      `<Relationship Id="rId1" Type="${kinds}/attachedTemplate" Target="file:///\\\\server\\p.jansen\\Normal.dotm" TargetMode="External"/>`,
    ),
    'word/theme/theme1.xml': themeXml,
    'word/comments.xml': part('comments', '<w:comment w:id="0" w:author="J. Jansen"><w:p/></w:comment>'),
    'word/header1.xml': part(
      'hdr',
      pieces.header ?? paragraph(pictureRun('rId1', 35)) + paragraph(...defaults.header),
    ),
    'word/_rels/header1.xml.rels': rels(rel('rId1', 'image', 'media/logo.png')),
    'word/header2.xml': part('hdr', pieces.evenHeader ?? paragraph('{{omschrijving}}')),
    'word/header3.xml': part('hdr', pieces.firstHeader ?? paragraph('Eerste')),
    'word/footer1.xml': part('ftr', pieces.footer ?? paragraph(...defaults.footer)),
    'word/media/logo.png': pixel,
    'word/media/voorblad.png': pixel,
    ...pieces.parts,
  };
  return zipOf(files);
}

/** A zip of texts and bytes. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).flatMap(([name, content]) =>
        content === undefined ? [] : [[name, typeof content === 'string' ? strToU8(content) : content]],
      ),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
}

/** The start of a file in the old container of Office, with a stream of this name. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
}

/**
 * A zip that unpacks to far more than it says.
 *
 * @param claimed size that it states @param real size that it has
 */
export function bomb(claimed: number, real: number): Uint8Array {
  const zip = wordFile({ parts: { 'word/theme/theme1.xml': new Uint8Array(8) } });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const packed = deflateSync(new Uint8Array(real));
  // The theme is replaced by a longer part at the end of the file, and its entry in the directory points there.
  const out = new Uint8Array(zip.length + packed.length + 64);
  const name = strToU8('word/theme/theme1.xml');
  let end = zip.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const start = view.getUint32(end + 16, true);
  out.set(zip.subarray(0, start));
  let at = start;
  const local = new DataView(out.buffer);
  local.setUint32(at, 0x04034b50, true);
  local.setUint16(at + 8, 8, true);
  local.setUint16(at + 26, name.length, true);
  out.set(name, at + 30);
  out.set(packed, at + 30 + name.length);
  at += 30 + name.length + packed.length;
  out.set(zip.subarray(start), at);
  const directory = new DataView(out.buffer, at);
  for (let entry = 0; directory.getUint32(entry, true) === 0x02014b50;) {
    const length = directory.getUint16(entry + 28, true);
    const found = new TextDecoder().decode(out.subarray(at + entry + 46, at + entry + 46 + length));
    if (found === 'word/theme/theme1.xml') {
      directory.setUint16(entry + 10, 8, true);
      directory.setUint32(entry + 20, packed.length, true);
      directory.setUint32(entry + 24, claimed, true);
      directory.setUint32(entry + 42, start, true);
    }
    entry += 46 + length + directory.getUint16(entry + 30, true) + directory.getUint16(entry + 32, true);
  }
  directory.setUint32(end - start + 16, at, true);
  return out.subarray(0, at + zip.length - start);
}

/** A text for LibreOffice with a house style: a header with a logo, a footer, a red heading. */
export function flatText(): string {
  const office = 'urn:oasis:names:tc:opendocument:xmlns';
  const namespaces = Object.entries({
    office: `${office}:office:1.0`,
    style: `${office}:style:1.0`,
    text: `${office}:text:1.0`,
    draw: `${office}:drawing:1.0`,
    fo: `${office}:xsl-fo-compatible:1.0`,
    svg: `${office}:svg-compatible:1.0`,
  }).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  const logo = `<draw:frame draw:name="logo" text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image><office:binary-data>${Buffer.from(pixel).toString('base64')}</office:binary-data></draw:image></draw:frame>`;
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces.join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles><style:style style:name="Standard" style:family="paragraph" style:class="text"/><style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"/><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:text-properties fo:color="#c8102e" fo:font-size="20pt"/></style:style><style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"/></office:styles><office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="2cm"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p text:style-name="Header">${logo} {{titel}}</text:p></style:header><style:footer><text:p>{{gemeente}}</text:p></style:footer></style:master-page></office:master-styles><office:body><office:text><text:h text:style-name="Heading_20_1" text:outline-level="1">Kop</text:h><text:h text:style-name="Heading_20_2" text:outline-level="2">Kop</text:h><text:p>Tekst</text:p></office:text></office:body></office:document>`;
}
