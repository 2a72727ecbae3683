import { wrapWords } from '../diagnostics/wrap-words.ts';
import type { CommandContext } from './global-options.ts';

/** Prints a message for a person, wrapped between words on a screen. */
export function sayWrapped({ io, say }: CommandContext, text: string): void {
  const width = io.columns('stderr');
  if (width === undefined) {
    say(text);
    return;
  }
  const lines = text.split('\n').map((line) => {
    const indent = /^ *(?:\d\. )?/.exec(line)?.[0] ?? '';
    const wrapped = wrapWords(line.slice(indent.length), width - indent.length - 1);
    return indent + wrapped.replaceAll('\n', `\n${' '.repeat(indent.length)}`);
  });
  say(lines.join('\n'));
}
