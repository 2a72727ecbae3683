/** The schemas are the contract, and what an editor shows: every key explains itself in Dutch, with an example. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { allSchemas, type SchemaNode } from '../../scripts/schemas.ts';
import { date, email, uri } from '../../src/profile/formats.js';
import { grounds } from '../../src/profile/grounds.ts';

const schemas = [...allSchemas()];

/** A validator of the schemas as written, not as our generator prepares them. */
function plainAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, formats: { date, email, uri } });
  for (const [name, schema] of schemas) ajv.addSchema(schema, name);
  return ajv;
}

/** Every schema of a named property, with its pointer. */
function properties(node: SchemaNode, at: string): readonly (readonly [string, SchemaNode])[] {
  const named = Object.entries(node.properties ?? {}).flatMap(([key, value]) => [
    [`${at}/properties/${key}`, value] as const,
    ...properties(value, `${at}/properties/${key}`),
  ]);
  const items = node.items === undefined ? [] : properties(node.items, `${at}/items`);
  const shared = Object.entries(node.$defs ?? {}).flatMap(([key, value]) =>
    properties(value, `${at}/$defs/${key}`),
  );
  return [...named, ...items, ...shared];
}

const all = schemas.flatMap(([name, schema]) => properties(schema, `${name}#`));

describe('every key of every schema', () => {
  it('was collected', () => {
    expect(all.length).toBeGreaterThan(300);
  });

  it('has a title, a description and an example', () => {
    const bare = all.filter(
      ([, { title, description, examples }]) => !title || !description || !examples || examples.length === 0,
    );
    expect(bare.map(([at]) => at)).toEqual([]);
  });

  it('is described in a sentence that begins with a capital', () => {
    const odd = all.filter(
      ([, { title = '', description = '' }]) =>
        !/^[A-Z‘`]/.test(title) || !/^[A-Z‘`].*[.:]$/s.test(description),
    );
    expect(odd.map(([at]) => at)).toEqual([]);
  });

  it('has examples and a default that are valid against itself', () => {
    const ajv = plainAjv();
    const wrong = all.flatMap(([at, property]) => {
      const { examples = [], default: usual } = property;
      const validate = ajv.compile({ $ref: at });
      return [...examples, ...(usual === undefined ? [] : [usual])]
        .filter((value) => !validate(value))
        .map((value) => `${at}: ${JSON.stringify(value)}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('every schema', () => {
  it.each(schemas)('%s is a valid 2020-12 schema that allows no unknown key', (_, schema) => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
    expect(openObjects(schema, '')).toEqual([]);
  });

  it.each(schemas)('%s has no alternatives that could give two messages for one mistake', (_, schema) => {
    expect(JSON.stringify(schema)).not.toMatch(/"(?:oneOf|anyOf|not|if)":/);
  });

  it.each(schemas)('%s has no place for private data', (_, schema) => {
    const keys = properties(schema, '').map(([at]) => at.split('/').at(-1) ?? '');
    const forbidden =
      /^(bsn|iban|geboorte|adres$|woonadres|telefoon$|mobiel|dieet|maat|partner|salaris|handtekening)/;
    expect(keys.filter((key) => forbidden.test(key))).toEqual([]);
  });
});

/** Keys of schemas that say what a municipality is and does, without a decision whether they are agreements. */
function undecided(node: SchemaNode, at: string, decided: boolean): readonly string[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, value]) => {
    const here = `${at}/${key}`;
    const isDecided = decided || value['x-gemeente']?.afspraak !== undefined;
    if (value.properties !== undefined && !isDecided) return undecided(value, here, false);
    return isDecided ? [] : [here];
  });
}

/** Keys without an audience, and those that are more open than what they are part of allows. */
function unclassified(node: SchemaNode, at: string, above: string | undefined): readonly string[] {
  const inner = [
    ...Object.entries(node.properties ?? {}),
    ...(node.items === undefined ? [] : [['[]', node.items] as const]),
  ];
  return inner.flatMap(([key, value]) => {
    const here = `${at}/${key}`;
    const own = value['x-gemeente']?.openbaarheid ?? above;
    const isOpened = (above === 'vertrouwelijk' || above === 'nooit') && own !== above;
    const isKnown = ['openbaar', 'intern', 'vertrouwelijk', 'nooit'].includes(own ?? '');
    return [...(isOpened || (key !== '[]' && !isKnown) ? [here] : []), ...unclassified(value, here, own)];
  });
}

describe('audiences', () => {
  it.each(schemas.filter(([name]) => !name.startsWith('gemeenschappelijk')))(
    '%s says of every key who may read it',
    (_, schema) => {
      expect(unclassified(schema, '', undefined)).toEqual([]);
    },
  );

  it('are missed, and may not be widened below what is confidential', () => {
    const closed: SchemaNode = { 'x-gemeente': { openbaarheid: 'vertrouwelijk' } };
    const open: SchemaNode = { 'x-gemeente': { openbaarheid: 'openbaar' } };
    expect(
      unclassified({ properties: { a: {}, b: { ...closed, properties: { c: open } } } }, '', undefined),
    ).toEqual(['/a', '/b/c']);
  });
});

describe('agreements', () => {
  const stating = schemas.filter(([name]) => /^(?:gemeente|kader|overleg|rol|samenwerking)\./.test(name));

  it.each(stating)('%s decides of every key whether it is one', (_, schema) => {
    expect(undecided(schema, '', false)).toEqual([]);
  });

  it('are not decided on for a whole group at once, except for what every document has', () => {
    const groups = all.filter(
      ([at, { properties: keys, 'x-gemeente': notes }]) =>
        keys !== undefined && notes?.afspraak !== undefined && at.startsWith('gemeente.'),
    );
    const unusual = groups.filter(([at]) => !at.includes('/documenten/properties/'));
    expect(unusual.map(([at]) => at)).toEqual([]);
  });
});

it('knows the grounds for a departure that the program knows', () => {
  const found = all.find(([at]) => at === 'dossier.schema.json#/properties/grond')?.[1];
  expect(found?.['enum']).toEqual(grounds);
});

/** Objects that would accept a misspelt key. */
function openObjects(node: unknown, at: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, properties: keys, additionalProperties } = node as Record<string, unknown>;
  const isOpen = type === 'object' && keys !== undefined && additionalProperties !== false;
  const inner = Object.entries(node).filter(([key]) => key !== 'examples' && key !== 'default');
  return [...(isOpen ? [at] : []), ...inner.flatMap(([key, value]) => openObjects(value, `${at}/${key}`))];
}
