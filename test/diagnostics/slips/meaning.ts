import { added, beside, profile, type Slip } from './slip.ts';

const top = 'schema_versie: 1\ngemeente:\n  code: gm9999\n  naam: Proefstad\n';
const portfolios = '  portefeuilles:\n    - { id: wonen, naam: Wonen }\n    - { id: zorg, naam: Zorg }\n';

const keys: readonly Slip[] = [
  added('a typo in a key', 'schema/unknown-key', '¶versi: twee\n', 'versie: twee\n'),
  added('a key with a capital', 'schema/unknown-key', '¶Versie: twee\n', 'versie: twee\n'),
  added(
    'a key with an accent',
    'schema/unknown-key',
    '    ¶fréquentie: wekelijks\n',
    '    frequentie: wekelijks\n',
  ),
  added('a key in the plural', 'schema/unknown-key', '    ¶plaatsen: kamer\n', '    plaats: kamer\n'),
  added(
    'a key in the singular',
    'schema/unknown-key',
    '  ¶portefeuille:\n    - { id: wonen, naam: Wonen }\n',
    '  portefeuilles:\n    - { id: wonen, naam: Wonen }\n',
  ),
  added(
    'a list key in the singular',
    'schema/unknown-key',
    '  ¶lid:\n    - { id: a, rol: wethouder }\n',
    '  leden:\n    - { id: a, rol: wethouder }\n',
  ),
  added(
    'the full name of an abbreviation',
    'schema/unknown-key',
    '¶portefeuillehoudersoverleg:\n  dag: woensdag\n',
    'pfo:\n  dag: woensdag\n',
  ),
  added(
    'a key with a space',
    'schema/unknown-key',
    '¶geldig vanaf: 2026-09-01\n',
    'geldig_vanaf: 2026-09-01\n',
  ),
  added(
    'a key with a dash',
    'schema/unknown-key',
    '¶geldig-vanaf: 2026-09-01\n',
    'geldig_vanaf: 2026-09-01\n',
  ),
  added('a key that does not exist', 'schema/unknown-key', '¶fotoboek: weg.png\n', '# fotoboek: weg.png\n'),
  added(
    'a group that does not exist',
    'schema/unknown-key',
    'versie: een\n¶fotoboek:\n  naam: weg.png\n  soort: [a, b]\ngeldig_vanaf: 2026-09-01\n',
    'versie: een\n# fotoboek:\n#   naam: weg.png\n#   soort: [a, b]\ngeldig_vanaf: 2026-09-01\n',
  ),
  added(
    'the first and last closed day under other names',
    'schema/unknown-key',
    'werkdagen:\n  gesloten:\n    - { ¶van: 2026-12-24, tot: 2027-01-03, reden: kerst }\n',
    'werkdagen:\n  gesloten:\n    - { datum: 2026-12-24, tot_en_met: 2027-01-03, reden: kerst }\n',
  ),
  added(
    'a day under another name',
    'schema/unknown-key',
    'werkdagen:\n  gesloten:\n    - ¶dag: 2026-12-24\n      reden: kerst\n',
    'werkdagen:\n  gesloten:\n    - datum: 2026-12-24\n      reden: kerst\n',
  ),
  added(
    'a reason under another name',
    'schema/unknown-key',
    'werkdagen:\n  gesloten:\n    - { datum: 2026-12-24, ¶omschrijving: kerst }\n',
    'werkdagen:\n  gesloten:\n    - { datum: 2026-12-24, reden: kerst }\n',
  ),
  added(
    'a time under another name',
    'schema/unknown-key',
    '  stukken_uiterlijk: { dag: donderdag, ¶uur: "15:00" }\n',
    '  stukken_uiterlijk: { dag: donderdag, tijd: "15:00" }\n',
  ),
  added(
    'a mail address under another name',
    'schema/unknown-key',
    'secretariaat:\n  ¶email: post@voorbeelddam.example\n',
    'secretariaat:\n  email_functioneel: post@voorbeelddam.example\n',
  ),
  profile(
    'a key too far out',
    'schema/misplaced-key',
    `${top}college:\n  vergadering:\n    dag: dinsdag\n  ¶tijd: "09:30"\n`,
    `${top}college:\n  vergadering:\n    dag: dinsdag\n    tijd: "09:30"\n`,
  ),
  added(
    'a key too far in',
    'schema/misplaced-key',
    '    ¶te_laat_uitstel_weken: 1\n',
    '  te_laat_uitstel_weken: 1\n',
  ),
  added(
    'a key too far in, before others',
    'schema/misplaced-key',
    'piket:\n  planner: ict\n  ¶versie: twee\n  inloggen_door: collegelid\n',
    'piket:\n  planner: ict\n  inloggen_door: collegelid\nversie: twee\n',
  ),
  added(
    'a group too far in',
    'schema/misplaced-key',
    '  ¶piket:\n    planner: ict\n',
    'piket:\n  planner: ict\n',
  ),
  added(
    'keys that stand beside their group',
    'schema/misplaced-key',
    'pfo:\n¶dag: woensdag\nduur_uren: 2\n',
    'pfo:\n  dag: woensdag\n  duur_uren: 2\n',
  ),
  added(
    'a key of a group elsewhere',
    'schema/misplaced-key',
    'piket:\n  planner: ict\nversie: een\n¶inloggen_door: collegelid\n',
    'piket:\n  planner: ict\n  inloggen_door: collegelid\nversie: een\n',
  ),
  added(
    'a key of a group that is not there',
    'schema/misplaced-key',
    'versie: een\n¶aanspreekvorm: u\n',
    'versie: een\nschrijfstijl:\n  aanspreekvorm: u\n',
  ),
];

