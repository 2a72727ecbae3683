/** `gemeente doctor`: what is missing, and how to get it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git, tmux } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';

const example = (): string => temporaryFolder(`${root}examples/schijnwoude`);

describe('gemeente doctor', () => {
  it('tells versions and that the workspace can be written', async () => {
    const { status, stdout } = await gemeente(['doctor'], example());
    expect(status).toBe(0);
    expect(stdout).toContain(process.version);
    expect(stdout).toContain('git');
  });

  it('gives the same to programs', async () => {
    const { status, stdout } = await gemeente(['doctor', '--json'], example());
    expect(status).toBe(0);
    expect(stdout).toContain(process.version);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it('works without a workspace, and says so', async () => {
    const { status, stdout } = await gemeente(['doctor'], temporaryFolder());
    expect(status).toBe(0);
    expect(stdout).toContain('gemeente.yaml');
  });

  it('tells that git is not there, without which everything else still works', async () => {
    const folder = example();
    const empty = `${folder}/leeg`;
    mkdirSync(empty);
    const { status, stdout } = await gemeente(['doctor'], folder, { env: { PATH: empty } });
    expect(status).toBe(0);
    expect(stdout).toMatch(/git.*niet/i);
  });

  it('finds what is too large, what was left behind, and another version on the path', async () => {
    const folder = example();
    mkdirSync(`${folder}/dossiers/x.yaml.lock`, { recursive: true });
    mkdirSync(`${folder}/rollen`);
    writeFileSync(`${folder}/rollen/groot.yaml`, 'x'.repeat(300_000));
    mkdirSync(`${folder}/ander/bin`, { recursive: true });
    writeFileSync(`${folder}/ander/bin/gemeente`, '');
    writeFileSync(`${folder}/ander/package.json`, '{"name":"gemeente","version":"0.0.1"}');
    const found = await findings(folder, { PATH: `${folder}/ander/bin:${process.env['PATH'] ?? ''}` });
    expect(found['sloten']).toMatch(/^let op: dossiers\/x\.yaml\.lock/);
    expect(found['grootte']).toMatch(/^fout: .*rollen\/groot\.yaml/);
    expect(found['PATH']).toContain('versie 0.0.1');
  });
});

judgedBy([git], 'gemeente doctor in a git repository', ({ git }) => {
  it('warns when the file with names is tracked by git', async () => {
    const folder = example();
    git(folder, ['init', '--quiet']);
    writeFileSync(`${folder}/personen.lokaal.yaml`, 'personen: []\n');
    git(folder, ['add', '--force', '--all']);
    const { stdout } = await gemeente(['doctor'], folder);
    expect(stdout).toContain('personen.lokaal.yaml');
  });

  it('says of each thing whether it is there, and how to get it', async () => {
    const folder = example();
    git(folder, ['init', '--quiet']);
    rmSync(`${folder}/.gitignore`, { force: true });
    const before = await findings(folder);
    expect(before['.gitignore']).toMatch(/^let op: ontbreekt; maak .*personen\.lokaal\.yaml/);
    expect(before['.gitattributes']).toMatch(/^let op: .*\*\.docx binary/);
    expect(before['editor']).toContain('gemeente schema --install');
    expect(before['PATH']).toContain('npm install --global .');
    expect(before['Tab-toets']).toContain('gemeente completion');
    expect(before['sloten']).toMatch(/^goed/);
    expect(before['grootte']).toMatch(/^goed/);
    expect(before['huisstijl']).toMatch(/^goed/);
    expect(before['lettertype']).toContain('Calibri');

    await gemeente(['schema', '--install'], folder);
    writeFileSync(`${folder}/.gitignore`, 'personen.lokaal.yaml\n');
    writeFileSync(`${folder}/.gitattributes`, '*.docx binary\n');
    writeFileSync(`${folder}/.bashrc`, 'source <(gemeente completion bash)\n');
    mkdirSync(`${folder}/bin`);
    writeFileSync(`${folder}/bin/gemeente`, '');
    const after = await findings(folder, {
      SHELL: '/bin/bash',
      PATH: `${folder}/bin:${process.env['PATH'] ?? ''}`,
    });
    for (const name of ['.gitignore', '.gitattributes', 'editor', 'schema’s', 'PATH', 'Tab-toets'])
      expect([name, after[name]]).toEqual([name, expect.stringMatching(/^goed/)]);
  });
});

/** What was found, by name: `let op: uitleg`. */
async function findings(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await gemeente(['doctor', '--json'], folder, { env });
  const found = JSON.parse(stdout) as readonly { naam: string; uitslag: string; uitleg: string }[];
  return Object.fromEntries(found.map(({ naam, uitslag, uitleg }) => [naam, `${uitslag}: ${uitleg}`]));
}

judgedBy([tmux], 'gemeente doctor on a screen of 80 columns', ({ openTerminal }) => {
  it('breaks lines between words, under the explanation', async () => {
    const command = [process.execPath, `${root}bin/gemeente.js`, 'doctor'];
    const terminal = openTerminal(command, { folder: example(), env: {}, rows: 60 });
    try {
      const lines = (await terminal.sees('dossiers')).split('\n');
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
      const rows = lines.filter((line) => line.trim() !== '' && !line.startsWith('Pane is dead'));
      expect(rows.filter((line) => !/^(?:goed|let op|fout) | {30}\S/.test(line))).toEqual([]);
      expect(rows.some((line) => line.startsWith(' '.repeat(30)))).toBe(true);
    } finally {
      terminal.close();
    }
  });
});
