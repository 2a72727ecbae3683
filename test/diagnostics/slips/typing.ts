import { added, beside, profile, type Slip } from './slip.ts';

/** The smallest profile up to the college. */
const top = 'schema_versie: 1\ngemeente:\n  code: gm9999\n  naam: Proefstad\n';
const college = (lines: string): string => `${top}college:\n${lines}`;
const meeting = (lines: string): string => college(`  vergadering:\n${lines}`);

const quotes: readonly Slip[] = [
  added(
    'a quote that opens a word',
    'yaml/unclosed-quote',
    "    plaats: ¶'collegekamer\n",
    "    plaats: 'collegekamer'\n",
  ),
  added(
    'the apostrophe of a place name',
    'yaml/unclosed-quote',
    "    plaats: ¶'s-Gravenzaal\n",
    '    plaats: "\'s-Gravenzaal"\n',
  ),
  added(
    'a double quote that opens a text',
    'yaml/unclosed-quote',
    '    plaats: ¶"de kamer\npfo:\n  dag: woensdag\n',
    '    plaats: "de kamer"\npfo:\n  dag: woensdag\n',
  ),
  added(
    'an open quote before a remark',
    'yaml/unclosed-quote',
    "    plaats: ¶'collegekamer # voorstel\n",
    "    plaats: 'collegekamer' # voorstel\n",
  ),
  added(
    'an open quote between braces',
    'yaml/unclosed-quote',
    "  stukken_uiterlijk: { dag: donderdag, tijd: ¶'15:00 }\n  bespreekkeuze_voor: { dag: maandag, tijd: '08:30' }\n",
    "  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }\n  bespreekkeuze_voor: { dag: maandag, tijd: '08:30' }\n",
  ),
  added(
    'an open double quote between braces, not last',
    'yaml/unclosed-quote',
    '  stukken_uiterlijk: { dag: ¶"donderdag, tijd: "15:00" }\n',
    '  stukken_uiterlijk: { dag: "donderdag", tijd: "15:00" }\n',
  ),
  added(
    'text after a quote',
    'yaml/text-after-quote',
    '    plaats: ¶"De Kamer" boven\n',
    `    plaats: '"De Kamer" boven'\n`,
  ),
  added(
    'text after a single quote',
    'yaml/text-after-quote',
    "    plaats: ¶'De Kamer' boven\n",
    `    plaats: "'De Kamer' boven"\n`,
  ),
  added(
    'a quote too many',
    'yaml/text-after-quote',
    '    plaats: ¶"De Kamer""\n',
    '    plaats: "De Kamer"\n',
  ),
  added(
    'quotes made by Word',
    'yaml/curly-quotes',
    '    plaats: ¶“collegekamer”\n',
    '    plaats: "collegekamer"\n',
    { severity: 'warning' },
  ),
  added(
    'quotes made by Word around a choice',
    'yaml/curly-quotes',
    'schrijfstijl:\n  aanspreekvorm: ¶„u”\n',
    'schrijfstijl:\n  aanspreekvorm: "u"\n',
  ),
  added(
    'quotes made by Word between braces',
    'yaml/curly-quotes',
    'piket:\n  begin: { dag: vrijdag, tijd: ¶‘18:00’ }\n',
    'piket:\n  begin: { dag: vrijdag, tijd: "18:00" }\n',
  ),
];

