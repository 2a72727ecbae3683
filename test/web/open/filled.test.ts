/** What is filled in already, in the browser: found, changed, made a proposal again, and members taken out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { setValues } from '../../../src/app/fill/set-values.ts';
import { nodeWorld } from '../../../src/world/node-world.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { fieldsOf, siteFor, type Fields, type SeenPage } from '../../support/site-in-process.ts';
import { minimal } from '../../support/workspace.ts';

const profile = `# Van ons.
${minimal}pfo:
  dag: woensdag # met de hand
  frequentie: wekelijks # voorstel
post:
  plek: "in het postvak"
`;

function workspace(text = profile): string {
  const folder = temporaryFolder();
  writeFileSync(`${folder}/gemeente.yaml`, text);
  return folder;
}

const read = (folder: string): string => readFileSync(`${folder}/gemeente.yaml`, 'utf8');

async function zet(folder: string, path: string, typed: string): Promise<void> {
  const world = nodeWorld({ base: folder, today: '2026-12-01' });
  expect((await setValues({ folder, settings: [{ path, typed }] }, world)).kind).toBe('done');
}

/** What a browser sends of the form that holds a text. */
function formWith({ body }: SeenPage, ...holds: readonly string[]): Fields {
  const forms = body.split('<form').filter((each) => holds.every((hold) => each.includes(hold)));
  const [form = ''] = forms.map((each) => each.split('</form>')[0] ?? '');
  expect(form, holds.join(' ')).not.toBe('');
  const { doe: _, ...fields } = fieldsOf({ status: 200, at: '', body: `<main>${form}` }, '');
  return fields;
}

it('is shown with its sentence, found by any word, and changed as `invullen --zet` does', async () => {
  const [here, there] = [workspace(), workspace()];
  const site = siteFor(here);
  const all = await site.get('/invullen/ingevuld');
  expect(all.body).toMatch(
    /Dag van het PFO<\/h3><p>woensdag<\/p><div[^>]*><blockquote>.*Het PFO is op woensdag/,
  );
  expect(all.body).not.toContain('id="vraag-pfo-frequentie"');
  expect(all.body).not.toContain('schema_versie');
  const found = (await site.post('/invullen/ingevuld', { zoek: 'wôensdag' })).body;
  expect(found).toContain('id="vraag-pfo-dag"');
  expect(found).not.toContain('id="vraag-post-plek"');
  const section = await site.get('/invullen/ingevuld-pfo');
  const form = formWith(section, 'value="pfo.dag"', 'value="bewaar"');
  const answer = await site.post('/invullen', { ...form, waarde: 'vrijdag', doe: 'bewaar' });
  expect(answer.body).toContain('Bewaard: Dag van het PFO: vrijdag');
  await zet(there, 'pfo.dag', 'vrijdag');
  expect(read(here)).toBe(read(there));
  expect(read(here)).toContain('dag: vrijdag # met de hand');
  // Taken back: byte for byte as before.
  await site.post('/invullen/terug', { daad: '1', deel: 'ingevuld-pfo' });
  expect(read(here)).toBe(profile);
});

it('that somebody else changed is asked about, with both values', async () => {
  const folder = workspace();
  const site = siteFor(folder);
  const form = formWith(await site.get('/invullen/ingevuld-pfo'), 'value="pfo.dag"', 'value="bewaar"');
  await zet(folder, 'pfo.dag', 'maandag');
  const between = read(folder);
  const told = await site.post('/invullen', { ...form, waarde: 'vrijdag', doe: 'bewaar' });
  expect(told.body).toMatch(/Uw keuze: vrijdag.*Er staat nu: maandag/s);
  expect(told.at).toContain('/invullen/ingevuld-pfo?');
  expect(read(folder)).toBe(between);
  const again = formWith(told, 'value="pfo.dag"', 'Toch mijn keuze bewaren');
  await site.post('/invullen', { ...again, waarde: 'vrijdag', doe: 'bewaar' });
  expect(read(folder)).toContain('dag: vrijdag # met de hand');
});

it('becomes a proposal again, which is asked about once more', async () => {
  const folder = workspace();
  const site = siteFor(folder);
  const form = formWith(await site.get('/invullen/ingevuld-post'), 'value="post.plek"', 'value="voorstel"');
  const told = await site.post('/invullen', { ...form, doe: 'voorstel' });
  expect(told.body).toContain('Weer een voorstel: ');
  const proposed = profile.replace('"in het postvak"', '"in het postvak" # voorstel');
  expect(read(folder)).toBe(proposed);
  // An editor that saves an older version takes that away; done again, it is a proposal once more.
  writeFileSync(`${folder}/gemeente.yaml`, profile);
  const lost = await site.get('/invullen/ingevuld-post');
  expect(lost.body).toContain('staat niet meer in het bestand');
  await site.post('/invullen/opnieuw', formWith(lost, 'Opnieuw: '));
  expect(read(folder)).toBe(proposed);
  const open = await site.get('/invullen/post');
  expect(open.body).toMatch(/Voorstel: <strong>in het postvak/);
  // Accepting it, and that undone.
  await site.post('/invullen', {
    ...formWith(open, 'value="post.plek"', 'value="neem-over"'),
    doe: 'neem-over',
  });
  expect(read(folder)).toBe(profile);
  await site.post('/invullen/terug', { daad: '3', deel: 'post' });
  expect(read(folder)).toContain('# voorstel\n');
});

