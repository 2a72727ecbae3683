import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { root } from './oracles.ts';

/** What one run of the built program came to. */
export interface RunOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder outside any git repository, removed after the tests; with a copy of another folder in it. */
export function temporaryFolder(copyOf?: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gemeente-test-')));
  folders.push(folder);
  if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true });
  return folder;
}

/** Runs the built `gemeente` in a folder with a clean environment: no terminal, no colours, no clock of today. */
export function gemeente(
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
      env: { PATH: process.env['PATH'], HOME: cwd, XDG_CACHE_HOME: '', ...options.env },
      timeout: 60_000,
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    },
  );
  return { status, stdout, stderr };
}
