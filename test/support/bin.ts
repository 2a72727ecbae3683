/**
 * The built `gemeente`, run as a user would: in this process, or as a program of its own.
 *
 * Why in this process: starting a program takes eight times as long as what most commands do. That both give the same
 * is proved for every command (test/e2e/launcher.test.ts).
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { Io } from '../../src/index.ts';
import { programCache } from './program-cache.ts';
import { root } from './root.ts';

export { temporaryFolder } from './folders.ts';

/** What one run of the built program came to. */
export interface RunOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The library of a build; every process loads it once. */
export function built(program: string): Promise<typeof import('../../src/index.ts')> {
  return import(pathToFileURL(`${program}dist/lib/index.js`).href) as Promise<
    typeof import('../../src/index.ts')
  >;
}

/** Nothing of the machine but where its programs are. */
export function cleanEnvironment(
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: cwd, ...programCache, ...env };
}

/**
 * What the clock says in tests, in seconds since 1970: 1 December 2026, ten in the morning.
 *
 * Why: what is late or due changes with the day, and a test that passes today must pass tomorrow.
 */
export const testNow = 1_796_115_600;

/** What a run in this process may be given. */
interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the package to run. Default: this one. */
  readonly program?: string;
}

/** Runs the built `gemeente` in this process, with a clean environment: no terminal, no colours. */
export async function gemeente(
  args: readonly string[],
  cwd: string,
  options: RunOptions = {},
): Promise<RunOutcome> {
  let [stdout, stderr] = ['', ''];
  const status = await runHere({ args, cwd, ...options }, (stream, text) => {
    if (stream === 'stdout') stdout += text;
    else stderr += text;
  });
  return { status, stdout, stderr };
}

/** Like {@link gemeente}, with both streams in one text, in the order in which a terminal shows them. */
export async function gemeenteAsSeen(
  args: readonly string[],
  cwd: string,
  options: RunOptions = {},
): Promise<{ readonly status: number; readonly seen: string }> {
  let seen = '';
  const status = await runHere({ args, cwd, ...options }, (_, text) => void (seen += text));
  return { status, seen };
}

async function runHere(
  { args, cwd, env, program = root }: RunOptions & { readonly args: readonly string[]; readonly cwd: string },
  print: (stream: 'stdout' | 'stderr', text: string) => void,
): Promise<number> {
  const { main, nodeIo } = await built(program);
  const variables = cleanEnvironment(cwd, env);
  const run: Io['run'] = (command, words, folder) => {
    const { error, status, stdout } = spawnSync(command, words, {
      cwd: folder,
      encoding: 'utf8',
      env: variables,
    });
    return error === undefined ? { status, output: stdout } : undefined;
  };
  return main(args, {
    ...nodeIo(),
    stdout: (text) => print('stdout', text),
    stderr: (text) => print('stderr', text),
    now: () => testNow,
    isTerminal: () => false,
    columns: () => undefined,
    rows: () => undefined,
    env: variables,
    cwd,
    run,
    git: (folder, words) => run('git', words, folder),
  });
}

/** Starts the built `gemeente` as a program of its own, with the same clean environment, and waits until it ends. */
export function startedGemeente(
  args: readonly string[],
  cwd: string,
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly node?: string;
    readonly uid?: number;
    /** Folder of the package to run. Default: this one. */
    readonly program?: string;
    /** Milliseconds after which it is ended. Default: a minute */
    readonly timeout?: number;
  } = {},
): RunOutcome {
  const { status, stdout, stderr } = spawnSync(
    options.node ?? process.execPath,
    [`${options.program ?? root}bin/gemeente.js`, ...args],
    {
      cwd,
      encoding: 'utf8',
      env: cleanEnvironment(cwd, options.env),
      timeout: options.timeout ?? 60_000,
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    },
  );
  return { status, stdout, stderr };
}
