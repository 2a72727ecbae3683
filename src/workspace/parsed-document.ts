import { parseDocument, type Document } from 'yaml';

/** How many texts are remembered: before and after an edit. */
const remembered = 2;

const recent: { readonly text: string; readonly document: Document }[] = [];

/**
 * A YAML text as a document, for reading only: nobody changes it. A key that stands twice is among its errors.
 *
 * Why the last few are remembered: filling in many values looks into the same text time and again, and reading it takes
 * longer than all the rest.
 */
export function parsedDocument(text: string): Document {
  const at = recent.findIndex((each) => each.text === text);
  const [found] = at === -1 ? [] : recent.splice(at, 1);
  const document =
    found?.document ?? parseDocument(text, { uniqueKeys: true, logLevel: 'error', prettyErrors: false });
  recent.unshift({ text, document });
  recent.length = Math.min(recent.length, remembered);
  return document;
}
