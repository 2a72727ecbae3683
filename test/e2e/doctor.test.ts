/** `gemeente doctor`: what is missing, and how to get it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/oracles.ts';

const example = (): string => temporaryFolder(`${root}examples/schijnwoude`);

describe('gemeente doctor', () => {
  it('tells versions and that the workspace can be written', () => {
    const { status, stdout } = gemeente(['doctor'], example());
    expect(status).toBe(0);
    expect(stdout).toContain(process.version);
    expect(stdout).toContain('git');
  });

  it('gives the same to programs', () => {
    const { status, stdout } = gemeente(['doctor', '--json'], example());
    expect(status).toBe(0);
    expect(stdout).toContain(process.version);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it('works without a workspace, and says so', () => {
    const { status, stdout } = gemeente(['doctor'], temporaryFolder());
    expect(status).toBe(0);
    expect(stdout).toContain('gemeente.yaml');
  });

  it('tells that git is not there, without which everything else still works', () => {
    const folder = example();
    const empty = `${folder}/leeg`;
    mkdirSync(empty);
    const { status, stdout } = gemeente(['doctor'], folder, { env: { PATH: empty } });
    expect(status).toBe(0);
    expect(stdout).toMatch(/git.*niet/i);
  });

  it('warns when the file with names is tracked by git', () => {
    const folder = example();
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    writeFileSync(`${folder}/personen.lokaal.yaml`, 'personen: []\n');
    execFileSync('git', ['add', '--force', '--all'], { cwd: folder });
    const { stdout } = gemeente(['doctor'], folder);
    expect(stdout).toContain('personen.lokaal.yaml');
  });
});
