import type { ScannedTag } from '../scan-markup.ts';

/** The name of a tag without its prefix. */
export function localName({ name }: ScannedTag): string {
  return name.slice(name.indexOf(':') + 1);
}
