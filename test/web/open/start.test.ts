/** Starting a dossier in the browser: the questions on one page, what would come, and the same bytes as a command. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente } from '../../support/bin.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { runSite, type RawAnswer, type RunningSite } from '../../support/open-site.ts';
import { root } from '../../support/root.ts';
import { todayEnv } from '../../support/started-dossier.ts';

interface Begun extends RunningSite {
  readonly folder: string;
  /** Looks, agrees with what it tells, and starts. */
  readonly start: (list: string, fields: Readonly<Record<string, string>>) => Promise<RawAnswer>;
}

async function begin(change: (profile: string) => string = (same) => same): Promise<Begun> {
  const folder = workspace(change);
  const site = await runSite(folder);
  const start: Begun['start'] = async (list, fields) => {
    const path = `/dossiers-nieuw/${list}`;
    const seen = await site.post(path, { ...fields, doe: 'kijk' });
    return site.post(path, { ...fields, doe: 'start', klopt: 'ja', gezien: versionIn(seen) });
  };
  return { ...site, folder, start };
}

function workspace(change: (profile: string) => string): string {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const profile = `${folder}/gemeente.yaml`;
  writeFileSync(profile, change(readFileSync(profile, 'utf8')));
  return folder;
}

const withoutTerms = (profile: string): string => profile.replace(/^ {2}termijnen: voorstel\n/m, '');

/** With plain spaces. */
function plain(body: string): string {
  return body.replaceAll('\u00a0', ' ');
}

function versionIn({ body }: RawAnswer): string {
  return /name="gezien" value="([^"]*)"/.exec(body)?.[1] ?? '';
}

function dossiersIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(`${folder}/dossiers`).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/dossiers/${name}`, 'utf8')]));
}

const newcomer = { naam: 'wethouder wonen', 'dag-benoeming': '2026-12-08' };
const newcomerFile = 'dossiers/nieuwe-wethouder-wonen.yaml';

describe('a dossier that is started in the browser is byte for byte that of the command', () => {
  it.each<{
    readonly list: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly args: readonly string[];
    readonly change?: (profile: string) => string;
  }>([
    {
      list: 'new-wethouder',
      fields: newcomer,
      args: ['--naam', 'wethouder wonen', '--benoeming', '2026-12-08'],
    },
    { list: 'new-wethouder', fields: { bestand: 'mijn-dossier' }, args: ['--id', 'mijn-dossier'] },
    {
      list: 'new-wethouder',
      fields: { voor: 'wethouder-1', portefeuille: 'zorg', termijnen: 'nee' },
      args: ['--voor', 'wethouder-1', '--portefeuilles', 'zorg', '--termijnen', 'uit'],
      change: withoutTerms,
    },
    {
      list: 'new-wethouder',
      fields: { ...newcomer, voor: 'onbekend', termijnen: 'ja' },
      args: ['--naam', 'wethouder wonen', '--benoeming', '2026-12-08', '--termijnen', 'aan'],
      change: withoutTerms,
    },
    {
      list: 'vertrek-wethouder',
      fields: { voor: 'wethouder-3', grond: 'eigen-ontslag', plotseling: 'ja', 'dag-vertrek': '2026-12-02' },
      args: ['--voor', 'wethouder-3', '--grond', 'eigen-ontslag', '--plotseling', '--vertrek', '2026-12-02'],
    },
    {
      list: 'vertrek-wethouder',
      fields: { naam: 'wethouder klimaat', grond: 'overlijden', 'dag-vertrek': '2026-11-29' },
      args: [
        ...['--naam', 'wethouder klimaat', '--grond', 'overlijden', '--plotseling'],
        ...['--vertrek', '2026-11-29'],
      ],
    },
    {
      list: 'collegewisseling',
      fields: { komt: 'wethouder-sport, wethouder-cultuur', vertrekt: 'wethouder-1', blijft: 'wethouder-2' },
      args: [
        ...['--komt', 'wethouder-sport,wethouder-cultuur', '--vertrekt', 'wethouder-1'],
        ...['--blijft', 'wethouder-2'],
      ],
    },
  ])('$list $args', async ({ list, fields, args, change = (same) => same }) => {
    const { folder, start } = await begin(change);
    const started = await start(list, fields);
    expect(started.status, started.body).toBe(303);
    expect(started.headers['location']).toMatch(/^\/dossiers\/[a-z0-9-]+\?m=\d+$/);
    const other = workspace(change);
    const told = await gemeente(['checklist', 'start', list, ...args], other, { env: todayEnv });
    expect(told.status, told.stderr).toBe(0);
    expect(dossiersIn(folder)).toEqual(dossiersIn(other));
    expect(Object.keys(dossiersIn(folder)).length).toBeGreaterThan(1);
  });
});

describe('nothing is started that nobody saw', () => {
  it('shows how many tasks would come, and writes nothing', async () => {
    const { post, folder } = await begin();
    const { body } = await post('/dossiers-nieuw/new-wethouder', { ...newcomer, doe: 'kijk' });
    expect(body).toMatch(new RegExp(`\\d+ taken, in het bestand [^<]*${newcomerFile}`));
    expect(plain(body)).toContain('de benoeming: dinsdag 8 december 2026');
    expect(body).toContain('value="wethouder wonen"');
    expect(existsSync(`${folder}/${newcomerFile}`)).toBe(false);
  });

  it.each([
    ['without having looked', {}],
    ['after another answer', { naam: 'wethouder zorg' }],
  ])('%s, what would come is shown first', async (_, changed) => {
    const { post, folder } = await begin();
    const path = '/dossiers-nieuw/new-wethouder';
    const seen = await post(path, { ...newcomer, doe: 'kijk' });
    const gezien = Object.keys(changed).length === 0 ? '' : versionIn(seen);
    const { body } = await post(path, { ...newcomer, ...changed, gezien, doe: 'start', klopt: 'ja' });
    expect(body).toContain('Er is nog niets gestart');
    expect(Object.keys(dossiersIn(folder))).toEqual(['vertrek-wethouder-zorg.yaml']);
  });

  it('a doubtful day is told, and must be confirmed', async () => {
    const { post, folder } = await begin();
    const path = '/dossiers-nieuw/new-wethouder';
    const fields = { naam: 'wethouder wonen', 'dag-benoeming': '2026-12-12' };
    const seen = await post(path, { ...fields, doe: 'kijk' });
    expect(seen.body).toContain('Let op: ');
    expect(plain(seen.body)).toContain('zaterdag 12 december 2026');
    const gezien = versionIn(seen);
    const asked = await post(path, { ...fields, gezien, doe: 'start' });
    expect(asked.body).toContain('Klopt de datum? Zet dan het vinkje.');
    expect(existsSync(`${folder}/${newcomerFile}`)).toBe(false);
    expect((await post(path, { ...fields, gezien, doe: 'start', klopt: 'ja' })).status).toBe(303);
    expect(existsSync(`${folder}/${newcomerFile}`)).toBe(true);
  });

  it('a second press of the button does not start a second dossier', async () => {
    const { post, folder } = await begin();
    const path = '/dossiers-nieuw/new-wethouder';
    const gezien = versionIn(await post(path, { ...newcomer, doe: 'kijk' }));
    const press = (): Promise<RawAnswer> => post(path, { ...newcomer, gezien, doe: 'start' });
    await press();
    expect((await press()).body).toContain('Er is nog niets gestart');
    expect(Object.keys(dossiersIn(folder))).toHaveLength(2);
  });
});

describe('what cannot be is told, and the answers stay', () => {
  it.each([
    ['new-wethouder', { naam: 'x'.repeat(61) }, 'Maak de naam korter dan 60 tekens.'],
    ['new-wethouder', { naam: 'wonen', 'dag-benoeming': '31-6-2027' }, '31-6-2027'],
    ['new-wethouder', { naam: 'wonen', bestand: 'Mijn dossier!' }, 'kan geen naam van een dossier zijn'],
    ['new-wethouder', { naam: 'wonen', bestand: 'vertrek-wethouder-zorg' }, 'bestaat al'],
    ['new-wethouder', { naam: 'wonen', voor: 'wethouder-9' }, 'staat niet in gemeente.yaml'],
    ['new-wethouder', { naam: 'bel 06 12345678 na zes uur' }, 'Dit schrijf ik niet op'],
    ['collegewisseling', { bestand: 'wissel' }, 'Vul ten minste één naam in'],
  ])('%s %o', async (list, fields, words) => {
    const { post, folder } = await begin();
    const { status, body } = await post(`/dossiers-nieuw/${list}`, { ...fields, doe: 'kijk' });
    expect(status).toBe(200);
    expect(body).toContain(words);
    const [last = ''] = Object.values<string>(fields).slice(-1);
    if (last !== 'wethouder-9') expect(body).toContain(`value="${last}"`);
    expect(Object.keys(dossiersIn(folder))).toHaveLength(1);
  });

  it('an unknown list has no page', async () => {
    const { get } = await begin();
    expect((await get('/dossiers-nieuw/bestaat-niet')).status).toBe(404);
  });

  it('mistakes in the files are told, before anybody answers', async () => {
    const { get } = await begin((profile) => profile.replace('dag: dinsdag', 'dag: dinsdagg'));
    for (const path of ['/dossiers-nieuw', '/dossiers-nieuw/new-wethouder'])
      expect((await get(path)).body).toContain('Er staan fouten in uw bestanden');
  });
});

it('the lists can be reached from the dossiers, the most used first', async () => {
  const { get } = await begin();
  expect((await get('/dossiers')).body).toContain('<a href="/dossiers-nieuw">Nieuw dossier</a>');
  const { body } = await get('/dossiers-nieuw');
  const lists = [...body.matchAll(/href="\/dossiers-nieuw\/([a-z-]+)"/g)].map(([, id]) => id);
  expect(lists.slice(0, 2)).toEqual(['new-wethouder', 'vertrek-wethouder']);
  expect((await get('/dossiers-nieuw/collegewisseling')).body).toContain('Wie komen er?');
});
