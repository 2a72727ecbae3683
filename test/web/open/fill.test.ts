/** Filling in from the browser: the same bytes as the command line writes, and nothing over what others wrote. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addMember, openMembers } from '../../../src/app/fill/member-list.ts';
import { openFill, type LiveFill } from '../../../src/app/fill/live-fill.ts';
import { setValues } from '../../../src/app/fill/set-values.ts';
import { nodeWorld } from '../../../src/world/node-world.ts';
import type { PlainInput } from '../../../src/workspace/plain-tree.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { runSite, type RawAnswer, type RunningSite } from '../../support/open-site.ts';
import { minimal } from '../../support/workspace.ts';

const profile = `# Van ons.\n${minimal}  # om_de_hoeveel: 2\npfo:\n  # dag: woensdag\n  frequentie: wekelijks # voorstel\n`;

function workspace(text = profile): string {
  const folder = temporaryFolder();
  writeFileSync(`${folder}/gemeente.yaml`, text);
  return folder;
}

const read = (folder: string): string => readFileSync(`${folder}/gemeente.yaml`, 'utf8');

async function live(folder: string): Promise<LiveFill> {
  const opened = await openFill(
    { folder, part: undefined },
    nodeWorld({ base: folder, today: '2026-12-01' }),
  );
  if (opened.kind !== 'done') throw new Error(opened.kind);
  return opened.value;
}

async function zet(
  folder: string,
  ...settings: readonly (readonly [path: string, typed: string])[]
): Promise<void> {
  const world = nodeWorld({ base: folder, today: '2026-12-01' });
  const request = { folder, settings: settings.map(([path, typed]) => ({ path, typed })) };
  expect((await setValues(request, world)).kind).toBe('done');
}

/** The hidden fields of the form of a question. */
function formOf(body: string, path: string, button = 'bewaar'): Record<string, string> {
  const forms = body
    .split('<form')
    .filter((each) => each.includes(`value="${path}"`) && each.includes(`value="${button}"`));
  const [form = ''] = forms;
  const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  expect(hidden.length, `${path} ${button}`).toBeGreaterThan(2);
  return { doe: button, ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])) };
}

const delen = ['Sec-Fetch-Site: same-origin', 'X-Gemeente: delen'];

function partsIn(body: string): Readonly<Record<string, string>> {
  return (JSON.parse(body) as { readonly delen: Readonly<Record<string, string>> }).delen;
}

async function page(site: RunningSite, answer: RawAnswer): Promise<string> {
  expect(answer.status).toBe(303);
  return (await site.get(answer.headers['location']?.split('#')[0] ?? '')).body;
}

const typed = [
  ['pfo.dag', { waarde: 'donderdag' }, 'donderdag'],
  ['pfo.begin', { waarde: '09:30' }, '9.30'],
  ['pfo.duur_uren', { waarde: '1.5' }, 'anderhalf uur'],
  ['pfo.aanleveren_uiterlijk', { dag: 'vrijdag', tijd: '12:00' }, 'vrijdag 12.00 uur'],
  ['college.stukken_uiterlijk', { dag: 'donderdag', tijd: '15:00' }, 'donderdag 15 uur'],
  ['agenda.standaardduur_minuten', { waarde: '45' }, '45 minuten'],
  ['secretariaat.bereikbaar_buiten_werktijd', { waarde: 'ja' }, 'ja'],
  ['pfo.deelnemers', { waarde: 'teammanager' }, 'teammanager'],
  [
    'toegang.gebruik',
    { waarde: 'het gemeentehuis\nde garage, achter' },
    'het gemeentehuis; de garage, achter',
  ],
  ['agenda.slotje', { waarde: 'altijd' }, 'altijd'],
  ['vastgesteld_op', { waarde: '2026-12-08' }, '8 december 2026'],
  ['secretariaat.telefoon_functioneel', { waarde: '0123 456 789' }, '0123 456 789'],
  ['systemen.vergaderen', { waarde: '<b>"iBabs" & co' }, '<b>"iBabs" & co'],
] as const;

it('writes the bytes of `gemeente invullen --zet`, for every kind of field', async () => {
  const [here, there] = [workspace(), workspace()];
  const site = await runSite(here);
  const shown = (await site.get('/invullen/alles')).body;
  for (const [path, fields, words] of typed) {
    const answer = await site.post('/invullen', { ...formOf(shown, path), ...fields });
    expect(answer.status, path).toBe(303);
    await zet(there, [path, words]);
    expect(read(here), path).toBe(read(there));
  }
  expect(read(here)).toContain('dag: donderdag');
});

it('confirms proposals with one button, as enter does in the terminal', async () => {
  const [here, there] = [workspace(), workspace()];
  const site = await runSite(here);
  const shown = (await site.get('/invullen/alles')).body;
  const terminal = await live(there);
  const proposed = terminal.state.questions.filter(
    ({ proposal, members, form }) =>
      proposal !== undefined && members === undefined && form?.write(proposal) !== undefined,
  );
  expect(proposed.length).toBeGreaterThan(20);
  for (const question of proposed.slice(0, 6)) {
    await site.post('/invullen', formOf(shown, question.path, 'neem-over'));
    await terminal.answer(question, question.proposal as PlainInput);
    expect(read(here), question.path).toBe(read(there));
  }
});

