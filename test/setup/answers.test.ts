import { describe, expect, it } from 'vitest';
import { meantMunicipalities, searchMunicipalities } from '../../src/profile/municipality.ts';
import { answerKinds, type AnswerKindName } from '../../src/setup/kinds.ts';
import { looksPersonal } from '../../src/privacy/detect/mail.ts';
import { questions } from '../../src/setup/questions.ts';

function read(kind: AnswerKindName, typed: string): unknown {
  const found = answerKinds[kind].read(typed);
  return 'value' in found ? found.value : undefined;
}

describe('an answer', () => {
  it.each([
    ['tijd', '9.30', '09:30'],
    ['tijd', '14', '14:00'],
    ['tijd', '08:30 uur', '08:30'],
    ['tijd', '24:00', undefined],
    ['dag', 'Wo', 'woensdag'],
    ['dag', 'd', undefined],
    ['dag', 'morgen', undefined],
    ['moment', 'donderdag om 15.00 uur', { dag: 'donderdag', tijd: '15:00' }],
    ['moment', 'donderdag', undefined],
    ['uren', '1,5 uur', 1.5],
    ['uren', '11', undefined],
    ['mail', 'bss@voorbeelddam.example', 'bss@voorbeelddam.example'],
    ['mail', 'bss', undefined],
    ['telefoon', '14 030', '14 030'],
    ['telefoon', '030 - 286 06 12', '030 - 286 06 12'],
    ['telefoon', '0612345678', undefined],
    ['telefoon', 'Anna: 06-12 34 56 78', undefined],
    ['telefoon', '+31 (0)6 1234 5678', undefined],
    ['telefoon', '0031612345678', undefined],
    ['telefoon', '0612345678 0612345678', undefined],
    ['telefoon', '14 000, keuze 3', '14 000, keuze 3'],
    ['telefoon', '(030) 286 06 12 (8.30-17.00 uur)', '(030) 286 06 12 (8.30-17.00 uur)'],
    ['telefoon', '0302860612 / 030-286 06 13 of 14 030', '0302860612 / 030-286 06 13 of 14 030'],
    ['telefoon', 'toestel 1234', 'toestel 1234'],
    ['telefoon', '+31 (0)30 286 06 12', '+31 (0)30 286 06 12'],
    ['telefoon', '+32 2 123 45 67', '+32 2 123 45 67'],
    ['telefoon', '0800-0123', '0800-0123'],
    ['afkorting', 'BESTUURSSECRETARIAAT', undefined],
    ['tekst', 'a\u001b[31m', undefined],
    ['tekst', 'x'.repeat(61), undefined],
  ] as const)('of kind %s: “%s” is %j', (kind, typed, value) => {
    expect(read(kind, typed)).toEqual(value);
  });

  it.each([
    ['03028606120302860612', 'twee keer', 'één keer: 0302860612.'],
    ['030-286 06 12 030-286 06 12', 'twee keer', 'één keer: 030-286 06 12.'],
    ['14 030, 14 030', 'twee keer', 'één keer: 14 030.'],
    ['(030) 286 06 12(030) 286 06 12', 'twee keer', 'één keer: (030) 286 06 12.'],
    ['06-12345678 06-12345678', 'een mobiel nummer', 'het vaste nummer'],
    ['06123456780612345678', 'telt 20 cijfers', 'met het netnummer'],
    ['030-286 06 123', 'telt 11 cijfers', 'met het netnummer'],
    ['030-286 06 1', 'telt 9 cijfers', 'met het netnummer'],
    ['+31 30 286 06 1', 'telt 9 cijfers', 'met het netnummer'],
    ['0302860612 of 03028606', 'telt 8 cijfers', 'met het netnummer'],
    ['302860612', 'telt 9 cijfers', 'begint met een 0'],
    ['12345678901234567890', 'twee keer', '1234567890'],
    ['12345678901234567891', 'telt 20 cijfers', 'begint met een 0'],
    ['+32 2 12', 'telt 5 cijfers', 'buitenland'],
    ['secretariaat', 'geen telefoonnummer', '14 030'],
    ['12', 'geen telefoonnummer', '14 030'],
  ])('of kind telephone cannot be “%s”: %s', (typed, what, cure) => {
    const found = answerKinds.telefoon.read(typed);
    const wrong = 'wrong' in found ? found.wrong : '';
    expect(wrong).toContain(what);
    expect(wrong).toContain(cure);
    expect(wrong).not.toContain('`');
  });

  it.each([
    ['jan.jansen@voorbeelddam.example', true],
    ['j.p.jansen@voorbeelddam.example', true],
    ['bss@voorbeelddam.example', false],
    ['bestuurs.secretariaat@voorbeelddam.example', false],
  ])('of kind mail: “%s” looks personal: %s', (mail, isPersonal) => {
    expect(looksPersonal(mail)).toBe(isPersonal);
  });

  it.each([
    ['ma-do 8.30-17.00, vr 8.30-12.30', 'maandag-donderdag 08:30-17:00, vrijdag 08:30-12:30'],
    ['werkdagen 9-17', 'maandag-vrijdag 09:00-17:00'],
    ['ma, di en do 8:30 tot 17:00 uur', undefined],
    ['maandag tot en met vrijdag van 8.30 tot 17.00', 'maandag-vrijdag 08:30-17:00'],
    ['ma en wo 9-12; vr 9-10', 'maandag en woensdag 09:00-12:00, vrijdag 09:00-10:00'],
    ['ma 9-17, ma 18-20', undefined],
    ['ma 17-9', undefined],
    ['do-ma 9-17', undefined],
    ['altijd', undefined],
  ])('of kind opening hours: “%s” is “%s”', (typed, written) => {
    const found = answerKinds.openingstijden.read(typed);
    if (typed.startsWith('ma, di'))
      expect(found).toHaveProperty('value.0.dagen', ['maandag', 'dinsdag', 'donderdag']);
    else expect('text' in found ? found.text : undefined).toBe(written);
  });

  it('in its canonical form parses to itself, and is written from its value again', () => {
    const typed: Readonly<Record<AnswerKindName, string>> = {
      tekst: 'ja',
      afkorting: 'BSS',
      mail: 'a@b.example',
      telefoon: '14 030',
      dag: 'ma',
      tijd: '9',
      moment: 'vr 9',
      uren: '1,5',
      openingstijden: 'ma, wo en do 9-17',
    };
    for (const [name, { read: readAnswer, write }] of Object.entries(answerKinds)) {
      const first = readAnswer(typed[name as AnswerKindName]);
      if (!('text' in first)) throw new Error(`${name}: ${first.wrong}`);
      expect(readAnswer(first.text)).toEqual(first);
      expect(write(first.value)).toBe(first.text);
    }
  });
});

