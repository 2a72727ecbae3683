/** A partial command line, split as bash does. */
export interface ShellLine {
  /** Complete words, the command itself first. */
  readonly words: readonly string[];
  /** The word being typed, without quotes. */
  readonly current: string;
  /** The unclosed quote in it. */
  readonly quote: '"' | "'" | '';
}

/** A piece of a line: white space, a backslash with what follows it, or any other character. */
const piece = /\s+|\\[^]?|[^]/gu;

/** Splits a command line: spaces, quotes and backslashes, nothing else. */
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
 * A candidate as bash expects it: without everything up to the last word break (`=`, `:`), because bash replaces only
 * what comes after it; and with special characters escaped.
 *
 * @param breaks bash's list of word breaks, `COMP_WORDBREAKS`
 */
export function bashWord(word: string, { current, quote }: ShellLine, breaks: string): string {
  if (quote !== '') return word;
  const last = Math.max(-1, ...[...breaks].filter(isBreak).map((sign) => current.lastIndexOf(sign)));
  return word.slice(last + 1).replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, '\\$&');
}

/** Characters that break a word; white space and quotes are handled separately. */
function isBreak(sign: string): boolean {
  return !/[\s"'\\]/.test(sign);
}
