/** What is pasted is text and never a key; Ctrl-Z stops the program, and `fg` brings it back (docs/decisions/0057). */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { bash, tmux } from '../support/judges/judges.ts';
import type { OpenTerminal, Terminal } from '../support/judges/terminal.ts';
import { root } from '../support/root.ts';
import {
  dossierFile,
  readDossierFile,
  startedId,
  startedWorkspace,
  todayEnv,
} from '../support/started-dossier.ts';

const hint = 'esc: stoppen';
const several = 'Graag vandaag:\n  - laptop\n  - tas\n';

const open: Terminal[] = [];
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close();
});

function start(openTerminal: OpenTerminal, folder: string, ...args: readonly string[]): Terminal {
  const command = [process.execPath, `${root}bin/gemeente.js`, ...args];
  const terminal = openTerminal(command, { folder, env: todayEnv });
  open.push(terminal);
  return terminal;
}

/** The list of a dossier on the screen. */
async function working(
  openTerminal: OpenTerminal,
): Promise<{ readonly path: string; readonly before: string; readonly terminal: Terminal }> {
  const { folder } = await startedWorkspace();
  const path = dossierFile(folder);
  const terminal = start(openTerminal, folder, 'checklist', startedId);
  await terminal.sees(hint);
  return { path, before: readFileSync(path, 'utf8'), terminal };
}

/** Opens the first task that is found, and picks a line of its menu. */
async function pick(terminal: Terminal, name: string): Promise<void> {
  const screen = await terminal.sees(name);
  const choices = screen.slice(screen.indexOf('❯')).split('\n');
  for (let step = choices.findIndex((line) => line.includes(name)); step > 0; step--) terminal.press('Down');
  await terminal.sees(new RegExp(`❯ [^\\n]*${name}`));
  terminal.press('Enter');
}

