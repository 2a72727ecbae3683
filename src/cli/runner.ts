import type { ExitCode } from './exit-code.ts';
import type { CommandContext } from './global-options.ts';

/** The exports of a command module. */
export type Run<O> = (args: readonly string[], options: O, context: CommandContext) => Promise<ExitCode>;

/** Creates the action of a command: its code is loaded when it runs. */
export type Runner = <O>(load: () => Promise<Run<O>>) => (...received: unknown[]) => Promise<void>;
