import type { Style } from '../diagnostics/style.ts';
import type { Io } from './io.ts';

/** Options that every command has. */
export interface GlobalOptions {
  readonly workspace?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
  readonly datum?: string;
}

/** What a command is handed: the world, the global options, and how to emphasize. */
export interface CommandContext {
  readonly io: Io;
  readonly options: GlobalOptions;
  /** Emphasis for a stream, which may be a terminal or not. */
  readonly style: (stream: 'stdout' | 'stderr') => Promise<Style>;
  /** Says something beside the result, on stderr; silent with `--quiet`. */
  readonly say: (text: string) => void;
}
