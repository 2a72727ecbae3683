/** The parts of a text document and the zip they are in. Source: ODF 1.3 part 2 (packages). */
import { strToU8 } from 'fflate';
import { fingerprintName } from '../fingerprint.ts';
import { element, text, trustedMarkup, type Markup } from '../markup.ts';
import { zipPackage, type Properties } from '../office-package.ts';
import { fingerprintOfParts } from './fingerprint.ts';
import { mediaType, namespaces, odfVersion } from './names.ts';

/** The first line of every XML part. */
const xmlHead: Markup = trustedMarkup('<?xml version="1.0" encoding="UTF-8"?>\n');

/** A document, ready to be packed. */
export interface Document {
  /** Children of `office:document-content`. */
  readonly content: readonly Markup[];
  /** Children of `office:document-styles`. */
  readonly styles: readonly Markup[];
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly properties: Properties;
}

/** The document as one file. The same document gives the same bytes. */
export function packed({ content, styles, pictures, properties }: Document): Uint8Array {
  const contentPart = part('office:document-content', content);
  const stylesPart = part('office:document-styles', styles);
  const fingerprint = fingerprintOfParts(contentPart, stylesPart);
  const parts = new Map<string, Uint8Array | string>([
    ['mimetype', strToU8(mediaType)],
    ['content.xml', contentPart],
    ['styles.xml', stylesPart],
    ['meta.xml', part('office:document-meta', [metadata(properties, fingerprint)])],
    ['settings.xml', settingsPart()],
    ...pictures.map(({ name, bytes }) => [name, bytes] as const),
  ]);
  parts.set('META-INF/manifest.xml', manifest([...parts.keys()]));
  return zipPackage(parts);
}

function part(name: string, children: readonly Markup[]): string {
  return xmlHead + element(name, { ...namespaces, 'office:version': odfVersion }, children);
}

/** Source: ODF 1.3 part 2, 4.2. */
function manifest(names: readonly string[]): string {
  const entry = (path: string, type: string): Markup =>
    element('manifest:file-entry', {
      'manifest:full-path': path,
      'manifest:version': path === '/' ? odfVersion : undefined,
      'manifest:media-type': type,
    });
  const kinds = (name: string): string =>
    name.endsWith('.xml') ? 'text/xml' : name.endsWith('.png') ? 'image/png' : 'image/jpeg';
  return (
    xmlHead +
    element(
      'manifest:manifest',
      {
        'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
        'manifest:version': odfVersion,
      },
      [
        entry('/', mediaType),
        ...names.filter((name) => name !== 'mimetype').map((name) => entry(name, kinds(name))),
      ],
    )
  );
}

/**
 * What the document is. Source: ODF 1.3 part 3, 4.3.
 *
 * Why times only with a date: making a document twice from the same files must give the same bytes.
 */
function metadata({ title, description, author, date }: Properties, fingerprint: string): Markup {
  const moment = date === undefined ? undefined : `${date}T00:00:00`;
  const time = (name: string): Markup | undefined =>
    moment === undefined ? undefined : element(name, undefined, [text(moment)]);
  return element('office:meta', undefined, [
    // Without a version: a new one would change every document.
    element('meta:generator', undefined, [text('gemeente')]),
    element('dc:title', undefined, [text(title)]),
    element('dc:description', undefined, [text(description)]),
    element('meta:initial-creator', undefined, [text(author)]),
    element('dc:creator', undefined, [text(author)]),
    time('meta:creation-date'),
    time('dc:date'),
    element('dc:language', undefined, [text('nl-NL')]),
    element('meta:user-defined', { 'meta:name': fingerprintName, 'meta:value-type': 'string' }, [
      text(fingerprint),
    ]),
  ]);
}

/**
 * How LibreOffice lays out what ODF leaves open: as it does with Word files, so that the same document has the same pages
 * in both.
 */
const layoutChoices: Readonly<Record<string, boolean>> = {
  AddParaTableSpacing: false,
  AddParaTableSpacingAtStart: true,
  AddParaSpacingToTableCells: true,
  AddParaLineSpacingToTableCells: true,
  PropLineSpacingShrinksFirstLine: true,
  UseFormerLineSpacing: false,
  AddExternalLeading: true,
  HeaderSpacingBelowLastPara: true,
  // Paragraphs in rows that stay with the next do so, as in Word.
  TableRowKeep: true,
  CollapseEmptyCellPara: true,
  TabsRelativeToIndent: false,
  UnbreakableNumberings: true,
};

function settingsPart(): string {
  const item = ([name, isOn]: readonly [string, boolean]): Markup =>
    element('config:config-item', { 'config:name': name, 'config:type': 'boolean' }, [text(String(isOn))]);
  return (
    xmlHead +
    element(
      'office:document-settings',
      {
        'xmlns:office': namespaces['xmlns:office'],
        'xmlns:config': 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
        'xmlns:ooo': 'http://openoffice.org/2004/office',
        'office:version': odfVersion,
      },
      [
        element('office:settings', undefined, [
          element(
            'config:config-item-set',
            { 'config:name': 'ooo:configuration-settings' },
            Object.entries(layoutChoices).map(item),
          ),
        ]),
      ],
    )
  );
}