const marks: readonly Slip[] = [
  added(
    'a room with a number sign',
    'yaml/hash-in-value',
    '    plaats: kamer ¶#3\n',
    '    plaats: "kamer #3"\n',
  ),
  added('a hashtag', 'yaml/hash-in-value', 'versie: samen ¶#een\n', 'versie: "samen #een"\n', {
    severity: 'warning',
  }),
  added(
    'a remark glued to its mark behind a day',
    'yaml/hash-in-value',
    'geldig_vanaf: 2026-09-01 ¶#ingang\n',
    'geldig_vanaf: 2026-09-01 # ingang\n',
    { severity: 'warning' },
  ),
  added(
    'a colour without quotes',
    'yaml/hash-in-value',
    'huisstijl:\n  kleur: ¶#154273\n',
    'huisstijl:\n  kleur: "#154273"\n',
  ),
  added('an asterisk first', 'yaml/unknown-alias', '    plaats: ¶*kamer\n', '    plaats: "*kamer"\n'),
  added(
    'words between asterisks',
    'yaml/special-start',
    '    plaats: ¶*kamer* boven\n',
    '    plaats: "*kamer* boven"\n',
  ),
  added('an ampersand first', 'yaml/special-start', '    plaats: ¶&kamer\n', '    plaats: "&kamer"\n'),
  added(
    'an ampersand and a space',
    'yaml/special-start',
    '    plaats: ¶& de kamer\n',
    '    plaats: "& de kamer"\n',
  ),
  added(
    'an ampersand and more',
    'yaml/special-start',
    '    plaats: ¶&Zo de kamer\n',
    '    plaats: "&Zo de kamer"\n',
  ),
  added('an at-sign first', 'yaml/special-start', '    plaats: ¶@kamer\n', '    plaats: "@kamer"\n'),
  added('a percent sign first', 'yaml/special-start', '    plaats: ¶%kamer\n', '    plaats: "%kamer"\n'),
  added('a backtick first', 'yaml/special-start', '    plaats: ¶`kamer`\n', '    plaats: "`kamer`"\n'),
  added(
    'an exclamation mark first',
    'yaml/unknown-tag',
    '    plaats: ¶!kamer boven\n',
    '    plaats: "!kamer boven"\n',
  ),
  added(
    'a greater-than sign first',
    'yaml/special-start',
    '    plaats: ¶> 10 stoelen\n',
    '    plaats: "> 10 stoelen"\n',
  ),
  added('a bar first', 'yaml/special-start', '    plaats: ¶| kamer\n', '    plaats: "| kamer"\n'),
  added(
    'words between brackets, and more',
    'yaml/special-start',
    '    plaats: ¶[grote] kamer\n',
    '    plaats: "[grote] kamer"\n',
  ),
  added(
    'words between braces, and more',
    'yaml/special-start',
    '    plaats: ¶{grote} kamer\n',
    '    plaats: "{grote} kamer"\n',
  ),
  added(
    'a colon in a text',
    'yaml/colon-in-value',
    '    plaats: ¶Let op: de kamer\n',
    '    plaats: "Let op: de kamer"\n',
  ),
  added(
    'a colon in a text before a remark',
    'yaml/colon-in-value',
    '    plaats: ¶Let op: kamer # voorstel\n',
    '    plaats: "Let op: kamer" # voorstel\n',
  ),
];

