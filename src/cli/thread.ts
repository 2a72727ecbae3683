/** What a thread of a batch runs: it loads the program, once, which then takes workspaces from the main thread. */
import { join } from 'node:path';
import { loadCached } from './code-cache.ts';

type Program = typeof import('./start.ts');
const threads = process.getBuiltinModule('node:worker_threads');
const { parentPort, threadId } = threads;
const { formats, setup } = threads.workerData as { readonly formats: string; readonly setup: unknown };

// The program, with the code that an earlier run compiled (docs/decisions/0012-compiled-code.md).
const path = join(import.meta.dirname, 'program.cjs');
const { exports: program, keep } = loadCached<Program>(path, ['__batch', '--format', formats]);
const { keptIo, inThread } = program;
const { serve } = await inThread();
if (parentPort !== null) {
  serve(parentPort, setup, keptIo());
  parentPort.on('message', (message) => {
    if (message !== undefined) return;
    // One of them is enough: all compiled the same.
    if (threadId === 1) keep();
    parentPort.close();
  });
}
