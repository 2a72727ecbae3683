/** Documents in the browser: the same bytes as the command line, and nothing of anybody is lost or given away. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente } from '../../support/bin.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { runSite, type RunningSite } from '../../support/open-site.ts';
import { root } from '../../support/root.ts';

const dossier = 'vertrek-wethouder-zorg';
const names =
  'personen:\n  - { id: wethouder-1, naam: Bo Verzonnen }\n  - { id: adviseur-wonen, naam: Zoë Verzonnen }\n';

function begin(given: { readonly names?: boolean } = {}): string {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  if (given.names === true) writeFileSync(`${folder}/personen.lokaal.yaml`, names);
  return folder;
}

/** Every file below a folder, as its bytes. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true }) as string[];
  const files = paths.filter((path) => statSync(`${folder}/${path}`).isFile()).toSorted();
  return Object.fromEntries(files.map((path) => [path, readFileSync(`${folder}/${path}`, 'base64')]));
}

async function make(
  { post, get }: RunningSite,
  fields: readonly (readonly [string, string])[],
): Promise<{ readonly page: string; readonly address: string }> {
  const { status, headers, body } = await post('/documenten/maken', fields);
  expect(status, body).toBe(303);
  const address = headers['location']!;
  return { address, page: (await get(address)).body };
}

const field = (name: string, ...values: readonly string[]): readonly (readonly [string, string])[] =>
  values.map((value) => [name, value] as const);

describe('what is made is byte for byte what the command line makes', () => {
  it.each([
    [
      'documents in several formats',
      [...field('document', 'werkwijzer', 'rollen'), ...field('vorm', 'md', 'docx', 'html', 'ics')],
      ['werkwijzer', 'rollen', '--format', 'md,docx,html,ics'],
    ],
    [
      'all of them, with the page in front',
      [...field('alles', 'ja'), ...field('vorm', 'html', 'md')],
      ['--all', '--format', 'html,md'],
    ],
    [
      'with the day and the sources',
      [
        ...field('document', 'werkwijzer'),
        ...field('vorm', 'md'),
        ...field('datum', 'vandaag'),
        ...field('bronnen', 'ja'),
      ],
      ['werkwijzer', '--bronnen', '--datum', '2026-12-01'],
    ],
    [
      'of a dossier: list, sheet, calendar and drafts of mails',
      [
        ...field('dossier', dossier),
        ...field('document', 'actielijst', 'verzoeken'),
        ...field('vorm', 'docx', 'xlsx', 'csv', 'ics', 'eml'),
      ],
      ['actielijst', 'verzoeken', '--dossier', dossier, '--format', 'docx,xlsx,csv,ics,eml'],
    ],
    [
      'with the names of people',
      [
        ...field('namen', 'ja'),
        ...field('document', 'overdracht', 'werkwijzer'),
        ...field('vorm', 'md', 'docx'),
      ],
      ['overdracht', 'werkwijzer', '--namen', '--format', 'md,docx'],
    ],
  ] as const)('%s', async (_, fields, args) => {
    const [web, terminal] = [begin({ names: true }), begin({ names: true })];
    const before = filesIn(web);
    await make(await runSite(web), fields);
    const { status, stderr } = await gemeente(['render', ...args], terminal);
    expect(status, stderr).toBe(0);
    expect(Object.keys(filesIn(web))).toEqual(Object.keys(filesIn(terminal)));
    expect(filesIn(web)).toEqual(filesIn(terminal));
    expect(filesIn(web)).not.toEqual(before);
  });
});

describe('what somebody changed', () => {
  const chosen = [...field('document', 'werkwijzer'), ...field('vorm', 'docx', 'md')];
  const asked = /name="bestand" value="(werkwijzer\.md)">.*?name="versie" value="([0-9a-f]{12})"/s;

  async function changed(): Promise<RunningSite & { readonly folder: string; readonly file: string }> {
    const folder = begin();
    const site = await runSite(folder);
    await make(site, chosen);
    const file = `${folder}/documenten/werkwijzer.md`;
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nVan mij.\n`);
    return { ...site, folder, file };
  }

  it('stays; the new one comes beside it, and it says so', async () => {
    const site = await changed();
    const { body } = await site.get('/documenten');
    expect(body).toContain('Markdown: door iemand aangepast');
    expect(body).toContain('Verzoeken om te versturen komen uit een dossier.');
    const { page } = await make(site, chosen);
    expect(page).toContain('werkwijzer.md is door iemand aangepast. Het is gebleven.');
    expect(readFileSync(site.file, 'utf8')).toContain('Van mij.');
    expect(readdirSync(`${site.folder}/documenten`)).toContain('werkwijzer (nieuw).md');
    expect(page).toMatch(asked);
  });

  it('is replaced after consent, with a copy: as the command line does', async () => {
    const site = await changed();
    const terminal = temporaryFolder(site.folder);
    const { page } = await make(site, chosen);
    const [, bestand = '', versie = ''] = asked.exec(page) ?? [];
    const consent = [...field('bestand', bestand), ...field('versie', versie)];
    const { page: after } = await make(site, [
      ...field('document', 'werkwijzer'),
      ...field('vorm', 'md'),
      ...consent,
    ]);
    expect(after).toContain('Het oude staat in werkwijzer.md.oud.');
    expect(readFileSync(site.file, 'utf8')).not.toContain('Van mij.');
    await gemeente(['render', 'werkwijzer', '--format', 'docx,md'], terminal);
    await gemeente(['render', 'werkwijzer', '--format', 'md', '--overschrijf'], terminal);
    expect(filesIn(site.folder)).toEqual(filesIn(terminal));
  });

  it('is not replaced when it changed after it was shown', async () => {
    const site = await changed();
    const [, bestand = '', versie = ''] =
      asked.exec((await site.get('/documenten/document/werkwijzer')).body) ?? [];
    expect(versie).not.toBe('');
    writeFileSync(site.file, 'Nog later.\n');
    const before = filesIn(site.folder);
    const { page } = await make(site, [
      ...field('document', 'werkwijzer'),
      ...field('vorm', 'md'),
      ...field('bestand', bestand),
      ...field('versie', versie),
    ]);
    expect(page).toContain('Intussen is werkwijzer.md veranderd');
    expect(filesIn(site.folder)).toEqual(before);
  });
});

describe('how a document stands', () => {
  it('is told, with why, and what is open', async () => {
    const folder = begin();
    const site = await runSite(folder);
    await make(site, [...field('document', 'werkwijzer'), ...field('vorm', 'docx')]);
    const page = '/documenten/document/werkwijzer';
    expect((await site.get(page)).body).toContain('Word: gemaakt, is bij.');
    const profile = `${folder}/gemeente.yaml`;
    const text = readFileSync(profile, 'utf8');
    writeFileSync(profile, text.replace(/(vergadering:\s+dag: dinsdag\s+tijd: ).*/, "$1'11:45'"));
    const stale = (await site.get(page)).body;
    expect(stale).toContain('Word: verouderd.');
    expect(stale).toMatch(/is nu “11.45\suur”/);
    writeFileSync(profile, text.replace(/^ *stukken_uiterlijk:.*\n/m, ''));
    expect((await site.get(page)).body).toMatch(/Nog in te vullen: |Nog af te spreken: /);
    expect((await site.get('/documenten')).body).toMatch(/nog in te vullen|nog af te spreken/);
  });

  it('of a dossier, with a way there from its page', async () => {
    const site = await runSite(begin());
    const address = `/documenten?dossier=${dossier}`;
    expect((await site.get(`/dossiers/${dossier}`)).body).toContain(`href="${address}"`);
    const { body } = await site.get(address);
    expect(body).toContain('Concept van een mail');
    expect(body).toContain(`/documenten/document/verzoeken-${dossier}-ict?dossier=${dossier}`);
    for (const unknown of ['/documenten?dossier=..%2F..', '/documenten?dossier=anders'])
      expect((await site.get(unknown)).status).toBe(404);
  });

  it('is not shown while a file is broken; what was made can still be fetched', async () => {
    const folder = begin();
    const site = await runSite(folder);
    writeFileSync(`${folder}/gemeente.yaml`, 'gemeente: [\n');
    for (const path of ['/documenten', '/documenten/document/werkwijzer'])
      expect((await site.get(path)).body).toContain('Er staan fouten in uw bestanden.');
    expect((await site.get('/documenten/voorbeeld/werkwijzer')).status).toBe(409);
    expect((await site.get('/documenten/bestand/documenten/werkwijzer.md')).status).toBe(200);
    const before = filesIn(folder);
    await make(site, [...field('alles', 'ja'), ...field('vorm', 'md')]);
    expect(filesIn(folder)).toEqual(before);
  });
});

