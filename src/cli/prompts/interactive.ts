import type { CommandContext } from '../global-options.ts';

/** Whether someone can answer: a terminal on both sides, and not in CI (product.md §2). */
export function isInteractive({ io, options }: CommandContext): boolean {
  const isCi = (io.env['CI'] ?? '') !== '' && io.env['CI'] !== 'false';
  return !isCi && options.json !== true && io.isTerminal('stdin') && io.isTerminal('stdout');
}
