/** Pages that change what is there already: facts of a dossier, filled values, names, members, several proposals. */
import { fieldsOf } from '../site-in-process.ts';
import { minimal } from '../workspace.ts';
import { bare, example, formWith, path, type MakePlace, type States } from './place.ts';

/** What a dossier says of itself. */
export async function* factsPages(make: MakePlace): States {
  const { get, post, change } = example(make);
  const at = `${path}/gegevens`;
  const page = await get(at);
  yield ['facts of a dossier', page];
  const facts = fieldsOf(page, 'gegevens');
  yield ['facts as they are', await post(at, facts)];
  yield ['terms off', await post(at, { doe: 'termijnen-uit' })];
  yield ['terms on', await post(at, { doe: 'termijnen-aan' })];
  yield ['an unknown form', await post(at, { doe: 'iets' })];
  change(`dossiers/vertrek-wethouder-zorg.yaml`, /^titel: .*$/m, 'titel: "Vertrek, anders"');
  yield ['facts that somebody changed', await post(at, facts)];
}

/** What is filled in, names, members and several proposals at once. */
export async function* filledPages(make: MakePlace): States {
  const full = example(make);
  const names = await full.get('/invullen/namen');
  yield ['names', names];
  const form = formWith(names, 'name="wie" value="wethouder-1"');
  yield ['a name saved', await full.post('/invullen/namen', { ...form, naam: 'Bo Verzonnen', mail: '' })];
  yield ['a name from an old page', await full.post('/invullen/namen', { ...form, naam: 'Bo', mail: '' })];
  yield ['an address alone', await full.post('/invullen/namen', { ...form, naam: '', mail: 'a@b.example' })];
  yield ['everything filled in', await full.get('/invullen/ingevuld')];
  yield ['looked for', await full.post('/invullen/ingevuld', { zoek: 'dinsdag' })];
  yield ['filled in, of one part', await full.get('/invullen/ingevuld-college')];
  const list = '/invullen/lijst/college.portefeuilles';
  const members = await full.get(list);
  yield ['a list with members', members];
  const asked = await full.post(`${list}/weg`, formWith(members, '/weg"'));
  yield ['what goes with a member', asked];
  const { get, post } = bare(
    make,
    `${minimal}pfo:\n  dag: woensdag # voorstel\n  frequentie: wekelijks # voorstel\n`,
  );
  const open = await get('/invullen/pfo');
  yield ['several proposals', open];
  const all = await post('/invullen/alles-klopt', formWith(open, 'Alles klopt'));
  yield ['confirmed together', all];
  yield ['taken back together', await post('/invullen/alles-terug', formWith(all, 'Ongedaan maken'))];
  yield ['nothing to take back', await post('/invullen/alles-terug', { daad: '99', deel: 'pfo' })];
  const typed = formWith(open, 'data-proef', { deel: 'pfo', waarde: 'vrijdag' });
  yield ['tried', await post('/invullen/proef', typed)];
  yield ['tried, its document', await get('/invullen/proef/1')];
  yield ['tried, gone', await get('/invullen/proef/99')];
}
