/** `gemeente open` in a real browser: at three widths, with and without script, by keyboard, in two windows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { byDepth, isDeep } from '../support/depth.ts';
import { temporaryFolder } from '../support/folders.ts';
import type { Browser, FormPage, Profile } from '../support/judges/browser.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { chromium, playwright } from '../support/judges/judges.ts';
import { openWorkspaceOf } from '../support/opened.ts';
import { root } from '../support/root.ts';

const id = 'vertrek-wethouder-zorg';
const tickOf = (task: string): string => `#taak-${task} button`;

interface Workplace {
  readonly base: string;
  readonly address: string;
  readonly file: string;
  readonly text: () => string;
  readonly ended: Promise<number | null>;
}

async function workplace(): Promise<Workplace> {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const { address, ended } = await openWorkspaceOf(folder);
  const file = `${folder}/dossiers/${id}.yaml`;
  return { address, ended, file, base: new URL(address).origin, text: () => readFileSync(file, 'utf8') };
}

judgedBy([chromium, playwright], 'gemeente open in a browser', ({ chromium, launch }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(chromium);
  });
  afterAll(() => browser.close());

  const widths = [390, 820, 1180] as const;
  const profile = (width: number, isScripted: boolean, more: object = {}): Promise<Profile> =>
    browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: isScripted, ...more });

  /** Waits until what was pressed is told. */
  async function told(page: FormPage, words: string): Promise<void> {
    await page.waitForSelector(`#melding :text("${words}")`);
  }

  const ways = byDepth(
    [[390, false] as const, [1180, true] as const],
    [true, false].flatMap((isScripted) => widths.map((width) => [width, isScripted] as const)),
  );
  it.each(ways)(
    'a task is ticked by keyboard, taken back and remarked: %i px, with script %s',
    async (width, isScripted) => {
      const { address, base, text } = await workplace();
      const before = text();
      const page = await (await profile(width, isScripted)).newPage();
      await page.goto(address);
      expect(page.url()).toBe(`${base}/`);
      await page.goto(`${base}/dossiers/${id}`);
      await page.focus(tickOf('onderscheiding-nagaan'));
      await page.keyboard.press('Enter');
      await told(page, 'Afgevinkt: ');
      expect(text().split('afgehandeld_op: 2026-12-01')).toHaveLength(
        before.split('afgehandeld_op: 2026-12-01').length + 1,
      );
      await page.focus('#melding button');
      await page.keyboard.press('Enter');
      await told(page, 'Teruggedraaid: ');
      expect(text()).toBe(before);
      await page.goto(`${base}/dossiers/${id}/taken/onderscheiding-nagaan`);
      await page.fill('#veld-opmerking', 'de griffie belt terug');
      await page.focus('#veld-opmerking');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await told(page, 'Opmerking bij');
      expect(text()).toContain('opmerking: de griffie belt terug');
      expect(page.url()).toMatch(/taken\/onderscheiding-nagaan\?m=\d+$/);
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wide, 'scrolls sideways').toBeLessThanOrEqual(0);
    },
  );

  it.each(byDepth([false], [true, false]))(
    'what must wait is ticked with consent only; with script %s',
    async (isScripted) => {
      const { address, base, text } = await workplace();
      const page = await (await profile(820, isScripted)).newPage();
      await page.goto(address);
      await page.goto(`${base}/dossiers/${id}`);
      const blocked = (await page.evaluate(
        `[...document.querySelectorAll('.task.open')].find((e) => /Wacht op:/.test(e.textContent))?.id`,
      )) as string;
      expect(blocked).toBeTruthy();
      const before = text();
      await page.click(`#${blocked} button`);
      await told(page, 'Eerst moet iets anders klaar zijn');
      expect(text()).toBe(before);
      await page.click('#melding button');
      await told(page, 'Afgevinkt: ');
      expect(text()).toContain('ondanks:');
    },
  );

  it('two windows: what the other did meanwhile stays, and is shown', async () => {
    const { address, base, text } = await workplace();
    const one = await profile(1180, true);
    const first = await one.newPage();
    await first.goto(address);
    const path = `${base}/dossiers/${id}/taken/onderscheiding-nagaan`;
    await first.goto(path);
    const second = await one.newPage();
    await second.goto(path);
    await first.fill('#veld-opmerking', 'van de eerste');
    await first.press('#veld-opmerking', 'Tab');
    await first.keyboard.press('Enter');
    await told(first, 'Opmerking bij');
    await second.fill('#veld-opmerking', 'van de tweede');
    await second.press('#veld-opmerking', 'Tab');
    await second.keyboard.press('Enter');
    await told(second, 'Intussen veranderd');
    expect(await second.textContent('#melding')).toContain('van de tweede');
    expect(await second.textContent('main')).toContain('van de eerste');
    expect(text()).toContain('opmerking: van de eerste');
    expect(text()).not.toContain('van de tweede');
    await second.click('#melding button');
    await told(second, 'Opmerking bij');
    expect(text()).toContain('opmerking: van de tweede');
  });

  it('what a colleague does appears, and typing survives', async () => {
    const { address, base, file, text } = await workplace();
    const page = await (await profile(1180, true, { bypassCSP: true })).newPage();
    await page.goto(address);
    await page.goto(`${base}/dossiers/${id}`);
    await page.fill('#zoek', 'onderscheiding');
    await page.waitForFunction("document.querySelector('#gevonden').textContent !== ''");
    writeFileSync(
      file,
      text().replace(/( +)- id: onderscheiding-nagaan\n/, '$&$1  opmerking: van een collega\n'),
    );
    await page.waitForFunction("document.querySelector('main').textContent.includes('van een collega')");
    expect(await page.inputValue('#zoek')).toBe('onderscheiding');
  });

  it('what an editor overwrote with an older version is told, and done again', async () => {
    const { address, base, file, text } = await workplace();
    const page = await (await profile(1180, false)).newPage();
    await page.goto(address);
    await page.goto(`${base}/dossiers/${id}`);
    const older = text();
    await page.click(tickOf('onderscheiding-nagaan'));
    await told(page, 'Afgevinkt: ');
    const newer = text();
    writeFileSync(file, older);
    await page.goto(`${base}/dossiers/${id}`);
    await told(page, 'staat niet meer in het dossier');
    await page.click('#melding button');
    await told(page, 'Afgevinkt: ');
    expect(text()).toBe(newer);
    writeFileSync(file, older);
    await page.goto(`${base}/dossiers/${id}`);
    await page.click('#melding form:last-of-type button');
    await told(page, 'blijft zoals het nu is');
    await page.goto(`${base}/dossiers/${id}`);
    expect(await page.textContent('#melding')).toBe('');
  });

  it('ends with the button', async () => {
    const { address, ended } = await workplace();
    const page = await (await profile(390, false)).newPage();
    await page.goto(address);
    await page.click('form.klaar button');
    expect(await page.textContent('main')).toContain('Alles wat u deed, is bewaard');
    expect(await ended).toBe(0);
  });

  // Which pages axe finds nothing on, and what the tab key reaches: open-every-page.test.ts.
  if (isDeep)
    it('after an act with the script the keyboard is where it was', async () => {
      const { address, base, file, text } = await workplace();
      const page = await (await profile(820, true)).newPage();
      await page.goto(address);
      await page.goto(`${base}/dossiers/${id}`);
      /** The words of what has the focus, and the row that it is in. */
      const focused = async (): Promise<readonly string[]> =>
        (await page.evaluate(
          `(() => { const on = document.activeElement; return [on.textContent.trim() || on.name, on.closest('li')?.id ?? on.closest('[id]')?.id ?? '']; })()`,
        )) as readonly string[];
      const acted = async (words: string): Promise<readonly string[]> => {
        await page.keyboard.press('Enter');
        await told(page, words);
        return focused();
      };
      const beside = (task: string): Promise<unknown> =>
        page.evaluate(`document.querySelector('#taak-${task}').nextElementSibling.id`);
      const next = await beside('onderscheiding-nagaan');
      await page.focus(tickOf('onderscheiding-nagaan'));
      expect((await acted('Afgevinkt: '))[1]).toBe(next);
      await page.focus('#melding button');
      expect((await acted('Teruggedraaid: '))[1]).toBe('taak-onderscheiding-nagaan');
      const after = await beside('afscheid-vorm');
      await page.focus(tickOf('afscheid-vorm'));
      expect((await acted('Eerst moet iets anders klaar zijn'))[1]).toBe('melding');
      await page.focus('#melding button');
      expect((await acted('Afgevinkt: '))[1]).toBe(after);
      expect(text()).toContain('ondanks:');

      const agreed = file.replace(/dossiers\/.*/, 'gemeente.yaml');
      writeFileSync(agreed, readFileSync(agreed, 'utf8').replace('dag: dinsdag', '$& # voorstel'));
      await page.goto(`${base}/invullen/alles`);
      const row = (await page.evaluate(
        `document.querySelector('button[value=neem-over]').closest('li').id`,
      )) as string;
      await page.focus(`#${row} button[value=neem-over]`);
      expect(await acted('Bewaard: ')).toEqual(['Ongedaan maken', row]);
      expect((await acted('Teruggedraaid: '))[1]).toBe(row);
    });
});
