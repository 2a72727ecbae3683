import { describe, expect, it } from 'vitest';
import { measureSentences, sentencesIn, wordCount } from '../../src/document/sentences.ts';

describe('a sentence', () => {
  it.each<[text: string, ...sentences: string[]]>([
    ['Bel de griffie. Vraag om een pas.', 'Bel de griffie.', 'Vraag om een pas.'],
    ['Klopt dat? Ja! Dan gaat het door.', 'Klopt dat?', 'Ja!', 'Dan gaat het door.'],
    [
      'Dit volgt uit art. 41c Gemeentewet. Lees ook art. 44.',
      'Dit volgt uit art. 41c Gemeentewet.',
      'Lees ook art. 44.',
    ],
    ['Doe dit m.m.v. De Vries en t.a.v. HRM.', 'Doe dit m.m.v. De Vries en t.a.v. HRM.'],
    [
      'Wij komen om 08.30 uur. Dat kost € 1.250,50 per jaar.',
      'Wij komen om 08.30 uur.',
      'Dat kost € 1.250,50 per jaar.',
    ],
    ['Neem pennen, papier enz. mee.', 'Neem pennen, papier enz. mee.'],
    [
      'Neem pennen, papier enz. Wij zorgen voor koffie.',
      'Neem pennen, papier enz.',
      'Wij zorgen voor koffie.',
    ],
    ['Regel dit z.s.m. Daarna belt u ons.', 'Regel dit z.s.m.', 'Daarna belt u ons.'],
    ['Schrijf aan mr. J. de Vries. Stuur het na.', 'Schrijf aan mr. J. de Vries.', 'Stuur het na.'],
    ['Dat was in 2026. In 2027 niet.', 'Dat was in 2026.', 'In 2027 niet.'],
    ['Wij bellen u. U belt terug.', 'Wij bellen u.', 'U belt terug.'],
    ['Zet hem uit. iPads gaan terug.', 'Zet hem uit.', 'iPads gaan terug.'],
    ['Zij vroeg: ‘Komt u?’ Hij kwam.', 'Zij vroeg: ‘Komt u?’', 'Hij kwam.'],
    ['Kijk dit na: de pas, de sleutel en de laptop.', 'Kijk dit na: de pas, de sleutel en de laptop.'],
    ['Let op: Dit is een hele zin.', 'Let op:', 'Dit is een hele zin.'],
    ['Uiterlijk 5 januari – Graag de pas inleveren.', 'Uiterlijk 5 januari –', 'Graag de pas inleveren.'],
    ['De pas is er; de sleutel niet.', 'De pas is er; de sleutel niet.'],
    ['De dag; wie voorzit; hoelang het duurt', 'De dag;', 'wie voorzit;', 'hoelang het duurt'],
    ['De pas – en de sleutel – is er.', 'De pas – en de sleutel – is er.'],
    ['Wacht even ... en ga door.', 'Wacht even ... en ga door.'],
    [
      'Neem mee:\n- de pas\n- de sleutel van 1.2\n\nTot dan!',
      'Neem mee:',
      'de pas',
      'de sleutel van 1.2',
      'Tot dan!',
    ],
    ['1. Bel de griffie.\n2. Stuur een mail.', 'Bel de griffie.', 'Stuur een mail.'],
    ['Deze zin staat\nop twee regels. Deze niet.', 'Deze zin staat op twee regels.', 'Deze niet.'],
    ['Een kop\nDan een zin.', 'Een kop', 'Dan een zin.'],
    ['(Dit hoort erbij.) Dit niet.', '(Dit hoort erbij.)', 'Dit niet.'],
    [''],
  ])('is found in %j', (text, ...sentences) => {
    expect(sentencesIn(text)).toEqual(sentences);
  });
});

describe('the measure', () => {
  it('counts words, not marks', () => {
    expect(wordCount('De pas – en de sleutel – zijn er.')).toBe(7);
    expect(wordCount('')).toBe(0);
  });

  it('is taken over all texts together', () => {
    const measure = measureSentences(['Een twee drie. Een twee drie vier vijf.', 'Een.\n\n–']);
    expect(measure).toEqual({
      count: 3,
      average: 3,
      longest: { text: 'Een twee drie vier vijf.', words: 5 },
    });
  });

  it('of nothing is nothing', () => {
    expect(measureSentences([])).toEqual({ count: 0, average: 0, longest: undefined });
  });
});
