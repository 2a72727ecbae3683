/** What an editor makes of a workspace: the same verdict as `validate`, explanation in Dutch, and no network. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { languageServer } from '../support/judges/judges.ts';
import type { LanguageServer } from '../support/judges/language-server.ts';
import { root } from '../support/root.ts';

const servers: LanguageServer[] = [];
afterAll(() => {
  for (const server of servers) server.stop();
});

/** Starts editors that stop after the tests. */
function opening(
  start: (folder: string, withSettings: boolean) => Promise<LanguageServer>,
): (folder: string, withSettings?: boolean) => Promise<LanguageServer> {
  return async (folder, withSettings = true) => {
    const server = await start(folder, withSettings);
    servers.push(server);
    return server;
  };
}

/** Every YAML file of a workspace that an editor has a schema for. */
function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .sort();
}

/** Lines, from 0, where `validate` finds a mistake against the schema. */
async function validated(folder: string): Promise<readonly number[]> {
  const { stdout } = await gemeente(['validate', '--json'], folder);
  const { problemen } = JSON.parse(stdout) as { problemen: readonly { regel: number; ernst: string }[] };
  return problemen.filter(({ ernst }) => ernst === 'fout').map(({ regel }) => regel - 1);
}

judgedBy([languageServer], 'an editor with the YAML extension', ({ startEditor }) => {
  const editor = opening(startEditor);
  let folder = '';
  let server: LanguageServer;
  beforeAll(async () => {
    folder = temporaryFolder(`${root}examples/voorbeelddam`);
    await gemeente(['schema', '--install'], folder);
    server = await editor(folder);
  });

  it.each(['regio-verzonnen-landen/bedenkhuizen', 'regio-verzonnen-landen/nergensdam'])(
    'finds nothing wrong in %s, as validate does',
    async (example) => {
      const all = temporaryFolder(`${root}examples`);
      const own = `${all}/${example}`;
      expect((await gemeente(['schema', '--install'], own)).status).toBe(0);
      // These files name the schemas of the folder above.
      cpSync(`${own}/.gemeente`, `${all}/regio-verzonnen-landen/.gemeente`, { recursive: true });
      const other = await editor(own);
      expect(await validated(own)).toEqual([]);
      for (const file of yamlFiles(own)) expect(await other.problems(file), file).toEqual([]);
    },
  );

  it('finds nothing wrong in the files of Voorbeelddam', async () => {
    const files = yamlFiles(folder);
    expect(files).toContain('dossiers/vertrek-wethouder-zorg.yaml');
    for (const file of files) expect(await server.problems(file), file).toEqual([]);
  });

  it('explains every key of the profile in Dutch, by its own title', async () => {
    const text = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
    await server.problems('gemeente.yaml', text);
    const keys = text.split('\n').flatMap((line, at) => {
      const found = /^(\s*(?:- (?:\{ )?)?)([a-z_]+):/.exec(line);
      return found?.[1] === undefined ? [] : [{ at, column: found[1].length + 1, key: found[2] ?? '' }];
    });
    expect(keys.length).toBeGreaterThan(180);
    const shown = new Map<string, string>();
    for (const { at, column, key } of keys) {
      const hover = await server.hover('gemeente.yaml', at, column);
      expect(hover, `${key} on line ${String(at + 1)}`).toMatch(
        /^#### .+\n\n.+ Openbaarheid: (?:openbaar|intern|vertrouwelijk)\\?\./s,
      );
      shown.set(key, hover);
    }
    expect(shown.get('geldig_vanaf')).toContain('#### Geldig vanaf');
    expect(shown.get('inloggen_door')).toContain('Openbaarheid: vertrouwelijk');
    expect(shown.get('voorzitter')).toContain('#### Voorzitter van het PFO');
  });

  it('and validate complain of the same lines', async () => {
    const mistakes: readonly (readonly [right: string, wrong: string])[] = [
      ['  website: https://www.voorbeelddam', '  webside: https://www.voorbeelddam'],
      ['dag: woensdag', 'dag: woendag'],
      ['standaardduur_minuten: 45', 'standaardduur_minuten: vijf'],
      ['secretaresse_elke_weken: 2', 'secretaresse_elke_weken: 99'],
      ["tijd: '09:30'", "tijd: '9:30'"],
      ['code: gm9999', 'code: 9999'],
      ['attenties: [bloemen, een fotograaf]', 'attenties: bloemen'],
    ];
    const path = `${folder}/gemeente.yaml`;
    const good = readFileSync(path, 'utf8');
    for (const [right] of mistakes) expect(good).toContain(right);
    const bad = mistakes.reduce((text, [right, wrong]) => text.replace(right, wrong), good);
    const expected = mistakes
      .map(([, wrong]) => bad.slice(0, bad.indexOf(wrong)).split('\n').length - 1)
      .sort((a, b) => a - b);
    writeFileSync(path, bad);
    const found = await server.problems('gemeente.yaml', bad);
    const lines = await validated(folder);
    writeFileSync(path, good);
    expect(found.map(({ range }) => range.start.line).sort((a, b) => a - b)).toEqual(expected);
    expect([...new Set(lines)].sort((a, b) => a - b)).toEqual(expected);
    expect(await server.problems('gemeente.yaml', good)).toEqual([]);
  });

  it('and validate both miss a key that must be there', async () => {
    const path = `${folder}/gemeente.yaml`;
    const good = readFileSync(path, 'utf8');
    const bad = good.replace('  naam: Voorbeelddam\n', '');
    writeFileSync(path, bad);
    expect(await validated(folder)).toHaveLength(1);
    expect(await server.problems('gemeente.yaml', bad)).toHaveLength(1);
    writeFileSync(path, good);
  });
});

judgedBy([languageServer], 'an editor on a new workspace', ({ startEditor }) => {
  const editor = opening(startEditor);
  let folder = '';
  beforeAll(async () => {
    folder = temporaryFolder();
    await gemeente(['init', '--yes', '--gemeente', "'s-Gravenhage"], folder);
  });

  it('finds nothing wrong, and offers the keys that are not there yet', async () => {
    const server = await editor(folder);
    const text = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
    expect(await server.problems('gemeente.yaml')).toEqual([]);
    const offered = await server.completions('gemeente.yaml', text.split('\n').length - 1, 0);
    expect(offered).toEqual(expect.arrayContaining(['pfo', 'systemen', 'huisstijl']));
    expect(offered).not.toContain('gemeente');
  });

  it('knows the schema by the first line of the file too', async () => {
    rmSync(`${folder}/.vscode`, { recursive: true });
    const server = await editor(folder, false);
    const wrong = `${readFileSync(`${folder}/gemeente.yaml`, 'utf8')}pfoo: {}\n`;
    expect(await server.problems('gemeente.yaml', wrong)).toHaveLength(1);
  });
});
