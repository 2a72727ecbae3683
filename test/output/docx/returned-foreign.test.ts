/** A Word list as Word, Word on the web, Google Docs and ONLYOFFICE write it: what each of them does to its XML. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReturnedFile, ReturnedRow } from '../../../src/returned/returned-file.ts';
import { EditedWord } from '../../support/edited-word.ts';
import { returned, rowOf, sentList } from '../../support/returned-lists.ts';

let sent: Uint8Array;
let untouched: ReturnedFile;
const number = 17;
const start = '<w:tr><w:trPr><w:cantSplit/>';

beforeAll(async () => {
  sent = (await sentList('docx')).bytes;
  untouched = await returned('docx', sent);
});

/** Reads the list after its row was changed as text. */
async function withRow(change: (row: string) => string): Promise<ReturnedFile> {
  const list = new EditedWord(sent);
  const bytes = list.bytes((xml) => {
    const rows = xml.split(/(?=<w:tr>)/);
    const at = rows.findIndex((row) => new RegExp(`>${number}</w:t>`).test(row));
    const row = rows[at] ?? '';
    const end = row.lastIndexOf('</w:tr>') + '</w:tr>'.length;
    const changed = change(row.slice(0, end));
    if (changed === row.slice(0, end)) throw new Error('the row was not changed');
    rows[at] = changed + row.slice(end);
    return rows.join('');
  });
  return returned('docx', bytes);
}

async function rowAfter(change: (row: string) => string): Promise<ReturnedRow> {
  const read = await withRow(change);
  expect(read.rows).toHaveLength(untouched.rows.length);
  return rowOf(read, number);
}

const sign = '<w:t>☐</w:t>';
const run = (text: string): string => `<w:r w:rsidR="00A1"><w:t>${text}</w:t></w:r>`;
const emptyField = (ending: string): RegExp =>
  new RegExp(`(<w:tag w:val="[a-z-]+-${ending}"/>.*?<w:sdtContent>).*?(</w:sdtContent>)`);

describe('Word', () => {
  it('splits runs and marks them with numbers of sessions', async () => {
    const row = await rowAfter((xml) =>
      xml
        .replace('w14:val="0"', 'w14:val="1"')
        .replace(sign, '<w:t>☒</w:t>')
        .replace(emptyField('opmerking'), `$1${run('ge')}<w:proofErr w:type="spellStart"/>${run('beld')}$2`),
    );
    expect(row).toMatchObject({ box: 'aan', remark: { text: 'gebeld', isAnswer: true } });
  });

  it.each([
    ['the day as it is shown', '2026-12-02T00:00:00Z', '2 december 2026', '2026-12-02'],
    ['the day, written the American way', '2026-12-02T00:00:00Z', '12/2/2026', '2026-12-02'],
    ['what is shown, when that is another day', '2026-12-02T00:00:00Z', '3 december 2026', '3 december 2026'],
    ['what is shown, when that is no day', '2026-12-02T00:00:00Z', 'morgen', 'morgen'],
    [
      'nothing, when the words to choose a day are there',
      '2026-12-02T00:00:00Z',
      'Klik of tik om een datum in te voeren.',
      '',
    ],
  ])('reads a date control: %s', async (_, day, words, expected) => {
    const row = await rowAfter((xml) =>
      xml
        .replace(emptyField('datum'), `$1${run(words)}$2`)
        .replace('<w:date>', `<w:date w:fullDate="${day}">`),
    );
    expect(row.day).toEqual({ text: expected, isAnswer: true });
  });

  it('tracks a tick', async () => {
    const row = await rowAfter((xml) =>
      xml
        .replace('w14:val="0"', 'w14:val="1"')
        .replace(
          /<w:r><w:rPr><w:rFonts[^>]*\/><\/w:rPr><w:t>☐<\/w:t><\/w:r>/,
          '<w:del w:id="901" w:author="x"><w:r><w:delText>☐</w:delText></w:r></w:del><w:ins w:id="902" w:author="x"><w:r><w:t>☒</w:t></w:r></w:ins>',
        ),
    );
    expect(row.box).toBe('aan');
  });

  it('tracks words', async () => {
    const row = await rowAfter((xml) =>
      xml.replace(
        emptyField('opmerking'),
        `$1<w:ins w:id="1" w:author="x">${run('wel')}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>niet</w:delText></w:r></w:del>$2`,
      ),
    );
    expect(row.remark?.text).toBe('wel');
  });

  it('tracks that a row is deleted', async () => {
    const row = await rowAfter((xml) =>
      xml
        .replace(start, `${start}<w:del w:id="3" w:author="x"/>`)
        .replace(
          /<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g,
          (each) =>
            `<w:del w:id="4">${each.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`,
        ),
    );
    expect(row).toMatchObject({ isDeleted: true, keys: rowOf(untouched, number).keys });
  });

  it('tracks that a row is moved: only where it went', async () => {
    const moved = (xml: string, name: string): string =>
      xml.replace(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g, (each) => `<w:${name} w:id="5">${each}</w:${name}>`);
    const row = await rowAfter((xml) => {
      const there = xml.replace('w14:val="0"', 'w14:val="1"').replace(sign, '<w:t>☒</w:t>');
      return moved(xml, 'moveFrom').replace(start, `${start}<w:del w:id="6"/>`) + moved(there, 'moveTo');
    });
    expect(row).toMatchObject({ box: 'aan' });
    expect(row.isDeleted).toBeUndefined();
  });

  it('puts a control around a cell, a paragraph and a row', async () => {
    const control = (inside: string): string =>
      `<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const row = await rowAfter((xml) =>
      control(
        xml
          .replace('w14:val="0"', 'w14:val="1"')
          .replace(sign, '<w:t>☒</w:t>')
          .replace(/<w:p>(?:(?!<w:p>).)*-paraaf.*?<\/w:p>/, control)
          .replace(/<w:tc>(?:(?!<w:tc>).)*☒.*?<\/w:tc>/, control)
          .replace(emptyField('paraaf'), `$1${run('EdB')}$2`),
      ),
    );
    expect(row).toMatchObject({ box: 'aan', by: { text: 'EdB' }, keys: rowOf(untouched, number).keys });
  });

  it('moves a control out of its paragraph, around the whole cell', async () => {
    const row = await rowAfter((xml) =>
      xml.replace(
        /(<w:tc>(?:(?!<w:tc>).)*?)<w:sdt>(<w:sdtPr>(?:(?!<w:sdtPr>).)*-paraaf.*?<\/w:sdtPr>)<w:sdtContent>.*?<\/w:sdtContent><\/w:sdt>(.*?<\/w:tc>)/,
        `<w:sdt>$2<w:sdtContent>$1${run('EdB')}$3</w:sdtContent></w:sdt>`,
      ),
    );
    expect(row.by).toEqual({ text: 'EdB', isAnswer: true });
  });

  it('wraps words in links, smart tags and fields, and writes them twice for older programs', async () => {
    const row = await rowAfter((xml) =>
      xml.replace(
        emptyField('opmerking'),
        `$1<w:hyperlink w:anchor="x">${run('een')}</w:hyperlink><w:smartTag w:element="x">${run(' twee')}</w:smartTag><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' drie')}<w:r><w:fldChar w:fldCharType="end"/></w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14">${run(' vier')}</mc:Choice><mc:Fallback>${run(' oud')}</mc:Fallback></mc:AlternateContent>$2`,
      ),
    );
    expect(row.remark?.text).toBe('een twee drie vier');
  });
});