describe('a document as it will look', () => {
  it('is made in memory, runs nothing, and only our pages may frame it', async () => {
    const folder = begin();
    const site = await runSite(folder);
    const list = `actielijst-${dossier}`;
    const address = `/documenten/voorbeeld/${list}?dossier=${dossier}`;
    const page = (await site.get(`/documenten/document/${list}?dossier=${dossier}`)).body;
    expect(page).toContain(`<iframe src="${address}" sandbox=""`);
    const before = filesIn(folder);
    const { status, headers, body } = await site.get(address);
    expect(status).toBe(200);
    const policy = headers['content-security-policy']!.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain('sandbox');
    expect(policy.some((each) => /^(script|connect|frame)-src|allow-/.test(each))).toBe(false);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(body).toContain('<!doctype html>');
    expect(filesIn(folder)).toEqual(before);
    expect((await site.get('/documenten')).headers['content-security-policy']).toContain(
      "frame-ancestors 'none'",
    );
  });

  it('shows what was typed, and not what stands on disk', async () => {
    const folder = begin();
    const site = await runSite(folder);
    writeFileSync(`${folder}/documenten/werkwijzer.html`, '<p>Van de schijf</p>');
    const profile = `${folder}/gemeente.yaml`;
    const typed = readFileSync(profile, 'utf8').replace(
      'naam: Voorbeelddam',
      'naam: "<img src=x onerror=alert(1)>"',
    );
    writeFileSync(profile, typed);
    const { body } = await site.get('/documenten/voorbeeld/werkwijzer');
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body).not.toMatch(/<img src=x|Van de schijf/);
  });

  it.each([
    'gemeente.yaml',
    '..%2Fgemeente.yaml',
    'werkwijzer%00',
    'werkwijzer-x',
    'herinneringen',
    '%2Fetc%2Fpasswd',
  ])('of %s there is none', async (name) => {
    const site = await runSite(begin());
    expect((await site.get(`/documenten/voorbeeld/${name}`)).status).toBe(404);
    expect((await site.get(`/documenten/document/${name}`)).status).toBe(404);
  });
});

