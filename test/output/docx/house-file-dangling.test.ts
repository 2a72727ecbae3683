/** What a placeholder without a value takes with it. */
import { describe, expect, it } from 'vitest';
import { danglingSpans } from '../../../src/output/docx/house-file/dangling.ts';

/** The line that is left; `<datum>` is absent and `[titel]` has a value. A tab is `→`. */
function left(line: string): string {
  const text = line.replaceAll('→', '\0');
  const spans = (pattern: RegExp): { start: number; end: number }[] =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const gone = danglingSpans(text, { filled: spans(/\[.*?\]/g), absent: spans(/<.*?>/g) });
  let [rest, at] = ['', 0];
  for (const { start, end } of gone) [rest, at] = [rest + text.slice(at, start), end];
  return (rest + text.slice(at)).replaceAll('\0', '→');
}

describe('a placeholder without a value leaves no dangling mark', () => {
  it.each([
    ['<datum>', ''],
    ['Datum: <datum>', ''],
    ['Datum:→<datum>', '→'],
    ['[titel]→Datum: <datum>', '[titel]→'],
    ['Gemeente [gemeente]→Datum: <datum>→Pagina 1', 'Gemeente [gemeente]→→Pagina 1'],
    ['[titel] · <datum>', '[titel]'],
    ['<datum> · [titel]', '[titel]'],
    ['[titel] · <datum> · intern', '[titel] · intern'],
    ['<datum> · <omschrijving> · [titel]', '[titel]'],
    ['<datum> · <omschrijving>', ''],
    ['[titel] | Versie: <datum> | intern', '[titel] | intern'],
    ['[gemeente], <datum>', '[gemeente]'],
    ['[titel] – <datum>', '[titel]'],
    ['[titel] - <datum>', '[titel]'],
    ['Vastgesteld op <datum>', ''],
    ['Vastgesteld door het college d.d. <datum>', ''],
    ['[titel] van <datum>', '[titel]'],
    ['[titel] (<datum>)', '[titel]'],
    ['[titel] (versie van <datum>)', '[titel] (versie)'],
    ['Datum: <datum>, kenmerk: 12', 'kenmerk: 12'],
    ['Kenmerk: 12; datum: <datum>', 'Kenmerk: 12'],
    ['Collegebesluit – intern · [titel] · <datum>', 'Collegebesluit – intern · [titel]'],
    ['bestuurs-secretariaat <datum>', 'bestuurs-secretariaat '],
  ])('%s', (line, expected) => {
    expect(left(line)).toBe(expected);
  });

  it('takes nothing from a line on which everything has a value', () => {
    expect(left('Datum: [datum] · van [gemeente]')).toBe('Datum: [datum] · van [gemeente]');
  });
});
