/** The page of a list, filled in: in a browser at two widths, with and without script, and read back each way. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReturnedHtml } from '../../../src/output/html/read-returned.ts';
import { readFingerprint } from '../../../src/output/html/content.ts';
import { answerScript, formScript, formScriptSource } from '../../../src/output/html/form-script.ts';
import { readAnswers, writeAnswerLine, writeAnswers, type Answer } from '../../../src/returned/answers.ts';
import type { ReadReturned, ReturnedRow } from '../../../src/returned/returned-file.ts';
import { anyAnswers } from '../../support/answers.ts';
import { openExample } from '../../support/example-documents.ts';
import { renderPages } from '../../support/html-pages.ts';
import type { Browser, FormPage, Profile } from '../../support/judges/browser.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { axe, chromium, playwright } from '../../support/judges/judges.ts';

const dossier = 'vertrek-wethouder-zorg';
const pages = { list: '', request: '', other: '' };
let folder = '';
beforeAll(async () => {
  const workspace = await openExample('examples/voorbeelddam');
  const made = await renderPages(workspace, { ids: ['actielijst', 'verzoeken'], wanted: { dossier } });
  const pageNamed = (end: string): string =>
    new TextDecoder().decode(made.find(({ name }) => name.endsWith(end))?.bytes);
  pages.list = pageNamed(`actielijst-${dossier}.html`);
  pages.request = pageNamed('zorg-ict.html');
  pages.other = pageNamed('zorg-burgemeester.html');
  folder = mkdtempSync(join(tmpdir(), 'gemeente-form-'));
  for (const [name, page] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), page);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function rowsOf(read: ReadReturned): readonly ReturnedRow[] {
  if ('unreadable' in read) throw new Error(read.unreadable.why);
  return read.rows;
}

const saved = (page: string): ReadReturned => readReturnedHtml(new TextEncoder().encode(page));

describe('the script', () => {
  const { inLines, onOneLine } = runInNewContext(`${answerScript}; ({ inLines, onOneLine })`) as {
    readonly [name in 'inLines' | 'onOneLine']: (code: string, answers: readonly Answer[]) => string;
  };

  it('writes what the program writes', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(inLines('K7F2M', answers)).toBe(writeAnswers('K7F2M', answers));
        expect(onOneLine('K7F2M', answers)).toBe(writeAnswerLine('K7F2M', answers));
      }),
      { numRuns: 1000 },
    );
  });

  it('holds no tag, and stands alone in the policy of a page that comes back', () => {
    expect(formScript).not.toContain('<');
    for (const page of [pages.list, pages.request]) {
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
      expect(policy).toContain(`script-src ${formScriptSource};`);
      expect(policy).toMatch(/^default-src 'none';.*form-action mailto:$/);
      expect(page.match(/<script/g)).toHaveLength(2);
    }
    expect(pages.other).not.toMatch(/<script|<form|script-src/);
    expect(pages.other).toContain("form-action 'none'");
  });
});

describe('a page that came back', () => {
  it('untouched, says what it said', () => {
    const read = saved(pages.request);
    const rows = rowsOf(read);
    expect(read).toMatchObject({ codes: ['N5W6P'], carried: { code: 'N5W6P', isWhole: false } });
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({
      keys: { id: 'mailbox-bewaren', number: 23, title: 'Mail en agenda laten bewaren' },
      box: 'uit',
      day: { text: '', isAnswer: true },
    });
    const list = rowsOf(saved(pages.list));
    // All of them; two lapse and have no fields.
    expect(list).toHaveLength(52);
    expect(list.filter(({ box }) => box === 'aan')).toHaveLength(12);
  });

  it('that a value looks like markup in, says that value', () => {
    const value = '" checked="" x=\'>&lt;tr>';
    const page = pages.request.replace(
      'name="23 opmerking"',
      `name="23 opmerking" value="${value.replaceAll('"', '&quot;')}"`,
    );
    expect(rowsOf(saved(page))[0]).toMatchObject({ box: 'uit', remark: { text: '" checked="" x=\'><tr>' } });
  });

  it('without its data and names, is still read by the ids of its fields', () => {
    const bare = pages.request.replace(/<script type[^]*?<\/script>/, '').replace(/ name="\d[^"]*"/g, '');
    expect(rowsOf(saved(bare))[0]).toMatchObject({ keys: { id: 'mailbox-bewaren', number: 23 }, box: 'uit' });
  });

  it('as a mail in HTML, holds the answers above what it quotes', () => {
    const mail =
      '<html><body><p>Hallo,</p><p>Lijst N5W6P</p><ul><li>23&nbsp;klaar 17-12-2026 EdB</li><li>30 vervalt: &euml;n</li></ul><div>Van: ons<br>Verzonden: nu<br>Aan: u</div><p>31 klaar</p><blockquote>32 klaar</blockquote></body></html>';
    expect(rowsOf(saved(mail)).map(({ keys }) => keys.number)).toEqual([23, 30]);
    expect(
      rowsOf(saved('<div>23 klaar</div><blockquote type="cite"><div>25 klaar</div></blockquote>')),
    ).toHaveLength(1);
    expect(saved('<p>Hallo</p>')).toEqual({ unreadable: { why: 'no-list' } });
  });

  it.each([
    ['100 MB', () => new Uint8Array(100 * 1024 * 1024).fill(97), 'too-big'],
    ['a million elements in each other', () => '<b><div>'.repeat(450_000), 'no-list'],
    ['a tag of millions of quotes', () => `<a ${'""'.repeat(2_000_000)}`, undefined],
    ['a tag of a million attributes', () => `<tr><input ${'a1 '.repeat(1_500_000)}>`, 'no-list'],
    ['tags that never end', () => '<input "'.repeat(600_000), 'no-list'],
    ['a picture', () => '\u0089PNG\r\n\u001a\n\0\0', 'damaged'],
  ])('is refused in time: %s', (_, make, why) => {
    const made = make();
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    const start = performance.now();
    const read = readReturnedHtml(bytes);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(read).toMatchObject({ unreadable: why === undefined ? {} : { why } });
  });
});

/** What is filled in below, as it must come back. */
const filled = [
  { number: 23, status: 'klaar', day: '17-12-2026', by: 'EdB', remark: 'op "schijf" 2 · één' },
  { number: 44, remark: 'wacht op I&A' },
] as const;
const expected = rowsOf(readAnswers(writeAnswers('N5W6P', filled)));

