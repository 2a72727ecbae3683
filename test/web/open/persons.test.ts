/** The names of people in the browser: into the local file alone, and never in an address. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { git } from '../../support/judges/judges.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { root } from '../../support/root.ts';
import { runSite } from '../../support/open-site.ts';

const path = '/invullen/namen';

async function begun(text?: string) {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const file = `${folder}/personen.lokaal.yaml`;
  if (text !== undefined) writeFileSync(file, text);
  const site = await runSite(folder);
  const seen = async (id: string): Promise<string> => {
    const { body } = await site.get(path);
    return new RegExp(`name="wie" value="${id}">.*?name="gezien" value="([^"]*)"`, 's').exec(body)?.[1] ?? '';
  };
  const save = async (wie: string, naam: string, mail = '', gezien?: string) => {
    const fields = { wie, naam, mail, gezien: gezien ?? (await seen(wie)) };
    const { headers, status, body } = await site.post(path, fields);
    expect(status, body).toBe(303);
    const address = headers['location']!;
    return { address, body: (await site.get(address)).body };
  };
  return { file, site, seen, save };
}

it('makes the file, and keeps the name out of the address', async () => {
  const { file, save } = await begun();
  expect(existsSync(file)).toBe(false);
  const { address, body } = await save('wethouder-1', 'wethouder Verzonnen', 'wethouder-1@voorbeeld.example');
  expect(readFileSync(file, 'utf8')).toBe(
    'personen:\n  - id: wethouder-1\n    naam: wethouder Verzonnen\n    mail: wethouder-1@voorbeeld.example\n',
  );
  expect(address).toMatch(/^\/invullen\/namen\?m=\d+$/);
  expect(body).toContain('value="wethouder Verzonnen"');
});

it('changes one line, and leaves comments and the rest', async () => {
  const before =
    '# van ons\npersonen:\n  - id: wethouder-1 # de eerste\n    naam: Bo Verzonnen\n    mail: bo@voorbeeld.example\n  - { id: wethouder-2, naam: Zoë Verzonnen }\n';
  const { file, save } = await begun(before);
  await save('wethouder-1', 'Bo Bedacht', 'bo@voorbeeld.example');
  expect(readFileSync(file, 'utf8')).toBe(before.replace('Bo Verzonnen', 'Bo Bedacht'));
  await save('wethouder-1', 'Bo Bedacht');
  expect(readFileSync(file, 'utf8')).not.toContain('mail:');
  await save('wethouder-1', '');
  expect(readFileSync(file, 'utf8')).not.toContain('wethouder-1');
  expect(readFileSync(file, 'utf8')).toContain('# van ons\npersonen:\n');
});

it('refuses what somebody changed meanwhile, a wrong address and an unknown person', async () => {
  const { file, seen, save } = await begun('personen:\n  - { id: wethouder-1, naam: Bo Verzonnen }\n');
  const old = await seen('wethouder-1');
  await save('wethouder-1', 'Bo Bedacht');
  const text = readFileSync(file, 'utf8');
  expect((await save('wethouder-1', 'Bo Anders', '', old)).body).toContain('Intussen veranderd');
  const { address, body } = await save('wethouder-1', 'Bo Anders', 'geen adres');
  expect(body).toContain('een mailadres zoals');
  expect(body).toContain('value="Bo Anders"');
  expect(decodeURIComponent(address)).not.toContain('Bo');
  // As it would be seen of somebody who is not in the file yet.
  await save('niemand', 'Iemand', '', await seen('wethouder-2'));
  expect((await save('wethouder-1', '', 'bo@voorbeeld.example')).body).toContain('Vul ook de naam in.');
  expect(readFileSync(file, 'utf8')).toBe(text);
  const last = await seen('wethouder-1');
  writeFileSync(file, 'personen: [\n');
  expect((await save('wethouder-1', 'Bo Anders', '', last)).body).toContain(
    'Er staan fouten in uw bestanden',
  );
  expect(readFileSync(file, 'utf8')).toBe('personen: [\n');
});

judgedBy([git], 'in a repository', ({ git }) => {
  it('that does not leave the file out, it is left out before a name is in it; others stay as they are', async () => {
    const { file, save } = await begun();
    const folder = dirname(file);
    const ignored = `${folder}/.gitignore`;
    git(folder, ['init', '--quiet']);
    writeFileSync(ignored, '*.oud');
    await save('wethouder-1', 'Bo Verzonnen');
    expect(readFileSync(ignored, 'utf8')).toBe('*.oud\npersonen.lokaal.yaml\n');
    expect(git(folder, ['status', '--short', '--', 'personen.lokaal.yaml'])).toBe('');
    await save('wethouder-1', 'Bo Bedacht');
    expect(readFileSync(ignored, 'utf8')).toBe('*.oud\npersonen.lokaal.yaml\n');
  });

  it('with a .gitignore that cannot be read, nothing is saved', async () => {
    const { file, save } = await begun();
    const folder = dirname(file);
    git(folder, ['init', '--quiet']);
    const bytes = Buffer.from([0x2a, 0xe9, 0x0a]);
    writeFileSync(`${folder}/.gitignore`, bytes);
    await expect(save('wethouder-1', 'Bo Verzonnen')).rejects.toThrow('409');
    expect(existsSync(file)).toBe(false);
    expect(readFileSync(`${folder}/.gitignore`)).toEqual(bytes);
  });
});
