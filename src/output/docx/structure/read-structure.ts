import type { Note, Structure } from '../../../accessibility/structure.ts';
import { openPackage, type WordPackage } from '../house-file/open-package.ts';
import { childElements, elementAt, readXmlTree, textIn, type XmlElement } from '../../xml-tree.ts';
import { BodyReader } from './body.ts';
import { Styles } from './styles.ts';

/** Reads what a Word file holds; undefined when it is damaged, encrypted or none. It never throws. */
export function readDocxStructure(bytes: Uint8Array): Structure | undefined {
  try {
    return structureOf(openPackage(bytes));
  } catch {
    // Why any error: whatever a foreign file contains, a report goes on with the next one.
    return undefined;
  }
}

function structureOf(file: WordPackage): Structure {
  const styles = new Styles(partOf(file, file.main, 'styles'));
  const reader = new BodyReader(styles, (part) => linksOf(file, part));
  const body = elementAt(readXmlTree(file.markup(file.main), file.main), 'w:body');
  const blocks = body === undefined ? [] : reader.read(body, file.main);
  return {
    title: titleOf(file),
    language: reader.language ?? defaultLanguage(file, styles),
    blocks,
    notes: ['footnotes', 'endnotes'].flatMap((kind) => notesOf(file, kind, reader)),
  };
}

function partOf(file: WordPackage, from: string, kind: string): XmlElement | undefined {
  const part = file.relations(from).find((each) => each.kind === kind)?.part;
  return part === undefined ? undefined : readXmlTree(file.markup(part), part);
}

/** Relationship → address. */
function linksOf(file: WordPackage, part: string): ReadonlyMap<string, string> {
  return new Map(file.relations(part).map(({ id, target }) => [id, target]));
}

function titleOf(file: WordPackage): string | undefined {
  const title = elementAt(partOf(file, '', 'core-properties'), 'dc:title');
  return title === undefined ? undefined : textIn(title);
}

/** The language that holds where text names none. */
function defaultLanguage(file: WordPackage, styles: Styles): string | undefined {
  const settings = partOf(file, file.main, 'settings');
  return (
    styles.get(styles.normal).look.language ??
    styles.defaults.language ??
    elementAt(settings, 'w:themeFontLang')?.attributes['w:val']
  );
}

function notesOf(file: WordPackage, kind: string, reader: BodyReader): readonly Note[] {
  const name = file.relations(file.main).find((each) => each.kind === kind)?.part;
  if (name === undefined) return [];
  const root = readXmlTree(file.markup(name), name);
  const element = kind === 'footnotes' ? 'w:footnote' : 'w:endnote';
  // Notes with a type are separators.
  return childElements(root, element)
    .filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal')
    .map((note) => ({
      isReferred: reader.noteReferences.has(`${kind} ${note.attributes['w:id'] ?? ''}`),
      blocks: reader.read(note, name),
    }));
}
