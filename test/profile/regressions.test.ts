/** Regression tests for names and conditions. */
import { describe, expect, it } from 'vitest';
import { holds, parseCondition } from '../../src/profile/condition.ts';
import { leafAt } from '../../src/profile/leaf.ts';
import { fillTemplate } from '../support/fill-template.ts';
import { markdown, minimal, open, placed, problems } from '../support/workspace.ts';

describe('a role with the name of an inherited object property', () => {
  it('is a role like any other', async () => {
    const workspace = await open({
      '/w/gemeente.yaml': `${minimal}piket: { planner: constructor }\n`,
      '/w/rollen/x.yaml': 'id: constructor\nnaam: bouwer\n',
    });
    expect(placed(workspace)).toEqual([]);
    expect(leafAt(workspace.sources.profile, 'piket', 'planner')?.text).toBe('bouwer');
  });

  it('is rejected like any other when it does not exist', async () => {
    expect(await problems(`${minimal}piket: { planner: constructor }\n`)).toEqual(['9:19 reference/unknown']);
  });
});

describe('the article of a name', () => {
  it.each([
    ['team Bestuursondersteuning', 'Het'],
    ['bureau Bestuur', 'Het'],
    ['secretariaat van het college', 'Het'],
    ['bestuursteam', 'Het'],
    ['afdeling Bestuur', 'De'],
  ])('fits its first word or its last: %s', async (naam, article) => {
    const text = await markdown(`${minimal}secretariaat: { naam: ${naam} }\n`, 'werkwijzer');
    expect(text).toContain(`*[voorstel: ${article} ${naam} stelt het rooster op`);
  });

  it('is not that of its previous name', async () => {
    const { sources } = await open({
      '/w/gemeente.yaml': `${minimal}organisatie: { namen: { archief: afdeling Informatie } }\n`,
    });
    expect(fillTemplate('{{de naam}}', { naam: leafAt(sources.roles.get('archief'), 'naam') })).toBe(
      'de afdeling Informatie',
    );
  });
});

describe('the name of a meeting among the departments', () => {
  it('is its name in the documents', async () => {
    const text = await markdown(
      `${minimal}organisatie: { namen: { directieteam: Concernleiding } }\n`,
      'rollen',
    );
    expect(text).toContain('### Concernleiding (DT)');
    expect(text).not.toContain('### Directieteam');
  });
});

describe('a condition', () => {
  const isTrue = async (condition: string, addition: string): Promise<boolean> => {
    const { sources } = await open({ '/w/gemeente.yaml': minimal + addition });
    return holds(parseCondition(condition)!, sources.profile);
  };

  it('may compare with yes and no as documents print them', async () => {
    expect(await isTrue('printen.papierloos is ja', 'printen: { papierloos: true }\n')).toBe(true);
    expect(await isTrue('printen.papierloos is nee', 'printen: { papierloos: true }\n')).toBe(false);
    expect(await isTrue('printen.papierloos is nee', 'printen: { papierloos: false }\n')).toBe(true);
  });

  it('tests whether anything in a map is filled in', async () => {
    expect(await isTrue('regionale_vereniging', '')).toBe(false);
    expect(await isTrue('regionale_vereniging', 'regionale_vereniging: { naam: Regio }\n')).toBe(true);
  });
});
