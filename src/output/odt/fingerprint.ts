/** The fingerprint of a text document, and the day printed in it. */
import { strFromU8 } from 'fflate';
import { fingerprintName, fingerprintOf, knownFingerprint, type ReadFingerprint } from '../fingerprint.ts';
import { textOfPart } from '../part-text.ts';
import { attributeIn, decoded, scanMarkup } from '../scan-markup.ts';
import { openZip, type ZipFiles } from '../zip.ts';
import { contentOf } from './content.ts';
import { mediaType } from './names.ts';

/** The fingerprint of a document. @param content and styles: the XML of those parts */
export function fingerprintOfParts(content: string, styles: string): string {
  return fingerprintOf(contentOf(content, styles));
}

/** The fingerprint of a file and of what it says now; undefined when it is damaged or no text document. */
export function readFingerprint(bytes: Uint8Array): ReadFingerprint | undefined {
  try {
    const files = openText(bytes);
    const now = fingerprintOfParts(partOf(files, 'content.xml'), partOf(files, 'styles.xml'));
    return { now, made: knownFingerprint(fingerprintIn(partOf(files, 'meta.xml'))) };
  } catch {
    // Why any error: whatever a foreign file contains, it is only compared; what cannot be read is somebody's.
    return undefined;
  }
}

/** The day printed on a document of ours, as `2026-11-22`; undefined when it has none or is not a document of ours. */
export function printedDate(bytes: Uint8Array): string | undefined {
  try {
    const meta = partOf(openText(bytes), 'meta.xml');
    return /<meta:creation-date>(\d{4}-\d{2}-\d{2})T/.exec(meta)?.[1];
  } catch {
    return undefined;
  }
}

/** The parts of a text document. @throws Refused or Error when it is something else */
export function openText(bytes: Uint8Array): ZipFiles {
  const files = openZip(bytes);
  if (strFromU8(files.get('mimetype')?.() ?? new Uint8Array()).trim() !== mediaType)
    throw new Error('no text document');
  return files;
}

/** The XML of a part; empty when there is none. @throws Refused */
export function partOf(files: ZipFiles, name: string): string {
  const unpack = files.get(name);
  return unpack === undefined ? '' : textOfPart(unpack(), name);
}

/** The value of our property. Programs may add others before it. */
function fingerprintIn(meta: string): string | undefined {
  let isOurs = false;
  let value: string | undefined;
  scanMarkup(meta, {
    tag: (tag) => {
      if (tag.name === 'meta:user-defined')
        isOurs = !tag.isEnd && attributeIn(tag, 'meta:name') === fingerprintName;
    },
    text: (raw) => {
      if (isOurs) value = `${value ?? ''}${decoded(raw).trim()}`;
    },
  });
  return value;
}
