/** What somebody typed, as it is shown: on one line, and not longer than a screen has room for. */
import { screenText } from '../profile/marked-text.ts';

/** A text between quotes. */
export function quoted(text: string, longest = 120): string {
  const line = screenText(text);
  return `‘${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}’`;
}

/** How many texts are shown before they are only counted, and how long each is: what was changed may be at its end. */
const shown = { texts: 5, letters: 400 };

/** Several of them. */
export function quotedAll(texts: readonly string[]): string {
  const first = texts.slice(0, shown.texts).map((text) => quoted(text, shown.letters));
  const more = texts.length - first.length;
  return `${first.join(', ')}${more > 0 ? ` en nog ${String(more)}` : ''}`;
}
