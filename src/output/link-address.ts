import type { WriteOptions } from './registry.ts';

/**
 * Where a link of the tree leads to from a document that stands by itself; undefined when that is nowhere safe: only files
 * of the workspace, web pages, mail addresses and telephone numbers are.
 */
export function linkAddress(
  url: string,
  { hasFile, imageBase }: Pick<WriteOptions, 'hasFile' | 'imageBase'>,
): string | undefined {
  if (hasFile?.(url) === true) return encodeURI(imageBase + decodedPath(url));
  return /^(?:https?|mailto|tel):/i.test(url) ? url : undefined;
}

/** A path without `%20` and the like. */
function decodedPath(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
