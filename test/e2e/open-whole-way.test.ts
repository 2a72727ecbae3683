/**
 * The whole way of a secretary who never sees a terminal: from a new workspace to a value filled in, a werkwijzer in Word,
 * a dossier that is started, ticked and mailed, a list that comes back, and a moment kept in git.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { byDepth } from '../support/depth.ts';
import type { Browser, FormPage } from '../support/judges/browser.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { axe, chromium, git, playwright } from '../support/judges/judges.ts';
import { openWorkspaceOf } from '../support/opened.ts';

judgedBy(
  [chromium, playwright, axe, git],
  'the whole way in a browser',
  ({ chromium, launch, axeScript, git }) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch(chromium);
    });
    afterAll(() => browser.close());

    /** Every width with and without script when deep; daily the widest with. Without script, pages are posted in test/web. */
    const ways = byDepth(
      [[1180, true, 'dark'] as const],
      ([390, 820, 1180] as const).flatMap((width) => [
        [width, false, 'light'] as const,
        [width, true, 'dark'] as const,
      ]),
    );

    it.each(ways)('%i px, script %s, %s', async (width, javaScriptEnabled, colorScheme) => {
      const folder = temporaryFolder();
      const inGit = (...args: readonly string[]): string => git(folder, args);
      await gemeente(
        ['init', '--yes', '--gemeente', 'Voorbeelddam', '--code', 'gm9999', '--zonder-hook'],
        folder,
      );
      inGit('init', '-q');
      inGit('config', 'user.name', 'Secretariaat');
      inGit('config', 'user.email', 'secretariaat@voorbeelddam.example');
      inGit('add', '-A');
      inGit('commit', '-qm', 'Begin');
      const { address } = await openWorkspaceOf(folder);
      const { origin } = new URL(address);
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        ...{ javaScriptEnabled, colorScheme, bypassCSP: true },
      });
      const page = await context.newPage();
      const at = async (path: string): Promise<void> => {
        await page.goto(origin + path);
        await judge(page, path);
      };
      const pressed = async (selector: string, told: string): Promise<void> => {
        await page.focus(selector);
        await page.keyboard.press('Enter');
        await page.waitForSelector(`#melding :text("${told}")`);
        await judge(page, told);
      };

      await page.goto(address);
      await judge(page, 'first page');

      await at('/invullen');
      await at('/invullen/griffie');
      await pressed('button[value=neem-over]', 'Wie raadsafspraken plant');
      expect(readFileSync(`${folder}/gemeente.yaml`, 'utf8')).toMatch(
        /^ +planning_door: \[griffier, griffiemedewerker\]$/m,
      );
      await at('/fouten');

      await at('/documenten');
      await at('/documenten/document/werkwijzer');
      await pressed('form[action="/documenten/maken"] button.main', 'werkwijzer');
      expect(existsSync(`${folder}/documenten/werkwijzer.docx`)).toBe(true);

      await at('/dossiers');
      await at('/dossiers-nieuw');
      await at('/dossiers-nieuw/new-wethouder');
      await page.fill('input[name=naam]', 'wethouder wonen');
      await page.fill('input[name=dag-benoeming]', '2027-01-12');
      await startedBy(page);
      const [file = ''] = readdirSync(`${folder}/dossiers`);
      const dossier = file.replace('.yaml', '');
      expect(dossier).toContain('wonen');
      await at(`/dossiers/${dossier}`);
      await pressed('button.tick.open', 'Afgevinkt: ');
      await at(`/dossiers/${dossier}/bijwerken`);

      await at(`/documenten?dossier=${dossier}`);
      await page.check('input[name=document][value=verzoeken]');
      await page.uncheck('input[name=vorm][value=docx]');
      await page.check('input[name=vorm][value=eml]');
      await pressed('form[action="/documenten/maken"] button.main', 'eml');
      expect(
        readdirSync(`${folder}/documenten.lokaal`).filter((name) => name.endsWith('.eml')).length,
      ).toBeGreaterThan(5);

      const list = await returnedList(folder, dossier);
      await at('/inlezen');
      await page.setInputFiles('#bestand', [list]);
      await page.focus('button.main');
      await page.keyboard.press('Enter');
      await page.waitForSelector('button[value=overnemen]');
      await judge(page, 'what came back');
      await pressed('button[value=overnemen]', '');
      expect(readFileSync(`${folder}/dossiers/${file}`, 'utf8').match(/^ +afgehandeld_op: /gm)).toHaveLength(
        2,
      );

      await at('/bewaren');
      await pressed('button.main', '');
      expect(inGit('status', '--porcelain')).toBe('');
      expect(inGit('log', '--oneline').trim().split('\n')).toHaveLength(2);
    });

    /** First what the dossier would be, then the dossier. */
    async function startedBy(page: FormPage): Promise<void> {
      for (const [what, next] of [
        ['kijk', 'button[value=start]'],
        ['start', '#taken'],
      ] as const) {
        await page.focus(`button[value=${what}]`);
        await page.keyboard.press('Enter');
        await page.waitForSelector(next);
      }
    }

    /** What somebody wrote back about a task that waits for no other. */
    async function returnedList(folder: string, dossier: string): Promise<string> {
      await gemeente(['render', 'actielijst', '--dossier', dossier, '--out', 'terug'], folder);
      const [, code = ''] =
        /lijst ([A-Z0-9]{5})/.exec(readFileSync(`${folder}/terug/actielijst-${dossier}.md`, 'utf8')) ?? [];
      rmSync(`${folder}/terug`, { recursive: true });
      const [, list = ''] = readFileSync(`${folder}/dossiers/${dossier}.yaml`, 'utf8').split('\ntaken:\n');
      const tasks = list.split(/\n(?= {2}- id: )/);
      const free = tasks.find((task) => !/^ +(?:na|afgehandeld_op|liefst_na): /m.test(task));
      const path = `${temporaryFolder()}/antwoord.txt`;
      writeFileSync(
        path,
        `Lijst ${code}\n${/nummer: (\d+)/.exec(free ?? '')?.[1] ?? ''} klaar 30-11-2026 AB\n`,
      );
      return path;
    }

    /** Nothing that axe finds, where it can run, and nothing wider than the screen. */
    async function judge(page: FormPage, what: string): Promise<void> {
      await page.addScriptTag({ path: axeScript });
      const found =
        await page.evaluate(`typeof axe === 'undefined' ? [] : axe.run(document, { resultTypes: ['violations'], iframes: false }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html.slice(0, 160), failureSummary])))`);
      expect(found, what).toEqual([]);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
        `${what}: wider than the screen`,
      ).toBeLessThanOrEqual(0);
    }
  },
);
