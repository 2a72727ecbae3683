import naughty from '../naughty-strings.json' with { type: 'json' };

/** Texts that programs stumble over, from the public list and from our own trade. */
export const oddTexts: readonly string[] = [
  ...naughty.strings,
  ...[
    'ja',
    'nee',
    'on',
    '~',
    '0x1f',
    '1_000',
    '12e03',
    '09:30',
    '24:00',
    '8-12-2026',
    '2026-02-30',
    '9999-12-31',
  ],
  ...[
    'zsm',
    'op benoeming',
    '10 werkdagen voor nergens',
    'uiterlijk 31 februari',
    '999999 weken na benoeming',
  ],
  ...['zsm na zsm', 'jaarlijks', 'binnen 0 dagen na start', 'op 1 januari 0001', '1 jaar na vertrek'],
  ...['{{naam}}', '{{#each x}}', '{{{college}}}', '{{constructor.constructor}}', '{{> kop}}', '{{!--', '}}'],
  ...[
    '../../../../etc/passwd',
    '/',
    '.',
    '..',
    'C:\\x',
    'a/b/c',
    'CON',
    'huisstijl/foto.svg',
    'gemeente.yaml',
  ],
  ...['wethouder-1', 'burgemeester', 'bloemen', 'laptop', 'proef', 'new-wethouder', 'benoeming', '__proto__'],
  ...['constructor', 'toString', 'hasOwnProperty', 'NL91 ABNA 0417 1643 00', 'bsn 111222333', '06 12345678'],
  ...[
    '\u202eomgekeerd',
    'regel\u2028regel',
    'twee\nregels',
    '- [ ] vak',
    '| a | b |',
    '# kop',
    '```',
    '<script>',
    '&amp;',
  ],
  'x'.repeat(5000),
  'lang '.repeat(400),
  '# voorstel',
  '<<<<<<< HEAD',
];

/** Values of every other kind. */
export const oddValues: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e21, 2 ** 53 + 2, Number.NaN, Infinity],
  ...[[], {}, [[]], [null], { '': '' }, { id: null }, [{}], [[['diep']]], { datum: '2026-12-08' }],
  new Date('2026-12-08T00:00:00Z'),
];
