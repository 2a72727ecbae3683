import { createHash } from 'node:crypto';

/** A short word for a content, to tell later whether it is still what was seen: another one when it changes. */
export function versionOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
