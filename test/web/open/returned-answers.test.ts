/** What comes back with days to come, days that are none, and words that are better put otherwise. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EditedWord } from '../../support/edited-word.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { sentList } from '../../support/returned-lists.ts';
import { root } from '../../support/root.ts';
import { fieldsOf, siteFor, type AskedSite, type SeenPage } from '../../support/site-in-process.ts';

const dossier = '/dossiers/vertrek-wethouder-zorg';
const begin = (): string => temporaryFolder(`${root}examples/voorbeelddam`);
const textIn = (folder: string): string => readFileSync(`${folder}${dossier}.yaml`, 'utf8');

async function handed(folder: string, fill: (word: EditedWord) => void): Promise<[AskedSite, SeenPage]> {
  const site = siteFor(folder, '2026-11-27');
  const word = new EditedWord((await sentList('docx')).bytes);
  fill(word);
  return [site, await site.post('/inlezen', {}, [new File([new Uint8Array(word.bytes())], 'lijst.docx')])];
}

/** The name and value of the answer to a question with these words, and of what is typed for it. */
function answerIn(page: SeenPage, words: RegExp): { readonly name: string; readonly value: string } {
  const questions = page.body.match(/<fieldset class="question">.*?<\/fieldset>/gs) ?? [];
  const choices = questions.flatMap((each) => each.match(/<label class="choice">.*?<\/label>/gs) ?? []);
  const [, name = '', value = ''] =
    /name="(vraag-\d+)" value="(\d*)"/.exec(choices.find((each) => words.test(each)) ?? '') ?? [];
  return { name, value };
}

it('a day to come without a tick can be the planned day', async () => {
  const folder = begin();
  const [{ post }, page] = await handed(folder, (word) => word.fill(16, 'datum', '8 januari 2027'));
  expect(page.body).toContain('Die dag moet nog komen.');
  const { name, value } = answerIn(page, /geplande dag: klaar uiterlijk vrijdag\s8\sjanuari\s2027/);
  const heard = await post('/inlezen/1', { ...fieldsOf(page, 'antwoorden'), [name]: value });
  await post('/inlezen/1', fieldsOf(heard, 'overnemen'));
  expect(textIn(folder)).toContain('datum: 2027-01-08');
  expect(textIn(folder)).not.toContain('afgehandeld_op: 2027');
});

it('a day that is none is told as such; a refused answer names its row and stays, while others are heard', async () => {
  const folder = begin();
  const [{ post }, page] = await handed(folder, (word) => {
    word.fill(16, 'datum', '31 november 2026');
    word.fill(17, 'datum', '8 januari 2027');
  });
  expect(page.body).toContain('Die dag staat niet op de kalender.');
  const typed = answerIn(page, /op een dag die ik typ/);
  const planned = answerIn(page, /geplande dag/);
  const day = `bij-${typed.name.slice('vraag-'.length)}-${typed.value}`;
  const answers = { [typed.name]: typed.value, [day]: '2026-12-24', [planned.name]: planned.value };
  const heard = await post('/inlezen/1', { ...fieldsOf(page, 'antwoorden'), ...answers });
  expect(heard.body).toMatch(/class="notice stopped".*<p>16 [^<]*: Die dag moet nog komen\.<\/p>/s);
  expect(heard.body).toContain('1 antwoord verwerkt.');
  expect(heard.body).toMatch(/<input type="date"[^>]* value="2026-12-24"/);
  expect(answerIn(heard, /geplande dag/).name).toBe('');
  // Somebody else changed the dossier meanwhile: what was chosen stays then too.
  const stale = await post('/inlezen/1', {
    ...fieldsOf(heard, 'antwoorden'),
    versie: 'oud',
    [day]: '2026-11-20',
  });
  expect(stale.body).toMatch(/<input type="date"[^>]* value="2026-11-20"/);
});

it('a remark is put otherwise before it is taken over, and no doubt about it is left', async () => {
  const folder = begin();
  const [{ post }, page] = await handed(folder, (word) =>
    word.fill(17, 'opmerking', 'gebeld met Karin de Boer'),
  );
  const name = /<textarea[^>]* name="(tekst remark [^"]*)"/.exec(page.body)?.[1] ?? '';
  const regel = /name="regel" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
  const fields = { ...fieldsOf(page, 'overnemen'), regel, [name]: 'gebeld met HRM' };
  const stale = await post('/inlezen/1', { ...fields, versie: 'oud' });
  expect(stale.body).toMatch(/<textarea[^>]*>\ngebeld met HRM<\/textarea>/);
  const after = await post('/inlezen/1', fields);
  expect(after.body).toContain('class="notice done"');
  expect(after.body).not.toContain('misschien de naam');
  expect(textIn(folder)).toContain('opmerking: gebeld met HRM');
  expect(textIn(folder)).not.toContain('Karin');
});
