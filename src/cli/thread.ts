/** What a thread of a batch runs: it loads the program, once, which then takes workspaces from the main thread. */
import { loadCached } from './code-cache.ts';

type Program = typeof import('./start.ts');
const bundle = './program.cjs';
const modules = process.getBuiltinModule('node:module');
const threads = process.getBuiltinModule('node:worker_threads');
const { parentPort, threadId } = threads;
const { formats, setup } = threads.workerData as { readonly formats: string; readonly setup: unknown };

const { program, keep } = load();
const { nodeIo, inThread } = program;
const { serve } = await inThread();
if (parentPort !== null) {
  serve(parentPort, setup, nodeIo());
  parentPort.on('message', (message) => {
    if (message !== undefined) return;
    keep();
    parentPort.close();
  });
}

/** The program, with the code that an earlier run compiled (docs/decisions/0012-compiled-code.md). */
function load(): { readonly program: Program; readonly keep: () => void } {
  if ('enableCompileCache' in modules) {
    (modules.enableCompileCache as () => void)();
    return { program: modules.createRequire(import.meta.url)(bundle) as Program, keep: () => undefined };
  }
  const url = new URL(bundle, import.meta.url);
  const { exports, keep } = loadCached<Program>(url, ['__batch', '--format', formats]);
  // One of them is enough: all compiled the same.
  return { program: exports, keep: threadId === 1 ? keep : () => undefined };
}
