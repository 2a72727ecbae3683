import type { ProgramResult } from '../world.ts';

/** What `diagnose` needs from the machine besides a World. */
export interface Computer {
  /** Runs another program; undefined when it is not installed. */
  readonly run: (command: string, args: readonly string[], folder: string) => ProgramResult | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Such as `v20.19.0`. */
  readonly nodeVersion: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
}
