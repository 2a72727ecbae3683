/** What comes back, handed over on a page: shown first, and written as the command writes it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EditedWord } from '../../support/edited-word.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { wordFile } from '../../support/house-files.ts';
import { sentList } from '../../support/returned-lists.ts';
import { root } from '../../support/root.ts';
import { bytesIn, changedIn, run } from '../../support/round-trips.ts';
import { fieldsOf, siteFor, type SeenPage } from '../../support/site-in-process.ts';

const dossier = 'vertrek-wethouder-zorg';
const example = (): string => temporaryFolder(`${root}examples/voorbeelddam`);
/** The day of `run`. */
const today = '2026-11-27';
const fileOf = (folder: string): string => readFileSync(`${folder}/dossiers/${dossier}.yaml`, 'utf8');

function file(name: string, bytes: Uint8Array | string): File {
  return new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
}

async function ticked(change: (word: EditedWord) => void): Promise<Uint8Array> {
  const { bytes } = await sentList('docx');
  const word = new EditedWord(bytes);
  change(word);
  return word.bytes();
}

/** Words on a page, without markup. */
function wordsOf({ body }: SeenPage): string {
  return body
    .slice(body.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe('a list that is handed over', () => {
  it('is shown first, and gives the files that the command gives', async () => {
    const [here, there] = [example(), example()];
    const bytes = await ticked((word) => {
      word.tick(14);
      word.fill(14, 'datum', '24-11-2026');
      word.fill(14, 'paraaf', 'jj');
      word.tick(16);
      word.fill(17, 'opmerking', 'wacht op zaal');
    });
    const place = temporaryFolder();
    writeFileSync(`${place}/lijst.docx`, bytes);
    await run(there, 'inlezen', `${place}/lijst.docx`, '--yes');
    const before = bytesIn(here);
    const { post } = siteFor(here, today);
    const page = await post('/inlezen', {}, [file('lijst.docx', bytes)]);
    expect(page.at).toMatch(/^\/inlezen\/1\?m=\d+$/);
    expect(wordsOf(page)).toContain('klaar op di 24 november 2026, door jj');
    expect(changedIn(before, bytesIn(here))).toEqual([]);
    const after = await post('/inlezen/1', fieldsOf(page, 'overnemen'));
    expect(wordsOf(after)).toContain('Overgenomen in');
    expect(changedIn(before, bytesIn(here))).toEqual([`dossiers/${dossier}.yaml`]);
    expect(changedIn(bytesIn(there), bytesIn(here))).toEqual([]);
  });

  it('is taken over line by line', async () => {
    const folder = example();
    const { post } = siteFor(folder);
    const bytes = await ticked((word) => [14, 16].forEach((number) => word.tick(number)));
    const page = await post('/inlezen', {}, [file('lijst.docx', bytes)]);
    const fields = fieldsOf(page, 'overnemen');
    const lines = fields['regel'] ?? [];
    expect(lines).toHaveLength(2);
    const before = fileOf(folder);
    await post('/inlezen/1', { ...fields, regel: lines.slice(0, 1) });
    const count = (text: string): number => text.split('status: afgehandeld').length;
    expect(count(fileOf(folder))).toBe(count(before) + 1);
  });

  it('is not written over what changed since it was shown', async () => {
    const folder = example();
    const { post } = siteFor(folder);
    const page = await post('/inlezen', {}, [
      file('lijst.docx', await ticked((word) => [14, 16].forEach((number) => word.tick(number)))),
    ]);
    const meanwhile = fileOf(folder).replace('status: bezig', 'status: vervalt\n    reden: niet nodig');
    expect(meanwhile).not.toBe(fileOf(folder));
    writeFileSync(`${folder}/dossiers/${dossier}.yaml`, meanwhile);
    // What was unticked stays so.
    const after = await post('/inlezen/1', { ...fieldsOf(page, 'overnemen'), regel: [] });
    expect(wordsOf(after)).toContain('Intussen veranderde hier iets');
    expect(after.body).toMatch(/name="regel" value="[^"]+">/);
    expect(fieldsOf(after, 'overnemen')['regel']).toBeUndefined();
    expect(fileOf(folder)).toBe(meanwhile);
  });

  it('asks what is not certain, and shows what an answer means before it is written', async () => {
    const folder = example();
    const before = fileOf(folder);
    const { post } = siteFor(folder);
    const bytes = await ticked((word) => word.fill(14, 'datum', '30-11-2026'));
    const page = await post('/inlezen', {}, [file('lijst.docx', bytes)]);
    expect(wordsOf(page)).toContain('maar er is geen vinkje');
    const answered = await post('/inlezen/1', { ...fieldsOf(page, 'overnemen'), 'vraag-0': '0' });
    expect(wordsOf(answered)).toContain('1 antwoord verwerkt');
    expect(fileOf(folder)).toBe(before);
    await post('/inlezen/1', fieldsOf(answered, 'overnemen'));
    expect(fileOf(folder)).toContain('afgehandeld_op: 2026-11-30');
  });

  it('says why something private is refused, and repeats none of it', async () => {
    const folder = example();
    const { post } = siteFor(folder);
    const bytes = await ticked((word) => {
      word.tick(14);
      word.fill(16, 'opmerking', 'BSN 123456782');
    });
    const page = await post('/inlezen', {}, [file('lijst.docx', bytes)]);
    expect(wordsOf(page)).toContain('de opmerking neem ik niet over');
    expect(page.body).not.toContain('123456782');
    await post('/inlezen/1', fieldsOf(page, 'overnemen'));
    expect(fileOf(folder)).not.toContain('123456782');
  });
});

describe('other things that are handed over', () => {
  it('an answer of a mail, for a dossier that is chosen', async () => {
    const folder = example();
    const { post } = siteFor(folder);
    const page = await post('/inlezen', { tekst: '14 klaar op 30 november 2026\r\n' });
    expect(wordsOf(page)).toContain('Van welk dossier is het?');
    const chosen = await post('/inlezen/1', { ...fieldsOf(page, 'antwoorden'), 'dossier-0': dossier });
    const answered = await post('/inlezen/1', { ...fieldsOf(chosen, 'antwoorden'), 'vraag-0': '0' });
    const taken = await post('/inlezen/1', fieldsOf(answered, 'overnemen'));
    expect(wordsOf(taken)).toContain('Overgenomen in');
    expect(fileOf(folder)).toContain('afgehandeld_op: 2026-11-30');
  });

  it('a corrected document: values are offered, and written as they are filled in', async () => {
    const folder = example();
    const { post } = siteFor(folder);
    const made = readFileSync(`${folder}/documenten/werkwijzer.md`, 'utf8');
    const page = await post('/inlezen', {}, [file('werkwijzer.md', made.replaceAll('insdag', 'onderdag'))]);
    expect(wordsOf(page)).toMatch(
      /College › Collegevergadering › Dag van de collegevergadering \(gemeente\.yaml, regel 24\)/,
    );
    const key = / name="waarde" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    expect(fieldsOf(page, 'overnemen')['waarde']).toBeUndefined();
    await post('/inlezen/1', { ...fieldsOf(page, 'overnemen'), waarde: key });
    expect(readFileSync(`${folder}/gemeente.yaml`, 'utf8')).toContain('dag: donderdag\n');
  });

  it('a hand-over: what is new is written as the command writes it', async () => {
    const [here, there, place] = [example(), example(), temporaryFolder()];
    const name = `overdracht-${dossier}.md`;
    const made = readFileSync(`${here}/documenten/${name}`, 'utf8');
    const filled = made.replace(
      /\| _{24} \| _{24} \| _{24} \| _{10} \| _{12} \|/,
      '| Contract Wmo | ter inzage | | 1 feb 2027 | bestuurder |',
    );
    expect(filled).not.toBe(made);
    writeFileSync(`${place}/${name}`, filled);
    await run(there, 'inlezen', `${place}/${name}`, '--yes');
    const { post } = siteFor(here, today);
    const page = await post('/inlezen', {}, [file(name, filled)]);
    expect(wordsOf(page)).toContain('nieuw: lopende zaak');
    await post('/inlezen/1', fieldsOf(page, 'overnemen'));
    expect(fileOf(here)).toContain('zaak: Contract Wmo');
    expect(changedIn(bytesIn(there), bytesIn(here))).toEqual([]);
  });

  it('a file made to stop its reader is refused as the command refuses it', async () => {
    const folder = example();
    const bomb = wordFile({ parts: { 'word/document.xml': ' '.repeat(90 * 1024 * 1024) } });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const page = await siteFor(folder).post('/inlezen', {}, [file('bom.docx', bomb)]);
    expect(wordsOf(page)).toContain('bom.docx: Het is groter dan elke lijst');
    expect(wordsOf(page)).toContain('Hier is niets van gelezen.');
  });

  it('names of files are text, and lead nowhere', async () => {
    const folder = example();
    const name = '../../../<img src=x onerror=alert(1)>.docx';
    const page = await siteFor(folder).post('/inlezen', {}, [file(name, 'x')]);
    expect(page.body).not.toContain('<img');
    expect(page.body).toContain('<p>&lt;img');
    expect(page.at).toMatch(/^\/inlezen\?m=\d+$/);
    expect(existsSync(`${folder}/.gemeente/aangeleverd`)).toBe(false);
  });

  it('nothing at all is said to be nothing', async () => {
    const page = await siteFor(example()).post('/inlezen', {});
    expect(wordsOf(page)).toContain('Kies eerst een bestand');
  });
});
