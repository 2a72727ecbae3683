/** `gemeente init` as people meet it: a folder, a program, and what stands there afterwards. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import stringWidth from 'string-width';
import { gemeente, startedGemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { tmux } from '../support/judges/judges.ts';
import type { Terminal } from '../support/judges/terminal.ts';
import { root } from '../support/root.ts';

/** A user without rights of an administrator. */
const nobody = 65534;

const utrecht = ['init', '--yes', '--gemeente', 'Utrecht'] as const;

async function run(folder: string, ...args: readonly string[]): Promise<RunOutcome> {
  return await gemeente(args, folder);
}

/** Every file in a folder with its text and the moment it was written. */
function stateOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names.flatMap((name) => {
      const stat = statSync(`${folder}/${name}`);
      return stat.isFile()
        ? [[name, `${String(stat.mtimeMs)} ${readFileSync(`${folder}/${name}`, 'utf8')}`]]
        : [];
    }),
  );
}

function add(path: string, text: string): void {
  writeFileSync(path, readFileSync(path, 'utf8') + text);
}

describe('from nothing to documents', () => {
  it('needs no editing, for a name with accents', async () => {
    const folder = temporaryFolder();
    expect((await run(folder, 'init', '--yes', '--gemeente', 'Súdwest-Fryslân')).status).toBe(0);
    const validated = await run(folder, 'validate', '--strict');
    expect(validated).toMatchObject({ status: 0, stdout: 'Alles klopt: 1 bestand gecontroleerd.\n' });
    const rendered = await run(folder, 'render', '--all', '--format', 'md,docx,html');
    expect(rendered.status).toBe(0);
    expect(readFileSync(`${folder}/documenten/werkwijzer.md`, 'utf8')).toContain('[nog invullen: ');
    expect((await run(folder, 'render', '--all', '--check')).status).toBe(0);
    const started = await run(folder, 'checklist', 'start', 'new-wethouder', '--naam', 'wethouder wonen');
    expect(started.status).toBe(0);
    expect((await run(folder, 'validate')).status).toBe(0);
    expect((await run(folder, 'status')).stdout).toContain('Gemeente Súdwest-Fryslân');
  });

  it('leaves out the documents that were not chosen, and says so of old ones', async () => {
    const folder = temporaryFolder();
    await run(folder, ...utrecht);
    await run(folder, 'render', '--all');
    expect(existsSync(`${folder}/documenten/workshop.md`)).toBe(true);
    await run(folder, 'init', '--yes', '--documenten', 'werkwijzer,rollen');
    const made = (await run(folder, 'render', '--all', '--format', 'md,html')).stdout.split('\n');
    expect(made.filter((name) => name.endsWith('.html')).sort()).toEqual([
      'documenten/index.html',
      'documenten/rollen.html',
      'documenten/werkwijzer.html',
    ]);
    const index = readFileSync(`${folder}/documenten/index.html`, 'utf8');
    expect(index).toContain('rollen.html');
    expect(index).not.toContain('workshop.html');
    const checked = await run(folder, 'render', '--all', '--check');
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain('overbodig  documenten/workshop.md');
    expect(checked.stdout).toContain('overbodig  documenten/verzoeken-ict.md');
    expect(checked.stdout).not.toContain('rollen');
    expect((await run(folder, 'status')).stdout).toContain('overbodig');
    expect((await run(folder, 'render', 'workshop')).status).toBe(0);
  });
});

