/** Settings of a foreign file, without those that would surprise the reader of a new document. */
import type { Document, Element, Node } from '@xmldom/xmldom';
import { element, type Markup } from '../../markup.ts';
import { xmlHead } from '../../office-package.ts';
import { clean } from './clean.ts';
import {
  child,
  children,
  createWord,
  isWord,
  ownDeclarations,
  remove,
  rootOf,
  setAttribute,
  writeXml,
} from './xml.ts';

/**
 * Removed: the attached template, change tracking, password protection, the prompt to update fields, mail merge, and
 * paths to other files.
 */
const dropped = [
  'attachedTemplate',
  'linkStyles',
  'trackRevisions',
  'revisionView',
  'documentProtection',
  'writeProtection',
  'updateFields',
  'mailMerge',
  'saveThroughXslt',
  'proofState',
  'footnotePr',
  'endnotePr',
];

/** Elements after `w:footnotePr` in schema order (ECMA-376 17.15.1.78). */
const afterNotes = [
  'compat',
  'docVars',
  'rsids',
  'attachedSchema',
  'themeFontLang',
  'clrSchemeMapping',
  'doNotIncludeSubdocsInStats',
  'doNotAutoCompressPictures',
  'forceUpgrade',
  'captions',
  'readModeInkLockDown',
  'smartTagType',
  'shapeDefaults',
  'doNotEmbedSmartTags',
  'decimalSymbol',
  'listSeparator',
];

/** Numbers of the separator notes. */
export const separatorNotes: readonly [number, number] = [-1, 0];

/** The settings of a document in this shell. */
export function settingsPart(document: Document | undefined, hasNotes: boolean): string {
  if (document === undefined) return plainSettings(hasNotes);
  clean(document);
  const root = rootOf(document);
  for (const each of children(root, ...dropped)) remove(each);
  const themeLanguage = child(root, 'themeFontLang');
  if (themeLanguage !== undefined) setAttribute(themeLanguage, 'val', 'nl-NL');
  if (hasNotes) {
    const notes = createWord(document, 'footnotePr');
    for (const id of separatorNotes) {
      const note = createWord(document, 'footnote');
      notes.appendChild(note);
      setAttribute(note, 'id', String(id));
    }
    root.insertBefore(notes, firstFollower(root));
  }
  return writeXml(document);
}

/** Elements outside WordprocessingML, such as math settings, also come later in the order. */
function firstFollower(root: Element): Node | null {
  for (let node = root.firstChild; node !== null; node = node.nextSibling)
    if (isWord(node, ...afterNotes) || (node.nodeType === 1 && !isWord(node))) return node;
  return null;
}

function plainSettings(hasNotes: boolean): string {
  const note = (id: number): Markup => element('w:footnote', { 'w:id': id });
  return (
    xmlHead +
    element('w:settings', ownDeclarations, [
      hasNotes ? element('w:footnotePr', {}, separatorNotes.map(note)) : undefined,
      element('w:compat', {}, [
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': '15',
        }),
      ]),
    ])
  );
}
