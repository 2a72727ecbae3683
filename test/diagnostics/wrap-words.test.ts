import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { problem } from '../../src/diagnostics/diagnostic.ts';
import { formatText } from '../../src/diagnostics/format/text.ts';
import { present } from '../../src/diagnostics/present.ts';
import { plainStyle, type Style } from '../../src/diagnostics/style.ts';
import { wrapWords } from '../../src/diagnostics/wrap-words.ts';

describe('sentences on a narrow screen', () => {
  it.each([
    ['fit', 'Dit past.', 'Dit past.'],
    [
      'break between words',
      'Deze zin is te lang voor een regel van dertig tekens.',
      'Deze zin is te lang voor een\nregel van dertig tekens.',
    ],
    [
      'keep together what can be copied',
      'Zet dit erachter of: `, tijd: "09:30"` vóór de `}`.',
      'Zet dit erachter of:\n`, tijd: "09:30"` vóór de `}`.',
    ],
    [
      'break what can be copied when it does not fit',
      'Zie `een tekst die veel langer is dan de regel`.',
      'Zie `een tekst die veel langer\nis dan de regel`.',
    ],
    [
      'leave a long word whole',
      `Zie https://${'x'.repeat(40)} voor meer.`,
      `Zie\nhttps://${'x'.repeat(40)}\nvoor meer.`,
    ],
    ['keep words that belong together', `${'x'.repeat(25)} 7\u00a0juli`, `${'x'.repeat(25)}\n7\u00a0juli`],
    ['count wide letters double', '市町村市町村市町 市町村市町村市町', '市町村市町村市町\n市町村市町村市町'],
    ['keep a lone backtick', 'Een ` alleen', 'Een ` alleen'],
  ])('%s', (_, text, expected) => {
    expect(wrapWords(text, 30)).toBe(expected);
  });

  it('are not wrapped for a screen that is too narrow to read', () => {
    expect(wrapWords('een twee drie', 1)).toBe('een twee drie');
  });

  it('lose no words and stay within the screen', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé`]{1,12}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 100 }), (list, width) => {
        const wrapped = wrapWords(list.join(' '), width);
        expect(wrapped.split(/[ \n]/)).toEqual(list);
        for (const line of wrapped.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a report', () => {
  const text = `naam: ${'x'.repeat(120)}\n`;
  const found = problem(
    'schema/missing-key',
    { file: 'x.yaml', range: { start: 0, end: 4 } },
    {
      path: 'gemeente.code',
      parent: 'gemeente',
      key: 'code',
      title: 'Code van de gemeente in het register',
      snippet: `  code: ${'gm9999 '.repeat(12)}`,
    },
  );
  const report = present([found], ['x.yaml'], new Map([['x.yaml', text]]));
  const written = (options: object, style: Style = plainStyle): readonly string[] =>
    formatText(report, { style, version: '1', ...options }).split('\n');

  it('is wrapped with the same margin, except lines of the file and lines to paste', () => {
    const [place, ...lines] = written({ width: 60 });
    expect(place).toBe('x.yaml:1:1 fout schema/missing-key');
    expect(lines.slice(0, 3)).toEqual([
      '  Bij `gemeente` ontbreekt de verplichte sleutel `code`',
      '  (code van de gemeente in het register).',
      `  > 1 │ naam: ${'x'.repeat(93)}…`,
    ]);
    expect(lines).toContain('  Oplossing: Voeg dit toe, met uw eigen waarde.');
    expect(lines).toContain(`      code: ${'gm9999 '.repeat(12)}`);
  });

  it('is not wrapped when the width is unknown', () => {
    expect(written({})).toContain(
      '  Bij `gemeente` ontbreekt de verplichte sleutel `code` (code van de gemeente in het register).',
    );
    expect(written({})).toEqual(written({ width: 1000 }));
  });

  it('is wrapped in the same places with colours', () => {
    const tags: Style = { ...plainStyle, good: (each) => `<${each}>` };
    expect(
      written({ width: 60 }, tags)
        .join('\n')
        .replace(/[<>](?! 1)/g, ''),
    ).toBe(written({ width: 60 }).join('\n'));
    expect(written({ width: 60 }, tags)).toContain('  <Oplossing:> Voeg dit toe, met uw eigen waarde.');
  });
});
