import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { date, email, uri } from '../../src/profile/formats.js';
import { allSchemas, root, schemaNames, type SchemaNode } from '../schemas.ts';

const banner = '/* Generated from schemas/ by scripts/generate.ts. Do not edit. */';

/** The Ajv that checks our schemas: reports all errors at once, and knows our one annotation keyword. */
export function makeAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    // Why: inlining every shared definition makes the profile validator three times as large to load.
    inlineRefs: false,
    // Our own messages replace Ajv's; omitting those halves the generated code.
    messages: false,
    formats: { date, email, uri },
    code: {
      source: true,
      esm: true,
      lines: false,
      formats: _`require(${`${root}src/profile/formats.js`})`,
    },
  });
  ajv.addKeyword('x-gemeente');
  for (const [file, schema] of allSchemas()) ajv.addSchema(hoist(schema), file);
  return ajv;
}

/**
 * One self-contained module per schema, plus a typed index that loads them lazily.
 *
 * Why bundled: with `code.esm` Ajv still writes `require(...)` for its helpers (dependencies.md).
 */
export async function generateValidators(): Promise<[string, string][]> {
  const ajv = makeAjv();
  const files: [string, string][] = [];
  for (const name of schemaNames) {
    const validate = ajv.getSchema(`${name}.schema.json`);
    if (validate === undefined) throw new Error(`no schema ${name}`);
    const source = standalone.default(ajv, validate);
    const result = await build({
      stdin: { contents: source, resolveDir: root, loader: 'js' },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      minify: true,
      banner: { js: banner },
      legalComments: 'none',
    });
    files.push([`validators/${name}.js`, result.outputFiles[0]!.text]);
    files.push([`validators/${name}.d.ts`, declaration]);
  }
  files.push(['validators/index.ts', index()]);
  return files;
}

/** Keywords that say nothing about validity. */
const annotations = new Set(['title', 'description', 'examples', 'default', 'x-gemeente', '$schema']);

/**
 * Drops annotations and moves every nested schema into `$defs`, without duplicates.
 *
 * Why: Ajv then generates one small function for each. A function that is never called is never compiled, and equal
 * constraints share one.
 */
export function hoist(schema: SchemaNode): SchemaNode {
  const names = new Map<string, string>();
  const defs: Record<string, SchemaNode> = {};
  function visit(node: SchemaNode): SchemaNode {
    const copy = Object.fromEntries(
      Object.entries(node).filter(([key]) => !annotations.has(key)),
    ) as SchemaNode;
    if (copy.properties) {
      copy.properties = Object.fromEntries(
        Object.entries(copy.properties).map(([key, value]) => [key, lift(value)]),
      );
    }
    if (copy.items) copy.items = lift(copy.items);
    return copy;
  }
  function lift(node: SchemaNode): SchemaNode {
    const visited = visit(node);
    if (Object.keys(visited).length === 1 && visited.$ref !== undefined) return visited;
    const content = JSON.stringify(visited);
    let name = names.get(content);
    if (name === undefined) {
      name = `d${names.size + 1}`;
      names.set(content, name);
      defs[name] = visited;
    }
    return { $ref: `#/$defs/${name}` };
  }
  const { $defs = {}, ...rest } = schema;
  const top = visit(rest);
  const own = Object.fromEntries(Object.entries($defs).map(([key, value]) => [key, visit(value)]));
  return { ...top, $defs: { ...own, ...defs } };
}

const declaration = `${banner}
import type { ErrorObject } from 'ajv';

/** Checks a value against the schema; problems are left in \`errors\`. */
declare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
export default validate;
`;

function index(): string {
  const entries = schemaNames.map((name) => `  ${name}: () => import('./${name}.js'),`);
  return `${banner}

import type { ErrorObject } from 'ajv';

/** Name of a schema. */
export type SchemaName = ${schemaNames.map((name) => `'${name}'`).join(' | ')};

/** A precompiled validator; problems are left in \`errors\`. */
export type Validator = { (data: unknown): boolean; errors?: ErrorObject[] | null };

/** Schema name → its precompiled validator, loaded when first used. */
export const validatorLoaders: Readonly<Record<SchemaName, () => Promise<{ default: Validator }>>> = {
${entries.join('\n')}
};
`;
}
