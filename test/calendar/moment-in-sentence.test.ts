import { expect, it } from 'vitest';
import { momentInSentence } from '../../src/calendar/moment-in-sentence.ts';
import { parseMoment } from '../../src/calendar/parse-moment.ts';

it.each([
  ['zsm', 'zo snel mogelijk'],
  ['zsm na vertrek', 'zo snel mogelijk na het vertrek'],
  ['op vertrek', 'op de dag van het vertrek'],
  ['uiterlijk op vertrek', 'uiterlijk op de dag van het vertrek'],
  ['voor vertrek', 'vóór het vertrek'],
  ['2 weken na vertrek', '2 weken na het vertrek'],
  ['binnen 2 weken na vertrek', 'binnen 2 weken na het vertrek'],
  ['2026-12-01', 'op 1 december 2026'],
  ['uiterlijk 2026-12-01', 'uiterlijk op 1 december 2026'],
  ['voor 2026-12-01', 'vóór 1 december 2026'],
  ['1 april na vertrek', 'op 1 april na het vertrek'],
  ['uiterlijk 1 april in het jaar na vertrek', 'uiterlijk op 1 april in het jaar na het vertrek'],
  ['jaarlijks 1 juni', 'elk jaar op 1 juni'],
  ['jaarlijks uiterlijk 1 juni', 'elk jaar uiterlijk op 1 juni'],
  ['jaarlijks', 'elk jaar'],
])('%s → moet %s klaar zijn', (phrase, words) => {
  const parsed = parseMoment(phrase, ['vertrek']);
  const said = 'moment' in parsed ? momentInSentence(parsed.moment, () => 'het vertrek') : '';
  expect(said.replaceAll('\u00a0', ' ')).toBe(words);
});