describe('boxes of any program', () => {
  const box = /<w:sdt><w:sdtPr>(?:(?!<w:sdtPr>).)*<w14:checkbox>.*?<\/w:sdt>/;

  it.each([
    ['1', '☒', 'aan'],
    ['1', '☑', 'aan'],
    ['1', '☐', 'onduidelijk'],
    ['0', '☒', 'onduidelijk'],
    ['0', '✓', 'onduidelijk'],
    ['1', 'iets', 'onduidelijk'],
    ['0', '☐', 'uit'],
  ])('state %s, sign %s: %s', async (state, shown, expected) => {
    const change = (xml: string): string =>
      `${xml.replace('w14:val="0"', `w14:val="${state}"`).replace(sign, `<w:t>${shown}</w:t>`)} `;
    expect((await rowAfter(change)).box).toBe(expected);
  });

  it.each([
    [run('☒ 3 dec'), 'aan', '3 dec'],
    [run('☑'), 'aan', ''],
    [run('✔ 3/12'), 'aan', '3/12'],
    [run('x'), 'aan', ''],
    [run('X, 3 dec'), 'aan', '3 dec'],
    [run('[x] 3 dec'), 'aan', '3 dec'],
    [run('☐'), 'uit', ''],
    [run('☐ ☒'), 'onduidelijk', ''],
    [run('3 dec'), undefined, '3 dec'],
    ['<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', 'aan', ''],
    ['<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>', 'uit', ''],
    ['<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>þ</w:t></w:r>', 'aan', ''],
    [
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>`,
      'aan',
      '',
    ],
    [
      `<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_1"/></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>`,
      'aan',
      '',
    ],
    [
      `<w:sdt><w:sdtPr><w:tag w:val="afscheid-vorm"/></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>`,
      'aan',
      '',
    ],
  ])('without a control: %s', async (content, expected, day) => {
    const row = await rowAfter((xml) => xml.replace(box, content));
    expect([row.box, row.day?.text]).toEqual([expected, day]);
  });

  it('is asked about when somebody typed a sign beside it', async () => {
    const row = await rowAfter((xml) => xml.replace(box, (found) => `${found}${run(' x')}`));
    expect(row.box).toBe('onduidelijk');
  });
});

