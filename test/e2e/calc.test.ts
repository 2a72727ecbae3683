/** A list as a workbook that somebody fills in with LibreOffice Calc, saved in each of its kinds, and read back. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { calcByHand } from '../support/judges/judges.ts';
import type { CalcCell, CalcEdit } from '../support/judges/libre-office.ts';
import { bytesIn, changedIn, exampleTrip, run, send, type RoundTrip } from '../support/round-trips.ts';

const id = 'vertrek-wethouder-zorg';

const edits: readonly CalcEdit[] = [
  { do: 'enter', row: 18, column: 'Afgehandeld', text: 'WAAR' },
  { do: 'enter', row: 18, column: 'Afgehandeld op', text: '25-11-2026' },
  { do: 'enter', row: 18, column: 'Afgehandeld door', text: 'EdB' },
  { do: 'choose', row: 19, column: 'Afgehandeld', at: 0 },
  { do: 'enter', row: 19, column: 'Afgehandeld op', text: '24-11' },
  { do: 'choose', row: 19, column: 'Afgehandeld door', at: 0 },
  { do: 'enter', row: 20, column: 'Opmerking', text: '=1+1; "besteld" | 100 %' },
  { do: 'enter', row: 28, column: 'Opmerking', text: 'vervalt: gaat mee met de verhuizing' },
  { do: 'enter', row: 43, column: 'Afgehandeld op', text: '26-11-2026' },
  { do: 'sort', column: 'Taak' },
  { do: 'delete', row: 24 },
  { do: 'hide', column: 'Fase' },
  { do: 'move', column: 'Opmerking', before: 'Taak' },
  { do: 'add', cells: { Taak: 'Bloemen bestellen', Afgehandeld: 'WAAR', 'Afgehandeld op': '26-11-2026' } },
];

const done = { status: 'afgehandeld', ondanks: ['afscheid-vorm'] };

/** What all of that comes to. */
const read = {
  dossiers: [
    {
      dossier: id,
      taken: [
        { nummer: 18, wordt: { ...done, afgehandeld_op: '2026-11-25', afgehandeld_door: 'EdB' } },
        { nummer: 19, wordt: { ...done, afgehandeld_op: '2026-11-24', afgehandeld_door: 'archief' } },
        { nummer: 20, wordt: { opmerking: '=1+1; "besteld" | 100 %' } },
      ],
    },
  ],
  vragen: [
    { soort: 'new-task', nieuw: { titel: 'Bloemen bestellen', afgehandeld_op: '2026-11-26' } },
    { soort: 'duty-lapses', taak: 'archief-veiligstellen' },
    { soort: 'day-without-tick', taak: 'qq-functies-neerleggen' },
  ],
  geweigerd: [],
  niet_gelezen: [],
};

judgedBy([calcByHand], 'LibreOffice Calc', ({ editInCalc }) => {
  let sent: RoundTrip;
  let cells: Readonly<Record<string, readonly CalcCell[]>>;
  const saved = new Map<string, string>();

  beforeAll(async () => {
    sent = exampleTrip('examples/voorbeelddam');
    const [made = ''] = await send(sent, ['actielijst', '--dossier', id], ['xlsx']);
    const folder = temporaryFolder();
    for (const kind of ['xlsx', 'csv', 'ods']) saved.set(kind, `${folder}/terug.${kind}`);
    cells = await editInCalc(`${sent.folder}/${made}`, [...saved.values()], edits);
  });

  it('shows numbers as numbers, days as days and boxes as true or false', () => {
    const filled = (head: string): readonly CalcCell[] =>
      cells[head]?.filter(({ kind }) => kind !== 'empty') ?? [];
    const kindsOf = (head: string): readonly string[] => [
      ...new Set(filled(head).map(({ kind, format }) => `${kind}, ${format}`)),
    ];
    expect(kindsOf('Nr.')).toEqual(['value, number']);
    for (const head of ['Begin', 'Klaar op', 'Afgehandeld op'])
      expect(kindsOf(head)).toEqual(['value, date']);
    for (const head of ['Taak', 'Door', 'Afgehandeld door', 'Opmerking', 'Kenmerk'])
      expect(kindsOf(head)).toEqual(['text, text']);
    const boxes = filled('Afgehandeld').map(({ text, value }) => `${text} ${String(value)}`);
    expect([...new Set(boxes)].sort()).toEqual(['ONWAAR 0', 'WAAR 1']);
    // Nobody types on a day as text: an empty cell is ready for a day.
    expect(cells['Afgehandeld op']?.every(({ format }) => format === 'date')).toBe(true);
  });

  it.each([
    ['xlsx', [{ soort: 'rows-gone' }]],
    // What it showed of each task is in a column of its own; nothing tells which rows there were.
    ['csv', []],
  ])('brings every tick, day and remark to its task, or asks, as %s', async (kind, told) => {
    const { folder } = exampleTrip('examples/voorbeelddam');
    const before = bytesIn(folder);
    const { status, stdout } = await run(folder, 'inlezen', saved.get(kind) ?? '', '--yes', '--json');
    expect(status).toBe(1);
    const facts: unknown = JSON.parse(stdout);
    expect(facts).toMatchObject({ ...read, geschreven: true, meldingen: told });
    expect(changedIn(before, bytesIn(folder))).toEqual([`dossiers/${id}.yaml`]);
    const text = readFileSync(`${folder}/dossiers/${id}.yaml`, 'utf8');
    expect(text).toContain('afgehandeld_op: 2026-11-25\n    afgehandeld_door: EdB');
  });

  it('is told that its own kind of file is not read', async () => {
    const before = bytesIn(sent.folder);
    const path = saved.get('ods') ?? '';
    // Also of a file in a folder, among others that are no list: somebody filled it in.
    for (const typed of [path, path.replace(/[^/]+$/, '')]) {
      const { status, stderr } = await run(sent.folder, 'inlezen', typed, '--dry-run');
      expect(status).toBe(1);
      expect(stderr).toMatch(/terug\.ods: Dit is OpenDocument .*Bewaar het eerst als\s+Excel of Word/);
    }
    expect(changedIn(before, bytesIn(sent.folder))).toEqual([]);
  });
});
