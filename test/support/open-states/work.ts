/** Pages of dossiers and of filling in, in every state that they can have. */
import { readFileSync } from 'node:fs';
import { temporaryFolder } from '../folders.ts';
import type { Fields } from '../site-in-process.ts';
import { minimal } from '../workspace.ts';
import {
  actOn,
  bare,
  broken,
  example,
  file,
  formWith,
  path,
  people,
  type MakePlace,
  type States,
} from './place.ts';

/** The first page, the list of dossiers, and what is told when files are wrong. */
export async function* firstPages(make: MakePlace): States {
  const place = example(make);
  for (const at of ['/', '/dossiers', '/dossiers-nieuw', '/niets', '/fouten'])
    yield [at, await place.get(at)];
  place.write('dossiers/kapot.yaml', broken);
  for (const at of [
    '/',
    '/dossiers',
    '/dossiers/kapot',
    '/dossiers/kapot/bijwerken',
    '/dossiers/kapot/taken/x',
  ])
    yield [`${at}, one dossier broken`, await place.get(at)];
  place.change('gemeente.yaml', 'dag: dinsdag', 'dag: dinsdagg');
  place.change('gemeente.yaml', /^gemeente:\n/m, 'gemente: 3\ngemeente:\n');
  for (const at of [
    '/',
    '/dossiers',
    '/dossiers-nieuw',
    '/dossiers-nieuw/new-wethouder',
    '/fouten',
    '/invullen',
  ])
    yield [`${at}, with mistakes`, await place.get(at)];
  for (const at of [
    '/documenten',
    '/documenten/document/werkwijzer',
    '/documenten/voorbeeld/werkwijzer',
    '/bewaren',
  ])
    yield [`${at}, with mistakes`, await place.get(at)];
  const empty = bare(make);
  for (const at of ['/', '/dossiers', '/documenten', '/inlezen', '/bewaren', '/fouten'])
    yield [`${at}, of a small workspace`, await empty.get(at)];
  empty.write('gemeente.yaml', broken);
  for (const at of [
    '/',
    '/dossiers',
    '/documenten',
    '/fouten',
    '/invullen/pfo',
    '/invullen/lijst/college.leden',
  ])
    yield [`${at}, unreadable`, await empty.get(at)];
  yield ['nothing to read at all', await make(temporaryFolder()).get('/')];
}

/** Starting a dossier. */
export async function* startPages(make: MakePlace): States {
  const { get, post } = example(make);
  const at = '/dossiers-nieuw/new-wethouder';
  for (const list of ['new-wethouder', 'vertrek-wethouder', 'collegewisseling', 'bestaat-niet'])
    yield [`questions of ${list}`, await get(`/dossiers-nieuw/${list}`)];
  yield ['a day that is none', await post(at, { naam: 'wonen', 'dag-benoeming': '31-6-2027', doe: 'kijk' })];
  yield ['a private name', await post(at, { naam: 'bel 06 12345678 na zes uur', doe: 'kijk' })];
  const fields = { naam: 'wethouder wonen', 'dag-benoeming': '2026-12-12' };
  const seen = await post(at, { ...fields, doe: 'kijk' });
  yield ['what would come, with a doubt', seen];
  const gezien = /name="gezien" value="([^"]*)"/.exec(seen.body)?.[1] ?? '';
  yield ['started without agreeing', await post(at, { ...fields, gezien, doe: 'start' })];
  yield ['started unseen', await post(at, { ...fields, gezien: 'x', doe: 'start' })];
  yield ['started', await post(at, { ...fields, gezien, doe: 'start', klopt: 'ja' })];
}

