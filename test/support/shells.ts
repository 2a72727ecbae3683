/** Real shells with completion switched on, to press Tab in. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { root, type Oracle } from './oracles.ts';
import { temporaryFolder } from './bin.ts';
import { Terminal, tmux } from './terminal.ts';

/** A shell, and how it is started without anybody's own settings. */
export interface TestedShell extends Oracle {
  readonly command: readonly string[];
  /** What is typed to switch completion on, as the script itself says. */
  readonly enable: string;
}

function shell(name: string, facts: Pick<TestedShell, 'command' | 'enable'>): TestedShell {
  const isPresent = (): boolean =>
    tmux.isPresent() && spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
  return { name, get: `apt-get install tmux ${name}`, isPresent, ...facts };
}

export const bash: TestedShell = shell('bash', {
  command: ['bash', '--norc', '--noprofile', '-i'],
  enable: 'source <(gemeente completion bash)',
});

export const zsh: TestedShell = shell('zsh', {
  command: ['zsh', '-f', '-i'],
  enable: 'source <(gemeente completion zsh)',
});

export const fish: TestedShell = shell('fish', {
  command: ['fish', '--no-config', '-i'],
  enable: 'gemeente completion fish | source',
});

/** Starts a shell in a folder, with `gemeente` on its path and a prompt of its own. */
export async function startShell(tested: TestedShell, folder: string): Promise<Terminal> {
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
  const terminal = new Terminal(tested.command, { folder, env, columns: 160, rows: 40 });
  terminal.type(tested.enable);
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
