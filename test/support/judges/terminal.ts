/** A real terminal to drive: tmux keeps a screen, we press keys and read what people would see. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../folders.ts';
import { programCache } from '../program-cache.ts';

/** Longest wait for something to appear: a busy machine may be slow, a program that hangs is found out. */
const patienceMs = 40_000;

let count = 0;

/** Where a program runs, and how large its screen is. */
export interface TerminalOptions {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Default: 80. */
  readonly columns?: number;
  /** Default: 24. */
  readonly rows?: number;
}

/** Starts a program in a terminal; close it after the test. */
export type OpenTerminal = (command: readonly string[], options: TerminalOptions) => Terminal;

/** One program in one terminal of its own. */
export class Terminal {
  readonly #program: string;
  readonly #socket = `gemeente-test-${process.pid}-${++count}`;
  readonly #exit = `${temporaryFolder()}/exit-code`;

  constructor(
    tmux: string,
    command: readonly string[],
    { folder, env, columns = 80, rows = 24 }: TerminalOptions,
  ) {
    this.#program = tmux;
    const variables = Object.entries({ LC_ALL: 'C.UTF-8', HOME: folder, ...programCache, ...env });
    this.#tmux(
      ...['-f', '/dev/null', '-u', 'new-session', '-d', '-x', String(columns), '-y', String(rows)],
      ...['-c', folder, 'sleep 600'],
    );
    this.#tmux('set-option', '-g', 'remain-on-exit', 'on');
    this.#tmux('set-option', '-g', 'status', 'off');
    this.#tmux('set-option', '-s', 'escape-time', '0');
    this.#tmux('set-option', '-g', 'window-size', 'manual');
    this.size(columns, rows);
    const words = ['env', '-u', 'CI', ...variables.map(([name, value]) => `${name}=${value}`), ...command];
    const line = `${words.map(quoted).join(' ')}; echo $? > ${quoted(this.#exit)}`;
    this.#tmux('respawn-pane', '-k', '-c', folder, line);
  }

  /** Presses keys, in the words of tmux: `Enter`, `Space`, `C-c`, `Down`. */
  press(...keys: readonly string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  /** Types a text letter by letter. */
  type(text: string): void {
    this.#tmux('send-keys', '-l', text);
  }

  /** Pastes a text, as with the mouse: with marks around it when the program asked for them. */
  paste(text: string): void {
    this.#tmux('set-buffer', '--', text);
    this.#tmux('paste-buffer', '-p');
  }

  size(columns: number, rows: number): void {
    this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /** The lines on the screen, without spaces at their ends. */
  lines(): readonly string[] {
    return this.#tmux('capture-pane', '-p')
      .split('\n')
      .map((line) => line.trimEnd());
  }

  /** What was on the screen and has rolled off it, too. */
  everything(): string {
    return this.#tmux('capture-pane', '-p', '-S', '-');
  }

  /** Waits until the screen holds something; gives the screen. */
  async sees(what: string | RegExp | ((screen: string) => boolean)): Promise<string> {
    const holds = (screen: string): boolean =>
      typeof what === 'string'
        ? screen.includes(what)
        : what instanceof RegExp
          ? what.test(screen)
          : what(screen);
    return this.#until(
      () => this.lines().join('\n'),
      holds,
      `the screen to hold ${typeof what === 'function' ? what.toString() : String(what)}`,
    );
  }

  /** Waits until the program ends; gives its exit code, or 128 and the number of the signal that ended it. */
  async exit(): Promise<number> {
    // Why a file: tmux now and then knows that a program has ended and not how.
    const read = (): string => (existsSync(this.#exit) ? readFileSync(this.#exit, 'utf8') : '');
    return Number(await this.#until(read, (code) => code.endsWith('\n'), 'the program to end'));
  }

  /** Hangs up, and waits until the program is gone: what it still writes then would be in the way of tidying up. */
  close(): void {
    const server = ['-L', this.#socket];
    const panes = spawnSync(this.#program, [...server, 'list-panes', '-a', '-F', '#{pane_pid}'], {
      encoding: 'utf8',
    });
    spawnSync(this.#program, [...server, 'kill-server'], { stdio: 'ignore' });
    for (const pid of panes.stdout.split('\n').filter(Boolean).map(Number)) waitForGroup(pid);
  }

  async #until(read: () => string, holds: (text: string) => boolean, what: string): Promise<string> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const text = read();
      if (holds(text)) return text;
      if (Date.now() > until)
        throw new Error(`Waited in vain for ${what}. Found: ${text}\nOn the screen:\n${this.everything()}`);
      await sleep(30);
    }
  }

  #tmux(...args: readonly string[]): string {
    return execFileSync(this.#program, ['-L', this.#socket, ...args], { encoding: 'utf8' });
  }
}

/** Waits until no process of a group is left; one that does not take a hang-up is killed. */
function waitForGroup(leader: number): void {
  const until = Date.now() + 5_000;
  try {
    for (;;) {
      process.kill(-leader, Date.now() > until ? 'SIGKILL' : 0);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  } catch {
    // No such group: nothing runs any more.
  }
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
