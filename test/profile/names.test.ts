import { describe, expect, it } from 'vitest';
import type { DocumentSources } from '../../src/document/definition.ts';
import { leafAt, listAt, type Leaf } from '../../src/profile/leaf.ts';
import { fillTemplate } from '../support/fill-template.ts';
import { minimal, open } from '../support/workspace.ts';

/** The sources of a profile, with other files next to it. */
async function sourcesOf(
  addition: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<DocumentSources> {
  const files = Object.fromEntries(Object.entries(beside).map(([path, text]) => [`/w/${path}`, text]));
  const workspace = await open({ '/w/gemeente.yaml': minimal + addition, ...files });
  expect(workspace.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return workspace.sources;
}

/** A role in a sentence, and at its start. */
async function inSentence(
  id: string,
  addition = '',
  beside: Readonly<Record<string, string>> = {},
): Promise<readonly [string, string]> {
  const { roles } = await sourcesOf(addition, beside);
  const naam = leafAt(roles.get(id), 'naam');
  return [fillTemplate('{{de naam}}', { naam }), fillTemplate('{{De naam}}', { naam })];
}

describe('the name of a role in a sentence', () => {
  it.each([
    ['gemeentesecretaris', 'de gemeentesecretaris', 'De gemeentesecretaris'],
    ['bodes', 'de bodes', 'De bodes'],
    ['college', 'het college', 'Het college'],
    ['collegelid', 'het collegelid', 'Het collegelid'],
    ['archief', 'het archief', 'Het archief'],
    ['bestuurssecretariaat', 'het bestuurssecretariaat', 'Het bestuurssecretariaat'],
    ['hrm', 'HRM', 'HRM'],
    ['burgemeester-of-loco', 'de \\(loco\\)burgemeester', 'De \\(loco\\)burgemeester'],
  ])('%s is “%s”', async (id, inside, first) => {
    expect(await inSentence(id)).toEqual([inside, first]);
  });

  it('is the one this municipality uses, with the article of the role', async () => {
    const own = 'organisatie: { namen: { ict: I&A } }\n';
    // A department such as ICT takes no article, whatever its name.
    expect(await inSentence('ict', own)).toEqual(['I\\&A', 'I\\&A']);
  });

  it("is that of the municipality's own file of the role, with its article", async () => {
    const beside = { 'rollen/bodes.yaml': 'id: bodes\nnaam: facilitair team\nlidwoord: het\n' };
    expect(await inSentence('bodes', '', beside)).toEqual(['het facilitair team', 'Het facilitair team']);
  });

  it('gets the article of its last word when none is given', async () => {
    const named = (naam: string): Record<string, string> => ({ 'rollen/x.yaml': `id: x\nnaam: ${naam}\n` });
    expect((await inSentence('x', '', named('bestuursbureau')))[0]).toBe('het bestuursbureau');
    expect((await inSentence('x', '', named('Klantcontactcentrum')))[1]).toBe('Het Klantcontactcentrum');
    expect((await inSentence('x', '', named('projectleider')))[0]).toBe('de projectleider');
  });

  it('prefers the name from the departments to that in the own file', async () => {
    const beside = { 'rollen/ict.yaml': 'id: ict\nnaam: Automatisering\nlidwoord: geen\n' };
    expect((await inSentence('ict', 'organisatie: { namen: { ict: I&A } }\n', beside))[0]).toBe('I\\&A');
    expect((await inSentence('ict', '', beside))[0]).toBe('Automatisering');
  });

  it("follows the profile's names for the secretariat and its staff", async () => {
    const profile =
      'secretariaat: { naam: bestuursbureau }\nschrijfstijl: { functienaam_ondersteuner: adviseur }\n';
    expect((await inSentence('bestuurssecretariaat', profile))[0]).toBe('het bestuursbureau');
    expect((await inSentence('secretaresse', profile))[0]).toBe('de adviseur');
    // Without a name in the profile, there is still one name for them.
    const usual = leafAt((await sourcesOf('')).profile, 'schrijfstijl', 'functienaam_ondersteuner');
    expect((await inSentence('secretaresse'))[0]).toBe(`de ${usual?.text}`);
  });

  it('is capitalised the Dutch way: IJ is one letter, and ’s stays lower-case', () => {
    const capital = (text: string): string => fillTemplate('{{hoofdletter naam}}', { naam: text });
    expect(capital('ijsmeester')).toBe('IJsmeester');
    expect(capital('één loket')).toBe('Één loket');
    expect(capital("'s-avonds")).toBe("'s\\-avonds");
    expect(capital('')).toBe('');
  });
});

describe('the name of what a value refers to', () => {
  it('is that of the role, with the article, wherever the role is named', async () => {
    const { profile } = await sourcesOf('organisatie: { namen: { ict: I&A } }\npiket: { planner: ict }\n');
    expect(leafAt(profile, 'piket', 'planner')).toMatchObject({ raw: 'ict', text: 'I&A', article: '' });
    expect(leafAt(profile, 'piket', 'vastgesteld_door')).toMatchObject({ text: 'college', article: 'het' });
  });

  it('is that of a portfolio of the college', async () => {
    const { profile } = await sourcesOf(
      '  portefeuilles: [{ id: pf-wonen, naam: Wonen en ruimte }]\n  leden: [{ id: w1, rol: wethouder, portefeuilles: [pf-wonen] }]\n',
    );
    const [member] = listAt(profile, 'college', 'leden');
    expect(listAt(member, 'portefeuilles').map(String)).toEqual(['Wonen en ruimte']);
  });

  it("is that of a meeting, or the profile's name for it among the departments", async () => {
    const told = async (addition: string): Promise<string | undefined> =>
      leafAt((await sourcesOf(addition)).profile, 'functioneringsgesprek', 'terugkoppeling_aan')?.text;
    expect(await told('')).toBe('Managementteam');
    expect(await told('organisatie: { namen: { managementteam: concernteam } }\n')).toBe('concernteam');
    expect(await told('functioneringsgesprek: { terugkoppeling_aan: ovl-dt }\n')).toBe('Directieteam');
  });

  it('is that of a collaboration', async () => {
    const file =
      'id: s\nnaam: Samen sterk\ndeelnemers: [A, B]\nstand: begin 2026\nbron: eigen onderzoek\nthemas: {}\n';
    const workspace = await open({
      '/w/gemeente.yaml': minimal.replace('naam: Proefstad', 'naam: Proefstad\n  samenwerkingen: [s]'),
      '/w/samenwerking/s.yaml': file,
    });
    expect(listAt(workspace.sources.profile, 'gemeente', 'samenwerkingen').map(String)).toEqual([
      'Samen sterk',
    ]);
  });
});

describe('the name of a person', () => {
  const college = `  portefeuilles:
    - { id: pf-wonen, naam: Wonen }
    - { id: pf-groen, naam: Groen }
  leden:
    - { id: b1, rol: burgemeester }
    - { id: w1, rol: wethouder, portefeuilles: [pf-wonen, pf-groen] }
    - { id: w2, rol: wethouder, aanspreeknaam: wethouder Jansen }
secretariaat:
  medewerkers:
    - { id: m1, taak: post en agenda }
    - { id: m2, taak: reizen, naam: Balie }
ondersteuning:
  koppeling:
    - { collegelid: b1, secretaresse: m1 }
    - { collegelid: w1, secretaresse: m2 }
    - { collegelid: w2, secretaresse: m2 }
`;
  const namesIn = (profile: Parameters<typeof listAt>[0], key: string): (string | undefined)[] =>
    listAt(profile, 'ondersteuning', 'koppeling').map((each) => leafAt(each, key)?.text);

  it('is described by role and portfolios as long as no name is known', async () => {
    const { profile } = await sourcesOf(college);
    expect(namesIn(profile, 'collegelid')).toEqual([
      'burgemeester',
      'wethouder (Wonen, Groen)',
      'wethouder Jansen',
    ]);
    expect(namesIn(profile, 'secretaresse')).toEqual(['post en agenda', 'Balie', 'Balie']);
  });

  it('comes from the local file first', async () => {
    const { profile, personNames } = await sourcesOf(college, {
      'personen.lokaal.yaml': 'personen:\n  - { id: w2, naam: Iris de Boer }\n  - { id: m1, naam: Bo }\n',
    });
    expect([...personNames]).toEqual([
      ['w2', 'Iris de Boer'],
      ['m1', 'Bo'],
    ]);
    expect(namesIn(profile, 'collegelid')).toEqual([
      'burgemeester',
      'wethouder (Wonen, Groen)',
      'Iris de Boer',
    ]);
    expect(namesIn(profile, 'secretaresse')).toEqual(['Bo', 'Balie', 'Balie']);
  });

  it('is absent without the local file: nothing replaces it', async () => {
    const official =
      '  portefeuilles:\n    - { id: pf-wonen, naam: Wonen, ondersteuning: [{ functie: adviseur, persoon: p1 }] }\n';
    const personOf = async (beside: Readonly<Record<string, string>>): Promise<Leaf | undefined> => {
      const { profile } = await sourcesOf(official, beside);
      const [portfolio] = listAt(profile, 'college', 'portefeuilles');
      return leafAt(listAt(portfolio, 'ondersteuning')[0], 'persoon');
    };
    expect((await personOf({}))?.text).toBe('');
    const local = { 'personen.lokaal.yaml': 'personen: [{ id: p1, naam: Kim Vos }]\n' };
    expect((await personOf(local))?.text).toBe('Kim Vos');
  });
});