describe('names of people', () => {
  it('are in no document and no address until they are asked for', async () => {
    const folder = begin({ names: true });
    const site = await runSite(folder);
    const page = '/documenten/voorbeeld/overdracht';
    expect((await site.get(page)).body).not.toContain('Zoë');
    expect((await site.get(`${page}?namen=ja`)).body).toContain('Zoë Verzonnen');
    const { address, page: shown } = await make(site, [
      ...field('namen', 'ja'),
      ...field('document', 'overdracht'),
      ...field('vorm', 'md'),
    ]);
    expect(address).not.toMatch(/zo%C3%AB|verzonnen/i);
    for (const [, href = ''] of shown.matchAll(/href="([^"]*)"/g)) expect(href).not.toMatch(/verzonnen/i);
    expect(readFileSync(`${folder}/documenten.lokaal/overdracht.md`, 'utf8')).toContain('Zoë Verzonnen');
    expect(readFileSync(`${folder}/documenten.lokaal/.gitignore`, 'utf8')).toBe('*\n');
    expect((await site.get('/documenten/bestand/documenten.lokaal/overdracht.md')).status).toBe(200);
  });
});

describe('a file that is fetched', () => {
  it('is kept and not opened, whatever its name', async () => {
    const folder = begin();
    const site = await runSite(folder);
    const odd = `a"b<img src=x>é'(nieuw).md`;
    writeFileSync(`${folder}/documenten/${odd}`, 'tekst');
    const list = (await site.get('/documenten')).body;
    expect(list).not.toContain('<img src=x>');
    const address = `/documenten/bestand/documenten/${encodeURIComponent(odd)}`;
    expect(list).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
    const { status, headers, body } = await site.get(address);
    expect([status, body]).toEqual([200, 'tekst']);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w%.!~-]+$/,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    'documenten/..%2Fgemeente.yaml',
    'documenten/%2e%2e%2fgemeente.yaml',
    'documenten/..%5Cgemeente.yaml',
    'documenten/.gemaakt',
    'documenten/.gemaakt%2Fkenmerken.json',
    'documenten/.gitignore',
    'documenten/map.md',
    'documenten/geheim.yaml',
    'documenten/uit.md',
    'documenten/uit.md%00',
    'documenten/%2Fetc%2Fpasswd',
    'documenten/weg%2Fbuiten.md',
    '.%2Fgemeente.yaml',
    '../gemeente.yaml',
    '%2e%2e/gemeente.yaml',
    'dossiers/vertrek-wethouder-zorg.yaml',
    'documenten%2F..%2Fdossiers/vertrek-wethouder-zorg.yaml',
    'documenten.lokaal/buiten.md',
  ])('is not %s', async (path) => {
    const [folder, outside] = [begin(), temporaryFolder()];
    writeFileSync(`${outside}/buiten.md`, 'schema_versie van buiten');
    writeFileSync(`${folder}/documenten/geheim.yaml`, 'schema_versie geheim');
    writeFileSync(`${folder}/documenten/.gitignore`, 'schema_versie');
    mkdirSync(`${folder}/documenten/map.md`);
    symlinkSync(`${outside}/buiten.md`, `${folder}/documenten/uit.md`);
    symlinkSync(outside, `${folder}/documenten/weg`);
    symlinkSync(outside, `${folder}/documenten.lokaal`);
    const { status, body } = await (await runSite(folder)).get(`/documenten/bestand/${path}`);
    expect(status).toBe(404);
    expect(body).not.toContain('schema_versie');
  });
});

