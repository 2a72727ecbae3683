import { showPath } from '../workspace/paths.ts';
import type { CommandContext } from './global-options.ts';

/**
 * A word as people type it in a shell: in quotes when it needs them.
 *
 * Why double quotes where they will do: bash, zsh, fish, PowerShell and the Windows command prompt all know them.
 */
export function shellWord(word: string): string {
  if (/^[\w./:,=@+-]+$/.test(word)) return word;
  return /["$`\\!%]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
}

/**
 * A command of this program to type next, for the same workspace: `gemeente render --all --workspace "mijn map"`.
 *
 * @param folder of the workspace. Default: those that were named in this run
 */
export function ownCommand(
  words: readonly string[],
  { io, options }: Pick<CommandContext, 'io' | 'options'>,
  folder?: string,
): string {
  const named = options.workspace ?? [];
  const places = named.length > 0 && folder !== undefined ? [showPath(io.cwd, folder)] : named;
  const repeated = places.flatMap((place) => ['--workspace', place]);
  return ['gemeente', ...[...words, ...repeated].map(shellWord)].join(' ');
}
