import type { Style } from '../diagnostics/style.ts';
import type { World } from '../app/world.ts';
import type { Io } from './io.ts';

/** Options of every command. */
export interface GlobalOptions {
  readonly workspace?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
  readonly datum?: string;
}

/** What a command receives. */
export interface CommandContext {
  readonly io: Io;
  /** The world for use cases: this machine, the current folder, and the day of `--datum`. */
  readonly world: World;
  readonly options: GlobalOptions;
  /** Emphasis for a stream, depending on whether it is a terminal. */
  readonly style: (stream: 'stdout' | 'stderr') => Promise<Style>;
  /** Prints a message other than the result, on stderr; silent with `--quiet`. */
  readonly say: (text: string) => void;
}
