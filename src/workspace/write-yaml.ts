import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { onOneLine } from '../diagnostics/typed.ts';
import { writable } from '../diagnostics/unseen.ts';

/** The longest line written; texts are folded there. */
const lineWidth = 110;

/** Why: an alias (`*a1`) means nothing to someone who edits the file by hand. */
const plainOptions = { aliasDuplicateObjects: false } as const;

/** Plain data for a YAML map. */
export type YamlMap = Readonly<Record<string, unknown>>;

/** How a YAML text is laid out. */
export interface Layout {
  /** Lines of comment above everything. */
  readonly comment?: string | undefined;
  /** Top-level keys whose list items are separated by a blank line. */
  readonly spaced?: readonly string[] | undefined;
  /** Top-level keys with a blank line above them. */
  readonly sections?: readonly string[] | undefined;
}

/** Writes plain data as readable YAML: texts folded, lists of words on one line. */
export function writeYaml(data: YamlMap, layout: Layout = {}): string {
  const document = new Document(readable(data), plainOptions);
  if (layout.comment !== undefined)
    document.commentBefore = layout.comment
      .split('\n')
      .map((line) => (line === '' ? '' : ` ${line}`))
      .join('\n');
  layItOut(document, layout);
  return document.toString({ lineWidth, flowCollectionPadding: false });
}

function layItOut(document: Document, { spaced = [], sections = [] }: Layout): void {
  visit(document, {
    Seq: (_, seq) => {
      if (seq.items.length > 0 && seq.items.every((item) => isScalar(item))) seq.flow = true;
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.length > 90 && !scalar.value.includes('\n'))
        scalar.type = 'BLOCK_FOLDED';
    },
  });
  if (!isMap(document.contents)) return;
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (sections.includes(key) && isScalar(pair.key)) pair.key.spaceBefore = true;
    if (!spaced.includes(key) || !isSeq(pair.value)) continue;
    for (const [index, item] of pair.value.items.entries()) if (isMap(item)) item.spaceBefore = index > 0;
  }
}

/** The same value with texts that can be read back: whatever is written, goes through here. */
export function readable<T>(value: T): T {
  if (typeof value === 'string') return writable(value) as T & string;
  if (Array.isArray(value)) return value.map((each: unknown) => readable(each)) as T & unknown[];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, readable<unknown>(inner)]),
  ) as T;
}

/** The lines of one list item, indented like the list. */
export function writeItem(item: YamlMap, column: number): readonly string[] {
  const document = new Document([readable(item)], plainOptions);
  layItOut(document, {});
  return indented(linesOf(document, lineWidth - column), column);
}

/**
 * YAML lines for a key with an example value, indented as they should be, ready to paste.
 *
 * @param depth number of maps around the key; two spaces each
 */
export function writeSnippet(key: string, example: unknown, depth: number): string {
  return indented(linesOf(new Document({ [key]: readable(example ?? '') }), 0), 2 * depth).join('\n');
}

/**
 * YAML lines for a key with its value, indented as they should be: maps and lists of words on one line, lists of maps
 * with a line for each, and times in quotes.
 *
 * @param depth number of maps around the key; two spaces each
 */
export function writeEntry(key: string, value: unknown, depth: number): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const isListOfMaps = items.some((item) => typeof item === 'object' && item !== null);
  const lines = isListOfMaps
    ? [`${key}:`, ...items.map((item) => `  - ${onOneLine(item, single)}`)]
    : [`${key}: ${onOneLine(value, single)}`];
  return indented(lines, 2 * depth);
}

/** A scalar, written so that it is also valid between brackets. */
export function single(written: unknown): string {
  const value = readable(written);
  const document = new Document([value]);
  if (isSeq(document.contents)) {
    document.contents.flow = true;
    const [scalar] = document.contents.items;
    if (isScalar(scalar) && typeof value === 'string') scalar.type = quotesOf(value);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

/** The quotes of a text. Why some at all: older YAML reads `09:30` as a number of minutes; a day is a day there too. */
function quotesOf(text: string): 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'PLAIN' {
  // On one line a line ending can only be written as an escape.
  if (/\p{Cc}/u.test(text)) return 'QUOTE_DOUBLE';
  return /^[0-9]/.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text) ? 'QUOTE_SINGLE' : 'PLAIN';
}

function linesOf(document: Document, width: number): readonly string[] {
  return document.toString({ lineWidth: width, flowCollectionPadding: false }).trimEnd().split('\n');
}

/** Lines indented to a column; empty ones stay empty. */
export function indented(lines: readonly string[], column: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
}
