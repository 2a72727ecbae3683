import { describe, expect, it } from 'vitest';
import { citeLaw, isBinding, isPrintable, lawNotes, type LawNote } from '../../src/profile/law.ts';
import { shipped } from '../support/shipped.ts';

const note: LawNote = {
  id: 'n',
  wet: 'Gemeentewet',
  tekst: 'T.',
  bron: 'B',
  gecontroleerd_op: '2026-11-26',
  zekerheid: 'bevestigd',
};
const law = (...articles: readonly string[]): readonly LawNote[] =>
  articles.map((artikel) => ({ ...note, artikel }));

describe('a citation', () => {
  it.each([
    [law('artikel 42'), 'art. 42 Gemeentewet'],
    [
      law('artikel 42', 'artikel 43', 'artikelen 46 en 47', 'artikel 49'),
      'art. 42, 43, 46, 47 en 49 Gemeentewet',
    ],
    [law('artikel 41b, lid 1 tot en met 3', 'artikel 41b, lid 4'), 'art. 41b Gemeentewet'],
    [law('artikelen 87 tot en met 89'), 'art. 87 tot en met 89 Gemeentewet'],
    [[{ ...note, wet: 'WOR', artikel: 'artikel 46d, onder a en b' }], 'art. 46d WOR'],
    [[note], 'Gemeentewet'],
    [[note, ...law('artikel 42')], 'art. 42 Gemeentewet'],
    [
      [{ ...note, wet: 'Selectielijst gemeenten 2020', kort: 'selectielijst', artikel: 'resultaat 4.1.13' }],
      'resultaat 4.1.13 selectielijst',
    ],
    [
      [{ ...note, kort: 'selectielijst', artikel: 'resultaten 17.1.1, 17.3.1 en 17.5.1' }],
      'resultaten 17.1.1, 17.3.1 en 17.5.1 selectielijst',
    ],
    [
      [{ ...note, wet: 'Screeningsprofiel Justis', artikel: 'profiel 01' }],
      'profiel 01 Screeningsprofiel Justis',
    ],
    [[...law('artikel 77'), { ...note, wet: 'Appa' }], 'art. 77 Gemeentewet; Appa'],
    [[], ''],
  ])('is short: %#', (notes, expected) => {
    expect(citeLaw(notes)).toBe(expected);
  });

  it('names a law once when another name includes it', () => {
    const archive = { ...note, wet: 'Archiefwet' };
    expect(citeLaw([archive, { ...archive, wet: 'Archiefwet en Woo' }])).toBe('Archiefwet en Woo');
  });
});

describe('a note', () => {
  it('binds when it is a confirmed rule for every municipality', () => {
    const binding = (['wet', 'regeling', 'selectielijst', 'advies', 'afspraak'] as const).filter((soort) =>
      isBinding({ ...note, soort }),
    );
    expect(binding).toEqual(['wet', 'regeling', 'selectielijst']);
    expect(isBinding(note)).toBe(false);
    expect(isBinding({ ...note, soort: 'wet', zekerheid: 'vakkennis' })).toBe(false);
  });

  it('is printed when confirmed or general knowledge, never when uncertain', () => {
    expect(isPrintable({ ...note, zekerheid: 'vakkennis' })).toBe(true);
    expect(isPrintable({ ...note, zekerheid: 'onzeker' })).toBe(false);
    const uncertain = [...lawNotes(shipped).values()].filter((each) => !isPrintable(each));
    expect(uncertain.length).toBeGreaterThan(3);
  });
});
