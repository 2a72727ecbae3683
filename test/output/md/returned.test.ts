/** A Markdown list that comes back: what it carries, and what people and editors make of its tables. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Carried } from '../../../src/returned/carried.ts';
import type { ReturnedFile } from '../../../src/returned/returned-file.ts';
import { carriedComment, carriedIn, withoutCarried } from '../../../src/output/md/carried-comment.ts';
import { readFingerprint } from '../../../src/output/md/content.ts';
import { readMarkdownBlocks } from '../../../src/output/md/read-blocks.ts';
import { sameContent } from '../../../src/app/check/same-content.ts';
import { findFormat } from '../../../src/output/registry.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { pandoc } from '../../support/judges/judges.ts';
import { returned, rowOf, sentList } from '../../support/returned-lists.ts';

let sent: string;
let carried: Carried;
let untouched: ReturnedFile;
const number = 17;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): Promise<ReturnedFile> => returned('md', bytesOf(text));

beforeAll(async () => {
  const list = await sentList('md');
  sent = new TextDecoder().decode(list.bytes);
  if (list.document.carried === undefined) throw new Error('it carries nothing');
  carried = list.document.carried;
  untouched = await read(sent);
});

/** The list with a change in the row of a task. */
function withRow(change: (row: string) => string): string {
  const lines = sent.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${number} |`));
  const changed = change(lines[at] ?? '');
  if (changed === lines[at]) throw new Error('the row was not changed');
  return lines.with(at, changed).join('\n');
}

const box = '[ ] __________';
const last = /\| _+ \|$/;

describe('what a Markdown list carries', () => {
  const hostile: Carried = {
    ...{ code: 'K7F2M', municipality: 'gm9999', checklists: [], isWhole: true },
    tasks: [
      { id: 'a', number: 1, status: 'vervalt', reason: '--> -- --- <b> & `x` },{"id":', remark: '-\n-- []' },
      { id: 'b', number: 2, status: 'open', remark: '\\--\\' },
    ],
  };

  it('is a comment at its end that no value can end, with a line for each task', () => {
    const comment = carriedComment(hostile);
    expect(comment.slice('<!--'.length, -'-->'.length)).not.toMatch(/--|[<>&]/);
    expect(comment.split('\n')).toHaveLength(hostile.tasks.length + 3);
    expect(carriedIn(`${comment}\n`)).toEqual(hostile);
    const texts = carriedIn(sent)?.texts;
    expect(texts?.length).toBeGreaterThan(5);
    expect(sent.endsWith(`\n\n${carriedComment({ ...carried, texts })}\n`)).toBe(true);
  });

  it('is nothing when it is damaged, and the last one when somebody typed one', () => {
    expect(carriedIn(carriedComment(hostile).replace('"versie":1', '"versie":2'))).toBeUndefined();
    expect(carriedIn(carriedComment(hostile).slice(0, -4))).toBeUndefined();
    expect(carriedIn(`<!-- gemeente-lijst {} -->\n${carriedComment(hostile)}`)).toEqual(hostile);
  });

  it('counts nowhere: not in the fingerprint, the text, or whether a list is up to date', () => {
    const without = withoutCarried(sent);
    expect(without).not.toContain('<!--');
    expect(readFingerprint(bytesOf(without))).toEqual(readFingerprint(bytesOf(sent)));
    expect(readFingerprint(bytesOf(sent.replaceAll('\n', '\r\n')))).toEqual(readFingerprint(bytesOf(sent)));
    expect(readMarkdownBlocks(bytesOf(without))).toEqual(readMarkdownBlocks(bytesOf(sent)));
    const format = findFormat('md');
    if (format === undefined) throw new Error('unreachable');
    expect(sameContent(bytesOf(without), { bytes: bytesOf(sent), format }, '2026-11-25')).toBe(true);
    expect(sameContent(bytesOf(`${without}\n`), { bytes: bytesOf(sent), format }, '2026-11-25')).toBe(true);
    const other = withRow((row) => row.replace(box, '[x] 2 dec'));
    expect(sameContent(bytesOf(other), { bytes: bytesOf(sent), format }, '2026-11-25')).toBe(false);
  });
});

describe('a Markdown list that was not edited', () => {
  it('shows what it carries', () => {
    expect({ ...untouched.carried, texts: undefined }).toEqual(carried);
    expect(untouched.codes).toEqual([carried.code]);
    expect(untouched.rows).toHaveLength(carried.tasks.length);
    for (const task of carried.tasks) {
      const state = { open: 'uit', bezig: 'uit', afgehandeld: 'aan', vervalt: undefined }[task.status];
      expect([task.id, rowOf(untouched, task.number).box]).toEqual([task.id, state]);
    }
  });

  it.each<[string, (text: string) => string]>([
    ['without its comment', withoutCarried],
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    [
      're-aligned by an editor',
      (text) => text.replace(/^\|.*\|$/gm, (row) => row.replaceAll(' | ', '    |   ')),
    ],
    ['with tables without bars at their edges', (text) => text.replace(/^\| (.*) \|$/gm, '$1')],
    [
      'with more signs escaped',
      (text) => text.replace(/_{6,}/g, (line) => line.replaceAll('_', '\\_')).replaceAll('[ ]', '\\[ \\]'),
    ],
    ['with an empty line in a table', (text) => text.replace(/^\| 19 \|/m, '\n| 19 |')],
    ['with a mark at its start', (text) => `\ufeff${text}`],
  ])('says the same %s', async (_, change) => {
    const changed = change(sent);
    expect(changed).not.toBe(sent);
    const { rows } = await read(changed);
    expect(rows.map(({ place, ...row }) => [typeof place, row])).toEqual(
      untouched.rows.map(({ place, ...row }) => [typeof place, row]),
    );
  });

  it('is read in the encodings of Windows', async () => {
    const utf16 = Buffer.from(`\ufeff${sent}`, 'utf16le');
    expect((await returned('md', utf16)).rows).toEqual(untouched.rows);
    const latin = Buffer.from(
      withRow((row) => row.replace(last, '| één |')).replace(/[^\0-\xff]/g, '-'),
      'latin1',
    );
    expect(rowOf(await returned('md', latin), number).remark?.text).toBe('één');
  });
});

describe('a row that somebody typed in', () => {
  it.each([
    ['[x] 2 december', 'aan', '2 december'],
    ['[X] __2 dec____', 'aan', '2 dec'],
    ['[x]__________', 'aan', ''],
    ['[ x ] 2/12', 'aan', '2/12'],
    ['[v] 2 dec', 'aan', '2 dec'],
    ['☒ 2 dec', 'aan', '2 dec'],
    ['x', 'aan', ''],
    ['[ ] 2 dec __', 'uit', '2 dec'],
    ['[] __________', 'uit', ''],
    ['[?] __________', 'onduidelijk', ''],
    ['[ ] [x] 2 dec', 'onduidelijk', '2 dec'],
    ['2 dec', undefined, '2 dec'],
  ])('%s', async (typed, expected, day) => {
    const row = rowOf(await read(withRow((line) => line.replace(box, typed))), number);
    expect([row.box, row.day]).toEqual([expected, { text: day, isAnswer: false }]);
  });

  it('has remarks with a bar, with or without a backslash, marks and breaks', async () => {
    const remark = async (typed: string): Promise<string | undefined> =>
      rowOf(await read(withRow((line) => line.replace(last, `| ${typed} |`))), number).remark?.text;
    expect(await remark('a \\| b')).toBe('a | b');
    expect(await remark('a | b')).toBe('a | b');
    expect(await remark('**vet** en *schuin*<br>met [een link](https://example.org) &amp; 3 \\* 4')).toBe(
      'vet en schuin\nmet een link & 3 * 4',
    );
    expect(await remark('bestand_van_de_raad')).toBe('bestand_van_de_raad');
  });

  it('keeps its number and title, wherever it is', async () => {
    const lines = sent.split('\n');
    const at = lines.findIndex((line) => line.startsWith(`| ${number} |`));
    const [row = ''] = lines.splice(at, 1);
    lines.splice(lines.indexOf('## Vervallen') + 4, 0, row.replace('[ ]', '[x]'), row);
    const found = (await read(lines.join('\n'))).rows.filter(({ keys }) => keys.number === number);
    const title = 'Vorm en datum afscheid kiezen: samen, apart, symposium';
    expect(found).toMatchObject([
      { box: 'aan', keys: { title } },
      { box: 'uit', keys: { title } },
    ]);
  });

  it('may be new', async () => {
    const text = withRow(
      (row) => `${row}\n| | vr 4 dec | | Taart bestellen – bij de bakker | | [x] 3 dec | AvD | twaalf |`,
    );
    const typed = (await read(text)).rows.filter(({ keys }) => keys.number === undefined);
    expect(typed).toMatchObject([
      {
        keys: { title: 'Taart bestellen – bij de bakker' },
        box: 'aan',
        day: { text: '3 dec' },
        by: { text: 'AvD' },
        remark: { text: 'twaalf' },
      },
    ]);
  });

  it('is found by the words at the head of its columns', async () => {
    const text = sent.replace(/^\|.*\|$/gm, (line) => {
      const [number, day, , action, by, done, initials, remark] = line.slice(1, -1).split(/(?<!\\)\|/);
      return `|${[remark, action, done, initials, by, day, number].join('|')}|`;
    });
    const plain = ({ keys, box, remark }: ReturnedFile['rows'][number]): object => ({ keys, box, remark });
    expect((await read(text)).rows.map(plain)).toEqual(untouched.rows.map(plain));
  });

  it('is read from the answers of a request', async () => {
    const text = `# Verzoek\n\nlijst ${carried.code}\n\n## Terugmelden\n\n| Nr. | Actie | Klaar | Datum | Paraaf | Opmerking |\n| -: | - | - | - | - | - |\n| 17 | **Vorm kiezen** | [x] | 2 dec | EdB | ____ |\n`;
    expect((await read(text)).rows).toEqual([
      {
        place: 'regel 9',
        keys: { number: 17, title: 'Vorm kiezen' },
        box: 'aan',
        day: { text: '2 dec', isAnswer: false },
        by: { text: 'EdB', isAnswer: false },
        remark: { text: '', isAnswer: false },
      },
    ]);
  });
});

judgedBy([pandoc], 'what pandoc makes of it', ({ pandoc }) => {
  it.each(['plain', 'latex', 'docbook'])('drops what a list carries: %s', (to) => {
    const made = pandoc(['--from', 'gfm', '--to', to], sent);
    expect(made).toContain('Voorbeelddam');
    expect(made).not.toContain('gemeente-lijst');
  });
});