/** A dossier and its tasks. */
export async function* dossierPages(make: MakePlace): States {
  const place = example(make);
  place.write('personen.lokaal.yaml', people);
  const { get, post } = place;
  const page = await get(path);
  const task = 'onderscheiding-nagaan';
  yield ['a dossier', page];
  yield ['found', await post(`${path}/zoek`, { zoek: 'afscheid' })];
  yield ['found, asked for again', await get(`${path}/zoek`)];
  yield ['found nothing', await post(`${path}/zoek`, { zoek: 'xyzzy' })];
  yield ['a dossier that is not there', await get('/dossiers/bestaat-niet')];
  for (const [name, each] of [
    ['begun', task],
    ['open', 'afscheid-cadeau'],
    ['done', 'bericht-vertrek'],
    ['unknown', 'niets'],
  ] as const)
    yield [`a task: ${name}`, await get(`${path}/taken/${each}`)];
  const taak = actOn(page, 'tick', task);
  const before = readFileSync(`${place.folder}/${file}`, 'utf8');
  const ticked = await post(`${path}/taken`, { taak });
  yield ['ticked', ticked];
  yield ['ticked twice', await post(`${path}/taken`, { taak })];
  yield ['taken back', await post(`${path}/terug`, formWith(ticked, 'Ongedaan maken'))];
  const waiting = await post(`${path}/taken`, { taak: actOn(page, 'tick', 'afscheid-vorm') });
  yield ['must wait', waiting];
  yield ['ticked all the same', await post(`${path}/taken`, formWith(waiting, 'Toch afvinken'))];
  const skipped = actOn(await get(`${path}/taken/afscheid-wens`), 'skip', 'afscheid-wens');
  yield ['skipped without reason', await post(`${path}/taken`, { taak: skipped, reden: ' ', terug: 'taak' })];
  yield [
    'skipped',
    await post(`${path}/taken`, { taak: skipped, reden: 'niet nodig', toch: 'ja', terug: 'taak' }),
  ];
  const own = await get(`${path}/taken/${task}`);
  const note = { taak: actOn(own, 'note', task), terug: 'taak' };
  yield ['private', await post(`${path}/taken`, { ...note, opmerking: 'BSN 123456782' })];
  yield [
    'a wrong day',
    await post(`${path}/taken`, { taak: actOn(own, 'date', task), datum: 'ooit', terug: 'taak' }),
  ];
  yield ['remarked', await post(`${path}/taken`, { ...note, opmerking: 'de griffie belt terug' })];
  yield ['changed meanwhile', await post(`${path}/taken`, { ...note, opmerking: 'van de tweede' })];
  yield ['taken back too late', await post(`${path}/terug`, { daad: '999' })];
  place.write(file, before);
  const lost = await get(path);
  yield ['overwritten by an editor', lost];
  yield ['done again', await post(`${path}/opnieuw`, formWith(lost, 'Opnieuw:'))];
  yield ['left as it is', await post(`${path}/laat`, formWith(await get(path), 'Zo laten'))];
  place.write(file, broken);
  yield ['ticked while the file is broken', await post(`${path}/taken`, { taak })];
}

/** A dossier as a whole. */
export async function* carePages(make: MakePlace): States {
  const place = example(make);
  const { get, post } = place;
  const at = `${path}/bijwerken`;
  const page = await get(at);
  yield ['care of a dossier', page];
  const day = formWith(page, 'value="vertrek"', { doe: 'dag' });
  yield ['no day', await post(at, { ...day, dag: '31-6-2027' })];
  yield ['a day moved, on a Sunday', await post(at, { ...day, dag: '2027-01-17' })];
  yield ['a day that somebody changed', await post(at, { ...day, dag: '2027-02-01' })];
  yield [
    'a day taken away',
    await post(at, formWith(await get(at), 'value="vertrek"', { doe: 'dag', dag: '' })),
  ];
  yield ['a task without a title', await post(at, { doe: 'taak', titel: ' ', wanneer: 'ooit' })];
  yield ['a task at no moment', await post(at, { doe: 'taak', titel: 'Taart', wanneer: 'ooit eens' })];
  yield ['a task of one’s own', await post(at, { doe: 'taak', titel: 'Taart bestellen' })];
  const text = readFileSync(`${place.folder}/${file}`, 'utf8');
  place.write(file, text.replace(/\n {2}- id: afscheid-cadeau\n[^]*?\n\n(?= {2}- id)/, '\n'));
  yield ['new tasks of the list', await get(at)];
  yield ['taken over', await post(at, { doe: 'overnemen' })];
  yield ['an unknown form', await post(at, { doe: 'iets' })];
  yield ['closing asks', await post(at, { doe: 'sluiten' })];
  yield ['closed', await post(at, { doe: 'sluiten', toch: 'ja' })];
  yield ['the dossier while closed', await get(path)];
  yield ['a task while closed', await get(`${path}/taken/onderscheiding-nagaan`)];
  yield ['the list with a closed dossier', await get('/dossiers')];
  yield ['a day while closed', await post(at, { ...day, dag: '2027-02-01' })];
  yield ['opened again', await post(at, { doe: 'openen' })];
}

