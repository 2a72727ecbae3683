/**
 * The whole way of a secretary who never sees a terminal and has no mouse: from a new workspace to a werkwijzer in Word in
 * which nothing is open, a dossier that is started, half done and mailed, a list that comes back, and a moment kept in git.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { byDepth, isDeep } from '../support/depth.ts';
import type { Browser, FormPage } from '../support/judges/browser.ts';
import { Keyboard, type Target } from '../support/judges/keyboard.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { axe, chromium, git, playwright } from '../support/judges/judges.ts';
import { openWorkspaceOf } from '../support/opened.ts';
import { answerAll, answerOtherwise, progressOn, tickHalf } from '../support/work-by-keyboard.ts';
import { WordParts } from '../support/word-parts.ts';

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
      const text = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
      await gemeente(
        ['init', '--yes', '--gemeente', 'Voorbeelddam', '--code', 'gm9999', '--zonder-hook'],
        folder,
      );
      inGit('init', '-q');
      inGit('config', 'user.name', 'Secretariaat');
      inGit('config', 'user.email', 'secretariaat@voorbeelddam.example');
      inGit('add', '-A');
      inGit('commit', '-qm', 'Begin');
      const { address, ended } = await openWorkspaceOf(folder);
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        ...{ javaScriptEnabled, colorScheme, bypassCSP: true },
      });
      const page = await context.newPage();
      const keys = new Keyboard(page);
      /** Follows links by their words, and has each page judged that is come to. */
      const follow = async (...links: readonly string[]): Promise<void> => {
        for (const words of links) {
          await keys.open(['link', words]);
          await judge(page, words);
        }
      };
      const press = async (button: string, told: string): Promise<void> => {
        await keys.act(['button', button], told);
        await judge(page, told);
      };
      await page.goto(address);
      await judge(page, 'first page');

      // The agreements: some otherwise than proposed, and then all that the werkwijzer says.
      await follow('Invullen');
      if (isDeep) {
        await follow('Portefeuillehoudersoverleg (PFO)');
        await changeMeeting(keys);
        await judge(page, 'saved');
        expect(text('gemeente.yaml')).toMatch(
          /^pfo:\n(?: .*\n)*? {2}dag: donderdag\n(?: .*\n)*? {2}begin: '10:30'\n(?: .*\n)*? {2}frequentie: tweewekelijks\n(?: .*\n)*? {2}deelnemers: .*griffie/m,
        );
        await follow('Terug naar alles wat open is');
      }
      // The last link of that name is the document's.
      await keys.open(['link', byDepth('Griffie', 'Werkwijzer')], { isUp: true });
      await answerAll(keys, page);
      await judge(page, 'all is filled in');
      expect(text('gemeente.yaml')).toMatch(/^ +planning_door: \[griffier, griffiemedewerker\]$/m);
      await follow('Invullen', 'Uw bestanden nakijken op fouten');

      // The werkwijzer in Word.
      await follow('Documenten');
      await keys.open(['link', /^Bekijk Werkwijzer/]);
      await judge(page, 'werkwijzer');
      await press('Maken en bewaren', 'Gemaakt in de map documenten: 1 bestand.');
      const words = new WordParts(readFileSync(`${folder}/documenten/werkwijzer.docx`))
        .paragraphs()
        .join('\n');
      expect(words.length).toBeGreaterThan(5000);
      if (isDeep) expect(words).not.toMatch(/\[(?:nog invullen|voorstel)/);

      // A dossier, half of it done.
      await follow('Dossiers', 'Nieuw dossier', 'Nieuwe wethouder');
      await keys.to(['text', 'Hoe heet dit dossier?']);
      await keys.type('wethouder wonen');
      await keys.to(['date', /benoeming/]);
      // The news is known from that day: requests may go.
      await keys.typeDay('2026-12-01');
      await keys.open(['button', 'Bekijk wat er komt']);
      await judge(page, 'what would come');
      await keys.act(['button', 'Start het dossier'], 'Het dossier is gestart.');
      await judge(page, 'started');
      const half = await tickHalf(keys, page, byDepth(3, Infinity));
      await judge(page, 'half done');
      const [file = ''] = readdirSync(`${folder}/dossiers`);
      const dossier = file.replace('.yaml', '');
      const done = (): number => text(`dossiers/${file}`).match(/^ {4}afgehandeld_op: /gm)?.length ?? 0;
      const { total } = await progressOn(page);
      expect([done(), await progressOn(page)]).toEqual([half, { done: half, total }]);
      expect(total).toBe(text(`dossiers/${file}`).match(/^ {4}nummer: /gm)?.length);
      if (isDeep) expect(half).toBe(Math.floor(total / 2));

      // Its requests, as drafts of mails.
      await follow('Documenten en mails');
      for (const box of ['Verzoeken aan anderen', 'Word', 'Concept van een mail']) {
        await keys.to(['checkbox', box]);
        await keys.press('Space');
      }
      await press('Maak wat is aangevinkt', 'Gemaakt in de map documenten.lokaal: ');
      const mails = readdirSync(`${folder}/documenten.lokaal`).filter((name) => name.endsWith('.eml'));
      expect(await page.textContent('#melding')).toContain(`: ${mails.length + 1} bestanden.`);
      expect(mails.length).toBeGreaterThan(5);
      for (const name of mails) expect(text(`documenten.lokaal/${name}`), name).toMatch(/^Subject: \S/m);

      // A list that comes back, and all of it in git.
      const list = await returnedList(folder, dossier);
      await follow('Terug inlezen');
      await keys.to(['file', /^Bestanden/]);
      const chooser = page.waitForEvent('filechooser');
      await keys.press('Space');
      await (await chooser).setFiles([list]);
      await press('Bekijk wat er verandert', 'Gelezen.');
      await press('Overnemen wat is aangevinkt', `Nu zijn ${half + 1} van ${total} taken klaar.`);
      expect(done()).toBe(half + 1);
      await follow('Overzicht');
      expect(await page.textContent(`#dossier-${dossier}`)).toContain(`${half + 1} van ${total} taken klaar`);
      await follow('Bewaren');
      await press('Bewaar in git', 'Vastgelegd in git: ');
      expect(inGit('status', '--porcelain')).toBe('');
      expect(inGit('log', '--oneline').trim().split('\n')).toHaveLength(2);
      await keys.open(['button', 'Klaar']);
      expect(await ended).toBe(0);
    });

    /** Another day, time, rhythm and company than proposed: a list, a field for a time, round buttons and boxes. */
    async function changeMeeting(keys: Keyboard): Promise<void> {
      const otherwise = (key: string, field: Target, put: () => Promise<void>): Promise<void> =>
        answerOtherwise(keys, { row: `vraag-pfo-${key}`, field, put });
      await otherwise('dag', ['select', /^Uw antwoord/], () => keys.choose('donderdag'));
      await otherwise('begin', ['time', /^Uw antwoord/], () => keys.typeTime('10:30'));
      await otherwise('frequentie', ['radio', 'wekelijks'], () => keys.press('ArrowDown'));
      await otherwise('deelnemers', ['checkbox', 'griffie'], () => keys.press('Space'));
    }

    /** What somebody wrote back about a task, if there is one about one that waits for no other. */
    async function returnedList(folder: string, dossier: string): Promise<string> {
      await gemeente(['render', 'actielijst', '--dossier', dossier, '--out', 'terug'], folder);
      const [, code = ''] =
        /lijst ([A-Z0-9]{5})/.exec(readFileSync(`${folder}/terug/actielijst-${dossier}.md`, 'utf8')) ?? [];
      rmSync(`${folder}/terug`, { recursive: true });
      const [, list = ''] = readFileSync(`${folder}/dossiers/${dossier}.yaml`, 'utf8').split('\ntaken:\n');
      const tasks = list.split(/\n(?= {2}- id: )/);
      const open = tasks.filter((task) => /^ +status: open$/m.test(task));
      const free = open.find((task) => !/^ +(?:na|liefst_na): /m.test(task)) ?? open[0];
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