const kinds: readonly Slip[] = [
  added(
    'ja',
    'schema/wrong-type',
    'agenda:\n  prive_toegestaan: ¶ja\n',
    'agenda:\n  prive_toegestaan: true\n',
  ),
  added(
    'nee, with a full stop',
    'schema/wrong-type',
    'agenda:\n  prive_toegestaan: ¶Nee.\n',
    'agenda:\n  prive_toegestaan: false\n',
  ),
  added(
    'true in quotes',
    'schema/wrong-type',
    'agenda:\n  prive_toegestaan: ¶"true"\n',
    'agenda:\n  prive_toegestaan: true\n',
  ),
  added(
    'a number with a comma',
    'schema/wrong-type',
    'pfo:\n  duur_uren: ¶1,5\n',
    'pfo:\n  duur_uren: 1.5\n',
  ),
  added(
    'a number with its unit',
    'schema/wrong-type',
    'pfo:\n  duur_uren: ¶2 uur\n',
    'pfo:\n  duur_uren: 2\n',
  ),
  added(
    'a number with another unit',
    'schema/wrong-type',
    'pfo:\n  duur_uren: ¶90 minuten\n',
    'pfo:\n  duur_uren: 1.5\n',
    { byHand: 'what a number in another unit stands for is not guessed' },
  ),
  added('a number in quotes', 'schema/wrong-type', 'pfo:\n  duur_uren: ¶"2"\n', 'pfo:\n  duur_uren: 2\n'),
  added('a number in words', 'schema/wrong-type', 'pfo:\n  duur_uren: ¶twee\n', 'pfo:\n  duur_uren: 2\n'),
  added('a number where text belongs', 'schema/wrong-type', 'versie: ¶2.0\n', 'versie: "2.0"\n'),
  added('a number with a zero first', 'schema/wrong-type', 'versie: ¶007\n', 'versie: "007"\n'),
  added('true where text belongs', 'schema/wrong-type', 'versie: ¶true\n', 'versie: "true"\n'),
  added(
    'words where a list belongs',
    'schema/wrong-type',
    'devices:\n  soorten: ¶iPad, laptop\n',
    'devices:\n  soorten: [iPad, laptop]\n',
  ),
  added(
    'one word where a list belongs',
    'schema/wrong-type',
    'devices:\n  soorten: ¶iPad\n',
    'devices:\n  soorten: [iPad]\n',
  ),
  added(
    'words with "en" where a list belongs',
    'schema/wrong-type',
    'devices:\n  soorten: ¶iPad, laptop en telefoon\n',
    'devices:\n  soorten: [iPad, laptop, telefoon]\n',
  ),
  added(
    'a sentence where days belong',
    'schema/wrong-type',
    'secretariaat:\n  bezetting:\n    - { dagen: ¶maandag t/m donderdag, van: "08:30", tot: "17:00" }\n',
    'secretariaat:\n  bezetting:\n    - { dagen: [maandag, dinsdag, woensdag, donderdag], van: "08:30", tot: "17:00" }\n',
  ),
  added(
    'short days where days belong',
    'schema/wrong-type',
    'secretariaat:\n  bezetting:\n    - { dagen: ¶ma-wo en vr, van: "08:30", tot: "17:00" }\n',
    'secretariaat:\n  bezetting:\n    - { dagen: [maandag, dinsdag, woensdag, vrijdag], van: "08:30", tot: "17:00" }\n',
  ),
  added(
    'a range within a list of days',
    'schema/not-allowed',
    'secretariaat:\n  bezetting:\n    - { dagen: [¶maandag t/m donderdag], van: "08:30", tot: "17:00" }\n',
    'secretariaat:\n  bezetting:\n    - { dagen: [maandag, dinsdag, woensdag, donderdag], van: "08:30", tot: "17:00" }\n',
  ),
  added(
    'a list where a group belongs',
    'schema/wrong-type',
    'piket:\n  ¶- planner: ict\n  - inloggen_door: collegelid\n',
    'piket:\n    planner: ict\n    inloggen_door: collegelid\n',
  ),
  added(
    'a group where a list belongs',
    'schema/wrong-type',
    '  leden:\n    ¶id: a\n    rol: wethouder\n',
    '  leden:\n    - id: a\n      rol: wethouder\n',
  ),
  added(
    'a group between braces where a list belongs',
    'schema/wrong-type',
    '  leden: ¶{ id: a, rol: wethouder }\n',
    '  leden: [{ id: a, rol: wethouder }]\n',
  ),
  profile(
    'a day and time in one line',
    'schema/wrong-type',
    `${top}college:\n  vergadering: ¶dinsdag 9.30\n`,
    `${top}college:\n  vergadering: { dag: dinsdag, tijd: "09:30" }\n`,
  ),
];

