import { typed } from '../../diagnostics/typed.ts';
import { itemsAt, textAt, type LocatedMap } from '../../workspace/located.ts';
import { nameOf } from '../../workspace/paths.ts';
import { findByCode, findByName } from '../municipality.ts';
import { slug } from '../slug.ts';
import type { SchemaNode } from '../schema-book.ts';
import type { ExplainContext, Subject } from './subject.ts';

/**
 * A suitable value for a place: derived from the rest of the file if possible, else the first example of the schema.
 */
export function exampleFor(keys: readonly string[], context: ExplainContext): unknown {
  return knownValue(keys, context) ?? context.book.at(context.schemaName, keys)?.examples?.[0];
}

/** A value that follows from the rest of the file. */
export function knownValue(keys: readonly string[], { schemaName, root }: ExplainContext): unknown {
  const path = keys.join('.');
  if (schemaName === 'checklist' && keys[0] === 'taken') return knownInList(keys, root);
  if (schemaName === 'gemeente') {
    if (path === 'gemeente.code') return findByName(textAt(root, 'gemeente', 'naam') ?? '')?.code;
    if (path === 'gemeente.naam') return findByCode(textAt(root, 'gemeente', 'code') ?? '')?.name;
    return undefined;
  }
  // An entity is best named after its file: `rollen/teamhoofd.yaml` has `id: teamhoofd`.
  return path === 'id' ? slug(nameOf(root.file).replace(/\.ya?ml$/, '')) : undefined;
}

/** A phase, or another task, of the list at hand: one of a shipped list would be the next mistake. */
function knownInList(keys: readonly string[], root: LocatedMap): unknown {
  const idsAt = (key: string): readonly string[] =>
    itemsAt(root, key).flatMap((each) => textAt(each, 'id') ?? []);
  if (keys.at(-1) === 'fase') return idsAt('fasen')[0];
  if (keys.at(-1) !== 'na') return undefined;
  const own = textAt(root, 'taken', keys[1] ?? '', 'id');
  const other = idsAt('taken').find((id) => id !== own);
  return other === undefined ? undefined : [other];
}

/** {@link exampleFor} as it must be typed, for "schrijf het zoals …". */
export function exampleTextFor({ keys, schema, context }: Subject): string {
  return context.schemaName === 'checklist' ? typed(exampleFor(keys, context) ?? '') : exampleText(schema);
}

/** The first example of a schema as it must be typed, for "schrijf het zoals …". */
export function exampleText(schema: SchemaNode): string {
  return typed(schema.examples?.[0] ?? '');
}
