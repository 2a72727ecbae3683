import type { Assets } from '../workspace/assets-reader.ts';

/** The part of a schema node that messages need. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly 'x-gemeente'?: {
    readonly soort?: string;
    readonly sleutels?: string;
    readonly afspraak?: boolean;
    /** What a number counts: one of them, and more. */
    readonly eenheid?: readonly [one: string, more: string];
  };
  readonly [key: string]: unknown;
}

/**
 * The schemas' titles, descriptions and examples, for explanations. Only read when there is something to explain, so a
 * valid profile never pays for it.
 */
export class SchemaBook {
  readonly #assets: Assets;
  readonly #schemas = new Map<string, SchemaNode>();

  constructor(assets: Assets) {
    this.#assets = assets;
  }

  /** The schema that a value at this path must follow, references resolved; undefined for an unknown key. */
  at(name: string, path: readonly string[]): SchemaNode | undefined {
    let spot: Spot | undefined = this.#follow({
      file: `${name}.schema.json`,
      node: this.#file(`${name}.schema.json`),
    });
    for (const key of path) {
      const next: SchemaNode | undefined =
        spot.node.properties?.[key] ?? (/^\d+$/.test(key) ? spot.node.items : otherKeys(spot.node));
      if (next === undefined) return undefined;
      spot = this.#follow({ file: spot.file, node: next });
    }
    return spot.node;
  }

  /** The keys that a group at this path may have; undefined when it may have any. */
  keysAt(name: string, path: readonly string[]): readonly string[] | undefined {
    const properties = this.at(name, path)?.properties;
    return properties === undefined ? undefined : Object.keys(properties);
  }

  /** The groups at the top that have a key of this name. */
  groupsWith(name: string, key: string): readonly string[] {
    const top = this.at(name, []);
    return Object.keys(top?.properties ?? {}).filter((group) =>
      Object.hasOwn(this.at(name, [group])?.properties ?? {}, key),
    );
  }

  #follow(spot: Spot): Spot {
    const { $ref } = spot.node;
    if ($ref === undefined) return spot;
    const [refFile = '', pointer = ''] = $ref.split('#');
    const file = refFile === '' ? spot.file : refFile;
    let node = this.#file(file);
    for (const part of pointer.split('/').filter((each) => each !== '')) node = node[part] as SchemaNode;
    const base = this.#follow({ file, node });
    const { $ref: _ref, ...own } = spot.node;
    return {
      file: base.file,
      node: { ...base.node, ...own, 'x-gemeente': { ...base.node['x-gemeente'], ...own['x-gemeente'] } },
    };
  }

  #file(file: string): SchemaNode {
    let schema = this.#schemas.get(file);
    if (schema === undefined) {
      schema = JSON.parse(this.#assets.read(`schemas/${file}`)) as SchemaNode;
      this.#schemas.set(file, schema);
    }
    return schema;
  }
}

/** The schema of keys that a map does not name itself, where it allows them. */
function otherKeys({ additionalProperties: rest }: SchemaNode): SchemaNode | undefined {
  return typeof rest === 'object' && rest !== null ? (rest as SchemaNode) : undefined;
}

interface Spot {
  readonly file: string;
  readonly node: SchemaNode;
}