const values: readonly Slip[] = [
  added(
    'a choice with a typo',
    'schema/not-allowed',
    'schrijfstijl:\n  aanspreekvorm: ¶jje\n',
    'schrijfstijl:\n  aanspreekvorm: je\n',
  ),
  added(
    'a choice with a capital',
    'schema/not-allowed',
    'schrijfstijl:\n  aanspreekvorm: ¶U\n',
    'schrijfstijl:\n  aanspreekvorm: u\n',
  ),
  added('a short day', 'schema/not-allowed', 'pfo:\n  dag: ¶wo\n', 'pfo:\n  dag: woensdag\n'),
  added('a day in the plural', 'schema/not-allowed', 'pfo:\n  dag: ¶woensdagen\n', 'pfo:\n  dag: woensdag\n'),
  added(
    'no choice at all',
    'schema/not-allowed',
    'schrijfstijl:\n  aanspreekvorm: ¶hoogheid\n',
    'schrijfstijl:\n  aanspreekvorm: u\n',
    { byHand: 'nothing tells which choice was meant' },
  ),
  added('a Dutch date', 'schema/date', 'geldig_vanaf: ¶1-9-2026\n', 'geldig_vanaf: 2026-09-01\n'),
  added('a date in words', 'schema/date', 'geldig_vanaf: ¶1 september 2026\n', 'geldig_vanaf: 2026-09-01\n'),
  added(
    'a date in words, in quotes',
    'schema/date',
    'geldig_vanaf: ¶"dinsdag 1 september 2026"\n',
    'geldig_vanaf: 2026-09-01\n',
  ),
  added('a date without a year', 'schema/date', 'geldig_vanaf: ¶1 dec\n', 'geldig_vanaf: 2026-12-01\n', {
    byHand: 'which year is meant is for a person to say',
  }),
  added(
    'a day that does not exist',
    'schema/date',
    'geldig_vanaf: ¶2026-02-30\n',
    'geldig_vanaf: 2026-02-28\n',
    { byHand: 'which day was meant is for a person to say' },
  ),
  added(
    'a date with two digits for the year',
    'schema/date',
    'geldig_vanaf: ¶1-9-26\n',
    'geldig_vanaf: 2026-09-01\n',
  ),
  added('a time with a full stop', 'schema/time', 'pfo:\n  begin: ¶9.00\n', 'pfo:\n  begin: "09:00"\n'),
  added('a time with "uur"', 'schema/time', 'pfo:\n  begin: ¶9.30 uur\n', 'pfo:\n  begin: "09:30"\n'),
  added('a time in words', 'schema/time', 'pfo:\n  begin: ¶half tien\n', 'pfo:\n  begin: "09:30"\n', {
    byHand: 'morning or evening is for a person to say',
  }),
  added('a time that does not exist', 'schema/time', 'pfo:\n  begin: ¶25:00\n', 'pfo:\n  begin: "15:00"\n', {
    byHand: 'which time was meant is for a person to say',
  }),
  added(
    'an address with a name',
    'schema/format',
    'secretariaat:\n  email_functioneel: ¶Bestuurssecretariaat <post@voorbeelddam.example>\n',
    'secretariaat:\n  email_functioneel: post@voorbeelddam.example\n',
  ),
  added(
    'an address with mailto',
    'schema/format',
    'secretariaat:\n  email_functioneel: ¶mailto:post@voorbeelddam.example\n',
    'secretariaat:\n  email_functioneel: post@voorbeelddam.example\n',
  ),
  added(
    'an address with spaces',
    'schema/format',
    'secretariaat:\n  email_functioneel: ¶post @ voorbeelddam.example\n',
    'secretariaat:\n  email_functioneel: post@voorbeelddam.example\n',
  ),
  profile(
    'a web address without its beginning',
    'schema/format',
    'schema_versie: 1\ngemeente:\n  code: gm9999\n  naam: Proefstad\n  website: ¶www.proefstad.example\ncollege:\n  vergadering: { dag: dinsdag, tijd: "09:30" }\n',
    'schema_versie: 1\ngemeente:\n  code: gm9999\n  naam: Proefstad\n  website: https://www.proefstad.example\ncollege:\n  vergadering: { dag: dinsdag, tijd: "09:30" }\n',
  ),
  added(
    'a name as an id',
    'schema/pattern',
    '  portefeuilles:\n    - { id: ¶Wonen en zorg, naam: Wonen }\n',
    '  portefeuilles:\n    - { id: wonen-en-zorg, naam: Wonen }\n',
  ),
  added(
    'a colour without its mark',
    'schema/pattern',
    'huisstijl:\n  kleur: ¶154273\n',
    'huisstijl:\n  kleur: "#154273"\n',
  ),
  added('an empty value', 'schema/wrong-type', 'versie:¶\n', '# versie:\n'),
  added(
    'a double entry',
    'schema/repeated-item',
    'devices:\n  soorten: [iPad, ¶iPad]\n',
    'devices:\n  soorten: [iPad]\n',
  ),
];

