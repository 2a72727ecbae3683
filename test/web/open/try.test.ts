/** What is typed shows in its sentence and in the document at once: what saving would give, and nothing of it on disk. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { byDepth } from '../../support/depth.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { runSite, type RunningSite } from '../../support/open-site.ts';
import { minimal } from '../../support/workspace.ts';

const profile = `# Van ons.\n${minimal}pfo:\n  # dag: woensdag\n  frequentie: wekelijks # voorstel\n`;

function workspace(text = profile): string {
  const folder = temporaryFolder();
  writeFileSync(`${folder}/gemeente.yaml`, text);
  return folder;
}

/** Every file of a folder with what is in it. */
function everything(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      `${parentPath}/${name}`,
      readFileSync(`${parentPath}/${name}`, 'utf8'),
    ]),
  );
}

/** The hidden fields of the form of a question. */
function formOf(body: string, path: string): Record<string, string> {
  const form = body
    .split('<form')
    .find((each) => each.includes(`value="${path}"`) && each.includes('value="bewaar"'));
  const hidden = [...(form ?? '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  expect(hidden.length, path).toBeGreaterThan(2);
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
}

const delen = ['Sec-Fetch-Site: same-origin', 'X-Gemeente: delen'];

interface Tried {
  readonly sentence: string;
  readonly place: string;
  /** The document, as it was sent; undefined when none was. */
  readonly html: string | undefined;
}

async function tryOut(site: RunningSite, form: Record<string, string>): Promise<Tried> {
  const { body, status } = await site.post('/invullen/proef', form, delen);
  expect(status).toBe(200);
  const parts = (JSON.parse(body) as { readonly delen: Readonly<Record<string, string>> }).delen;
  const row = `vraag-${form['plek']!.replaceAll('.', '-')}`;
  const place = parts[`proef-${row}`] ?? '';
  const [, html] = / srcdoc="([^"]*)"/.exec(place) ?? [];
  return {
    sentence: parts[`zin-${row}`] ?? '',
    place,
    html: html === undefined ? undefined : unquoted(html),
  };
}

function unquoted(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#10;', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** A page without the marks of what changed. */
function unmarked(html: string): string {
  return html
    .replace(/<style>\[data-gewijzigd\].*?<\/style>/, '')
    .replace(/ id="gewijzigd"| data-gewijzigd|<span id="gewijzigd"><\/span>/g, '')
    .replaceAll('<a target="_blank" href="', '<a href="');
}

const typed = [
  ['pfo.dag', { waarde: 'donderdag' }],
  ['pfo.begin', { waarde: '09:30' }],
  ['pfo.duur_uren', { waarde: '1.5' }],
  ['pfo.aanleveren_uiterlijk', { dag: 'vrijdag', tijd: '12:00' }],
  ['secretariaat.bereikbaar_buiten_werktijd', { waarde: 'ja' }],
  ['pfo.deelnemers', { waarde: 'teammanager' }],
  ['toegang.gebruik', { waarde: 'het gemeentehuis\nde garage, achter' }],
  ['agenda.slotje', { waarde: 'altijd' }],
  ['vastgesteld_op', { waarde: '2026-12-08' }],
  ['secretariaat.telefoon_functioneel', { waarde: '0123 456 789' }],
  ['secretariaat.email_functioneel', { waarde: 'bestuur@voorbeelddam.nl' }],
  ['systemen.vergaderen', { waarde: '<b>"iBabs" & co' }],
] as const;

it('shows for every kind of field what saving gives, byte for byte, and writes nothing', async () => {
  const folder = workspace();
  const site = await runSite(folder);
  const shown = (await site.get('/invullen/alles')).body;
  let different = 0;
  for (const [path, fields] of typed.slice(byDepth(2, 0), byDepth(5, typed.length))) {
    const form = { ...formOf(shown, path), deel: 'alles', ...fields };
    const before = everything(folder);
    const { html, sentence, place } = await tryOut(site, form);
    expect(everything(folder), path).toEqual(before);
    expect(place, path).toContain('Nog niet bewaard.');
    await site.post('/invullen', { ...form, doe: 'bewaar' });
    expect(everything(folder), path).not.toEqual(before);
    const title = / title="([^"]*)"/.exec(place)?.[1] ?? '';
    const name = title.toLowerCase().startsWith('werkwijzer') ? 'werkwijzer' : documentIn(sentence);
    const saved = (await site.get(`/documenten/voorbeeld/${name}`)).body;
    expect(unmarked(html!) === unmarked(saved), path).toBe(true);
    if (html!.includes('id="gewijzigd"')) different++;
  }
  expect(different).toBe(byDepth(3, typed.length));
});

function documentIn(sentence: string): string {
  return / in ([a-z-]+)/.exec(sentence)?.[1] ?? '';
}

it('says why an answer could not be saved, keeps it out of every address, and shows it without the script', async () => {
  const folder = workspace();
  const site = await runSite(folder);
  const before = everything(folder);
  const form = formOf((await site.get('/invullen/pfo')).body, 'pfo.dag');
  // Nothing typed: as it was.
  expect(await tryOut(site, { ...form, waarde: '' })).toMatchObject({ html: undefined });
  const wrong = await tryOut(site, { ...form, waarde: 'zondagmiddag' });
  expect(wrong.place).toContain('Zo is het nog niet te bewaren.');
  expect(wrong.html).not.toContain('zondagmiddag');
  expect((await tryOut(site, { ...form, gezien: 'oud', waarde: 'vrijdag' })).place).toContain(
    'Intussen veranderd',
  );
  const { headers, status } = await site.post('/invullen/proef', { ...form, waarde: 'vrijdag' });
  expect(status).toBe(303);
  const address = headers['location']!;
  expect(address).toMatch(/^\/invullen\/pfo\?proef=\d+&m=\d+#vraag-pfo-dag$/);
  const page = (await site.get(address)).body;
  expect(page).toContain('Er is nog niets bewaard.');
  expect(page).toContain('value="vrijdag" selected');
  expect(page).toMatch(/Het PFO is op vrijdag/);
  const [, frame = ''] = /<iframe sandbox=""[^>]* src="([^"#]*)#gewijzigd"/.exec(page) ?? [];
  const shown = await site.get(frame);
  expect(shown.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox$/);
  expect(shown.body).toContain('<li data-gewijzigd>Het PFO is op vrijdag');
  // The row moved to another place in its table; those around it did not change.
  expect(shown.body).toMatch(/<tr id="gewijzigd" data-gewijzigd><th[^>]*>Vrijdag /);
  expect(shown.body.match(/<tr[^>]* data-gewijzigd/g)).toHaveLength(2);
  expect((await site.get('/invullen/proef/999')).status).toBe(404);
  expect(everything(folder)).toEqual(before);
});

it('follows what somebody else writes meanwhile', async () => {
  const folder = workspace();
  const site = await runSite(folder);
  const form = { ...formOf((await site.get('/invullen/pfo')).body, 'pfo.dag'), waarde: 'vrijdag' };
  expect((await tryOut(site, form)).html).toContain('Proefstad');
  writeFileSync(`${folder}/gemeente.yaml`, profile.replace('Proefstad', 'Anderstad'));
  const { html } = await tryOut(site, form);
  expect(html).toContain('Anderstad');
  expect(html).not.toContain('Proefstad');
});
