import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lookInside } from '../../src/app/privacy/inside/look-inside.ts';
import { scanFile } from '../../src/app/privacy/scan-file.ts';
import { nameDetector } from '../../src/privacy/detect/name.ts';
import { isIdCopy } from '../../src/privacy/id-copy.ts';
import { describe as wordsOf } from '../../src/diagnostics/present.ts';
import { exif, jpeg, photosWithoutPlace, photosWithPlace } from '../support/photos.ts';

const names = nameDetector(['wethouder Anna de Vries']);

/** `part line code` of everything found in a file. */
async function found(file: string, bytes: Uint8Array): Promise<string[]> {
  const { findings } = await scanFile({ file, bytes }, names);
  return findings.map(({ diagnostic: { code, args } }) => {
    const [facts] = args as readonly [
      { inside?: { part?: string; line?: number }; why?: string } | undefined,
    ];
    const why = code === 'privacy/not-read' ? facts?.why : undefined;
    return [facts?.inside?.part, facts?.inside?.line, code.replace('privacy/', ''), why]
      .filter((each) => each !== undefined)
      .join(' ');
  });
}

const office = (parts: Zippable): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...parts });
const paragraphs = (...texts: string[]): Uint8Array =>
  strToU8(
    `<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${texts.map((text) => `<w:p>${text}</w:p>`).join('\n')}</w:x>`,
  );
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('in a Word file', () => {
  it('every part with text is looked into', async () => {
    const docx = office({
      'word/document.xml': paragraphs(run('Hallo'), run('BSN 1234') + '<w:proofErr/>' + run('56782')),
      'word/header1.xml': paragraphs(run('NL91 ABNA') + run(' 0417 1643 00')),
      'word/footer1.xml': paragraphs(run('jan@gmail.com')),
      'word/comments.xml': strToU8(
        '<w:comments><w:comment w:author="Anna de Vries"><w:p><w:t>ja</w:t></w:p></w:comment></w:comments>',
      ),
      'word/footnotes.xml': paragraphs(run('bel 06-') + run('12345678')),
      'docProps/core.xml': strToU8(
        '<cp:coreProperties><dc:creator>mevrouw A. Bakker</dc:creator></cp:coreProperties>',
      ),
      'docProps/custom.xml': strToU8('<Properties><property name="dossier van Anna de Vries"/></Properties>'),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships><Relationship Target="mailto:jan@gmail.com"/></Relationships>',
      ),
    });
    expect(await found('a.docx', docx)).toEqual([
      'word/document.xml 2 bsn',
      'word/header1.xml 1 iban',
      'word/footer1.xml 1 mail',
      expect.stringMatching(/^word\/comments\.xml \d name$/),
      'word/footnotes.xml 1 phone',
      'docProps/core.xml 1 name',
      expect.stringMatching(/^docProps\/custom\.xml \d name$/),
      expect.stringMatching(/^word\/_rels\/document\.xml\.rels \d mail$/),
    ]);
  });

  it('cells of a table are apart, and deleted text counts', async () => {
    const row =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>BSN 1234</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5678</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    expect(await found('a.docx', office({ 'word/document.xml': strToU8(row) }))).toEqual([]);
    const gone = '<w:p><w:del><w:r><w:delText>BSN 123456782</w:delText></w:r></w:del></w:p>';
    expect(await found('a.docx', office({ 'word/document.xml': strToU8(gone) }))).toHaveLength(1);
  });

  it('a picture is looked into, and a file in it too', async () => {
    const inner = office({ 'word/document.xml': paragraphs(run('BSN 123456782')) });
    const docx = office({
      'word/document.xml': paragraphs(run('Hallo')),
      'word/media/image1.jpeg': new Uint8Array(jpeg(Buffer.concat([Buffer.from('Exif\0\0'), exif('II')]))),
      'word/embeddings/a.docx': inner,
    });
    expect(await found('scan paspoort.docx', docx)).toEqual([
      'word/embeddings/a.docx › word/document.xml 1 bsn',
      'id-copy',
      'word/media/image1.jpeg photo-place',
    ]);
  });

  it('tells its place in words, and how to accept what cannot be given a comment', async () => {
    const { findings } = await scanFile(
      { file: 'a.docx', bytes: office({ 'word/header1.xml': paragraphs(run('BSN 123456782')) }) },
      names,
    );
    const [finding] = findings;
    const { text, fix } = wordsOf(finding?.diagnostic ?? (undefined as never));
    expect(text).toMatch(/^Plek: de koptekst, alinea 1\. Hier staat een burgerservicenummer: `•+`/);
    expect(fix).toContain('--aanvaard');
    expect(fix).not.toContain('# gemeente: toegestaan');
    expect(JSON.stringify(findings.map(({ diagnostic }) => diagnostic))).not.toContain('123456782');
  });
});

