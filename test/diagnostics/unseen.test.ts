/** The one rule for what nobody sees: on reading, on typing, on writing, on the screen (docs/decisions/0056). */
import { describe, expect, it } from 'vitest';
import {
  cleaned,
  firstRefused,
  stripControl,
  unseenIn,
  unseenWords,
  writable,
} from '../../src/diagnostics/unseen.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { readText } from '../../src/workspace/read-text.ts';
import { writeYaml } from '../../src/workspace/write-yaml.ts';
import { YamlText } from '../../src/workspace/yaml-text.ts';
import { plainOf } from '../../src/workspace/yaml-entry.ts';
import { memoryFiles } from '../support/memory-files.ts';

const refused: readonly (readonly [string, string])[] = [
  ['\u0000', 'U+0000 (nulteken)'],
  ['\u0007', 'U+0007 (belteken)'],
  ['\u000b', 'U+000B (verticale tab: een zachte regel uit Word)'],
  ['\u001b', 'U+001B (escapeteken)'],
  ['\u007f', 'U+007F (deleteteken)'],
  ['\u0085', 'U+0085 (regeleinde van een ander systeem)'],
  ['\u009b', 'U+009B (stuurteken)'],
  ['\u2028', 'U+2028 (regelscheider)'],
  ['\u2029', 'U+2029 (alineascheider)'],
  ['\u202e', 'U+202E (teken dat de leesrichting omkeert)'],
  ['\u2066', 'U+2066 (teken dat de leesrichting omkeert)'],
  ['\ufdd0', 'U+FDD0 (geen teken in Unicode)'],
  ['\uffff', 'U+FFFF (geen teken in Unicode)'],
  ['\u{1fffe}', 'U+1FFFE (geen teken in Unicode)'],
  ['\ud800', 'U+D800 (half teken)'],
];
const warned: readonly (readonly [string, string])[] = [
  ['\u00ad', 'U+00AD (zacht afbreekstreepje)'],
  ['\u200b', 'U+200B (spatie zonder breedte)'],
  ['\u200d', 'U+200D (onzichtbaar verbindingsteken)'],
  ['\u200e', 'U+200E (teken voor de leesrichting)'],
  ['\u2060', 'U+2060 (verbinding zonder breedte)'],
  ['\ufeff', 'U+FEFF (byte order mark)'],
  ['\u3164', 'U+3164 (onzichtbaar teken)'],
  ['\u{e0041}', 'U+E0041 (onzichtbaar teken)'],
];

const whole = [
  'tab\ten\nregel\r\n',
  '👩‍👩‍👧‍👦 🏳️‍🌈 ❤️',
  '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
  'Ä́ שלום',
  'نمی\u200cخواهم',
  'क्‍ष',
  '14\u00a0030',
  '½ – …',
];

