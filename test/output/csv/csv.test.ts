import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asItWas, harmless } from '../../../src/output/csv/cells.ts';
import { readReturned } from '../../../src/output/csv/read.ts';
import { writeCsv } from '../../../src/output/csv/write.ts';
import type { ReturnedFile } from '../../../src/returned/returned-file.ts';
import { sheetOptions, taskSheet } from '../../support/task-sheets.ts';

const tree = { type: 'root' as const, children: [] };

function read(bytes: Uint8Array): ReturnedFile {
  const found = readReturned(bytes);
  if ('unreadable' in found) throw new Error(found.unreadable.why);
  return found;
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '=1+1',
    '+31',
    '- x',
    '@x',
    "'=1",
    "''+1",
    "'s-Gravenhage",
    ' =1',
    '＝1',
    'a;"b"\nc',
    '\t=1',
  ),
);

describe('a file with separators', () => {
  it('opens right in a Dutch Excel', async () => {
    const sheet = taskSheet([
      { title: 'Brief; "nu"', due: '2026-12-01', status: 'afgehandeld', doneOn: '2026-11-17' },
    ]);
    const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await writeCsv(tree, sheetOptions(sheet)),
    );
    expect(written).toBe(
      '\ufeffNr.;Taak;Plicht;Fase;Door;Met;Begin;Klaar op;Wanneer;Stand;Afgehandeld;Afgehandeld op;Afgehandeld door;Opmerking;Lijst;Kenmerk;Was\r\n' +
        '1;"Brief; ""nu""";;;griffier;;;01-12-2026;zsm;;ja;17-11-2026;;;K7F2M;taak-1;afgehandeld 2026-12-01\r\n',
    );
  });

  it('holds nothing that a program takes for a formula, and gives every value back', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (title, remark) => {
        const bytes = await writeCsv(tree, sheetOptions(taskSheet([{ title, remark }])));
        const [row] = read(bytes).rows;
        const kept = (value: string): string => value.replace(/\r\n?/g, '\n').trim();
        expect(row?.keys.title ?? '').toBe(kept(title));
        expect(row?.remark?.text).toBe(kept(remark));
        expect(harmless(title)).not.toMatch(/^\s*[=+\-@]/);
        expect(asItWas(harmless(title))).toBe(title);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['by a comma', encoded('Nr.,Taak,Afgehandeld\n1,"Brief, nu",WAAR\n')],
    ['by a tab, in UTF-16', Buffer.from('\ufeffNr.\tTaak\tAfgehandeld\r\n1\tBrief, nu\tTRUE\r\n', 'utf16le')],
    ['as it says itself', encoded('sep=;\r\nNr.;Taak;Afgehandeld\r\n1;Brief, nu;x')],
    ['without a last line end', encoded('Nr.;Taak;Afgehandeld\r1;Brief, nu;1')],
  ])('may be separated %s', (_, bytes) => {
    expect(read(bytes).rows).toMatchObject([{ keys: { number: 1, title: 'Brief, nu' }, box: 'aan' }]);
  });

  it('may be saved in an old encoding', () => {
    const bytes = Buffer.from('Nr.;Taak;Afgehandeld\r\n1;Coördinatie;ja\r\n', 'latin1');
    expect(read(bytes).rows[0]?.keys.title).toBe('Coördinatie');
  });

  it.each([
    ['no-list', encoded('Begroting;Bedrag\nTaart;12\n')],
    ['damaged', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['too-big', new Uint8Array(6 * 1024 * 1024)],
    ['too-big', encoded(';'.repeat(400_000))],
    ['no-list', encoded('"'.repeat(1_000_001))],
  ])('is refused: %s', (why, bytes) => {
    const begun = performance.now();
    expect(readReturned(bytes)).toEqual({ unreadable: { why } });
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
