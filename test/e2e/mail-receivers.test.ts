/** Whom drafts of mails go to, by the built program: a role is no person, and what is told to fill in works. */
import { readFileSync, writeFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';

const person = (id: string): string =>
  `  - { id: ${id}, naam: Ooit Verzonnen, mail: ${id}@voorbeelddam.example }\n`;

async function workspace(...persons: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  await gemeente(['init', '--yes', '--gemeente', 'Voorbeelddam', '--code', 'gm9999'], folder);
  const start = (list: string, name: string, ...dates: readonly string[]): Promise<unknown> =>
    gemeente(['checklist', 'start', list, '--id', name, ...dates, '--datum', '2026-11-27'], folder);
  await start('new-wethouder', 'wonen', '--benoeming', '2026-12-08');
  await start('vertrek-wethouder', 'zorg', '--vertrek', '2027-01-12');
  writeFileSync(`${folder}/personen.lokaal.yaml`, `personen:\n${persons.map(person).join('')}`);
  return folder;
}

async function render(folder: string, dossier: string): Promise<string> {
  const typed = ['render', 'verzoeken', '--dossier', dossier, '--format', 'eml', '--datum', '2026-11-27'];
  return (await gemeente(typed, folder)).stderr;
}

async function receiver(folder: string, dossier: string, role: string): Promise<string | undefined> {
  const path = `${folder}/documenten.lokaal/verzoeken-${dossier}-${role}.eml`;
  const { to } = await simpleParser(readFileSync(path));
  return to === undefined || Array.isArray(to) ? undefined : to.text;
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

it('addresses that may stay empty are listed when somebody asks for them', async () => {
  const folder = temporaryFolder();
  await gemeente(['init', '--yes', '--gemeente', 'Voorbeelddam', '--code', 'gm9999'], folder);
  const list = (): ReturnType<typeof gemeente> =>
    gemeente(['invullen', 'organisatie.mail', '--list'], folder);
  expect((await list()).stdout).toContain('organisatie.mail.ict');
  const set = (address: string): ReturnType<typeof gemeente> =>
    gemeente(['invullen', '--zet', `organisatie.mail.ict=${address}`], folder);
  expect((await set('jan.devries@voorbeelddam.example')).stderr).toContain('dat op een naam lijkt');
  const refused = await set('jan@gmail.com');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('zelf in `gemeente.yaml`');
  expect((await list()).stdout).not.toContain('organisatie.mail.ict');
});

describe('a draft', () => {
  it('goes to nobody because of the name of a role, and says for each receiver what to fill in', async () => {
    const folder = await workspace('wethouder', 'burgemeester', 'gemeentesecretaris', 'griffier');
    const told = [await render(folder, 'wonen'), await render(folder, 'zorg')];
    for (const dossier of ['wonen', 'zorg'])
      for (const role of ['wethouder', 'burgemeester', 'gemeentesecretaris', 'griffier'])
        expect(await receiver(folder, dossier, role), `${dossier} ${role}`).toBeUndefined();
    expect(told[1]).toContain('dossiers/zorg.yaml de regel `voor: wethouder-zorg`');
    expect(told[1]).toContain('organisatie.mail.burgemeester');
    const { stdout } = await gemeente(['validate'], folder);
    expect(stdout.match(/person\/unused/g)?.length).toBe(4);
    expect(stdout).toContain('Dat is een rol.');
  });

  it('goes where somebody filled in what was told, and only for that dossier', async () => {
    const folder = await workspace('wethouder-zorg');
    await render(folder, 'zorg');
    edit(`${folder}/dossiers/zorg.yaml`, (text) =>
      text.replace(/^id: zorg$/m, 'id: zorg\nvoor: wethouder-zorg'),
    );
    await gemeente(['invullen', '--zet', 'organisatie.mail.burgemeester=bm@voorbeelddam.example'], folder);
    const told = [await render(folder, 'wonen'), await render(folder, 'zorg')];
    expect(await receiver(folder, 'zorg', 'wethouder')).toBe('wethouder-zorg@voorbeelddam.example');
    expect(await receiver(folder, 'zorg', 'burgemeester')).toBe('bm@voorbeelddam.example');
    expect(await receiver(folder, 'wonen', 'wethouder')).toBeUndefined();
    expect(told[1]).not.toContain('wethouder-zorg');
    expect((await gemeente(['validate'], folder)).stdout).not.toContain('person/unused');
  });

  it('about a member of the board goes to that member, whatever others have the role', async () => {
    const folder = await workspace('wethouder-1', 'burgemeester');
    const members = '[{ id: wethouder-1, rol: wethouder }, { id: burgemeester, rol: burgemeester }]';
    await gemeente(['invullen', '--zet', `college.leden=${members}`], folder);
    await render(folder, 'zorg');
    // The only wethouder is not the one that the dossier is about, as long as it does not say so.
    expect(await receiver(folder, 'zorg', 'wethouder')).toBeUndefined();
    expect(await receiver(folder, 'zorg', 'burgemeester')).toBe('burgemeester@voorbeelddam.example');
    await gemeente(['checklist', 'change', 'zorg', '--voor', 'wethouder-1'], folder);
    await render(folder, 'zorg');
    expect(await receiver(folder, 'zorg', 'wethouder')).toBe('wethouder-1@voorbeelddam.example');
  });
});
