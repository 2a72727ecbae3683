import type { Closed, LeafShape, ListShape, ObjectShape, Shape, ValueFormat } from './shape.ts';
import type { SchemaNode } from './schema-book.ts';

/** Schemas by file name, for `$ref`s between them. */
export type SchemaFiles = ReadonlyMap<string, SchemaNode>;

interface Context {
  readonly file: string;
  readonly schemas: SchemaFiles;
  readonly depth: number;
  /** What the nearest decision above says. */
  readonly agreement: boolean;
  /** The audience that the nearest statement above gives. */
  readonly openness: string;
}

/** A recursive schema has no end; no real data is this deep. */
const maxDepth = 12;

/**
 * Reduces a schema to what completing and checking need.
 *
 * Why: our own schemas are 200 kB, mostly hover texts; the generator reduces them once. Those of a municipality's own
 * documents are reduced when they are read.
 */
export function shapeOfSchema(
  node: SchemaNode,
  { file, schemas }: Pick<Context, 'file' | 'schemas'>,
): ObjectShape {
  return shapeOf(node, { file, schemas, depth: 0, agreement: false, openness: 'openbaar' }) as ObjectShape;
}

interface Notes {
  readonly afspraak?: boolean;
  readonly eenheid?: readonly [string, string];
  readonly invullen?: string;
  readonly leeg?: boolean;
  readonly openbaarheid?: string;
  readonly sleutels?: string;
  readonly soort?: string;
  readonly verwijzing?: string;
}

function shapeOf(raw: SchemaNode, context: Context): Shape {
  const { node, next: below } = follow(raw, context);
  const notes: Notes = node['x-gemeente'] ?? {};
  const decided = decisionsOf(notes, context);
  const next = { ...below, ...decided };
  const common = { ...commonOf(node, notes), ...noted(decided) };
  if (notes.soort === 'moment') return { kind: 'leaf', ...common, format: 'moment' };
  const isTooDeep = context.depth > maxDepth;
  if (node.type === 'object' && !isTooDeep) {
    const inner = Object.entries(node.properties ?? {}).map(([key, value]) => [key, shapeOf(value, next)]);
    const keys = Object.fromEntries(inner) as ObjectShape['keys'];
    return { kind: 'object', ...common, keys, ...restOf(node, notes, next) };
  }
  if (node.type === 'array' && !isTooDeep)
    return { kind: 'list', ...common, item: shapeOf(node.items ?? {}, next) };
  return { kind: 'leaf', ...common, ...valueNotes(node, notes) };
}

/** What a schema says of a value, or else the nearest statement above it. */
function decisionsOf(
  { afspraak, openbaarheid }: Notes,
  above: Pick<Context, 'agreement' | 'openness'>,
): Pick<Context, 'agreement' | 'openness'> {
  return { agreement: afspraak ?? above.agreement, openness: openbaarheid ?? above.openness };
}

/** Decisions as a shape notes them: only what is out of the ordinary. */
function noted({
  agreement,
  openness,
}: ReturnType<typeof decisionsOf>): Pick<LeafShape, 'agreement' | 'openness'> {
  return {
    ...(agreement ? { agreement } : {}),
    ...(openness === 'openbaar' ? {} : { openness: openness as Closed }),
  };
}

/** What stands under keys that a map does not name itself. */
function restOf(
  node: SchemaNode,
  { sleutels }: Notes,
  next: Context,
): Pick<ObjectShape, 'rest' | 'keysRefer'> {
  const { additionalProperties: rest } = node;
  if (typeof rest !== 'object' || rest === null) return {};
  return {
    rest: shapeOf(rest as SchemaNode, next),
    ...(sleutels === undefined ? {} : { keysRefer: sleutels }),
  };
}

/** Properties of every shape. */
function commonOf(node: SchemaNode, notes: Notes): Omit<ListShape, 'kind' | 'item'> {
  return {
    ...(node.title === undefined ? {} : { title: node.title }),
    ...(notes.invullen === undefined ? {} : { label: notes.invullen }),
    ...(notes.leeg === true ? { optional: true } : {}),
    ...(node['default'] === undefined ? {} : { default: node['default'] }),
    ...(notes.eenheid === undefined ? {} : { unit: notes.eenheid }),
    ...(node.enum?.some((each) => String(each).includes('-')) === true ? { isChoice: true as const } : {}),
  };
}

/** Properties of scalars only. */
function valueNotes(node: SchemaNode, { soort, verwijzing }: Notes): Pick<LeafShape, 'format' | 'refers'> {
  const format = node.type === 'boolean' ? 'boolean' : soort;
  return {
    ...(format === undefined ? {} : { format: format as ValueFormat }),
    ...(verwijzing === undefined ? {} : { refers: verwijzing }),
  };
}

/** Follows `$ref`; keywords beside it win, annotations are merged. */
function follow(node: SchemaNode, context: Context): { node: SchemaNode; next: Context } {
  const next = { ...context, depth: context.depth + 1 };
  if (node.$ref === undefined || context.depth > maxDepth) return { node, next };
  const [refFile = '', pointer = ''] = node.$ref.split('#');
  const file = refFile === '' ? context.file : refFile;
  let target: unknown = context.schemas.get(file);
  for (const part of pointer.split('/').filter((each) => each !== ''))
    target = (target as Readonly<Record<string, unknown>> | undefined)?.[part];
  const base = follow((target ?? {}) as SchemaNode, { ...next, file });
  const { $ref: _ref, ...own } = node;
  const notes = { ...base.node['x-gemeente'], ...own['x-gemeente'] };
  return { node: { ...base.node, ...own, 'x-gemeente': notes }, next: base.next };
}
