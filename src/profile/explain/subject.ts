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
}

/** Everything the explainers draw on. */
export interface Explaining {
  readonly book: SchemaBook;
  readonly schemaName: string;
  readonly root: LocatedMap;
}

/** The first example of a schema, as short text for "schrijf het zoals …". */
export function exampleText(schema: SchemaNode): string {
  const example = schema.examples?.[0];
  return typeof example === 'string' ? example : JSON.stringify(example ?? '');
}
