import { describe, expect, it } from 'vitest';
import { municipalityChoices } from '../../../src/cli/prompts/setup-questions.ts';
import { givenAnswers, type InitOptions } from '../../../src/cli/commands/init/answers.ts';

describe('options of init', () => {
  it.each<[InitOptions, string]>([
    [{ gemeente: 'Bergen' }, '--code gm0373'],
    [{ gemeente: 'Utrechd' }, 'Bedoelt u Utrecht?'],
    [{ gemeente: 'Voorbeelddam' }, '--code gm9999'],
    [{ gemeente: 'Utrecht', code: 'gm0363' }, 'Amsterdam'],
    [{ gemeente: 'Utrecht', code: 'gm9999' }, 'gm0344'],
    [{ gemeente: 'Voorbeelddam', code: 'gm1234' }, 'gm9900'],
    [{ gemeente: 'x', code: 'gm9999' }, '2 tot 60 tekens'],
    [{ code: '344' }, 'gm0344'],
    [{ code: 'gm9999' }, '--gemeente'],
    [{ collegeDag: 'dinsdg' }, 'Bedoelt u dinsdag?'],
    [{ collegeDag: '' }, '--college-dag'],
    [{ mail: 'bss' }, '--mail'],
    [{ telefoon: '0612345678' }, 'van een persoon'],
    [{ pfoTijd: 'half tien' }, '--pfo-tijd'],
    [{ openingstijden: 'soms' }, 'ma-do 8.30-17.00'],
    [{ documenten: 'werkwijzr' }, 'Bedoelt u werkwijzer?'],
    [{ documenten: ',' }, '--documenten'],
    [{ pakket: "x'; rm -rf" }, '--pakket'],
  ])('%j are refused, with %s', (options, words) => {
    expect(() => givenAnswers(options)).toThrow(words);
  });

  it('become answers in their usual form, and say which questions need not be asked', () => {
    const { answers, given } = givenAnswers({
      gemeente: 'den haag',
      collegeTijd: '9.30',
      mail: '',
      documenten: 'workshop, werkwijzer',
      ci: 'gitlab',
    });
    expect(answers).toMatchObject({
      municipality: { code: 'gm0518', name: "'s-Gravenhage" },
      values: { 'college-tijd': '09:30', mail: '' },
      documents: ['werkwijzer', 'workshop'],
      ci: 'gitlab',
    });
    expect([...given].sort()).toEqual(['ci', 'college-tijd', 'documenten', 'gemeente', 'mail']);
  });
});

describe('the search for a municipality', () => {
  it.each([
    ['zwolle', ['Zwolle (Overijssel)', 'Een verzonnen gemeente, om te oefenen']],
    ['Voorbeelddam', ['Een verzonnen gemeente met de naam Voorbeelddam, om te oefenen']],
    [
      ' utrechd ',
      ['Een verzonnen gemeente met de naam utrechd, om te oefenen', 'Bedoelt u Utrecht (Utrecht)?'],
    ],
    ['', ['Een verzonnen gemeente, om te oefenen']],
  ])('after “%s” offers %j, so that enter makes nobody another municipality', (typed, expected) => {
    const names = municipalityChoices(typed, undefined).map(({ name }) => name);
    expect(names.slice(0, typed === '' ? undefined : expected.length)).toEqual(
      typed === '' ? expect.arrayContaining(expected) : expected,
    );
  });

  it.each(['Sudwst-Frieslan', 'sudwst'])('finds what “%s” was meant to be', (typed) => {
    const names = municipalityChoices(typed, undefined).map(({ name }) => name);
    expect(names).toContain('Bedoelt u Súdwest-Fryslân (Fryslân)?');
  });

  it('carries an unknown name over', () => {
    expect(municipalityChoices('Katdam', undefined)[0]?.value).toBe('verzonnen Katdam');
  });
});
