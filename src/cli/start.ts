/** Everything a command needs before its own code: the world, the arguments, and where errors end. One chunk. */
import { nodeIo } from './io.ts';
import { KeptTexts } from './kept-run/checked-texts.ts';
import { keptBuild } from './kept-run/record.ts';
import { recorded } from './kept-run/record-run.ts';
import { main } from './main.ts';

/**
 * Runs the program on this machine.
 *
 * @param key of the run, to keep what it gives; undefined to keep nothing
 * @returns the exit code
 */
export async function start(argv: readonly string[], key: string | undefined): Promise<number> {
  const run = (io: ReturnType<typeof nodeIo>): Promise<number> => main(argv, io);
  const build = keptBuild();
  if (key === undefined || build === undefined) return run(nodeIo());
  const io = nodeIo();
  const checked = new KeptTexts(build);
  const code = await recorded(key, { ...io, files: checked.filesWith(io.files) }, run);
  await checked.write(io);
  return code;
}

export { nodeIo };

/** What a thread of a batch does (src/cli/thread.ts); loaded there only. */
export const inThread = (): Promise<typeof import('./batch/thread.ts')> => import('./batch/thread.ts');
