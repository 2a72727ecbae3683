/** Names and paths that some computers spell otherwise, cannot have, or lead elsewhere. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gemeente, startedGemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { contentsOf, writingEnv } from '../support/old-or-new.ts';
import { root } from '../support/root.ts';

const dossier = 'vertrek-wethouder-zorg';
const example = temporaryFolder(`${root}examples/voorbeelddam`);
rmSync(`${example}/documenten`, { recursive: true });

/** A workspace in a folder of its own: nothing beside it belongs to it. */
function workspace(): string {
  const folder = `${temporaryFolder()}/werk`;
  cpSync(example, folder, { recursive: true });
  return folder;
}

const run = (args: readonly string[], folder: string): Promise<RunOutcome> =>
  gemeente(args, folder, { env: writingEnv });

describe.each([
  ['as one character', 'NFC', 'NFD'],
  ['as two characters', 'NFD', 'NFC'],
] as const)('an accent that the disk stores %s', (_, stored, typed) => {
  const onDisk = 'één'.normalize(stored);
  const asTyped = 'één'.normalize(typed);

  it('is found in the name of a part of the profile', async () => {
    const folder = workspace();
    mkdirSync(`${folder}/${onDisk}`);
    writeFileSync(`${folder}/${onDisk}/deel-${onDisk}.yaml`, 'geldig_tot: 2027-01-01\n');
    const profile = `${folder}/gemeente.yaml`;
    writeFileSync(
      profile,
      `bestanden: ['${asTyped}/deel-${asTyped}.yaml']\n${readFileSync(profile, 'utf8')}`,
    );
    const { stdout } = await run(['validate'], folder);
    expect(stdout).not.toContain('file/missing');
    expect(stdout).toContain('8 bestanden gecontroleerd');
    expect(await run(['validate', `${asTyped}/deel-${asTyped}.yaml`], folder)).toMatchObject({ stderr: '' });
  });

  it('is found in the name of a workspace and of a folder for documents', async () => {
    const folder = temporaryFolder();
    cpSync(example, `${folder}/${onDisk}`, { recursive: true });
    expect(await run(['validate', '--workspace', asTyped], folder)).toMatchObject({ status: 0 });
    mkdirSync(`${folder}/uit-${onDisk}`);
    await run(['render', 'rollen', '--workspace', asTyped, '--out', `uit-${asTyped}`], folder);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readdirSync(`${folder}/uit-${onDisk}`)).toContain('rollen.md');
  });

  it('is found in the name of a dossier', async () => {
    const folder = workspace();
    renameSync(`${folder}/dossiers/${dossier}.yaml`, `${folder}/dossiers/${onDisk}.yaml`);
    const found = await run(['checklist', 'list', asTyped], folder);
    expect(`${found.stdout}${found.stderr}`).toContain(`dossiers/${onDisk}.yaml`);
    expect(found.stderr).not.toContain('bestaat niet');
  });

  it('is found in the name of a picture', async () => {
    const folder = workspace();
    const profile = `${folder}/gemeente.yaml`;
    const text = readFileSync(profile, 'utf8');
    const [, logo = ''] = /(huisstijl\/logo\.svg)/.exec(text) ?? [];
    expect(logo).not.toBe('');
    renameSync(`${folder}/${logo}`, `${folder}/huisstijl/${onDisk}.svg`);
    writeFileSync(profile, text.replace(logo, `huisstijl/${asTyped}.svg`));
    expect((await run(['validate'], folder)).stdout).not.toMatch(/image|file\//);
  });
});

