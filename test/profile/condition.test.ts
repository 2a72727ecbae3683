import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/world/node-files.ts';
import { shippedCatalogue } from '../../src/document/catalogue.ts';
import { documentIds } from '../../src/document/registry.ts';
import { shapes } from '../../src/generated/shapes.ts';
import { complete } from '../../src/profile/complete.ts';
import {
  holds,
  parseCondition,
  casePaths,
  pathsOf,
  pathsTo,
  printablePaths,
  type ConditionTerm,
} from '../../src/profile/condition.ts';
import type { View } from '../../src/profile/leaf.ts';
import { shippedEntities } from '../../src/profile/entities.ts';
import { itemsAt, textAt } from '../../src/workspace/located.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';

/** A completed profile. */
function profile(text: string): View | undefined {
  const { root } = parseYaml(text, 'x.yaml');
  return complete(root, shapes.gemeente, { nameOf: () => undefined, file: 'x.yaml' });
}

/** Whether a condition holds for a profile. */
function isTrue(condition: string, text: string): boolean {
  const terms = parseCondition(condition);
  if (terms === undefined) throw new Error(`no condition: ${condition}`);
  return holds(terms, profile(text));
}

describe('parsing a condition', () => {
  const term = (path: string, test: ConditionTerm['test'], negated = false): ConditionTerm => ({
    negated,
    path: path.split('.'),
    test,
  });

  it.each<[string, readonly ConditionTerm[]]>([
    ['pfo', [term('pfo', { kind: 'set' })]],
    ['printen.papierloos', [term('printen.papierloos', { kind: 'set' })]],
    ['niet printen.papierloos', [term('printen.papierloos', { kind: 'set' }, true)]],
    ['agenda.slotje is op-verzoek', [term('agenda.slotje', { kind: 'is', value: 'op-verzoek' })]],
    ['niet agenda.slotje is nooit', [term('agenda.slotje', { kind: 'is', value: 'nooit' }, true)]],
    ['devices.soorten bevat iPad', [term('devices.soorten', { kind: 'contains', value: 'iPad' })]],
    ['post.plek is bij de balie', [term('post.plek', { kind: 'is', value: 'bij de balie' })]],
    [
      'a.b en niet c en d is e',
      [term('a.b', { kind: 'set' }), term('c', { kind: 'set' }, true), term('d', { kind: 'is', value: 'e' })],
    ],
    [
      '  niet   a   is   b   en   c  ',
      [term('a', { kind: 'is', value: 'b' }, true), term('c', { kind: 'set' })],
    ],
    // A path may begin like a keyword.
    ['nietig', [term('nietig', { kind: 'set' })]],
    ['isolatie.en_meer', [term('isolatie.en_meer', { kind: 'set' })]],
  ])('%s', (source, terms) => {
    expect(parseCondition(source)).toEqual(terms);
  });

  it.each([
    '',
    'als het kan',
    'a is',
    'a bevat',
    'a =  b',
    'a of b',
    'niet niet a',
    'a.b.',
    '.a',
    'A.b',
    'a..b',
    'a-b',
    'a en',
    'a en en b',
    '__proto__[x]',
    '{{a}}',
  ])('is rejected: %j', (source) => {
    expect(parseCondition(source)).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab._ \nenistbv{}')), maxLength: 40 }),
        (text) => {
          const terms = parseCondition(text);
          for (const { path } of terms ?? []) expect(path.every((key) => /^[a-z_]+$/.test(key))).toBe(true);
        },
      ),
    );
  });
});

