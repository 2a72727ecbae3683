/** Every page on a phone, a tablet, a screen, zoomed in and on paper, measured in Chromium. */
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleDossiers, exampleWorkspaces } from '../../../scripts/examples.ts';
import { isNoFurtherMail, openExample } from '../../support/example-documents.ts';
import { allPages } from '../../support/html-pages.ts';
import { byDepth } from '../../support/depth.ts';
import { pageIn } from '../../support/judges/page-in.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { chromium, playwright } from '../../support/judges/judges.ts';
import { measurePage } from './measure-page.ts';

/** Widths in pixels: a phone, a tablet upright, a screen; the last two are a tablet and a screen at 200 %. */
const screens = byDepth([390, 820], [390, 820, 1180, 410, 590]);

/** What is left of A4 between the margins, in pixels. */
const paper = { upright: 672, landscape: 1001 };

/** The most sheets of a printed page of the complete example: a worksheet or a portfolio has one of its own. */
const sheets = {
  afwezigheid: 1,
  functioneringsgesprek: 7,
  handreiking: 1,
  overdracht: 4,
  personalia: 2,
  rollen: 7,
  samenwerking: 3,
  uitnodiging: 2,
  werkwijzer: 4,
  workshop: 5,
};

const pages = new Map<string, string>();
beforeAll(async () => {
  const decoder = new TextDecoder();
  for (const path of exampleWorkspaces().filter((each) => !each.endsWith('/gedeeld'))) {
    const files = await allPages(await openExample(path), exampleDossiers(path));
    const name = path.split('/').at(-1) ?? '';
    for (const file of files.filter(isNoFurtherMail))
      pages.set(`${name}-${file.name}`, decoder.decode(file.bytes));
  }
});

judgedBy([chromium, playwright], 'pages on screens and paper', ({ chromium, launch }) => {
  const page = pageIn(() => launch(chromium));

  async function faultsOf(html: string, width: number): Promise<unknown> {
    await page().setViewportSize({ width, height: 900 });
    await page().setContent(html);
    return page().evaluate(measurePage);
  }

  it.each([
    ['runs off the screen', '<p style="width:900px">Breed</p>'],
    ['runs off the screen', '<table><tr><td style="min-width:900px">Breed</td></tr></table>'],
    ['is too narrow to write in', '<input aria-label="Naam" style="width:5em">'],
    ['is too small to tap', '<input type="checkbox" style="width:13px;height:13px">'],
    [
      'does not say what to fill in',
      '<table><thead style="position:absolute"><tr><th>Start</th></tr></thead><tr><td><input></td></tr></table>',
    ],
    ['is cut off', '<p style="width:40px;overflow:hidden;white-space:nowrap">Afgehandeld</p>'],
    [
      'is broken: bestuurssecretariaat',
      '<p style="width:60px;overflow-wrap:anywhere">bestuurssecretariaat</p>',
    ],
  ])('sees what %s', async (fault, html) => {
    const body = `<!doctype html><meta name="viewport" content="width=device-width"><main>${html}</main>`;
    expect(JSON.stringify(await faultsOf(body, 820))).toContain(fault);
  });

  describe.each(screens)('on a screen of %i pixels', (width) => {
    it('fits, and everything can be read, tapped and filled in', async () => {
      const faults: unknown[] = [];
      for (const [name, html] of pages) {
        const found = await faultsOf(html, width);
        if (JSON.stringify(found) !== '[]') faults.push([name, found]);
      }
      expect(faults).toEqual([]);
    });
  });

  it('fits on paper, with lines to write on', async () => {
    await page().emulateMedia({ media: 'print' });
    const faults: unknown[] = [];
    for (const [name, html] of pages) {
      const width = html.includes('size:A4 landscape') ? paper.landscape : paper.upright;
      const found = await faultsOf(html, width);
      if (JSON.stringify(found) !== '[]') faults.push([name, found]);
    }
    await page().emulateMedia({ media: 'screen' });
    expect(faults).toEqual([]);
  });

  it.each(Object.entries(sheets))('takes no more sheets than its work needs: %s', async (name, most) => {
    await page().setContent(pages.get(`voorbeelddam-${name}.html`) ?? '');
    await page().emulateMedia({ media: 'print' });
    const printed = await page().pdf({ preferCSSPageSize: true });
    await page().emulateMedia({ media: 'screen' });
    expect(printed.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(most);
  });
});
