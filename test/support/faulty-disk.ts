/** A disk that fails at the n-th call that has to do with a folder: for the built program, run in this process. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Calls that change something, and what a disk answers when it fails. */
const changing = {
  openSync: 'ENOSPC',
  writeSync: 'ENOSPC',
  writeFileSync: 'ENOSPC',
  fsyncSync: 'EIO',
  fsync: 'EIO',
  renameSync: 'EACCES',
  mkdirSync: 'ENOSPC',
  rmSync: 'EACCES',
  rmdirSync: 'EACCES',
  utimesSync: 'EPERM',
  copyFileSync: 'ENOSPC',
} as const;

/** Calls that look. */
const looking = {
  readFileSync: 'EACCES',
  readdirSync: 'EACCES',
  statSync: 'EACCES',
  lstatSync: 'EACCES',
  realpathSync: 'EACCES',
  existsSync: 'EACCES',
} as const;

/** Which calls fail, and which of them. */
export interface Fault {
  readonly calls: 'changing' | 'looking';
  /** The first call has number one. */
  readonly at: number;
  /** Whether all later calls of that kind fail too. Default: no */
  readonly isLasting?: boolean;
  /** What the disk answers. Default: what fits the call */
  readonly code?: string;
  /** Happens right before that call, which then goes as always. Default: the call fails */
  readonly meanwhile?: () => void;
}

/** A run on a faulty disk. */
export interface FaultyRun<T> {
  readonly value: T;
  /** How many calls there were, of the kind that was to fail. */
  readonly calls: number;
  /** The name of the call that failed first. */
  readonly failed: string | undefined;
}

function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: no such luck, ${syscall}`), { code, syscall });
}

/** Runs with a disk that fails. What concerns other folders goes as always. */
export async function onFaultyDisk<T>(
  folder: string,
  { calls: kind, at, isLasting = false, code: always, meanwhile }: Fault,
  work: () => Promise<T>,
): Promise<FaultyRun<T>> {
  const codes: Readonly<Record<string, string>> = kind === 'changing' ? changing : looking;
  const disk = fs as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
  const real = Object.fromEntries(Object.keys(codes).map((name) => [name, disk[name]!]));
  const opened = new Set<unknown>();
  let calls = 0;
  let failed: string | undefined;
  for (const [name, code] of Object.entries(codes)) {
    disk[name] = (...args) => {
      const [target] = args;
      const isOurs = typeof target === 'number' ? opened.has(target) : String(target).startsWith(folder);
      if (!isOurs) return real[name]!(...args);
      calls++;
      if (calls === at || (isLasting && calls > at)) {
        failed ??= name;
        if (meanwhile === undefined) {
          const error = systemError(always ?? code, name);
          const told = args.at(-1);
          if (typeof told !== 'function') throw error;
          // A call that answers later fails later too.
          return void setImmediate(told as (error: Error) => void, error);
        }
        meanwhile();
      }
      const result = real[name]!(...args);
      if (name === 'openSync') opened.add(result);
      return result;
    };
  }
  syncBuiltinESMExports();
  try {
    return { value: await work(), calls, failed };
  } finally {
    Object.assign(disk, real);
    syncBuiltinESMExports();
  }
}
