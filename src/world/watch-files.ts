import type { FSWatcher } from 'chokidar';
import type { FileWatcher, WatchRequest } from '../app/watch/file-watcher.ts';
import { slashed } from '../workspace/paths.ts';

/**
 * Watches folders with chokidar; resolves when the initial scan is complete.
 *
 * Why a library: Linux, macOS and Windows each report changes differently, and all of them miss some
 * (docs/decisions/0030-check-and-watch.md). Links are not followed: one may lead to a whole disk.
 */
export async function watchFiles(request: WatchRequest): Promise<FileWatcher> {
  const { watch } = await import('chokidar');
  const watchers: FSWatcher[] = [];
  const known = new Set<string>();
  // Why one per set of folders: only a new watcher reports when its initial scan is complete.
  const begin = async (folders: readonly string[]): Promise<void> => {
    const fresh = folders.filter((folder) => !known.has(folder));
    if (fresh.length === 0) return;
    for (const folder of fresh) known.add(folder);
    const watcher = watch(fresh, {
      ignored: (path) => request.isIgnored(slashed(path)),
      ignoreInitial: true,
      followSymlinks: false,
      // An atomic replacement is one change.
      atomic: true,
    });
    watchers.push(watcher);
    watcher.on('all', (_, path) => request.onChange(slashed(path)));
    watcher.on('error', (error) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      request.onFailure(code);
    });
    await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  };
  await begin(request.folders);
  return {
    add: begin,
    close: async () => {
      await Promise.all(watchers.map((each) => each.close()));
    },
  };
}
