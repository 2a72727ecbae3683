import { linkAddress } from '../link-address.ts';
import type { WriteOptions } from '../registry.ts';

/**
 * Where a link of a PDF leads: see {@link linkAddress}, and only what is a whole address; undefined for any other.
 *
 * Why stricter: readers of PDFs run some addresses, and open others on the machine.
 */
export function linkTarget(url: string, options: WriteOptions): string | undefined {
  const address = linkAddress(url, options);
  if (address === undefined || options.hasFile?.(url) === true) return address;
  if (/^https?:(?!\/\/)/i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href.replaceAll(/[\s"<>\\^`{|}]/g, (sign) => encodeURIComponent(sign));
}
