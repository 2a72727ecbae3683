import { visit } from 'jsonc-parser';

/**
 * The line of the first error in JSON; undefined when there is none, or when the nesting exceeds the stack.
 *
 * Why not the position in Node's error: it differs between versions of Node, and some give none.
 */
export function lineOfError(text: string): number | undefined {
  const json = text.replace(/^\ufeff/, '').trimEnd();
  let first: number | undefined;
  const onError = (_: unknown, offset: number): void => {
    first ??= offset;
  };
  try {
    visit(json, { onError }, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return first === undefined ? undefined : json.slice(0, first).split('\n').length;
}
