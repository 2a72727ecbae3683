/** Names stay out of git: documents have them on request only, in a folder that keeps itself out of git. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';

const names = ['Ooit Verzonnen', 'Wel Bedacht', 'Nimmer Bestaand'];

function workspace(): string {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  writeNames(folder);
  return folder;
}

function writeNames(folder: string): void {
  const ids = ['secretaresse-1', 'adviseur-wonen', 'wethouder-1'];
  const people = ids.map((id, index) => `  - { id: ${id}, naam: ${names[index] ?? ''} }\n`);
  writeFileSync(`${folder}/personen.lokaal.yaml`, `personen:\n${people.join('')}`);
}

/** Everything in a folder as one text. */
function textsIn(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? readFileSync(`${folder}/${entry.name}`, 'utf8') : []))
    .join('\n');
}

describe('names', () => {
  it('are not in documents, and a remark says how they come in', async () => {
    const folder = workspace();
    const { status, stderr } = await gemeente(['render', '--all'], folder);
    expect(status).toBe(0);
    expect(stderr).toContain('--namen');
    for (const name of names) expect(textsIn(`${folder}/documenten`)).not.toContain(name);
  });

  it('make no document stale, here or where the file is not', async () => {
    const folder = workspace();
    expect((await gemeente(['render', '--all'], folder)).status).toBe(0);
    rmSync(`${folder}/personen.lokaal.yaml`);
    expect((await gemeente(['render', '--all', '--check'], folder)).status).toBe(0);
    writeNames(folder);
    expect((await gemeente(['render', '--all', '--check'], folder)).status).toBe(0);
    expect((await gemeente(['status'], folder)).stdout).toContain('alles actueel');
  });

  it('are refused where they could get out', async () => {
    const folder = workspace();
    expect((await gemeente(['render', '--all', '--namen', '--publiek'], folder)).status).toBe(2);
    expect((await gemeente(['render', '--all', '--namen', '--check'], folder)).status).toBe(2);
    const without = temporaryFolder(`${root}examples/schijnwoude`);
    expect((await gemeente(['render', '--all', '--namen'], without)).status).toBe(2);
    expect(existsSync(`${without}/documenten.lokaal`)).toBe(false);
  });
});

judgedBy([git], 'names and git', ({ git }) => {
  it('come in with --namen, in a folder of their own that git passes over', async () => {
    const folder = workspace();
    git(folder, ['init', '--quiet']);
    expect((await gemeente(['render', '--all', '--namen'], folder)).status).toBe(0);
    for (const name of names) expect(textsIn(`${folder}/documenten.lokaal`)).toContain(name);
    git(folder, ['add', '--all']);
    const kept = git(folder, ['ls-files']);
    expect(kept).toContain('documenten/werkwijzer.md');
    expect(kept).not.toMatch(/documenten\.lokaal|personen\.lokaal/);
  });

  it('in git are an error', async () => {
    const folder = workspace();
    git(folder, ['init', '--quiet']);
    expect((await gemeente(['validate'], folder)).status).toBe(0);
    git(folder, ['add', '--force', 'personen.lokaal.yaml']);
    const { status, stdout } = await gemeente(['validate'], folder);
    expect(status).toBe(1);
    expect(stdout).toContain('file/names-in-git');
    // The cure of file/names-in-git, as its message gives it.
    git(folder, ['rm', '--cached', '--quiet', 'personen.lokaal.yaml']);
    expect((await gemeente(['validate'], folder)).status).toBe(0);
  });
});
