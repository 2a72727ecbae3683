/** Formats that only some documents have: a spreadsheet of a dossier's list. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gemeente } from '../support/bin.ts';
import { startedId, startedWorkspace, todayEnv } from '../support/started-dossier.ts';

const run = async (words: string, folder: string): ReturnType<typeof gemeente> =>
  gemeente(['render', ...words.split(' ')], folder, { env: todayEnv });

it('refuses a spreadsheet of what has no tasks, and names the command that makes one', async () => {
  const { folder } = await startedWorkspace();
  for (const words of ['werkwijzer --format xlsx', 'actielijst --format xlsx', '--all --format xlsx,csv']) {
    const { status, stdout, stderr } = await run(words, folder);
    expect(status, words).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('gemeente render actielijst --dossier <dossier> --format xlsx');
    expect(stderr).toContain(startedId);
  }
});

it('names commands that work, also for a calendar of what has no dossier', async () => {
  const { folder } = await startedWorkspace();
  const { status, stderr } = await run('rollen --format ics', folder);
  expect(status).toBe(2);
  expect(stderr).toContain(
    'Agenda (ics) is er alleen van: actielijst van een dossier, werkwijzer. Van rollen niet.',
  );
  const commands = stderr.split('\n')[0]?.match(/gemeente render [^,\n]*/g) ?? [];
  expect(commands).toEqual([
    'gemeente render actielijst --dossier <dossier> --format ics',
    'gemeente render werkwijzer --format ics',
  ]);
  for (const command of commands) {
    const words = command.replace('gemeente render ', '').replace('<dossier>', startedId);
    expect((await run(words, folder)).status, command).toBe(0);
  }
});

it('says that --watch makes documents in one folder', async () => {
  const { folder } = await startedWorkspace();
  const { status, stderr } = await run(`verzoeken --dossier ${startedId} --format eml,html --watch`, folder);
  expect(status).toBe(2);
  expect(stderr).toContain('Kies --format eml alleen, of laat eml weg.');
});

it('makes what exists of all documents, and says the rest once', async () => {
  const { folder } = await startedWorkspace();
  const { status, stdout, stderr } = await run(`--all --dossier ${startedId} --format xlsx,csv`, folder);
  expect(status).toBe(0);
  const names = ['xlsx', 'csv'].map((each) => `documenten/actielijst-${startedId}.${each}`);
  expect(stdout.trim().split('\n')).toEqual(names);
  expect(stderr.match(/xlsx en csv zijn er niet van /g)).toHaveLength(1);
  expect((await run(`actielijst --dossier ${startedId} --format xlsx,csv --check`, folder)).status).toBe(0);
});

it('goes on with what exists where a format for mails gives nothing, unless nothing is made at all', async () => {
  const { folder } = await startedWorkspace();
  const both = await run('--all --format md,eml', folder);
  expect(both.status).toBe(0);
  expect(both.stdout).toContain('documenten/werkwijzer.md');
  expect(both.stderr.match(/eml is er niet van /g)).toHaveLength(1);
  for (const formats of ['eml', 'xlsx,eml']) {
    const { status, stdout } = await run(`--all --format ${formats}`, folder);
    expect({ status, stdout }, formats).toEqual({ status: 2, stdout: '' });
  }
});

it('never overwrites a list that somebody filled in', async () => {
  const { folder } = await startedWorkspace();
  const command = `actielijst --dossier ${startedId} --format xlsx,csv`;
  await run(command, folder);
  const path = (extension: string): string => `${folder}/documenten/actielijst-${startedId}.${extension}`;
  const ticked = readFileSync(path('csv'), 'utf8').replace(';nee;', ';ja;');
  writeFileSync(path('csv'), ticked);
  const { stdout } = await run(command, folder);
  expect(stdout).toContain('(nieuw).csv');
  expect(stdout).not.toContain('(nieuw).xlsx');
  expect(readFileSync(path('csv'), 'utf8')).toBe(ticked);
});