const spacing: readonly Slip[] = [
  added(
    'no space after the colon',
    'yaml/missing-space',
    '    ¶plaats:collegekamer\n',
    '    plaats: collegekamer\n',
  ),
  added(
    'no space after the colon, and a quote',
    'yaml/missing-space',
    '    ¶plaats:"collegekamer"\n',
    '    plaats: "collegekamer"\n',
  ),
  added(
    'no space after the colon between braces',
    'yaml/missing-space',
    '  stukken_uiterlijk: { dag: donderdag, ¶tijd:"15:00" }\n',
    '  stukken_uiterlijk: { dag: donderdag, tijd: "15:00" }\n',
    {},
  ),
  added(
    'no space after the colon of a first key between braces',
    'yaml/missing-space',
    '  stukken_uiterlijk: { ¶dag:donderdag, tijd: "15:00" }\n',
    '  stukken_uiterlijk: { dag: donderdag, tijd: "15:00" }\n',
  ),
  added('no colon', 'yaml/missing-colon', '    ¶plaats collegekamer\n', '    plaats: collegekamer\n'),
  added(
    'no colon after the key of a group',
    'yaml/missing-colon',
    '¶pfo\n  dag: woensdag\n',
    'pfo:\n  dag: woensdag\n',
  ),
  profile(
    'a title above all',
    'yaml/loose-text',
    `¶Afspraken van het college\n${meeting('    dag: dinsdag\n    tijd: "09:30"\n')}`,
    `# Afspraken van het college\n${meeting('    dag: dinsdag\n    tijd: "09:30"\n')}`,
  ),
  added(
    'the rest of a pasted text, on lines of its own',
    'yaml/loose-text',
    '    plaats: collegekamer\n¶op de eerste verdieping\nnaast de lift. Vraag de bode\n    frequentie: wekelijks\n',
    '    plaats: collegekamer\n# op de eerste verdieping\n# naast de lift. Vraag de bode\n    frequentie: wekelijks\n',
  ),
  added(
    'a key that is spelled wrong, and no colon',
    'yaml/missing-colon',
    '    ¶plaats de kamer\n',
    '    plaats: de kamer\n',
  ),
  added('an equals sign', 'yaml/missing-colon', '    ¶plaats = collegekamer\n', '    plaats: collegekamer\n'),
  added('a semicolon', 'yaml/missing-colon', '    ¶plaats; collegekamer\n', '    plaats: collegekamer\n'),
  added(
    'no space after a dash',
    'yaml/missing-dash-space',
    'devices:\n  soorten:\n    ¶-iPad\n    -laptop\n',
    'devices:\n  soorten:\n    - iPad\n    - laptop\n',
  ),
  added(
    'no space after a dash, among others',
    'yaml/missing-dash-space',
    'devices:\n  soorten:\n    - iPad\n    ¶-laptop\n',
    'devices:\n  soorten:\n    - iPad\n    - laptop\n',
  ),
  added(
    'no space after the dash of a group',
    'yaml/missing-dash-space',
    '  leden:\n    ¶-id: a\n      rol: wethouder\n',
    '  leden:\n    - id: a\n      rol: wethouder\n',
  ),
  added(
    'the dash of Word',
    'yaml/list-mark',
    'devices:\n  soorten:\n    ¶– iPad\n    – laptop\n',
    'devices:\n  soorten:\n    - iPad\n    - laptop\n',
  ),
  added(
    'the bullet of Word',
    'yaml/list-mark',
    'devices:\n  soorten:\n    ¶• iPad\n    • laptop\n',
    'devices:\n  soorten:\n    - iPad\n    - laptop\n',
  ),
  added(
    'an asterisk as a bullet',
    'yaml/list-mark',
    'devices:\n  soorten:\n    ¶* iPad\n    * laptop\n',
    'devices:\n  soorten:\n    - iPad\n    - laptop\n',
  ),
  added(
    'a bullet before a group',
    'yaml/list-mark',
    '  leden:\n    ¶• id: a\n      rol: wethouder\n',
    '  leden:\n    - id: a\n      rol: wethouder\n',
  ),
  added(
    'one bullet among dashes',
    'yaml/list-mark',
    'devices:\n  soorten:\n    - iPad\n    ¶– laptop\n',
    'devices:\n  soorten:\n    - iPad\n    - laptop\n',
  ),
  added(
    'a list on the line of its key',
    'yaml/list-on-key-line',
    'devices:\n  soorten: ¶- iPad\n',
    'devices:\n  soorten:\n    - iPad\n',
  ),
  added(
    'no closing brace',
    'yaml/unclosed-bracket',
    "  stukken_uiterlijk: ¶{ dag: donderdag, tijd: '15:00'\n  bespreekkeuze_voor: { dag: maandag, tijd: '08:30' }\n",
    "  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }\n  bespreekkeuze_voor: { dag: maandag, tijd: '08:30' }\n",
  ),
  added(
    'no closing brace, before a remark',
    'yaml/unclosed-bracket',
    "  stukken_uiterlijk: ¶{ dag: donderdag, tijd: '15:00' # voorstel\n  bespreekkeuze_voor: { dag: maandag, tijd: '08:30' }\n",
    "  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' } # voorstel\n  bespreekkeuze_voor: { dag: maandag, tijd: '08:30' }\n",
  ),
  added(
    'no closing brace, last line',
    'yaml/unclosed-bracket',
    "  stukken_uiterlijk: ¶{ dag: donderdag, tijd: '15:00'\n",
    "  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }\n",
  ),
  added(
    'no closing bracket',
    'yaml/unclosed-bracket',
    'devices:\n  soorten: ¶[iPad, laptop\nversie: twee\n',
    'devices:\n  soorten: [iPad, laptop]\nversie: twee\n',
  ),
  added(
    'no closing bracket within braces',
    'yaml/unclosed-bracket',
    '  leden:\n    - { id: a, rol: wethouder, portefeuilles: ¶[wonen }\n  portefeuilles:\n    - { id: wonen, naam: Wonen }\n',
    '  leden:\n    - { id: a, rol: wethouder, portefeuilles: [wonen] }\n  portefeuilles:\n    - { id: wonen, naam: Wonen }\n',
  ),
  added(
    'no closing brace in a list',
    'yaml/unclosed-bracket',
    '  leden:\n    - ¶{ id: a, rol: wethouder\n    - { id: b, rol: burgemeester }\n',
    '  leden:\n    - { id: a, rol: wethouder }\n    - { id: b, rol: burgemeester }\n',
  ),
  added(
    'no closing brace, over several lines',
    'yaml/unclosed-bracket',
    "  stukken_uiterlijk: ¶{\n    dag: donderdag,\n    tijd: '15:00'\n  bespreekkeuze_voor: { dag: maandag, tijd: '08:30' }\n",
    "  stukken_uiterlijk: {\n    dag: donderdag,\n    tijd: '15:00' }\n  bespreekkeuze_voor: { dag: maandag, tijd: '08:30' }\n",
  ),
  added(
    'no opening bracket',
    'yaml/unopened-bracket',
    'devices:\n  soorten: ¶iPad, laptop]\n',
    'devices:\n  soorten: [iPad, laptop]\n',
  ),
  added(
    'no opening brace',
    'yaml/unopened-bracket',
    "  stukken_uiterlijk: ¶dag: donderdag, tijd: '15:00' }\n",
    "  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }\n",
  ),
  added(
    'no opening brace in a list',
    'yaml/unopened-bracket',
    '  leden:\n    - ¶id: a, rol: wethouder }\n',
    '  leden:\n    - { id: a, rol: wethouder }\n',
  ),
  added(
    'no colon behind a dash',
    'yaml/missing-colon',
    '  leden:\n    - ¶id a\n      rol: wethouder\n',
    '  leden:\n    - id: a\n      rol: wethouder\n',
  ),
  added(
    'no space behind the colon, behind a dash',
    'yaml/missing-space',
    '  leden:\n    - ¶id:a\n      rol: wethouder\n',
    '  leden:\n    - id: a\n      rol: wethouder\n',
  ),
  added(
    'no colon in an item',
    'yaml/missing-colon',
    '  leden:\n    - id: a\n      ¶rol wethouder\n',
    '  leden:\n    - id: a\n      rol: wethouder\n',
  ),
  added(
    'no space before a brace',
    'yaml/missing-space',
    '  ¶stukken_uiterlijk:{ dag: donderdag, tijd: "15:00" }\n',
    '  stukken_uiterlijk: { dag: donderdag, tijd: "15:00" }\n',
  ),
  added(
    'no colon before a brace',
    'yaml/missing-colon',
    '  ¶stukken_uiterlijk { dag: donderdag, tijd: "15:00" }\n',
    '  stukken_uiterlijk: { dag: donderdag, tijd: "15:00" }\n',
  ),
  added(
    'a key twice, the first one empty',
    'yaml/duplicate-key',
    'piket:\n¶piket:\n  planner: ict\n',
    'piket:\n  planner: ict\n',
  ),
  added(
    'a key that is no key in an item',
    'yaml/missing-comma',
    '  leden:\n    - { id: a¶ rol: wethouder }\n',
    '  leden:\n    - { id: a, rol: wethouder }\n',
  ),
  added(
    'half a quote around a time',
    'schema/time',
    "piket:\n  begin: { dag: vrijdag, tijd: ¶18:00' }\n",
    'piket:\n  begin: { dag: vrijdag, tijd: "18:00" }\n',
  ),
  added(
    'a brace too many',
    'yaml/bracket-too-many',
    "  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }¶}\n",
    "  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }\n",
  ),
  added(
    'the other bracket',
    'yaml/bracket-differs',
    'devices:\n  soorten: [iPad, laptop¶}\n',
    'devices:\n  soorten: [iPad, laptop]\n',
  ),
  added(
    'no comma between braces',
    'yaml/missing-comma',
    "  stukken_uiterlijk: { dag: donderdag¶ tijd: '15:00' }\n",
    "  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }\n",
  ),
];

