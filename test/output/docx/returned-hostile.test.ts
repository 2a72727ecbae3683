/** Files that nobody sent us a list in, made to stop whoever reads them: refused soon, and with little memory. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { namespaces } from '../../../src/output/docx/house-file/xml.ts';
import { readReturnedDocx } from '../../../src/output/docx/returned/read-returned.ts';
import { readReturnedMarkdown } from '../../../src/output/md/read-returned.ts';
import { EditedWord } from '../../support/edited-word.ts';
import { bomb, compoundFile, wordFile, zipOf } from '../../support/house-files.ts';
import { renderExample } from '../../support/example-documents.ts';
import { sentList } from '../../support/returned-lists.ts';

const megabyte = 1024 * 1024;

/** Of work: how long that takes depends on who else works. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
const body = (inside: string, before = ''): Uint8Array =>
  wordFile({
    parts: {
      'word/document.xml': `${before}<w:document xmlns:w="${namespaces.w}"><w:body>${inside}</w:body></w:document>`,
    },
  });
const entities = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
const manyParts = (): Uint8Array =>
  zipOf(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`x${index}`, ''])));
const nested = (): Uint8Array => {
  let zip = deflateRawSync(new Uint8Array(90 * megabyte));
  for (let depth = 0; depth < 5; depth++) zip = Buffer.from(zipOf({ 'x.zip': zip }));
  return zip;
};

/** Why → files that are refused for it. */
const files: Readonly<Record<string, Readonly<Record<string, () => Uint8Array>>>> = {
  'too-big': {
    'a file of 100 MB': () => new Uint8Array(100 * megabyte),
    'a part that unpacks to 90 MB': () => body(' '.repeat(90 * megabyte)),
    'a part that would unpack to more than all may': () =>
      wordFile({ parts: { 'word/theme/theme1.xml': new Uint8Array(101 * megabyte) } }),
    'thousands of parts': manyParts,
    'sixty thousand rows': () => body(`<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(60_000)}</w:tbl>`),
    'a thousand rows and some': () => body(`<w:tbl>${'<w:tr w:rsidR="0"/>'.repeat(1001)}</w:tbl>`),
  },
  encrypted: { 'a file with a password': () => compoundFile('EncryptedPackage') },
  damaged: {
    nothing: () => new Uint8Array(),
    'the old Office container': () => compoundFile('WordDocument'),
    'half a file': () => wordFile().subarray(0, 2000),
    'a zip that leads out of its folder': () => wordFile({ parts: { '../../x.xml': 'x' } }),
    'zips in zips': nested,
    'entities that grow': () => body('<w:p><w:r><w:t>&c;</w:t></w:r></w:p>', entities),
    'an entity that reads a file': () => body('<w:p><w:r><w:t>&f;</w:t></w:r></w:p>', outside),
    'millions of elements': () => body('<w:p/>'.repeat(1_200_000)),
    'tables in tables': () => body('<w:tbl><w:tr><w:tc>'.repeat(300)),
    'names in names without end': () =>
      body(`<w:p ${Array.from({ length: 100_000 }, (_, at) => `xmlns:a${at}="x"`).join(' ')}/>`),
  },
  macros: {
    macros: () => wordFile({ documentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
  },
  'no-list': {
    'a letter': () => wordFile(),
    'a part that unpacks to more than it says, and is not needed': () => bomb(megabyte, 90 * megabyte),
  },
};

describe.each(Object.entries(files))('refused as %s', (why, made) => {
  it.each(Object.entries(made))('%s', (_, make) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const start = process.cpuUsage();
    expect(readReturnedDocx(bytes)).toEqual({ unreadable: { why } });
    expect(secondsSince(start)).toBeLessThan(2);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * megabyte);
  });
});

describe('a list with more than it should have', () => {
  it('is read past data of others, and past damaged data of ours', async () => {
    const { bytes } = await sentList('docx');
    const list = new EditedWord(bytes);
    for (const content of [
      '<x xmlns="urn:x"/>',
      '<stand xmlns="urn:gemeente:lijst:1">{"versie":1</stand>',
      '<x>&y;</x>',
      '',
    ]) {
      list.set('customXml/item1.xml', content);
      const read = readReturnedDocx(list.bytes());
      expect(read).toMatchObject({ carried: undefined });
    }
  });

  it('has tables as deep as they may be', () => {
    const deep = 60;
    const table = `${'<w:tbl><w:tr><w:tc>'.repeat(deep)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`;
    expect(readReturnedDocx(body(table))).toEqual({ unreadable: { why: 'no-list' } });
  });
});

describe('a list with rows of thousands of fields', () => {
  const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`;
  const field =
    '<w:sdt><w:sdtPr><w:tag w:val="a-datum"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
  const head = ['Nr.', 'Actie', 'Klaar']
    .map((words) => cell(`<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`))
    .join('');

  it.each([cell(field).repeat(25_000), cell(field.repeat(25_000))])('is soon read', (row) => {
    const start = process.cpuUsage();
    const read = readReturnedDocx(body(`<w:tbl><w:tr>${head}</w:tr><w:tr>${row}</w:tr></w:tbl>`));
    expect(read).toEqual({ unreadable: { why: 'no-list' } });
    expect(secondsSince(start)).toBeLessThan(2);
  });
});

describe('documents of ours that are no list of a dossier', () => {
  it('are no list, unless they are the list before it has a dossier', async () => {
    const rendered = await renderExample('examples/schijnwoude', ['docx', 'md']);
    const read = rendered.filter(({ format, bytes }) => {
      const found = format.id === 'docx' ? readReturnedDocx(bytes) : readReturnedMarkdown(bytes);
      return !('unreadable' in found);
    });
    const others = read.filter(({ document }) => document.carried === undefined).map(({ name }) => name);
    expect(others.filter((name) => !name.startsWith('actielijst'))).toEqual([]);
  });
});

describe('Markdown that is no list', () => {
  it.each([
    ['too-big', new Uint8Array(100 * megabyte)],
    ['damaged', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['no-list', new TextEncoder().encode('# Brief\n\n| a | b |\n| - | - |\n| 1 | 2 |\n')],
    ['no-list', new TextEncoder().encode('|'.repeat(megabyte))],
    ['no-list', new TextEncoder().encode('| a | \n'.repeat(megabyte / 8))],
    ['no-list', new TextEncoder().encode('*_[('.repeat(megabyte / 4))],
  ])('%s', (why, bytes) => {
    const start = process.cpuUsage();
    expect(readReturnedMarkdown(bytes)).toEqual({ unreadable: { why } });
    expect(secondsSince(start)).toBeLessThan(2);
  });

  it('is soon read, whatever its cells hold', () => {
    const head = '| Nr. | Actie | Klaar | Opmerking |\n| - | - | - | - |\n';
    const cells = [
      '*'.repeat(19_000),
      '[x]('.repeat(4500),
      '_a'.repeat(9000),
      '\\'.repeat(19_000),
      '[ '.repeat(9000),
    ];
    const rows = cells.flatMap((cell) => Array<string>(15).fill(`| 1 | ${cell} | ${cell.slice(0, 9)} | x |`));
    const start = process.cpuUsage();
    readReturnedMarkdown(new TextEncoder().encode(head + rows.join('\n')));
    expect(secondsSince(start)).toBeLessThan(2);
  });
});
