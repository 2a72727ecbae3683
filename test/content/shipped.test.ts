/** The YAML that comes with the program is held to the same schemas and rules as that of users. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { allSchemas } from '../../scripts/schemas.ts';
import { packageAssets } from '../../src/cli/io.ts';
import { shippedCatalogue } from '../../src/document/catalogue.ts';
import { documentIds } from '../../src/document/registry.ts';
import { readManifest } from '../../src/document/make.ts';
import { date, email, uri } from '../../src/profile/formats.js';
import { root } from '../support/oracles.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date, email, uri } });
for (const [name, schema] of allSchemas()) ajv.addSchema(schema, name);

function read(file: string): unknown {
  return parse(readFileSync(root + file, 'utf8'));
}

/** File of ours → the schema it must follow. */
const files: readonly (readonly [file: string, schema: string])[] = [
  ['templates/law.yaml', 'kader'],
  ...documentIds.flatMap((id) => [
    [`templates/documents/${id}/template.yaml`, 'sjabloon'] as const,
    [`templates/documents/${id}/catalogus.yaml`, 'catalogus'] as const,
  ]),
  ...(
    [
      ['roles', 'rol'],
      ['meetings', 'overleg'],
      ['checklists', 'checklist'],
    ] as const
  ).flatMap(([folder, schema]) =>
    readdirSync(`${root}templates/${folder}`).map((name) => [`templates/${folder}/${name}`, schema] as const),
  ),
];

describe('every YAML file that is shipped', () => {
  it('is listed here', () => {
    const all = readdirSync(`${root}templates`, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    expect(files.map(([file]) => file).sort()).toEqual(
      all.map((name) => `templates/${name.replaceAll('\\', '/')}`).sort(),
    );
  });

  it.each(files)('%s follows the schema %s', (file, schema) => {
    const validate = ajv.getSchema(`${schema}.schema.json`);
    expect(validate?.(read(file)), JSON.stringify(validate?.errors, null, 1)).toBe(true);
  });
});

interface Law {
  readonly noten: readonly {
    readonly id: string;
    readonly bron: string;
    readonly gecontroleerd_op: string;
  }[];
}

describe('legal notes', () => {
  const { noten } = read('templates/law.yaml') as Law;
  const known = new Set(noten.map(({ id }) => id));

  it('have each a source and a date of checking', () => {
    expect(noten.length).toBeGreaterThan(50);
    for (const { id, bron, gecontroleerd_op } of noten) {
      expect(bron.length, id).toBeGreaterThan(5);
      expect(gecontroleerd_op, id).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('exist for every reference', () => {
    const inTasks = ['new-wethouder', 'vertrek-wethouder', 'overdracht'].flatMap((name) =>
      [
        ...readFileSync(`${root}templates/checklists/${name}.yaml`, 'utf8').matchAll(
          /grondslag: \[([^\]]*)\]/g,
        ),
      ].flatMap((match) => (match[1] ?? '').split(', ')),
    );
    const inDocuments = documentIds.flatMap((id) => readManifest(packageAssets, id).noten ?? []);
    expect([...inTasks, ...inDocuments].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('catalogues', () => {
  it.each(documentIds)('%s has each id once', (id) => {
    const texts = shippedCatalogue(packageAssets, id).secties.flatMap(({ teksten }) =>
      teksten.flatMap((text) => [text, ...(text.onderdelen ?? [])]),
    );
    const ids = texts.map((text) => text.id);
    expect(ids.filter((each, index) => ids.indexOf(each) !== index)).toEqual([]);
  });
});
