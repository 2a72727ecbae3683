/** Watching in which nothing is left to the machine: changes are told by hand, and waiting takes no time. */
import type { WatchRequest, WatchWorld } from '../../src/app/watch/file-watcher.ts';

/** What watches, and what a test does with it. */
export interface HandWatch extends Pick<WatchWorld, 'watch' | 'delay' | 'elapsed'> {
  /** Tells that something changed, unless the path is passed over. @param path absolute, as the system knows it */
  readonly tell: (path: string) => void;
  /** Tells that not everything can be watched. */
  readonly fail: (code: string) => void;
  /** Folders that are watched, in the order they were asked for. */
  readonly folders: readonly string[];
  readonly isClosed: () => boolean;
  /** What happens at the next wait that takes this long, in milliseconds; once. */
  readonly during: (ms: number, happens: () => void) => void;
}

/** A watcher without files; each look at its clock is a quarter of a second later than the one before. */
export function handWatch(): HandWatch {
  const folders: string[] = [];
  const waiting = new Map<number, () => void>();
  let request: WatchRequest | undefined;
  let isClosed = false;
  let ms = 0;
  return {
    watch: (asked) => {
      request = asked;
      folders.push(...asked.folders);
      return Promise.resolve({
        add: (more) => {
          folders.push(...more.filter((each) => !folders.includes(each)));
          return Promise.resolve();
        },
        close: () => {
          isClosed = true;
          return Promise.resolve();
        },
      });
    },
    delay: (wait) => {
      const happens = waiting.get(wait);
      waiting.delete(wait);
      happens?.();
      return Promise.resolve();
    },
    elapsed: () => (ms += 250),
    tell: (path) => {
      if (request?.isIgnored(path) === false) request.onChange(path);
    },
    fail: (code) => request?.onFailure(code),
    folders,
    isClosed: () => isClosed,
    during: (wait, happens) => void waiting.set(wait, happens),
  };
}
