import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The median. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Variables for a program; undefined removes one that this process has. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** How long a program takes, in milliseconds; undefined when it is not there or fails. */
export function milliseconds(
  [program = '', ...args]: readonly string[],
  cwd: string,
  env: Variables = {},
): number | undefined {
  const started = process.hrtime.bigint();
  const { status, error } = spawnSync(program, args, {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const taken = Number(process.hrtime.bigint() - started) / 1e6;
  return error === undefined && status === 0 ? taken : undefined;
}

/** Why a command gave no time. */
export function whyMissing([program = '', script = '']: readonly string[]): string {
  const isHere =
    program === process.execPath ? existsSync(script) : spawnSync(program, ['--version']).error === undefined;
  return isHere ? 'failed' : 'not installed';
}

/** The highest or lowest value that we promise. */
export type Promised = { readonly atMost: number } | { readonly atLeast: number };

/** Whether a value is as promised, to the two decimals that are shown. */
export function isKept(value: number, promised: Promised): boolean {
  const shown = Number(value.toFixed(2));
  return 'atMost' in promised ? shown <= promised.atMost : shown >= promised.atLeast;
}
