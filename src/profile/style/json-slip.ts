import { visit } from 'jsonc-parser';

/**
 * The line on which JSON goes wrong; undefined when it does not, or when it is nested deeper than can be followed.
 *
 * Why not the place in the error that Node throws: each version of Node says something else, and some say nothing.
 */
export function lineOfSlip(text: string): number | undefined {
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