describe.each([
  ...refused.map((each) => [...each, true] as const),
  ...warned.map((each) => [...each, false] as const),
])('%j', (char, words, isRefused) => {
  it('is named', () => {
    expect(unseenWords(unseenIn(`ab${char}c`))).toBe(words);
    expect(firstRefused(`ab${char}c`) !== undefined).toBe(isRefused);
  });

  // A half character cannot be in a file.
  if (char !== '\ud800')
    it('is told where it is, in a value, a key and a comment', () => {
      // In a key or a single word it breaks the layout, and is repaired there.
      const codes = isRefused
        ? ['yaml/control-character']
        : ['yaml/unseen-character', 'yaml/invisible-character'];
      const [codePoint = ''] = words.split(' ');
      for (const before of ['a: x', '# x', 'a', 'a: "x', 'a:\n  - x']) {
        const { diagnostics } = parseYaml(`${before}${char}y${before.endsWith('"x') ? '"' : ''}\n`, 'f.yaml');
        const [first] = diagnostics.filter(({ code }) => codes.includes(code));
        expect(first).toMatchObject({
          severity: first?.code === 'yaml/unseen-character' ? 'warning' : 'error',
          source: { range: { start: before.length, end: before.length + char.length } },
          args: [{ codePoint }],
        });
      }
    });

  it('is taken out of what is typed', () => {
    const { text, found } = cleaned(`ab${char}c`);
    expect(unseenIn(text)).toEqual([]);
    expect(text.replace('\n', '')).toBe('abc');
    expect(unseenWords(found)).toBe(words);
  });

  if (isRefused)
    it('is never written, and never shown', () => {
      const dirty = `ab${char}c`;
      expect(firstRefused(stripControl(dirty))).toBeUndefined();
      const texts = [
        writeYaml({ a: dirty, b: [dirty], c: { d: dirty } }),
        new YamlText('a: x\n').set(['a'], dirty).toString(),
        new YamlText('a: "x"\n').set(['a'], dirty).toString(),
        new YamlText("a: 'x'\n").set(['a'], dirty).toString(),
        new YamlText('a: x\n').set(['b'], dirty).toString(),
        new YamlText('a: [x]\n').append(['a'], { b: dirty }).toString(),
        new YamlText('a:\n  - b: x\n').append(['a'], { b: dirty }, dirty).toString(),
      ];
      for (const text of texts) {
        expect(text).not.toContain(char);
        expect(parseYaml(text, 'f.yaml').diagnostics).toEqual([]);
      }
      expect(plainOf(texts[1] ?? '')).toEqual({ a: writable(dirty) });
    });
});

describe('what people write', () => {
  it.each(whole)('%j is left alone', (text) => {
    expect(unseenIn(text)).toEqual([]);
    expect(cleaned(text).text).toBe(text);
    expect(stripControl(text)).toBe(text);
  });
});

it('a spelled-out character is told at its value', () => {
  const { diagnostics } = parseYaml('a: "x\\u202ey"\nb: "\\0"\n', 'f.yaml');
  expect(diagnostics.map(({ code, source }) => [code, source.range])).toEqual([
    ['yaml/control-character', { start: 3, end: 13 }],
    ['yaml/control-character', { start: 17, end: 21 }],
  ]);
});

it('what meant a new line in Word becomes one', () => {
  expect(cleaned('Besteld\u000bkomt vrijdag\u2028of later').text).toBe('Besteld\nkomt vrijdag\nof later');
  expect(cleaned('\u001b[31mrood\u001b[0m').text).toBe('rood');
});

it('a text of more lines keeps them, whatever quotes the old one had', () => {
  for (const old of ['x', "'x'", '"x"', '|\n  x', ''])
    expect(plainOf(new YamlText(`a: ${old}\nb: 1\n`).set(['a'], 'een\n  - twee').toString())).toEqual({
      a: 'een\n  - twee',
      b: 1,
    });
});

it('a stray zero in a text is named; a file full of them is no text', () => {
  const read = (content: string | Uint8Array): ReturnType<typeof readText> =>
    readText(memoryFiles({ '/w/a.yaml': content }), '/w/a.yaml', 'a.yaml');
  expect(parseYaml(read('a: x\u0000y\n').text ?? '', 'a.yaml').diagnostics[0]).toMatchObject({
    code: 'yaml/control-character',
    args: [{ codePoint: 'U+0000' }],
  });
  expect(read(new Uint8Array(100)).diagnostics[0]?.code).toBe('file/binary');
  expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 0])).diagnostics[0]?.code).toBe('file/binary');
});

it('one line has one message, and a file at most twenty', () => {
  const { diagnostics } = parseYaml('# a \u200b\u200b b \u200b\n'.repeat(2), 'f.yaml');
  expect(diagnostics.filter(({ code }) => code === 'yaml/unseen-character')).toHaveLength(2);
  const many = parseYaml('# \u200b\n'.repeat(100), 'f.yaml').diagnostics;
  expect(many).toHaveLength(20);
});
