import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { version } from '../version.ts';
import { cachedNames, cacheFolder, readTrusted, removeCached, writeTrusted } from './user-cache.ts';

/** A loaded program, and what to do after it ran. */
export interface CachedProgram<T> {
  readonly exports: T;
  /** Stores the compiled code for the next run; never throws. */
  readonly keep: () => void;
}

/**
 * Loads a CommonJS file, in the function that Node wraps those in, with the code that an earlier run compiled.
 *
 * Why: Node recompiles everything at each start, which takes longer than the work itself. From 22.8 on it can cache
 * compiled code itself; this does the same for Node 20, and goes when support for Node 20 ends
 * (docs/decisions/0012-compiled-code.md). A cache that is absent, foreign or old is simply not used: V8 itself rejects
 * code of another version.
 *
 * @param path of the file to load; its function is in it, as putting it around four megabytes takes time
 * @param argv the arguments after the program's name; each command caches the functions it used
 */
export function loadCached<T>(path: string, argv: readonly string[]): CachedProgram<T> {
  const source = readFileSync(path, 'latin1');
  const cacheFile = cacheFileFor(path, keptAs(argv));
  const cachedData = cacheFile === undefined ? undefined : readTrusted(cacheFile);
  const script = new Script(source, {
    filename: path,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} as T };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(module.exports, createRequire(path), module, path, dirname(path));
  const isStale = cachedData === undefined || script.cachedDataRejected === true;
  return {
    exports: module.exports,
    keep: () => {
      if (isStale && cacheFile !== undefined && writeTrusted(cacheFile, script.createCachedData()))
        removeOthers(cacheFile);
    },
  };
}

/** Typed word → the command with a separate cache; anything else shares one. */
const commands: Readonly<Record<string, string>> = {
  validate: 'validate',
  controleer: 'validate',
  render: 'render',
  // A thread that makes documents (src/cli/thread.ts).
  __batch: 'batch',
  maak: 'render',
  status: 'status',
  checklist: 'checklist',
  actielijst: 'checklist',
  __complete: 'complete',
};

/** The cache key of a run: per command, and for documents per format, because writers are the larger part. */
function keptAs(argv: readonly string[]): string {
  const name = commands[argv[0] ?? ''] ?? 'start';
  if (name !== 'render' && name !== 'batch') return name;
  const format = /(?:^| )--format[ =]([a-z,]{1,40})(?= |$)/.exec(argv.join(' '))?.[1] ?? 'md';
  return `${name}_${format.replaceAll(',', '_')}`;
}

/** A file in the user's own cache folder; undefined when there is none or the user wants none. */
function cacheFileFor(path: string, name: string): string | undefined {
  // The same variable that turns off Node's own cache.
  if ((process.env['NODE_DISABLE_COMPILE_CACHE'] ?? '') !== '') return undefined;
  const base = cacheFolder();
  if (base === undefined) return undefined;
  const { size, mtimeMs } = statSync(path);
  const key = [
    name,
    version,
    process.version,
    process.arch,
    size.toString(36),
    Math.floor(mtimeMs).toString(36),
  ];
  return join(base, `${key.join('-')}.v8`);
}

/** Cached code of the same command from an older program or another Node version. */
function removeOthers(file: string): void {
  const [command = ''] = basename(file).split('-');
  for (const name of cachedNames(dirname(file)))
    if (name.startsWith(`${command}-`) && name !== basename(file)) removeCached(join(dirname(file), name));
}
