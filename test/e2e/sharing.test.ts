/** Own tasks go from one municipality to another: `checklist export --voor-collega` and `checklist adopt`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

const ownList = `# Van ons
id: new-wethouder
taken:
  - id: koffiepas
    titel: Koffiepas aanvragen
    door: koffiedame
    met: [bodes, koffiedame]
    fase: start
    wanneer: op eerste-werkdag
    na: [toegangssleutel-regelen]
  - id: visitekaartjes-bestellen
    vervalt: true
  - id: laptop-aanvragen
    titel: Notebook aanvragen
`;
const role = 'id: koffiedame\nnaam: koffiedame\nlidwoord: de\n';

function write(folder: string, path: string, content: string): void {
  mkdirSync(`${folder}/${path.slice(0, path.lastIndexOf('/'))}`, { recursive: true });
  writeFileSync(`${folder}/${path}`, content);
}

function sharing(): string {
  const folder = temporaryFolder(`${root}examples/schijnwoude`);
  write(folder, 'sjablonen/checklists/eigen.yaml', ownList);
  write(folder, 'rollen/koffiedame.yaml', role);
  return folder;
}

interface Shared {
  readonly id: string;
  readonly taken: readonly Readonly<Record<string, unknown>>[];
}

describe('gemeente checklist export --voor-collega', () => {
  it('gives what was added, without what only changes, drops, or is known here alone', async () => {
    const { status, stdout, stderr } = await gemeente(['checklist', 'export', '--voor-collega'], sharing());
    expect(status).toBe(0);
    expect(parse(stdout)).toEqual({
      id: 'new-wethouder',
      taken: [
        {
          id: 'koffiepas',
          titel: 'Koffiepas aanvragen',
          met: ['bodes'],
          fase: 'start',
          wanneer: 'op eerste-werkdag',
          na: ['toegangssleutel-regelen'],
        },
      ],
    });
    expect(stderr).toContain('koffiedame');
  });

  it('shares tasks of the profile as well', async () => {
    const folder = temporaryFolder(`${root}examples/voorbeelddam`);
    const { stdout } = await gemeente(['checklist', 'export', '--voor-collega'], folder);
    const { id, taken } = parse(stdout) as Shared;
    expect(id).toBe('new-wethouder');
    expect(taken.length).toBeGreaterThan(0);
    for (const task of taken) expect(task).not.toHaveProperty('checklist');
  });
});

describe('gemeente checklist adopt', () => {
  async function shared(): Promise<string> {
    const folder = temporaryFolder();
    const { stdout } = await gemeente(['checklist', 'export', '--voor-collega'], sharing());
    writeFileSync(`${folder}/van-collega.yaml`, stdout);
    return `${folder}/van-collega.yaml`;
  }

  it('takes over what is new; the workspace stays right, and the task is in the list', async () => {
    const folder = temporaryFolder(`${root}examples/schijnwoude`);
    const first = await gemeente(['checklist', 'adopt', await shared()], folder);
    expect(first.status).toBe(0);
    expect(first.stdout).toBe('Koffiepas aanvragen (koffiepas)\n');
    expect((await gemeente(['validate', '--strict'], folder)).status).toBe(0);
    await gemeente(['checklist', 'start', 'new-wethouder', '--id', 'proef'], folder);
    expect(readFileSync(`${folder}/dossiers/proef.yaml`, 'utf8')).toContain('- id: koffiepas');
  });

  it('keeps what stands in an own file, and takes nothing twice', async () => {
    const folder = temporaryFolder(`${root}examples/schijnwoude`);
    const own =
      'id: new-wethouder\ntaken:\n  - id: bloemen-eerste-werkdag # mooi\n    vervalt: true\n# slot\n';
    write(folder, 'sjablonen/checklists/ons.yaml', own);
    const path = await shared();
    await gemeente(['checklist', 'adopt', path], folder);
    const after = readFileSync(`${folder}/sjablonen/checklists/ons.yaml`, 'utf8');
    for (const line of own.split('\n')) expect(after).toContain(line);
    expect(after).toContain('- id: koffiepas');
    const again = await gemeente(['checklist', 'adopt', path], folder);
    expect(again.stdout).toBe('');
    expect(again.stderr).toContain('1 had u al');
    expect(readFileSync(`${folder}/sjablonen/checklists/ons.yaml`, 'utf8')).toBe(after);
  });

  it('says with --dry-run what would come, and writes nothing', async () => {
    const folder = temporaryFolder(`${root}examples/schijnwoude`);
    expect((await gemeente(['checklist', 'adopt', await shared(), '--dry-run'], folder)).stdout).toContain(
      'koffiepas',
    );
    expect(() => readFileSync(`${folder}/sjablonen/checklists/new-wethouder.yaml`)).toThrow();
  });

  it('refuses a file with mistakes, and tells each', async () => {
    const folder = temporaryFolder(`${root}examples/schijnwoude`);
    writeFileSync(
      `${folder}/fout.yaml`,
      'id: new-wethouder\ntaken:\n  - titel: Zonder id\n    wannear: zsm\n',
    );
    const { status, stderr } = await gemeente(['checklist', 'adopt', 'fout.yaml'], folder);
    expect(status).toBe(1);
    expect(stderr).toContain('schema/missing-key');
    expect(stderr).toContain('schema/unknown-key');
  });
});
