import { withoutCarried } from '../../output/md/carried-comment.ts';
import { sameBytes } from '../../workspace/same-bytes.ts';
import { withoutDay } from './dated-line.ts';

/**
 * Whether a file on disk is what would be made now.
 *
 * Line endings are ignored in text: git may have changed them on checkout. So is what a list carries out of sight: it
 * changes with what can be seen. So is the day at the head when none was
 * requested: a document made with a day is not stale the day after.
 */
export function sameContent(
  found: Uint8Array,
  made: { readonly bytes: Uint8Array; readonly format: { readonly isText: boolean } },
  date: string | undefined,
): boolean {
  if (sameBytes(found, made.bytes)) return true;
  if (!made.format.isText) return false;
  const [before, now] = [withoutCarried(textOf(found)), withoutCarried(textOf(made.bytes))];
  return before === now || (date === undefined && withoutDay(before) === withoutDay(now));
}

/** The text of a file, with normalised line endings. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}
