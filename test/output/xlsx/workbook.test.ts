import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { allowedText } from '../../../src/output/markup.ts';
import { readFingerprint } from '../../../src/output/xlsx/fingerprint.ts';
import { readReturned } from '../../../src/output/xlsx/read-returned.ts';
import { writeXlsx } from '../../../src/output/xlsx/write.ts';
import type { ReturnedFile } from '../../../src/returned/returned-file.ts';
import type { SheetTask, TaskSheet } from '../../../src/document/task-sheet.ts';
import { carriedBy, foreignWorkbook, sheetOptions, taskSheet } from '../../support/task-sheets.ts';

const tree = { type: 'root' as const, children: [] };

async function write(sheet: TaskSheet): Promise<Uint8Array> {
  return writeXlsx(tree, sheetOptions(sheet));
}

function read(bytes: Uint8Array): ReturnedFile {
  const found = readReturned(bytes);
  if ('unreadable' in found) throw new Error(found.unreadable.why);
  return found;
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** A workbook without some of its parts, and with others changed. */
function changed(bytes: Uint8Array, change: (name: string, text: string) => string | undefined): Uint8Array {
  const parts = Object.entries(partsOf(bytes)).flatMap(([name, text]) => {
    const now = change(name, text);
    return now === undefined ? [] : [[name, new TextEncoder().encode(now)] as const];
  });
  return zipSync(Object.fromEntries(parts));
}

const some = taskSheet([
  { title: 'Brief inleveren', due: '2026-12-01', remark: 'één\ntwee' },
  { status: 'afgehandeld', doneOn: '2026-11-17', doneBy: 'EdB' },
  { status: 'vervalt', reason: 'geen taart' },
  { status: 'bezig', blockedBy: [1, 2], waitsFor: 'het vertrek' },
]);

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '+31',
    '-x',
    '@x',
    '\t=1',
    "'s-Gravenhage",
    'a_x0041_b',
    '_x005F_',
    '<b>&"',
    'a\r\nb',
  ),
);

describe('a workbook', () => {
  it('reads back as it was made, with what it carries', async () => {
    const { rows, carried, codes, savedBy } = read(await write(some));
    expect(carried).toEqual(carriedBy(some));
    expect(codes).toEqual(['K7F2M']);
    expect(savedBy).toBeUndefined();
    expect(
      rows.map(({ box, day, by, remark, keys }) => [keys.id, box, day?.text, by?.text, remark?.text]),
    ).toEqual([
      ['taak-1', 'uit', '', '', 'één\ntwee'],
      ['taak-2', 'aan', '2026-11-17', 'EdB', ''],
      ['taak-3', undefined, '', '', ''],
      ['taak-4', 'uit', '', '', ''],
    ]);
  });

  it('has the same bytes again', async () => {
    expect(Buffer.compare(await write(some), await write(some))).toBe(0);
  });

  it('never holds a formula, whatever the values are, and gives them back', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (title, remark, doneBy) => {
        const bytes = await write(taskSheet([{ title, remark, doneBy, status: 'afgehandeld' }]));
        for (const [name, xml] of Object.entries(partsOf(bytes)))
          if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[\s>/]/);
        const [row] = read(bytes).rows;
        const kept = (value: string): string => allowedText(value.replace(/\r\n?/g, '\n')).trim();
        expect(row?.keys.title ?? '').toBe(kept(title));
        expect(row?.remark?.text).toBe(kept(remark));
        expect(row?.by?.text).toBe(kept(doneBy));
      }),
      { numRuns: 150 },
    );
  });

  it('has cells to tick, and a rule for what can be chosen', async () => {
    const parts = partsOf(await write(some));
    expect(parts['xl/styles.xml']).toContain('xfComplement');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('Gegevens!$B$1:$B$2');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('state="frozen"');
    expect(parts['xl/workbook.xml']).toContain('state="veryHidden"');
  });

  it.each(['customXml/item1.xml', 'xl/worksheets/sheet3.xml'])(
    'carries it twice: without %s too',
    async (part) => {
      const bytes = changed(await write(some), (name, text) => (name === part ? undefined : text));
      expect(read(bytes).carried).toEqual(carriedBy(some));
    },
  );

  it('carries more than fits in a cell', async () => {
    const long = taskSheet(
      Array.from({ length: 500 }, (): Partial<SheetTask> => ({ remark: 'é '.repeat(100) })),
    );
    const bytes = changed(await write(long), (name, text) =>
      name.startsWith('customXml') ? undefined : text,
    );
    expect(read(bytes).carried).toEqual(carriedBy(long));
  });

  it('knows that somebody ticked, and not that a column is wider', async () => {
    const bytes = await write(some);
    const ticked = changed(bytes, (_, text) => text.replace('t="b"><v>0</v>', 't="b"><v>1</v>'));
    const wider = changed(bytes, (_, text) => text.replaceAll(/width="[\d.]+"/g, 'width="99"'));
    const made = readFingerprint(bytes)?.made;
    expect(made).toBeDefined();
    expect(readFingerprint(bytes)?.now).toBe(made);
    expect(readFingerprint(wider)).toEqual({ now: made, made });
    expect(readFingerprint(ticked)?.now).not.toBe(made);
  });
});