describe('Google Docs', () => {
  it('wraps each run in a control of its own, and drops ours', async () => {
    let count = 0;
    const wrapped = (inside: string): string =>
      `<w:sdt><w:sdtPr><w:id w:val="${++count}"/><w:tag w:val="goog_rdk_${count}"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const list = new EditedWord(sent);
    list.tick(number);
    list.fill(number, 'opmerking', 'gebeld');
    list.drop('controls', 'part', 'bookmarks');
    const read = await returned(
      'docx',
      list.bytes((xml) => xml.replace(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g, wrapped)),
    );
    expect(read.rows.map(({ keys }) => keys.number)).toEqual(untouched.rows.map(({ keys }) => keys.number));
    expect(rowOf(read, number)).toMatchObject({
      box: 'aan',
      remark: { text: 'gebeld', isAnswer: false },
      keys: { title: 'Vorm en datum afscheid kiezen: samen, apart, symposium' },
    });
  });
});

describe('tables that people changed', () => {
  const cells = (row: string): string[] => row.match(/<w:tc>.*?<\/w:tc>/g) ?? [];
  const withTicks = (): EditedWord => {
    const list = new EditedWord(sent);
    list.tick(number);
    list.fill(number, 'opmerking', 'gebeld');
    return list;
  };
  const eachRow = (xml: string, change: (row: string, index: number) => string): string => {
    let index = 0;
    return xml.replace(/<w:tr>.*?<\/w:tr>/g, (row) => change(row, index++));
  };

  it('has columns in another order, and one less', async () => {
    const bytes = withTicks().bytes((xml) =>
      eachRow(xml, (row) => {
        const [number, date, , action, by, done, initials, remark] = cells(row);
        const head = /^<w:tr>.*?<\/w:trPr>/.exec(row)?.[0] ?? '<w:tr>';
        return `${head}${[remark, action, done, initials, by, date, number].join('')}</w:tr>`;
      }),
    );
    const read = await returned('docx', bytes);
    const plain = ({ keys, box, remark }: ReturnedRow): object => ({ keys, box, remark });
    const expected = await returned('docx', withTicks().bytes());
    expect(read.rows.map(plain)).toEqual(expected.rows.map(plain));
  });

  it.each([
    ['with controls', []],
    ['with bookmarks', ['controls']],
    ['with numbers', ['controls', 'bookmarks']],
  ] as const)('has no head any more: %s', async (_, drops) => {
    const list = withTicks();
    list.drop(...drops);
    const bytes = list.bytes((xml) => eachRow(xml, (row) => (row.includes('w:tblHeader') ? '' : row)));
    const row = rowOf(await returned('docx', bytes), number);
    expect(row).toMatchObject({ box: 'aan', keys: { number } });
    if (drops.length < 2) expect(row.keys.bookmark).toBe('taak_afscheid_vorm');
    if (drops.length === 0) expect(row.remark?.text).toBe('gebeld');
  });

  it('is split: the second part has no head', async () => {
    const list = withTicks();
    list.drop('controls', 'bookmarks', 'part');
    const bytes = list.bytes((xml) => {
      const table = /<w:tbl><w:tblPr>.*?<\/w:tblGrid>/.exec(xml.slice(xml.indexOf('Op volgorde')))?.[0] ?? '';
      return eachRow(xml, (row) => (row.includes('>17</w:t>') ? `</w:tbl><w:p/>${table}${row}` : row));
    });
    const read = await returned('docx', bytes);
    expect(rowOf(read, number)).toMatchObject({ box: 'aan', remark: { text: 'gebeld' } });
    expect(read.rows).toHaveLength(untouched.rows.length);
  });

  it('has cells over several columns', async () => {
    const list = withTicks();
    const bytes = list.bytes((xml) =>
      eachRow(xml, (row) => {
        if (!row.includes('>17</w:t>')) return row;
        const [, second = '', third = ''] = cells(row);
        return row.replace(second + third, second.replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'));
      }),
    );
    expect(rowOf(await returned('docx', bytes), number)).toMatchObject({
      box: 'aan',
      remark: { text: 'gebeld' },
    });
  });

  it('has the answers of a request', async () => {
    const list = withTicks();
    const names = ['Nr.', 'Actie', 'Klaar', 'Datum', 'Paraaf', 'Opmerking'];
    const day = /<w:r><w:t xml:space="preserve"> <\/w:t><\/w:r>(<w:sdt>.*?<\/w:sdt>)/;
    const bytes = list.bytes((xml) =>
      eachRow(xml, (row) => {
        const [first = '', , , action, , done = '', initials, remark] = cells(row);
        if (row.includes('w:tblHeader'))
          return `<w:tr>${names.map((name) => first.replace('Nr.', name)).join('')}</w:tr>`;
        const date = `<w:tc><w:p>${day.exec(done)?.[1] ?? run('')}</w:p></w:tc>`;
        return `<w:tr>${[first, action, done.replace(day, ''), date, initials, remark].join('')}</w:tr>`;
      }),
    );
    const read = await returned('docx', bytes);
    const shown = ({
      keys,
      box,
      remark,
      day: { text } = { text: '', isAnswer: true },
    }: ReturnedRow): object => ({
      ...{ keys, box, remark, text },
    });
    const expected = await returned('docx', withTicks().bytes());
    expect(read.rows.map(shown)).toEqual(expected.rows.map(shown));
  });
});
