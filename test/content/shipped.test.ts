/** Shipped YAML must follow the same schemas and rules as users' YAML. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { allSchemas } from '../../scripts/schemas.ts';
import { packageAssets } from '../../src/world/node-files.ts';
import { shippedCatalogue } from '../../src/document/catalogue.ts';
import { documentIds } from '../../src/document/registry.ts';
import { noOwnTemplates } from '../../src/document/own/open-own-templates.ts';
import { readManifest } from '../../src/document/make.ts';
import { startMilestone } from '../../src/checklist/start-milestone.ts';
import { date, email, uri } from '../../src/profile/formats.js';
import { remindersId } from '../../src/workspace/template-files.ts';
import { root } from '../support/root.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date, email, uri } });
for (const [name, schema] of allSchemas()) ajv.addSchema(schema, name);

function read(file: string): unknown {
  return parse(readFileSync(root + file, 'utf8'));
}

/** Shipped file → the schema it must follow. */
const files: readonly (readonly [file: string, schema: string])[] = [
  ['templates/law.yaml', 'kader'],
  ['templates/workspace/gemeente.yaml', 'gemeente'],
  ...[...documentIds, remindersId].flatMap((id) => [
    [`templates/documents/${id}/template.yaml`, 'sjabloon'] as const,
    [`templates/documents/${id}/catalogus.yaml`, 'catalogus'] as const,
  ]),
  ...(
    [
      ['roles', 'rol'],
      ['meetings', 'overleg'],
      ['checklists', 'checklist'],
      ['samenwerking', 'samenwerking'],
    ] as const
  ).flatMap(([folder, schema]) =>
    readdirSync(`${root}templates/${folder}`).map((name) => [`templates/${folder}/${name}`, schema] as const),
  ),
];

