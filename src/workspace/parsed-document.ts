import { parseDocument, type Document } from 'yaml';

/** How many texts are remembered: before and after an edit, read with and without double keys. */
const remembered = 4;

const recent: { readonly text: string; readonly uniqueKeys: boolean; readonly document: Document }[] = [];

/**
 * A YAML text as a document, for reading only: nobody changes it.
 *
 * Why the last few are remembered: filling in many values looks into the same text time and again, and reading it takes
 * longer than all the rest.
 */
export function parsedDocument(text: string, { uniqueKeys }: { readonly uniqueKeys: boolean }): Document {
  const at = recent.findIndex((each) => each.text === text && each.uniqueKeys === uniqueKeys);
  const [found] = at === -1 ? [] : recent.splice(at, 1);
  const document =
    found?.document ?? parseDocument(text, { uniqueKeys, logLevel: 'error', prettyErrors: false });
  recent.unshift({ text, uniqueKeys, document });
  recent.length = Math.min(recent.length, remembered);
  return document;
}
