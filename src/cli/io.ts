/**
 * The room of the terminal: arguments, streams, exit codes. This file is the only place that touches the outside
 * world; everything else gets it handed in.
 */
import { readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { isBuilt, packageFolder } from '../assets.ts';
import { EnvironmentError } from '../diagnostics/errors.ts';
import { locked } from './lock.ts';
import { replaceFile, settleFile } from './replace-file.ts';
import type { serveLocal } from './watch/serve-local.ts';
import type { FileWatcher, WatchRequest } from './watch/watch-files.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import type { FileFailure, FileSystem } from '../workspace/file-system.ts';
import { slashed } from '../workspace/paths.ts';

/** Everything from outside that commands use. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether people are at the other end of a stream, rather than a file or another program. */
  readonly isTerminal: (stream: 'stdin' | 'stdout' | 'stderr') => boolean;
  /** Width of the screen at the other end of a stream, in columns; undefined when it is no screen. */
  readonly columns: (stream: 'stdout' | 'stderr') => number | undefined;
  /** Height of the screen, in rows. */
  readonly rows: (stream: 'stdout' | 'stderr') => number | undefined;
  /** Calls back when the screen gets another size; gives a function that ends that. */
  readonly onResize: (changed: () => void) => () => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Current folder, with forward slashes. */
  readonly cwd: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  readonly files: FileSystem;
  readonly assets: Assets;
  readonly nodeVersion: string;
  /**
   * Does something to a file while no other program does; makes way for others in turn. The work calls `confirm` right
   * before it writes, and may be done more than once.
   */
  readonly locked: <T>(path: string, work: (confirm: () => void) => T) => Promise<T>;
  /** Watches folders until that is closed. */
  readonly watch: (request: WatchRequest) => Promise<FileWatcher>;
  /** Serves browsers on this machine. @param port 0 for any that is free */
  readonly serve: typeof serveLocal;
  /** Resolves after some time, in milliseconds. */
  readonly delay: (ms: number) => Promise<void>;
  /** Milliseconds since any moment: to tell how long something took. */
  readonly elapsed: () => number;
  /** Calls back when somebody ends the program (Ctrl-C), instead of ending it; gives a function that undoes that. */
  readonly onStop: (stop: () => void) => () => void;
  /** Runs another program; undefined when it is not installed. */
  readonly run: (command: string, args: readonly string[], folder: string) => RunResult | undefined;
}

/** How another program ended. */
export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
}

/** The real world. */
export function nodeIo(): Io {
  return {
    stdout: (text) => write('stdout', text),
    stderr: (text) => write('stderr', text),
    // Why here: terminals bring Node's network code along; a run that asks nothing of them should not load it.
    isTerminal: (stream) => process.getBuiltinModule('node:tty').isatty(descriptors[stream]),
    columns: (stream) => (process[stream].isTTY ? process[stream].columns : undefined),
    rows: (stream) => (process[stream].isTTY ? process[stream].rows : undefined),
    onResize: (changed) => {
      process.stdout.on('resize', changed);
      return () => void process.stdout.off('resize', changed);
    },
    env: process.env,
    cwd: slashed(process.cwd()),
    now: () => Math.floor(Date.now() / 1000),
    files: nodeFiles,
    assets: packageAssets,
    nodeVersion: process.version,
    locked,
    watch: async (request) => (await import('./watch/watch-files.ts')).watchFiles(request),
    serve: async (port, answer) => (await import('./watch/serve-local.ts')).serveLocal(port, answer),
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    elapsed: () => performance.now(),
    onStop,
    run: (command, args, folder) => {
      // Why here: loading it takes longer than most commands need altogether, and few commands run a program.
      const { spawnSync } = process.getBuiltinModule('node:child_process');
      const result = spawnSync(command, args, {
        cwd: folder,
        encoding: 'utf8',
        windowsHide: true,
        timeout: 10_000,
      });
      return result.error === undefined ? { status: result.status, stdout: result.stdout } : undefined;
    },
  };
}

/** Signals by which people and systems end a program. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function onStop(stop: () => void): () => void {
  for (const signal of stopSignals) process.once(signal, stop);
  return () => {
    for (const signal of stopSignals) process.off(signal, stop);
  };
}

const guarded = new Set<string>();

/** Writes to a stream. A reader that has seen enough (`| head`) is no failure; a full disk is one. */
function write(name: 'stdout' | 'stderr', text: string): void {
  const stream = process[name];
  if (!guarded.has(name)) {
    guarded.add(name);
    stream.on('error', (error) => {
      if (codeOf(error) === 'EPIPE') return;
      if (name === 'stdout') write('stderr', `Ik kan de uitvoer niet wegschrijven (${codeOf(error)}).\n`);
      process.exit(3);
    });
  }
  stream.write(text);
}

const descriptors = { stdin: 0, stdout: 1, stderr: 2 } as const;

/** The user's files. */
const nodeFiles: FileSystem = {
  info: (path) => {
    let stat;
    try {
      stat = statSync(path, { throwIfNoEntry: false });
    } catch {
      // A folder above it may not be entered: to us there is nothing there.
      return undefined;
    }
    if (stat === undefined) return undefined;
    const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other';
    return { kind, bytes: stat.size };
  },
  read: (path) => {
    try {
      return { bytes: readFileSync(path) };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  },
  list: (path) => {
    try {
      return readdirSync(path).sort();
    } catch {
      return [];
    }
  },
  canList: (path) => {
    try {
      readdirSync(path);
      return true;
    } catch {
      return false;
    }
  },
  realPath: (path) => {
    try {
      return slashed(realpathSync(path));
    } catch {
      return undefined;
    }
  },
  replace: (path, content) => {
    try {
      replaceFile(path, content);
    } catch (error) {
      throw new EnvironmentError(
        `Ik kan het bestand ${path} niet schrijven (${codeOf(error)}). ${writeAdvice[codeOf(error)] ?? usualAdvice}`,
        { cause: error },
      );
    }
  },
  settle: settleFile,
  remove: (path) => rmSync(path, { force: true }),
};

/** System error → what to do about it. */
const writeAdvice: Readonly<Record<string, string>> = {
  EEXIST: 'Er staat een bestand waar een map moet komen. Geef dat bestand een andere naam.',
  ENOTDIR: 'Er staat een bestand waar een map moet komen. Geef dat bestand een andere naam.',
  EISDIR: 'Er staat een map met de naam van dit bestand. Geef die map een andere naam.',
  ENOSPC: 'De schijf is vol. Maak ruimte en probeer het opnieuw.',
};
const usualAdvice =
  'Kijk of de map bestaat en of u er mag schrijven. Sluit het bestand als het nog openstaat.';

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

function failureOf(error: unknown): FileFailure {
  const failures: Record<string, FileFailure> = {
    ENOENT: 'missing',
    EACCES: 'denied',
    EPERM: 'denied',
    EISDIR: 'directory',
  };
  return failures[codeOf(error)] ?? 'other';
}

/** The files shipped with the program. */
export const packageAssets: Assets = {
  prepared: isBuilt,
  read: (path) => readFileSync(`${packageFolder}${path}`, 'utf8'),
  list: (folder) => nodeFiles.list(`${packageFolder}${folder}`),
};
