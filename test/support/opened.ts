/** The built `gemeente open`, as a program of its own. */
import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { cleanEnvironment } from './bin.ts';
import { root } from './root.ts';

/** The program while it shows a workspace. */
export interface Opened {
  /** With the ticket: it works once. */
  readonly address: string;
  /** Exit code, once it stopped. */
  readonly ended: Promise<number | null>;
  readonly kill: () => void;
}

/** Starts `gemeente open` for a workspace; it is stopped after the test. */
export async function openWorkspaceOf(
  folder: string,
  options: readonly string[] = ['--datum', '2026-12-01'],
): Promise<Opened> {
  const args = [`${root}bin/gemeente.js`, ...options, 'open', '--zonder-browser'];
  const child = spawn(process.execPath, args, { cwd: folder, env: cleanEnvironment(folder) });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const kill = (): void => void child.kill('SIGKILL');
  onTestFinished(async () => {
    kill();
    await ended;
  });
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        told += String(text);
        const found = /http:\S+/.exec(told)?.[0];
        if (found !== undefined) resolve(found);
      });
    child.on('close', () => reject(new Error(`gemeente open stopped: ${told}`)));
  });
  return { address, ended, kill };
}
