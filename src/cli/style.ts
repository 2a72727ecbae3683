import { Chalk } from 'chalk';
import type { Style } from '../diagnostics/style.ts';
import type { Io } from './io.ts';

/**
 * Emphasis for a stream: colours on a terminal, none elsewhere. `NO_COLOR` (no-color.org), `FORCE_COLOR`, `TERM=dumb`
 * and `--no-color` are obeyed.
 */
export function styleFor(
  stream: 'stdout' | 'stderr',
  { io, color }: { readonly io: Io; readonly color: boolean },
): Style {
  const { env } = io;
  const refused = !color || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const forced = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0';
  const chalk = new Chalk({ level: !refused && (forced || io.isTerminal[stream]) ? 1 : 0 });
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    good: (text) => chalk.green(text),
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
  };
}
