/** A Word list that somebody edits in LibreOffice Writer and saves, once and again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFingerprint } from '../../../src/output/docx/fingerprint-part.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { libreOffice, writerByHand } from '../../support/judges/judges.ts';
import { returned, rowOf, sentList } from '../../support/returned-lists.ts';

const timeout = 120_000;

judgedBy([libreOffice, writerByHand], 'LibreOffice Writer', ({ convert, editInWriter }) => {
  it('saves a list without an edit: nothing differs but the tags, which it drops', { timeout }, async () => {
    const { bytes } = await sentList('docx');
    const path = `${temporaryFolder()}/list.docx`;
    writeFileSync(path, bytes);
    const once = `${await convert([path], 'docx')}/list.docx`;
    const twice = `${await convert([once], 'docx')}/list.docx`;
    const before = await returned('docx', bytes);
    const plain = ({ rows, carried }: typeof before): object => ({
      carried,
      rows: rows.map(({ keys: { bookmark, number, title }, ...row }) => ({
        bookmark,
        number,
        title,
        ...row,
        keys: {},
      })),
    });
    for (const saved of [once, twice].map((each) => readFileSync(each))) {
      const read = await returned('docx', saved);
      expect(read.savedBy).toBe('LibreOffice');
      expect(plain(read)).toEqual(plain(before));
      expect(readFingerprint(saved)?.made).toBe(readFingerprint(bytes)?.made);
    }
  });

  it('ticks, types, deletes and moves', { timeout }, async () => {
    const { bytes, document } = await sentList('docx');
    const folder = temporaryFolder();
    writeFileSync(`${folder}/list.docx`, bytes);
    await editInWriter(`${folder}/list.docx`, `${folder}/back.docx`, [
      { do: 'tick', row: 17 },
      { do: 'day', row: 17, text: '2 december 2026', day: '2026-12-02' },
      { do: 'type', row: 17, column: 6, text: 'EdB' },
      { do: 'type', row: 16, column: 7, text: 'gebeld' },
      { do: 'delete', row: 24 },
      { do: 'tick', row: 21 },
      { do: 'move', row: 21 },
    ]);
    const back = readFileSync(`${folder}/back.docx`);
    const before = await returned('docx', bytes);
    const read = await returned('docx', back);
    expect({ ...read.carried, texts: undefined }).toEqual(document.carried);
    expect(rowOf(read, 17)).toMatchObject({
      keys: { bookmark: 'taak_afscheid_vorm', title: rowOf(before, 17).keys.title },
      ...{ box: 'aan', day: { text: '2026-12-02' }, by: { text: 'EdB' }, remark: { text: '' } },
    });
    expect(rowOf(read, 16)).toMatchObject({
      box: 'uit',
      remark: { text: 'bezig: gesprek staat op 30 november gebeld', isAnswer: false },
    });
    const { bookmark } = rowOf(before, 21).keys;
    expect(rowOf(read, 21)).toMatchObject({ box: 'aan', keys: { bookmark } });
    const changed = [16, 17, 21, 24];
    const rest = (file: typeof read): object =>
      file.rows
        .filter(({ keys: { number } }) => !changed.includes(number ?? 0))
        .map(({ keys: { bookmark, number, title }, box, day, by, remark }) => ({
          ...{ bookmark, number, title, box, day, by, remark },
        }));
    expect(rest(read)).toEqual(rest(before));
    expect(readFingerprint(back)?.now).not.toBe(readFingerprint(back)?.made);
  });
});
