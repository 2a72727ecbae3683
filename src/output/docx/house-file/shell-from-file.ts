/** The municipality's own Word file as the shell of a document. */
import type { Document } from '@xmldom/xmldom';
import { element, join } from '../../markup.ts';
import {
  appProperties,
  contentTypesPart,
  coreProperties,
  xmlHead,
  zipPackage,
  type Relationship,
} from '../../office-package.ts';
import { contentTypes, pictureTypes, relationshipTypes } from '../package.ts';
import type { StyleRole } from '../../paged/style-role.ts';
import type { Content, Shell } from '../shell.ts';
import { carriedParts } from '../carried-part.ts';
import { customPropertiesName } from '../../fingerprint-property.ts';
import { fingerprintPart } from '../fingerprint-part.ts';
import type { StyleDefinition } from '../style-definition.ts';
import { contentMark, prepareBody } from './body.ts';
import { clean } from './clean.ts';
import { boundData, KeptParts, makeWay, usedRelations } from './kept-parts.ts';
import { firstFreeNumbers, mergedNumbering } from './numbering.ts';
import { openPackage, type ForeignRelation, type WordPackage } from './open-package.ts';
import { darken, paleStyles } from './pale-styles.ts';
import { fillPlaceholders, type PlaceholderValues } from './placeholders.ts';
import { oneColumn, pageShape, textRoom, turn } from './section.ts';
import { separatorNotes, settingsPart } from './settings.ts';
import { prepareStyles, StyleBook } from './styles.ts';
import { themeOf } from './theme.ts';
import { textStyles } from './word-styles.ts';
import {
  attribute,
  declarePrefixes,
  descendants,
  mayIgnore,
  namespaces,
  ownDeclarations,
  parseXml,
  writeXml,
} from './xml.ts';

/** What a document adds to the shell besides its content. */
export interface HouseFileContext {
  readonly landscape: boolean;
  /** Our styles; those that the file lacks are added. */
  readonly styles: readonly StyleDefinition[];
  readonly values: PlaceholderValues;
}

/** A foreign file prepared for one document. */
interface PreparedFile {
  readonly file: WordPackage;
  /** Folder of the main part, with a trailing slash. */
  readonly folder: string;
  readonly kept: KeptParts;
  readonly relations: readonly ForeignRelation[];
  /** XML of the main part, before and after the content. */
  readonly before: string;
  readonly after: string;
  readonly styles: string;
}

/** Makes a shell of a Word file. @throws Refused when the file cannot be used */
export function shellFromFile(bytes: Uint8Array, context: HouseFileContext): Shell {
  const file = openPackage(bytes);
  const document = file.xml(file.main);
  clean(document);
  const { section, isKept, startsNewPage } = prepareBody(document, file.main);
  if (!isKept) oneColumn(section);
  if (context.landscape) turn(section);
  fillPlaceholders(document, context.values);
  const margins: Document[] = [];
  const kept = new KeptParts(file, (margin) => {
    clean(margin);
    fillPlaceholders(margin, context.values);
    margins.push(margin);
  });
  const used = makeWay(usedRelations(file.relations(file.main), document), document);
  for (const { part } of used) if (part !== undefined) kept.keep(part);
  const data = boundData(file, [document, ...margins]).filter(({ id }) =>
    used.every((each) => each.id !== id),
  );
  for (const { part } of data) if (part !== undefined) kept.keep(part);
  const styles = stylesOf(file, context.styles);
  const prepared: PreparedFile = {
    file,
    folder: file.main.slice(0, file.main.lastIndexOf('/') + 1),
    kept,
    // Nothing refers to these by id, and theirs may be one of ours: the house style can be a document of this program.
    relations: [...used, ...data.map((each, index) => ({ ...each, id: `rIdHouse-data${index + 1}` }))],
    styles: styles.xml,
    ...splitAtContent(document, file.main),
  };
  return {
    styleIds: styles.ids,
    page: textRoom(pageShape(section)),
    startsNewPage,
    columns: undefined,
    fontFactor: foreignFontFactor,
    firstFree: {
      ...firstFreeNumbers(implied(file, 'numbering')?.document),
      mark: firstFreeMark([document, ...margins]),
    },
    assemble: (content) => assemble(prepared, content),
  };
}

function splitAtContent(document: Document, part: string): Pick<PreparedFile, 'before' | 'after'> {
  const prefixes = Object.keys(namespaces) as (keyof typeof namespaces)[];
  declarePrefixes(document, prefixes, part);
  mayIgnore(document, 'w14', 'w15');
  const [before = '', after = ''] = writeXml(document).split(new RegExp(`<\\?${contentMark}\\s*\\?>`));
  return { before, after };
}

/** The font depends on the file, its theme and the machine; most run somewhat wider than Calibri. */
const foreignFontFactor = 1.15;

/** A part that occurs once per main part. */
function implied(
  file: WordPackage,
  kind: string,
): { readonly relation: ForeignRelation; readonly part: string; readonly document: Document } | undefined {
  const relation = file.relations(file.main).find((each) => each.kind === kind);
  if (relation?.part === undefined) return undefined;
  return { relation, part: relation.part, document: file.xml(relation.part) };
}

