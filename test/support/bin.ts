/**
 * The built `gemeente`, run as a user would: in this process, or as a program of its own.
 *
 * Why in this process: starting a program takes eight times as long as what most commands do. That both give the same
 * is proved for every command (test/e2e/launcher.test.ts).
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';

export { temporaryFolder } from './folders.ts';

/** What one run of the built program came to. */
export interface RunOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The library of a build; every process loads it once. */
function built(program: string): Promise<typeof import('../../src/index.ts')> {
  return import(pathToFileURL(`${program}dist/lib/index.js`).href) as Promise<
    typeof import('../../src/index.ts')
  >;
}

/** Nothing of the machine but where its programs are. */
function cleanEnvironment(cwd: string, env: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: cwd, XDG_CACHE_HOME: '', ...env };
}

/**
 * Runs the built `gemeente` in this process, with a clean environment: no terminal, no colours.
 *
 * @param program folder of the package to run. Default: this one
 */
export async function gemeente(
  args: readonly string[],
  cwd: string,
  {
    env,
    program = root,
  }: { readonly env?: Readonly<Record<string, string>>; readonly program?: string } = {},
): Promise<RunOutcome> {
  const { main, nodeIo } = await built(program);
  const variables = cleanEnvironment(cwd, env);
  let [stdout, stderr] = ['', ''];
  const status = await main(args, {
    ...nodeIo(),
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    isTerminal: () => false,
    columns: () => undefined,
    rows: () => undefined,
    env: variables,
    cwd,
    run: (command, words, folder) => {
      const result = spawnSync(command, words, { cwd: folder, encoding: 'utf8', env: variables });
      return result.error === undefined ? { status: result.status, stdout: result.stdout } : undefined;
    },
  });
  return { status, stdout, stderr };
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
  } = {},
): RunOutcome {
  const { status, stdout, stderr } = spawnSync(
    options.node ?? process.execPath,
    [`${options.program ?? root}bin/gemeente.js`, ...args],
    {
      cwd,
      encoding: 'utf8',
      env: cleanEnvironment(cwd, options.env),
      timeout: 60_000,
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    },
  );
  return { status, stdout, stderr };
}
