/** The fingerprint of an Office file, as a property of its own: programs keep those when they save the file. */
import { fingerprintName } from './fingerprint.ts';
import { element, text } from './markup.ts';
import { xmlHead } from './office-package.ts';
import { attributeIn, decoded, scanMarkup } from './scan-markup.ts';

/** Where custom properties are, by convention of every program. */
export const customPropertiesName = 'docProps/custom.xml';

/**
 * The part with a fingerprint.
 *
 * Source: ECMA-376 part 1, 22.3; the format id is that of user-defined properties, and their numbers begin at 2.
 */
export function fingerprintProperty(fingerprint: string): string {
  const property = element(
    'property',
    { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: fingerprintName },
    [element('vt:lpwstr', undefined, [text(fingerprint)])],
  );
  const namespaces = {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  };
  return xmlHead + element('Properties', namespaces, [property]);
}

/** The value of our property. Programs may add others before it. */
export function fingerprintIn(xml: string): string | undefined {
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