describe('every shipped YAML file', () => {
  it('is listed here', () => {
    // The example of an own document gets its id when it is made (test/e2e/templates.test.ts).
    const all = readdirSync(`${root}templates`, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.yaml') && !name.startsWith('new-document'),
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

/** What may differ in a case. */
interface ShippedCase {
  readonly fase?: string;
  readonly door?: string;
  readonly met?: readonly string[];
  readonly wanneer?: string;
  readonly voorstel?: string;
  readonly na?: readonly string[];
}

interface ShippedTask {
  readonly id: string;
  readonly titel: string;
  readonly toelichting: string;
  readonly herkomst: readonly string[];
  readonly fase: string;
  readonly door?: string;
  readonly door_volgt?: string;
  readonly met?: readonly string[];
  readonly wanneer?: string;
  readonly voorstel?: string;
  readonly na?: readonly string[];
  readonly grondslag?: readonly string[];
  readonly bij_geval?: readonly ShippedCase[];
  readonly onderdelen?: readonly ShippedTask[];
}

interface ShippedList {
  readonly id: string;
  readonly alias?: readonly string[];
  readonly mijlpalen: readonly { readonly id: string }[];
  readonly fasen: readonly { readonly id: string }[];
  readonly taken: readonly ShippedTask[];
  readonly neemt_over?: readonly { readonly checklist: string; readonly taken: readonly string[] }[];
  readonly per_persoon?: Readonly<Record<'komt' | 'vertrekt' | 'blijft', readonly string[]>>;
}

function withParts(tasks: readonly ShippedTask[]): readonly ShippedTask[] {
  return tasks.flatMap((task) => [task, ...(task.onderdelen ?? [])]);
}

const ownTasks = new Map(
  readdirSync(`${root}templates/checklists`).map((name) => {
    const list = read(`templates/checklists/${name}`) as ShippedList;
    return [list.id, { name, list, own: withParts(list.taken) }] as const;
  }),
);

/** Every shipped list, with its own tasks, and those that it takes over with their parts. */
const shippedLists = [...ownTasks.values()].map((each) => ({
  ...each,
  taken: (each.list.neemt_over ?? []).flatMap(({ checklist, taken }) =>
    taken.map((id) => ({ checklist, id, task: ownTasks.get(checklist)?.own.find((task) => task.id === id) })),
  ),
}));

describe('checklists', () => {
  const listOf = (id: string): (typeof shippedLists)[number] | undefined =>
    shippedLists.find(({ list }) => list.id === id);
  const roles = new Set(readdirSync(`${root}templates/roles`).map((name) => name.replace('.yaml', '')));

  /** The forms in which a moment may be written (product.md §6); the milestone is a capture group. */
  const milestone = '(?<milestone>[a-z][a-z0-9-]*)';
  const moments = [
    'zsm|jaarlijks|\\d{4}-\\d\\d-\\d\\d',
    `uiterlijk \\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: (?:in het jaar )?na ${milestone})?`,
    `(?:zsm na|(?:uiterlijk )?op|voor|na) ${milestone}`,
    `(?:(?:binnen|uiterlijk) )?\\d+ (?:werkdag(?:en)?|dag(?:en)?|week|weken|maand(?:en)?|jaar) (?:voor|na) ${milestone}`,
  ].map((form) => new RegExp(`^(?:${form})$`));
  const milestoneOf = (moment: string): string | undefined =>
    moments.flatMap((form) => form.exec(moment)?.groups?.['milestone'] ?? [])[0];
  /** A task as it is by itself, and in the cases that it tells apart. */
  const everyCase = (task: ShippedTask): readonly ShippedCase[] => [task, ...(task.bij_geval ?? [])];
  const momentsOf = (task: ShippedTask): readonly string[] =>
    everyCase(task).flatMap(({ wanneer, voorstel }) =>
      [wanneer, voorstel].filter((moment) => moment !== undefined),
    );

  it('have their id as file name, and no two share a name', () => {
    expect(shippedLists.filter(({ name, list }) => name !== `${list.id}.yaml`)).toEqual([]);
    const names = shippedLists.flatMap(({ list }) => [list.id, ...(list.alias ?? [])]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have no duplicate task in any list', () => {
    const ids = shippedLists.flatMap(({ own }) => own.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(130);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  describe.each(shippedLists.map((each) => [each.list.id, each] as const))(
    '%s',
    (_, { list, own, taken }) => {
      const takenTasks = withParts(taken.flatMap(({ task }) => task ?? []));
      const ids = [...own, ...takenTasks].map(({ id }) => id);

      it('says for each task who does it, with existing roles, and where it comes from', () => {
        expect(own.filter(({ door, door_volgt }) => door === undefined && door_volgt === undefined)).toEqual(
          [],
        );
        const named = own
          .flatMap(everyCase)
          .flatMap(({ door, met = [] }) => [...(door === undefined ? [] : [door]), ...met]);
        expect(named.filter((role) => !roles.has(role))).toEqual([]);
        expect(own.filter(({ toelichting, herkomst }) => !toelichting || herkomst.length === 0)).toEqual([]);
      });

      it('has the phase of each of its own tasks', () => {
        const phases = list.fasen.map(({ id }) => id);
        const strange = own.filter((task) =>
          everyCase(task).some(({ fase }) => fase !== undefined && !phases.includes(fase)),
        );
        expect(strange.map(({ id }) => id)).toEqual([]);
      });

      it('has the prerequisites of each of its own tasks', () => {
        const named = own.flatMap(everyCase).flatMap(({ na = [] }) => na);
        // Departure and hand-over are started together, and one waits for the other.
        const every = shippedLists.flatMap((each) => each.own.map(({ id }) => id));
        expect(named.filter((id) => !ids.includes(id) && !every.includes(id))).toEqual([]);
      });

      it('writes moments in the agreed forms', () => {
        const odd = own.flatMap(momentsOf).filter((moment) => !moments.some((form) => form.test(moment)));
        expect(odd).toEqual([]);
      });

      it('has the milestone of every moment, including those of tasks that it takes over', () => {
        const known = [...list.mijlpalen.map(({ id }) => id), startMilestone.id];
        // The cases of a task that is taken over are about another list: a change of college has no ground.
        const asTaken = takenTasks.map(({ bij_geval: _, ...task }) => task);
        const missing = [...own, ...asTaken].flatMap((task) =>
          momentsOf(task)
            .filter((moment) => !known.includes(milestoneOf(moment) ?? known[0] ?? ''))
            .map((moment) => `${task.id}: ${moment}`),
        );
        expect(missing).toEqual([]);
      });

      it('has no milestone that no task needs', () => {
        const used = new Set([...own, ...takenTasks].flatMap(momentsOf).map(milestoneOf));
        expect(list.mijlpalen.filter(({ id }) => !used.has(id))).toEqual([]);
      });

      it('takes over existing tasks, each once', () => {
        expect(taken.filter(({ task }) => task === undefined)).toEqual([]);
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      });

      it('gives each person existing lists, and takes over only from those', () => {
        const perPerson = Object.values(list.per_persoon ?? {}).flat();
        expect(perPerson.filter((id) => listOf(id) === undefined)).toEqual([]);
        const foreign = taken.filter(({ checklist }) => !perPerson.includes(checklist));
        expect(list.per_persoon === undefined ? [] : foreign).toEqual([]);
      });
    },
  );
});

interface Law {
  readonly noten: readonly {
    readonly id: string;
    readonly soort?: string;
    readonly tekst: string;
    readonly bron: string;
    readonly gecontroleerd_op: string;
    readonly zekerheid: string;
  }[];
}

describe('legal notes', () => {
  const { noten } = read('templates/law.yaml') as Law;
  const known = new Set(noten.map(({ id }) => id));

  it('each have a source and the date it was checked', () => {
    expect(noten.length).toBeGreaterThan(50);
    for (const { id, bron, gecontroleerd_op } of noten) {
      expect(bron.length, id).toBeGreaterThan(5);
      expect(gecontroleerd_op, id).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('each say how binding they are', () => {
    expect(noten.filter(({ soort }) => soort === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('state no doubt, unless they are marked uncertain', () => {
    const doubt = /niet (zeker|bekend|bevestigd)|onzeker|\bzoek\b/i;
    const doubted = noten.filter(({ tekst }) => doubt.test(tekst));
    expect(doubted.filter(({ zekerheid }) => zekerheid !== 'onzeker').map(({ id }) => id)).toEqual([]);
    expect(doubted.length).toBeGreaterThan(2);
  });

  it('take no encyclopedia for a source, and other municipalities only as general knowledge', () => {
    expect(noten.filter(({ bron }) => /wikipedia/i.test(bron))).toEqual([]);
    const isLocal = /^(?:Lokale regels|Verordening|Reglement|Gedragscode)/;
    const local = noten.filter(({ bron }) => isLocal.test(bron));
    expect(local.filter(({ zekerheid }) => zekerheid === 'bevestigd').map(({ id }) => id)).toEqual([]);
  });

  it('exist for every reference', () => {
    const inTasks = shippedLists.flatMap(({ own }) => own.flatMap(({ grondslag = [] }) => grondslag));
    expect(inTasks.length).toBeGreaterThan(50);
    const inDocuments = documentIds.flatMap(
      (id) => readManifest(packageAssets, id, { ownTemplates: noOwnTemplates }).noten ?? [],
    );
    expect([...inTasks, ...inDocuments].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('catalogues', () => {
  it.each(documentIds)('%s has unique ids', (id) => {
    const texts = shippedCatalogue(packageAssets, id).secties.flatMap(({ teksten }) =>
      teksten.flatMap((text) => [text, ...(text.onderdelen ?? [])]),
    );
    const ids = texts.map((text) => text.id);
    expect(ids.filter((each, index) => ids.indexOf(each) !== index)).toEqual([]);
  });
});