it('nothing is written where a link leads out of the workspace', async () => {
  const [folder, outside] = [begin(), temporaryFolder()];
  renameSync(`${folder}/documenten`, `${outside}/documenten`);
  symlinkSync(`${outside}/documenten`, `${folder}/documenten`);
  const before = filesIn(outside);
  const { post } = await runSite(folder);
  const { status, body } = await post('/documenten/maken', [
    ...field('alles', 'ja'),
    ...field('vorm', 'docx', 'md'),
  ]);
  expect([status, body]).toEqual([409, expect.stringContaining('staat buiten uw werkmap')]);
  expect(filesIn(outside)).toEqual(before);
});

it('what is not chosen, or is no document, makes nothing', async () => {
  const folder = begin();
  const site = await runSite(folder);
  const before = filesIn(folder);
  for (const fields of [
    field('document', 'werkwijzer'),
    field('vorm', 'md'),
    [...field('document', '../gemeente'), ...field('vorm', 'md')],
    [...field('document', 'werkwijzer'), ...field('vorm', 'exe')],
    [...field('dossier', '../x'), ...field('alles', 'ja'), ...field('vorm', 'md')],
  ])
    expect((await make(site, fields)).page).toContain('role="alert"');
  expect(filesIn(folder)).toEqual(before);
});
