import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { findPrivateData, type PrivacyRequest } from '../../src/app/privacy/find-private-data.ts';
import { describe as wordsOf } from '../../src/diagnostics/present.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { minimal } from '../support/workspace.ts';
import { temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git } from '../support/judges/judges.ts';

type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

function put(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (content === undefined) rmSync(path);
    else writeFileSync(path, content);
  }
}

async function searched(folder: string, request: Partial<PrivacyRequest> = {}) {
  const outcome = await findPrivateData(
    { workspaces: undefined, where: 'history', ...request },
    nodeWorld({ base: folder }),
  );
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** `file subject part line code` of everything in history; the subject is that of the commit. */
async function found(folder: string, subjects: ReadonlyMap<string, string>): Promise<string[]> {
  const { diagnostics } = await searched(folder);
  return diagnostics
    .map(({ source, code, args }) => {
      const [facts] = args as readonly [
        { inside?: { part?: string; line?: number; commit?: { id: string } }; why?: string } | undefined,
      ];
      const { part, line, commit } = facts?.inside ?? {};
      const by = subjects.get(commit?.id.slice(0, 7) ?? '');
      const why = code === 'privacy/bsn' || code === 'privacy/name' ? undefined : facts?.why;
      return [source.file, by, part, line, code.replace('privacy/', ''), why]
        .filter((x) => x !== undefined)
        .join(' ');
    })
    .sort();
}

judgedBy([git], 'the history of git', ({ git }) => {
  const start = (files: Files, subject = 'een'): string => {
    const folder = temporaryFolder();
    put(folder, { 'gemeente.yaml': minimal });
    git(folder, ['init', '--quiet']);
    commit(folder, files, subject);
    return folder;
  };
  const commit = (folder: string, files: Files, subject: string): void => {
    put(folder, files);
    git(folder, ['add', '--all', '--force']);
    git(folder, ['commit', '--quiet', '--message', subject]);
  };
  const subjectsIn = (folder: string): ReadonlyMap<string, string> =>
    new Map(
      git(folder, ['log', '--all', '--reflog', '--format=%H %s'])
        .trim()
        .split('\n')
        .map((line) => [line.slice(0, 7), line.slice(line.indexOf(' ') + 1)] as const),
    );

  it('is looked into in every version, with the commit that brought it and its path', async () => {
    const folder = start({ 'notities/a.md': 'BSN 123456782\n' });
    commit(folder, { 'notities/a.md': '# kop\nBSN 123456782\n' }, 'twee');
    commit(folder, { 'notities/a.md': 'niets\n', 'b.md': 'NL91ABNA0417164300\n' }, 'drie');
    commit(folder, { 'b.md': undefined, 'c/b.md': 'NL91ABNA0417164300\n' }, 'vier: bel 06-12345678');
    commit(folder, { 'c/b.md': undefined }, 'vijf');
    expect(await found(folder, subjectsIn(folder))).toEqual([
      '.git vier: bel 06-12345678 git/message 1 phone mobile',
      'b.md drie 1 iban',
      'c/b.md vier: bel 06-12345678 1 iban',
      'notities/a.md een 1 bsn',
    ]);
  });

  it('is looked into on other branches, in merges, in what was put aside and in what was undone', async () => {
    const folder = start({ 'a.md': 'een\n' });
    git(folder, ['checkout', '--quiet', '-b', 'zij']);
    commit(folder, { 'zij.md': 'BSN 123456782\n' }, 'zij');
    git(folder, ['checkout', '--quiet', '-']);
    commit(folder, { 'undone.md': 'BSN 111222333\n' }, 'undone');
    git(folder, ['reset', '--quiet', '--hard', 'HEAD~1']);
    put(folder, { 'a.md': 'NL91ABNA0417164300\n' });
    git(folder, ['stash', '--quiet']);
    git(folder, ['merge', '--quiet', '--no-ff', '--no-commit', 'zij']);
    commit(folder, { 'merge.md': 'jan@gmail.com\n' }, 'merge');
    const all = await found(folder, subjectsIn(folder));
    expect(all.map((each) => each.split(' ')[0])).toEqual(['a.md', 'merge.md', 'undone.md', 'zij.md']);
    expect(all[1]).toBe('merge.md merge 1 mail provider');
    expect(all[2]).toBe('undone.md undone 1 bsn');
  });

  it('tells of files that were for one computer alone, and looks inside them, but not into the names', async () => {
    const docx = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/header1.xml': strToU8('<w:p><w:t>BSN 123456782</w:t></w:p>'),
    });
    const folder = start({
      'personen.lokaal.yaml': 'personen:\n  - id: w\n    naam: Anna de Vries\n',
      'ingevuld/form.docx': docx,
      'documenten.lokaal/x.md': 'x\n',
      'dossiers/anna-de-vries.yaml': 'id: x\n',
      'ingevuld/.gitignore': '*\n',
    });
    commit(folder, { 'ingevuld/form.docx': undefined }, 'twee');
    expect(await found(folder, subjectsIn(folder))).toEqual([
      'documenten.lokaal/x.md een old-file local',
      'dossiers/anna-de-vries.yaml een old-file name',
      'ingevuld/form.docx een old-file local',
      'ingevuld/form.docx een word/header1.xml 1 bsn',
      'personen.lokaal.yaml een old-file local',
    ]);
  });

  it('says how it is taken out of every version, and repeats nothing', async () => {
    const folder = start({ 'a.md': 'wachtwoord: Welkom01!\n' });
    const { diagnostics } = await searched(folder);
    const [diagnostic] = diagnostics;
    const { text, fix } = wordsOf(diagnostic ?? (undefined as never));
    expect(text).toMatch(/^Plek: commit [\da-f]{7,} van \d+-\d+-\d{4}, regel 1\. /);
    expect(fix).toMatch(/^Verander het wachtwoord of de code nu.* .*git filter-repo.*--historie --aanvaard/);
    expect(JSON.stringify(diagnostics)).not.toContain('Welkom01');
  });

  it('is that of the whole repository, with names as seen from here', async () => {
    const folder = start({ 'oud.md': 'BSN 123456782\n' });
    put(folder, { 'werk/gemeente.yaml': minimal });
    expect(await found(join(folder, 'werk'), new Map())).toEqual(['../oud.md 1 bsn']);
  });

  it('may be incomplete, and that is told', async () => {
    const folder = start({ 'a.md': 'BSN 123456782\n' });
    commit(folder, { 'a.md': 'niets\n' }, 'twee');
    const copy = temporaryFolder();
    rmSync(copy, { recursive: true });
    git(folder, ['clone', '--quiet', '--depth', '1', `file://${folder}`, copy]);
    expect(await found(copy, new Map())).toEqual(['.git history-incomplete shallow']);
    // The cure of privacy/history-incomplete, as its message gives it.
    git(copy, ['fetch', '--quiet', '--unshallow']);
    expect((await found(copy, new Map())).map((each) => each.split(' ')[0])).toEqual(['a.md']);
  });

  it('tells so much and no more, and nothing once every old version is clean', async () => {
    const rows = Array.from({ length: 5100 }, (_, index) => `bel 06-${String(10_000_000 + index)}`);
    const folder = start({ 'a.md': rows.join('\n'), 'ingevuld/x.md': 'x\n' });
    const { diagnostics } = await searched(folder);
    expect(diagnostics).toHaveLength(5002);
    expect(diagnostics.map(({ code }) => code)).toContain('privacy/more');
    // The cure of privacy/old-file, and the cure of privacy/more: what filter-repo does, with git alone.
    git(folder, ['checkout', '--quiet', '--orphan', 'schoon']);
    commit(folder, { 'a.md': undefined, 'ingevuld/x.md': undefined }, 'schoon');
    for (const branch of git(folder, ['branch', '--format=%(refname:short)']).trim().split('\n'))
      if (branch !== 'schoon') git(folder, ['branch', '--quiet', '-D', branch]);
    git(folder, ['reflog', 'expire', '--expire=now', '--all']);
    expect((await searched(folder)).diagnostics).toEqual([]);
  });

  it('with many versions and a large file needs little memory', async () => {
    const folder = start({ 'groot.bin': new Uint8Array(33 * 1024 * 1024), 'a.md': 'een\n' });
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `regel ${index} van de lijst, zonder bijzonderheden`,
    );
    for (let version = 0; version < 12; version++)
      commit(folder, { 'a.md': `${version}\n${rows.join('\n')}\n` }, `v${version}`);
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
    expect(await found(folder, subjectsIn(folder))).toEqual(['groot.bin een not-read too-large']);
    clearInterval(watch);
    expect(most - before).toBeLessThan(300 * 1024 * 1024);
  });
});

