import { Ajv2020 } from 'ajv/dist/2020.js';
import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { explainTree } from '../../profile/explain/explain-tree.ts';
import { date, email, uri } from '../../profile/formats.js';
import { SchemaBook, type SchemaNode } from '../../profile/schema-book.ts';
import { shapeOfSchema } from '../../profile/shape-of-schema.ts';
import type { ObjectShape } from '../../profile/shape.ts';
import { emptyMap, toPlain, type Located, type LocatedMap } from '../../workspace/located.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import type { TemplateFile } from '../../workspace/template-files.ts';

/** The data of an own document, checked against the schema beside its template. */
export interface OwnData {
  readonly shape: ObjectShape | undefined;
  readonly root: LocatedMap;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks the data of an own document. Mistakes are explained like those in the profile.
 *
 * Why Ajv at run time, only here: the schema is the municipality's, so nothing could be generated in advance.
 *
 * @param schema the file `schema.json`
 * @param root the data; undefined when there is no file
 */
export function checkOwnData(
  { id, schema, dataFile }: { readonly id: string; readonly schema: TemplateFile; readonly dataFile: string },
  root: LocatedMap | undefined,
): OwnData {
  const parsed = parseYaml(schema.text, schema.file);
  const empty = emptyMap(dataFile);
  if (parsed.diagnostics.length > 0)
    return { shape: undefined, root: root ?? empty, diagnostics: parsed.diagnostics };
  const node = schemaOf(parsed.root);
  const { validate, reason } = compile(node);
  if (validate === undefined || node === undefined) {
    const broken = problem('template/schema-broken', { file: schema.file }, { reason });
    return { shape: undefined, root: root ?? empty, diagnostics: [broken] };
  }
  const file = `eigen-${id}.schema.json`;
  const shape = shapeOfSchema(node, { file, schemas: new Map([[file, node]]) });
  if (root === undefined) {
    const missing = problem('template/data-missing', { file: schema.file }, { path: dataFile });
    const isNeeded = node['required']?.length ?? 0;
    return { shape, root: empty, diagnostics: isNeeded > 0 ? [missing] : [] };
  }
  if (validate(toPlain(root))) return { shape, root, diagnostics: [] };
  const book = new SchemaBook({ prepared: false, list: () => [], read: () => JSON.stringify(node) });
  const explained = explainTree(validate, { book, schemaName: `eigen-${id}`, root });
  return { shape, root: explained.root, diagnostics: explained.found };
}

/** A schema; undefined for what was emptied, or became a list or a word. */
function schemaOf(root: Located | undefined): SchemaNode | undefined {
  return root?.kind === 'map' ? (toPlain(root) as SchemaNode) : undefined;
}

interface CompiledSchema {
  readonly validate?: ReturnType<Ajv2020['compile']>;
  /** Why it cannot be used. */
  readonly reason: string;
}

function compile(schema: SchemaNode | undefined): CompiledSchema {
  if (schema === undefined || schema.type !== 'object' || schema.properties === undefined)
    return { reason: 'bovenaan horen `"type": "object"` en `"properties"` te staan.' };
  const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { date, email, uri } });
  ajv.addKeyword('x-gemeente');
  try {
    return { validate: ajv.compile(schema), reason: '' };
  } catch (error) {
    return { reason: error instanceof Error ? `\`${error.message}\`` : String(error) };
  }
}
