import type { ErrorObject } from 'ajv';
import type { Located, LocatedMap } from '../../workspace/located.ts';
import type { SchemaBook, SchemaNode } from '../schema-book.ts';

/** What an explanation is about. */
export interface Subject {
  readonly error: ErrorObject;
  readonly keys: readonly string[];
  readonly node: Located;
  readonly schema: SchemaNode;
  readonly field: { readonly path: string; readonly title: string };
  readonly context: ExplainContext;
}

/** Everything the explainers need. */
export interface ExplainContext {
  readonly book: SchemaBook;
  readonly schemaName: string;
  readonly root: LocatedMap;
}

/** What a person sees in the file: the text of a value, including the leading zero that a number loses. */
export function foundText(node: Located): string {
  if (node.kind !== 'scalar') return '';
  return typeof node.value === 'string' ? node.value : node.written;
}
