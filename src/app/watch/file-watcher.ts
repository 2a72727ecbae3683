import type { World } from '../world.ts';

/** What to watch, and the callbacks. */
export interface WatchRequest {
  /** Folders, recursively. */
  readonly folders: readonly string[];
  readonly isIgnored: (path: string) => boolean;
  /** Called for everything that is created, changed or removed after watching has begun. */
  readonly onChange: (path: string) => void;
  /** Called when the system cannot watch everything. @param code such as ENOSPC */
  readonly onFailure: (code: string) => void;
}

/** A watcher that runs until it is closed. */
export interface FileWatcher {
  /** Watches more folders; resolves when their initial scan is complete. */
  readonly add: (folders: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A world in which files can be watched. */
export interface WatchWorld extends World {
  /** Watches folders until the watcher is closed. */
  readonly watch: (request: WatchRequest) => Promise<FileWatcher>;
  /** Resolves after some time, in milliseconds. */
  readonly delay: (ms: number) => Promise<void>;
  /** Milliseconds since an arbitrary moment, to measure durations. */
  readonly elapsed: () => number;
}
