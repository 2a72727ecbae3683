/** A command line as far as it was typed, taken apart as bash does. */
export interface ShellLine {
  /** Words that are complete, the command itself first. */
  readonly words: readonly string[];
  /** The word that is being typed, without quotes. */
  readonly current: string;
  /** The quote that is still open in it. */
  readonly quote: '"' | "'" | '';
}

/** A piece of a line: white space, a backslash with what follows it, or any other sign. */
const piece = /\s+|\\[^]?|[^]/gu;

/** Takes a command line apart: spaces, quotes and backslashes, nothing else. */
export function splitLine(line: string): ShellLine {
  const words: string[] = [];
  let current: string | undefined;
  let quote: ShellLine['quote'] = '';
  for (const [sign] of line.matchAll(piece)) {
    if (quote === '' && /^\s/.test(sign)) {
      if (current !== undefined) words.push(current);
      current = undefined;
    } else if (sign === quote) quote = '';
    else if (quote === '' && isQuote(sign)) [quote, current] = [sign, current ?? ''];
    else current = (current ?? '') + (quote === "'" ? sign : sign.replace(/^\\/, ''));
  }
  return { words, current: current ?? '', quote };
}

function isQuote(sign: string): sign is '"' | "'" {
  return sign === '"' || sign === "'";
}

/**
 * A word as bash wants it for an answer: without what stands before the last sign at which bash ends words (`=`, `:`),
 * for bash replaces only what comes after it; and with backslashes where the shell would read a sign otherwise.
 *
 * @param breaks bash's own list of those signs, `COMP_WORDBREAKS`
 */
export function bashWord(word: string, { current, quote }: ShellLine, breaks: string): string {
  if (quote !== '') return word;
  const last = Math.max(-1, ...[...breaks].filter(isBreak).map((sign) => current.lastIndexOf(sign)));
  return word.slice(last + 1).replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, '\\$&');
}

/** Signs at which a word ends in the middle; white space and quotes are dealt with otherwise. */
function isBreak(sign: string): boolean {
  return !/[\s"'\\]/.test(sign);
}