describe('a second time', () => {
  it('proposes the answers of the first, and writes nothing when nothing changed', async () => {
    const folder = temporaryFolder();
    await run(folder, ...utrecht, '--mail', 'bss@utrecht.example', '--ci', 'gitlab');
    const before = stateOf(folder);
    const again = await run(folder, 'init', '--yes');
    expect(again).toMatchObject({ status: 0, stdout: '' });
    expect(again.stderr).toContain('alles stond er al');
    expect(stateOf(folder)).toEqual(before);
  });

  it('brings files up to date that nobody changed, and takes an answer away that is now empty', async () => {
    const folder = temporaryFolder();
    await run(folder, ...utrecht, '--mail', 'bss@utrecht.example');
    expect((await run(folder, 'init', '--yes', '--mail', '', '--pfo-dag', 'vrijdag')).status).toBe(0);
    const text = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
    expect(text).toContain('\n  # email_functioneel: ');
    expect(text).toContain('\npfo:\n  dag: vrijdag\n');
  });

  it('keeps what a person changed, names it, and replaces it only when asked', async () => {
    const folder = temporaryFolder();
    await run(folder, ...utrecht);
    add(`${folder}/gemeente.yaml`, '# van mij\n');
    add(`${folder}/LEESMIJ.md`, 'van mij\n');
    add(`${folder}/.gitignore`, 'van-mij/\n');
    const kept = await run(folder, 'init', '--yes', '--pfo-dag', 'vrijdag');
    expect(kept.status).toBe(0);
    expect(kept.stderr).toContain('gebleven zoals het was: LEESMIJ.md.');
    const filled = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
    expect(filled).toContain('\npfo:\n  dag: vrijdag\n');
    expect(filled).toContain('# van mij');
    // An answer of an earlier run, or a proposal, never replaces what somebody wrote.
    writeFileSync(`${folder}/gemeente.yaml`, filled.replace('dag: vrijdag', 'dag: woensdag'));
    await run(folder, 'init', '--yes');
    expect(readFileSync(`${folder}/gemeente.yaml`, 'utf8')).toContain('\npfo:\n  dag: woensdag\n');
    await run(folder, 'init', '--yes', '--overschrijf');
    expect(readFileSync(`${folder}/gemeente.yaml`, 'utf8')).not.toContain('# van mij');
    expect(readFileSync(`${folder}/LEESMIJ.md`, 'utf8')).not.toContain('van mij');
    expect(readFileSync(`${folder}/.gitignore`, 'utf8')).toContain('van-mij/');
  });

  it('writes files to double-click that may be run, and keeps one that somebody changed', async () => {
    const folder = temporaryFolder();
    await run(folder, ...utrecht);
    const mode = (ending: string): number => statSync(`${folder}/Gemeente openen${ending}`).mode & 0o111;
    expect([mode('.cmd'), mode('.command'), mode('.desktop')]).toEqual([0, 0o111, 0o111]);
    expect(readFileSync(`${folder}/.gitattributes`, 'utf8')).toContain('*.cmd text eol=crlf\n');
    add(`${folder}/Gemeente openen.command`, '# van mij\n');
    writeFileSync(`${folder}/Gemeente openen.cmd`, 'echo van mij\r\n');
    const again = await run(folder, 'init', '--yes');
    expect(again.stderr).toContain('Gemeente openen.cmd, Gemeente openen.command');
    expect(readFileSync(`${folder}/Gemeente openen.command`, 'utf8')).toMatch(/# van mij\n$/);
    expect(readFileSync(`${folder}/Gemeente openen.cmd`, 'utf8')).toBe('echo van mij\r\n');
  });

  it('refuses another municipality where one works already, and keeps what it replaces', async () => {
    const folder = temporaryFolder();
    await run(folder, 'init', '--yes', '--gemeente', 'Zwolle', '--mail', 'bss@zwolle.example');
    expect((await run(folder, 'init', '--yes', '--gemeente', 'Zutphen')).status).toBe(0);
    mkdirSync(`${folder}/dossiers`);
    writeFileSync(`${folder}/dossiers/.bewaar`, '');
    expect((await run(folder, ...utrecht)).status).toBe(2);
    rmSync(`${folder}/dossiers`, { recursive: true });
    const path = `${folder}/gemeente.yaml`;
    expect(readFileSync(path, 'utf8')).not.toContain('zwolle.example');
    add(path, '# van mij\n');
    const [before, text] = [stateOf(folder), readFileSync(path, 'utf8')];
    const refused = await run(folder, ...utrecht);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('Deze map is van Zutphen');
    expect(refused.stderr).toContain('--overschrijf');
    expect(stateOf(folder)).toEqual(before);
    writeFileSync(`${path}.oud`, 'ouder');
    const replaced = await run(folder, ...utrecht, '--overschrijf');
    expect(replaced.stderr).toContain('Uw vorige gemeente.yaml staat nu in gemeente.yaml.oud2.');
    expect(readFileSync(`${path}.oud`, 'utf8')).toBe('ouder');
    expect(readFileSync(`${path}.oud2`, 'utf8')).toBe(text);
    expect(readFileSync(path, 'utf8')).toContain('gm0344');
    expect((await run(folder, 'validate', '--strict')).status).toBe(0);
  });

  it('goes by what now stands in gemeente.yaml, not by what was once answered', async () => {
    const folder = temporaryFolder();
    await run(folder, ...utrecht);
    const path = `${folder}/gemeente.yaml`;
    writeFileSync(path, readFileSync(path, 'utf8').replace('dag: dinsdag', 'dag: woensdag'));
    await run(folder, 'init', '--yes', '--overschrijf');
    expect(readFileSync(path, 'utf8')).toContain('dag: woensdag');
  });
});

describe('a folder that is not empty', () => {
  it('with a gemeente.yaml made by hand gets the rest around it', async () => {
    const folder = temporaryFolder(`${root}examples/schijnwoude`);
    const before = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
    const { status, stderr } = await run(folder, 'init', '--yes');
    expect(status).toBe(0);
    expect(stderr).toContain('gebleven zoals het was: gemeente.yaml');
    expect(readFileSync(`${folder}/gemeente.yaml`, 'utf8')).toBe(before);
    expect(existsSync(`${folder}/.vscode/settings.json`)).toBe(true);
    expect(readFileSync(`${folder}/.gitignore`, 'utf8')).toContain('personen.lokaal.yaml');
  });

  it('with a wrong gemeente.yaml is not called ready', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      `${folder}/gemeente.yaml`,
      'schema_versie: 1\ngemeente: { code: gm0344, naam: Utrecht }\nonzin: 1\n',
    );
    const { status, stderr } = await run(folder, 'init', '--yes');
    expect(status).toBe(1);
    expect(stderr).toContain('Verbeter eerst de fouten hierboven.');
    expect(stderr).not.toContain('is klaar');
  });

  it('with a gemeente.yml asks for the usual name, so that there are never two', async () => {
    const folder = temporaryFolder();
    writeFileSync(`${folder}/gemeente.yml`, 'schema_versie: 1\n');
    const { status, stderr } = await run(folder, ...utrecht);
    expect(status).toBe(2);
    expect(stderr).toContain('Hier staat al gemeente.yml');
    expect(readdirSync(folder)).toEqual(['gemeente.yml']);
  });

  it('with a file where a folder must come is left as it is', async () => {
    const folder = temporaryFolder();
    writeFileSync(`${folder}/.vscode`, 'x');
    const { status, stderr } = await run(folder, ...utrecht);
    expect(status).toBe(3);
    expect(stderr).toContain('.vscode is een bestand');
    expect(readdirSync(folder)).toEqual(['.vscode']);
  });

  it('with a folder where a file must come is left as it is', async () => {
    const folder = temporaryFolder();
    mkdirSync(`${folder}/LEESMIJ.md`);
    expect((await run(folder, ...utrecht)).status).toBe(3);
    expect(readdirSync(folder)).toEqual(['LEESMIJ.md']);
  });

  it.skipIf(process.getuid?.() !== 0)('that may not be written in ends with what to do', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const { status, stderr } = startedGemeente(utrecht, folder, { uid: nobody });
    expect(status).toBe(3);
    expect(stderr).toContain('mag schrijven');
  });
});

