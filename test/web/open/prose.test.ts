/** What stands between backticks in words of the program is code on a page, and nothing but that is read. */
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explanationForBrowser } from '../../../src/web/open/browser-words.ts';
import { prose } from '../../../src/web/open/prose.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { siteFor } from '../../support/site-in-process.ts';
import { minimal } from '../../support/workspace.ts';

it.each([
  ['Zet op `true`.', 'Zet op <code>true</code>.'],
  ['`a` of `<b>`', '<code>a</code> of <code>&lt;b&gt;</code>'],
  ['Een ` alleen blijft staan.', 'Een ` alleen blijft staan.'],
  ['``', '``'],
])('%s', (words, markup) => {
  expect(prose(words).join('')).toBe(markup);
});

it('an explanation leaves out what concerns the command line', () => {
  expect(explanationForBrowser('Voor wie het is. Met `--publiek` blijft alles weg.')).toBe(
    'Voor wie het is.',
  );
  expect(explanationForBrowser('Met `gemeente review` vult u dit in.')).toBe('');
});

it('no page shows a backtick: not in explanations, not in notices, not in faults', async () => {
  const folder = temporaryFolder();
  const terms = 'checklist:\n  termijnen: voorstel\n';
  writeFileSync(`${folder}/gemeente.yaml`, `${minimal}${terms}`);
  const { get } = siteFor(folder);
  const explained = await get('/invullen/ingevuld-checklist');
  expect(explained.body).toContain('<code>voorstel</code>: ook voorgestelde');
  writeFileSync(`${folder}/gemeente.yaml`, `${minimal}${terms}rolen: []\n`);
  const broken = [await get('/fouten'), await get('/documenten')];
  for (const { body } of [explained, ...broken])
    expect(body.replace(/<pre\b.*?<\/pre>/gs, '').replace(/<style>.*?<\/style>/s, '')).not.toContain('`');
  expect(broken.map(({ body }) => body).every((body) => body.includes('<code>rolen</code>'))).toBe(true);
});