judgedBy([tmux], 'a paste', ({ openTerminal }) => {
  it('into the list searches, and ticks and opens nothing', async () => {
    const { path, before, terminal } = await working(openTerminal);
    for (const text of [several, ' \n \n', '   ', '\t\n']) terminal.paste(text);
    await terminal.sees('Zoek: Graag vandaag: - laptop - tas');
    expect(readFileSync(path, 'utf8')).toBe(before);
    terminal.press('Escape');
    await terminal.sees(/Zoek:\s*\n/);
    terminal.paste('ipad aanvragen');
    await terminal.sees('Zoek: ipad aanvragen');
    terminal.press('Escape');
    await terminal.sees(/Zoek:\s*\n/);
    terminal.press('Escape');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('Er is niets veranderd.');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('into a menu, a question of yes or no, or a list of boxes does nothing', async () => {
    const { path, before, terminal } = await working(openTerminal);
    terminal.press('Tab');
    const menu = await terminal.sees('Wat wilt u doen?');
    terminal.paste(several);
    terminal.paste('s\n');
    terminal.press('Down');
    terminal.press('Up');
    expect(await terminal.sees('Wat wilt u doen?')).toBe(menu);
    await pick(terminal, 'Dossier sluiten');
    const question = await terminal.sees('Toch sluiten?');
    terminal.paste('j\nja\n\n');
    terminal.press('Down');
    terminal.press('Up');
    expect(await terminal.sees('Toch sluiten?')).toBe(question);
    terminal.press('Escape');
    await terminal.sees(hint);
    terminal.press('Escape');
    expect(await terminal.exit()).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('into a remark keeps its lines, and so does changing the remark', async () => {
    const { path, terminal } = await working(openTerminal);
    terminal.type('ipad aanvragen');
    await terminal.sees('Zoek: ipad aanvragen');
    terminal.press('Enter');
    await pick(terminal, 'Opmerking schrijven');
    await terminal.sees('leeg haalt de opmerking weg');
    terminal.paste(several);
    await terminal.sees(/Graag vandaag:↵ {2}- laptop↵\s+- tas/);
    terminal.press('Enter');
    const remark = (): string | undefined =>
      readDossierFile(path).dossier.tasks.find(({ id }) => id === 'ipad-aanvragen')?.remark;
    await expect.poll(remark).toBe('Graag vandaag:\n  - laptop\n  - tas');
    await terminal.sees(hint);
    terminal.press('Enter');
    await pick(terminal, 'Opmerking veranderen');
    await terminal.sees(/- laptop↵\s+- tas/);
    terminal.type(' en muis');
    await terminal.sees('tas en muis');
    terminal.press('Enter');
    await expect.poll(remark).toBe('Graag vandaag:\n  - laptop\n  - tas en muis');
  });

  it('into a name keeps every word on one line, and loses what nobody sees', async () => {
    const folder = temporaryFolder();
    const terminal = start(openTerminal, folder, 'init');
    await terminal.sees('Voor welke gemeente?');
    terminal.paste('qqqxx\n');
    await terminal.sees(/❯ Een verzonnen gemeente/);
    terminal.press('Enter');
    await terminal.sees('Hoe heet die verzonnen gemeente?');
    terminal.paste('Dam\u200bstad\naan \u202ezee\n');
    await terminal.sees('Damstad aan zee');
    terminal.press('C-c');
    expect(await terminal.exit()).toBe(130);
  });
});

judgedBy([tmux, bash], 'Ctrl-Z and fg', ({ openTerminal, bash }) => {
  /** Types a command to a shell that controls jobs, with the program in it. */
  function shell(folder: string, command: string): Terminal {
    writeFileSync(`${folder}/.bashrc`, `PS1='klaar> '\nexport SOURCE_DATE_EPOCH=1796115600\n`);
    const terminal = openTerminal([bash, '--rcfile', `${folder}/.bashrc`, '-i'], { folder, env: todayEnv });
    open.push(terminal);
    terminal.type(`'${process.execPath}' '${root}bin/gemeente.js' ${command}`);
    terminal.press('Enter');
    return terminal;
  }

  it('come back to a question, with what was typed', async () => {
    const { folder } = await startedWorkspace();
    const terminal = shell(folder, 'checklist new-wethouder');
    await pick(terminal, 'Nieuw:');
    await terminal.sees('Hoe heet dit dossier?');
    terminal.type('wethouder');
    await terminal.sees('wethouder');
    terminal.press('C-z');
    await terminal.sees(/klaar>\s*$/);
    // The shell is as it was: what is typed shows.
    terminal.type('echo hier-$((40+2))');
    terminal.press('Enter');
    await terminal.sees('hier-42');
    terminal.type('fg');
    terminal.press('Enter');
    await terminal.sees(/hier-42[^]*Hoe heet dit dossier\?[^]*wethouder/);
    terminal.type(' wonen');
    await terminal.sees('wethouder wonen');
    terminal.press('Enter');
    await terminal.sees('Op welke dag is de benoeming?');
    terminal.press('C-c');
    await terminal.sees(/klaar>\s*$/);
  });

  it('come back to the list, twice', async () => {
    const { folder } = await startedWorkspace();
    const terminal = shell(folder, `checklist ${startedId}`);
    await terminal.sees(hint);
    for (const round of [1, 2]) {
      terminal.press('C-z');
      await terminal.sees(/klaar>\s*$/);
      terminal.type('clear; fg');
      terminal.press('Enter');
      await terminal.sees(hint);
      terminal.press('Down');
      await terminal.sees(new RegExp(`(?:^|\\n)> `));
      expect(
        terminal.lines().filter((line) => line.includes(hint)),
        String(round),
      ).toHaveLength(1);
    }
    terminal.press('Space');
    await expect
      .poll(() =>
        readDossierFile(dossierFile(folder)).dossier.tasks.filter(({ doneOn }) => doneOn !== undefined),
      )
      .toHaveLength(1);
    terminal.press('Escape');
    await terminal.sees(/klaar>\s*$/);
  });
});
