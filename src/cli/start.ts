/** Everything a command needs before its own code: the world, the arguments, and where errors end. One chunk. */
import { nodeIo, type Io } from './io.ts';
import { KeptTexts } from './kept-run/checked-texts.ts';
import { keptPart } from './kept-run/kept-part.ts';
import { withMadeRecords } from './kept-run/made-records.ts';
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
  const run = (io: Io): Promise<number> => main(argv, io);
  const build = keptBuild();
  if (key === undefined || build === undefined) return run(nodeIo());
  const io = keptIo();
  const checked = new KeptTexts(build);
  const code = await recorded(key, { ...io, files: checked.filesWith(io.files) }, run);
  await checked.write(io);
  return code;
}

/** The real terminal and machine, which know what earlier runs made. */
export function keptIo(): Io {
  const io = nodeIo();
  const build = keptBuild();
  return build === undefined ? io : { ...io, files: withMadeRecords(io.files, build), keptPart };
}

/** What a thread of a batch does (src/cli/thread.ts); loaded there only. */
export const inThread = (): Promise<typeof import('./batch/thread.ts')> => import('./batch/thread.ts');
