/** The built program while it watches. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { root } from './root.ts';
import { programCache } from './program-cache.ts';

/** A run of `render --watch` that goes on until it is stopped. */
export interface Watching {
  /** Everything it said so far. */
  readonly said: () => string;
  /** Waits until it says this, after what was waited for before; gives what it said until then. */
  readonly until: (words: string | RegExp) => Promise<string>;
  /** Ends it with Ctrl-C; gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts `gemeente render … --watch` in a folder; nobody may reach for the network. */
export async function startWatching(args: readonly string[], cwd: string): Promise<Watching> {
  const child = spawn(process.execPath, [`${root}bin/gemeente.js`, 'render', ...args, '--watch'], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: cwd,
      ...programCache,
      NODE_OPTIONS: `--require ${root}test/support/no-network.cjs`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let seen = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const until = async (words: string | RegExp): Promise<string> => {
    const pattern =
      typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words;
    for (let waited = 0; waited < 20_000; waited += 20) {
      const found = pattern.exec(said.slice(seen));
      if (found !== null) {
        const from = seen;
        seen += found.index + found[0].length;
        return said.slice(from, seen);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`did not say ${String(words)} but: ${said.slice(seen)}`);
  };
  const watching: Watching = {
    said: () => said,
    until,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
  await until('Ik kijk mee');
  return watching;
}
