/**
 * Files that no program should stumble over: a clear Dutch message, the right exit code, never a stack trace.
 * How fast that goes is measured in bench/.
 */
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { badInputs } from '../support/bad-inputs.ts';
import { gemeente, startedGemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { root } from '../support/root.ts';

function expectCalm({ stdout, stderr }: RunOutcome): void {
  expect(stdout + stderr).not.toMatch(
    /\n\s+at |node:internal|Error:|Dit is een fout in gemeente|ENO|EACCES|EISDIR/,
  );
}

describe.each(Object.entries(badInputs))('%s', (_, { make, code, path = 'gemeente.yaml' }) => {
  it.each([['validate'], ['render', '--all'], ['status'], ['render', '--all', '--check']])(
    'is told by %s',
    async (...args) => {
      const folder = temporaryFolder();
      make(folder);
      const outcome = await gemeente(args.flat(), folder);
      expectCalm(outcome);
      if (args[0] === 'status') {
        expect(outcome.status).toBe(0);
        expect(outcome.stdout).toContain('gemeente validate');
        return;
      }
      expect(outcome.status).toBe(1);
      expect(outcome.stdout + outcome.stderr).toContain(code);
      expect(outcome.stdout + outcome.stderr).toContain(path);
      expect(outcome.stdout + outcome.stderr).toContain('Oplossing: ');
    },
  );
});

describe('a workspace that is not there', () => {
  it.each([
    [['validate']],
    [['render', '--all']],
    [['status']],
    [['validate', '--workspace', 'nergens']],
    [['validate', '--workspace', 'nergens/*']],
    [['validate', 'nergens/gemeente.yaml']],
  ])('%j is wrong use', async (args) => {
    const outcome = await gemeente(args, temporaryFolder());
    expectCalm(outcome);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^[A-Z].*\.\n/);
  });
});

describe('without the rights to read or write', () => {
  // Why a copy and another user: the tests may run as root, whom no right is refused.
  const isRoot = process.getuid?.() === 0;
  const nobody = 65534;
  let program = root;
  beforeAll(() => {
    if (!isRoot) return;
    program = `${temporaryFolder()}/`;
    for (const part of ['bin', 'dist', 'schemas', 'package.json'])
      cpSync(root + part, program + part, { recursive: true });
    execFileSync('chmod', ['-R', 'a+rX', program]);
  });

  function asNobody(args: readonly string[], folder: string): RunOutcome {
    return startedGemeente(args, folder, { program, ...(isRoot ? { uid: nobody } : {}) });
  }

  function workspace(): string {
    const folder = temporaryFolder(`${root}examples/schijnwoude`);
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    return folder;
  }

  it('says which file may not be read', () => {
    const folder = workspace();
    chmodSync(`${folder}/gemeente.yaml`, 0o000);
    const outcome = asNobody(['validate'], folder);
    expectCalm(outcome);
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain('gemeente.yaml fout file/not-readable');
    expect(outcome.stdout).toContain('leesrecht');
  });

  it('says which file may not be written, and leaves the old ones', () => {
    const folder = workspace();
    chmodSync(`${folder}/documenten`, 0o555);
    chmodSync(folder, 0o555);
    rmSync(`${folder}/documenten/werkwijzer.md`, { force: true });
    const outcome = asNobody(['render', 'werkwijzer'], folder);
    expect(outcome.status).toBe(3);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(/^Ik kan het bestand .*documenten\/werkwijzer\.md niet schrijven/);
    chmodSync(folder, 0o755);
  });
});

describe('links', () => {
  it('that lead out of the workspace are not followed', async () => {
    const folder = temporaryFolder();
    const inner = `${folder}/regio/stad`;
    mkdirSync(`${inner}/rollen`, { recursive: true });
    cpSync(`${root}examples/schijnwoude/gemeente.yaml`, `${inner}/gemeente.yaml`);
    writeFileSync(`${folder}/geheim.yaml`, 'id: geheim\nnaam: staatsgeheim\n');
    symlinkSync(`${folder}/geheim.yaml`, `${inner}/rollen/geheim.yaml`);
    const outcome = await gemeente(['validate'], inner);
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain('rollen/geheim.yaml fout file/outside-workspace');
    expect(outcome.stdout).not.toContain('staatsgeheim');
  });
});
