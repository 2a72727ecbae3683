/** The parts of a foreign file that go into a document: only those reachable from a kept part. */
import type { Document, Element } from '@xmldom/xmldom';
import {
  relationshipsName,
  relationshipsPart,
  type ContentTypes,
  type Relationship,
} from '../../office-package.ts';
import { contentTypes } from '../package.ts';
import type { ForeignRelation, WordPackage } from './open-package.ts';
import { attribute, descendants, namespaces, writeXml } from './xml.ts';

/** Never kept: comments, people, building blocks, paths to other files, and what we write ourselves. */
const droppedKinds: ReadonlySet<string> = new Set([
  'comments',
  'commentsExtended',
  'commentsIds',
  'commentsExtensible',
  'people',
  'documenttasks',
  'glossaryDocument',
  'attachedTemplate',
  'keyMapCustomizations',
  'stylesWithEffects',
  'printerSettings',
  'mailMergeSource',
  'mailMergeHeaderSource',
  'mailMergeRecipientData',
  'recipientData',
  'transform',
  'footnotes',
  'endnotes',
]);

/** The parts so far: name → content. */
export class KeptParts {
  readonly files: Map<string, Uint8Array | string> = new Map();
  readonly types: Map<string, string> = new Map();
  readonly #package: WordPackage;
  readonly #change: (document: Document, part: string) => void;

  /** @param change applied to headers and footers */
  constructor(file: WordPackage, change: (document: Document, part: string) => void) {
    this.#package = file;
    this.#change = change;
  }

  /** Adds a part of ours, replacing theirs if there is one. */
  set(part: string, content: Uint8Array | string, type: string): void {
    this.files.set(part, content);
    this.types.set(part, type);
  }

  /** Adds the relationships of a part whose content we write. */
  setRelations(part: string, relations: readonly Relationship[]): void {
    if (relations.length === 0) return;
    this.set(relationshipsName(part), relationshipsPart(relations), contentTypes.relationships);
  }

  /** Adds one of their parts and everything reachable from it. */
  keep(part: string): void {
    if (this.files.has(part)) return;
    this.set(part, this.#content(part), this.#package.typeOf(part));
    this.keepRelations(part);
  }

  /** Adds everything reachable from a part, and its relationships. */
  keepRelations(part: string): void {
    const relations = this.#package.relations(part).filter(({ kind }) => !droppedKinds.has(kind));
    this.setRelations(part, relations);
    for (const { part: target } of relations) if (target !== undefined) this.keep(target);
  }

  /** A copy of these parts, to add others to. */
  copy(): KeptParts {
    const copy = new KeptParts(this.#package, this.#change);
    for (const [part, content] of this.files) copy.set(part, content, this.types.get(part) ?? '');
    return copy;
  }

  /** An unused part name. */
  freeName(wanted: string): string {
    const dot = wanted.lastIndexOf('.');
    const taken = new Set([...this.files.keys()].map((name) => name.toLowerCase()));
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++)
      name = `${wanted.slice(0, dot)}-${count}${wanted.slice(dot)}`;
    return name;
  }

  /** The content types: pictures and fonts by file extension, everything else one by one. */
  contentTypes(): ContentTypes {
    const defaults = new Map([
      ['rels', contentTypes.relationships],
      ['xml', 'application/xml'],
    ]);
    const overrides = new Map<string, string>();
    for (const part of [...this.files.keys()].sort()) {
      const type = this.types.get(part) ?? '';
      const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
      if (!defaults.has(extension) && type !== '') defaults.set(extension, type);
      if (defaults.get(extension) !== type && type !== '') overrides.set(part, type);
    }
    return { defaults, overrides };
  }

  #content(part: string): Uint8Array | string {
    if (!isMargin(this.#package.typeOf(part))) return this.#package.bytes(part);
    const document = this.#package.xml(part);
    this.#change(document, part);
    return writeXml(document);
  }
}

function isMargin(type: string): boolean {
  return type === contentTypes.header || type === contentTypes.footer;
}

/** Parts related to the main part without a reference in its text. */
const impliedKinds: ReadonlySet<string> = new Set(['theme', 'fontTable', 'webSettings']);

/** The main part's relationships: those its text still uses, and the implicit ones. */
export function usedRelations(
  relations: readonly ForeignRelation[],
  document: Document,
): readonly ForeignRelation[] {
  const used = new Set(relationAttributes(document).map(({ value }) => value));
  return relations.filter(
    ({ id, kind }) => !droppedKinds.has(kind) && (impliedKinds.has(kind) || used.has(id)),
  );
}

/** Relationships whose id clashes with ours get another. */
export function makeWay(
  relations: readonly ForeignRelation[],
  document: Document,
): readonly ForeignRelation[] {
  const attributes = relationAttributes(document);
  const taken = new Set(relations.map(({ id }) => id));
  let count = 1;
  return relations.map((relation) => {
    if (!/^rIdG\d/i.test(relation.id)) return relation;
    while (taken.has(`rIdKept${count}`)) count++;
    const id = `rIdKept${count}`;
    taken.add(id);
    for (const each of attributes) if (each.value === relation.id) each.element.setAttribute(each.name, id);
    return { ...relation, id };
  });
}

function relationAttributes(
  document: Document,
): readonly { readonly element: Element; readonly name: string; readonly value: string }[] {
  return Array.from(document.getElementsByTagName('*')).flatMap((element) =>
    Array.from(element.attributes)
      .filter(({ namespaceURI, localName }) => namespaceURI === namespaces.r || localName === 'relid')
      .map(({ name, value }) => ({ element, name, value })),
  );
}

/** Custom XML that content controls of kept parts are bound to: the main part's relationships to it. */
export function boundData(file: WordPackage, documents: readonly Document[]): readonly ForeignRelation[] {
  const bound = new Set(
    documents.flatMap((each) =>
      descendants(each, 'dataBinding').map((binding) => attribute(binding, 'storeItemID')?.toUpperCase()),
    ),
  );
  if (bound.size === 0) return [];
  return file.relations(file.main).filter(({ kind, part }) => {
    if (kind !== 'customXml' || part === undefined) return false;
    return file.relations(part).some((each) => {
      if (each.kind !== 'customXmlProps' || each.part === undefined) return false;
      const id = file.xml(each.part).documentElement?.attributes;
      return Array.from(id ?? []).some(
        ({ localName, value }) => localName === 'itemID' && bound.has(value.toUpperCase()),
      );
    });
  });
}
