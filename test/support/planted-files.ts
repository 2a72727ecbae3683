/**
 * Small files of every format that is judged, from one model, to plant a fault in. Not by our writers: those make no
 * faults, and what reads a file must not depend on them.
 */
import { zipSync } from 'fflate';

/** A piece of a line. */
export type Piece =
  | string
  | {
      readonly text: string;
      readonly bold?: boolean;
      readonly underline?: boolean;
      readonly colour?: string;
      readonly background?: string;
      readonly link?: string;
    }
  | { readonly picture: string | undefined };

/** A block of a planted file. */
export type Planted =
  | { readonly h: number; readonly line: readonly Piece[] }
  | { readonly p: readonly Piece[] }
  | { readonly items: readonly string[] }
  | { readonly rows: readonly (readonly string[])[]; readonly head: boolean; readonly merged?: boolean };

/** A file to make. */
export interface PlantedFile {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly blocks: readonly Planted[];
  readonly note?: string | undefined;
  /** What is wrong with the tags of a PDF. */
  readonly pdf?: 'untagged' | 'title' | 'order' | 'loose' | undefined;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A piece with all its properties. */
function full(piece: Piece): Exclude<Piece, string> {
  return typeof piece === 'string' ? { text: piece } : piece;
}

const encoder = new TextEncoder();

/** Markdown. */
export function plantedMarkdown({ title, blocks, note }: PlantedFile): Uint8Array {
  const line = (pieces: readonly Piece[]): string =>
    pieces
      .map(full)
      .map((piece) => {
        if ('picture' in piece) return `![${piece.picture ?? ''}](foto.png)`;
        const { text, bold, link } = piece;
        const inner = text.replaceAll('\n', '<br>').replace(/^(\d*)([-.)]) /gm, '$1\\$2 ');
        const linked = link === undefined ? inner : `[${inner.trim()}](${link})`;
        return bold === true ? `**${linked}**` : linked;
      })
      .join('');
  const parts = blocks.map((block) => {
    if ('h' in block) return `${'#'.repeat(block.h)} ${line(block.line)}`;
    if ('p' in block)
      return line(block.p) === '' ? '&nbsp;' : line(block.p).replaceAll('\t', '&nbsp;&nbsp;&nbsp;&nbsp;');
    if ('items' in block) return block.items.map((item) => `- ${item}`).join('\n');
    const [first = [], ...rest] = block.rows;
    const head = block.head ? first : first.map(() => '');
    const rows = block.head ? rest : block.rows;
    return [head, head.map(() => '-'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  });
  const notes = note === undefined ? [] : [`Zie de noot.[^1]`, `[^1]: ${note}`];
  return encoder.encode([...(title === undefined ? [] : [`# ${title}`]), ...parts, ...notes].join('\n\n'));
}

/** A web page. */
export function plantedHtml({ title, language, blocks, note }: PlantedFile): Uint8Array {
  const line = (pieces: readonly Piece[]): string =>
    pieces
      .map(full)
      .map((piece) => {
        if ('picture' in piece)
          return `<img src="a.png"${piece.picture === undefined ? '' : ` alt="${escape(piece.picture)}"`}>`;
        const { text, bold, underline, colour, background, link } = piece;
        const style = [
          ...(colour === undefined ? [] : [`color:${colour}`]),
          ...(background === undefined ? [] : [`background:${background}`]),
        ].join(';');
        const inner = escape(text).replaceAll('\n', '<br>').replaceAll('\t', '&nbsp;&nbsp;&nbsp;&nbsp;');
        const styled = style === '' ? inner : `<span style="${style}">${inner}</span>`;
        const marked = `${bold === true ? '<b>' : ''}${underline === true ? '<u>' : ''}${styled}${underline === true ? '</u>' : ''}${bold === true ? '</b>' : ''}`;
        return link === undefined ? marked : `<a href="${escape(link)}">${marked}</a>`;
      })
      .join('');
  const parts = blocks.map((block) => {
    if ('h' in block) return `<h${block.h}>${line(block.line)}</h${block.h}>`;
    if ('p' in block) return `<p>${line(block.p)}</p>`;
    if ('items' in block) return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
    const rows = block.rows.map((row, index) => {
      const name = index === 0 && block.head ? 'th' : 'td';
      return `<tr>${row.map((cell, at) => `<${name}${block.merged === true && index === 1 && at === 0 ? ' colspan="2"' : ''}>${escape(cell)}</${name}>`).join('')}</tr>`;
    });
    return `<table>${rows.join('')}</table>`;
  });
  const notes =
    note === undefined
      ? ''
      : `<p>Zie <a href="#n1" aria-label="noot 1">1</a>.</p><section role="doc-endnotes"><ol><li id="n1"><p>${escape(note)}</p></li></ol></section>`;
  const heading = title === undefined ? '' : `<h1>${escape(title)}</h1>`;
  return encoder.encode(
    `<!doctype html><html${language === undefined ? '' : ` lang="${language}"`}><head>${title === undefined ? '' : `<title>${escape(title)}</title>`}</head><body>${heading}${parts.join('')}${notes}</body></html>`,
  );
}

/** A Word file. */
export function plantedDocx({ title, language, blocks, note }: PlantedFile): Uint8Array {
  const links: string[] = [];
  const run = (piece: Exclude<Piece, string>): string => {
    if ('picture' in piece)
      return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Foto"${piece.picture === undefined ? '' : ` descr="${escape(piece.picture)}"`}/></wp:inline></w:drawing></w:r>`;
    const { text, bold, underline, colour, background, link } = piece;
    const properties = [
      bold === true ? '<w:b/>' : '',
      colour === undefined ? '' : `<w:color w:val="${colour.slice(1)}"/>`,
      underline === true ? '<w:u w:val="single"/>' : '',
      background === undefined ? '' : `<w:shd w:val="clear" w:fill="${background.slice(1)}"/>`,
    ].join('');
    const words = text
      .split('\n')
      .map(
        (each) =>
          `<w:t xml:space="preserve">${escape(each).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')}</w:t>`,
      )
      .join('<w:br/>');
    const made = `<w:r><w:rPr>${properties}</w:rPr>${words}</w:r>`;
    if (link === undefined) return made;
    links.push(link);
    return `<w:hyperlink r:id="l${links.length}">${made}</w:hyperlink>`;
  };
  const paragraph = (pieces: readonly Piece[], properties = ''): string =>
    `<w:p><w:pPr>${properties}</w:pPr>${pieces.map(full).map(run).join('')}</w:p>`;
  const parts = blocks.map((block) => {
    if ('h' in block) return paragraph(block.line, `<w:pStyle w:val="Kop${block.h}"/>`);
    if ('p' in block) return paragraph(block.p);
    if ('items' in block)
      return block.items
        .map((item) => paragraph([item], '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
        .join('');
    const rows = block.rows.map((row, index) => {
      const head = index === 0 && block.head ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
      const cells = row.map(
        (cell, at) =>
          `<w:tc><w:tcPr>${block.merged === true && index === 1 && at === 0 ? '<w:gridSpan w:val="2"/>' : ''}</w:tcPr>${paragraph([cell])}</w:tc>`,
      );
      return `<w:tr>${head}${cells.join('')}</w:tr>`;
    });
    return `<w:tbl><w:tblPr><w:tblLook w:firstRow="1" w:firstColumn="0"/></w:tblPr>${rows.join('')}</w:tbl>`;
  });
  const noted =
    note === undefined ? '' : '<w:p><w:r><w:t>Zie de noot.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>';
  const heading = title === undefined ? '' : paragraph([title], '<w:pStyle w:val="Kop1"/>');
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${heading}${parts.join('')}${noted}</w:body></w:document>`;
  const styles = [1, 2, 3, 4].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Kop${level}"><w:name w:val="heading ${level}"/></w:style>`,
  );
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zipped({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="core.xml"/></Relationships>`,
    'core.xml': `<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:d="http://purl.org/dc/elements/1.1/">${title === undefined ? '' : `<d:title>${escape(title)}</d:title>`}</c:coreProperties>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="f" Type="${office}/footnotes" Target="footnotes.xml"/>${links.map((link, at) => `<Relationship Id="l${at + 1}" Type="${office}/hyperlink" Target="${escape(link)}" TargetMode="External"/>`).join('')}</Relationships>`,
    'word/document.xml': body,
    'word/styles.xml': `<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr>${language === undefined ? '' : `<w:lang w:val="${language}"/>`}</w:rPr></w:rPrDefault></w:docDefaults>${styles.join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${namespace}>${note === undefined ? '' : `<w:footnote w:id="2"><w:p><w:r><w:t>${escape(note)}</w:t></w:r></w:p></w:footnote>`}</w:footnotes>`,
  });
}

function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])),
  );
}

/** An ODT. */
export function plantedOdt({ title, language, blocks, note }: PlantedFile): Uint8Array {
  const styles: string[] = [];
  const run = (piece: Exclude<Piece, string>): string => {
    if ('picture' in piece)
      return `<draw:frame>${piece.picture === undefined ? '' : `<svg:desc>${escape(piece.picture)}</svg:desc>`}<draw:image/></draw:frame>`;
    const { text, bold, underline, colour, background, link } = piece;
    const properties = [
      bold === true ? 'fo:font-weight="bold"' : '',
      underline === true ? 'style:text-underline-style="solid"' : '',
      colour === undefined ? '' : `fo:color="${colour}"`,
      background === undefined ? '' : `fo:background-color="${background}"`,
    ].join(' ');
    styles.push(
      `<style:style style:name="T${styles.length}" style:family="text"><style:text-properties ${properties}/></style:style>`,
    );
    const words = escape(text)
      .replaceAll('\n', '<text:line-break/>')
      .replaceAll('\t', '<text:tab/>')
      .replace(/ {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
    const made = `<text:span text:style-name="T${styles.length - 1}">${words}</text:span>`;
    return link === undefined ? made : `<text:a xlink:href="${escape(link)}">${made}</text:a>`;
  };
  const line = (pieces: readonly Piece[]): string => pieces.map(full).map(run).join('');
  const parts = blocks.map((block) => {
    if ('h' in block) return `<text:h text:outline-level="${block.h}">${line(block.line)}</text:h>`;
    if ('p' in block) return `<text:p>${line(block.p)}</text:p>`;
    if ('items' in block)
      return `<text:list>${block.items.map((item) => `<text:list-item><text:p>${escape(item)}</text:p></text:list-item>`).join('')}</text:list>`;
    const rows = block.rows.map((row, index) => {
      const cells = row.map(
        (cell, at) =>
          `<table:table-cell${block.merged === true && index === 1 && at === 0 ? ' table:number-columns-spanned="2"' : ''}><text:p>${escape(cell)}</text:p></table:table-cell>`,
      );
      const made = `<table:table-row>${cells.join('')}</table:table-row>`;
      return index === 0 && block.head ? `<table:table-header-rows>${made}</table:table-header-rows>` : made;
    });
    return `<table:table>${rows.join('')}</table:table>`;
  });
  const noted =
    note === undefined
      ? ''
      : `<text:p>Zie de noot.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${escape(note)}</text:p></text:note-body></text:note></text:p>`;
  const heading = title === undefined ? '' : `<text:h text:outline-level="1">${escape(title)}</text:h>`;
  const names = ['office', 'text', 'table', 'style', 'meta']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const namespaces = `${names} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  const [code, country] = language?.split('-') ?? [];
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:text>${heading}${parts.join('')}${noted}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${namespaces}><office:styles><style:default-style style:family="paragraph"><style:text-properties ${code === undefined ? '' : `fo:language="${code}"`} ${country === undefined ? '' : `fo:country="${country}"`}/></style:default-style></office:styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${namespaces}><office:meta>${title === undefined ? '' : `<dc:title>${escape(title)}</dc:title>`}</office:meta></office:document-meta>`,
  });
}
