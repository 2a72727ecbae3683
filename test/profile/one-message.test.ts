import { describe, expect, it } from 'vitest';
import { allSchemas } from '../../scripts/schemas.ts';
import { findBroken } from '../../src/profile/rules/references.ts';
import { allowedTexts } from '../../src/profile/explain/suggest.ts';
import { shapes } from '../../src/generated/shapes.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { minimal, open, placed, problems } from '../support/workspace.ts';

const beside = async (path: string, text: string): Promise<string[]> =>
  placed(await open({ '/w/gemeente.yaml': minimal, [`/w/${path}`]: text }));

describe('one mistake is one message', () => {
  it.each([
    ['a role that is not spelt as an id', 'agenda:\n  beheerder: Secretaresse\n', ['10:14 schema/pattern']],
    ['a length that cannot be', 'pfo:\n  duur_uren: -2\n', ['10:14 schema/number-range']],
    [
      'a length that cannot be, with parts that fit no default',
      'pfo:\n  duur_uren: -2\n  vooroverleg_minuten: 200\n',
      ['10:14 schema/number-range'],
    ],
    ['a quote that is not closed, in a day', 'pfo:\n  dag: "dinsda\n', ['10:8 yaml/unclosed-quote']],
    [
      'a bracket that is not closed, where a group belongs',
      'piket:\n  begin: [dag: vrijdag, tijd: "18:00"\n',
      ['10:10 yaml/unclosed-bracket'],
    ],
    ['a part that cannot be', 'pfo:\n  vooroverleg_minuten: 0.5\n', ['10:24 schema/whole-number']],
    [
      'a picture outside the workspace',
      'huisstijl:\n  logo:\n    bestand: ../../etc/passwd\n    alt: x\n',
      ['11:14 schema/pattern'],
    ],
    [
      'an id with a slip, and what refers to its right form',
      'secretariaat:\n  medewerkers:\n    - { id: Jan Wie, taak: x }\nondersteuning:\n  koppeling:\n    - { collegelid: a, secretaresse: jan-wie }\n',
      ['11:13 schema/pattern', '14:21 reference/unknown'],
    ],
    [
      'a time that cannot be, between others',
      'piket:\n  begin: { dag: vrijdag, tijd: "18:00" }\n  einde: { dag: vrijdag, tijd: 25:00 }\n',
      ['11:32 schema/time'],
    ],
    [
      'two days that cannot be, in blocks at one time',
      'secretariaat:\n  bezetting:\n    - { dagen: [1], van: "08:30", tot: "12:30" }\n    - { dagen: [2], van: "08:30", tot: "12:30" }\n',
      ['11:17 schema/not-allowed', '12:17 schema/not-allowed'],
    ],
    [
      'a term that cannot be',
      'bewaartermijnen:\n  functioneringsgesprek_jaren: vijf\n',
      ['10:32 schema/wrong-type'],
    ],
    [
      'an unknown key, whatever stands below it',
      'fotoboek:\n  bestand: weg.png\n',
      ['9:1 schema/unknown-key'],
    ],
    ['curly quotes where no text belongs', 'pfo:\n  duur_uren: “2”\n', ['10:14 yaml/curly-quotes']],
  ])('%s', async (_, addition, expected) => {
    expect(await problems(minimal + addition)).toEqual(expected);
  });

  it('a meeting without a valid time makes no moments before it wrong', async () => {
    const profile = minimal.replace(
      'tijd: "09:30"\n',
      'tijd: 99:30\n  stukken_uiterlijk: { dag: dinsdag, tijd: "12:00" }\n  bespreekkeuze_voor: { dag: maandag, tijd: "08:30" }\n',
    );
    expect(await problems(profile)).toEqual(['8:11 schema/time']);
  });

  it('an impossible date and number of months', async () => {
    const profile = `${minimal}werkwijzer:\n  laatst_herzien: 2020-01-01\n  herzien_elke_maanden: x\n`;
    expect(await problems(profile, '2026-11-22')).toEqual(['11:25 schema/wrong-type']);
  });

  it.each([
    [
      'a name of the wrong kind',
      'rollen/x.yaml',
      'id: x\nnaam: 3\n',
      ['rollen/x.yaml:2:7 schema/wrong-type'],
    ],
    ['an empty name', 'rollen/x.yaml', 'id: x\nnaam:\n', ['rollen/x.yaml:2:6 schema/wrong-type']],
    [
      'a misspelt key for the name',
      'rollen/x.yaml',
      'id: x\nnaaam: X\n',
      ['rollen/x.yaml:2:1 schema/unknown-key'],
    ],
    [
      'an id with a slip',
      'overleggen/x.yaml',
      'id: Ovl X\nnaam: X\n',
      ['overleggen/x.yaml:1:5 schema/pattern'],
    ],
  ])('%s', async (_, path, text, expected) => {
    expect(await beside(path, text)).toEqual(expected);
  });

  it.each(['id: X Y', 'di: x-y'])('a malformed id is still known: %s', async (line) => {
    const workspace = await open({
      '/w/gemeente.yaml': `${minimal}piket:\n  planner: x-y\n`,
      '/w/rollen/x.yaml': `${line}\nnaam: X\n`,
    });
    expect(placed(workspace)).toEqual([expect.stringMatching(/^rollen\/x\.yaml:1:\d schema/)]);
  });

  it('a role in the profile without id', async () => {
    expect(await problems(`${minimal}organisatie:\n  rollen:\n    - { naam: X }\n`)).toEqual([
      '11:7 schema/missing-key',
    ]);
  });
});