async function fillIn(page: FormPage): Promise<void> {
  await page.check('[name="23"]');
  await page.fill('[name="23 datum"]', '2026-12-17');
  await page.fill('[name="23 paraaf"]', 'EdB');
  await page.fill('[name="23 opmerking"]', filled[0].remark);
  await page.fill('[name="44 opmerking"]', filled[1].remark);
}

/** Catches what would leave the page, in the page itself. */
const catcher = `window.caught = [];
addEventListener('click', (event) => {
  if (event.target.localName !== 'a' || !event.target.href.startsWith('mailto:')) return;
  event.preventDefault();
  caught.push(event.target.href);
});
Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { caught.push(text); } } });
window.confirm = () => true;`;
const sharing = `${catcher}
navigator.canShare = () => true;
navigator.share = async (data) => { caught.push(Object.keys(data).join(), data.files[0].name, await data.files[0].text()); };`;
const noSharing = `${catcher}; navigator.canShare = undefined;`;

judgedBy([chromium, playwright, axe], 'a page filled in in Chromium', ({ chromium, launch, axeScript }) => {
  let browser: Browser;
  const open: Profile[] = [];
  beforeAll(async () => {
    browser = await launch(chromium);
  });
  afterAll(async () => {
    for (const each of open) await each.close();
    await browser.close();
  });

  async function pageOn(
    width: number,
    { name = 'request', init, script = true }: { name?: string; init?: string; script?: boolean },
  ): Promise<{ page: FormPage; mails: string[] }> {
    const profile = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
    open.push(profile);
    const page = await profile.newPage();
    const mails: string[] = [];
    const protocol = await profile.newCDPSession(page);
    await protocol.send('Page.enable');
    protocol.on('Page.frameRequestedNavigation', ({ url }) => mails.push(url));
    if (init !== undefined) await page.addInitScript(init);
    await page.goto(`file://${folder}/${name}.html`);
    return { page, mails };
  }

  const caught = async (page: FormPage): Promise<readonly string[]> =>
    (await page.evaluate('caught')) as readonly string[];
  const bodyOf = (href: string): string => decodeURIComponent(/&body=([^&]*)/.exec(href)?.[1] ?? '');

  describe.each([390, 820])('of %i pixels', (width) => {
    it('hands its answers to share as one file, and nothing else', async () => {
      const { page } = await pageOn(width, { init: sharing });
      await fillIn(page);
      await page.click('.hoofd');
      await page.waitForFunction('caught.length > 2');
      const [keys, name, text = ''] = await caught(page);
      expect([keys, name]).toEqual(['files', 'antwoord-N5W6P.txt']);
      expect(rowsOf(readAnswers(text))).toEqual(expected);
    });

    it('makes a mail, a line and a file; keeps what was typed; a saved page has it', async () => {
      const { page } = await pageOn(width, { init: noSharing });
      const before = readFingerprint(new TextEncoder().encode(await page.content()));
      expect(before.now).toBe(before.made);
      await fillIn(page);
      await page.reload();
      expect(await page.isChecked('[name="23"]')).toBe(true);
      expect(await page.inputValue('[name="44 opmerking"]')).toBe(filled[1].remark);
      await page.click('.hoofd');
      await page.click('[data-deel=kopieer]');
      await page.waitForFunction('caught.length > 1');
      const [mail = '', line = ''] = await caught(page);
      expect(mail).toMatch(/^mailto:bestuurssecretariaat@voorbeelddam\.example\?/);
      expect(rowsOf(readAnswers(bodyOf(mail)))).toEqual(expected);
      expect(line).toBe(writeAnswerLine('N5W6P', filled));
      const content = await page.content();
      const rows = rowsOf(saved(content));
      expect(rows.map(({ box }) => box)).toEqual(['aan', ...rows.slice(1).map(() => 'uit')]);
      expect(rows[0]).toMatchObject({
        day: { text: '2026-12-17' },
        by: { text: 'EdB' },
        remark: { text: filled[0].remark },
      });
      const after = readFingerprint(new TextEncoder().encode(content));
      expect(after.now).not.toBe(after.made);
      const download = page.waitForEvent('download');
      await page.click('[data-deel=bewaar]');
      expect(rowsOf(readAnswers(readFileSync(await (await download).path(), 'utf8')))).toEqual(expected);
      await page.click('[data-deel=wis]');
      await page.reload();
      expect(await page.isChecked('[name="23"]')).toBe(false);
      expect(await page.evaluate('localStorage.length')).toBe(0);
    });

    it('without script, makes a mail of its form', async () => {
      const { page, mails } = await pageOn(width, { script: false });
      await fillIn(page);
      await page.press('[name="23 paraaf"]', 'Enter');
      expect(mails).toEqual([]);
      // Chromium would end the mail at an ampersand.
      await page.click('.hoofd');
      expect(mails).toEqual([]);
      const other = 'wacht op 50% #1 ? = / "x"';
      await page.fill('[name="44 opmerking"]', other);
      await page.click('.hoofd');
      await expect.poll(() => mails.length).toBe(1);
      const rows = rowsOf(readAnswers(bodyOf(mails[0] ?? '')));
      const withDay = expected.map((row) =>
        row.day === undefined
          ? { ...row, remark: { text: other, isAnswer: true } }
          : { ...row, day: { ...row.day, text: '2026-12-17' } },
      );
      expect(rows.map(({ place: _, ...row }) => row)).toEqual(withDay.map(({ place: _, ...row }) => row));
    });
  });

  it('says it when a ticked task is no longer done, and makes a file of what is too long for a mail', async () => {
    const { page } = await pageOn(820, { name: 'list', init: noSharing });
    await page.uncheck('[name="10"]');
    expect(await page.inputValue('#antwoord-regel')).toBe('Lijst N5W6P: 10 open');
    await page.fill('[name="44 opmerking"]', 'lang '.repeat(600));
    const download = page.waitForEvent('download');
    await page.click('.hoofd');
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('10 open');
  });

  it.each([390, 820])('has no fault that axe sees: %i pixels', async (width) => {
    const { page } = await pageOn(width, {});
    await fillIn(page);
    const filledIn = await page.content();
    const judged = await browser.newPage();
    await judged.setViewportSize({ width, height: 900 });
    await judged.setContent(filledIn.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    await judged.addScriptTag({ path: axeScript });
    expect(
      await judged.evaluate(
        `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
      ),
    ).toEqual([]);
  });
});
