/**
 * The pictures of `gemeente open` in the manual: whoever changes a page that is on one of them is told to take it anew
 * (`npm run gallery open`). The walk to each page is that of the browser, without one.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import {
  makePicturesWorkspace,
  openPictures,
  picturesDay,
  picturesFolder,
  wordsOfPage,
} from '../../scripts/gallery/open-pictures.ts';
import { temporaryFolder } from '../support/folders.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git } from '../support/judges/judges.ts';
import { siteFor } from '../support/site-in-process.ts';
import { VisitorInProcess } from '../support/visitor-in-process.ts';

const names = Object.keys(openPictures);

it('each picture has its words beside it and is small, and none is left of a page that is no longer taken', () => {
  const found = readdirSync(picturesFolder).filter((name) => name.startsWith('browser-'));
  const expected = names.flatMap((name) => [`browser-${name}.png`, `browser-${name}.txt`]);
  expect(found.sort()).toEqual(expected.sort());
  for (const name of names)
    expect(statSync(`${picturesFolder}/browser-${name}.png`).size, name).toBeLessThanOrEqual(120_000);
});

judgedBy([git], 'a picture', ({ git }) => {
  const seen = new Map<string, string>();
  beforeAll(async () => {
    const folder = temporaryFolder();
    makePicturesWorkspace(folder, (args) => git(folder, args));
    const visitor = new VisitorInProcess(siteFor(folder, picturesDay));
    // The browser was led there when it was opened.
    await visitor.go('/');
    for (const [name, { walk }] of Object.entries(openPictures)) {
      await walk(visitor);
      seen.set(name, wordsOfPage(visitor.page.body));
    }
  });

  it.each(names)('has the words of its page: %s', (name) => {
    expect(seen.get(name)).toBe(readFileSync(`${picturesFolder}/browser-${name}.txt`, 'utf8'));
  });
});