const indents: readonly Slip[] = [
  meetingSlip(
    'one space too many',
    'yaml/indentation',
    '    dag: dinsdag\n¶     tijd: "09:30"\n',
    '    dag: dinsdag\n    tijd: "09:30"\n',
  ),
  meetingSlip(
    'one space too few',
    'yaml/indentation',
    '    dag: dinsdag\n¶   tijd: "09:30"\n',
    '    dag: dinsdag\n    tijd: "09:30"\n',
  ),
  added(
    'the space of a removed mark, in a group',
    'yaml/indentation',
    '¶     frequentie: wekelijks\n',
    '    frequentie: wekelijks\n',
  ),
  added(
    'the space of a removed mark, one group up',
    'yaml/indentation',
    '¶   te_laat_uitstel_weken: 1\n',
    '  te_laat_uitstel_weken: 1\n',
  ),
  added('the space of a removed mark, at the top', 'yaml/indentation', '¶ versie: twee\n', 'versie: twee\n'),
  added(
    'the space of a removed mark, a group at the top',
    'yaml/indentation',
    '¶ piket:\n   planner: ict\n   inloggen_door: collegelid\n',
    'piket:\n  planner: ict\n  inloggen_door: collegelid\n',
  ),
  added(
    'the space of a removed mark, two groups at the top',
    'yaml/indentation',
    '¶ versie: twee\n piket:\n   planner: ict\ngeldig_vanaf: 2026-09-01\n',
    'versie: twee\npiket:\n  planner: ict\ngeldig_vanaf: 2026-09-01\n',
  ),
  added(
    'the space of a removed mark before keys in use',
    'yaml/indentation',
    'piket:\n   planner: ict\n¶  inloggen_door: collegelid\n',
    'piket:\n   planner: ict\n   inloggen_door: collegelid\n',
  ),
  added(
    'a list item one space too far',
    'yaml/indentation',
    'devices:\n  soorten:\n    - iPad\n¶     - laptop\n',
    'devices:\n  soorten:\n    - iPad\n    - laptop\n',
    {},
  ),
  added(
    'a list item one space too little',
    'yaml/indentation',
    'devices:\n  soorten:\n    - iPad\n¶   - laptop\n',
    'devices:\n  soorten:\n    - iPad\n    - laptop\n',
  ),
  added(
    'a key of a list item one space too far',
    'yaml/indentation',
    '  leden:\n    - id: a\n¶       rol: wethouder\n',
    '  leden:\n    - id: a\n      rol: wethouder\n',
  ),
  added(
    'a key at the margin, among keys of a group',
    'yaml/indentation',
    'pfo:\n  dag: woensdag\n¶duur_uren: 2\n  frequentie: wekelijks\n  voorzitter: teammanager\n',
    'pfo:\n  dag: woensdag\n  duur_uren: 2\n  frequentie: wekelijks\n  voorzitter: teammanager\n',
  ),
  added(
    'a key at the margin, with a list below it',
    'yaml/indentation',
    'pfo:\n  dag: woensdag\n¶deelnemers:\n    - teammanager\n    - ict\n  frequentie: wekelijks\n',
    'pfo:\n  dag: woensdag\n  deelnemers:\n    - teammanager\n    - ict\n  frequentie: wekelijks\n',
  ),
  added(
    'a list item at the margin',
    'yaml/indentation',
    'devices:\n  soorten:\n    - iPad\n¶- laptop\n    - smartphone\n',
    'devices:\n  soorten:\n    - iPad\n    - laptop\n    - smartphone\n',
  ),
  added('a tab', 'yaml/tab', 'piket:\n¶\tplanner: ict\n', 'piket:\n  planner: ict\n'),
  added(
    'tabs in several lines',
    'yaml/tab',
    'piket:\n¶\tplanner: ict\n\tbegin:\n\t\tdag: vrijdag\n\t\ttijd: "18:00"\n',
    'piket:\n  planner: ict\n  begin:\n    dag: vrijdag\n    tijd: "18:00"\n',
  ),
];

