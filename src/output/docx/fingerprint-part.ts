/** The fingerprint of a Word file. */
import { strFromU8 } from 'fflate';
import { customPropertiesName, fingerprintIn, fingerprintProperty } from '../fingerprint-property.ts';
import { fingerprintOf, knownFingerprint, type ReadFingerprint } from '../fingerprint.ts';
import { openZip } from '../zip.ts';
import { contentOf } from './content.ts';

/** The part with the fingerprint of the parts that a document consists of. */
export function fingerprintPart(parts: ReadonlyMap<string, Uint8Array | string>): string {
  const content = contentOf(parts.keys(), (name) => asText(parts.get(name) ?? ''));
  return fingerprintProperty(content === undefined ? '' : fingerprintOf(content));
}

/** The fingerprint of a Word file and of what it says now; undefined when it is damaged or not a Word file. */
export function readFingerprint(bytes: Uint8Array): ReadFingerprint | undefined {
  try {
    const files = openZip(bytes);
    const read = (part: string): string => strFromU8(files.get(part)?.() ?? new Uint8Array());
    const content = contentOf(files.keys(), read);
    if (content === undefined) return undefined;
    return { now: fingerprintOf(content), made: knownFingerprint(fingerprintIn(read(customPropertiesName))) };
  } catch {
    // Why any error: whatever a foreign file contains, it is only compared; what cannot be read is somebody's.
    return undefined;
  }
}

function asText(part: Uint8Array | string): string {
  return typeof part === 'string' ? part : strFromU8(part);
}
