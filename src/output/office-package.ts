/**
 * The package of an Office document (ECMA-376 part 2): a zip with parts, their content types and their relationships. The
 * same parts always give the same bytes.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { element, text, trustedMarkup, type Markup } from './markup.ts';

/** One relationship from a part to another, or to an external URL. */
export interface Relationship {
  readonly id: string;
  /** Relationship type; {@link relationshipTypes} has those of the transitional format. */
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The document properties. */
export interface Properties {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** The day printed on the document, as `2026-11-22`. */
  readonly date: string | undefined;
}

/** Content of `[Content_Types].xml`. */
export interface ContentTypes {
  /** By file extension. */
  readonly defaults: ReadonlyMap<string, string>;
  /** By name of the part, without the first slash. */
  readonly overrides: ReadonlyMap<string, string>;
}

/** The first line of every XML part. */
export const xmlHead: Markup = trustedMarkup('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');

/** A relationships part. Targets are relative to the folder of the source part, or start with a slash. */
export function relationshipsPart(relationships: readonly Relationship[]): string {
  const children = relationships.map(({ id, type, target, isExternal }) =>
    element('Relationship', {
      Id: id,
      Type: type,
      Target: target,
      TargetMode: isExternal === true ? 'External' : undefined,
    }),
  );
  return xmlHead + element('Relationships', { xmlns: packageRelationships }, children);
}

/** Name of the part with the relationships of another part: `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** `[Content_Types].xml`. */
export function contentTypesPart({ defaults, overrides }: ContentTypes): string {
  const children = [
    ...[...defaults].map(([extension, type]) =>
      element('Default', { Extension: extension, ContentType: type }),
    ),
    ...[...overrides].map(([name, type]) => element('Override', { PartName: `/${name}`, ContentType: type })),
  ];
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return xmlHead + element('Types', { xmlns }, children);
}

/**
 * `docProps/core.xml`: the document properties.
 *
 * Why times only with a date: making a document twice from the same files must give the same bytes.
 */
export function coreProperties({ title, description, author, date }: Properties): string {
  const moment = date === undefined ? undefined : `${date}T00:00:00Z`;
  const time = (name: string): Markup | undefined =>
    moment === undefined
      ? undefined
      : element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, [text(moment)]);
  return (
    xmlHead +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        element('dc:title', {}, [text(title)]),
        element('dc:creator', {}, [text(author)]),
        element('dc:description', {}, [text(description)]),
        element('dc:language', {}, [text('nl-NL')]),
        time('created'),
        time('modified'),
      ],
    )
  );
}

/** `docProps/app.xml`: the program that made the document. Without a version: a new one would change every document. */
export function appProperties(): string {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return xmlHead + element('Properties', { xmlns }, [element('Application', {}, [text('gemeente')])]);
}

/** Already compressed: compressing these again costs time and gains nothing. */
const packed = /\.(?:png|jpe?g|gif|emf\.gz)$/i;

/**
 * Parts smaller than this, in bytes, are stored uncompressed.
 *
 * Why: in a program that has just started, compressing a small part costs more time than the saved bytes are worth.
 */
const smallPart = 16_000;

/** The zip. Entries have a fixed order, what tells the kind of file first, and the oldest time a zip can have. */
export function zipPackage(parts: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const name of names) {
    const part = parts.get(name) ?? '';
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    files[name] = [bytes, { level: packed.test(name) || bytes.length < smallPart ? 0 : 6 }];
  }
  // Why local time: the zip writer takes year, month and day in the machine's time zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** Source for `mimetype`: ODF 1.3 part 2, 3.3; it is the first entry, and never compressed. */
const firstNames: readonly string[] = [
  'mimetype',
  '[Content_Types].xml',
  '_rels/.rels',
  'word/document.xml',
  'xl/workbook.xml',
];

/** What programs look for first comes first. */
function rank(name: string): number {
  const first = firstNames.indexOf(name);
  return first === -1 ? firstNames.length : first;
}
