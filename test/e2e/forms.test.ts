/** Forms to fill in: copies in a folder of their own, which never reach git. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git } from '../support/judges/judges.ts';

let template = '';
beforeAll(async () => {
  template = temporaryFolder();
  const init = ['init', '--yes', '--gemeente', 'Voorbeelddam', '--code', 'gm9999'];
  const { status, stderr } = await gemeente(init, template);
  expect(status).toBe(0);
  expect(stderr).toContain('Word, Excel, PDF, webpagina’s, agenda’s en mails blijven buiten git');
}, 60_000);

function run(folder: string, ...args: readonly string[]): Promise<RunOutcome> {
  return gemeente(args, folder);
}

/** Fills in the first field of a form. */
function fillIn(path: string): Uint8Array {
  const files = unzipSync(readFileSync(path));
  const before = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const after = before.replace(/(<w:sdtContent><w:r>.*?<w:t[^>]*>)_+/s, '$1Ingevuld');
  expect(after).not.toBe(before);
  files['word/document.xml'] = strToU8(after);
  writeFileSync(path, zipSync(files));
  return new Uint8Array(readFileSync(path));
}

describe('gemeente form', () => {
  it('makes a copy to fill in, and never replaces one that was filled in', async () => {
    const folder = temporaryFolder(template);
    expect((await run(folder, 'form', 'overdracht')).stdout).toBe('ingevuld/overdracht.docx\n');
    expect(readFileSync(`${folder}/ingevuld/.gitignore`, 'utf8')).toBe('*\n');
    const own = fillIn(`${folder}/ingevuld/overdracht.docx`);
    const again = await run(folder, 'formulier', 'overdracht.docx');
    expect(again.stdout).toBe('ingevuld/overdracht (nieuw).docx\n');
    expect(again.stderr).toContain('ingevuld/overdracht.docx is al ingevuld en blijft staan.');
    const other = fillIn(`${folder}/ingevuld/overdracht (nieuw).docx`);
    expect((await run(folder, 'form', 'overdracht')).stdout).toBe('ingevuld/overdracht (nieuw 2).docx\n');
    expect(new Uint8Array(readFileSync(`${folder}/ingevuld/overdracht.docx`))).toEqual(own);
    expect(new Uint8Array(readFileSync(`${folder}/ingevuld/overdracht (nieuw).docx`))).toEqual(other);
  });

  it('refuses what is no form, and makes nothing then', async () => {
    const folder = temporaryFolder(template);
    const { status, stderr } = await run(folder, 'form', 'overdracht', 'werkwijzer');
    expect(status).toBe(2);
    expect(stderr).toContain('Geen formulier: werkwijzer.');
    expect(existsSync(`${folder}/ingevuld`)).toBe(false);
  });
});

judgedBy([git], 'forms and git', ({ git }) => {
  it('keeps Word, PDF, web pages and forms out of git, and Markdown in it', async () => {
    const folder = temporaryFolder(template);
    const inGit = (...args: readonly string[]): string => git(folder, args);
    inGit('init', '--quiet');
    await run(folder, 'render', 'overdracht', '--format', 'md,docx,html');
    await run(folder, 'form', 'overdracht');
    writeFileSync(`${folder}/documenten/overdracht.docx.oud`, 'x');
    inGit('add', '-A');
    expect(inGit('ls-files', 'documenten', 'ingevuld').trim()).toBe('documenten/overdracht.md');
  });

  it('adds to an older workspace what it lacks, and keeps its own lines', async () => {
    const folder = temporaryFolder(template);
    writeFileSync(`${folder}/.gitignore`, 'personen.lokaal.yaml\n!documenten/jaarplan.docx\n');
    await run(folder, 'init', '--yes');
    const lines = readFileSync(`${folder}/.gitignore`, 'utf8').split('\n');
    expect(lines.slice(0, 2)).toEqual(['personen.lokaal.yaml', '!documenten/jaarplan.docx']);
    expect(lines).toEqual(expect.arrayContaining(['documenten/*.docx', 'documenten/*.html', 'ingevuld/']));
  });

  it('doctor names the filled-in forms that git holds, with the command that takes them out', async () => {
    const folder = temporaryFolder(template);
    const inGit = (...args: readonly string[]): string => git(folder, args);
    inGit('init', '--quiet');
    await run(folder, 'render', 'overdracht', 'personalia', '--format', 'docx');
    fillIn(`${folder}/documenten/overdracht.docx`);
    mkdirSync(`${folder}/documenten.lokaal`);
    writeFileSync(`${folder}/documenten.lokaal/met naam.md`, 'x');
    inGit('add', '-f', ...readdirSync(folder).filter((name) => name.startsWith('documenten')));
    const { stdout, status } = await run(folder, 'doctor');
    expect(status).toBe(3);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'git rm --cached -- "documenten.lokaal/met naam.md" documenten/overdracht.docx',
    );
    inGit('rm', '--quiet', '--cached', '--', 'documenten.lokaal/met naam.md', 'documenten/overdracht.docx');
    expect((await run(folder, 'doctor')).stdout).not.toContain('git rm --cached');
  });
});
