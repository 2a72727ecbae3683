import type { YAMLSeq } from 'yaml';
import { Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { UneditableError } from './edit-yaml.ts';
import { endOfContent, endOfLine, endOfLineAbove, lineBreakOf, startOfLine } from './line-ends.ts';

/** The longest line written; texts are folded there. */
const lineWidth = 110;

/** Why: an alias (`*a1`) means nothing to someone who edits the file by hand. */
const plainOptions = { aliasDuplicateObjects: false } as const;

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
export function writeYaml(data: Readonly<Record<string, unknown>>, layout: Layout = {}): string {
  const document = new Document(data, plainOptions);
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

/** New items for a list in a YAML text. */
export interface ListInsertion {
  /** Top-level key of the list. */
  readonly list: string;
  /** Index of the item they come after; −1 for the start. */
  readonly after: number;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Inserts items into a list of a YAML text, each with a blank line above it; every other line stays as it is.
 *
 * @throws UneditableError when there is no such list, or it is written between brackets
 */
export function insertItems(text: string, insertions: readonly ListInsertion[]): string {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'error', prettyErrors: false });
  if (document.errors.length > 0) throw new UneditableError('the text is not valid YAML');
  const places = insertions
    .map((insertion) => ({ insertion, at: placeIn(text, document.get(insertion.list, true), insertion) }))
    .sort((a, b) => b.at.offset - a.at.offset);
  const eol = lineBreakOf(text);
  return places.reduce((result, { insertion, at }) => {
    const lines = insertion.items.flatMap((item) => ['', ...itemLines(item, at.indent)]);
    return result.slice(0, at.offset) + lines.map((line) => eol + line).join('') + result.slice(at.offset);
  }, text);
}

/** Where the line of an item ends, and how far items are indented. */
function placeIn(
  text: string,
  list: unknown,
  { after }: ListInsertion,
): { readonly offset: number; readonly indent: number } {
  if (!isSeq(list) || list.flow === true) throw new UneditableError('no list to add to');
  const item = (list as YAMLSeq<{ range?: readonly [number, number, number] | null }>).items[
    Math.max(after, 0)
  ];
  if (!item?.range) throw new UneditableError('no item to add after');
  const dash = text.lastIndexOf('-', item.range[0] - 1);
  const lineStart = startOfLine(text, dash);
  const offset =
    after < 0
      ? endOfLineAbove(text, dash)
      : endOfLine(text, endOfContent(text, { start: item.range[0], end: item.range[1] }));
  return { offset, indent: dash - lineStart };
}

/** The lines of one list item, indented like the list. */
export function itemLines(item: Readonly<Record<string, unknown>>, indent: number): readonly string[] {
  const document = new Document([item], plainOptions);
  layItOut(document, {});
  const lines = document
    .toString({ lineWidth: lineWidth - indent, flowCollectionPadding: false })
    .trimEnd()
    .split('\n');
  return lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
}
