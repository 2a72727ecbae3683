import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CommandContext, GlobalOptions } from './global-options.ts';
import type { Io } from './io.ts';
import { styleFor } from './style.ts';
import { currentDay } from './workspaces.ts';

/** What a command receives. @param doubts gets what was written and is perhaps private */
export function contextFor(io: Io, options: GlobalOptions, doubts: Diagnostic[] = []): CommandContext {
  const color = options.color !== false;
  const { files, shipped, lock, git, gitStream, glob, cwd } = io;
  const today = (): Promise<string> => currentDay(io, options);
  return {
    io,
    world: {
      ...{ files, shipped, lock, git, gitStream, glob, base: cwd },
      today,
      notice: (doubt) => void doubts.push(doubt),
    },
    options,
    style: (stream) => styleFor(stream, { io, color }),
    say: (text) => {
      if (options.quiet !== true) io.stderr(`${text}\n`);
    },
  };
}

/** Says what was written and is perhaps private. */
export async function sayDoubts(doubts: readonly Diagnostic[], { say }: CommandContext): Promise<void> {
  if (doubts.length === 0) return;
  const { doubtWords } = await import('../words/privacy.ts');
  for (const words of doubtWords(doubts)) say(words);
}
