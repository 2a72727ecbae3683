import type { WriteOptions } from '../registry.ts';

/**
 * Where a link leads: a website, a mail address, a telephone number or a file of the workspace; undefined for any other.
 *
 * Why an allow list: readers of PDFs run some addresses, and open others on the machine.
 */
export function linkTarget(url: string, { hasFile, imageBase }: WriteOptions): string | undefined {
  if (hasFile?.(url) === true) return encodeURI(imageBase + decodedPath(url));
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href.replaceAll(/[\s"<>\\^`{|}]/g, (sign) => encodeURIComponent(sign));
}

/** A path without `%20` and the like. */
function decodedPath(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
