import { element, join, type Markup } from '../markup.ts';
import type { WriteOptions } from '../registry.ts';
import type { Bitmap } from '../paged/artwork.ts';
import { edges, paper, textArea } from '../paged/paper.ts';
import type { StyleRole } from '../paged/style-role.ts';
import { widthFactor } from '../style/fonts.ts';
import { carriedParts } from './carried-part.ts';
import { customPropertiesName } from '../fingerprint-property.ts';
import { fingerprintPart } from './fingerprint-part.ts';
import {
  appProperties,
  contentTypesPart,
  coreProperties,
  relationshipsName,
  relationshipsPart,
  xmlHead,
  zipPackage,
  type Relationship,
} from '../office-package.ts';
import { contentTypes, pictureTypes, relationshipTypes } from './package.ts';
import { footnotesPart, namespaces } from './parts.ts';
import { pageParts } from './page-parts.ts';
import type { Content, Shell } from './shell.ts';
import { fontsOf, styleDefinitions } from './styles.ts';

/**
 * The built-in shell: a plain page in the colours and fonts of the municipality, with its logo on the first page.
 *
 * @param logo the logo as a bitmap, if there is one
 */
export function defaultShell(options: WriteOptions, logo: Bitmap | undefined): Shell {
  const [width, height] = options.landscape ? [paper.height, paper.width] : [paper.width, paper.height];
  const page = textArea(options);
  const styles = stylesPart(options);
  const { headers, sections } = pageParts({
    ...{ options, logo, page, width, height },
    margin: edges(options),
  });
  return {
    styleIds: styles.ids,
    page,
    startsNewPage: false,
    columns: sections,
    fontFactor: widthFactor(options.style.fonts.body),
    firstFree: { abstractNumbering: 1, numbering: 1, mark: 1 },
    assemble: (content) => {
      const parts = new Map<string, Uint8Array | string>();
      parts.set('word/styles.xml', styles.xml);
      parts.set('word/settings.xml', settingsPart());
      parts.set('word/numbering.xml', numberingPart(content));
      parts.set('word/footnotes.xml', footnotesPart(content.footnotes));
      for (const [name, part] of headers.parts) parts.set(`word/${name}`, part);
      for (const { name, bytes } of [...content.media, ...headers.media])
        parts.set(`word/media/${name}`, bytes);
      const section = content.hasColumns ? sections.after : sections.only;
      const body = element('w:body', undefined, [content.body, section]);
      parts.set('word/document.xml', xmlHead + element('w:document', namespaces, [body]));
      const carried = content.carried === undefined ? undefined : carriedParts(content.carried);
      for (const { name, content: part } of carried?.parts ?? []) parts.set(name, part);
      addRelationships(parts, content, [...headers.relationships, ...(carried?.relationships ?? [])]);
      parts.set('docProps/core.xml', coreProperties(content.properties));
      parts.set('docProps/app.xml', appProperties());
      parts.set(customPropertiesName, fingerprintPart(parts));
      parts.set('[Content_Types].xml', contentTypesPart(typesOf(parts)));
      return zipPackage(parts);
    },
  };
}

function addRelationships(
  parts: Map<string, Uint8Array | string>,
  content: Content,
  others: readonly Relationship[],
): void {
  const { styles, settings, numbering, footnotes, image, hyperlink, document } = relationshipTypes;
  const linksOf = (links: Content['links']): readonly Relationship[] =>
    links.map(({ relationId, target }) => ({ id: relationId, type: hyperlink, target, isExternal: true }));
  parts.set(
    relationshipsName('word/document.xml'),
    relationshipsPart([
      { id: 'rId1', type: styles, target: 'styles.xml' },
      { id: 'rId2', type: settings, target: 'settings.xml' },
      { id: 'rId3', type: numbering, target: 'numbering.xml' },
      { id: 'rId4', type: footnotes, target: 'footnotes.xml' },
      ...others,
      ...content.media.map(({ relationId, name }) => ({
        id: relationId,
        type: image,
        target: `media/${name}`,
      })),
      ...linksOf(content.links),
    ]),
  );
  if (content.footnoteLinks.length > 0)
    parts.set(relationshipsName('word/footnotes.xml'), relationshipsPart(linksOf(content.footnoteLinks)));
  parts.set(
    '_rels/.rels',
    relationshipsPart([
      { id: 'rId1', type: document, target: 'word/document.xml' },
      { id: 'rId2', type: relationshipTypes.coreProperties, target: 'docProps/core.xml' },
      { id: 'rId3', type: relationshipTypes.appProperties, target: 'docProps/app.xml' },
      { id: 'rId4', type: relationshipTypes.customProperties, target: customPropertiesName },
    ]),
  );
}

