/**
 * What the launcher loads: the start of the program. Nothing heavy may be reachable from here except by lazy imports.
 */
import { join } from 'node:path';
import { version } from '../version.ts';
import { keyOf } from './kept-run/record.ts';
import { replay } from './kept-run/replay.ts';
import { writeStream } from './streams.ts';

/** Whether this is built code, with a single-file version for Node versions that cannot cache compiled code. */
declare const __GEMEENTE_BUNDLE__: string | undefined;

/**
 * Runs the program in the real world.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code
 */
export async function run(argv: readonly string[]): Promise<number> {
  // Why first: printing the version must cost no more than starting Node (product.md §8).
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    writeStream('stdout', `${version}\n`);
    return 0;
  }
  const key = keyOf(argv);
  const replayed = key === undefined ? undefined : replay(key, argv.includes('--check'));
  return replayed ?? runAnew(argv, key);
}

async function runAnew(argv: readonly string[], key: string | undefined): Promise<number> {
  if (typeof __GEMEENTE_BUNDLE__ === 'undefined' || hasOwnCache()) {
    const { start } = await import('./start.ts');
    return start(argv, key);
  }
  const { loadCached } = await import('./code-cache.ts');
  const path = join(import.meta.dirname, __GEMEENTE_BUNDLE__);
  const program = loadCached<typeof import('./start.ts')>(path, argv);
  const code = await program.exports.start(argv, key);
  program.keep();
  return code;
}

/** Node 22.8 and newer cache compiled code themselves; the launcher has turned that on. */
function hasOwnCache(): boolean {
  return 'enableCompileCache' in process.getBuiltinModule('node:module');
}
