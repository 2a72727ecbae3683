import type { Io } from '../io.ts';
import type { BatchSetup } from './plain.ts';
import { workFor } from './work.ts';

/** The line to the main thread. */
export interface Line {
  readonly on: (event: 'message', listener: (message: unknown) => void) => unknown;
  readonly postMessage: (message: unknown) => void;
}

/** Does what the main thread asks: a folder comes in, what came of it goes back. */
export function serve(line: Line, setup: unknown, io: Io): void {
  const work = workFor(setup as BatchSetup, io);
  line.on('message', (folder) => {
    if (typeof folder !== 'string') return;
    void work(folder).then((result) => line.postMessage(result));
  });
}
