/** Files that came back, from disk to dossier: with readers of Markdown and of answers as the program has them. */
import { describe, expect, it } from 'vitest';
import { planReadBack, writeReadBack, type ReadBack } from '../../src/app/returned/read-back.ts';
import { shippedReaders } from '../../src/app/returned/readers.ts';
import type { Readers } from '../../src/app/returned/read-file.ts';
import { receive, type Received, type ReadBackRequest } from '../../src/app/returned/receive.ts';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import { kindOf } from '../../src/app/returned/kind.ts';
import { codesIn, listCode } from '../../src/returned/list-code.ts';
import type { ReadReturned, ReturnedFile } from '../../src/returned/returned-file.ts';
import { edited, listOf } from '../support/edited-lists.ts';
import { memoryWorld, type MemoryWorld } from '../support/memory-world.ts';

const profile = 'gemeente:\n  naam: Voorbeelddam\n  code: gm9999\n';
const dossierText = (id: string, more = ''): string =>
  `id: ${id}\ntitel: Proef\n${more}taken:\n  - id: brief-schrijven\n    nummer: 1\n    titel: Brief schrijven\n    status: open\n  - id: sleutel-inleveren\n    nummer: 2\n    titel: Sleutel inleveren\n    status: open\n`;
const first = '/w/dossiers/een.yaml';

