import { describe, expect, it } from 'vitest';
import { memberForms, type Member, type MemberFacts } from '../../../src/setup/fill/members.ts';

const names: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  portefeuille: new Map([
    ['wonen-ruimte', 'Wonen en ruimte'],
    ['jeugd', 'Jeugd, zorg en welzijn'],
  ]),
  collegelid: new Map([
    ['burgemeester', 'de burgemeester'],
    ['wethouder-1', 'wethouder 1'],
  ]),
  medewerker: new Map([['medewerker-1', 'agenda']]),
};

function facts(members: readonly Member[] = []): MemberFacts {
  return { members, known: (kind) => names[kind] ?? new Map() };
}

/** A list with each of the answers as a member. */
function made(path: string, answers: readonly Member[]): readonly Member[] {
  const form = memberForms[path];
  if (form === undefined) throw new Error(`no ${path}`);
  return answers.reduce<readonly Member[]>(
    (members, answer) => [...members, form.make(answer, facts(members))],
    [],
  );
}

describe('the members of a list, one by one', () => {
  it('get ids that nobody has to think of, each once', () => {
    const roles = ['burgemeester', 'wethouder', 'wethouder'].map((rol) => ({ rol }));
    expect(made('college.leden', roles).map(({ id }) => id)).toEqual([
      'burgemeester',
      'wethouder-1',
      'wethouder-2',
    ]);
    const tasks = ['agenda', 'agenda'].map((taak) => ({ taak }));
    expect(made('secretariaat.medewerkers', tasks).map(({ id }) => id)).toEqual([
      'medewerker-1',
      'medewerker-2',
    ]);
    const twice = ['Wonen & ruimte', 'Wonen en ruimte', 'Wonen en ruimte'].map((naam) => ({ naam }));
    expect(made('college.portefeuilles', twice).map(({ id }) => id)).toEqual([
      'wonen-ruimte',
      'wonen-en-ruimte',
      'wonen-en-ruimte-2',
    ]);
  });

  it('choose portfolios by name, also with a comma in it', () => {
    const [, field] = memberForms['college.leden']?.fields(facts()) ?? [];
    expect(field?.read('Jeugd, zorg en welzijn')).toEqual({ value: ['jeugd'] });
    expect(field?.read('wonen; jeugd')).toEqual({ value: ['wonen-ruimte', 'jeugd'] });
    expect(field?.read('sport')).toMatchObject({
      wrong: expect.stringContaining('Wonen en ruimte') as string,
    });
  });

  it('are paired until everybody had a turn', () => {
    const form = memberForms['ondersteuning.koppeling'];
    const pairs = made('ondersteuning.koppeling', [
      { secretaresse: 'medewerker-1' },
      { secretaresse: 'medewerker-1' },
    ]);
    expect(pairs.map(({ collegelid }) => collegelid)).toEqual(['burgemeester', 'wethouder-1']);
    expect(form?.fields(facts(pairs.slice(0, 1)))[0]?.ask).toBe('Wie ondersteunt wethouder 1?');
    expect(form?.fields(facts(pairs))).toEqual([]);
  });

  it('are no place for a number or address of a person', () => {
    const [field] = memberForms['secretariaat.medewerkers']?.fields(facts()) ?? [];
    expect(field?.read('Jan 06-12345678')).toMatchObject({
      wrong: expect.stringContaining('mobiel') as string,
    });
    expect(field?.read('agenda')).toEqual({ value: 'agenda' });
  });
});