const members = `# Van ons.
${minimal}secretariaat:
  medewerkers:
    # de eerste
    - id: medewerker-1 # vast
      taak: agenda
      # foto: { bestand: x }
    # de tweede
    - id: medewerker-2
      taak: post
post:
  plek: in het postvak
`;

it('a member of a list goes after consent to its lines, and comes back', async () => {
  const folder = workspace(members);
  const site = siteFor(folder);
  const at = '/invullen/lijst/secretariaat.medewerkers';
  const form = formWith(await site.get(at), 'value="0"', 'Weghalen');
  // A form without a member takes nobody out, and neither does one with something else for it.
  for (const lid of ['', '-1', '1e0', 'x'])
    expect((await site.post(`${at}/weg`, { ...form, lid })).body, lid).toContain('Intussen veranderd');
  const asked = await site.post(`${at}/weg`, form);
  expect(asked.body).toContain('Nog niet weggehaald: agenda');
  expect(asked.body).toContain('Dit gaat ook weg: foto: { bestand: x }');
  expect(asked.body).not.toContain('- id:');
  expect(read(folder)).toBe(members);
  const told = await site.post(`${at}/weg`, formWith(asked, 'Ja, weghalen'));
  expect(told.body).toContain('Weggehaald uit');
  const gone = '    - id: medewerker-1 # vast\n      taak: agenda\n      # foto: { bestand: x }\n';
  expect(read(folder)).toBe(members.replace(gone, ''));
  // A second time, or with an older page, nothing more goes.
  expect((await site.post(`${at}/weg`, { ...form, toch: 'ja' })).body).toContain('Intussen veranderd');
  await site.post(`${at}/terug`, formWith(told, 'Ongedaan maken'));
  expect(read(folder)).toBe(members);
});

it('a member that others refer to stays, and so does one that nobody agreed to', async () => {
  const text = members
    .replace('college:\n', 'college:\n  leden: [{ id: burgemeester, rol: burgemeester }]\n')
    .replace(
      'post:\n',
      'ondersteuning:\n  koppeling: [{ collegelid: burgemeester, secretaresse: medewerker-1 }]\npost:\n',
    );
  const folder = workspace(text);
  const site = siteFor(folder);
  const at = '/invullen/lijst/secretariaat.medewerkers';
  const form = formWith(await site.get(at), 'value="0"', 'Weghalen');
  const told = await site.post(`${at}/weg`, { ...form, toch: 'ja' });
  expect(told.body).toContain('class="notice stopped"');
  expect(told.body).toMatch(/Dat kan pas als dit is veranderd of weggehaald:.*burgemeester: agenda/s);
  expect(told.body).toContain('href="/invullen/lijst/ondersteuning.koppeling"');
  expect(told.body).not.toContain('bestaat niet');
  expect(read(folder)).toBe(text);
  // The link is changed, and then she can go.
  const links = '/invullen/lijst/ondersteuning.koppeling';
  const page = await site.get(`${links}?lid=0`);
  expect(page.body).toMatch(/Wie ondersteunt (?:de )?burgemeester\?/);
  const seen = /name="gezien" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  await site.post(links, { gezien: seen, wijzig: '0', 'lid-secretaresse': 'medewerker-2' });
  expect(read(folder)).toBe(text.replace('secretaresse: medewerker-1', 'secretaresse: medewerker-2'));
  expect((await site.post(`${at}/weg`, { ...form, toch: 'ja' })).body).toContain('Weggehaald uit');
});

it('a name in what somebody does is asked about, when added and when changed; nothing else of the member changes', async () => {
  const folder = workspace(members);
  const site = siteFor(folder);
  const at = '/invullen/lijst/secretariaat.medewerkers';
  const page = await site.get(`${at}?lid=0`);
  expect(page.body).toMatch(/<input[^>]*name="lid-taak"[^>]* value="agenda"/);
  const gezien = /name="gezien" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  for (const lid of [{ wijzig: '0' }, {}]) {
    const asked = await site.post(at, { gezien, ...lid, 'lid-taak': 'Anja Bakker' });
    expect(asked.body).toContain('Dit lijkt de naam van iemand: Anja Bakker');
    expect(asked.body).toMatch(/<input[^>]*name="lid-taak"[^>]* value="Anja Bakker"/);
    expect(read(folder)).toBe(members);
  }
  await site.post(at, { gezien, wijzig: '0', 'lid-taak': 'mail en agenda' });
  expect(read(folder)).toBe(members.replace('taak: agenda', 'taak: mail en agenda'));
  const gone = await site.post(at, { gezien, wijzig: '9', 'lid-taak': 'post' });
  expect(gone.body).toContain('Intussen veranderd');
  const now = /name="gezien" value="([^"]+)"/.exec((await site.get(at)).body)?.[1] ?? '';
  await site.post(at, { gezien: now, wijzig: '0', 'lid-taak': 'Anja Bakker', toch: 'ja' });
  expect(read(folder)).toContain('taak: Anja Bakker');
});
