/** Pages of files: documents, what comes back, and saving, in every state that they can have. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EditedWord } from '../edited-word.ts';
import { sentList } from '../returned-lists.ts';
import type { SeenPage } from '../site-in-process.ts';
import { broken, example, file, formWith, id, people, type MakePlace, type States } from './place.ts';

/** Documents. */
export async function* documentPages(make: MakePlace): States {
  const place = example(make);
  const { get, post } = place;
  const werkwijzer = '/documenten/document/werkwijzer';
  yield ['documents', await get('/documenten')];
  yield ['no such dossier', await get('/documenten?dossier=anders')];
  yield ['no such document', await get('/documenten/document/niets')];
  yield ['no such preview', await get('/documenten/voorbeeld/niets')];
  yield ['no such file', await get('/documenten/bestand/documenten/niets.md')];
  yield ['nothing chosen', await post('/documenten/maken', { vorm: 'md' })];
  yield ['no format chosen', await post('/documenten/maken', { document: 'werkwijzer' })];
  const chosen = { document: ['werkwijzer', 'rollen'], vorm: ['docx', 'html'] };
  yield ['made', await post('/documenten/maken', chosen)];
  yield ['made again', await post('/documenten/maken', { ...chosen, terug: 'werkwijzer' })];
  place.change('gemeente.yaml', /(vergadering:\s+dag: dinsdag\s+tijd: ).*/, "$1'11:45'");
  place.write('documenten/werkwijzer.html', 'Van mij.\n');
  yield ['stale, and changed by somebody', await get(werkwijzer)];
  yield ['the list of those', await get('/documenten')];
  const kept = await post('/documenten/maken', { ...chosen, terug: 'werkwijzer' });
  yield ['kept, and asked', kept];
  const replace = formWith(kept, 'Vervang werkwijzer.html');
  place.write('documenten/werkwijzer.html', 'Nog later.\n');
  yield ['changed since it was shown', await post('/documenten/maken', replace)];
  yield [
    'replaced',
    await post('/documenten/maken', formWith(await get(werkwijzer), 'Vervang werkwijzer.html')),
  ];
  const of = `?dossier=${id}`;
  yield ['of a dossier', await get(`/documenten${of}`)];
  yield ['a list of tasks', await get(`/documenten/document/actielijst-${id}${of}`)];
  const mails = { dossier: id, document: 'verzoeken', vorm: ['eml', 'ics', 'xlsx'] };
  yield ['drafts, and what does not exist in a format', await post('/documenten/maken', mails)];
  place.write('personen.lokaal.yaml', people);
  yield ['with names', await get('/documenten?namen=ja')];
  yield ['everything with names', await post('/documenten/maken', { alles: 'ja', namen: 'ja', vorm: 'md' })];
  yield ['how it will look', await get('/documenten/voorbeeld/werkwijzer')];
}

