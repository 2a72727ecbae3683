import { describe, expect, it } from 'vitest';
import { readHandOver, type HandOver } from '../../src/returned/hand-over.ts';
import { changesFrom, withHandOver } from '../../src/returned/hand-over-changes.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import type { LocatedMap } from '../../src/workspace/located.ts';

const context = { portfolios: [{ id: 'zorg', name: 'Zorg en welzijn' }], today: '2026-11-27' };
const matters = 'Dossier en waar te vinden | Stand van zaken | Volgende stap | Uiterlijk | Wie weet ervan';
const contacts = 'Organisatie | Naam en functie | Waarover | Volgende afspraak';

function read(...blocks: readonly string[]): HandOver {
  return readHandOver(['Portefeuille Zorg en welzijn', ...blocks], context);
}

describe('reading a hand-over', () => {
  it('finds running files under their portfolio', () => {
    expect(
      read(
        'Lopende dossiers',
        matters,
        'Contract Wmo | ter inzage | besluit | 1 feb 2027 | beleidsadviseur zorg',
      ),
    ).toEqual({
      items: [
        {
          list: 'lopende_zaken',
          item: {
            portefeuille: 'zorg',
            zaak: 'Contract Wmo',
            stand: 'ter inzage',
            volgende_stap: 'besluit',
            uiterlijk: '2027-02-01',
            weet_ervan: 'beleidsadviseur zorg',
          },
        },
      ],
      left: [],
      read: new Set([3]),
    });
  });

  it('knows a column by its header, wherever it stands', () => {
    const { items } = read('Uiterlijk | Dossier en waar te vinden', '8-1-2027 | Contract Wmo');
    expect(items[0]?.item).toEqual({ portefeuille: 'zorg', zaak: 'Contract Wmo', uiterlijk: '2027-01-08' });
  });

  it('takes a line to write on for empty, and ends a table where text follows', () => {
    expect(
      read(matters, '____________ |  | __________ | | ', 'Geld en risico’s', 'Budget | Bedrag', 'Dak | veel')
        .items,
    ).toEqual([]);
  });

  it.each([
    ['Anna de Vries', undefined],
    ['mevrouw Jansen', undefined],
    ['J. Jansen', undefined],
    ['Jansen', undefined],
    ['Anna de Vries, bestuurder', 'bestuurder'],
    ['bestuurder (J. Jansen)', 'bestuurder'],
    ['wethouder Wonen', 'wethouder Wonen'],
    ['directeur Woningstichting De Dam', 'directeur Woningstichting De Dam'],
    ['GGD-arts', 'GGD-arts'],
  ])('takes the function from %s and leaves the name', (typed, taken) => {
    const { items, left } = read(contacts, `De Dam | ${typed} | huur | `);
    expect(items[0]?.item['functie']).toBe(taken);
    expect(left.map(({ why, text }) => [why, text])).toEqual(
      taken === undefined ? [['name', undefined]] : [],
    );
  });

  it('leaves what is no day, and what does not say what it is about', () => {
    const { left } = read(matters, 'Wmo | | | volgende week | ', ' | ter inzage | | | ');
    expect(left.map(({ key, why, text }) => [key, why, text])).toEqual([
      ['uiterlijk', 'day', 'volgende week'],
      ['stand', 'nameless', 'ter inzage'],
    ]);
  });
});

const dossier = `id: zorg
titel: Vertrek
lopende_zaken:
  # hier zijn we mee bezig
  - portefeuille: zorg
    zaak: Contract Wmo
taken: []
`;

function rootOf(text: string): LocatedMap {
  return parseYaml(text, 'dossiers/zorg.yaml').root as LocatedMap;
}

describe('the changes of a hand-over', () => {
  const full = read(
    matters,
    'Contract  Wmo | ter inzage | | 1-2-2027 | ',
    contacts,
    'De Dam | bestuurder | huur | ',
  );

  it('add what is new and fill in what is known already', () => {
    const text = withHandOver(dossier, changesFrom(full, rootOf(dossier)));
    expect(text).toBe(`id: zorg
titel: Vertrek
lopende_zaken:
  # hier zijn we mee bezig
  - portefeuille: zorg
    zaak: Contract Wmo
    stand: ter inzage
    uiterlijk: 2027-02-01
taken: []

contacten:
  - portefeuille: zorg
    organisatie: De Dam
    functie: bestuurder
    waarover: huur
`);
  });

  it('are none when everything was read before', () => {
    const text = withHandOver(dossier, changesFrom(full, rootOf(dossier)));
    expect(changesFrom(full, rootOf(text))).toEqual([]);
  });

  it('say what stood there', () => {
    const other = read(matters, 'Contract Wmo | besloten | | | ');
    const text = withHandOver(dossier, changesFrom(full, rootOf(dossier)));
    expect(changesFrom(other, rootOf(text))).toEqual([
      {
        ...{ kind: 'value', list: 'lopende_zaken', index: 0, of: 'Contract Wmo' },
        ...{ key: 'stand', before: 'ter inzage', after: 'besloten' },
      },
    ]);
  });
});
