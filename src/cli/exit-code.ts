/** How a run ended; the meaning of each number is part of the contract (product.md §2). */
export const exitCodes = {
  /** Done. */
  done: 0,
  /** The user's files have problems, or `--check` found something stale. */
  problems: 1,
  /** Usage error. */
  usage: 2,
  /** The environment lacks something. */
  environment: 3,
  /** A bug. */
  bug: 70,
  /** Cancelled. */
  cancelled: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
