/** What a person reads when they fix a file: the sentence that names the mistake, and a fix that can be copied. */
import { describe, expect, it } from 'vitest';
import { present } from '../../src/diagnostics/present.ts';
import { minimal, open } from '../support/workspace.ts';

/** Text and fix of every problem, with lines to paste after a bar. */
async function told(files: string | Readonly<Record<string, string>>): Promise<string[]> {
  const all = typeof files === 'string' ? { '/w/gemeente.yaml': files } : files;
  const { diagnostics, files: read } = await open(all);
  const { items } = present(diagnostics, [...read.texts.keys()], read.texts);
  return items.map(({ text, fix, snippet }) => [`${text} ${fix}`, ...(snippet?.split('\n') ?? [])].join('|'));
}

const named = (code: string, name: string): string =>
  minimal.replace('code: gm9999', `code: ${code}`).replace('Proefstad', name);
const meeting = (written: string): string =>
  minimal.replace(/ {2}vergadering:[^]*$/, `  vergadering: ${written}\n`);
const college = (written: string): string => minimal.replace(/college:[^]*$/, `college: ${written}\n`);

describe('the code and name of a municipality', () => {
  it.each([
    ['gm9999', 'Amersfoort', ['code voor voorbeelden', 'bestaande gemeente', 'Schrijf `gm0307`']],
    ['gm9900', 'amersfoort', ['`amersfoort` is een bestaande gemeente', 'de code van `Amersfoort`']],
    ['gm9999', 'gemeente Den Haag', ['Schrijf `gm0518`', "`'s-Gravenhage`"]],
    ['gm1234', 'Amersfoort', ['staat niet in het register', 'Schrijf `gm0307`']],
    ['GM0307', 'Amersfoort', ['Schrijf `gm0307`.']],
    ['gm307', 'Amersfoort', ['Schrijf `gm0307`.']],
    ['"0307"', 'Amersfoort', ['Schrijf `gm0307`.']],
    ['0307', 'Amersfoort', ['staat `0307`', 'Schrijf `gm0307`.']],
    ['9999', 'Amersfoort', ['Schrijf `gm0307`.']],
    ['GM9901', 'Proefstad', ['Schrijf `gm9901`.']],
    ['xyz', 'Proefstad', ['`gm` met vier cijfers', '`gm9999`']],
    ['gm0518', 'Den Haag', ['Schrijf de naam als `"\'s-Gravenhage"`']],
    ['gm0344', 'Amersfoort', ['Schrijf `gm0307`: dat is de code van `Amersfoort`.']],
  ])('%s and %s', async (code, name, words) => {
    const found = await told(named(code, name));
    expect(found).toHaveLength(1);
    for (const each of words) expect(found[0]).toContain(each);
    expect(found[0]).not.toContain('gm0344`.');
    const { diagnostics } = await open({ '/w/gemeente.yaml': named(code, name) });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('may be unknown together: a municipality can be new', async () => {
    const { diagnostics } = await open({ '/w/gemeente.yaml': named('gm1234', 'Proefstad') });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it.each(['__proto__', 'constructor'])('may have any name: %s', async (name) => {
    expect(await told(named('gm9999', name))).toEqual([]);
  });

  it('can be derived from each other when one is missing', async () => {
    expect(await told(minimal.replace(/ {2}code.*\n/, '').replace('Proefstad', 'Amersfoort'))).toEqual([
      expect.stringContaining('Voeg dit toe:|  code: gm0307'),
    ]);
    expect(await told(minimal.replace(/ {2}naam.*\n/, '').replace('gm9999', 'gm0307'))).toEqual([
      expect.stringContaining('Voeg dit toe:|  naam: Amersfoort'),
    ]);
  });
});

describe('a missing key', () => {
  it.each([
    [meeting('{ dag: dinsdag }'), ['Zet `, tijd: "09:30"` vóór de `}`, met uw eigen waarde.']],
    [
      meeting('{}'),
      [
        'Zet `dag: dinsdag` tussen de `{` en de `}`, met uw eigen waarde.',
        'Zet `, tijd: "09:30"` vóór de `}`, met uw eigen waarde.',
      ],
    ],
    [
      college('{}'),
      ['Zet `vergadering: { dag: dinsdag, tijd: "09:30" }` tussen de `{` en de `}`, met uw eigen waarde.'],
    ],
    [meeting('\n    dag: dinsdag'), ['Voeg dit toe, met uw eigen waarde. Bijvoorbeeld:|    tijd: 09:30']],
    [
      `${minimal}huisstijl:\n  logo: {bestand: x.png}\n`,
      ['`, alt: "Logo van de gemeente: een linde boven water"`', 'bestaat niet'],
    ],
  ])('is requested in the style of the map: %s', async (profile, fixes) => {
    const found = await told(profile);
    expect(found).toHaveLength(fixes.length);
    for (const [index, fix] of fixes.entries()) expect(found[index]).toContain(fix);
  });

  it('can be pasted where the message says', async () => {
    const fixed = meeting('{ dag: dinsdag, tijd: "09:30" }');
    expect(await told(fixed)).toEqual([]);
    expect(await told(college('{vergadering: { dag: dinsdag, tijd: "09:30" }}'))).toEqual([]);
  });

  it('`id` of a file is its file name', async () => {
    const files = { '/w/gemeente.yaml': minimal, '/w/rollen/Hoofd Bestuur.yaml': 'naam: Y\n' };
    expect(await told(files)).toEqual([expect.stringContaining('Voeg dit toe:|id: hoofd-bestuur')]);
  });
});

describe('a value that does not fit', () => {
  const add = (lines: string): string => minimal + lines;
  it.each([
    [meeting('dinsdag 9.30'), 'Schrijf het zo:|  vergadering:|    dag: dinsdag|    tijd: 09:30'],
    [meeting('Woensdag om 14u00'), 'Schrijf het zo:|  vergadering:|    dag: woensdag|    tijd: 14:00'],
    [meeting('wekelijks'), 'Schrijf het zo:|  vergadering:|    dag: dinsdag|    tijd: 09:30'],
    [
      college('{ vergadering: dinsdag 9.30 }'),
      'Schrijf het zo:|vergadering: { dag: dinsdag, tijd: "09:30" }',
    ],
    [
      `${minimal}  leden: [jan]\n`,
      'Schrijf het zo:|{ id: wethouder-1, rol: wethouder, portefeuilles: [wonen] }',
    ],
    [`${minimal}  leden: jan\n`, 'Schrijf het zo:|  leden:|    - id: burgemeester|      rol: burgemeester'],
    [add('secretariaat:\n'), 'Bijvoorbeeld:|secretariaat:|  naam: bestuurssecretariaat'],
    [add('devices:\n  soorten: iPad, laptop\n'), '`[iPad, laptop]`'],
    [add('huisstijl:\n  kleur: 154273\n'), 'Schrijf `"#154273"`.'],
    [add('huisstijl:\n  kleur: #154273\n'), 'Schrijf `"#154273"`.'],
    [minimal.replace('naam:', 'kvk: 123456\n  naam:'), 'precies 8 cijfers. Schrijf het zoals `"12345678"`.'],
    [minimal.replace('naam:', 'rsin: "1234.56.782"\n  naam:'), 'Schrijf `"123456782"`.'],
    [add('vastgesteld_op: 2026\n'), 'Een datum schrijft u als jaar-maand-dag.'],
    [add('schrijfstijl:\n  aanspreekvorm: 3\n'), 'Dat kan niet. Kies `u` of `je`.'],
    [minimal.replace('"09:30"', '25:00'), 'Dat uur bestaat niet. Kies een tijd van `00:00`'],
    [minimal.replace('"09:30"', '9:75'), 'zestig minuten'],
    [minimal.replace('"09:30"', '930'), 'Schrijf `09:30`.'],
    [minimal.replace('"09:30"', '9.30 uur'), 'Schrijf `09:30`.'],
    [minimal.replace('"09:30"', '1430'), 'Schrijf `14:30`.'],
    [minimal.replace('"09:30"', '9'), 'Schrijf `09:00`.'],
    [minimal.replace('"09:30"', 'half tien'), 'Schrijf het zoals `08:30`.'],
    [minimal.replace('"09:30"', '9:5'), 'Schrijf het zoals `08:30`.'],
    [add('geldig_vanaf: 2027-3-18\n'), 'Schrijf `2027-03-18`.'],
    [add('geldig_vanaf: 18 augustus 2026\n'), 'Schrijf `2026-08-18`.'],
    [add('geldig_vanaf: dinsdag 3 mrt. 2026\n'), 'Schrijf `2026-03-03`.'],
    [add('geldig_vanaf: 18-8-2026\n'), 'Schrijf `2026-08-18`.'],
    [add('geldig_vanaf: 20260818\n'), 'Schrijf `2026-08-18`.'],
    [add('geldig_vanaf: 31 juni 2026\n'), 'Schrijf de datum zoals `2026-07-07`.'],
    [add('geldig_vanaf: 18 vendemiaire 2026\n'), 'Schrijf de datum zoals `2026-07-07`.'],
    [
      `${minimal}  portefeuilles:\n    - id: Verkeer & zo\n      naam: V\n`,
      'alleen kleine letters, cijfers en streepjes staan. Schrijf `verkeer-zo`.',
    ],
    [`${minimal}  portefeuilles:\n    - id: "&"\n      naam: V\n`, 'Schrijf het zoals `wonen`.'],
    [add('agenda:\n  prive_toegestaan: "true"\n'), 'Haal de aanhalingstekens weg: `true`.'],
    [add('agenda:\n  prive_toegestaan: yes\n'), 'Schrijf `true`: YAML kent `yes` niet.'],
    [add('agenda:\n  prive_toegestaan: Nee\n'), 'Schrijf `false`: YAML kent `ja` en `nee` niet.'],
  ])('%s', async (profile, words) => {
    const found = await told(profile);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });
});

describe('another place', () => {
  it('is given by its line when the key that was meant already exists', async () => {
    const profile = `${minimal}documenten:\n  werkwijzer: {}\n  werkwijzr: {}\n`;
    expect(await told(profile)).toEqual([
      expect.stringMatching(/Bedoelt u `werkwijzer`\? De sleutel `werkwijzer` staat er al, op regel 10\./),
    ]);
  });

  it('is given by its file and line when the target was removed', async () => {
    const files = {
      '/w/gemeente.yaml': `${minimal}piket:\n  planner: ict\n`,
      '/w/rollen/ict.yaml': '# weg\nid: ict\nvervalt: true\n',
    };
    const found = (await told(files)).filter((each) => each.includes('`ict`'));
    expect(found).toContainEqual(expect.stringContaining('u laat die weg in rollen/ict.yaml op regel 2.'));
    for (const each of found) expect(each).not.toContain('Bedoelt u');
  });

  it('is not made up for a removal of something that does not exist', async () => {
    const files = { '/w/gemeente.yaml': minimal, '/w/rollen/x.yaml': 'id: secretaressse\nvervalt: true\n' };
    expect(await told(files)).toEqual([expect.stringContaining('Bedoelt u `secretaresse`?')]);
  });
});