function meetingSlip(what: string, code: string, written: string, right: string): Slip {
  return profile(what, code, meeting(written), meeting(right));
}

const noBreak = '\u00a0';
const invisible: readonly Slip[] = [
  added(
    'a no-break space after a colon',
    'yaml/invisible-character',
    `piket:\n  planner:¶${noBreak}ict\n`,
    'piket:\n  planner: ict\n',
  ),
  added(
    'no-break spaces in the indentation',
    'yaml/invisible-character',
    `piket:\n¶${noBreak}${noBreak}planner: ict\n${noBreak}${noBreak}inloggen_door: collegelid\n`,
    'piket:\n  planner: ict\n  inloggen_door: collegelid\n',
  ),
  added(
    'a no-break space after spaces in the indentation',
    'yaml/invisible-character',
    `piket:\n ¶${noBreak}planner: ict\n`,
    'piket:\n  planner: ict\n',
  ),
  added(
    'a no-break space after a dash',
    'yaml/invisible-character',
    `devices:\n  soorten:\n    -¶${noBreak}iPad\n`,
    'devices:\n  soorten:\n    - iPad\n',
  ),
  added(
    'a no-break space at the end',
    'yaml/invisible-character',
    `schrijfstijl:\n  aanspreekvorm: u¶${noBreak}\n`,
    'schrijfstijl:\n  aanspreekvorm: u \n',
    {},
  ),
  added(
    'a no-break space before the colon',
    'yaml/invisible-character',
    `versie¶${noBreak}: twee\n`,
    'versie : twee\n',
  ),
  added(
    'a no-break space between braces',
    'yaml/invisible-character',
    `piket:\n  begin: { dag:¶${noBreak}vrijdag,${noBreak}tijd: "18:00" }\n`,
    'piket:\n  begin: { dag: vrijdag, tijd: "18:00" }\n',
  ),
  added('a zero-width space in a key', 'yaml/invisible-character', 'ver¶\u200bsie: twee\n', 'versie: twee\n'),
  added(
    'a zero-width space before a value',
    'yaml/invisible-character',
    'schrijfstijl:\n  aanspreekvorm: ¶\u200bu\n',
    'schrijfstijl:\n  aanspreekvorm: u\n',
  ),
  added('a byte order mark halfway', 'yaml/invisible-character', '¶\ufeffversie: twee\n', 'versie: twee\n'),
  added('a narrow space after a colon', 'yaml/invisible-character', 'versie:¶\u202ftwee\n', 'versie: twee\n'),
  added(
    'a soft hyphen in a choice',
    'yaml/invisible-character',
    'schrijfstijl:\n  aanspreekvorm: j¶\u00ade\n',
    'schrijfstijl:\n  aanspreekvorm: je\n',
  ),
  added(
    'a character that turns the direction',
    'yaml/control-character',
    'versie: twee¶\u202e\n',
    'versie: twee\n',
  ),
];

