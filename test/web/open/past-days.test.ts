/** Requests made after some of their days: as soon as possible in the browser, and a remark at a terminal. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gemeente } from '../../support/bin.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { runSite } from '../../support/open-site.ts';
import { root } from '../../support/root.ts';

const dossier = 'vertrek-wethouder-zorg';
const today = '2027-01-20';
const passed = 'Zo snel mogelijk (dit stond op ';

function drafts(folder: string): string {
  const names = readdirSync(`${folder}/documenten.lokaal`).filter((name) => name.endsWith('.eml'));
  return names
    .map((name) => readFileSync(`${folder}/documenten.lokaal/${name}`, 'utf8'))
    .join('')
    .replace(/=\r?\n/g, '');
}

it('the browser counts with today unless somebody unticks it, links to the addresses, and puts Word first', async () => {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const { get, post } = await runSite(folder, { today });
  const { body } = await get(`/documenten?dossier=${dossier}`);
  expect(body).toMatch(/name="datum" value="vandaag" checked/);
  expect(body.indexOf('value="docx"')).toBeLessThan(body.indexOf('value="md"'));
  const fields = { dossier, document: 'verzoeken', vorm: 'eml', datum: 'vandaag' };
  const { headers } = await post('/documenten/maken', fields);
  expect(drafts(folder)).toContain(passed);
  const made = (await get(headers['location']!)).body;
  const to = /href="(\/invullen\/mag-leeg#(vraag-organisatie-mail-[a-z-]+))"/.exec(made);
  expect((await get(to![1]!)).body).toContain(`id="${to![2]!}"`);
});

it('without a dossier requests say where they come from', async () => {
  const { get } = await runSite(temporaryFolder(`${root}examples/voorbeelddam`), { today });
  expect((await get('/documenten')).body).toContain('Verzoeken om te versturen komen uit een dossier.');
});

it('the command line says it, writes the same whatever the clock says, and takes today', async () => {
  const seconds = Date.UTC(2027, 0, 20, 12);
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const args = ['render', 'verzoeken', '--dossier', dossier, '--format', 'eml'];
  const late = await gemeente(args, { cwd: folder, now: seconds });
  expect(late.stderr).toContain('Met --datum vandaag staat daar: zo snel mogelijk.');
  expect(drafts(folder)).not.toContain(passed);
});
