/**
 * Every page of `gemeente open` in every state, as a browser shows it: axe in both colour schemes and at three widths,
 * nothing wider than the screen, what is touched large enough, and everything within reach of the keyboard.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { WebAnswer } from '../../src/app/local-server.ts';
import { always, scriptPath } from '../../src/web/open/page.ts';
import { routes } from '../../src/web/open/routes.ts';
import { serveLocal } from '../../src/world/serve-local.ts';
import { byDepth, isDeep } from '../support/depth.ts';
import type { Browser } from '../support/judges/browser.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { axe, chromium, git, playwright } from '../support/judges/judges.ts';
import { focusFaults, screenFaults } from '../support/judges/screen.ts';
import * as files from '../support/open-states/files.ts';
import type { MakePlace, States } from '../support/open-states/place.ts';
import * as changes from '../support/open-states/changes.ts';
import * as work from '../support/open-states/work.ts';
import { siteFor, type AskedSite, type SeenPage } from '../support/site-in-process.ts';

/** Serves pages that were made before, and else what the site answers, to a browser that was let in. */
interface Shown {
  readonly origin: string;
  readonly make: MakePlace;
  readonly show: (page: SeenPage) => void;
  /** Method and path of everything that was asked. */
  readonly asked: readonly string[];
}

async function shower(hasScript: boolean): Promise<Shown> {
  let site: AskedSite | undefined;
  let page: SeenPage = { status: 200, body: '', at: '' };
  const asked: string[] = [];
  const nothing: WebAnswer = { status: 404, headers: {}, body: '' };
  const html = { ...always, 'content-type': 'text/html; charset=utf-8' };
  const server = await serveLocal(0, async (request) => {
    if (request.target === '/staat') return { status: page.status, headers: html, body: page.body };
    if (request.target === scriptPath && !hasScript) return nothing;
    return site?.answer(request) ?? nothing;
  });
  onTestFinished(() => server.close());
  return {
    asked,
    origin: `http://127.0.0.1:${server.port}`,
    show: (shown) => void (page = shown),
    make: (folder) => {
      const own = siteFor(folder, '2026-12-01', server.port);
      site = own;
      return {
        ...own,
        folder,
        get: (path) => {
          asked.push(`GET ${path}`);
          return own.get(path);
        },
        post: (path, fields, sent) => {
          asked.push(`POST ${path}`);
          return own.post(path, fields, sent);
        },
        write: (file, text) => writeFileSync(`${folder}/${file}`, text),
        change: (file, from, to) => {
          const before = readFileSync(`${folder}/${file}`, 'utf8');
          expect(before).toMatch(from);
          writeFileSync(`${folder}/${file}`, before.replace(from, to));
        },
      };
    },
  };
}

judgedBy(
  [chromium, playwright, axe, git],
  'every page in every state',
  ({ chromium, launch, axeScript, git }) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch(chromium);
    });
    afterAll(() => browser.close());

    const areas: Readonly<Record<string, (make: MakePlace) => States>> = {
      ...{
        dossiers: work.dossierPages,
        first: work.firstPages,
        start: work.startPages,
        care: work.carePages,
      },
      ...{ facts: changes.factsPages, filled: changes.filledPages },
      ...{ fill: work.fillPages, documents: files.documentPages, returned: files.returnedPages },
      ...{ saved: (make) => files.savedPages(make, git), last: files.lastPages },
    };
    const asked = new Set<string>();
    const ways = Object.keys(areas).flatMap((area) => [[area, true] as const, [area, false] as const]);

    it.each(byDepth(ways.slice(0, 1), ways))('%s, with script: %s', async (area, hasScript) => {
      const shown = await shower(hasScript);
      const context = await browser.newContext({
        ...{ viewport: { width: 390, height: 900 }, javaScriptEnabled: true, bypassCSP: true },
      });
      const page = await context.newPage();
      const wrong: unknown[] = [];
      let count = 0;
      for await (const [name, made] of areas[area]!(shown.make)) {
        expect(made.body, name).toMatch(/^<!doctype html>/);
        shown.show(made);
        await page.setViewportSize({ width: 390, height: 900 });
        await page.goto(`${shown.origin}/staat`);
        // A document as it will look has its own look, judged in test/output.
        const isOurs = !/^\/(?:documenten\/voorbeeld|invullen\/proef)\//.test(made.at);
        const keys = isDeep && hasScript && isOurs ? await focusFaults(page) : [];
        if (keys.length > 0) wrong.push([name, keys]);
        await page.addScriptTag({ path: axeScript });
        // Colours are the same without script.
        for (const colorScheme of isDeep && hasScript ? (['dark', 'light'] as const) : (['light'] as const)) {
          await page.emulateMedia({ colorScheme });
          for (const width of byDepth<readonly number[]>([390], [390, 820, 1180])) {
            await page.setViewportSize({ width, height: 900 });
            const found = await screenFaults(page, isOurs);
            if (found.length > 0) wrong.push([name, colorScheme, width, found]);
          }
        }
        if (++count === byDepth(9, Infinity)) break;
      }
      for (const each of shown.asked) asked.add(each);
      await context.close();
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(1);
    });

    if (isDeep)
      it('no address of the site is left out', () => {
        const isAsked = (method: string, path: string): boolean => {
          const pattern = new RegExp(`^${method} ${path.replace(/:[a-z]+/g, '[^/?]+')}(?:[?#].*)?$`);
          return [...asked].some((each) => pattern.test(each));
        };
        expect(routes.filter(({ method, path }) => !isAsked(method, path)).map(({ path }) => path)).toEqual(
          [],
        );
      });
  },
);
