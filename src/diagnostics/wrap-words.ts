import stringWidth from 'string-width';

/** The least width assumed: text in a column of a few letters is unreadable. */
const leastWidth = 30;

/**
 * Wraps text between words so that every line fits, as far as words allow. Text between backticks is one word when it
 * fits on a line, so that it can be copied.
 *
 * @param width columns on the screen
 */
export function wrapWords(text: string, width: number): string {
  const limit = Math.max(width, leastWidth);
  const words = (text.match(/(?:`[^`]*`|[^ \n])+/g) ?? []).flatMap((word) =>
    stringWidth(word) > limit ? word.split(' ') : [word],
  );
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && stringWidth(line) + 1 + stringWidth(word) <= limit)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
