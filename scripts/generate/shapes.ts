import { shapeOfSchema, type SchemaFiles } from '../../src/profile/shape-of-schema.ts';
import { allSchemas } from '../schemas.ts';

const shaped = ['gemeente', 'rol', 'overleg', 'samenwerking', 'checklist', 'dossier', 'personen'] as const;

/**
 * Compact descriptions of the data, for completing it with defaults and blanks, following references and checking
 * variable names. Why not read the schemas at run time: they are 200 kB, mostly hover texts.
 */
export function generateShapes(): [string, string][] {
  const schemas = allSchemas() as unknown as SchemaFiles;
  const entries = shaped.map((name) => {
    const file = `${name}.schema.json`;
    return [name, shapeOfSchema(schemas.get(file)!, { file, schemas })] as const;
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

/** The JSON on separate lines, so that a diff of the generated file shows what changed. */
function quoted(json: string): string {
  const pieces = json.replace(/\},"/g, '},\n"').split('\n');
  return pieces.map((piece) => `'${piece.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`).join(' +\n  ');
}