const files: readonly Slip[] = [
  added('a key twice, the same', 'yaml/duplicate-key', 'versie: twee\n¶versie: twee\n', 'versie: twee\n'),
  added(
    'a key twice, different',
    'yaml/duplicate-key',
    'versie: een\n¶versie: twee\n',
    'versie: een\n# versie: twee\n',
  ),
  added(
    'a group twice',
    'yaml/duplicate-key',
    'piket:\n  planner: ict\nversie: een\n¶piket:\n  inloggen_door: collegelid\n',
    'piket:\n  planner: ict\n  inloggen_door: collegelid\nversie: een\n',
  ),
  profile(
    'what is left of a conflict',
    'yaml/merge-conflict',
    `${meeting('    dag: dinsdag\n    tijd: "09:30"\n')}versie: een\n¶>>>>>>> tak\n`,
    `${meeting('    dag: dinsdag\n    tijd: "09:30"\n')}versie: een\n`,
  ),
  beside(
    'rollen/x.yaml',
    [
      'a conflict',
      'yaml/merge-conflict',
      'id: x\n¶<<<<<<< HEAD\nnaam: a\n=======\nnaam: b\n>>>>>>> tak\n',
      'id: x\nnaam: a\n',
    ],
    { byHand: 'only a person knows which of the two versions is right' },
  ),
  added('three dashes', 'yaml/multiple-documents', '¶---\nversie: twee\n', 'versie: twee\n'),
  profile(
    'a list at the top',
    'yaml/not-a-map',
    `¶- schema_versie: 1\n- gemeente:\n    code: gm9999\n    naam: Proefstad\n- college:\n    vergadering: { dag: dinsdag, tijd: "09:30" }\n`,
    `  schema_versie: 1\n  gemeente:\n    code: gm9999\n    naam: Proefstad\n  college:\n    vergadering: { dag: dinsdag, tijd: "09:30" }\n`,
  ),
];

/** Slips of the hand in the writing itself: YAML that cannot be read, or reads as something else. */
export const typingSlips: readonly Slip[] = [
  ...quotes,
  ...marks,
  ...spacing,
  ...indents,
  ...invisible,
  ...files,
];