const noStyles = `${xmlHead}${element('w:styles', ownDeclarations)}`;

function stylesOf(
  file: WordPackage,
  definitions: readonly StyleDefinition[],
): { readonly xml: string; readonly ids: Readonly<Record<StyleRole, string>> } {
  const found = implied(file, 'styles');
  const part = found?.part ?? 'styles.xml';
  const document = found?.document ?? parseXml(new TextEncoder().encode(noStyles), part);
  clean(document);
  prepareStyles(document, part);
  darken(paleStyles(document, themeOf(implied(file, 'theme')?.document), textStyles));
  const ids = new StyleBook(document).complete(definitions);
  return { xml: writeXml(document), ids };
}

/** Bookmarks and drawings share one numbering. */
function firstFreeMark(documents: readonly Document[]): number {
  let highest = 0;
  for (const document of documents) {
    const bookmarks = descendants(document, 'bookmarkStart').map((each) => Number(attribute(each, 'id')));
    const drawings = Array.from(document.getElementsByTagNameNS('*', 'docPr')).map((each) =>
      Number(each.getAttribute('id')),
    );
    for (const id of [...bookmarks, ...drawings])
      if (Number.isInteger(id) && id < 0x7fff0000) highest = Math.max(highest, id);
  }
  return highest + 1;
}

function assemble(prepared: PreparedFile, content: Content): Uint8Array {
  const { file, folder, before, after, relations } = prepared;
  const kept = prepared.kept.copy();
  const written: Relationship[] = [...relations];
  const own = (kind: OwnPart, text: string): void => {
    const theirs =
      kind === 'footnotes' ? undefined : file.relations(file.main).find((each) => each.kind === kind);
    const part = theirs?.part ?? kept.freeName(`${folder}${kind}.xml`);
    kept.set(part, text, contentTypes[kind]);
    if (theirs !== undefined) kept.keepRelations(part);
    written.push({
      id: `rIdHouse-${kind}`,
      type: relationshipTypes[kind],
      target: theirs?.target ?? part.slice(folder.length),
    });
    if (kind === 'footnotes') kept.setRelations(part, content.footnoteLinks.map(linkRelation));
  };
  own('styles', prepared.styles);
  const hasNotes = content.footnotes.length > 0;
  own('settings', settingsPart(implied(file, 'settings')?.document, hasNotes));
  const numbering = mergedNumbering(implied(file, 'numbering')?.document, content, `${folder}numbering.xml`);
  if (numbering !== undefined) own('numbering', numbering);
  if (hasNotes) own('footnotes', footnotesPart(content));
  for (const { name, bytes, relationId } of content.media) {
    const part = kept.freeName(`${folder}media/${name}`);
    kept.set(part, bytes, pictureTypes[name.slice(name.lastIndexOf('.') + 1)] ?? '');
    written.push({ id: relationId, type: relationshipTypes.image, target: part.slice(folder.length) });
  }
  written.push(...content.links.map(linkRelation));
  if (content.carried !== undefined) {
    const { parts, relationships } = carriedParts(content.carried, {
      folder,
      freeName: (wanted) => kept.freeName(wanted),
    });
    for (const { name, content: part, type } of parts) kept.set(name, part, type);
    written.push(...relationships);
  }
  kept.set(file.main, before + content.body + after, contentTypes.document);
  kept.setRelations(file.main, written);
  kept.set(customPropertiesName, fingerprintPart(kept.files), contentTypes.customProperties);
  addProperties(kept, file.main, content);
  kept.files.set('[Content_Types].xml', contentTypesPart(kept.contentTypes()));
  return zipPackage(kept.files);
}

/** Parts that we write, replacing theirs if there is one. */
type OwnPart = 'styles' | 'settings' | 'numbering' | 'footnotes';

function linkRelation({ relationId, target }: Content['links'][number]): Relationship {
  return { id: relationId, type: relationshipTypes.hyperlink, target, isExternal: true };
}

function addProperties(kept: KeptParts, main: string, content: Content): void {
  kept.set('docProps/core.xml', coreProperties(content.properties), contentTypes.coreProperties);
  kept.set('docProps/app.xml', appProperties(), contentTypes.appProperties);
  kept.setRelations('', [
    { id: 'rId1', type: relationshipTypes.document, target: main },
    { id: 'rId2', type: relationshipTypes.coreProperties, target: 'docProps/core.xml' },
    { id: 'rId3', type: relationshipTypes.appProperties, target: 'docProps/app.xml' },
    { id: 'rId4', type: relationshipTypes.customProperties, target: customPropertiesName },
  ]);
}

/** Footnotes, after the two separators. */
function footnotesPart({ footnotes }: Content): string {
  const kinds = ['separator', 'continuationSeparator'] as const;
  const lines = kinds.map((kind, index) =>
    element('w:footnote', { 'w:type': kind, 'w:id': separatorNotes[index] }, [
      element('w:p', {}, [
        element('w:pPr', {}, [element('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' })]),
        element('w:r', {}, [element(`w:${kind}`)]),
      ]),
    ]),
  );
  return xmlHead + element('w:footnotes', ownDeclarations, [join(lines), ...footnotes]);
}
