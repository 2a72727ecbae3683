/** Real shells with completion switched on, to press Tab in. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { temporaryFolder } from '../folders.ts';
import { root } from '../root.ts';
import type { OpenTerminal, Terminal } from './terminal.ts';

/** A shell, and how it is started without anybody's own settings. */
export interface Shell {
  readonly command: readonly string[];
  /** What is typed to switch completion on, as the script itself says. */
  readonly enable: string;
  /** How often Tab is pressed to see what there is. */
  readonly tabsForList: number;
}

/** Starts a shell in a folder, with `gemeente` on its path and a prompt of its own. */
export async function startShell(
  openTerminal: OpenTerminal,
  shell: Shell,
  folder: string,
): Promise<Terminal> {
  const bin = temporaryFolder();
  const home = temporaryFolder();
  writeFileSync(`${bin}/gemeente`, `#!/bin/sh\nexec '${process.execPath}' '${root}bin/gemeente.js' "$@"\n`);
  chmodSync(`${bin}/gemeente`, 0o755);
  mkdirSync(`${home}/.config/fish`, { recursive: true });
  const env = {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    ZDOTDIR: home,
    PS1: '> ',
    TERM: 'xterm-256color',
  };
  const terminal = openTerminal(shell.command, { folder, env, columns: 160, rows: 40 });
  terminal.type(shell.enable);
  terminal.press('Enter');
  terminal.type('echo kla""ar');
  terminal.press('Enter');
  await terminal.sees(/^klaar$/m);
  return terminal;
}

/** Empties the line and the screen. A shell that is busy may miss a key, so keys are pressed until it is done. */
async function wipe(terminal: Terminal): Promise<void> {
  let looks = 0;
  await terminal.sees((screen) => {
    if (!screen.includes('gemeente ')) return true;
    if (looks++ % 15 === 0) terminal.press('C-u', 'C-l');
    return false;
  });
}

/** Types a line, presses Tab, and waits for something to show; gives the screen. */
export async function tab(
  terminal: Terminal,
  line: string,
  shown: string | RegExp,
  times = 1,
): Promise<string> {
  await wipe(terminal);
  terminal.type(line);
  await terminal.sees(line.trimEnd());
  for (let time = 0; time < times; time++) terminal.press('Tab');
  return terminal.sees(shown);
}