function worldWith(files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryWorld {
  return memoryWorld({
    '/w/gemeente.yaml': profile,
    [first]: dossierText('een'),
    '/w/dossiers/twee.yaml': dossierText('twee'),
    ...files,
  });
}

function listFor(id: string, change: Parameters<typeof edited>[1] = {}): ReturnedFile {
  return edited(listOf(DossierText.read(dossierText(id), `${id}.yaml`).dossier), change);
}

/** A reader of files that hold a list as JSON, and of answers such as `1 klaar`. */
const readers: Readers = {
  formatOf: (kind) =>
    kind === 'md'
      ? (bytes) => {
          const text = new TextDecoder().decode(bytes);
          return Promise.resolve(
            text.startsWith('{')
              ? (JSON.parse(text) as ReturnedFile)
              : ({ unreadable: { why: 'no-list' } } satisfies ReadReturned),
          );
        }
      : undefined,
  answers: (text) => {
    const rows = [...text.matchAll(/^(\d+) klaar$/gm)].map(([, number], at) => ({
      place: `regel ${String(at + 1)}`,
      keys: { number: Number(number) },
      box: 'aan' as const,
    }));
    return rows.length === 0
      ? { unreadable: { why: 'no-list' } }
      : { carried: undefined, codes: codesIn(text), rows };
  },
};

interface Run {
  readonly received: Received;
  readonly planned: ReadBack;
}

async function plan(world: MemoryWorld, request: Omit<ReadBackRequest, 'folder'>): Promise<Run> {
  const received = await receive({ folder: '/w', ...request }, readers, world);
  if (received.kind !== 'done') throw new Error(JSON.stringify(received));
  const planned = await planReadBack(received.value, new Map(), world);
  if (planned.kind !== 'done') throw new Error(JSON.stringify(planned));
  return { received: received.value, planned: planned.value };
}

async function write(world: MemoryWorld, { received, planned }: Run): Promise<unknown> {
  return writeReadBack(received, planned, world);
}

const tick = { box: 'aan', day: { text: '25-11-2026', isAnswer: true } } as const;
/** A list in which all is a row: what else stands in it would be told. */
const json = (file: ReturnedFile): string => JSON.stringify({ ...file, '|': '' });

describe('reading back', () => {
  it('finds the dossier by the code, and writes it once', async () => {
    const world = worldWith({ '/w/lijst.md': json(listFor('twee', { 'brief-schrijven': tick })) });
    await write(world, await plan(world, { paths: ['lijst.md'] }));
    expect(world.textOf('/w/dossiers/twee.yaml')).toContain('afgehandeld_op: 2026-11-25');
    expect(world.textOf(first)).toBe(dossierText('een'));
    expect(world.locked).toEqual(['/w/dossiers/twee.yaml']);
  });

  it('changes nothing, not even a lock, for lists that nobody touched', async () => {
    const world = worldWith({ '/w/a.md': json(listFor('een')), '/w/b.md': json(listFor('twee')) });
    const run = await plan(world, { paths: ['a.md', 'b.md'] });
    await write(world, run);
    expect(run.planned.dossiers.flatMap(({ tasks }) => tasks)).toEqual([]);
    expect(world.locked).toEqual([]);
  });

  it('tells what two files of one run differ about', async () => {
    const other = { ...tick, day: { text: '24-11-2026', isAnswer: true } };
    const world = worldWith({
      '/w/a.md': json(listFor('een', { 'brief-schrijven': tick })),
      '/w/b.md': json(listFor('een', { 'brief-schrijven': other, 'sleutel-inleveren': tick })),
    });
    const { planned } = await plan(world, { paths: ['a.md', 'b.md'] });
    expect(planned.lists[1]?.plan.questions).toMatchObject([
      { doubt: { code: 'conflict', field: 'day', file: '2026-11-24', dossier: '2026-11-25' } },
    ]);
    expect(planned.dossiers[0]?.tasks.map(({ after }) => after.id)).toEqual([
      'brief-schrijven',
      'sleutel-inleveren',
    ]);
  });

  it('reads folders, and skips what is no list', async () => {
    const world = worldWith({
      '/w/retour/a.md': json(listFor('een', { 'brief-schrijven': tick })),
      '/w/retour/diep/b.md': json(listFor('een', { 'sleutel-inleveren': tick })),
      '/w/retour/brief.md': '# Een brief\n',
      '/w/retour/foto.jpg': '\u0000\u0001',
      '/w/retour/~$a.docx': 'x',
    });
    const { received, planned } = await plan(world, { paths: ['retour'] });
    expect(received.skipped).toBe(2);
    expect(received.unread).toEqual([]);
    expect(planned.dossiers[0]?.tasks).toHaveLength(2);
  });

  it('shows what is wrong with a dossier before it says that a list belongs to none', async () => {
    const broken = `<<<<<<< HEAD\n${dossierText('een')}=======\n>>>>>>> tak\n`;
    const list = json(listFor('een', { 'brief-schrijven': tick }));
    const world = worldWith({ [first]: broken, '/w/a.md': list, '/w/b.md': json(listFor('twee')) });
    const outcome = await receive({ folder: '/w', paths: ['a.md'] }, readers, world);
    expect(outcome.kind === 'problems' && outcome.diagnostics.map(({ code }) => code)).toEqual([
      'yaml/merge-conflict',
    ]);
    // What belongs to a dossier that can be read is not kept waiting.
    expect((await receive({ folder: '/w', paths: ['b.md'] }, readers, world)).kind).toBe('done');
  });

  it('does not read what is no file: that may never end', async () => {
    const world = worldWith();
    const info: typeof world.files.info = (path) =>
      path === '/w/pijp.docx' ? { kind: 'other', bytes: 0 } : world.files.info(path);
    const read: typeof world.files.read = (path) => {
      if (path === '/w/pijp.docx') throw new Error('never ends');
      return world.files.read(path);
    };
    const odd = { ...world, files: { ...world.files, info, read } };
    const { received } = await plan(odd, { paths: ['pijp.docx'] });
    expect(received.unread).toEqual([{ source: 'pijp.docx', why: 'unknown' }]);
  });

  it('says of which dossier or municipality a list is, and takes nothing of it', async () => {
    const strange: ReturnedFile = { carried: undefined, codes: ['B2C3D'], rows: [] };
    const away = { ...listFor('een'), codes: [] };
    const foreign = { ...away, carried: { ...away.carried!, code: 'B2C3D', municipality: 'gm0001' } };
    const both = [listCode('gm9999', { id: 'een' }), listCode('gm9999', { id: 'twee' })];
    const world = worldWith({
      '/w/a.md': json(strange),
      '/w/b.md': json(foreign),
      '/w/c.md': json({ ...strange, codes: both }),
      '/w/d.md': json(listFor('drie')),
      '/w/dossiers/drie.yaml': dossierText('drie', 'gesloten_op: 2026-11-20\n'),
      '/w/e.md': json(listFor('een', { 'brief-schrijven': tick })),
    });
    const { received } = await plan(world, { paths: ['a.md', 'b.md', 'c.md', 'd.md'] });
    expect(received.lists.map(({ homeless }) => homeless)).toMatchObject([
      { why: 'unknown-code', isOtherMunicipality: false },
      { why: 'unknown-code', isOtherMunicipality: true },
      { why: 'several' },
      { why: 'closed', day: '2026-11-20' },
    ]);
    const other = await plan(world, { paths: ['e.md'], dossier: 'twee' });
    expect(other.received.lists).toMatchObject([{ homeless: { why: 'other-dossier', dossier: 'een' } }]);
    const mixed = await plan(world, { paths: ['c.md'], dossier: 'een' });
    expect(mixed.received.lists).toMatchObject([{ homeless: { why: 'several' } }]);
    const forced = await plan(world, { paths: ['b.md'], dossier: 'een' });
    expect(forced.planned.lists[0]?.plan.notes).toMatchObject([{ code: 'other-code' }]);
  });

  it('refuses what is private by itself, and goes on with the rest', async () => {
    const bsn = { text: 'zijn BSN is 111222333', isAnswer: true };
    const world = worldWith({
      '/w/a.md': json(
        listFor('een', { 'brief-schrijven': { ...tick, remark: bsn }, 'sleutel-inleveren': tick }),
      ),
      '/w/b.md': json(
        listFor('twee', { 'brief-schrijven': { ...tick, day: { ...tick.day, text: 'ooit' }, remark: bsn } }),
      ),
    });
    const run = await plan(world, { paths: ['a.md', 'b.md'] });
    expect(run.planned.lists[0]?.refused).toMatchObject([
      { place: 'rij 1', task: 'brief-schrijven', field: 'remark', why: { kind: 'private' } },
    ]);
    // A question repeats nothing of it either.
    expect(JSON.stringify(run.planned.lists[1]?.plan.questions)).not.toContain('111222333');
    await write(world, run);
    expect(world.textOf(first)?.match(/afgehandeld_op/g)).toHaveLength(2);
    expect(world.textOf(first)).not.toContain('111222333');
  });

  it('keeps what others changed meanwhile, and refuses when it was the same task', async () => {
    const world = worldWith({ '/w/a.md': json(listFor('een', { 'brief-schrijven': tick })) });
    const run = await plan(world, { paths: ['a.md'] });
    const begun = (id: string): string =>
      dossierText('een').replace(`id: ${id}`, `id: ${id}\n    opmerking: belde`);
    world.put(first, begun('sleutel-inleveren'));
    await write(world, run);
    expect(world.textOf(first)).toContain('belde');
    expect(world.textOf(first)).toContain('afgehandeld_op');
    world.put(first, begun('brief-schrijven'));
    expect(await write(world, run)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'returned/changed-meanwhile', tasks: ['brief-schrijven'] },
    });
    expect(world.textOf(first)).not.toContain('afgehandeld_op');
  });

  it('reads a mail: its answers, and its attachments', async () => {
    const code = listCode('gm9999', { id: 'een' });
    const mail = [
      ...[
        'From: a@voorbeelddam.nl',
        'To: b@voorbeelddam.nl',
        `Subject: Re: lijst ${code}`,
        'MIME-Version: 1.0',
      ],
      ...[
        'Content-Type: multipart/mixed; boundary="x"',
        '',
        '--x',
        'Content-Type: text/plain',
        '',
        `Lijst ${code}`,
      ],
      ...['1 klaar', '--x', 'Content-Type: text/markdown; name="lijst.md"'],
      ...['Content-Disposition: attachment; filename="lijst.md"', 'Content-Transfer-Encoding: base64', ''],
      ...[Buffer.from(json(listFor('een', { 'sleutel-inleveren': tick }))).toString('base64'), '--x--', ''],
    ].join('\r\n');
    const world = worldWith({ '/w/antwoord.eml': mail });
    const { received, planned } = await plan(world, { paths: ['antwoord.eml'] });
    expect(received.lists.map(({ source }) => source)).toEqual(['antwoord.eml', 'antwoord.eml: lijst.md']);
    expect(planned.dossiers[0]?.tasks).toHaveLength(2);
  });

  // That it remembers a list that was read whole: test/e2e/read-back.test.ts.
  it('does not remember a file of which something is still to be decided', async () => {
    const known = '/w/documenten/.gemaakt/kenmerken.json';
    const doubtful = worldWith({
      '/w/documenten/lijst.md': json(listFor('een', { 'brief-schrijven': { ...tick, box: 'onduidelijk' } })),
    });
    await write(doubtful, await plan(doubtful, { paths: ['documenten/lijst.md'] }));
    expect(doubtful.textOf(known)).toBeUndefined();
  });
});