it('no two questions share a flag or a place, and proposals are valid answers', () => {
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(new Set(questions.map(({ path }) => path)).size).toBe(questions.length);
  for (const { kind, proposal } of questions)
    if (proposal !== undefined) expect(answerKinds[kind].read(proposal)).toHaveProperty('text', proposal);
  expect(questions.filter(({ group }) => group === 'hoofd').length + 4).toBeLessThanOrEqual(12);
});

describe('a municipality', () => {
  it.each([
    ['sudwest', ['gm1900']],
    ["'s-gravenhage", ['gm0518']],
    ['Den Haag', ['gm0518']],
    ['den bosch', ['gm0796']],
    ['Bergen', ['gm0373', 'gm0893']],
    ['Bergen (NH)', ['gm0373']],
    ['Bergen (NH.)', ['gm0373']],
    ['bergen (limburg)', ['gm0893']],
    ['Nuenen c.a.', ['gm0820']],
    ['gemeente Utrecht', ['gm0344']],
    ['alphen aan', ['gm0484']],
    ['Voorbeelddam', []],
  ])('is meant by “%s”: %j', (typed, codes) => {
    expect(
      meantMunicipalities(typed === 'sudwest' ? 'sudwest fryslan' : typed).map(({ code }) => code),
    ).toEqual(codes);
  });

  it('is found by any part of its name, best match first', () => {
    const names = (typed: string): readonly string[] => searchMunicipalities(typed).map(({ name }) => name);
    expect(searchMunicipalities('')).toHaveLength(342);
    expect(names('den ha')[0]).toBe("'s-Gravenhage");
    expect(names('fryslan')).toEqual(['Noardeast-Fryslân', 'Súdwest-Fryslân']);
    expect(names('ede')[0]).toBe('Ede');
    expect(names('hertog')).toContain("'s-Hertogenbosch");
    expect(names('xyz')).toEqual([]);
  });
});
