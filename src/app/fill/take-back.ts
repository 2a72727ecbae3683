import { refuse } from '../outcome.ts';
import type { FillKey } from './fill-path.ts';
import { versionIn } from './value-version.ts';

/** What an answer wrote: the whole text of its file before and after it. */
export interface WrittenAnswer {
  /** Absolute path of the file. */
  readonly file: string;
  readonly path: readonly FillKey[];
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A text without what an answer wrote: its lines are as they were, and what others wrote since stays. Refused when the
 * value, or the lines around it, changed. Only inside `outcomeOf`.
 */
export function takenBack(text: string, { path, title, before, after }: WrittenAnswer): string {
  if (text === after) return before;
  const over = (): never => refuse({ code: 'fill/written-over', title });
  if (versionIn(text, path) !== versionIn(after, path)) over();
  const { old, fresh } = changedLines(before, after);
  const [head = '', ...rest] = text.split(fresh);
  if (fresh === '' || rest.length !== 1) over();
  const result = head + old + rest.join('');
  return versionIn(result, path) === versionIn(before, path) ? result : over();
}

/** The lines that differ, in both texts, with the line above them where there is one. */
function changedLines(before: string, after: string): { readonly old: string; readonly fresh: string } {
  const [left, right] = [before, after].map((text) => text.split(/(?<=\n)/));
  const [olds, news] = [left ?? [], right ?? []];
  let start = 0;
  while (start < Math.min(olds.length, news.length) && olds[start] === news[start]) start++;
  let end = 0;
  while (
    end < Math.min(olds.length, news.length) - start &&
    olds[olds.length - 1 - end] === news[news.length - 1 - end]
  )
    end++;
  const from = Math.max(0, start - 1);
  return {
    old: olds.slice(from, olds.length - end).join(''),
    fresh: news.slice(from, news.length - end).join(''),
  };
}
