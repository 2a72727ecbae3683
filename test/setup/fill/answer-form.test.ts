/** Answers as people type them, for values of every kind in the profile. */
import { describe, expect, it } from 'vitest';
import { SchemaBook } from '../../../src/profile/schema-book.ts';
import { formFor, type AnswerForm } from '../../../src/setup/fill/answer-form.ts';
import { fieldFor } from '../../../src/setup/fill/answer-field.ts';
import { readNumber } from '../../../src/setup/fill/typed-numbers.ts';
import { packageAssets } from '../../../src/world/node-files.ts';

const book = new SchemaBook(packageAssets);
const roles = new Map([
  ['gemeentesecretaris', 'gemeentesecretaris'],
  ['ict', 'team I&A'],
]);

function form(path: string): AnswerForm {
  const keys = path.split('.');
  const node = book.at('gemeente', keys);
  if (node === undefined) throw new Error(`no ${path}`);
  const item = node.items === undefined ? undefined : book.at('gemeente', [...keys, '0']);
  const found = formFor({ keys, node, item }, { today: '2026-11-27', known: () => roles });
  if (found === undefined) throw new Error(`no form for ${path}`);
  return found;
}

describe('a number', () => {
  it('has its unit wherever it is shown', () => {
    expect(form('college.te_laat_uitstel_weken').write(1)).toBe('1 week');
    expect(form('werkwijzer.herzien_elke_maanden').write(12)).toBe('12 maanden');
    expect(form('college.te_laat_uitstel_weken').read('1 week')).toEqual({ value: 1 });
    const keys = ['werkwijzer', 'herzien_elke_maanden'];
    const node = book.at('gemeente', keys) ?? {};
    const field = fieldFor({ keys, node, item: undefined }, { today: '2026-11-27', known: () => roles });
    expect(field).toMatchObject({ kind: 'number', unit: 'maanden' });
  });
});

describe('an answer typed the Dutch way', () => {
  it.each([
    ['college.stukken_uiterlijk', 'donderdag 15.00 uur', { dag: 'donderdag', tijd: '15:00' }],
    ['college.stukken_uiterlijk', 'uiterlijk op do om 9 uur', { dag: 'donderdag', tijd: '09:00' }],
    ['piket.begin', 'vrijdag, 18u', { dag: 'vrijdag', tijd: '18:00' }],
    ['college.vergadering.tijd', '9 uur', '09:00'],
    ['pfo.dag', 'Woe', 'woensdag'],
    ['pfo.frequentie', 'Tweewekelijks', 'tweewekelijks'],
    ['agenda.slotje', 'op verzoek', 'op-verzoek'],
    ['printen.papierloos', 'Ja', true],
    ['devices.bruikleenovereenkomst', 'nee', false],
    ['agenda.standaardduur_minuten', 'drie kwartier', 45],
    ['agenda.standaardduur_minuten', '1,5 uur', 90],
    ['agenda.standaardduur_minuten', '45 minuten', 45],
    ['pfo.duur_uren', 'anderhalf uur', 1.5],
    ['pfo.duur_uren', '90 minuten', 1.5],
    ['geschenken.grens_euro', '€ 50', 50],
    ['geschenken.grens_euro', '50,- euro', 50],
    ['geschenken.grens_euro', '€ 1.000', 1000],
    ['werkwijzer.herzien_elke_maanden', 'twaalf maanden', 12],
    ['college.uitzondering_door', 'de Gemeentesecretaris', 'gemeentesecretaris'],
    ['devices.hulp', 'team I&A', 'ict'],
    ['devices.soorten', 'iPad, laptop en smartphone', ['iPad', 'laptop', 'smartphone']],
    [
      'toegang.gebruik',
      'het gemeentehuis (ook ’s avonds, na 18 uur), de printer',
      ['het gemeentehuis (ook ’s avonds, na 18 uur)', 'de printer'],
    ],
    ['jubilea.huwelijk_jaren', '60 en 65', [60, 65]],
    ['vastgesteld_op', '24 november', '2026-11-24'],
    ['vastgesteld_op', '30 november', '2026-11-30'],
    ['geldig_vanaf', '1-1-2027', '2027-01-01'],
    [
      'secretariaat.bezetting',
      'maandag t/m donderdag van 8:30 tot 17:00 uur',
      [{ dagen: ['maandag', 'dinsdag', 'woensdag', 'donderdag'], van: '08:30', tot: '17:00' }],
    ],
  ])('%s: %s', (path, typed, value) => {
    expect(form(path).read(typed)).toEqual({ value });
  });

  it.each([
    ['college.stukken_uiterlijk', 'donderdag', 'donderdag 15.00'],
    ['pfo.dag', 'blauwdag', 'maandag'],
    ['pfo.frequentie', 'soms', 'wekelijks'],
    ['printen.papierloos', 'misschien', 'ja of nee'],
    ['agenda.standaardduur_minuten', 'lang', 'heel getal'],
    ['agenda.standaardduur_minuten', '900', '480'],
    ['college.uitzondering_door', 'gemeentesecretari', 'Bedoelt u gemeentesecretaris?'],
    ['vastgesteld_op', '31 november', 'kalender'],
    ['secretariaat.telefoon_functioneel', '06 12345678', 'mobiel'],
    ['secretariaat.email_functioneel', 'bss', 'mailadres'],
    ['werkoverleg.frequentie', 'bel 06-12345678', 'mobiel nummer'],
    ['vastgesteld_door', 'j.jansen@gemeente.nl', 'mailadres'],
  ])('%s: %s is refused, with what to do', (path, typed, words) => {
    const read = form(path).read(typed);
    expect('wrong' in read ? read.wrong : '').toContain(words);
  });

  it('gives the same value again when a proposal is accepted', () => {
    for (const [path, value] of [
      ['college.stukken_uiterlijk', { dag: 'donderdag', tijd: '15:00' }],
      ['pfo.secretaresse_onderwerpen', ['a (b, c)', 'moties, toezeggingen en vragen']],
      ['pfo.secretaresse_onderwerpen', ['moties, toezeggingen en vragen']],
      ['devices.hulp', 'ict'],
      ['vastgesteld_op', '2026-11-24'],
      ['pfo.duur_uren', 1.5],
      ['agenda.standaardduur_minuten', 45],
      ['geschenken.grens_euro', 1000],
      ['college.vergadering.tijd', '09:30'],
      ['printen.papierloos', false],
    ] as const) {
      const { read, write } = form(path);
      expect(read(write(value) ?? ''), path).toEqual({ value });
    }
  });

  it('knows what a number counts', () => {
    expect(readNumber('een half uur', 'minuten')).toBe(30);
    expect(readNumber('een half uur', 'uren')).toBe(0.5);
    expect(readNumber('één', 'getal')).toBe(1);
    expect(readNumber('veel', 'getal')).toBeUndefined();
    expect(readNumber('twee werkdagen vooraf', 'getal')).toBe(2);
    // A long word once took for ever.
    expect(readNumber('verantwoordelijkheidsgebieden-en-nog-veel-meer?', 'getal')).toBeUndefined();
    expect(readNumber('1.5.2', 'getal')).toBeUndefined();
  });
});
