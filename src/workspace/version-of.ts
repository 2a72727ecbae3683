import { createHash } from 'node:crypto';

/** A short fingerprint of some content, to tell later whether it is still what was seen. */
export function versionOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** The whole SHA-256 of some content, to take something else for it. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