describe('without anyone to ask', () => {
  it('names the flags that answer', async () => {
    const folder = temporaryFolder();
    for (const args of [['init'], ['nieuw'], ['init', '--yes']] as const) {
      const { status, stderr, stdout } = await run(folder, ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('--gemeente');
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [['--gemeente', 'Utrecht', '--ci', 'githb'], 'Bedoelt u github?'],
    [['--gemeente', 'Utrecht', '--aanspreekvorm', 'jij'], 'Kies uit: u, je'],
    [['--gemeente', 'Utrecht', '--college-dag', 'dinsdg'], 'Bedoelt u dinsdag?'],
    [['--gemeente', 'Utrecht', '--workspace', 'x'], 'gemeente init <map>'],
  ])('refuses %j and says %s', async (args, words) => {
    const folder = temporaryFolder();
    const { status, stderr } = await run(folder, 'init', '--yes', ...args);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes nothing with --dry-run, and says what would come', async () => {
    const folder = temporaryFolder();
    const { status, stdout } = await run(folder, ...utrecht, '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('nieuw       gemeente.yaml\n');
    const told = JSON.parse((await run(folder, ...utrecht, '--dry-run', '--json')).stdout) as object;
    expect(told).toMatchObject({ gemeente: 'Utrecht', code: 'gm0344', geschreven: false });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes a folder for an invented municipality', async () => {
    const folder = temporaryFolder();
    const made = await run(
      folder,
      'init',
      'oefen map',
      '--yes',
      '--gemeente',
      'Voorbeelddam',
      '--code',
      'gm9999',
    );
    expect(made.status).toBe(0);
    expect(made.stderr).toContain('cd "oefen map"');
    expect(made.stderr).toMatch(/render --all\n.* render --all --format docx/);
    expect(await run(`${folder}/oefen map`, 'init', 'sub', '--yes', '--gemeente', 'Utrecht')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/ligt in een andere werkmap:\n.*oefen map\n[^]*--toch/) as unknown,
    });
    expect(existsSync(`${folder}/oefen map/sub`)).toBe(false);
    const nested = [
      'init',
      'sub',
      '--yes',
      '--toch',
      '--gemeente',
      'Utrecht',
      '--mail',
      'j.smit@utrecht-oefent.nl',
    ];
    const warned = await run(`${folder}/oefen map`, ...nested);
    expect(warned.status).toBe(0);
    expect(warned.stderr).toContain('een mailadres dat op een naam lijkt');
    expect(warned.stderr).not.toContain('j.smit');
    expect((await run(`${folder}/oefen map`, 'validate')).status).toBe(0);
  });
});

const open: Terminal[] = [];
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close();
});

