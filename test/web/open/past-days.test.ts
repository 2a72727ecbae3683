/** Requests made after some of their days: as soon as possible in the browser, and a remark at a terminal. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  const { body } = await get(
    `/documenten/document/verzoeken-vertrek-wethouder-zorg-griffier?dossier=${dossier}`,
  );
  expect(body).toMatch(/name="datum" value="vandaag" checked/);
  expect(body.indexOf('value="docx"')).toBeLessThan(body.indexOf('value="md"'));
  const fields = { dossier, document: 'verzoeken', vorm: 'eml', datum: 'vandaag' };
  const { headers } = await post('/documenten/maken', fields);
  expect(drafts(folder)).toContain(passed);
  const made = (await get(headers['location']!)).body;
  const to = /href="(\/invullen\/mag-leeg#(vraag-organisatie-mail-[a-z-]+))"/.exec(made);
  expect((await get(to![1]!)).body).toContain(`id="${to![2]!}"`);
});

it('the command line says it, and takes the word for today', async () => {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const file = `${folder}/dossiers/${dossier}.yaml`;
  // The departure sooner: the clock of the tests stands still.
  writeFileSync(file, readFileSync(file, 'utf8').replace('datum: 2027-01-12', 'datum: 2026-12-08'));
  const args = ['render', 'verzoeken', '--dossier', dossier, '--format', 'eml'];
  const cure = 'Met --datum vandaag staat daar een dag die nog kan, of: zo snel mogelijk.';
  expect((await gemeente(args, folder)).stderr).toContain(cure);
  expect(drafts(folder)).not.toContain(passed);
  const other = temporaryFolder(folder);
  const { stderr, status } = await gemeente([...args, '--datum', 'vandaag'], other);
  expect(status, stderr).toBe(0);
  expect(stderr).not.toContain(cure);
  expect(drafts(other)).toContain(passed);
});

it('the command line says it of a day that has passed for one role alone, while that of the task is to come', async () => {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const start = ['checklist', 'start', 'new-wethouder', '--id', 'proef', '--benoeming', '2026-12-11'];
  expect((await gemeente(start, folder)).status).toBe(0);
  const { stderr } = await gemeente(['render', 'verzoeken', '--dossier', 'proef', '--format', 'md'], folder);
  const mail = readFileSync(`${folder}/documenten/verzoeken-proef-hrm.md`, 'utf8');
  expect(mail).toMatch(/Uiterlijk donderdag\s26\snovember\s2026/);
  expect(stderr).toContain('al voorbij');
});
