/** What changed since the last save in git, and saving it, in a repository of real git. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { git } from '../../support/judges/judges.ts';
import { root } from '../../support/root.ts';
import { fieldsOf, siteFor, type SeenPage } from '../../support/site-in-process.ts';

const dossier = 'vertrek-wethouder-zorg';

function wordsOf({ body }: SeenPage): string {
  return body
    .slice(body.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

it('without a repository it is off, and says how to begin', async () => {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const page = await siteFor(folder).get('/bewaren');
  expect(wordsOf(page)).toContain('wordt niet bijgehouden in git');
  expect(page.body).not.toContain('Bewaar in git</button>');
});

judgedBy([git], 'saving in git', ({ git }) => {
  const began = (isNamed = true) => {
    const top = temporaryFolder();
    const folder = `${top}/een map`;
    const run = (...args: readonly string[]): string => git(top, args);
    mkdirSync(folder);
    const from = temporaryFolder(`${root}examples/voorbeelddam`);
    run('init', '--quiet', '--initial-branch', 'main');
    if (isNamed)
      for (const [key, value] of [
        ['user.name', 'Proef'],
        ['user.email', 'proef@example.nl'],
      ] as const)
        run('config', key, value);
    writeFileSync(`${top}/rapport.txt`, 'een\n');
    for (const name of ['gemeente.yaml', '.gitignore', `dossiers/${dossier}.yaml`]) {
      mkdirSync(`${folder}/dossiers`, { recursive: true });
      writeFileSync(`${folder}/${name}`, readFileSync(`${from}/${name}`));
    }
    run('add', '--all');
    run('-c', 'user.name=x', '-c', 'user.email=x@example.nl', 'commit', '--quiet', '--message', 'begin');
    const change = (name: string, from: string, to: string): void => {
      const before = readFileSync(`${folder}/${name}`, 'utf8');
      expect(before).toContain(from);
      writeFileSync(`${folder}/${name}`, before.replace(from, to));
    };
    return { top, folder, run, change, ...siteFor(folder) };
  };
  const dossierFile = `dossiers/${dossier}.yaml`;

  it('tells what is perhaps private before the button', async () => {
    const { change, get } = began();
    change(dossierFile, 'status: bezig', 'status: bezig\n    opmerking: mail naar j.jansen@voorbeelddam.nl');
    const { body } = await get('/bewaren');
    expect(body).toMatch(/Let op: [^<]*mailadres dat op een naam lijkt.*Bewaar in git<\/button>/s);
  });

  it('tells what changed in words, and saves the files of the workspace alone', async () => {
    const { top, folder, run, change, get, post } = began();
    expect(wordsOf(await get('/bewaren'))).toContain('Er veranderde niets');
    change(dossierFile, 'status: bezig', 'status: vervalt\n    reden: niet nodig');
    const closed = "\ngesloten_op: '2026-12-01'\n";
    writeFileSync(
      `${folder}/${dossierFile}`,
      readFileSync(`${folder}/${dossierFile}`, 'utf8').trimEnd() + closed,
    );
    change('gemeente.yaml', 'dag: dinsdag', 'dag: donderdag');
    mkdirSync(`${folder}/documenten`);
    mkdirSync(`${folder}/documenten.lokaal`);
    mkdirSync(`${folder}/ingevuld`);
    writeFileSync(`${folder}/documenten/werk*wijzer.md`, '# Werkwijzer\n');
    writeFileSync(`${folder}/.gitignore`, '# niets\n');
    for (const name of ['personen.lokaal.yaml', 'documenten.lokaal/a.md', 'ingevuld/b.md', 'los.txt'])
      writeFileSync(`${folder}/${name}`, 'geheim: ja\n');
    writeFileSync(`${top}/rapport.txt`, 'twee\n');
    run('add', 'rapport.txt');
    const page = await get('/bewaren');
    expect(wordsOf(page)).toContain('gesloten en 1 taak vervallen');
    expect(wordsOf(page)).toContain(
      'College › Collegevergadering › Dag van de collegevergadering: ‘dinsdag’ → ‘donderdag’',
    );
    expect(wordsOf(page)).toContain('documenten/werk*wijzer.md: nieuw');
    const after = await post('/bewaren', fieldsOf(page, ''));
    expect(wordsOf(after)).toContain('Vastgelegd in git: 4 bestanden');
    expect(
      run('show', '--name-only', '--pretty=%s', '-z', 'HEAD')
        .split(/[\0\n]/)
        .filter(Boolean),
    ).toEqual([
      'Bijgewerkt: 1 dossier, 1 afspraak, 1 document en 1 ander bestand',
      'een map/.gitignore',
      'een map/documenten/werk*wijzer.md',
      `een map/${dossierFile}`,
      'een map/gemeente.yaml',
    ]);
    // What was staged of others still is.
    expect(run('diff', '--cached', '--name-only').trim()).toBe('rapport.txt');
    expect(wordsOf(await get('/bewaren'))).toContain('Er veranderde niets');
  });

  it('saves what is gone too, and the first time of all', async () => {
    const { folder, run, get, post } = began();
    rmSync(`${folder}/${dossierFile}`);
    await post('/bewaren', fieldsOf(await get('/bewaren'), ''));
    expect(run('show', '--name-status', '--pretty=', 'HEAD').trim()).toBe(`D\teen map/${dossierFile}`);
    run('update-ref', '-d', 'HEAD');
    run('rm', '--cached', '-r', '--quiet', '.');
    const all = (await get('/bewaren')).body;
    const first = await post('/bewaren', fieldsOf(await get('/bewaren'), ''));
    expect(wordsOf(first)).toContain('Vastgelegd in git: 2 bestanden');
    expect(all).toMatch(/<summary>gemeente.yaml: nieuw bestand, \d+ waarden<\/summary>/);
    expect(all.indexOf('Bewaar in git</button>')).toBeLessThan(all.indexOf('Afspraken en gegevens'));
    expect(run('ls-tree', '-r', '--name-only', 'HEAD')).not.toContain('rapport.txt');
  });

  it('tells in its own words that a check said no, and leaves everything as it was', async () => {
    const { top, folder, run, change, get, post } = began();
    change('gemeente.yaml', 'dag: dinsdag', 'dag: donderdag');
    writeFileSync(`${folder}/LEESMIJ.md`, 'Lees mij\n');
    mkdirSync(`${top}/.git/hooks`, { recursive: true });
    writeFileSync(
      `${top}/.git/hooks/pre-commit`,
      '#!/bin/sh\necho "Nee, want het is maandag." >&2\nexit 1\n',
      { mode: 0o755 },
    );
    const before = run('status', '--porcelain');
    const after = await post('/bewaren', fieldsOf(await get('/bewaren'), ''));
    expect(wordsOf(after)).toContain('Dit zei git: Nee, want het is maandag.');
    expect(run('status', '--porcelain')).toBe(before);
    expect(run('rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  it('saves nothing private: not in files, nor in the message', async () => {
    const { folder, run, change, get, post } = began();
    change('gemeente.yaml', 'dag: dinsdag', 'dag: dinsdag # BSN 123456782');
    const after = await post('/bewaren', fieldsOf(await get('/bewaren'), ''));
    expect(wordsOf(after)).toContain('Er staan fouten in uw bestanden');
    change('gemeente.yaml', '# BSN 123456782', '');
    writeFileSync(`${folder}/LEESMIJ.md`, 'Lees mij\n');
    writeFileSync(`${folder}/personen.lokaal.yaml`, 'personen:\n  - { id: w, naam: Anna de Vries }\n');
    const fields = fieldsOf(await get('/bewaren'), '');
    for (const bericht of ['BSN 123456782', 'met Anna de Vries', 'mail aan a.jansen@voorbeeld.nl'])
      expect(wordsOf(await post('/bewaren', { ...fields, bericht })), bericht).toContain(
        'Dit schrijf ik niet op',
      );
    expect(run('rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  it('saves nothing that nobody saw', async () => {
    const { run, change, get, post } = began();
    change('gemeente.yaml', 'dag: dinsdag', 'dag: donderdag');
    const fields = fieldsOf(await get('/bewaren'), '');
    change('gemeente.yaml', 'dag: donderdag', 'dag: vrijdag');
    expect(wordsOf(await post('/bewaren', fields))).toContain('Intussen veranderde er nog iets');
    expect(run('rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  it('saves once when the form is sent twice', async () => {
    const { run, change, get, post } = began();
    change('gemeente.yaml', 'dag: dinsdag', 'dag: donderdag');
    const fields = fieldsOf(await get('/bewaren'), '');
    await post('/bewaren', fields);
    expect(run('rev-list', '--count', 'HEAD').trim()).toBe('2');
    expect(wordsOf(await post('/bewaren', fields))).toContain('Er veranderde niets sinds de vorige keer');
    expect(run('rev-list', '--count', 'HEAD').trim()).toBe('2');
  });

  it('is off while two versions are put together, without a branch, and without a name to commit under', async () => {
    const { run, change, get, folder } = began();
    run('switch', '--quiet', '--create', 'ander');
    change('gemeente.yaml', 'dag: dinsdag', 'dag: donderdag');
    run('commit', '--quiet', '--all', '--message', 'a');
    run('switch', '--quiet', 'main');
    change('gemeente.yaml', 'dag: dinsdag', 'dag: vrijdag');
    run('commit', '--quiet', '--all', '--message', 'b');
    expect(() => run('merge', '--quiet', 'ander')).toThrow();
    expect(wordsOf(await get('/bewaren'))).toContain('twee versies samengevoegd');
    run('merge', '--abort');
    run('switch', '--quiet', '--detach');
    expect(wordsOf(await get('/bewaren'))).toContain('terug te gaan naar uw eigen tak');
    run('switch', '--quiet', 'main');
    run('config', '--unset', 'user.name');
    run('config', '--unset', 'user.email');
    run('config', 'user.name', '');
    expect(wordsOf(await siteFor(folder).get('/bewaren'))).toContain('Git weet niet wie u bent');
  });
});
