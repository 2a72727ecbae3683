import type { Assets } from '../workspace/assets-reader.ts';
import { withAudience } from './audience.ts';
import { schemaFolder } from './editor.ts';
import type { SetupFile } from './setup-file.ts';

/** A JSON Schema, or a part of one. */
type Node = Readonly<Record<string, unknown>>;

const ending = '.schema.json';
const shared = `gemeenschappelijk${ending}`;
const profile = `gemeente${ending}`;

/** Keys that make a profile one of several files, so that what it lacks may be in another. */
const partialKeys = ['gebaseerd_op', 'bestanden', 'gedeeld'];

/**
 * The schemas as installed in a workspace, for editors.
 *
 * Why not as shipped: an editor that follows a `$ref` to another file shows the title of what it finds there ("Datum")
 * and not that of the key ("Geldig vanaf"). So each copy is self-contained. And an editor sees one file at a time: a
 * profile that inherits from another, or that is split up, is not required to have what may be in another file
 * (docs/decisions/0029).
 */
export function installedSchemas(assets: Assets): readonly SetupFile[] {
  const names = assets.list('schemas').filter((name) => name.endsWith(ending));
  const all = new Map(names.map((name) => [name, JSON.parse(assets.read(`schemas/${name}`)) as Node]));
  const whole = names.filter((name) => name !== shared).map((name) => [name, inlined(name, all)] as const);
  const files = whole.flatMap(([name, schema]) =>
    name === profile
      ? [
          [name, withCondition(schema)] as const,
          [`gemeente-deel${ending}`, { ...relaxed(schema), $id: `gemeente-deel${ending}` }] as const,
        ]
      : [[name, schema] as const],
  );
  return files.map(([name, schema]) => ({
    path: `${schemaFolder}/${name}`,
    text: `${JSON.stringify(schema, null, 1)}\n`,
    keep: 'ours',
  }));
}

/** A schema with every `$ref` replaced by its target. */
function inlined(name: string, all: ReadonlyMap<string, Node>): Node {
  const { $defs: _, ...schema } = resolve(all.get(name) ?? {}, { file: name, all, within: [] }) as Node;
  return withAudience(schema);
}

interface InlineContext {
  readonly file: string;
  readonly all: ReadonlyMap<string, Node>;
  /** References being followed. */
  readonly within: readonly string[];
}

function resolve(value: unknown, resolving: InlineContext): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => resolve(each, resolving));
  if (!isNode(value)) return value;
  const { $ref, ...own } = value;
  const kept = Object.fromEntries(
    Object.entries(own).flatMap(([key, part]) => (key === '$defs' ? [] : [[key, resolve(part, resolving)]])),
  );
  if (typeof $ref !== 'string') return kept;
  const [typedFile = '', pointer = ''] = $ref.split('#');
  const file = typedFile === '' ? resolving.file : typedFile;
  const address = `${file}#${pointer}`;
  if (resolving.within.includes(address)) throw new Error(`a schema that holds itself: ${address}`);
  const target = pointer
    .split('/')
    .filter((part) => part !== '')
    .reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), resolving.all.get(file));
  if (!isNode(target)) throw new Error(`a reference to nothing: ${$ref}`);
  const { $id: _id, $schema: _schema, ...found } = target;
  const next = { ...resolving, file, within: [...resolving.within, address] };
  // Keywords beside a `$ref` are annotations; those of the key itself take precedence.
  const base = resolve(found, next) as Node;
  return { ...base, ...kept, 'x-gemeente': { ...notesOf(base), ...notesOf(kept) } };
}

function notesOf({ 'x-gemeente': notes }: Node): Node {
  return isNode(notes) ? notes : {};
}

/** The profile schema: requires a complete profile when it stands alone. */
function withCondition(schema: Node): Node {
  return {
    ...relaxed(schema),
    if: { not: { anyOf: partialKeys.map((key) => ({ required: [key] })) } },
    then: demands(schema) ?? {},
  };
}

/** A schema that requires nothing of maps, because those are merged. Items of lists without an id are not merged. */
function relaxed(schema: Node): Node {
  const { required: _, ...rest } = schema;
  return {
    ...rest,
    ...(isNode(rest['properties']) ? { properties: mapValues(rest['properties'], relaxed) } : {}),
    ...(hasId(rest['items']) ? { items: relaxed(rest['items']) } : {}),
  };
}

/** Only what a schema requires, at the places where `relaxed` requires nothing. */
function demands({ required, properties, items }: Node): Node | undefined {
  const inside = isNode(properties)
    ? Object.entries(properties).flatMap(([key, part]) => {
        const asked = isNode(part) ? demands(part) : undefined;
        return asked === undefined ? [] : [[key, asked] as const];
      })
    : [];
  const ofItems = hasId(items) ? demands(items) : undefined;
  if (required === undefined && inside.length === 0 && ofItems === undefined) return undefined;
  return {
    ...(required === undefined ? {} : { required }),
    ...(inside.length === 0 ? {} : { properties: Object.fromEntries(inside) }),
    ...(ofItems === undefined ? {} : { items: ofItems }),
  };
}

function hasId(items: unknown): items is Node {
  return isNode(items) && isNode(items['properties']) && items['properties']['id'] !== undefined;
}

function mapValues(group: Node, change: (value: Node) => Node): Node {
  return Object.fromEntries(
    Object.entries(group).map(([key, value]) => [key, isNode(value) ? change(value) : value]),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
