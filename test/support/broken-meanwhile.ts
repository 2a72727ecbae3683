/**
 * A file that somebody else changes at the worst moment: after a command has looked at it, right before the command
 * gets its lock.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { nodeIo } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** How a run ended, and what is left of the file. */
export interface BrokenRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What stands in the file afterwards. */
  readonly left: string;
  /** How often the lock of the file was taken. Never is a test that proves nothing. */
  readonly locked: number;
  /** Every file that was locked, in that order. */
  readonly locks: readonly string[];
}

/**
 * Runs a command in this process. When it asks for the lock of the file, the file first becomes something else.
 *
 * @param path absolute path of the file
 * @param becomes what somebody else writes; by default a text that is no dossier, profile or list of tasks
 */
export async function runWhileBroken(
  argv: readonly string[],
  {
    folder,
    path,
    becomes = '- kapot\n',
  }: { readonly folder: string; readonly path: string; readonly becomes?: string },
): Promise<BrokenRun> {
  const said = { stdout: '', stderr: '' };
  const real = nodeIo();
  const locks: string[] = [];
  const status = await main(argv, {
    ...real,
    cwd: folder,
    env: { SOURCE_DATE_EPOCH: '1796115600' },
    isTerminal: () => false,
    stdout: (text) => void (said.stdout += text),
    stderr: (text) => void (said.stderr += text),
    lock: (wanted, work) => {
      locks.push(wanted);
      if (wanted === path) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, becomes);
      }
      return real.lock(wanted, work);
    },
  });
  const locked = locks.filter((each) => each === path).length;
  return { status, ...said, left: readFileSync(path, 'utf8'), locked, locks };
}