/** Part name → its content type. */
const partKinds: readonly (readonly [RegExp, keyof typeof contentTypes])[] = [
  [/^word\/document\.xml$/, 'document'],
  [/^word\/styles\.xml$/, 'styles'],
  [/^word\/settings\.xml$/, 'settings'],
  [/^word\/numbering\.xml$/, 'numbering'],
  [/^word\/footnotes\.xml$/, 'footnotes'],
  [/^word\/header\d\.xml$/, 'header'],
  [/^word\/footer\d\.xml$/, 'footer'],
  [/^docProps\/core\.xml$/, 'coreProperties'],
  [/^docProps\/app\.xml$/, 'appProperties'],
  [/^docProps\/custom\.xml$/, 'customProperties'],
  [/^customXml\/itemProps\d+\.xml$/, 'customXmlProperties'],
];

function typesOf(parts: ReadonlyMap<string, unknown>): Parameters<typeof contentTypesPart>[0] {
  const defaults = new Map([
    ['rels', contentTypes.relationships],
    ['xml', 'application/xml'],
  ]);
  const overrides = new Map<string, string>();
  for (const name of [...parts.keys()].sort()) {
    const kind = partKinds.find(([pattern]) => pattern.test(name))?.[1];
    if (kind !== undefined) overrides.set(name, contentTypes[kind]);
    const extension = /\.(png|jpeg)$/.exec(name)?.[1];
    if (extension !== undefined) defaults.set(extension, pictureTypes[extension] ?? '');
  }
  return { defaults, overrides };
}

/** Source: ECMA-376 17.7; the language is that of all text (17.3.2.20). */
function stylesPart({ style, compact }: Pick<WriteOptions, 'style' | 'compact'>): {
  readonly xml: string;
  readonly ids: Readonly<Record<StyleRole, string>>;
} {
  const definitions = styleDefinitions(style, compact);
  const ids = Object.fromEntries(definitions.map(({ role, id }) => [role, id])) as Record<StyleRole, string>;
  const defaults = element('w:docDefaults', undefined, [
    element('w:rPrDefault', undefined, [
      element('w:rPr', undefined, [
        fontsOf(style.fonts.body),
        element('w:sz', { 'w:val': 21 }),
        element('w:szCs', { 'w:val': 21 }),
        element('w:lang', { 'w:val': 'nl-NL', 'w:eastAsia': 'nl-NL', 'w:bidi': 'ar-SA' }),
      ]),
    ]),
    element('w:pPrDefault', undefined, [
      element('w:pPr', undefined, [
        element('w:spacing', { 'w:after': 120, 'w:line': 276, 'w:lineRule': 'auto' }),
      ]),
    ]),
  ]);
  const all = definitions.map(({ id, xml }) => xml(id, ids));
  return { xml: xmlHead + element('w:styles', namespaces, [defaults, ...all]), ids };
}

/** Source: ECMA-376 17.15.1; mode 15 is that of Word 2013 and newer. */
function settingsPart(): string {
  const compatibility = (name: string, value: string): Markup =>
    element('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': value,
    });
  const note = (id: number): Markup => element('w:footnote', { 'w:id': id });
  return (
    xmlHead +
    element('w:settings', namespaces, [
      element('w:zoom', { 'w:percent': 100 }),
      element('w:defaultTabStop', { 'w:val': 708 }),
      element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
      element('w:footnotePr', undefined, [note(-1), note(0)]),
      element('w:compat', undefined, [
        compatibility('compatibilityMode', '15'),
        compatibility('overrideTableStyleFontSizeAndJustification', '1'),
        compatibility('enableOpenTypeFeatures', '1'),
        compatibility('doNotFlipMirrorIndents', '1'),
      ]),
      element('w:themeFontLang', { 'w:val': 'nl-NL' }),
      element('w:decimalSymbol', { 'w:val': ',' }),
      element('w:listSeparator', { 'w:val': ';' }),
    ])
  );
}

function numberingPart({ abstractNumberings, numberings }: Content): string {
  return xmlHead + element('w:numbering', namespaces, [join(abstractNumberings), join(numberings)]);
}
