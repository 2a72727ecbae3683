/** Guards of documents and of filling in that no other test here needs. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { formWith } from '../../support/open-states/place.ts';
import { root } from '../../support/root.ts';
import { siteFor, type AskedSite, type Fields } from '../../support/site-in-process.ts';
import { minimal } from '../../support/workspace.ts';

const people = 'personen:\n  - { id: wethouder-1, naam: Bo Verzonnen }\n';

describe('documents', () => {
  const begin = (): AskedSite & {
    readonly folder: string;
    readonly write: (file: string, text: string) => void;
  } => {
    const folder = temporaryFolder(`${root}examples/voorbeelddam`);
    return { folder, ...siteFor(folder), write: (file, text) => writeFileSync(`${folder}/${file}`, text) };
  };

  it('of the folders of a workspace, only those of documents can be fetched, and what is hidden there cannot', async () => {
    const { folder, get, write } = begin();
    const isThere = async (path: string): Promise<boolean> =>
      (await get(`/documenten/bestand/${path}`)).status === 200;
    mkdirSync(`${folder}/ingevuld`);
    write('ingevuld/antwoord.md', 'geheim');
    write('documenten/~$werkwijzer.docx', 'geheim');
    write('documenten/.concept.md', 'geheim');
    write('personen.lokaal.yaml', people);
    symlinkSync(`${folder}/personen.lokaal.yaml`, `${folder}/documenten/namen.md`);
    expect(await isThere('documenten/werkwijzer.md')).toBe(true);
    for (const path of [
      ...['ingevuld/antwoord.md', 'documenten/~$werkwijzer.docx', 'documenten/.concept.md'],
      // A link that leads elsewhere in the workspace.
      'documenten/namen.md',
    ])
      expect(await isThere(path), path).toBe(false);
  });

  it('as they will look lead nowhere: not to files beside them, nor away from the page in their frame', async () => {
    const { folder, get, write } = begin();
    const own = 'sjablonen/documenten/proef';
    mkdirSync(`${folder}/${own}`, { recursive: true });
    write(`${own}/template.yaml`, 'id: proef\ntitel: Proef\nomschrijving: O.\nopenbaarheid: intern\n');
    const links = '[web](https://dam.example) [post](mailto:a@dam.example) [hier](#kop)';
    const files = '[profiel](gemeente.yaml) [ander](documenten/werkwijzer.html)';
    write(`${own}/document.md.hbs`, `# Proef\n\n## Kop\n\n${links} ${files}\n`);
    const { body } = await get('/documenten/voorbeeld/proef');
    const led = [...body.matchAll(/<a ([^>]*)>(web|post|hier|profiel|ander)</g)].map(([, to, words]) => [
      words,
      /target="_blank"/.test(to!),
    ]);
    expect(led).toEqual([
      ['web', true],
      ['post', true],
      ['hier', false],
    ]);
    // They are words there.
    expect(body).toMatch(/profiel.*ander/s);
  });

  it('with names are asked for where there are names, and then shown with them', async () => {
    const { get, write } = begin();
    const without = await get('/documenten?namen=ja');
    expect(without.body).not.toMatch(/class="notice|, met namen/);
    write('personen.lokaal.yaml', `${people}  - { id: adviseur-wonen, naam: Zoë Verzonnen }\n`);
    const page = await get('/documenten/document/overdracht?namen=ja');
    expect(page.body).toContain('<iframe src="/documenten/voorbeeld/overdracht?namen=ja"');
  });

  it('for a calendar that somebody changed are not offered again: the calendar has them', async () => {
    const { get, post, write } = begin();
    await post('/documenten/maken', { document: 'werkwijzer', vorm: ['ics', 'md'] });
    for (const kind of ['ics', 'md']) write(`documenten/werkwijzer.${kind}`, 'Van mij.\n');
    const { body } = await get('/documenten/document/werkwijzer');
    expect(body).toContain('Vervang werkwijzer.md');
    expect(body).not.toContain('Vervang werkwijzer.ics');
  });

  it('are not made of a profile that is shared', async () => {
    const { folder, post, write } = begin();
    const profile = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
    write('gemeente.yaml', profile.replace(/^schema_versie: .*\n/m, '$&gedeeld: true\n'));
    const { body } = await post('/documenten/maken', { document: 'werkwijzer', vorm: 'html' });
    expect(body).toContain('Er was niets te maken.');
  });
});

describe('filling in', () => {
  const begin = (
    profile = minimal,
  ): AskedSite & {
    readonly folder: string;
    readonly write: (text: string) => void;
    readonly text: () => string;
    readonly form: (path: string) => Promise<Fields>;
  } => {
    const folder = temporaryFolder();
    const file = `${folder}/gemeente.yaml`;
    writeFileSync(file, profile);
    writeFileSync(`${folder}/personen.lokaal.yaml`, people);
    const site = siteFor(folder);
    return {
      ...site,
      folder,
      write: (text) => writeFileSync(file, text),
      text: () => readFileSync(file, 'utf8'),
      form: async (path) =>
        formWith(await site.get('/invullen/alles'), `name="plek" value="${path}"`, { doe: 'bewaar' }),
    };
  };

  it('says that nothing was typed, and keeps what comes with a form out of addresses', async () => {
    const { post, form, text } = begin();
    const before = text();
    const sent = await form('pfo.dag');
    expect((await post('/invullen', { ...sent, waarde: ' ' })).body).toContain('Vul eerst iets in.');
    expect((await post('/invullen', { ...sent, waarde: ' ', deel: 'Bo Verzonnen' })).at).not.toContain(
      'Verzonnen',
    );
    // A list whose members are asked one by one has no field here.
    const list = { ...sent, plek: 'college.portefeuilles', waarde: 'Zorg' };
    expect((await post('/invullen', list)).body).toContain('Deze vraag ken ik niet meer.');
    expect(text()).toBe(before);
  });

  const list = '/invullen/lijst/college.portefeuilles';

  it('of a list: nothing private, nothing empty, and nothing while the file is broken', async () => {
    const { get, post, text, write } = begin();
    const before = text();
    const add = async (naam: string): Promise<string> =>
      (await post(list, { ...formWith(await get(list), 'name="gezien"'), 'lid-naam': naam })).body;
    expect(await add('Bo Verzonnen')).toContain('Dit schrijf ik niet op');
    expect(await add('BSN 123456782')).toContain('Dit schrijf ik niet op');
    expect(await add(' ')).toContain('Vul de eerste vraag in.');
    expect(text()).toBe(before);
    const fields = formWith(await get(list), 'name="gezien"', { 'lid-naam': 'Zorg' });
    const broken = before.replace('dinsdag', 'dinsdagg');
    write(broken);
    expect((await post(list, fields)).body).toContain('Er staan fouten in uw bestanden');
    expect(text()).toBe(broken);
  });

  it('of a list: only a choice that was given, and a list that was written by hand stays as it is', async () => {
    const hand = 'college:\n  portefeuilles:\n    - id: zorg # met jeugd\n      naam: Zorg\n';
    const { get, post, text } = begin(minimal.replace('college:\n', hand));
    const added = { ...formWith(await get(list), 'name="gezien"'), 'lid-naam': 'Wonen' };
    await post(list, added);
    expect(text()).toContain('    - id: zorg # met jeugd\n      naam: Zorg\n');
    expect(text()).toContain('Wonen');
    // The same form once more adds nobody.
    expect((await post(list, added)).body).toContain('Intussen veranderd');
    expect(text().match(/naam: Wonen/g)).toHaveLength(1);
    const members = '/invullen/lijst/college.leden';
    const before = text();
    const page = await get(members);
    const [, choice = ''] = /<select id="veld-(\w+)"/.exec(page.body) ?? [];
    const all = [...page.body.matchAll(/ name="lid-(\w+)"/g)].map(([, key]) => [
      `lid-${key}`,
      key === choice ? 'zomaar' : 'x',
    ]);
    const answer = await post(members, {
      ...formWith(page, 'name="gezien"'),
      ...(Object.fromEntries(all) as Fields),
    });
    expect(choice).not.toBe('');
    expect(answer.body).toContain('Kies een van de antwoorden.');
    expect(text()).toBe(before);
  });

  it('is not taken back while the file is broken, nor twice', async () => {
    const { post, form, text, write } = begin();
    const saved = await post('/invullen', { ...(await form('pfo.dag')), waarde: 'vrijdag' });
    const back = formWith(saved, 'Ongedaan maken');
    const whole = text();
    const broken = whole.replace('dinsdag', 'dinsdagg');
    write(broken);
    expect((await post('/invullen/terug', back)).body).toContain('Er staan fouten in uw bestanden');
    expect(text()).toBe(broken);
    write(whole);
    await post('/invullen/terug', back);
    expect((await post('/invullen/terug', back)).body).toContain('Dit is niet meer terug te draaien.');
  });

  it('writes nothing and takes nothing back while another file is broken', async () => {
    const { post, form, text, folder } = begin();
    const other = await form('post.plek');
    const saved = await post('/invullen', { ...(await form('pfo.dag')), waarde: 'vrijdag' });
    const whole = text();
    mkdirSync(`${folder}/rollen`);
    writeFileSync(`${folder}/rollen/kapot.yaml`, 'rollen: [\n');
    for (const answer of [
      await post('/invullen', { ...other, waarde: 'in het postvak' }),
      await post('/invullen/terug', formWith(saved, 'Ongedaan maken')),
    ])
      expect(answer.body).toContain('Er staan fouten in uw bestanden');
    expect(text()).toBe(whole);
  });

  it('that is sent twice is told as what stands there, unless that is only a proposal', async () => {
    const { post, form, text, write } = begin();
    const sent = { ...(await form('pfo.dag')), waarde: 'vrijdag' };
    await post('/invullen', sent);
    const saved = text();
    expect((await post('/invullen', sent)).body).toContain('Dit stond er al zo.');
    write(saved.replace('dag: vrijdag', '$& # voorstel'));
    expect((await post('/invullen', sent)).body).toContain('Intussen veranderd');
    expect(text()).toContain('dag: vrijdag # voorstel');
  });

  it('confirms no other proposal than the one that was shown', async () => {
    const { get, post, text } = begin();
    const before = text();
    const page = await get('/invullen/alles');
    const sent = formWith(page, 'value="neem-over"', { doe: 'neem-over' });
    expect((await post('/invullen', { ...sent, voorstel: '000000000000' })).body).toContain(
      'Het voorstel is intussen veranderd.',
    );
    expect(text()).toBe(before);
    await post('/invullen', sent);
    expect(text()).not.toBe(before);
  });

  it('is off in a profile that is shared, also for a page from before', async () => {
    const { get, post, form, text, write } = begin();
    const sent = await form('pfo.dag');
    write(text().replace(/^schema_versie: .*\n/m, '$&gedeeld: true\n'));
    const before = text();
    expect((await get('/invullen')).body).toContain('class="notice stopped"');
    expect((await post('/invullen', { ...sent, waarde: 'vrijdag' })).body).toContain(
      'class="notice stopped"',
    );
    expect(text()).toBe(before);
  });
});
