import { isBuilt } from '../assets.ts';
import type { Helpers } from '../app/batch/batch-worker.ts';
import type { ProgramResult } from '../app/world.ts';
import type { Serve } from '../app/local-server.ts';
import type { WatchWorld } from '../app/watch/file-watcher.ts';
import { slashed } from '../workspace/paths.ts';
import { locked } from './lock.ts';
import { nodeFiles, packageAssets } from './node-files.ts';
import { startThread } from './threads.ts';

/** What this machine offers, independent of request and day. */
export interface Machine extends Omit<WatchWorld, 'base' | 'today'> {
  /** Runs another program; undefined when it is not installed. */
  readonly run: (command: string, args: readonly string[], folder: string) => ProgramResult | undefined;
  readonly serve: Serve;
  /** Opens an address in the browser by a file in a folder that is there for a moment; whether that could be tried. */
  readonly openBrowser: (address: string, folder: string) => Promise<boolean>;
  /** A new secret: random, of 256 bits, in letters and digits that fit in an address. */
  readonly secret: () => string;
  /** Threads that work beside this one. */
  readonly helpers: Helpers;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
}

/** This machine. */
export const nodeMachine: Machine = {
  files: nodeFiles,
  shipped: packageAssets,
  lock: locked,
  git: (folder, args) => run('git', args, folder),
  gitStream: async function* (folder, args, input) {
    yield* (await import('./git-stream.ts')).gitStream(folder, args, input);
  },
  glob: async (pattern, folder) => {
    const { glob } = await import('tinyglobby');
    return (await glob(pattern, { cwd: folder, absolute: true })).map(slashed);
  },
  run,
  watch: async (request) => (await import('./watch-files.ts')).watchFiles(request),
  serve: async (port, answer) => (await import('./serve-local.ts')).serveLocal(port, answer),
  openBrowser: async (address, folder) => (await import('./open-browser.ts')).openBrowser(address, folder),
  secret: () => process.getBuiltinModule('node:crypto').randomBytes(32).toString('base64url'),
  helpers: {
    start: isBuilt ? startThread : undefined,
  },
  delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  elapsed: () => performance.now(),
  now: () => Math.floor(Date.now() / 1000),
};

/**
 * The world that a program on Node passes to use cases.
 *
 * @param settings.base the base of relative paths. Default: the current folder
 * @param settings.today the current day, as `2026-12-08`. Default: the clock's, in Dutch time
 */
export function nodeWorld(settings: { readonly base?: string; readonly today?: string } = {}): WatchWorld {
  const { files, shipped, lock, git, gitStream, glob, watch, delay, elapsed } = nodeMachine;
  const { base = process.cwd(), today } = settings;
  return {
    files,
    shipped,
    lock,
    git,
    gitStream,
    glob,
    watch,
    delay,
    elapsed,
    base: slashed(base),
    today: async () => today ?? (await import('../calendar/dutch-day.ts')).clockDay(nodeMachine.now()),
  };
}

function run(command: string, args: readonly string[], folder: string): ProgramResult | undefined {
  // Why here: loading it takes longer than most commands take altogether, and few commands run a program.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const result = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    windowsHide: true,
    // A check of the repository may look at everything before a commit.
    timeout: args.includes('commit') ? 120_000 : 10_000,
  });
  return result.error === undefined
    ? { status: result.status, output: result.stdout, complaint: result.stderr }
    : undefined;
}
