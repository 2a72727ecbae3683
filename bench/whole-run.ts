import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Variables } from './measure.ts';

/** What a run took. */
export interface WholeRun {
  readonly seconds: number;
  /** Seconds of processor time, and the most memory it ever held, in MB; undefined where `time` of GNU is missing. */
  readonly cpu: number | undefined;
  readonly peak: number | undefined;
}

const gnuTime = '/usr/bin/time';

/** Runs a program to its end. @throws when it fails */
export function wholeRun(command: readonly string[], cwd: string, env: Variables): WholeRun {
  const report = join(cwd, '.time');
  const isTimed = existsSync(gnuTime);
  const [program = '', ...args] = isTimed ? [gnuTime, '-f', '%M %U %S', '-o', report, ...command] : command;
  const started = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0)
    throw new Error(`${command.join(' ')}: ${String(status)}\n${stderr.toString().slice(-2000)}`);
  const [kilobytes = NaN, user = NaN, system = NaN] = isTimed
    ? readFileSync(report, 'utf8').trim().split(' ').map(Number)
    : [];
  return isTimed
    ? { seconds, cpu: user + system, peak: kilobytes / 1000 }
    : { seconds, cpu: undefined, peak: undefined };
}

/** Runs commands, as many at a time as there are lanes. @returns seconds. @throws when one fails */
export async function inLanes(commands: readonly (readonly string[])[], lanes: number): Promise<number> {
  const waiting = commands.values();
  const lane = async (): Promise<void> => {
    for (const command of waiting) await ended(command);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  return (performance.now() - started) / 1000;
}

function ended([program = '', ...args]: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(program, args, { stdio: 'ignore' })
      .once('error', reject)
      .once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program}: ${String(code)}`))));
  });
}

/** How many files of documents the workspaces in a folder hold. */
export function filesIn(workspaces: readonly string[]): number {
  return workspaces.reduce((sum, path) => sum + readdirSync(join(path, 'documenten')).length, 0);
}