it('writes the members of a list as the terminal does, and takes the last back', async () => {
  const [here, there] = [workspace(), workspace()];
  const site = await runSite(here);
  const world = nodeWorld({ base: here, today: '2026-12-01' });
  const path = 'college.portefeuilles';
  const at = `/invullen/lijst/${path}`;
  const terminal = await live(there);
  const question = [...terminal.state.questions, ...terminal.optional].find((each) => each.path === path)!;
  const members = ['Wonen en ruimte', 'Zorg'].map((naam) => ({
    id: naam === 'Zorg' ? 'zorg' : 'wonen-en-ruimte',
    naam,
  }));
  for (const [index, { naam }] of members.entries()) {
    const seen = /name="gezien" value="([^"]+)"/.exec((await site.get(at)).body)?.[1] ?? '';
    await site.post(at, { gezien: seen, 'lid-naam': naam });
    await terminal.keepMembers(question, members.slice(0, index + 1));
    expect(read(here)).toBe(read(there));
  }
  const stale = await addMember(
    { folder: here, path, answers: new Map([['naam', 'Sport']]), seen: 'oud', isAgreed: false },
    world,
  );
  expect(stale).toMatchObject({ kind: 'refused', refusal: { code: 'fill/changed-meanwhile' } });
  await site.post(`${at}/terug`, { daad: '2' });
  expect(await openMembers({ folder: here, path }, world)).toMatchObject({
    value: { told: ['Wonen en ruimte'] },
  });
});

it('refuses what somebody changed in the meantime, and tells both', async () => {
  const folder = workspace();
  const site = await runSite(folder);
  const form = formOf((await site.get('/invullen/pfo')).body, 'pfo.dag');
  await zet(folder, ['pfo.dag', 'maandag']);
  const between = read(folder);
  const answer = await site.post('/invullen', { ...form, waarde: 'vrijdag' });
  const told = await page(site, answer);
  expect(read(folder)).toBe(between);
  expect(told).toMatch(/Intussen veranderd: .*Uw keuze: vrijdag.*Er staat nu: maandag/s);
  // With the script the row holds the choice, and the version that stands there now.
  const parts = partsIn((await site.post('/invullen', { ...form, waarde: 'vrijdag' }, delen)).body);
  const again = formOf(parts['vraag-pfo-dag'] ?? '', 'pfo.dag');
  expect(parts['vraag-pfo-dag']).toContain('value="vrijdag" selected');
  await site.post('/invullen', { ...again, waarde: 'vrijdag' });
  expect(read(folder)).toContain('dag: vrijdag');
});

it('refuses a confirmation of what somebody already confirmed as another value', async () => {
  const folder = workspace();
  const site = await runSite(folder);
  const form = formOf((await site.get('/invullen/pfo')).body, 'pfo.frequentie', 'neem-over');
  writeFileSync(`${folder}/gemeente.yaml`, profile.replace('wekelijks # voorstel', 'tweewekelijks'));
  await site.post('/invullen', form);
  expect(read(folder)).toContain('frequentie: tweewekelijks');
});

it('takes the last answer back, byte for byte, and leaves what others wrote since', async () => {
  const folder = workspace();
  const site = await runSite(folder);
  const before = read(folder);
  const form = formOf((await site.get('/invullen/pfo')).body, 'pfo.dag');
  const parts = partsIn((await site.post('/invullen', { ...form, waarde: 'vrijdag' }, delen)).body);
  expect(parts['vraag-pfo-dag']).toContain('Ingevuld: <strong>vrijdag');
  await zet(folder, ['post.plek', 'in het postvak']);
  await site.post('/invullen/terug', { daad: '1' });
  expect(read(folder)).toContain('  # dag: woensdag\n');
  expect(read(folder)).toContain('in het postvak');
  await site.post('/invullen', { ...form, waarde: 'vrijdag' });
  await zet(folder, ['pfo.dag', 'maandag']);
  const now = read(folder);
  const told = await page(site, await site.post('/invullen/terug', { daad: '2' }));
  expect(told).toContain('niet meer terug te draaien');
  expect(read(folder)).toBe(now);
  expect(before).not.toBe(now);
});

it('notices what an editor overwrote, and offers it again', async () => {
  const folder = workspace();
  const site = await runSite(folder);
  const form = formOf((await site.get('/invullen/pfo')).body, 'pfo.dag');
  await site.post('/invullen', { ...form, waarde: 'vrijdag' });
  writeFileSync(`${folder}/gemeente.yaml`, profile);
  expect((await site.get('/invullen/pfo')).body).toContain('staat niet meer in het bestand');
  await site.post('/invullen/opnieuw', { daad: '1', deel: 'pfo' });
  expect(read(folder)).toContain('dag: vrijdag');
});

