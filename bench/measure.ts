import { spawnSync } from 'node:child_process';

/** The median. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** How long a program takes, in milliseconds; undefined when it is not there or fails. */
export function milliseconds(
  [program = '', ...args]: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
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
