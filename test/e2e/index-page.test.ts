/** `render --all --format html`: web pages with one that leads to them all. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

let folder = '';
beforeAll(() => {
  folder = temporaryFolder(`${root}examples/voorbeelddam`);
});

async function render(...args: readonly string[]): Promise<ReturnType<typeof gemeente>> {
  return await gemeente(['render', '--all', ...args], folder);
}

function index(out: string): string {
  return readFileSync(`${folder}/${out}/index.html`, 'utf8');
}

function links(page: string): string[] {
  return [...page.matchAll(/href="([^"#]*)"/g)].map(([, name]) => decodeURIComponent(name ?? ''));
}

describe('the page over all documents', () => {
  it('leads to every file of the run, and says for whom it is', async () => {
    const { status, stdout } = await render('--format', 'html,md', '--out', 'web');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n').at(-1)).toBe('web/index.html');
    const page = index('web');
    const made = readdirSync(`${folder}/web`).filter(
      (name) => name !== 'index.html' && !name.startsWith('.'),
    );
    expect(links(page).sort()).toEqual(made.sort());
    expect(page).toContain('<h1>Documenten van de gemeente Voorbeelddam</h1>');
    expect(page).toContain('<span class="openheid">vertrouwelijk</span>');
    expect(page).toContain('14 van de 52 taken klaar');
    expect(page).not.toContain('te laat');
  });

  it('finds the documents of a dossier, and tells what is late when there is a date', async () => {
    expect(
      (await render('--format', 'html', '--dossier', 'vertrek-wethouder-zorg', '--out', 'web')).status,
    ).toBe(0);
    expect(readdirSync(`${folder}/web`)).toContain('actielijst-vertrek-wethouder-zorg.html');
    expect(links(index('web'))).not.toContain('actielijst-vertrek-wethouder-zorg.html');
    const stale = await render('--format', 'html,md', '--out', 'web', '--check');
    expect(stale.stdout).toMatch(
      /^verouderd {2}web\/index\.html\n +een document of dossier op deze pagina is veranderd\n/,
    );
    expect(stale.stdout).toMatch(/\nOplossing: gemeente render --all --format html,md --out web\n$/);
    expect(stale.stdout.match(/^\S+ {2}web\//gm)).toHaveLength(1);
    expect((await render('--format', 'html,md', '--datum', '2026-11-27', '--out', 'web')).status).toBe(0);
    expect(links(index('web'))).toContain('actielijst-vertrek-wethouder-zorg.html');
    expect(index('web')).toContain('<mark class="leeg">1 te laat</mark>');
    // A date that is not asked for again makes nothing stale.
    expect((await render('--format', 'html,md', '--out', 'web', '--check')).status).toBe(0);
  });

  it('is one more file for a program, and is not written twice', async () => {
    expect((await render('--format', 'html', '--out', 'json')).status).toBe(0);
    const { stdout } = await render('--format', 'html', '--out', 'json', '--json');
    const { bestanden } = JSON.parse(stdout) as { bestanden: { bestand: string; gewijzigd: boolean }[] };
    expect(bestanden.at(-1)).toMatchObject({ bestand: 'json/index.html', gewijzigd: false });
  });

  it('is missed when it is gone', async () => {
    writeFileSync(`${folder}/json/index.html`, 'x');
    expect((await render('--format', 'html', '--out', 'json', '--check')).stdout).toContain(
      'aangepast  json/index.html',
    );
  });

  it('for the public holds public documents and no dossier', async () => {
    expect((await render('--format', 'html', '--publiek', '--out', 'openbaar')).status).toBe(0);
    const page = index('openbaar');
    expect(links(page)).toContain('rollen.html');
    expect(page).not.toContain('Lopende dossiers');
    expect(page).not.toMatch(/>(?:intern|vertrouwelijk)</);
  });

  it('is not made for some documents, for one dossier, or without web pages', async () => {
    expect((await gemeente(['render', 'rollen', '--format', 'html', '--out', 'deel'], folder)).status).toBe(
      0,
    );
    expect(
      (await render('--format', 'html', '--dossier', 'vertrek-wethouder-zorg', '--out', 'deel')).status,
    ).toBe(0);
    expect((await render('--out', 'deel')).status).toBe(0);
    expect(readdirSync(`${folder}/deel`)).not.toContain('index.html');
  });
});