judgedBy([git], 'what is accepted', ({ git }) => {
  const list = 'privacy-aanvaard.txt';

  it('is no longer told: so many times, in that kind of line of that file', async () => {
    const folder = temporaryFolder();
    put(folder, {
      'gemeente.yaml': minimal,
      'a.md': 'Rekening van ons: NL91ABNA0417164300\nBSN 123456782\n',
    });
    const { accepted, diagnostics } = await searched(folder, {
      where: 'workspace',
      accept: 'van de gemeente zelf',
    });
    expect([accepted, diagnostics]).toEqual([2, []]);
    const left = async (): Promise<string[]> =>
      (await searched(folder, { where: 'workspace' })).diagnostics.map(
        ({ code, source }) => `${source.file} ${code}`,
      );
    expect(await left()).toEqual([]);
    put(folder, {
      'a.md': 'Nog iets.\nRekening van ons: NL91ABNA0417164300\nBSN 123456782\nBSN 111222333\n',
    });
    expect(await left()).toEqual(['a.md privacy/bsn']);
    put(folder, { 'a.md': 'Rekening van iemand thuis: NL91ABNA0417164300\nBSN 123456782\n' });
    expect(await left()).toEqual(['a.md privacy/iban']);
    put(folder, { 'a.md': 'x\n', 'b.md': 'BSN 123456782\n' });
    expect(await left()).toEqual(['b.md privacy/bsn']);
  });

  it('says nothing about what was found: the list is the same whatever it is', async () => {
    const lists = await Promise.all(
      [
        '123456782 voor Anna Vries, kamer 12\nmail jan@gmail.com',
        '111222333 voor Jan Bakker, kamer 88\nmail piet@ziggo.nl',
      ].map(async (value) => {
        const folder = temporaryFolder();
        put(folder, { 'gemeente.yaml': minimal, 'a.md': `Het BSN is ${value}\n` });
        await searched(folder, { where: 'workspace', accept: 'verzonnen nummer' });
        return nodeWorld({ base: folder }).files.read(join(folder, list));
      }),
    );
    const [first, second] = lists.map((read) =>
      'bytes' in read ? new TextDecoder().decode(read.bytes) : '',
    );
    expect(first).toMatch(/^bsn \| [\da-f]{12} \| 1 \| a\.md \| verzonnen nummer$/m);
    expect(first).toBe(second);
  });

  it('holds in history and in photos too, and a line without a reason is told and does not count', async () => {
    const folder = temporaryFolder();
    put(folder, { 'gemeente.yaml': minimal, 'a.md': 'BSN 123456782\n', 'x.pdf': '%PDF-1.7\n' });
    git(folder, ['init', '--quiet']);
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--message', 'een']);
    await searched(folder, { accept: 'verzonnen nummer' });
    expect((await searched(folder)).diagnostics).toEqual([]);
    expect((await searched(folder, { where: 'workspace' })).diagnostics).toEqual([]);
    put(folder, { [list]: 'bsn | 0123456789ab | 1 | a.md |\n', 'x.pdf': '%PDF-1.7\n1' });
    const codes = (await searched(folder, { where: 'workspace' })).diagnostics.map(({ code }) => code).sort();
    expect(codes).toEqual(['privacy/accepted-unreadable', 'privacy/bsn', 'privacy/not-read']);
    // The cure of privacy/accepted-unreadable: take the line away, and accept anew.
    rmSync(join(folder, list));
    await searched(folder, { where: 'workspace', accept: 'verzonnen nummer' });
    expect((await searched(folder, { where: 'workspace' })).diagnostics).toEqual([]);
  });
});
