import { createHash } from 'node:crypto';

/** The version of a file, to tell later whether it is still what was seen. */
export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
