/** Every page of every example, checked by third parties: axe for people, the W3C checker for machines. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleDossiers, exampleWorkspaces } from '../../../scripts/examples.ts';
import { writeIndex } from '../../../src/output/html/index-page.ts';
import { defaultHouseStyle } from '../../../src/output/style/house-style.ts';
import { isNoFurtherMail, openExample } from '../../support/example-documents.ts';
import { allPages, greenStyle, withNewShapes, withoutForm } from '../../support/html-pages.ts';
import { byDepth } from '../../support/depth.ts';
import { pageIn } from '../../support/judges/page-in.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { axe, chromium, java, playwright, vnu } from '../../support/judges/judges.ts';

/** In our own colours and without a logo, and in others with one. */
const looks = { plain: defaultHouseStyle, green: greenStyle };

const pages = new Map<string, string>();
beforeAll(async () => {
  const decoder = new TextDecoder();
  for (const path of exampleWorkspaces().filter((each) => !each.endsWith('/gedeeld'))) {
    const workspace = await openExample(path);
    for (const [look, style] of Object.entries(looks)) {
      const files = await allPages(workspace, exampleDossiers(path), style);
      const name = path.split('/').at(-1) ?? '';
      const judged = name === 'voorbeelddam' ? files : files.filter(isNoFurtherMail);
      for (const file of judged) pages.set(`${name}-${look}-${file.name}`, decoder.decode(file.bytes));
    }
  }
  for (const [look, style] of Object.entries(looks))
    pages.set(`${look}-index.html`, decoder.decode(indexOf(style)));
});

function indexOf(style: typeof defaultHouseStyle): Uint8Array {
  const document = (
    title: string,
    name: string,
  ): { title: string; files: { name: string; format: string }[] } => ({
    title,
    files: [
      { name: `${name}.html`, format: 'Webpagina' },
      { name: `${name}.md`, format: 'Markdown' },
    ],
  });
  const one = { title: 'Werkwijzer', documents: [document('Werkwijzer', 'werkwijzer')] };
  const two = {
    title: 'Verzoek',
    documents: [document('Verzoek: ICT', 'verzoeken-ict'), document('Verzoek: bodes', 'verzoeken-bodes')],
  };
  return writeIndex({
    author: 'Proefstad',
    style,
    groups: [one, two].map((kind) => ({ ...kind, description: 'Waar het voor is.', openness: 'intern' })),
    dossiers: [
      { title: 'Vertrek', done: 0, total: 12, late: 3, kinds: [one, two] },
      { title: 'Start', done: 5, total: 12, late: undefined, kinds: [] },
    ],
  });
}

/** Of the pages with such names, those that can tell a judge something new. */
function some(holds: (name: string) => boolean): readonly (readonly [string, string])[] {
  return withNewShapes(new Map([...pages].filter(([name]) => holds(name))));
}

describe('the pages', () => {
  it('are complete', () => {
    expect(pages.size).toBeGreaterThan(200);
  });

  it('contain no script but that of a list that comes back, no handler and nothing external', () => {
    for (const [name, page] of pages) {
      expect(withoutForm(page), name).not.toMatch(/<script|<link|<iframe|<object|<embed|<base|\son[a-z]+="/i);
      expect(page, name).not.toMatch(/(?:src|url\()=?["']?(?:https?:)?\/\//i);
      expect(page, name).toContain("default-src 'none'");
    }
  });

  it('have unique ids, and links that lead to them', () => {
    for (const [name, page] of pages) {
      const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
      expect([...new Set(ids)], name).toEqual(ids);
      const goals = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => decodeURIComponent(id ?? ''));
      expect(
        goals.filter((id) => !ids.includes(id)),
        name,
      ).toEqual([]);
    }
  });
});

describe('the pages that judges see', () => {
  it('have every tag, class and style of all pages', () => {
    expect(some(() => true).length).toBeGreaterThan(15);
    const everything = (each: Iterable<readonly [string, string]>): ReadonlySet<string> =>
      new Set([...each].flatMap(([, html]) => html.match(/<[a-z\d]+|class="[^"]*"|role="[^"]*"/g) ?? []));
    expect(everything(some(() => true))).toEqual(everything(pages));
  });
});

judgedBy([chromium, playwright, axe], 'axe in Chromium', ({ chromium, launch, axeScript }) => {
  const page = pageIn(() => launch(chromium));

  async function violations(html: string, width: number): Promise<unknown> {
    await page().setViewportSize({ width, height: 900 });
    // A page with a policy runs no script, not even that of a judge.
    await page().setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    await page().addScriptTag({ path: axeScript });
    return page().evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html.slice(0, 200), nodes[0].failureSummary]))`);
  }

  it('sees what is wrong', async () => {
    const wrong = '<!doctype html><html lang="nl"><title>x</title><main><h1>x</h1><input></main>';
    expect(JSON.stringify(await violations(wrong, 1024))).toContain('"label"');
  });

  const looked = [
    ['green', 320],
    ['plain', 1180],
  ] as const;
  it.each(looked.slice(0, byDepth(1, 2)))(
    'finds nothing on any page: %s on a screen of %i pixels',
    async (look, width) => {
      for (const [name, html] of some((name) => name.includes(`${look}-`)))
        expect(await violations(html, width), name).toEqual([]);
    },
  );

  it.each(byDepth([390], [390, 820]))(
    'finds nothing in our own colours on a screen of %i pixels',
    async (width) => {
      const own = /^(?:voorbeelddam|schijnwoude)-plain|^plain-index/;
      for (const [name, html] of some((name) => own.test(name) && !name.includes('verzoeken')))
        expect(await violations(html, width), name).toEqual([]);
    },
  );

  it('no page scrolls horizontally on a screen of 320 pixels', async () => {
    await page().setViewportSize({ width: 320, height: 640 });
    // Daily the pages that can tell something new: the others have the same parts.
    for (const [name, html] of byDepth(
      some(() => true),
      [...pages],
    )) {
      await page().setContent(html);
      expect(await page().evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(320);
    }
  });
});

/**
 * What the checker does not support yet (CSS Basic User Interface 4, 4.3).
 *
 * Why we need it: without it a text area does not grow with what is typed, and paper shows only its first lines.
 */
const newerThanTheChecker = "CSS: “field-sizing”: Property “field-sizing” doesn't exist.";

judgedBy([java, vnu], 'the Nu Html Checker', ({ java, vnuJar }) => {
  interface Report {
    readonly messages: readonly {
      readonly url?: string;
      readonly message: string;
      readonly extract?: string;
    }[];
  }

  function check(files: Iterable<readonly [string, string]>): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), 'gemeente-vnu-'));
    const paths = [...files].map(([name, html]) => {
      writeFileSync(join(folder, name), html);
      return join(folder, name);
    });
    const { stderr } = spawnSync(java, ['-jar', vnuJar, '--errors-only', '--format', 'json', ...paths], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    rmSync(folder, { recursive: true });
    const { messages } = JSON.parse(stderr) as Report;
    return messages
      .filter(({ message }) => message !== newerThanTheChecker)
      .map(({ url = '', message, extract = '' }) => `${url.split('/').at(-1) ?? ''}: ${message} ${extract}`);
  }

  it('sees what is wrong', () => {
    expect(check([['x.html', '<!doctype html><title>x</title><p id="a"><p id="a">']])).toHaveLength(1);
  });

  it('finds no error on any page', () => {
    expect(check(some(() => true))).toEqual([]);
  });
});
