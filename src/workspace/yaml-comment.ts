import { writable } from '../diagnostics/unseen.ts';

/** Lines with a text as a comment behind the last of them; the lines themselves when there is no text. */
export function commented(lines: readonly string[], comment: string | undefined): readonly string[] {
  const words = commentOf(comment);
  return words === '' ? lines : lines.with(-1, `${lines.at(-1) ?? ''} ${words}`);
}

/** A text as a comment of one line; empty when there is none. */
export function commentOf(text = ''): string {
  const words = writable(text).replace(/\s+/g, ' ').trim();
  return words === '' ? '' : `# ${words}`;
}
