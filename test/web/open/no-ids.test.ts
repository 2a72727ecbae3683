/** People and dossiers are called on pages as people know them: ids are for files and addresses. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { byDepth } from '../../support/depth.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { root } from '../../support/root.ts';
import { fieldsOf, siteFor, type AskedSite } from '../../support/site-in-process.ts';

const dossier = 'zz-dossier';
const path = `/dossiers/${dossier}`;

/** The example with ids that nothing else is called. */
function begin(
  change: (profile: string) => string = (same) => same,
): AskedSite & { readonly folder: string } {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const marked = (text: string): string =>
    text
      .replace(/(?<![/\w])(?:wethouder|secretaresse)-(?=\d\b)/g, 'zz-$&')
      .replace(/(?<=^ {4}- id: )(?=[a-z])(?!zz-|burgemeester)/gm, 'zz-')
      .replace(/(?<=portefeuilles: \[)[^\]]+/g, (ids) => ids.replace(/[a-z-]+/g, 'zz-$&'));
  const profile = `${folder}/gemeente.yaml`;
  writeFileSync(profile, change(marked(readFileSync(profile, 'utf8'))));
  const file = `${folder}/dossiers/vertrek-wethouder-zorg.yaml`;
  const text = readFileSync(file, 'utf8').replace('id: vertrek-wethouder-zorg', `id: ${dossier}`);
  writeFileSync(file, text.replace('voor: wethouder-2', 'voor: zz-wethouder-2'));
  renameSync(file, `${folder}/dossiers/${dossier}.yaml`);
  return { ...siteFor(folder), folder };
}

/** What somebody reads on a page or hears of it, without the names of files. */
function wordsOf(body: string): string {
  const spoken = [...body.matchAll(/ aria-label="([^"]*)"/g)].map(([, words]) => words ?? '');
  const main = body.slice(body.indexOf('<main')).replace(/<[^>]*>/g, ' ');
  return [...spoken, main].join('\n').replace(/[\w./-]+\.(?:yaml|md|docx|html|eml)\b/g, '');
}

const daily = [
  `${path}/gegevens`,
  ...['vertrek-wethouder', 'collegewisseling'].map((list) => `/dossiers-nieuw/${list}`),
  '/invullen/ingevuld-college',
];
const more = [
  ...['/', '/dossiers', path, `${path}/bijwerken`, '/dossiers-nieuw/new-wethouder'],
  ...['/documenten', `/documenten?dossier=${dossier}`],
  `/documenten/document/actielijst-${dossier}?dossier=${dossier}`,
  ...['/invullen', '/invullen/ingevuld', '/invullen/ingevuld-ondersteuning', '/invullen/alles'],
  ...['/invullen/namen', '/invullen/lijst/ondersteuning.koppeling'],
  ...['/invullen/lijst/college.leden', '/invullen/lijst/college.portefeuilles'],
];

it('no id stands on a page', async () => {
  const { get } = begin();
  for (const at of byDepth(daily, [...daily, ...more])) {
    const { status, body } = await get(at);
    expect(status, at).toBe(200);
    expect(wordsOf(body).match(/.{0,40}\bzz-.{0,40}/g) ?? [], at).toEqual([]);
  }
});

it('an id stands where a name would not tell two apart, and what is saved is the id', async () => {
  const twice = (profile: string): string =>
    profile
      .replace(/zz-zorg, zz-onderwijs/, 'zz-wonen, zz-mobiliteit')
      .replace(/(id: zz-wethouder-3\n)/, '$1      aanspreeknaam: wethouder Geld\n');
  const { get, post, folder } = begin(twice);
  const page = await get(`${path}/gegevens`);
  const options = [...page.body.matchAll(/<option value="(zz-[^"]*)"[^>]*>([^<]*)</g)].map(
    ([, ...each]) => each,
  );
  expect(options).toEqual([
    ['zz-wethouder-1', 'Wethouder (Wonen en ruimte, Mobiliteit; zz-wethouder-1)'],
    ['zz-wethouder-2', 'Wethouder (Wonen en ruimte, Mobiliteit; zz-wethouder-2)'],
    ['zz-wethouder-3', 'Wethouder Geld'],
  ]);
  const { 'was-plotseling': _, ...form } = fieldsOf(page, 'gegevens');
  const wanted = { ...form, grond: 'eigen-ontslag', voor: 'zz-wethouder-3' };
  const told = await post(`${path}/gegevens`, wanted);
  expect(told.body).toContain('Om wie het gaat: wethouder Geld (was: wethouder (Wonen en ruimte');
  expect(readFileSync(`${folder}/dossiers/${dossier}.yaml`, 'utf8')).toContain('\nvoor: zz-wethouder-3\n');
});