describe('in other Office files', () => {
  it('text of OpenDocument and cells of Excel are looked into', async () => {
    const odt = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8('<o:text><text:p>BSN <text:span>1234</text:span>56782</text:p></o:text>'),
    });
    expect(await found('a.odt', odt)).toEqual(['content.xml 1 bsn']);
    const xlsx = office({
      'xl/sharedStrings.xml': strToU8(
        '<sst><si><t>naam</t></si><si><r><t>BS</t></r><r><t>N</t></r></si></sst>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="n"><v>7</v></c><c><v>123456782</v></c></row></sheetData>',
      ),
    });
    expect(await found('a.xlsx', xlsx)).toEqual(['xl/worksheets/sheet1.xml 2 bsn']);
  });

  it.each([
    ['a.pdf', '%PDF-1.7\n\0', 'pdf'],
    ['a.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0', 'old-office'],
    ['a.bin', '\0\x01\x02', 'unknown'],
    ['a.docx', 'PK\x03\x04\0\0', 'damaged'],
  ])('%s is told to be passed over', async (file, bytes, why) => {
    expect(await found(file, Buffer.from(bytes, 'latin1'))).toEqual([`not-read ${why}`]);
  });

  it('nothing is unpacked beyond the limits, and that is told', async () => {
    const bomb = zipSync({ 'bomb.txt': new Uint8Array(90 * 1024 * 1024) });
    const started = performance.now();
    const nested = (content: Uint8Array, depth: number): Uint8Array =>
      depth === 0 ? content : zipSync({ 'a.zip': nested(content, depth - 1) }, { level: 0 });
    expect(await found('bomb.zip', bomb)).toEqual(['bomb.txt not-read too-large']);
    expect((await found('nested.zip', nested(strToU8('BSN 123456782'), 6))).join()).toContain(
      'not-read too-deep',
    );
    expect(
      await found('nested.zip', nested(office({ 'a.xml': strToU8('<p>BSN 123456782</p>') }), 2)),
    ).toEqual(['a.zip › a.zip › a.xml 1 bsn']);
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 2500 }, (_, i) => [`${i}.txt`, strToU8('x')])),
    );
    expect(await found('many.zip', many)).toEqual(['not-read too-large']);
    const entities = `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(1000)}">]><w:p>${'&x;'.repeat(1000)}</w:p>`;
    const { texts } = await lookInside('a.docx', office({ 'word/document.xml': strToU8(entities) }));
    expect(texts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(10_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('in a mail', () => {
  const mail = (...parts: string[]): Uint8Array =>
    Buffer.from(
      `From: x@voorbeelddam.example\r\nSubject: =?utf-8?Q?bel_06=2D12345678?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
    );

  it('head, texts in every encoding and attachments are looked into', async () => {
    const docx = Buffer.from(office({ 'word/document.xml': paragraphs(run('BSN 123456782')) })).toString(
      'base64',
    );
    expect(
      await found(
        'a.eml',
        mail(
          'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nNL91 ABNA 04=\r\n17 1643 00',
          `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('<a href="mailto:jan@gmail.com">mail</a>').toString('base64')}`,
          `Content-Type: application/octet-stream; name="b.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${docx}`,
          'Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename="rijbewijs.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/4A==',
          'Content-Type: message/rfc822\r\n\r\nSubject: verder\r\nMIME-Version: 1.0\r\n\r\ngeboren op 3 mei 1975\r\n',
        ),
      ),
    ).toEqual([
      expect.stringMatching(/^mail\/head \d phone$/),
      'mail/text 1 iban',
      expect.stringMatching(/^mail\/text \d mail$/),
      'b.docx › word/document.xml 1 bsn',
      expect.stringMatching(/ › mail\/text 1 birth-date$/),
      'rijbewijs.jpg id-copy',
    ]);
  });

  it('what it says twice is told once', async () => {
    const both = mail(
      'Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\nBSN 123456782\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>BSN 123&shy;456&shy;782</p>\r\n--c--',
    );
    expect((await found('a.eml', both)).filter((each) => each.endsWith('bsn'))).toEqual(['mail/text 1 bsn']);
  });

  it('a mail without its extension is a mail too', async () => {
    const text = 'Received: by x\r\nContent-Transfer-Encoding: base64\r\n\r\nQlNOIDEyMzQ1Njc4Mg==\r\n';
    expect(await found('bericht', Buffer.from(text))).toEqual(['mail/text 1 bsn']);
  });
});

describe('a photo', () => {
  it.each(Object.entries(photosWithPlace()))('%s tells its place', async (file, bytes) => {
    expect(await found(file, bytes)).toEqual(['photo-place']);
  });

  it.each(Object.entries(photosWithoutPlace()))('%s does not', async (file, bytes) => {
    // A photo without it is the cure of privacy/photo-place.
    expect(await found(file, bytes)).toEqual([]);
  });

  it.each([
    ['scan paspoort.jpg', true],
    ['Rijbewijs_wethouder.PDF', true],
    ['id-kaart.png', true],
    ['kopie ID.heic', true],
    ['identiteitskaartkopie.tiff', true],
    ['paspoort-aanvragen.md', false],
    ['icoon-paspoort.png', false],
    ['raadszaal.jpg', false],
    ['kid-kaartje.png', false],
  ])('%s is a copy of an identity document: %s', (file, expected) => {
    // Another file than a copy is the cure of privacy/id-copy.
    expect(isIdCopy(file)).toBe(expected);
  });
});

describe('a text', () => {
  it.each([
    ['UTF-16 with a mark', Buffer.from('\ufeffBSN 123456782', 'utf16le')],
    ['UTF-16 without', Buffer.from('Het BSN is 123456782, zegt de bode', 'utf16le')],
    ['Windows-1252', Buffer.from('caf\xe9: BSN 123456782', 'latin1')],
  ])('in %s is read', async (_, bytes) => {
    expect(await found('a.csv', bytes)).toEqual(['bsn']);
  });
});