judgedBy([tmux], 'the questions in a terminal of 80 by 24', ({ openTerminal }) => {
  function wizard(folder: string): Terminal {
    const terminal = openTerminal([process.execPath, `${root}bin/gemeente.js`, 'init'], { folder, env: {} });
    open.push(terminal);
    return terminal;
  }

  it('make a workspace, with enter for what is not known', async () => {
    const folder = temporaryFolder();
    const terminal = wizard(folder);
    await terminal.sees('(1/12)');
    terminal.type('sudwest');
    await terminal.sees('❯ Súdwest-Fryslân (Fryslân)');
    terminal.press('Enter');
    await terminal.sees(/- maakt het leeg\): \(bestuurssecretariaat\)/);
    terminal.type('Kabinet');
    terminal.press('Enter');
    await terminal.sees('(3/12)');
    terminal.type('bss');
    terminal.press('Enter');
    await terminal.sees('bss is geen mailadres');
    terminal.press('C-u');
    terminal.type('-');
    terminal.press('Enter');
    await terminal.sees('(4/12)');
    terminal.type('ma-vr 9-17');
    terminal.press('Enter');
    for (const step of [5, 6, 7, 8, 9]) {
      await terminal.sees(`(${String(step)}/12)`);
      terminal.press('Enter');
    }
    await terminal.sees('Welke documenten');
    terminal.press('Enter');
    await terminal.sees('Waar bewaart u de werkmap?');
    terminal.press('Enter');
    await terminal.sees('Wilt u nu nog meer invullen?');
    for (const line of terminal.lines()) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    terminal.press('Enter');
    const asked = await terminal.sees('De werkmap van Súdwest-Fryslân maken?');
    const [, count = ''] = /\((\d+) bestanden\)/.exec(asked) ?? [];
    expect(readdirSync(folder)).toEqual([]);
    terminal.press('Enter');
    await terminal.sees('Wilt u nu invullen wat nog open is?');
    for (const key of ['Down', 'Down', 'Enter']) terminal.press(key);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('De volgende stappen.');
    expect(terminal.everything()).toContain(`klaar: ${count} bestanden gemaakt`);
    const text = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
    expect(text).toContain(
      "- { dagen: [maandag, dinsdag, woensdag, donderdag, vrijdag], van: '09:00', tot: '17:00' }",
    );
    expect(text).toContain('naam: Kabinet\n');
    expect(text).toContain('# email_functioneel');
    expect(text).toContain('# pfo:');
  });

  it('ask before a folder becomes of another municipality; enter leaves it', async () => {
    const folder = temporaryFolder();
    writeFileSync(`${folder}/gemeente.yaml`, 'gemeente: { code: gm0193, naam: Zwolle }\n');
    const terminal = wizard(folder);
    await terminal.sees('(1/12)');
    terminal.type('utrecht');
    await terminal.sees('❯ Utrecht (Utrecht)');
    terminal.press('Enter');
    await terminal.sees('Deze map is van Zwolle. Toch een werkmap van Utrecht maken?');
    terminal.press('Enter');
    expect(await terminal.exit()).toBe(130);
    expect(readdirSync(folder)).toEqual(['gemeente.yaml']);
  });

  it('can be broken off, and then nothing is written', async () => {
    const folder = temporaryFolder();
    const terminal = wizard(folder);
    await terminal.sees('(1/12)');
    terminal.press('C-c');
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('Er is niets geschreven.');
    expect(readdirSync(folder)).toEqual([]);
  });
});
