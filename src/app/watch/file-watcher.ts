import type { World } from '../world.ts';

/** What is watched, and what is told about it. */
export interface WatchRequest {
  /** Folders, with all in them. */
  readonly folders: readonly string[];
  readonly isIgnored: (path: string) => boolean;
  /** Called for everything that is made, changed or removed after the watching has begun. */
  readonly onChange: (path: string) => void;
  /** Called when the system cannot watch everything. @param code such as ENOSPC */
  readonly onFailure: (code: string) => void;
}

/** Watching that goes on until it is closed. */
export interface FileWatcher {
  /** Watches more folders; resolves when it has seen what is there. */
  readonly add: (folders: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A world in which files can be watched. */
export interface WatchWorld extends World {
  /** Watches folders until that is closed. */
  readonly watch: (request: WatchRequest) => Promise<FileWatcher>;
  /** Resolves after some time, in milliseconds. */
  readonly delay: (ms: number) => Promise<void>;
  /** Milliseconds since any moment: to tell how long something took. */
  readonly elapsed: () => number;
}