const references: readonly Slip[] = [
  added(
    'an unknown portfolio',
    'reference/unknown',
    `${portfolios}  leden:\n    - { id: a, rol: wethouder, portefeuilles: [¶financien] }\n`,
    `${portfolios}  leden:\n    - { id: a, rol: wethouder, portefeuilles: [zorg] }\n`,
    { byHand: 'nothing tells which portfolio was meant' },
  ),
  added(
    'a portfolio with a typo',
    'reference/unknown',
    `${portfolios}  leden:\n    - { id: a, rol: wethouder, portefeuilles: [¶woonen] }\n`,
    `${portfolios}  leden:\n    - { id: a, rol: wethouder, portefeuilles: [wonen] }\n`,
  ),
  added(
    'the name of a portfolio',
    'reference/unknown',
    `  portefeuilles:\n    - { id: rvo, naam: Ruimte en vervoer }\n  leden:\n    - { id: a, rol: wethouder, portefeuilles: [¶ruimte-en-vervoer] }\n`,
    `  portefeuilles:\n    - { id: rvo, naam: Ruimte en vervoer }\n  leden:\n    - { id: a, rol: wethouder, portefeuilles: [rvo] }\n`,
  ),
  added('an unknown role', 'reference/unknown', 'piket:\n  planner: ¶tuinman\n', 'piket:\n  planner: ict\n', {
    byHand: 'nothing tells which role was meant',
  }),
  added(
    'a role with a typo',
    'reference/unknown',
    'piket:\n  planner: ¶secretares\n',
    'piket:\n  planner: secretaresse\n',
  ),
  added(
    'a name of a member',
    'schema/personal-key',
    '  leden:\n    - { id: wethouder-1, rol: wethouder, ¶naam: Fatima Bakker }\n',
    '  leden:\n    - { id: wethouder-1, rol: wethouder }\n',
    { byHand: 'a name may not be moved by a program: it goes to the file outside git' },
  ),
];

const files: readonly Slip[] = [
  beside('rollen/x.yaml', ['only braces', 'schema/missing-key', '¶{}\n', 'id: x\nnaam: X\n'], {
    byHand: 'what goes between braces is not written by a program',
  }),
  beside('rollen/hoofd.yaml', [
    'a file without its id',
    'schema/missing-key',
    '¶naam: Hoofd\n',
    'id: hoofd\nnaam: Hoofd\n',
  ]),
];

/** Slips in what is said: keys, kinds and values that are not right. */
export const meaningSlips: readonly Slip[] = [...keys, ...kinds, ...values, ...references, ...files];