const head = ['Nr.', 'Taak', 'Afgehandeld', 'Afgehandeld op', 'Afgehandeld door', 'Opmerking', 'Kenmerk'];
const day = (serial: number): { xml: string } => ({ xml: `<c s="1"><v>${String(serial)}</v></c>` });

describe('a workbook that another program saved', () => {
  it.each([
    ['x', 'aan'],
    ['Ja', 'aan'],
    ['WAAR', 'aan'],
    ['TRUE', 'aan'],
    [1, 'aan'],
    [true, 'aan'],
    ['☑', 'aan'],
    [{ xml: '<c t="b"><f>TRUE()</f><v>1</v></c>' }, 'aan'],
    ['ONWAAR', 'uit'],
    ['nee', 'uit'],
    [0, 'uit'],
    [false, 'uit'],
    [undefined, 'uit'],
    ['half', 'onduidelijk'],
  ] as const)('has %j in a box: %s', (typed, box) => {
    expect(read(foreignWorkbook([head, [1, 'Brief', typed]])).rows[0]?.box).toBe(box);
  });

  it('has days as numbers, on either calendar, and as text', () => {
    const rows = [head, [1, 'a', true, day(46_357)], [2, 'b', true, '1-12-2026'], [3, 'c', true, 46_357]];
    const texts = (bytes: Uint8Array): unknown => read(bytes).rows.map((row) => row.day?.text);
    expect(texts(foreignWorkbook(rows))).toEqual(['2026-12-01', '1-12-2026', '2026-12-01']);
    const mac = foreignWorkbook([head, [1, 'a', true, day(44_895)]], {
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>',
    });
    expect(texts(mac)).toEqual(['2026-12-01']);
  });

  it('has columns that were moved, renamed and deleted, and rows that were sorted and typed', () => {
    const { rows } = read(
      foreignWorkbook([
        ['Mijn lijst, K7F2M'],
        ['Opmerking', 'Nr.', 'Wat', 'Afgehandeld'],
        ['klaar!', 7, 'Zeven', true],
        [undefined, undefined, 'Taart bestellen', 'x'],
        [],
        [undefined, 2, 'Twee', false],
      ]),
    );
    expect(rows.map(({ place, keys, box, remark, day: on }) => [place, keys, box, remark?.text, on])).toEqual(
      [
        ['rij 3', { number: 7, title: 'Zeven' }, 'aan', 'klaar!', undefined],
        ['rij 4', { title: 'Taart bestellen' }, 'aan', '', undefined],
        ['rij 6', { number: 2, title: 'Twee' }, 'uit', '', undefined],
      ],
    );
  });

  it('has texts in pieces, and how they are pronounced', () => {
    const bytes = foreignWorkbook([head, [1, { xml: '<c t="s"><v>0</v></c>' }, true]], {
      'xl/sharedStrings.xml': `<sst>${head.map(() => '<si><r><t>Br</t></r><r><t xml:space="preserve">ief &amp; _x0041_</t></r><rPh><t>zzz</t></rPh></si>').join('')}</sst>`,
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="m"><x:sheetData><x:row>${head.map((each) => `<x:c t="str"><x:v>${each}</x:v></x:c>`).join('')}</x:row><x:row><x:c><x:v>1</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(read(bytes).rows[0]?.keys).toEqual({ number: 1, title: 'Brief & A' });
  });

  it('is told apart from a workbook without a list', () => {
    expect(
      readReturned(
        foreignWorkbook([
          ['Begroting', 'Bedrag'],
          ['Taart', 12],
        ]),
      ),
    ).toEqual({
      unreadable: { why: 'no-list' },
    });
  });
});

describe('a column that does not come back', () => {
  it('makes a box unclear when somebody typed in it that the task is done', () => {
    const head = ['Nr.', 'Taak', 'Stand', 'Afgehandeld'];
    const rows = [
      ['1', 'Brief', 'klaar 17-12', ''],
      ['2', 'Taart', 'wacht op 1', ''],
      ['3', 'Auto', 'klaar', 'ja'],
    ];
    const boxes = read(foreignWorkbook([head, ...rows])).rows.map(({ box }) => box);
    expect(boxes).toEqual(['onduidelijk', 'uit', 'aan']);
  });
});
