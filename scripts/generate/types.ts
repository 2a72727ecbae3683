import { compile } from 'json-schema-to-typescript';
import { allSchemas, type SchemaNode } from '../schemas.ts';

const banner = '/* Generated from schemas/ by scripts/generate.ts. Do not edit. */';

/**
 * Schema → name of its type, for files that are read as plain objects. The others are read as a `Located` tree and need
 * no type.
 */
const typeNames = { kader: 'LawNotes', sjabloon: 'TemplateManifest', catalogus: 'Catalogue' } as const;

/** One file of TypeScript types per schema in the table. */
export async function generateTypes(): Promise<[string, string][]> {
  const schemas = allSchemas();
  return Promise.all(
    Object.entries(typeNames).map(async ([name, typeName]): Promise<[string, string]> => {
      const inlined = inline(schemas.get(`${name}.schema.json`)!, `${name}.schema.json`, schemas);
      const text = await compile({ ...inlined, title: typeName } as never, typeName, {
        bannerComment: banner,
        additionalProperties: false,
        // Why off: `maxItems` would turn every list into a union of tuples.
        ignoreMinAndMaxItems: true,
        style: { singleQuote: true, printWidth: 110 },
      });
      return [`types/${name}.ts`, text];
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