it.each([
  ['a BSN', 'BSN 123456782', 'bsn'],
  ['a known name', 'bij Nora Testman', 'naam'],
])('refuses %s in its words, and keeps it out of addresses', async (_, waarde, word) => {
  const folder = workspace();
  writeFileSync(`${folder}/personen.lokaal.yaml`, 'personen:\n  - id: w\n    naam: Nora Testman\n');
  const site = await runSite(folder);
  const before = read(folder);
  const form = formOf((await site.get('/invullen/alles')).body, 'post.plek');
  const answer = await site.post('/invullen', { ...form, waarde });
  expect(answer.headers['location']).not.toMatch(/123456|Nora/);
  const told = await page(site, answer);
  expect(told).toContain('Dit schrijf ik niet op');
  expect(told.toLowerCase()).toContain(word);
  expect(read(folder)).toBe(before);
});

it('never writes while a file is broken, and shows the mistake with its lines', async () => {
  const folder = workspace();
  const site = await runSite(folder);
  const form = formOf((await site.get('/invullen/pfo')).body, 'pfo.dag');
  writeFileSync(`${folder}/gemeente.yaml`, profile.replace('dag: dinsdag', 'dag: <i>dinsdg'));
  const broken = read(folder);
  const told = await page(site, await site.post('/invullen', { ...form, waarde: 'vrijdag' }));
  expect(read(folder)).toBe(broken);
  expect(told).toContain('href="/fouten"');
  const faults = (await site.get('/fouten')).body;
  expect(faults).toMatch(/Fout, regel \d+/);
  expect(faults).toContain('dag: &lt;i&gt;dinsdg');
  expect(faults).toContain('Oplossing: ');
  expect(faults).not.toContain('<i>');
});

it('shows each value with the sentence that it goes into', async () => {
  const site = await runSite(workspace());
  const overview = (await site.get('/invullen')).body;
  expect(overview).toContain('href="/invullen/pfo"');
  expect(overview).toContain('href="/invullen/document-werkwijzer"');
  expect((await site.get('/invullen/document-werkwijzer')).body).toContain('Het PFO is op […] om');
  expect((await site.get('/invullen/bestaat-niet')).body).toContain('Hier is niets open');
});

/** What the button for all proposals sends for some of them. */
function proposedIn(body: string, ...paths: readonly string[]): readonly string[] {
  const sent = [...body.matchAll(/name="klopt" value="([^"]*)"/g)].map(([, value = '']) => value);
  return sent.filter((each) => paths.includes(each.split(' ')[0] ?? ''));
}

it('all proposals of a section are confirmed with one button, as one by one, and taken back together', async () => {
  const text = profile.replace('  # dag: woensdag\n', '  dag: woensdag # voorstel\n');
  const [together, apart] = [workspace(text), workspace(text)];
  const [site, other] = [await runSite(together), await runSite(apart)];
  const shown = (await site.get('/invullen/pfo')).body;
  const form = shown.split('<form').find((each) => each.includes('alles-klopt')) ?? '';
  const confirmed = proposedIn(form, 'pfo.dag', 'pfo.frequentie');
  expect(confirmed).toHaveLength(2);
  const post = (values: readonly string[]): Promise<RawAnswer> =>
    site.post('/invullen/alles-klopt', [['deel', 'pfo'], ...values.map((each) => ['klopt', each] as const)]);
  // A proposal that nobody saw like that is not confirmed.
  const stale = confirmed.map((each, index) => (index === 0 ? `${each}0` : each));
  expect(await page(site, await post(stale))).toContain('1 voorstel overgenomen.');
  expect(read(together)).toContain('dag: woensdag # voorstel');
  await site.post('/invullen/alles-klopt', { deel: 'pfo', klopt: confirmed[0] ?? '' });
  for (const path of ['pfo.dag', 'pfo.frequentie']) {
    const { body } = await other.get('/invullen/pfo');
    await other.post('/invullen', formOf(body, path, 'neem-over'));
  }
  expect(read(together)).toBe(read(apart));
});

it('what was confirmed together is taken back together, but for what changed since', async () => {
  const text = profile.replace('  # dag: woensdag\n', '  dag: woensdag # voorstel\n');
  const folder = workspace(text);
  const site = await runSite(folder);
  const shown = (await site.get('/invullen/pfo')).body;
  const klopt = proposedIn(shown, 'pfo.dag', 'pfo.frequentie');
  const sent = [['deel', 'pfo'] as const, ...klopt.map((each) => ['klopt', each] as const)];
  const told = await page(site, await site.post('/invullen/alles-klopt', sent));
  expect(told).toContain('2 voorstellen overgenomen.');
  const daad = /alles-terug[^]*?name="daad" value="(\d+)"/.exec(told)?.[1] ?? '';
  await site.post('/invullen/alles-terug', { deel: 'pfo', daad });
  expect(read(folder)).toBe(text);
  const again = await page(site, await site.post('/invullen/alles-terug', { deel: 'pfo', daad }));
  expect(again).toContain('niet meer terug te draaien');
});