/** What comes back. */
export async function* returnedPages(make: MakePlace): States {
  const place = example(make);
  const { get, post } = place;
  const word = new EditedWord((await sentList('docx')).bytes);
  word.tick(14);
  word.fill(14, 'paraaf', 'jj');
  word.fill(16, 'datum', '30-11-2026');
  word.fill(17, 'opmerking', 'BSN 123456782');
  const bytes = word.bytes();
  yield ['hand over', await get('/inlezen')];
  yield ['nothing at all', await post('/inlezen', {})];
  const list = await post('/inlezen', {}, [new File([new Uint8Array(bytes)], 'lijst.docx')]);
  yield ['a list with lines and a question', list];
  yield ['what waits', await get('/inlezen')];
  yield ['nothing chosen', await post('/inlezen/1', { ...formWith(list, 'overnemen'), doe: 'antwoorden' })];
  const answered = await post('/inlezen/1', {
    ...formWith(list, 'overnemen'),
    'vraag-0': '0',
    doe: 'antwoorden',
  });
  yield ['answered', answered];
  yield ['answers taken back', await post('/inlezen/1', { doe: 'wissen' })];
  const regel = / name="regel" value="([^"]*)"/.exec(list.body)?.[1] ?? '';
  yield ['taken over', await post('/inlezen/1', { ...formWith(list, 'overnemen'), regel, doe: 'overnemen' })];
  yield ['changed meanwhile', await post('/inlezen/1', { versie: 'x', doe: 'overnemen' })];
  yield ['thrown away', await post('/inlezen/1', { doe: 'weg' })];
  yield ['no longer there', await get('/inlezen/1')];
  yield ['an answer of no dossier', await post('/inlezen', { tekst: '14 klaar op 30 november 2026' })];
  const made = readFileSync(`${place.folder}/documenten/werkwijzer.md`, 'utf8').replaceAll(
    'insdag',
    'onderdag',
  );
  yield ['a corrected document', await post('/inlezen', {}, [new File([made], 'werkwijzer.md')])];
  const over = readFileSync(`${place.folder}/documenten/overdracht-${id}.md`, 'utf8').replace(
    /\| _{24} \| _{24} \| _{24} \| _{10} \| _{12} \|/,
    '| Contract Wmo | ter inzage | | 1 feb 2027 | bestuurder |',
  );
  yield ['a hand-over', await post('/inlezen', {}, [new File([over], `overdracht-${id}.md`)])];
  yield [
    'what cannot be read',
    await post('/inlezen', {}, [new File(['PK\u0003\u0004'], 'stuk.docx'), new File(['x'], 'b.exe')]),
  ];
  place.write('gemeente.yaml', broken);
  yield [
    'a list while a file is broken',
    await post('/inlezen', {}, [new File([new Uint8Array(bytes)], 'lijst.docx')]),
  ];
}

/** Saving in git. */
export async function* savedPages(
  make: MakePlace,
  git: (folder: string, args: readonly string[]) => string,
): States {
  const place = example(make);
  const { get, post, folder } = place;
  const run = (...args: readonly string[]): string => git(folder, args);
  yield ['no repository', await get('/bewaren')];
  run('init', '-q');
  run('config', 'user.name', 'Proef');
  run('config', 'user.email', 'proef@voorbeelddam.example');
  yield ['the first time', await get('/bewaren')];
  run('add', '-A');
  run('commit', '-qm', 'Begin');
  yield ['nothing changed', await get('/bewaren')];
  place.change('gemeente.yaml', 'dag: dinsdag', 'dag: donderdag');
  place.change(file, 'status: bezig', 'status: vervalt\n    reden: niet nodig');
  rmSync(`${folder}/documenten/rollen.md`);
  place.write('LEESMIJ.md', 'Lees mij\n');
  mkdirSync(`${folder}/ingevuld`);
  place.write('ingevuld/los.md', 'los\n');
  const changed = await get('/bewaren');
  yield ['what changed', changed];
  const fields = formWith(changed, 'Bewaar in git');
  yield ['no message', await post('/bewaren', { ...fields, bericht: ' ' })];
  yield ['a private message', await post('/bewaren', { ...fields, bericht: 'BSN 123456782' })];
  place.write('LEESMIJ.md', 'Lees mij niet\n');
  yield ['changed since', await post('/bewaren', { ...fields, bericht: 'Bijgewerkt' })];
  const hook = `${folder}/.git/hooks/pre-commit`;
  mkdirSync(`${folder}/.git/hooks`, { recursive: true });
  writeFileSync(hook, '#!/bin/sh\necho "Nee, want het is maandag." >&2\nexit 1\n');
  chmodSync(hook, 0o755);
  const save = async (): Promise<SeenPage> =>
    post('/bewaren', formWith(await get('/bewaren'), 'Bewaar in git', { bericht: 'Bijgewerkt' }));
  yield ['a check said no', await save()];
  rmSync(hook);
  yield ['saved', await save()];
}

/** The end of it; the site is over after the last. */
export async function* lastPages(make: MakePlace): States {
  const { post } = example(make);
  yield ['too much', await post('/dossiers-nieuw/new-wethouder', { naam: 'x'.repeat(1_000_001) })];
  yield ['the end', await post('/klaar', {})];
}
