/**
 * What a list carries for when it comes back, as a part of its own in the Word file: Word keeps such data when it saves
 * a document, and shows it nowhere. Source: ECMA-376 part 1, 15.2.5 (custom XML data storage) and 22.5 (its properties).
 */
import { readCarried, writeCarried, type Carried } from '../../returned/carried.ts';
import { element, text } from '../markup.ts';
import type { WordPackage } from './house-file/open-package.ts';
import { relationshipsName, relationshipsPart, xmlHead, type Relationship } from '../office-package.ts';
import { contentTypes, relationshipTypes } from './package.ts';
import { readTree } from './read-tree.ts';

/** The namespace of our data, by which it is found among that of others. */
export const carriedNamespace = 'urn:gemeente:lijst:1';

/** Its id in every document: always the same, so that a document is made in the same bytes again. */
const storeItem = '{6D0F2C41-5B1E-4E57-9C7A-1E8B3B5A90D4}';

/** A part of the package, with its content type. */
export interface CarriedPart {
  readonly name: string;
  readonly content: string;
  readonly type: string;
}

/** Where the parts go in a package that has others. */
export interface CarriedPlace {
  /** Folder of the main part, with a trailing slash. */
  readonly folder: string;
  readonly freeName: (wanted: string) => string;
}

const ownPlace: CarriedPlace = { folder: 'word/', freeName: (wanted) => wanted };

/** The parts to add, and how the main part refers to them. */
export function carriedParts(
  carried: Carried,
  { folder, freeName }: CarriedPlace = ownPlace,
): { readonly parts: readonly CarriedPart[]; readonly relationships: readonly Relationship[] } {
  const item = freeName('customXml/item1.xml');
  const properties = freeName('customXml/itemProps1.xml');
  const toProperties: Relationship = {
    id: 'rId1',
    type: relationshipTypes.customXmlProperties,
    target: properties.slice('customXml/'.length),
  };
  const up = '../'.repeat(folder.split('/').length - 1);
  return {
    parts: [
      {
        name: item,
        content: xmlHead + element('stand', { xmlns: carriedNamespace }, [text(writeCarried(carried))]),
        type: 'application/xml',
      },
      { name: properties, content: propertiesPart(), type: contentTypes.customXmlProperties },
      {
        name: relationshipsName(item),
        content: relationshipsPart([toProperties]),
        type: contentTypes.relationships,
      },
    ],
    relationships: [{ id: 'rIdG0', type: relationshipTypes.customXml, target: `${up}${item}` }],
  };
}

function propertiesPart(): string {
  return (
    xmlHead +
    element(
      'ds:datastoreItem',
      {
        'ds:itemID': storeItem,
        'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
      },
      [element('ds:schemaRefs', undefined, [element('ds:schemaRef', { 'ds:uri': carriedNamespace })])],
    )
  );
}

/** The most parts with data that are looked into: a document has a few. */
const mostItems = 16;

/** What a Word file carries; undefined when a program dropped or damaged it. */
export function carriedIn(file: WordPackage): Carried | undefined {
  const items = file.relations(file.main).filter(({ kind }) => kind === 'customXml');
  for (const { part } of items.slice(0, mostItems)) {
    const found = part === undefined ? undefined : readItem(file, part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readItem(file: WordPackage, part: string): Carried | undefined {
  try {
    const { namespace, text: words } = readTree(file.markup(part), part);
    return namespace === carriedNamespace ? readCarried(words) : undefined;
  } catch {
    // Why any error: data of another program, or damaged data of ours, is as if it were not there.
    return undefined;
  }
}
