import { describe, expect, it } from 'vitest';
import { nameDetector } from '../../src/privacy/detect/name.ts';
import { personalIn } from '../../src/setup/personal-contact.ts';
import { answerKinds } from '../../src/setup/kinds.ts';
import { scanText } from '../../src/privacy/scan-text.ts';

const names = nameDetector(['wethouder Anna de Vries', 'mevrouw Zoë Özdemir']);
/** `reason text` of everything found. */
const found = (text: string): string[] =>
  scanText(text, names).map(({ reason, range }) => `${reason} ${text.slice(range.start, range.end)}`);

describe('private data is found', () => {
  it.each([
    ['BSN 123456782', ['bsn/word 123456782']],
    ['bsn: "12345672"', ['bsn/word 12345672']],
    ['bsn: "12345678"', []],
    ['burgerservicenummer 012345672', ['bsn/word 012345672']],
    [`sofinummer${' x'.repeat(140)} 111222333`, ['bsn/word 111222333']],
    ['111222333 (bsn)', ['bsn/word 111222333']],
    ['zaaknummer 111222333, bsn 123456782', ['bsn/word 123456782']],
    ['nummer van het stuk: 1234.56.782', ['bsn/form 1234.56.782']],
    ['NL91ABNA0417164300', ['iban/check NL91ABNA0417164300']],
    ['IBANnl91 abna 0417 1643 00 t.n.v.', ['iban/check nl91 abna 0417 1643 00']],
    ['DE89 3704 0044 0532 0130 00', ['iban/check DE89 3704 0044 0532 0130 00']],
    ['NL91 ABNA\n      0417 1643 00', ['iban/check NL91 ABNA\n      0417 1643 00']],
    ['bel 06-12345678', ['telefoon/mobile 06-12345678']],
    ['+31 (0)6 12 34 56 78', ['telefoon/mobile +31 (0)6 12 34 56 78']],
    ['thuis 030-1234567', ['telefoon/landline 030-1234567']],
    ['geboren op 3 mei 1975', ['geboortedatum/word 3 mei 1975']],
    ['geboortedatum: 1975-05-03', ['geboortedatum/word 1975-05-03']],
    ['is jarig op 3 mei', ['geboortedatum/birthday 3 mei']],
    ['mail jan@gmail.com', ['privemail/provider jan@gmail.com']],
    ['mail j.jansen@voorbeelddam.nl', ['privemail/person j.jansen@voorbeelddam.nl']],
    ['paspoort NX1234567', ['documentnummer/word NX1234567']],
    ['wachtwoord: Welkom01!', ['wachtwoord/password Welkom01!']],
    ['pincode is 1234', ['wachtwoord/password 1234']],
    ['token ghp_' + 'a1B2'.repeat(9), ['wachtwoord/key ghp_' + 'a1B2'.repeat(9)]],
    ['Anna de Vries komt', ['naam/known Anna de Vries']],
    ['wethouder De Vries komt', ['naam/known wethouder De Vries']],
    ['Zoe Ozdemir komt', ['naam/known Zoe Ozdemir']],
    ['gesprek met Vries', ['naam/part Vries']],
    ['dhr. J.P. van der Berg', ['naam/initials dhr. J.P. van der Berg']],
    ['mevrouw Bakker', ['naam/address mevrouw Bakker']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a mobile number', () => {
  it.each([
    '06-12345678',
    '06 12 34 56 78',
    '06/12.34.56.78',
    '06\u201112\u00a034\u00a056\u00a078',
    '(06) 12345678',
    '+31 6 12345678',
    '0031-(0)612345678',
    '06_12_34_56_78',
  ])('%s is one wherever the program looks for it', (number) => {
    expect(found(`bel ${number}`).map((each) => each.split(' ')[0])).toEqual(['telefoon/mobile']);
    expect(personalIn(`bel ${number}`)).toContain('mobiel nummer');
    expect(answerKinds.telefoon.read(number)).toHaveProperty('wrong');
  });

  it.each(['14 030', '06-2026 12.30', '030-2860612', '2026-06-12 34'])('%s is none', (text) => {
    expect(found(text).filter((each) => each.startsWith('telefoon/mobile'))).toEqual([]);
    expect(personalIn(text)).toBeUndefined();
  });
});

describe('a number that holds what looks like a day', () => {
  it.each([
    ['bsn: 9 5-1.1901.8 0', 'bsn/word 9 5-1.1901.8 0'],
    ['bsn: 95.1.1901.80', 'bsn/word 95.1.1901.80'],
  ])('%s is found', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['BSN op 5-12-2026 13.', 'BSN op 2026-12-05 13'])('%s is a day', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('private data is found as people read it', () => {
  it.each([
    ['BSN 123&shy;456&shy;782 x', ['bsn/word 123&shy;456&shy;782']],
    ['BSN <b>123</b>456782</p>', ['bsn/word 123</b>456782']],
    ['BSN １２３４５６７８２.', ['bsn/word １２３４５６７８２']],
    ['**BSN** 1234\\.56\\.782', ['bsn/word 1234\\.56\\.782']],
    ['<bsn>123456782</bsn>', ['bsn/word 123456782']],
    ['wethouderBsn: 123456782', ['bsn/word 123456782']],
    ['BSN-123456782', ['bsn/word 123456782']],
    ['bsn: [1][2][3][4][5][6][7][8][2]', ['bsn/word 1][2][3][4][5][6][7][8][2']],
    ['&#78;L91ABNA0417164300', ['iban/check &#78;L91ABNA0417164300']],
    ['<a href="mailto:jan@gmail.com">mail</a>', ['privemail/provider jan@gmail.com']],
    ['| zaaknummer | 123456782 |\n| BSN | ja |', []],
    ['BSN op 3-12-2026 10.00 uur', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('and whatever is found twice at a place is masked as a whole', () => {
    expect(found('nl94l<b>vft0647263433</b>')).toEqual(['iban/check nl94l<b>vft0647263433']);
    expect(found('<td>**NL91**ABNA0417164300</td>')).toEqual(['iban/check NL91**ABNA0417164300']);
  });
});

describe('what is innocent is not', () => {
  it.each([
    'rsin: "123456782"',
    'kvk_nummer: 12345678',
    'zaaknummer 123456782',
    'BSN vragen we niet; zaak Z-2026-123456782',
    'begroting van € 123.456.782',
    '123456782',
    'NL92ABNA0417164300',
    'artikel 3.1.2 van 1-06-2026 12.30 uur',
    'het secretariaat: 030-1234567',
    '14 030 of 0800-1234',
    'geboortedatum ontvangen op 3-12-2026',
    'secretariaat@voorbeelddam.nl',
    'het wachtwoord is bewaard in de kluis',
    'wachtwoord: zie de kluis',
    'paspoort meenemen op 3 mei 2026',
    'EdB, wethouder Wonen en ruimte',
    'ISBN 9789012345678, 3512 AB, 52.0907',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
