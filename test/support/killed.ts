/** Programs that are killed at a moment of our choosing, and what they had said by then. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { buildSync } from 'esbuild';
import { temporaryFolder } from './bin.ts';
import { programCache } from './program-cache.ts';
import { root } from './root.ts';

/** The worker as one file for bare Node: it starts at once, so that kills hit its work and not its start. */
export function buildWorker(): string {
  const outfile = `${temporaryFolder()}/tick-worker.mjs`;
  buildSync({
    entryPoints: [`${root}test/support/tick-worker.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: {
      js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);",
    },
  });
  return outfile;
}

/** When a program is killed: so many milliseconds after something happened. */
export interface Kill {
  readonly after: 'start' | 'ready' | 'lock' | 'temporary';
  readonly milliseconds: number;
}

/** How a program ended. */
export interface Ending {
  /** Null when it was killed before it ended by itself. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node in a folder; with a moment, kills it then with the signal that no program can catch. */
export async function runNode(
  args: readonly string[],
  {
    folder,
    env,
    kill,
    onReady,
  }: {
    readonly folder: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly kill?: Kill;
    /** Calls back when the program says its first word. */
    readonly onReady?: () => void;
  },
): Promise<Ending> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, ...programCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  let timer: NodeJS.Timeout | undefined;
  const arm = (event: Kill['after']): void => {
    if (kill?.after === event) timer ??= setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
  };
  const watcher =
    kill?.after === 'lock' || kill?.after === 'temporary'
      ? watch(`${folder}/dossiers`, (_, name) => {
          if (name?.endsWith('.lock') === true) arm('lock');
          if (name?.endsWith('.tmp') === true) arm('temporary');
        })
      : undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (stdout === '') onReady?.();
    stdout += text;
    arm('ready');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  arm('start');
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  watcher?.close();
  return { status, stdout, stderr };
}

/** Does something to every item, so many at a time. */
export async function inTurns<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
