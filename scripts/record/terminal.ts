/** A terminal to record: tmux holds the screen, keys are pressed, and the screen is read back with its colours. */
import { execFileSync, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Longest wait for something to appear. */
const patienceMs = 30_000;

/** One shell in one terminal with its own tmux server. */
export class FilmedTerminal {
  readonly #socket = `gemeente-record-${process.pid}`;

  constructor(
    folder: string,
    { env, columns, rows }: { env: Readonly<Record<string, string>>; columns: number; rows: number },
  ) {
    const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const size = ['-x', String(columns), '-y', String(rows)];
    this.#tmux('-f', '/dev/null', '-u', 'new-session', '-d', ...size, '-c', folder, 'sleep 600');
    this.#tmux('set-option', '-g', 'status', 'off');
    this.#tmux('set-option', '-g', 'default-terminal', 'tmux-256color');
    this.#tmux('set-option', '-s', 'escape-time', '0');
    this.#tmux('set-option', '-g', 'window-size', 'manual');
    this.#tmux('resize-window', ...size);
    const shell = ['bash', '--norc', '--noprofile', '-i'];
    this.#tmux('respawn-pane', '-k', '-c', folder, 'env', '-u', 'CI', ...variables, ...shell);
  }

  /** Presses keys, by their tmux names: `Enter`, `Space`, `Down`. */
  press(...keys: readonly string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  /** Types a text. */
  type(text: string): void {
    this.#tmux('send-keys', '-l', text);
  }

  /** Waits until the screen contains something and no longer changes; returns it with its colours. */
  async sees(what: string | RegExp): Promise<string> {
    const until = Date.now() + patienceMs;
    let before = '';
    for (;;) {
      const words = this.#tmux('capture-pane', '-p');
      const holds = typeof what === 'string' ? words.includes(what) : what.test(words);
      const screen = this.#tmux('capture-pane', '-e', '-p');
      if (holds && screen === before) return screen;
      if (Date.now() > until) throw new Error(`Waited in vain for ${String(what)}. On the screen:\n${words}`);
      before = screen;
      await sleep(60);
    }
  }

  close(): void {
    spawnSync('tmux', ['-L', this.#socket, 'kill-server'], { stdio: 'ignore' });
  }

  #tmux(...args: readonly string[]): string {
    return execFileSync('tmux', ['-L', this.#socket, ...args], { encoding: 'utf8' });
  }
}
