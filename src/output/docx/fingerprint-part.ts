/** The fingerprint of a Word file, as a property of its own: programs keep those when they save the file. */
import { strFromU8 } from 'fflate';
import { fingerprintName, fingerprintOf, knownFingerprint, type ReadFingerprint } from '../fingerprint.ts';
import { element, text } from '../markup.ts';
import { attributeIn, decoded, scanMarkup } from '../scan-markup.ts';
import { contentOf } from './content.ts';
import { openZip } from './house-file/zip.ts';
import { xmlHead } from './package.ts';

/** Where custom properties are, by convention of every program. */
export const customPropertiesName = 'docProps/custom.xml';

/**
 * The part with the fingerprint of the parts that a document consists of.
 *
 * Source: ECMA-376 part 1, 22.3; the format id is that of user-defined properties, and their numbers begin at 2.
 */
export function fingerprintPart(parts: ReadonlyMap<string, Uint8Array | string>): string {
  const content = contentOf(parts.keys(), (name) => asText(parts.get(name) ?? ''));
  const property = element(
    'property',
    { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: fingerprintName },
    [element('vt:lpwstr', undefined, [text(content === undefined ? '' : fingerprintOf(content))])],
  );
  const namespaces = {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  };
  return xmlHead + element('Properties', namespaces, [property]);
}

/** The fingerprint of a Word file and of what it says now; undefined when it is damaged or not a Word file. */
export function readFingerprint(bytes: Uint8Array): ReadFingerprint | undefined {
  try {
    const files = openZip(bytes);
    const read = (part: string): string => strFromU8(files.get(part)?.() ?? new Uint8Array());
    const content = contentOf(files.keys(), read);
    if (content === undefined) return undefined;
    return { now: fingerprintOf(content), made: knownFingerprint(propertyIn(read(customPropertiesName))) };
  } catch {
    // Why any error: whatever a foreign file contains, it is only compared; what cannot be read is somebody's.
    return undefined;
  }
}

/** The value of our property. Programs may add others before it. */
function propertyIn(xml: string): string | undefined {
  let isOurs = false;
  let value: string | undefined;
  scanMarkup(xml, {
    tag: (tag) => {
      if (/(?:^|:)property$/.test(tag.name))
        isOurs = !tag.isEnd && attributeIn(tag, 'name') === fingerprintName;
    },
    text: (raw) => {
      if (isOurs) value = `${value ?? ''}${decoded(raw).trim()}`;
    },
  });
  return value;
}

function asText(part: Uint8Array | string): string {
  return typeof part === 'string' ? part : strFromU8(part);
}
