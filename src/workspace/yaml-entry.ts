import { isCollection, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import { endOfContent } from './line-ends.ts';
import { parsedDocument } from './parsed-document.ts';
import type { Plain } from './plain-tree.ts';
import { UneditableError, type YamlPath } from './yaml-text.ts';

/** The top node of a YAML text. @throws UneditableError when the text is not valid YAML */
export function topOf(text: string): unknown {
  return parsed(text).contents;
}

/** The data of a YAML text. @throws UneditableError when the text is not valid YAML */
export function plainOf(text: string): Plain | undefined {
  return parsed(text).toJS() as Plain | undefined;
}

function parsed(text: string): Document {
  const document = parsedDocument(text);
  if (document.errors.length > 0) throw new UneditableError('the text is not valid YAML');
  return document;
}

/** A key with its value, and where it is written. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  /** Offset of the key, and of its end. */
  readonly start: number;
  readonly keyEnd: number;
  /** End of the value; of the colon when there is none. */
  readonly end: number;
  /** Whether the map around it is between braces. */
  readonly isFlow: boolean;
  /** Whether its value stands on lines of its own. */
  readonly isBlock: boolean;
}

/** The entry at a path; undefined when there is none, or it is an item of a list. */
export function entryAt(text: string, path: YamlPath): Entry | undefined {
  const last = path.at(-1);
  const around = path.slice(0, -1).reduce<unknown>(childOf, topOf(text));
  const pair = isMap(around) && last !== undefined ? pairOf(around.items, last) : undefined;
  const keyRange = (pair?.key as Node | undefined)?.range;
  if (!isMap(around) || pair === undefined || !keyRange) return undefined;
  const range = (pair.value as Node | null)?.range;
  const { value } = pair;
  const keyEnd = keyRange[1];
  const isEmpty = !range || range[1] <= range[0];
  return {
    key: String(last),
    value,
    ...{ start: keyRange[0], keyEnd },
    end: isEmpty ? keyEnd + 1 : endOfContent(text, { start: range[0], end: range[1] }),
    isFlow: around.flow === true,
    isBlock: isBlock(value),
  };
}

function childOf(node: unknown, key: string | number): unknown {
  if (isSeq(node)) return node.items[Number(key)];
  return isMap(node) ? pairOf(node.items, key)?.value : undefined;
}

function pairOf(items: readonly Pair[], key: string | number): Pair | undefined {
  return items.find((each) => isScalar(each.key) && String(each.key.value) === String(key));
}

function isBlock(value: unknown): boolean {
  if (isCollection(value)) return value.flow !== true;
  return isScalar(value) && (value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED');
}
