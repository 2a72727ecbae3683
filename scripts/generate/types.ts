import { compile } from 'json-schema-to-typescript';
import { allSchemas, schemaTypes, type SchemaName, type SchemaNode } from '../schemas.ts';

const banner = '/* Generated from schemas/ by scripts/generate.ts. Do not edit. */';

/** One file of TypeScript types per schema. */
export async function generateTypes(): Promise<[string, string][]> {
  const schemas = allSchemas();
  const names = Object.keys(schemaTypes) as SchemaName[];
  return Promise.all(
    names.map(async (name) => {
      const inlined = inline(schemas.get(`${name}.schema.json`)!, `${name}.schema.json`, schemas);
      const text = await compile({ ...inlined, title: schemaTypes[name] } as never, schemaTypes[name], {
        bannerComment: banner,
        additionalProperties: false,
        // Why off: `maxItems` would turn every list into a union of tuples.
        ignoreMinAndMaxItems: true,
        style: { singleQuote: true, printWidth: 110 },
      });
      return [`types/${name}.ts`, text] as [string, string];
    }),
  );
}

/** Resolves every `$ref` in place and drops nested titles, which would become names of interfaces. */
function inline(node: SchemaNode, file: string, schemas: Map<string, SchemaNode>): SchemaNode {
  const {
    $ref,
    $defs: _defs,
    $id: _id,
    $schema: _schema,
    title: _title,
    examples: _examples,
    ...rest
  } = node;
  const target = $ref === undefined ? {} : resolve($ref, file, schemas);
  const merged: SchemaNode = { ...target, ...(rest as SchemaNode) };
  if (merged.properties) {
    merged.properties = Object.fromEntries(
      Object.entries(merged.properties).map(([key, value]) => [key, inline(value, file, schemas)]),
    );
  }
  if (merged.items) merged.items = inline(merged.items, file, schemas);
  delete merged['x-gemeente'];
  return merged;
}

function resolve(ref: string, file: string, schemas: Map<string, SchemaNode>): SchemaNode {
  const [refFile, pointer = ''] = ref.split('#');
  const name = refFile === '' || refFile === undefined ? file : refFile;
  let node = schemas.get(name) as unknown;
  for (const part of pointer.split('/').filter(Boolean)) node = (node as Record<string, unknown>)[part];
  return inline(node as SchemaNode, name, schemas);
}
