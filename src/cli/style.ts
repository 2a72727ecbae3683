import { plainStyle, type Style } from '../diagnostics/style.ts';
import type { Io } from './io.ts';

/**
 * Emphasis for a stream: colours on a terminal, none elsewhere. `NO_COLOR` (no-color.org), `FORCE_COLOR`, `TERM=dumb`
 * and `--no-color` are obeyed.
 */
export async function styleFor(
  stream: 'stdout' | 'stderr',
  { io, color }: { readonly io: Io; readonly color: boolean },
): Promise<Style> {
  const { env } = io;
  const refused = !color || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const forced = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0';
  if (refused || (!forced && !io.isTerminal(stream))) return plainStyle;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    good: (text) => chalk.green(text),
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
  };
}
