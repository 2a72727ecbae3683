import { packageFolder } from '../assets.ts';
import type { Helper } from '../app/batch/batch-worker.ts';

/**
 * Room in a thread, in MB: for what is new, and for what stays. Without a limit a thread lets old things lie until it has
 * twice this much. A workspace that does not fit is made in the main thread, which has no limit.
 */
const room = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 80 };

/** Starts a thread that has the program loaded and takes tasks (src/cli/thread.ts). @param setup what it has to know */
export function startThread(setup: unknown): Helper {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const thread = new Worker(`${packageFolder}dist/thread.js`, {
    workerData: setup,
    resourceLimits: room,
  });
  let pending:
    { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void } | undefined;
  let broken: unknown;
  const breakDown = (error: unknown): void => {
    broken ??= error;
    pending?.reject(broken);
    pending = undefined;
  };
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  thread.on('message', (value) => {
    const { resolve } = pending ?? {};
    pending = undefined;
    resolve?.(value);
  });
  thread.on('error', breakDown);
  thread.on('exit', () => breakDown(new Error('a thread ended before its work was done')));
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        pending = { resolve, reject };
        if (broken === undefined) thread.postMessage(task);
        else breakDown(broken);
      }),
    end: async () => {
      if (pending === undefined) thread.postMessage(undefined);
      else await thread.terminate();
      await ended;
    },
  };
}