/** Filling in. */
export async function* fillPages(make: MakePlace): States {
  const profile = `${minimal}pfo:\n  frequentie: wekelijks # voorstel\n`;
  const place = bare(make, profile);
  const { get, post } = place;
  place.write('personen.lokaal.yaml', people);
  for (const part of [
    '',
    '/pfo',
    '/alles',
    '/mag-leeg',
    '/vaststelling',
    '/document-werkwijzer',
    '/bestaat-niet',
  ])
    yield [`fill in ${part}`, await get(`/invullen${part}`)];
  const form = async (at: string): Promise<Fields> =>
    formWith(await get('/invullen/alles'), `name="plek" value="${at}"`, { doe: 'bewaar', deel: 'pfo' });
  yield ['nothing typed', await post('/invullen', { ...(await form('pfo.dag')), waarde: '' })];
  yield ['not one of the choices', await post('/invullen', { ...(await form('pfo.dag')), waarde: 'ooit' })];
  yield [
    'a private value',
    await post('/invullen', { ...(await form('post.plek')), deel: 'alles', waarde: 'bij Bo Verzonnen' }),
  ];
  const stale = await form('pfo.dag');
  yield ['saved', await post('/invullen', { ...stale, waarde: 'vrijdag' })];
  yield ['changed meanwhile, its own choice', await post('/invullen', { ...stale, waarde: 'maandag' })];
  yield ['an unknown question', await post('/invullen', { plek: 'x.y', doe: 'bewaar' })];
  place.write('gemeente.yaml', profile);
  const lost = await get('/invullen/pfo');
  yield ['overwritten', lost];
  const again = await post('/invullen/opnieuw', formWith(lost, 'Opnieuw:'));
  yield ['again', again];
  yield ['taken back', await post('/invullen/terug', formWith(again, 'Ongedaan maken'))];
  yield ['taken back twice', await post('/invullen/terug', formWith(again, 'Ongedaan maken'))];
  yield ['left', await post('/invullen/laat', { daad: '1', deel: 'pfo' })];
  const list = '/invullen/lijst/college.portefeuilles';
  const members = await get(list);
  yield ['an empty list', members];
  yield [
    'a member without a name',
    await post(list, { ...formWith(members, 'name="gezien"'), 'lid-naam': '' }),
  ];
  const added = await post(list, { ...formWith(members, 'name="gezien"'), 'lid-naam': 'Wonen' });
  yield ['a member', added];
  yield [
    'a member from an old page',
    await post(list, { ...formWith(members, 'name="gezien"'), 'lid-naam': 'Zorg' }),
  ];
  yield ['a member taken back', await post(`${list}/terug`, formWith(added, 'Ongedaan maken'))];
  yield ['no such list', await get('/invullen/lijst/geen.lijst')];
  const [one] = [await form('post.plek')];
  place.write('gemeente.yaml', broken);
  yield ['saved while the file is broken', await post('/invullen', { ...one, waarde: 'in de kast' })];
}
