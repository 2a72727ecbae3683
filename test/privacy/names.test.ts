/** Names of persons: what is one for certain, what perhaps is, and what only resembles one. */
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { scanTyped, type TypedAbout } from '../../src/privacy/diagnostics.ts';
import { findInText } from '../../src/privacy/find-in-text.ts';
import { nameDetector } from '../../src/privacy/detect/name.ts';
import { root } from '../support/root.ts';

const nobody = nameDetector([]);
/** `line:severity:why` of what is found in YAML. */
const inYaml = (text: string): string[] =>
  findInText({ file: 'gemeente.yaml', text }, nobody).findings.map(
    ({
      diagnostic: {
        severity,
        source,
        args: [facts],
        code,
      },
    }) => {
      const line = text.slice(0, source.range?.start).split('\n').length;
      return `${String(line)} ${severity} ${code.slice(8)} ${String((facts as { why?: string } | undefined)?.why)}`;
    },
  );
const typed = (text: string, about: TypedAbout = 'anything'): string[] =>
  scanTyped(text, about, { names: nobody }).map(
    ({ severity, args: [facts] }) => `${severity} ${String((facts as { why?: string }).why)}`,
  );

describe('a name is known by its key', () => {
  it.each([
    ['college:\n  leden:\n    - id: w\n      naam: Jansen\n', ['4 error name key']],
    ['college:\n  leden:\n  - naam: "Anna Jansen"\n    id: w\n', ['3 error name key']],
    ['college:\n  leden:\n    - { id: w, naam: Jansen, rol: wethouder }\n', ['3 error name key']],
    ['college:\n  leden: [{ id: w, aanspreeknaam: wethouder De Vries }]\n', ['2 error name key']],
    ['secretariaat:\n  medewerkers:\n    - id: s\n      naam: >-\n        Ria\n', ['5 error name key']],
    [
      'secretariaat:\n  medewerkers:\n    - id: s\n      e-mail: info@voorbeelddam.nl\n',
      ['4 error mail key'],
    ],
    ['contactpersoon: mevrouw Bak\n', ['1 error name key']],
    ['contactpersoon:\n  naam: Bak\n', ['2 error name key']],
    ['telefoon_mobiel: 030 1234567\n', ['1 error phone key']],
    ['woonadres: Dorpsstraat 12\n', ['1 error address undefined']],
    ['taken:\n  - id: a\n    afgehandeld_door: Anna de Vries\n', ['3 error name key']],
    ['taken:\n  - id: a\n    toegewezen_aan: Anna\n', ['3 warning name looks']],
    ["titel: 'Nieuwe wethouder: Anna de Vries'\n", ['1 warning name looks']],
  ])('%j', (text, expected) => {
    expect(inYaml(text)).toEqual(expected);
  });

  it.each([
    'gemeente:\n  naam: Voorbeelddam\ncollege:\n  leden:\n    - id: w\n',
    'college:\n  leden:\n    - id: w\n      aanspreeknaam: wethouder Zorg en welzijn\n',
    'college:\n  portefeuilles:\n    - id: p\n      naam: Centrumdorp\n  leden:\n    - id: w\n      aanspreeknaam: wethouder Centrumdorp\n',
    'secretariaat:\n  medewerkers:\n    - id: s\n      naam: (in personen.lokaal.yaml)\n',
    'contactpersoon: de griffier\n',
    '# naam: Jansen\nleden:\n  # - naam: Jansen\n  - id: x # naam: Jansen\n',
    'taken:\n  - afgehandeld_door: EdB\n  - afgehandeld_door: secretaresse-1\n  - toegewezen_aan: Functioneel Beheer\n',
    "titel: 'Nieuwe wethouder: wethouder wonen'\n",
    'rollen:\n  - naam: Secretaresse\n',
  ])('but not in %j', (text) => {
    expect(inYaml(text)).toEqual([]);
  });
});

describe('a name is known by what stands before it', () => {
  it.each([
    ['mw. J. de Vries', ['error initials']],
    ['dhr. A.B. Jansen', ['error initials']],
    ['wethouder J. van der Laan', ['error initials']],
    ['mevrouw Jansen', ['warning address']],
    ['de heer Van Dijk', ['warning address']],
    ['wethouder De Vries', ['warning address']],
    ['burgemeester van den Berg', ['warning address']],
    ['J.P. Jansen', ['warning bare']],
    ['A. de Vries', ['warning bare']],
  ])('%s', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  it.each([
    ...[
      'Burgemeester Pendersplein',
      'Burgemeester J. Pendersplein 3',
      'mr. dr. J. van Houtenplein',
      'Prof. Dr. A. Bakkerschool',
    ],
    ...[
      'wethouder Zorg',
      'Wethouder Wonen en ruimte',
      'mevrouw de voorzitter',
      'Mevrouw De Voorzitter',
      'meneer de burgemeester',
    ],
    ...[
      'de burgemeester van Utrecht',
      'burgemeester en wethouders',
      'Geachte heer/mevrouw',
      'D. Uitnodiging',
      'B.V. Bouwbedrijf',
    ],
    ...['EdB', 'college van B. en W.', 'N.B. De stukken', 'Stichting Dr. Schaepmanfonds'],
  ])('%s is silent', (text) => {
    expect(typed(text)).toEqual([]);
  });

  it('or by what it looks like, where people name a person or a dossier', () => {
    expect(typed('Anna de Vries')).toEqual([]);
    expect(typed('Anna de Vries', 'title')).toEqual(['warning looks']);
    expect(typed('Anna de Vries', 'somebody')).toEqual(['error key']);
    expect(typed('mevrouw Vries', 'somebody')).toEqual(['warning address']);
    expect(typed('Anna', 'somebody')).toEqual(['warning looks']);
    for (const innocent of ['EdB', 'HRM', 'wethouder-zorg', 'Team Bestuur', 'Wethouder Wonen', 'de bode'])
      expect(typed(innocent, 'somebody')).toEqual([]);
  });
});

it('names of functions in personen.lokaal.yaml are no names', () => {
  expect(
    nameDetector(['de burgemeester', 'wethouder Wonen'])('De burgemeester en de wethouder Wonen komen.'),
  ).toEqual([]);
});

it('nothing in the examples, templates and documents of this package is taken for private', () => {
  const files = globSync(['examples/**/*.{yaml,md}', 'templates/**/*.{yaml,md,hbs}', 'README.md'], {
    cwd: root,
  });
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) =>
    findInText({ file, text: readFileSync(`${root}${file}`, 'utf8') }, nobody).findings.map(
      ({ diagnostic: { code } }) => `${file} ${code}`,
    ),
  );
  expect(found).toEqual([]);
});
