/** Where Dutch does not break a line (Taaladvies.net, "Vaste spatie"), and where it may. */
import { describe, expect, it } from 'vitest';
import { bindWords } from '../../src/output/typography.ts';

/** Non-breaking spaces as a visible character. */
const seen = (words: string): string => bindWords(words).replaceAll('\u00a0', '~');

describe('words that stay together', () => {
  it.each([
    ['op 1 april 2026', 'op 1~april~2026'],
    ['van 28 september tot 3 oktober', 'van 28~september tot 3~oktober'],
    ['april 2026', 'april~2026'],
    ['om 09.30 uur', 'om 09.30~uur'],
    ['elke 12 maanden, 2 weken en 3 werkdagen', 'elke 12~maanden, 2~weken en 3~werkdagen'],
    ['na 1 week', 'na 1~week'],
    ['artikel 5 en artikel 12a', 'artikel~5 en artikel~12a'],
    ['artikel 41b, lid 2', 'artikel~41b, lid~2'],
    ['art. 160, blz. 3', 'art.~160, blz.~3'],
    ['Hoofdstuk 3', 'Hoofdstuk~3'],
    ['bijlage A (3 leden)', 'bijlage~A (3~leden)'],
    ['€ 10 en 25 euro', '€~10 en 25~euro'],
    ['10 % en 10 procent', '10~% en 10~procent'],
    ['mr. Jansen en prof. dr. De Vries', 'mr.~Jansen en prof.~dr.~De Vries'],
    ['t.a.v. mevrouw', 't.a.v.~mevrouw'],
    ['week 12', 'week~12'],
    ['15 minuten, 30 dagen', '15~minuten, 30~dagen'],
  ])('%j', (words, bound) => {
    expect(seen(words)).toBe(bound);
  });
});

describe('words that may be separated', () => {
  it.each([
    'De burgemeester opent de vergadering.',
    'Er zijn 3 wethouders en 12 raadsleden.',
    'In 2026 is er een verkiezing.',
    'artikel over bestuur',
    'het lid van de raad',
    'week na week',
    'Dat staat in de wet. Die geldt.',
    'Kamer. Jansen',
    '14 000, keuze 3',
    'weken 3',
    '5 jaarlijkse gesprekken',
    '2 uurtjes',
    'de maand april',
    '3  uur',
    '',
    ' ',
  ])('%j', (words) => {
    expect(seen(words)).toBe(words);
  });
});

it('is idempotent', () => {
  const once = bindWords('op 1 april 2026 om 09.30 uur, artikel 5');
  expect(bindWords(once)).toBe(once);
});
