import { allSchemas, type SchemaNode } from '../schemas.ts';

const shaped = ['gemeente', 'rol', 'overleg', 'samenwerking', 'checklist', 'dossier', 'personen'] as const;

/**
 * Compact descriptions of the data, for completing it with defaults and blanks, following references and checking
 * variable names. Why not read the schemas at run time: they are 200 kB, mostly hover texts.
 */
export function generateShapes(): [string, string][] {
  const schemas = allSchemas();
  const entries = shaped.map((name) => {
    const file = `${name}.schema.json`;
    return [name, shape(schemas.get(file)!, { file, schemas })] as const;
  });
  const text = `/* Generated from schemas/ by scripts/generate.ts. Do not edit. */
import type { ObjectShape } from '../profile/shape.ts';

/** Shape per schema. As text, because an engine reads 40 kB of JSON faster than 40 kB of code. */
export const shapes: { readonly ${shaped.join(': ObjectShape; readonly ')}: ObjectShape } = JSON.parse(
  // prettier-ignore
  ${quoted(JSON.stringify(Object.fromEntries(entries)))},
) as never;
`;
  return [['shapes.ts', text]];
}

interface Context {
  readonly file: string;
  readonly schemas: Map<string, SchemaNode>;
}

function shape(raw: SchemaNode, context: Context): object {
  const { node, next } = follow(raw, context);
  const notes = node['x-gemeente'] ?? {};
  const common = {
    title: node.title,
    ...(notes.invullen ? { label: notes.invullen } : {}),
    ...(notes.leeg ? { optional: true } : {}),
    ...(node.default === undefined ? {} : { default: node.default }),
    ...(notes.openbaarheid ? { openness: notes.openbaarheid } : {}),
  };
  if (notes.soort === 'moment') return { kind: 'leaf', ...common, format: 'moment' };
  if (node.type === 'object') {
    const keys = Object.fromEntries(
      Object.entries(node.properties ?? {}).map(([key, value]) => [key, shape(value, next)]),
    );
    return { kind: 'object', ...common, keys };
  }
  if (node.type === 'array') return { kind: 'list', ...common, item: shape(node.items!, next) };
  return {
    kind: 'leaf',
    ...common,
    ...(notes.soort ? { format: notes.soort } : {}),
    ...(notes.verwijzing ? { refers: notes.verwijzing } : {}),
    ...(node.type === 'boolean' ? { format: 'boolean' } : {}),
  };
}

/** Follows `$ref`; what stands beside it wins, annotations are merged. */
function follow(node: SchemaNode, context: Context): { node: SchemaNode; next: Context } {
  if (node.$ref === undefined) return { node, next: context };
  const [refFile, pointer = ''] = node.$ref.split('#');
  const file = refFile === '' || refFile === undefined ? context.file : refFile;
  let target = context.schemas.get(file) as unknown;
  for (const part of pointer.split('/').filter(Boolean)) target = (target as Record<string, unknown>)[part];
  const { node: base, next } = follow(target as SchemaNode, { ...context, file });
  const { $ref: _ref, ...rest } = node;
  const notes = { ...base['x-gemeente'], ...rest['x-gemeente'] };
  return { node: { ...base, ...(rest as SchemaNode), 'x-gemeente': notes }, next };
}

/** The JSON in pieces, so that a diff of the generated file shows what changed. */
function quoted(json: string): string {
  const pieces = json.replace(/\},"/g, '},\n"').split('\n');
  return pieces.map((piece) => `'${piece.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`).join(' +\n  ');
}
