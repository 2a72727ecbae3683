/** What other programs make of our workbooks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFingerprint } from '../../../src/output/xlsx/fingerprint.ts';
import { readReturned } from '../../../src/output/xlsx/read-returned.ts';
import { writeXlsx } from '../../../src/output/xlsx/write.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { libreOffice, openXmlSdk } from '../../support/judges/judges.ts';
import { sheetOptions, taskSheet } from '../../support/task-sheets.ts';
import { mistakesIn } from '../../support/word-judges.ts';

const values = [
  '=1+1',
  '+31 6',
  '-x',
  '@x',
  "'s-Gravenhage",
  'a_x0041_b',
  '<b>&"',
  'één\ntwee',
  'x'.repeat(40_000),
];

async function write(): Promise<string> {
  const sheet = taskSheet([
    ...values.map((title) => ({ title, remark: title })),
    { status: 'afgehandeld', doneOn: '2026-11-17', doneBy: '=A1' },
    { status: 'vervalt', reason: 'geen taart' },
    { status: 'bezig', begin: '2026-11-30', due: '2026-12-01', blockedBy: [1] },
  ]);
  const path = `${temporaryFolder()}/lijst.xlsx`;
  writeFileSync(path, await writeXlsx({ type: 'root', children: [] }, sheetOptions(sheet)));
  return path;
}

judgedBy([openXmlSdk], 'the Open XML SDK finds no mistake', ({ validate }) => {
  it.each(['Microsoft365', 'Office2013'] as const)('by the rules of %s', async (version) => {
    expect(await mistakesIn(validate, [await write()], version)).toEqual([]);
  });
});

judgedBy([libreOffice], 'LibreOffice Calc', ({ convert }) => {
  it('saves it again with the same answers, and what it carries', async () => {
    const path = await write();
    const [before, saved] = [readFileSync(path), readFileSync(`${await convert([path], 'xlsx')}/lijst.xlsx`)];
    const [was, now] = [readReturned(before), readReturned(saved)];
    if ('unreadable' in was || 'unreadable' in now) throw new Error('unreadable');
    expect(now.rows).toEqual(was.rows);
    expect(now.codes).toEqual(was.codes);
    expect(now.carried).toEqual(was.carried);
    expect(now.savedBy).toBe('LibreOffice');
    const made = readFingerprint(before)?.made;
    expect(readFingerprint(saved)).toEqual({ now: made, made });
  });
});