describe('a name that Windows refuses', () => {
  it.each([
    [['init', 'con', '--yes', '--toch', '--gemeente', 'Utrecht'], 'con'],
    [['init', 'nul.map', '--yes', '--toch', '--gemeente', 'Utrecht'], 'nul.map'],
    [['init', 'regio/a:b', '--yes', '--toch', '--gemeente', 'Utrecht'], 'a:b'],
    [['init', 'einde ', '--yes', '--toch', '--gemeente', 'Utrecht'], 'einde '],
    [['init', 'einde.', '--yes', '--toch', '--gemeente', 'Utrecht'], 'einde.'],
    [['render', 'rollen', '--out', 'AUX'], 'AUX'],
    [['render', 'rollen', '--out', 'map./x'], 'map.'],
    [['render', 'rollen', '--out', 'wat?'], 'wat?'],
    [['render', 'rollen', '--check', '--out', 'com1'], 'com1'],
    [['checklist', 'export', '--voor-collega', '--out', 'aux.yaml'], 'aux.yaml'],
    [['checklist', 'rename', dossier, 'lpt1'], 'lpt1'],
    [['checklist', 'rename', dossier, 'con'], 'con'],
  ])('is refused before anything is written: %j', async (args, name) => {
    const folder = workspace();
    const { status, stdout, stderr } = await run(args, folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/Windows/);
    expect(stderr).toContain(`‘${name}’`);
    expect(stderr).toContain('Er is niets geschreven.');
    expect(contentsOf(folder)).toEqual(contentsOf(example));
  });

  it('is refused or changed where an id is made of it', async () => {
    const folder = workspace();
    for (const [args, shown] of [
      [['template', 'new', 'prn'], 'Windows kent prn als apparaat'],
      [['checklist', 'rename', dossier, 'a:b'], 'zoals a-b'],
      [['checklist', 'rename', dossier, 'einde.'], 'zoals einde'],
    ] as const) {
      const { status, stderr } = await run(args, folder);
      expect(status).toBe(2);
      expect(stderr).toContain(shown);
    }
    expect(contentsOf(folder)).toEqual(contentsOf(example));
    // What it becomes is printed.
    expect(await run(['template', 'new', 'Plan: a/b.'], folder)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('sjablonen/documenten/plan-a-b/template.yaml') as string,
    });
  });

  it('stays when somebody has it already', async () => {
    const folder = workspace();
    mkdirSync(`${folder}/a:b`);
    expect(await run(['render', 'rollen', '--out', 'a:b/uit'], folder)).toMatchObject({ status: 0 });
  });
});

describe('a name that is too long', () => {
  const tooLong = 'x'.repeat(256);
  const deep = Array.from({ length: 45 }, () => 'abcdefghij'.repeat(10)).join('/');

  it.each([
    [['render', 'rollen', '--out', tooLong], 3, 'De naam is te lang'],
    [['render', 'rollen', '--format', 'md,docx,html', '--out', deep], 3, 'De naam is te lang'],
    [['init', tooLong, '--yes', '--toch', '--gemeente', 'Utrecht'], 3, 'De naam is te lang'],
    [['checklist', 'export', '--voor-collega', '--out', `${tooLong}.yaml`], 3, 'De naam is te lang'],
    [['checklist', 'rename', dossier, 'x'.repeat(200)], 2, 'kan geen naam van een dossier zijn'],
    [
      ['checklist', 'start', 'new-wethouder', '--naam', tooLong, '--benoeming', '2026-12-08'],
      2,
      'Er is niets veranderd',
    ],
    [['validate', '--workspace', tooLong], 2, 'bestaat niet'],
    [['validate', tooLong], 2, 'bestaat niet'],
  ])('is told, and nothing is written (%#)', async (args, expected, words) => {
    const folder = workspace();
    const { status, stderr } = await run(args, folder);
    expect(stderr).toContain(words);
    expect(status).toBe(expected);
    expect([...contentsOf(folder).keys()].filter((name) => !name.startsWith('abcdefghij'))).toEqual([
      ...contentsOf(example).keys(),
    ]);
  });

  it('at the limit works, or is told by who wants to lock it', async () => {
    const folder = workspace();
    const longest = 'r'.repeat(250);
    expect(await run(['render', 'rollen', '--out', 'x'.repeat(255)], folder)).toMatchObject({ status: 0 });
    mkdirSync(`${folder}/sjablonen/checklists`, { recursive: true });
    const list = `${folder}/sjablonen/checklists/${longest}.yaml`;
    writeFileSync(
      list,
      'id: new-wethouder\ntaken:\n  - id: koffiepas\n    titel: Koffiepas aanvragen\n    fase: start\n',
    );
    writeFileSync(
      `${folder}/ander.yaml`,
      'id: new-wethouder\ntaken:\n  - id: theepas\n    titel: Theepas aanvragen\n    fase: start\n',
    );
    expect(await run(['validate', list], folder)).toMatchObject({ status: 0 });
    const old = readFileSync(list, 'utf8');
    const adopted = await run(['checklist', 'adopt', 'ander.yaml'], folder);
    expect(adopted.stderr).toContain('niet vergrendelen (ENAMETOOLONG). De naam is te lang.');
    expect(adopted.status).toBe(3);
    expect(readFileSync(list, 'utf8')).toBe(old);
  });

  it('does not keep the program busy for ever where nothing can be', () => {
    const folder = workspace();
    for (const out of ['gemeente.yaml', 'gemeente.yaml/x']) {
      const { status, stderr } = startedGemeente(['render', 'rollen', '--out', out], folder, {
        env: writingEnv,
      });
      expect(stderr).toContain('Er staat een bestand waar een map moet komen.');
      expect(status).toBe(3);
    }
  });
});

