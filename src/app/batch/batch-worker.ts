/**
 * Who works beside us on one of many tasks: a thread of this machine, or in tests this one. Tasks, answers and what a
 * helper has to know are plain data, so that they can go to another thread.
 */
export interface Helper {
  /** Gives it a task; it takes one at a time. Rejects when the helper cannot go on. */
  readonly ask: (task: unknown) => Promise<unknown>;
  /** Sends it home, also when it is still at work. */
  readonly end: () => Promise<void>;
}

/** The helpers that a machine has. */
export interface Helpers {
  /** Starts one; undefined where there are none, as when the program was not built. */
  readonly start: ((setup: unknown) => Helper) | undefined;
}