describe('a mail', () => {
  const code = listCode('gm9999', { id: 'een' });
  const mail = (type: string, body: string): string =>
    `From: a@voorbeelddam.nl\r\nTo: b@voorbeelddam.nl\r\nSubject: RE: lijst ${code}\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`;
  const shipped = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Run> => {
    const world = worldWith(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`/w/${name}`, text])),
    );
    const received = await receive({ folder: '/w', paths: Object.keys(files) }, shippedReaders, world);
    if (received.kind !== 'done') throw new Error(JSON.stringify(received));
    const planned = await planReadBack(received.value, new Map(), world);
    if (planned.kind !== 'done') throw new Error(JSON.stringify(planned));
    return { received: received.value, planned: planned.value };
  };
  const doneIn = ({ planned }: Run): readonly number[] =>
    planned.dossiers.flatMap(({ tasks }) => tasks.map(({ after }) => after.number));

  it.each([
    ['lines', '<div>1 klaar</div><blockquote>2 klaar</blockquote>'],
    [
      'a table',
      '<table><tr><th>Nr.</th><th>Actie</th><th>Klaar</th></tr><tr><td>1</td><td>Brief schrijven</td><td>☒</td></tr></table>',
    ],
    [
      'words above the mail that it answers',
      '<p>1 klaar</p><hr><p><b>Van:</b> B<br><b>Verzonden:</b> maandag<br><b>Aan:</b> A</p><p>2 klaar</p>',
    ],
  ])('with only web text: %s', async (_, page) => {
    const run = await shipped({ 'a.eml': mail('text/html; charset=utf-8', page) });
    expect(doneIn(run)).toEqual([1]);
  });

  it('says which attachment may hold a list and was not read, and not that a logo was not', async () => {
    const part = (type: string, name: string): string =>
      `--x\r\nContent-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nAAECAw==\r\n`;
    const body = `--x\r\nContent-Type: text/plain\r\n\r\n1 klaar\r\n${part('application/ms-tnef', 'winmail.dat')}${part('image/png', 'logo.png')}--x--`;
    const run = await shipped({ 'a.eml': mail('multipart/mixed; boundary=x', body) });
    expect(doneIn(run)).toEqual([1]);
    expect(run.received.unread).toMatchObject([{ source: 'a.eml: winmail.dat', why: 'unknown' }]);
  });

  it('that speaks of a task beside a list is asked about', async () => {
    const body = `--x\r\nContent-Type: text/plain\r\n\r\nIk heb 1 afgerond.\r\n--x\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nLijst ${code}\r\n2 klaar\r\n--x--`;
    const run = await shipped({ 'a.eml': mail('multipart/mixed; boundary=x', body) });
    expect(doneIn(run)).toEqual([2]);
    expect(run.planned.lists[0]?.plan.questions).toMatchObject([
      { place: 'regel 1', doubt: { code: 'loose-line' } },
    ]);
  });

  it('that only passes on an answer says so', async () => {
    const run = await shipped({
      'a.eml': mail('text/plain', 'Verstuurd, zie onder. Dat is nu gedaan.\n\n> 1 klaar'),
    });
    expect(doneIn(run)).toEqual([]);
    expect(run.planned.lists[0]?.plan.notes).toEqual([
      { code: 'no-answer', texts: ['Verstuurd, zie onder. Dat is nu gedaan.'] },
    ]);
  });

  it.each([
    ['of ten thousand parts', 'multipart/mixed; boundary=b', '--b\r\n\r\n1 klaar\r\n'.repeat(10_000)],
    ['of a million lines', 'text/plain', '1 klaar\n'.repeat(1_000_000)],
    ['of a million brackets', 'text/html', '<'.repeat(1_100_000)],
    ['of one long line', 'text/plain', '1 klaar '.repeat(1_000_000)],
  ])('%s is too big, and soon refused', async (_, type, body) => {
    const start = process.cpuUsage();
    const run = await shipped({ 'a.eml': mail(type, body) });
    const { user, system } = process.cpuUsage(start);
    expect(run.received.unread).toMatchObject([{ why: 'too-big' }]);
    expect((user + system) / 1e6).toBeLessThan(2);
  });

  it.each([
    ['UTF-16, as Notepad saves it', Buffer.from(`\ufeffLijst ${code}\r\n1 klaar: coördinatie`, 'utf16le')],
    ['the old encoding of Windows', Buffer.from(`Lijst ${code}\r\n1 klaar: coördinatie`, 'latin1')],
  ])('saved as text in %s', async (_, bytes) => {
    const run = await shipped({ 'a.txt': bytes });
    expect(run.planned.dossiers[0]?.tasks).toMatchObject([{ after: { number: 1, remark: 'coördinatie' } }]);
  });

  it('as the text with tabs that Excel saves', async () => {
    const table = `Nr.\tTaak\tAfgehandeld\tLijst\r\n1\tBrief schrijven\tWAAR\t${code}\r\n`;
    expect(doneIn(await shipped({ 'a.txt': Buffer.from(`\ufeff${table}`, 'utf16le') }))).toEqual([1]);
  });

  it('with more rows than any list is too big', async () => {
    const row = '| 1 | Brief schrijven | [x] |\n';
    const list = `Lijst ${code}\n\n| Nr. | Actie | Afgehandeld |\n| - | - | - |\n${row.repeat(3001)}`;
    expect((await shipped({ 'a.md': list })).received.unread).toMatchObject([{ why: 'too-big' }]);
  });
});

describe('what a file is', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each([
    ['a.md', '# Lijst', 'md'],
    ['a.txt', '<!doctype html><p>', 'html'],
    ['bericht', 'From: a@b.nl\nTo: c@d.nl\nSubject: x\n\nhallo', 'eml'],
    ['a.txt', '1 klaar', 'text'],
    ['a.docx', 'geen zip', 'damaged'],
    ['a.jpg', 'iets', undefined],
  ])('%s with %j', (name, text, kind) => {
    expect(kindOf(name, bytes(text))).toBe(kind);
  });

  it('an Office file with a password', () => {
    expect(kindOf('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('encrypted');
  });
});
