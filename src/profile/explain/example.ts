import { typed } from '../../diagnostics/typed.ts';
import { textAt } from '../../workspace/located.ts';
import { nameOf } from '../../workspace/paths.ts';
import { findByCode, findByName } from '../municipality.ts';
import { slug } from '../slug.ts';
import type { SchemaNode } from '../schema-book.ts';
import type { ExplainContext } from './subject.ts';

/**
 * A suitable value for a place: derived from the rest of the file if possible, else the first example of the schema.
 */
export function exampleFor(keys: readonly string[], context: ExplainContext): unknown {
  return knownValue(keys, context) ?? context.book.at(context.schemaName, keys)?.examples?.[0];
}

function knownValue(keys: readonly string[], { schemaName, root }: ExplainContext): string | undefined {
  const path = keys.join('.');
  if (schemaName === 'gemeente') {
    if (path === 'gemeente.code') return findByName(textAt(root, 'gemeente', 'naam') ?? '')?.code;
    if (path === 'gemeente.naam') return findByCode(textAt(root, 'gemeente', 'code') ?? '')?.name;
    return undefined;
  }
  // An entity is best named after its file: `rollen/teamhoofd.yaml` has `id: teamhoofd`.
  return path === 'id' ? slug(nameOf(root.file).replace(/\.ya?ml$/, '')) : undefined;
}

/** The first example of a schema as it must be typed, for "schrijf het zoals …". */
export function exampleText(schema: SchemaNode): string {
  return typed(schema.examples?.[0] ?? '');
}