describe('a rejected value', () => {
  it('does not hide other mistakes', async () => {
    const profile = `${minimal}  portefeuilles:\n    - { id: Wonen, naam: W }\n  leden:\n    - { id: a, rol: wethouder, portefeuilles: [wonen, woonen] }\n`;
    expect(await problems(profile)).toEqual(['10:13 schema/pattern', '12:55 reference/unknown']);
  });

  it('is a value, not the list that is too short for it', async () => {
    const text = 'id: x\nnaam: X\nrelaties: [{ id: r, naar: ictt, soort: functioneel }]\n';
    expect(await beside('rollen/x.yaml', text)).toEqual(['rollen/x.yaml:3:27 reference/unknown']);
  });
});

describe('below a misspelt key', () => {
  const college = (text: string): string => minimal.replace(/college:[^]*$/, text);
  it.each([
    [
      'values are checked as if it were spelt right',
      college('colege: { vergadering: { dag: dinsdga, tijd: 9:30 } }\n'),
      ['5:1 schema/unknown-key', '5:31 schema/not-allowed', '5:46 schema/time'],
    ],
    [
      'other misspelt keys are found',
      `${minimal}secretariat:\n  medewerkrs:\n    - { idd: X Y, taak: x }\n`,
      [
        '9:1 schema/unknown-key',
        '10:3 schema/unknown-key',
        '11:9 schema/unknown-key',
        '11:14 schema/pattern',
      ],
    ],
    [
      'keys may be missing',
      college('colege:\n  vergadring:\n    dag: dinsdag\n'),
      ['5:1 schema/unknown-key', '6:3 schema/unknown-key', '6:3 schema/missing-key'].sort(),
    ],
    [
      'references count',
      `${minimal}pikett:\n  planner: secretares\n`,
      ['9:1 schema/unknown-key', '10:12 reference/unknown'],
    ],
    [
      'entities are known to the rest',
      `${minimal}  ledn:\n    - { id: a, rol: wethouder }\nondersteuning:\n  koppeling:\n    - { collegelid: a, secretaresse: b }\nsecretariaat:\n  medewerkers:\n    - { id: b, taak: x }\n`,
      ['9:3 schema/unknown-key'],
    ],
    [
      'nothing is said of a value of another kind: the guess may be wrong',
      `${minimal}pikett: dinsdag\n`,
      ['9:1 schema/unknown-key'],
    ],
    [
      'of two that mean the same key the first counts',
      `${minimal}pikett:\n  planner: ict\npikket:\n  planner: Ict\n`,
      ['9:1 schema/unknown-key', '11:1 schema/unknown-key'],
    ],
    [
      'nothing is checked when the right key is there too',
      `${minimal}piket:\n  planner: ict\npikket:\n  planner: Ict\n`,
      ['11:1 schema/unknown-key'],
    ],
  ])('%s', async (_, profile, expected) => {
    expect(await problems(profile)).toEqual(expected);
  });
});

describe('a reference to something removed', () => {
  it('has no suggestion, and knows where it was removed', () => {
    const { root } = parseYaml('taken:\n  - { id: a, na: [b] }\n', 'x.yaml');
    const lapsed = { taak: new Map([['b', { file: 'x.yaml', range: { start: 1, end: 2 } }]]) };
    const [found] = findBroken(root!, shapes.checklist, { taak: ['a', 'bb'], lapsed });
    expect(found?.args).toMatchObject([{ value: 'b', near: undefined, lapsed: { range: { start: 1 } } }]);
  });
});

describe('every pattern of the schemas', () => {
  function patternsIn(node: unknown): readonly string[] {
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, value]) =>
      key === 'pattern' && typeof value === 'string' ? [value] : patternsIn(value),
    );
  }
  const times = '^([01][0-9]|2[0-3]):[0-5][0-9]$';
  const patterns = new Set([...allSchemas()].flatMap(([, schema]) => patternsIn(schema)));

  it('has a wording', () => {
    expect(patterns.size).toBeGreaterThan(8);
    expect([...patterns].filter((each) => each !== times).sort()).toEqual(Object.keys(allowedTexts).sort());
  });
});