describe('a condition holds', () => {
  it.each([
    ['for a yes', 'printen.papierloos', 'printen: { papierloos: true }', true],
    ['not for a no', 'printen.papierloos', 'printen: { papierloos: false }', false],
    ['for a default that is yes', 'printen.papierloos', '', true],
    ['not for a default that is no', 'secretariaat.bereikbaar_buiten_werktijd', '', false],
    ['for a text', 'pfo.dag', 'pfo: { dag: maandag }', true],
    ['not for a blank', 'pfo.dag', '', false],
    ['not for zero', 'pfo.duur_uren', 'pfo: { duur_uren: 0 }', false],
    ['for a list with something in it', 'college.leden', 'college: { leden: [{ id: a }] }', true],
    ['not for an empty list', 'college.leden', 'college: { leden: [] }', false],
    ['not for a list that is a blank', 'college.leden', '', false],
    ['for a list that is a default', 'devices.soorten', '', true],
    ['not for a path that is not there', 'pfo.bestaatniet', '', false],
    ['not for what every object has', 'constructor', '', false],
    ['not for what every object has inside', 'pfo.constructor.name', '', false],
    ['not for the inside of a value', 'pfo.dag.raw', 'pfo: { dag: maandag }', false],
    ['with niet for what is not so', 'niet printen.papierloos', 'printen: { papierloos: false }', true],
    ['with niet not for what is so', 'niet printen.papierloos', '', false],
    ['with niet for a blank', 'niet pfo.dag', '', true],
    ['with is for the same word', 'agenda.slotje is altijd', 'agenda: { slotje: altijd }', true],
    ['with is whatever the capitals', 'agenda.slotje is ALTIJD', 'agenda: { slotje: Altijd }', true],
    ['with is not for a part of the word', 'agenda.slotje is alt', 'agenda: { slotje: altijd }', false],
    ['with is for a number', 'pfo.duur_uren is 2', 'pfo: { duur_uren: 2 }', true],
    ['with is for the id, not the name', 'toegang.uitgever is bodes', '', true],
    ['with is not for a list', 'devices.soorten is iPad', 'devices: { soorten: [iPad] }', false],
    ['with niet is for another word', 'niet agenda.slotje is nooit', 'agenda: { slotje: altijd }', true],
    ['with bevat for one of a list', 'devices.soorten bevat laptop', '', true],
    ['with bevat whatever the capitals', 'devices.soorten bevat ipad', '', true],
    ['with bevat not for another', 'devices.soorten bevat fax', '', false],
    ['with bevat not for a single text', 'agenda.slotje bevat altijd', 'agenda: { slotje: altijd }', false],
    ['with niet bevat', 'niet devices.soorten bevat fax', '', true],
    ['with en only for both: yes and yes', 'printen.papierloos en agenda.prive_toegestaan', '', true],
    ['with en only for both: yes and no', 'printen.papierloos en niet agenda.prive_toegestaan', '', false],
    ['with en only for both: no and yes', 'niet printen.papierloos en agenda.prive_toegestaan', '', false],
  ])('%s', (_, condition, text, expected) => {
    expect(isTrue(condition, text)).toBe(expected);
  });

  it('inverted with niet, for every path and every profile', () => {
    const texts = ['', 'printen: { papierloos: false }\n', 'pfo: { dag: maandag, duur_uren: 2 }\n'].map(
      profile,
    );
    for (const path of pathsOf(shapes.gemeente)) {
      for (const each of texts) {
        const [plain, negated] = [parseCondition(path)!, parseCondition(`niet ${path}`)!];
        expect(holds(negated, each), path).toBe(!holds(plain, each));
      }
    }
  });

  it('without a profile, only with niet', () => {
    expect(holds(parseCondition('pfo.dag')!, undefined)).toBe(false);
    expect(holds(parseCondition('niet pfo.dag')!, undefined)).toBe(true);
  });
});

describe('paths that people can use', () => {
  it('are maps and values in a condition, but only printable values in a text', () => {
    expect(pathsOf(shapes.gemeente)).toEqual(expect.arrayContaining(['pfo', 'pfo.dag', 'college.leden']));
    expect(printablePaths(shapes.gemeente)).toEqual(expect.arrayContaining(['pfo.dag', 'devices.soorten']));
    expect(printablePaths(shapes.gemeente)).not.toContain('pfo');
    expect(printablePaths(shapes.gemeente)).not.toContain('college.leden');
  });

  it('of a role are those whose value is a single role id', () => {
    const paths = pathsTo('rol', shapes.gemeente);
    expect(paths).toEqual(expect.arrayContaining(['toegang.uitgever', 'piket.planner']));
    expect(paths).not.toContain('pfo.deelnemers');
    expect(paths).not.toContain('pfo.dag');
  });

  it('can all be written in a condition', () => {
    for (const path of pathsOf(shapes.gemeente)) expect(parseCondition(path), path).toHaveLength(1);
  });
});

describe('every shipped condition', () => {
  const inCatalogues = documentIds.flatMap((id) => {
    const { secties } = shippedCatalogue(packageAssets, id);
    return secties.flatMap((section) => [section.als, ...section.teksten.map(({ als }) => als)]);
  });
  const inChecklists = shippedEntities(packageAssets, 'checklist').flatMap((checklist) =>
    itemsAt(checklist, 'taken').flatMap((task) =>
      [task, ...itemsAt(task, 'onderdelen')].map((each) => textAt(each, 'als')),
    ),
  );
  const shipped = [...new Set([...inCatalogues, ...inChecklists])].filter((each) => each !== undefined);

  it('was collected', () => {
    expect(shipped.length).toBeGreaterThan(10);
  });

  it.each(shipped)('can be parsed and names values of the profile: %s', (condition) => {
    const terms = parseCondition(condition) ?? [];
    expect(terms).not.toEqual([]);
    const known = [...pathsOf(shapes.gemeente), ...casePaths];
    for (const { path } of terms) expect(known).toContain(path.join('.'));
  });
});
