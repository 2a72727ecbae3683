/** What somebody stumbled over who had never seen the pages. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { warning } from '../../../src/diagnostics/diagnostic.ts';
import type { World } from '../../../src/app/world.ts';
import { join } from '../../../src/output/markup.ts';
import { outputFormats } from '../../../src/output/registry.ts';
import { warningLines } from '../../../src/web/open/fill/fill-acts.ts';
import { placeNames } from '../../../src/web/open/value-names.ts';
import { causeSentences } from '../../../src/words/causes.ts';
import { packageAssets } from '../../../src/world/node-files.ts';
import { openScript } from '../../../src/web/open/script.ts';
import { makeFields } from '../../../src/web/open/documents/make-form.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { sentList } from '../../support/returned-lists.ts';
import { root } from '../../support/root.ts';
import { EditedWord } from '../../support/edited-word.ts';
import { secrets } from '../../support/open-site.ts';
import { fieldsOf, siteFor } from '../../support/site-in-process.ts';
import { webRequest } from '../../support/web-request.ts';

const dossier = '/dossiers/vertrek-wethouder-zorg';
const begin = (): string => temporaryFolder(`${root}examples/voorbeelddam`);

function tickOn(page: string, task: string): string {
  return new RegExp(`value="(tick [0-9a-f]{12} ${task})"`).exec(page)?.[1] ?? '';
}

it('a second click on a tick keeps the undo of the first', async () => {
  const folder = begin();
  const { get, post } = siteFor(folder);
  const before = readFileSync(`${folder}${dossier}.yaml`, 'utf8');
  const taak = tickOn((await get(dossier)).body, 'onderscheiding-nagaan');
  await post(`${dossier}/taken`, { taak });
  const twice = await post(`${dossier}/taken`, { taak });
  expect(twice.body).toContain('Dit stond er al zo.');
  const daad = /name="daad" value="(\d+)"/.exec(twice.body)?.[1] ?? '';
  await post(`${dossier}/terug`, { daad });
  expect(readFileSync(`${folder}${dossier}.yaml`, 'utf8')).toBe(before);
});

it('the last page has no way on that nobody answers, and says how to begin again', async () => {
  const { post } = siteFor(begin());
  const { body } = await post('/klaar', {});
  expect(body).toContain('Dubbelklik op ‘Gemeente openen’');
  expect(body).not.toMatch(/<nav|<button|<a |<script/);
});

it('an address that was used says how to begin again without a terminal', async () => {
  const site = siteFor(begin());
  const target = `/?kaartje=${secrets.ticket}`;
  const again = async (): Promise<string> => String((await site.answer(webRequest({ target }))).body);
  await again();
  expect(await again()).toContain('Dubbelklik');
});

it.each([
  ['/dossiers-nieuw/new-wethouder', { doe: 'kijk', naam: 'wethouder wonen' }, 'Dit komt er'],
  [`${dossier}/zoek`, { zoek: 'sleutel' }, 'Zoek een taak'],
  [`${dossier}/bijwerken`, { doe: 'taak', titel: '' }, 'Wat moet er gebeuren?'],
  [`${dossier}/gegevens`, { doe: 'hernoemen', bestand: '' }, 'Hoe heet het bestand?'],
  ['/invullen/ingevuld', { zoek: 'dag' }, 'Zoek een waarde'],
])('going back to what %s answered asks for a page, and posts nothing', async (path, fields, words) => {
  const { answer, get } = siteFor(begin());
  const posted = new URLSearchParams({ formulier: secrets.form, ...fields }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const { status, headers: told } = await answer(webRequest({ target: path, posted, headers }));
  expect(status).toBe(303);
  for (const time of ['first', 'back'])
    expect((await get(told['location'] ?? '')).body, time).toContain(words);
  // What is not in memory any more is asked anew.
  expect((await get(`${path}?antwoord=999`)).status).toBe(200);
});

it('a line with a doubt about privacy is not ticked by itself, and the doubt is told with what was taken over', async () => {
  const folder = begin();
  const { post } = siteFor(folder, '2026-11-27');
  const word = new EditedWord((await sentList('docx')).bytes);
  word.fill(17, 'opmerking', 'gebeld met Karin de Boer');
  word.fill(16, 'opmerking', 'wacht op de zaal');
  const page = await post('/inlezen', {}, [new File([new Uint8Array(word.bytes())], 'lijst.docx')]);
  const lines = [...page.body.matchAll(/<li class="line">.*?<\/li>/gs)].map(([line]) => line);
  const doubtful = lines.find((line) => line.includes('Karin de Boer')) ?? '';
  expect(doubtful).toContain('misschien de naam');
  expect(doubtful).not.toMatch(/type="checkbox"[^>]* checked/);
  expect(page.body.match(/misschien de naam/g)).toHaveLength(1);
  const regel = [...page.body.matchAll(/name="regel" value="([^"]*)"/g)].map(([, key]) => key ?? '');
  const fields = fieldsOf(page, 'overnemen');
  expect(fields['regel']).toHaveLength(regel.length - 1);
  const after = await post('/inlezen/1', { ...fields, regel });
  expect(after.body).toMatch(/class="notice done".*Overgenomen in.*misschien de naam/s);
});

it('what is perhaps private is told where it was typed, not in the terminal', async () => {
  const { get, post } = siteFor(begin());
  const note =
    /value="(note [^"]*)"/.exec((await get(`${dossier}/taken/onderscheiding-nagaan`)).body)?.[1] ?? '';
  const page = await post(`${dossier}/taken`, {
    taak: note,
    opmerking: 'mail naar j.jansen@voorbeelddam.nl',
  });
  expect(page.body).toMatch(/class="notice done".*Let op: [^<]*mailadres dat op een naam lijkt/s);
});

it.each([
  ['a picture', {}, [new File(['x'], 'scan.png')]],
  ['a text without an answer', { tekst: 'Dag! Groet.' }, []],
])('%s is not read, and it is told what can be', async (_, fields, files) => {
  const page = await siteFor(begin()).post('/inlezen', fields, files);
  expect(page.body).toContain('class="notice stopped"');
  expect(page.body).toMatch(/Word \(\.docx\).*19 klaar/s);
  if ('tekst' in fields) expect(page.body).toContain(`${fields.tekst}</textarea>`);
});

it('a day that cannot be read is told for a task that was done already', async () => {
  const { get, post } = siteFor(begin(), '2026-11-27');
  await post(`${dossier}/taken`, { taak: tickOn((await get(dossier)).body, 'onderscheiding-nagaan') });
  const [, number = ''] =
    />(\d+) [^<]*<\/a>/.exec(
      /id="taak-onderscheiding-nagaan".*?<\/li>/s.exec((await get(dossier)).body)?.[0] ?? '',
    ) ?? [];
  const word = new EditedWord((await sentList('docx')).bytes);
  word.tick(Number(number));
  word.fill(Number(number), 'datum', '31 november 2026');
  const page = await post('/inlezen', {}, [new File([new Uint8Array(word.bytes())], 'lijst.docx')]);
  expect(page.body).toMatch(/Deze dag is niet te lezen\.[^<]*31 november 2026/);
});

it('forgetting a file does not say that nothing changed once something was taken over', async () => {
  const { post } = siteFor(begin(), '2026-11-27');
  const word = new EditedWord((await sentList('docx')).bytes);
  word.fill(16, 'opmerking', 'wacht op de zaal');
  const page = await post('/inlezen', {}, [new File([new Uint8Array(word.bytes())], 'lijst.docx')]);
  await post('/inlezen/1', fieldsOf(page, 'overnemen'));
  expect((await post('/inlezen/1', { doe: 'weg' })).body).toContain('Wat u overnam, blijft staan.');
});

it('a closed dossier stands apart, with its day', async () => {
  const { get, post } = siteFor(begin());
  await post(`${dossier}/bijwerken`, { doe: 'sluiten', toch: 'ja' });
  expect((await get('/dossiers')).body).toMatch(/<h2>Gesloten<\/h2>.*Gesloten op dinsdag/s);
});

it('the first page counts, and counts anew after a change', async () => {
  const folder = begin();
  const { get } = siteFor(folder);
  // The first one of all, with a dossier that runs, keeps nobody waiting.
  expect((await get('/')).body).not.toContain('Alles is ingevuld.');
  expect((await get('/')).body).toContain('Alles is ingevuld.');
  const profile = `${folder}/gemeente.yaml`;
  writeFileSync(profile, readFileSync(profile, 'utf8').replace(/^( +dag: dinsdag)$/m, '$1 # voorstel'));
  expect((await get('/')).body).toContain('1 voorstel om te bevestigen');
});

it('a file that is not there yet is not spoken of as if it were, and its lines are right once filled in', async () => {
  const folder = begin();
  const file = `${folder}/overleggen/ovl-strategisch.yaml`;
  rmSync(file);
  const { get } = siteFor(folder);
  const { body } = await get('/invullen');
  expect(body).toContain('overleggen/ovl-strategisch.yaml is er nog niet.');
  const [, lines = ''] = /<pre>(id: ovl-strategisch\n[^<]*)<\/pre>/.exec(body) ?? [];
  expect(lines).toContain('frequentie: # Hoe vaak');
  writeFileSync(file, lines.replaceAll(': #', ': concernmanager #'));
  expect((await get('/invullen')).body).not.toContain('ovl-strategisch');
  expect((await get('/fouten')).body).not.toContain('ovl-strategisch');
});

it('mails that were made come first, with how many there are; a page of mails makes drafts', async () => {
  const { post } = siteFor(begin());
  const fields = { dossier: 'vertrek-wethouder-zorg', document: 'verzoeken', vorm: ['eml', 'md'] };
  const { body } = await post('/documenten/maken', fields);
  const [made = ''] = /class="notice.*?<\/div>/s.exec(body) ?? [];
  const names = [...made.matchAll(/<li><a[^>]*>([^<]*)<\/a>/g)].map(([, name = '']) =>
    name.replace(/.*\./, ''),
  );
  const drafts = names.filter((each) => each === 'eml').length;
  expect(drafts).toBeGreaterThan(2);
  expect(names.slice(0, drafts).every((each) => each === 'eml')).toBe(true);
  expect(made).toContain(`Concepten van mails: ${drafts}`);
  const usual = (isMail: boolean): readonly (string | undefined)[] =>
    [
      ...join(makeFields(outputFormats, { dossier: undefined, isMail })).matchAll(
        /<input[^>]*name="vorm"[^>]*>/g,
      ),
    ]
      .filter(([field]) => field.includes('checked'))
      .map(([field]) => /value="(\w+)"/.exec(field)?.[1]);
  expect(usual(true)).toEqual(['docx', 'eml']);
  expect(usual(false)).toEqual(['docx']);
});

it('what a browser asks for by itself is no mistake', async () => {
  const { get } = siteFor(begin());
  for (const path of [
    '/favicon.ico',
    '/apple-touch-icon.png',
    '/.well-known/appspecific/com.chrome.devtools.json',
  ])
    expect((await get(path)).status, path).toBe(204);
});

it('a search counts in the titles of groups what it shows there', async () => {
  const [, form = ''] = /title\.textContent\.replace\(\/(.+?)\/, '\(' \+ own/.exec(openScript) ?? [];
  const { get } = siteFor(begin());
  const titles = [...(await get(dossier)).body.matchAll(/data-groep="[^"]*"[^>]*><h2>([^<]*)<\/h2>/g)];
  expect(titles.length).toBeGreaterThan(0);
  for (const [, title = ''] of titles) expect(title.replace(new RegExp(form), '(2)')).toMatch(/ \(2\)$/);
});

it('values have the names of their questions, not the keys of the file', () => {
  const world = { shipped: packageAssets } as unknown as World;
  const order = warning(
    'date/order',
    { file: 'gemeente.yaml' },
    {
      ...{ earlier: 'vastgesteld_op', earlierDate: '2 januari 2027' },
      ...{ later: 'geldig_vanaf', laterDate: '1 januari 2027' },
    },
  );
  const [told = ''] = warningLines([order], { world });
  expect(told).toContain('‘Vastgesteld op’');
  expect(told).not.toMatch(/_op|_vanaf/);
  const place = {
    file: 'gemeente.yaml',
    line: 71,
    column: 33,
    path: 'pfo.dag',
    kind: 'value',
    now: 'maandag',
  } as const;
  const causes = { places: [place, { ...place, kind: 'blank' as const, path: 'onbekend' }], remarks: [] };
  const [named = '', unknown = ''] = causeSentences(causes, placeNames({ world }));
  expect(named).toMatch(/^‘[^’`_]+’ is nu “maandag”/);
  expect(unknown).toMatch(/^gemeente\.yaml is niet meer ingevuld/);
  expect(causeSentences(causes)[1]).toMatch(/^gemeente\.yaml:71:33 onbekend is niet meer/);
});

it('a name that was typed is not to be allowed by a comment in a file', async () => {
  const { get, post } = siteFor(begin());
  const [, taak = ''] =
    /value="(note [^"]*)"/.exec((await get(`${dossier}/taken/onderscheiding-nagaan`)).body) ?? [];
  const remark = async (opmerking: string): Promise<string> =>
    (await post(`${dossier}/taken`, { taak, opmerking })).body;
  const refused = await remark('rekening NL91ABNA0417164300');
  expect(refused).toContain('Vraag dan uw beheerder');
  const taken = await remark('mail naar j.jansen@voorbeelddam.nl');
  expect(taken).toContain('Is dit geen privégegeven? Dan mag het blijven staan.');
  expect(refused + taken).not.toContain('gemeente: toegestaan');
});
