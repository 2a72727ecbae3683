/** The schemas; the single list behind generation, the build and tests. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('..', import.meta.url));

/** Schema file names without `.schema.json`, apart from the definitions that they share. */
export const schemaNames = [
  'gemeente',
  'rol',
  'overleg',
  'samenwerking',
  'kader',
  'sjabloon',
  'catalogus',
  'checklist',
  'dossier',
  'personen',
] as const;

/** A JSON Schema node, as loosely as the generator needs it. */
export interface SchemaNode {
  $ref?: string;
  $defs?: Record<string, SchemaNode>;
  type?: string;
  title?: string;
  description?: string;
  default?: unknown;
  examples?: unknown[];
  enum?: unknown[];
  format?: string;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  items?: SchemaNode;
  'x-gemeente'?: {
    soort?: string;
    verwijzing?: string;
    leeg?: boolean;
    openbaarheid?: string;
    invullen?: string;
    afspraak?: boolean;
  };
  [key: string]: unknown;
}

/** Reads a schema file. */
export function readSchema(name: string): SchemaNode {
  return JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8')) as SchemaNode;
}

/** Every schema file, the shared definitions included. */
export function allSchemas(): Map<string, SchemaNode> {
  return new Map(
    ['gemeenschappelijk', ...schemaNames].map((name) => [`${name}.schema.json`, readSchema(name)]),
  );
}
