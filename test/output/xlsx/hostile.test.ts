/** Workbooks that mean harm are refused with the reason, at once. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReturned } from '../../../src/output/xlsx/read-returned.ts';
import { foreignWorkbook } from '../../support/task-sheets.ts';

const head = ['Nr.', 'Taak', 'Afgehandeld'];

function compound(name: string): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ]);
}

function zip64(): Uint8Array {
  const bytes = foreignWorkbook([head]).slice();
  const view = new DataView(bytes.buffer);
  view.setUint16(bytes.length - 12, 0xffff, true);
  view.setUint32(bytes.length - 6, 0xffffffff, true);
  return bytes;
}

const sheet = (xml: string): Uint8Array => foreignWorkbook([head], { 'xl/worksheets/sheet1.xml': xml });
const longRow = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;

const cases: Readonly<Record<string, readonly [() => Uint8Array, string]>> = {
  'nothing at all': [() => new Uint8Array(), 'damaged'],
  'some text': [() => strToU8('Nr.;Taak'), 'damaged'],
  'one of 100 MB': [() => new Uint8Array(100 * 1024 * 1024), 'too-big'],
  'one with a password': [() => compound('EncryptedPackage'), 'encrypted'],
  'one from before 2007': [() => compound('Workbook'), 'damaged'],
  'half of one': [() => foreignWorkbook([head]).slice(0, 900), 'damaged'],
  'one with a path out of it': [() => zipSync({ '../../x.xml': strToU8('x') }), 'damaged'],
  'one with more parts than it can hold': [zip64, 'too-big'],
  'one with entities': [
    () => sheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'),
    'damaged',
  ],
  'a bomb of one part': [() => sheet(' '.repeat(9 * 1024 * 1024)), 'too-big'],
  'a bomb of a hundred parts': [
    () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 100 }, (_, at) => [`xl/${String(at)}.xml`, new Uint8Array(2 * 1024 * 1024)]),
        ),
      ),
    'too-big',
  ],
  'one long text in every cell': [
    () =>
      foreignWorkbook([head], {
        'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>`,
        'xl/worksheets/sheet1.xml': `<worksheet>${longRow.repeat(200)}</worksheet>`,
      }),
    'too-big',
  ],
  'more empty cells than any program keeps': [
    () => sheet(`<worksheet><sheetData><row>${'<c s="1"/>'.repeat(600_000)}</row></sheetData></worksheet>`),
    'too-big',
  ],
  'more cells than a list has': [
    () => sheet(`<worksheet>${`<row>${'<c><v>1</v></c>'.repeat(250)}</row>`.repeat(1300)}</worksheet>`),
    'too-big',
  ],
  'tags without an end': [() => sheet('<c r="A1"'.repeat(200_000)), 'no-list'],
  'a sheet elsewhere': [
    () =>
      foreignWorkbook([head], {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="http://kwaad.example/x.xml"/></Relationships>',
      }),
    'no-list',
  ],
};

describe('a workbook that means harm', () => {
  it.each(Object.keys(cases))('is refused: %s', (name) => {
    const [make, why] = cases[name] ?? [(): Uint8Array => new Uint8Array(), ''];
    const bytes = make();
    const begun = performance.now();
    expect(readReturned(bytes)).toEqual({ unreadable: { why } });
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