describe('a link out of the workspace', () => {
  const secret = 'Geheimdam';

  /** Puts a file or folder of the workspace elsewhere, with a link in its place. */
  function linkedAway(path: string): { readonly folder: string; readonly away: string } {
    const folder = workspace();
    const away = join(temporaryFolder(), 'elders');
    mkdirSync(away);
    const target = `${away}/${path.replaceAll('/', '-')}`;
    if (existsSync(`${folder}/${path}`)) renameSync(`${folder}/${path}`, target);
    else mkdirSync(target);
    symlinkSync(target, `${folder}/${path}`);
    return { folder, away };
  }

  it.each([
    ['gemeente.yaml', ['validate'], 1],
    ['gemeente.yaml', ['invullen', '--zet', 'pfo.dag=woensdag'], 1],
    ['gemeente.yaml', ['init', '--yes', '--toch', '--gemeente', 'Utrecht'], 2],
    ['dossiers', ['checklist', 'list', dossier], 1],
    ['dossiers', ['checklist', 'tick', dossier, 'mailbox-bewaren', '--toch'], 2],
    ['dossiers', ['checklist', 'start', 'new-wethouder', '--naam', 'wonen', '--benoeming', '2026-12-08'], 2],
    ['dossiers', ['checklist', 'delete', dossier, '--yes'], 2],
    ['dossiers', ['checklist', 'rename', dossier, 'ander'], 2],
    [`dossiers/${dossier}.yaml`, ['checklist', 'tick', dossier, 'mailbox-bewaren', '--toch'], 2],
    [`dossiers/${dossier}.yaml`, ['checklist', 'delete', dossier, '--yes'], 2],
    [`dossiers/${dossier}.yaml`, ['checklist', 'rename', dossier, 'ander'], 2],
    ['sjablonen', ['template', 'eject', 'werkwijzer'], 2],
    ['sjablonen', ['template', 'new', 'proef'], 2],
    ['.gemeente', ['schema', '--install'], 2],
    ['.gemeente', ['init', '--yes', '--toch', '--gemeente', 'Voorbeelddam', '--code', 'gm9999'], 2],
    ['.vscode', ['schema', '--install'], 2],
  ])('at %s is told and nothing is written there by %j', async (path, args, expected) => {
    const { folder, away } = linkedAway(path);
    const before = contentsOf(away);
    const { status, stdout, stderr } = await run(args, folder);
    expect(`${stdout}${stderr}`).toMatch(/buiten de werkmap/);
    expect(status).toBe(expected);
    expect(contentsOf(away)).toEqual(before);
  });

  it('shows nothing of what is there', async () => {
    const { folder, away } = linkedAway('gemeente.yaml');
    writeFileSync(`${away}/gemeente.yaml`, `wachtwoord: ${secret}\n`);
    symlinkSync(`${away}/gemeente.yaml`, `${folder}/personen.lokaal.yaml`);
    symlinkSync(`${away}/gemeente.yaml`, `${folder}/overleggen/x.yaml`);
    for (const args of [
      ['validate'],
      ['status'],
      ['render', '--all'],
      ['render', 'rollen', '--namen'],
      ['doctor'],
      ['review', '--list'],
      ['invullen', '--list'],
    ]) {
      const { stdout, stderr } = await run(args, folder);
      expect(stdout + stderr, args.join(' ')).not.toContain(secret);
    }
  });

  it('in the place of a document is replaced, not followed', async () => {
    const { folder, away } = linkedAway('huisstijl');
    rmSync(`${folder}/huisstijl`);
    cpSync(`${example}/huisstijl`, `${folder}/huisstijl`, { recursive: true });
    mkdirSync(`${folder}/documenten`);
    symlinkSync(`${away}/niets.md`, `${folder}/documenten/rollen.md`);
    expect(await run(['render', 'rollen'], folder)).toMatchObject({ status: 0 });
    expect(readdirSync(away)).not.toContain('niets.md');
  });
});
