import type { DiagnosticCode } from '../../src/diagnostics/diagnostic.ts';
import { jpegBytes, pngBytes } from '../support/images.ts';
import type { Oddities } from '../support/memory-files.ts';
import { minimal } from '../support/workspace.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

/** Workspaces with one problem, and where it is told. */
export interface Case {
  /** The profile, or every file by path. */
  readonly files: string | Readonly<Record<string, string | Uint8Array>>;
  /** `file:line:column code` of every problem. */
  readonly found: readonly string[];
  readonly today?: string;
  readonly oddities?: Oddities;
}

const profile = (addition: string, ...found: string[]): Case => ({
  files: minimal + addition,
  found: found.map((each) => `gemeente.yaml:${each}`),
});
const beside = (path: string, content: string | Uint8Array, ...found: string[]): Case => ({
  files: { '/w/gemeente.yaml': minimal, [`/w/${path}`]: content },
  found: found.map((each) => (each.includes(' ') ? `${path}:${each}` : `${path} ${each}`)),
});

/** A part of a shipped document that the municipality adapted. */
const adapted = (text: string, found: string): Case =>
  beside('sjablonen/documenten/werkwijzer/partials/week.md.hbs', text, found);

/** The municipality's own document, with a schema and data. */
const own = (schema: string, data: string | undefined, found: string): Case => {
  const folder = 'sjablonen/documenten/jaarplan';
  const manifest = 'id: jaarplan\ntitel: T\nomschrijving: O.\nopenbaarheid: intern\n';
  return {
    files: {
      '/w/gemeente.yaml': minimal,
      [`/w/${folder}/template.yaml`]: manifest,
      [`/w/${folder}/document.md.hbs`]: 'a\n',
      [`/w/${folder}/schema.json`]: schema,
      ...(data === undefined ? {} : { '/w/gegevens/jaarplan.yaml': data }),
    },
    found: [`${folder}/${found}`],
  };
};

/** A running dossier with a day for a milestone, on 22 November 2026. */
const planned = (milestone: string, day: string, code: string, departure = ''): Case => ({
  ...beside(
    'dossiers/x.yaml',
    `id: x\ntitel: X\ngestart_op: 2026-11-22\n${departure}mijlpalen:\n  - id: ${milestone}\n    naam: Dag\n    datum: ${day}\ntaken:\n  - id: a\n    titel: A doen\n`,
    `${departure === '' ? 7 : 8}:12 dossier/${code}`,
  ),
  today: '2026-11-22',
});

/** A logo, named in line 10. */
const logo = (name: string, content: string | Uint8Array, found: string): Case => ({
  files: {
    '/w/gemeente.yaml': `${minimal}huisstijl:\n  logo: { bestand: ${name}, alt: Een dam }\n`,
    [`/w/${name}`]: content,
  },
  found: [`gemeente.yaml:${found}`],
});
/** Another file of the house style, named in line 10. */
const houseStyle = (key: string, name: string, content: string | Uint8Array, code: string): Case => ({
  files: { '/w/gemeente.yaml': `${minimal}huisstijl:\n  ${key}: ${name}\n`, [`/w/${name}`]: content },
  found: [`gemeente.yaml:10:${key.length + 5} ${code}`],
});

/** Code → workspaces that have that problem. The profile of eight lines goes on at line 9. */
export const cases: Readonly<Record<DiagnosticCode, Case | readonly Case[]>> = {
  'file/empty': beside('rollen/x.yaml', '# niets\n', 'file/empty'),
  'file/binary': [
    beside('rollen/x.yaml', bytes(0x50, 0x4b, 3, 4, 0, 0), 'file/binary'),
    {
      ...beside('rollen/x.yaml', 'id: x\n', 'file/binary'),
      oddities: { pipes: ['/w/rollen/x.yaml'] },
    },
  ],
  'file/not-utf8': [
    beside('rollen/x.yaml', bytes(0x69, 0x64, 0x3a, 0x20, 0xe9, 0x0a), '1:5 file/not-utf8'),
    beside('rollen/x.yaml', bytes(0xff, 0xfe, 0x69, 0, 0x64, 0), 'file/not-utf8'),
  ],
  'file/too-large': beside('rollen/x.yaml', 'x'.repeat(600_000), 'file/too-large'),
  'file/not-readable': {
    ...beside('rollen/x.yaml', 'id: x\n', 'file/not-readable'),
    oddities: { denied: ['/w/rollen/x.yaml'] },
  },
  'file/not-a-folder': {
    files: { '/w/gemeente.yaml': minimal, '/w/rollen': 'x' },
    found: ['rollen file/not-a-folder'],
  },
  'file/folder-not-readable': {
    files: { '/w/gemeente.yaml': minimal, '/w/rollen/x.yaml': 'id: x\n' },
    oddities: { denied: ['/w/rollen', '/w/rollen/x.yaml'] },
    found: ['rollen file/folder-not-readable'],
  },
  // Made by `validate`, which asks git; test/e2e/names.test.ts.
  'file/names-in-git': [],
  'file/is-directory': {
    files: { '/w/gemeente.yaml': minimal, '/w/rollen/x.yaml/y': '' },
    found: ['rollen/x.yaml file/is-directory'],
  },
  'file/missing': [
    profile('gebaseerd_op: ../gedeeld/gemeente.yaml\n', '9:15 file/missing'),
    profile('bestanden: [profiel/agenda.yaml]\n', '9:13 file/missing'),
    profile('huisstijl:\n  logo: { bestand: logo.png, alt: Een dam }\n', '10:20 file/missing'),
    profile('huisstijl:\n  tokens: tokens.json\n', '10:11 file/missing'),
    profile('huisstijl:\n  sjabloon: sjabloon.docx\n', '10:13 file/missing'),
  ],
  'file/outside-workspace': [
    {
      files: { '/w/a/gemeente.yaml': `${minimal}gebaseerd_op: ../../etc/x.yaml\n` },
      found: ['gemeente.yaml:9:15 file/outside-workspace'],
    },
    profile('bestanden: [../x.yaml]\n', '9:13 file/outside-workspace'),
    profile('huisstijl:\n  logo: { bestand: /etc/x.png, alt: Een dam }\n', '10:20 file/outside-workspace'),
    profile('huisstijl:\n  tokens: ../tokens.json\n', '10:11 file/outside-workspace'),
    profile('huisstijl:\n  sjabloon: ../sjabloon.docx\n', '10:13 file/outside-workspace'),
    {
      files: { '/w/a/gemeente.yaml': minimal, '/w/a/rollen/x.yaml': 'id: x\nnaam: x\n' },
      oddities: { links: { '/w/a/rollen/x.yaml': '/etc/x.yaml' } },
      found: ['rollen/x.yaml file/outside-workspace'],
    },
  ],
  'file/wrong-kind': [
    {
      files: {
        '/w/gemeente.yaml': `${minimal}huisstijl:\n  logo: { bestand: x.png, alt: Een dam }\n`,
        '/w/x.png/y': '',
      },
      found: ['gemeente.yaml:10:20 file/wrong-kind'],
    },
    houseStyle('sjabloon', 's.docx', 'tekst', 'file/wrong-kind'),
    houseStyle('sjabloon', 's.odt', new Uint8Array([0x50, 0x4b, 3, 4]), 'file/wrong-kind'),
  ],
  'file/unknown-folder': {
    files: { '/w/gemeente.yaml': minimal, '/w/rolen/x.yaml': 'id: x\n' },
    found: ['rolen file/unknown-folder'],
  },
  'yaml/missing-colon': [
    profile('versie twee\n', '9:1 yaml/missing-colon'),
    profile('piket\n  planner: ict\n', '9:1 yaml/missing-colon'),
  ],
  'yaml/loose-text': profile('Hierna komt het overleg\npfo: { dag: woensdag }\n', '9:1 yaml/loose-text'),
  'yaml/list-mark': profile('devices:\n  soorten:\n    • iPad\n', '11:5 yaml/list-mark'),
  'yaml/list-on-key-line': profile('devices:\n  soorten: - iPad\n', '10:12 yaml/list-on-key-line'),
  'yaml/text-after-quote': profile('versie: "twee" drie\n', '9:9 yaml/text-after-quote'),
  'yaml/hash-in-value': profile('    plaats: kamer #3\n', '9:19 yaml/hash-in-value'),
  'yaml/unopened-bracket': profile('devices:\n  soorten: iPad, laptop]\n', '10:12 yaml/unopened-bracket'),
  'yaml/bracket-too-many': profile('devices:\n  soorten: [iPad]]\n', '10:18 yaml/bracket-too-many'),
  'yaml/bracket-differs': profile('devices:\n  soorten: [iPad}\n', '10:17 yaml/bracket-differs'),
  'yaml/missing-comma': profile(
    'piket:\n  begin: { dag: vrijdag tijd: "18:00" }\n',
    '10:24 yaml/missing-comma',
  ),
  'yaml/invisible-character': profile('versie:\u00a0twee\n', '9:8 yaml/invisible-character'),
  'yaml/tab': profile('piket:\n\tplanner: ict\n', '10:1 yaml/tab'),
  'yaml/missing-space': [
    profile('piket:\n  planner:ict\n', '10:3 yaml/missing-space'),
    profile('versie:twee\n', '9:1 yaml/missing-space'),
  ],
  'yaml/missing-dash-space': profile('devices:\n  soorten:\n    -iPad\n', '11:5 yaml/missing-dash-space'),
  'yaml/colon-in-value': profile('versie: Let op: twee\n', '9:9 yaml/colon-in-value'),
  'yaml/unclosed-quote': profile("versie: 's-Gravenhage\n", '9:9 yaml/unclosed-quote'),
  'yaml/special-start': [
    profile('versie: @twee\n', '9:9 yaml/special-start'),
    profile('versie: &twee\n', '9:9 yaml/special-start'),
  ],
  'yaml/unclosed-bracket': profile('devices:\n  soorten: [iPad\nversie: x\n', '10:12 yaml/unclosed-bracket'),
  'yaml/duplicate-key': profile('versie: een\nversie: twee\n', '10:1 yaml/duplicate-key'),
  'yaml/indentation': profile(
    'piket:\n  planner: ict\n   inloggen_door: collegelid\n',
    '11:1 yaml/indentation',
  ),
  'yaml/curly-quotes': profile('versie: “twee”\n', '9:9 yaml/curly-quotes'),
  'yaml/merge-conflict': beside(
    'rollen/x.yaml',
    'id: x\n<<<<<<< HEAD\nnaam: a\n=======\nnaam: b\n>>>>>>> tak\n',
    '2:1 yaml/merge-conflict',
  ),
  'yaml/multiple-documents': profile('---\nversie: twee\n', '9:1 yaml/multiple-documents'),
  'yaml/unknown-alias': profile('versie: *twee\n', '9:9 yaml/unknown-alias'),
  'yaml/too-many-aliases': beside(
    'rollen/x.yaml',
    [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...Array.from(
        'bcdefgh',
        (key, i) => `${key}: &${key} [${Array<string>(9).fill(`*${'abcdefg'[i]!}`).join(',')}]`,
      ),
      '',
    ].join('\n'),
    'yaml/too-many-aliases',
  ),
  'yaml/too-deep': beside('rollen/x.yaml', `x: ${'['.repeat(5000)}`, 'yaml/too-deep'),
  'yaml/unknown-tag': profile('versie: !geheim twee\n', '9:9 yaml/unknown-tag'),
  'yaml/not-a-map': beside('rollen/x.yaml', '- een\n- twee\n', '1:1 yaml/not-a-map'),
  'yaml/control-character': [
    profile('versie: "a\\u0007b"\n', '9:9 yaml/control-character'),
    profile('versie: een \u202e twee\n', '9:13 yaml/control-character'),
  ],
  'yaml/unseen-character': profile('versie: een \u200b twee\n', '9:13 yaml/unseen-character'),
  'yaml/syntax': profile('piket:\n  planner: ict\n  - begin\n', '11:1 yaml/syntax'),
  'schema/missing-key': {
    files: 'schema_versie: 1\n',
    found: ['gemeente.yaml:1:1 schema/missing-key', 'gemeente.yaml:1:1 schema/missing-key'],
  },
  'schema/personal-key': profile(
    '  leden:\n    - id: wethouder-1\n      rol: wethouder\n      naam: Jansen\n',
    '12:7 schema/personal-key',
  ),
  'schema/unknown-key': profile('versi: twee\n', '9:1 schema/unknown-key'),
  'schema/misplaced-key': profile('  versie: twee\n', '9:3 schema/misplaced-key'),
  'schema/wrong-type': profile('agenda:\n  prive_toegestaan: ja\n', '10:21 schema/wrong-type'),
  'schema/not-allowed': profile('schrijfstijl:\n  aanspreekvorm: jij\n', '10:18 schema/not-allowed'),
  'schema/pattern': profile('huisstijl:\n  kleur: blauw\n', '10:10 schema/pattern'),
  'schema/time': profile('pfo:\n  begin: 9.00\n', '10:10 schema/time'),
  'schema/date': [
    profile('geldig_vanaf: 1-9-2026\n', '9:15 schema/date'),
    profile('geldig_vanaf: 2026-02-30\n', '9:15 schema/date'),
  ],
  'schema/format': profile('secretariaat:\n  email_functioneel: bij ons\n', '10:22 schema/format'),
  'schema/length': profile('versie: ""\n', '9:9 schema/length'),
  'schema/number-range': profile('pfo:\n  duur_uren: 90\n', '10:14 schema/number-range'),
  'schema/whole-number': profile('werkwijzer:\n  herzien_elke_maanden: 1.5\n', '10:25 schema/whole-number'),
  'schema/list-size': beside(
    'samenwerking/x.yaml',
    'id: x\nnaam: X\ndeelnemers: []\nstand: begin 2026\nbron: eigen onderzoek\nthemas: {}\n',
    '3:13 schema/list-size',
  ),
  'schema/repeated-item': profile('devices:\n  soorten: [iPad, iPad]\n', '10:19 schema/repeated-item'),
  // No schema uses a constraint without an explanation; this is the fallback. Tested further down.
  'schema/other': [],
  'reference/unknown': [
    profile('piket:\n  planner: secretares\n', '10:12 reference/unknown'),
    profile(
      'checklist:\n  extra_taken:\n    - { id: eigen-x, titel: Bellen, checklist: new-wethouder, fase: strat, wanneer: op benoemingg }\n',
      '11:69 reference/unknown',
      '11:88 reference/unknown',
    ),
    beside(
      'rollen/x.yaml',
      'id: x\nnaam: X\nrelaties:\n  - { id: r, naar: ictt, soort: functioneel }\n',
      '4:20 reference/unknown',
    ),
    beside(
      'rollen/x.yaml',
      'id: x\nnaam: X\nverantwoordelijkheden:\n  - { id: x-1, tekst: "{{rol.ictt}} bellen", noot: n }\n',
      '4:23 reference/unknown',
      '4:52 reference/unknown',
    ),
  ],
  'id/duplicate': [
    profile(
      'secretariaat:\n  medewerkers:\n    - { id: a, taak: x }\n    - { id: a, taak: y }\n',
      '12:13 id/duplicate',
    ),
    {
      files: {
        '/w/gemeente.yaml': minimal,
        '/w/rollen/a.yaml': 'id: a\nnaam: A\n',
        '/w/rollen/b.yaml': 'id: a\nnaam: B\n',
      },
      found: ['rollen/b.yaml:1:5 id/duplicate'],
    },
  ],
  'cycle/inheritance': {
    files: {
      '/w/a/gemeente.yaml': `${minimal}gebaseerd_op: ../b/gemeente.yaml\n`,
      '/w/b/gemeente.yaml': `${minimal}gebaseerd_op: ../a/gemeente.yaml\n`,
    },
    found: ['../b/gemeente.yaml:9:15 cycle/inheritance'],
  },
  'cycle/hierarchy': profile(
    'organisatie:\n  rollen:\n    - { id: a, naam: A, relaties: [{ naar: b, soort: hierarchisch, id: r }] }\n    - { id: b, naam: B, relaties: [{ naar: a, soort: hierarchisch, id: r }] }\n',
    '12:44 cycle/hierarchy',
  ),
  'cycle/tasks': beside(
    'sjablonen/checklists/x.yaml',
    'id: x\ntitel: X\nfasen: [{ id: f, titel: F }]\ntaken:\n  - { id: a, titel: A, fase: f, na: [b] }\n  - { id: b, titel: B, fase: f, na: [a] }\n',
    '6:38 cycle/tasks',
  ),
  'inherit/nothing-to-drop': beside(
    'rollen/x.yaml',
    'id: bestaatniet\nvervalt: true\n',
    '1:1 inherit/nothing-to-drop',
  ),
  'inherit/defined-twice': {
    files: {
      '/w/gemeente.yaml': `${minimal}bestanden: [profiel/a.yaml]\nversie: een\n`,
      '/w/profiel/a.yaml': 'versie: twee\n',
    },
    found: ['profiel/a.yaml:1:1 inherit/defined-twice'],
  },
  'clock/order': {
    files: minimal.replace(
      /\n$/,
      '\n  stukken_uiterlijk: { dag: maandag, tijd: "12:00" }\n  bespreekkeuze_voor: { dag: maandag, tijd: "08:30" }\n',
    ),
    found: ['gemeente.yaml:10:23 clock/order'],
  },
  'clock/same-moment': profile(
    'piket:\n  begin: { dag: vrijdag, tijd: "18:00" }\n  einde: { dag: vrijdag, tijd: "18:00" }\n',
    '11:10 clock/same-moment',
  ),
  'hours/order': profile(
    'agenda:\n  vaste_blokken:\n    - { doel: mail, dag: maandag, van: "09:30", tot: "08:30" }\n',
    '11:7 hours/order',
  ),
  'hours/overlap': profile(
    'agenda:\n  vaste_blokken:\n    - { doel: mail, dag: maandag, van: "08:30", tot: "09:30" }\n    - { doel: post, dag: maandag, van: "09:00", tot: "10:00" }\n',
    '12:7 hours/overlap',
  ),
  'duration/longer-than-meeting': profile(
    'pfo:\n  duur_uren: 1\n  vooroverleg_minuten: 90\n',
    '11:24 duration/longer-than-meeting',
  ),
  'date/order': profile('vastgesteld_op: 2026-09-02\ngeldig_vanaf: 2026-09-01\n', '10:15 date/order'),
  'date/other-weekday': profile(
    'pfo:\n  dag: woensdag\n  eerste_dag: 2026-09-01\n',
    '11:15 date/other-weekday',
  ),
  'review/overdue': {
    ...profile('werkwijzer:\n  laatst_herzien: 2025-01-01\n', '10:19 review/overdue'),
    today: '2026-11-22',
  },
  // Needs git: test/e2e/review.test.ts.
  'review/no-earlier-version': [],
  'openness/unknown-path': profile('openbaar: [pfo.dagg]\n', '9:12 openness/unknown-path'),
  'openness/confidential': profile('openbaar: [piket, pfo.dag]\n', '9:12 openness/confidential'),
  'retention/differs': profile(
    'bewaartermijnen:\n  functioneringsgesprek_jaren: 4\n',
    '10:32 retention/differs',
  ),
  'register/code-mismatch': [
    { files: minimal.replace('gm9999', 'gm0363'), found: ['gemeente.yaml:4:9 register/code-mismatch'] },
    {
      files: minimal.replace('gm9999', 'gm0363').replace('Proefstad', 'Utrecht'),
      found: ['gemeente.yaml:3:9 register/code-mismatch'],
    },
  ],
  'register/example-code': {
    files: minimal.replace('Proefstad', 'Utrecht'),
    found: ['gemeente.yaml:3:9 register/example-code'],
  },
  'register/unknown-code': [
    { files: minimal.replace('gm9999', 'gm0001'), found: ['gemeente.yaml:3:9 register/unknown-code'] },
    {
      files: minimal.replace('gm9999', 'gm0001').replace('Proefstad', 'Utrecht'),
      found: ['gemeente.yaml:3:9 register/unknown-code'],
    },
  ],
  'register/province': {
    files: minimal
      .replace('gm9999', 'gm0363')
      .replace('naam: Proefstad', 'naam: Amsterdam\n  provincie: Utrecht'),
    found: ['gemeente.yaml:5:14 register/province'],
  },
  'register/number-check': {
    files: minimal.replace('naam: Proefstad', 'naam: Proefstad\n  rsin: "123456789"'),
    found: ['gemeente.yaml:5:9 register/number-check'],
  },
  'register/phone-number': ['14 030 14 030', '0411-65500'].map((number) => ({
    files: minimal.replace('naam: Proefstad', `naam: Proefstad\n  algemeen_telefoonnummer: ${number}`),
    found: ['gemeente.yaml:5:28 register/phone-number'],
  })),
  'register/oin-rsin': {
    files: minimal.replace(
      'naam: Proefstad',
      'naam: Proefstad\n  rsin: "123456782"\n  oin: "00000001123456783000"',
    ),
    found: ['gemeente.yaml:6:8 register/oin-rsin'],
  },
  'register/tooi': {
    files: minimal.replace(
      'naam: Proefstad',
      'naam: Proefstad\n  tooi_uri: https://identifier.overheid.nl/tooi/id/gemeente/gm0344',
    ),
    found: ['gemeente.yaml:5:13 register/tooi'],
  },
  'image/alt-is-filename': {
    files: {
      '/w/gemeente.yaml': `${minimal}huisstijl:\n  logo: { bestand: logo.png, alt: logo.png }\n`,
      '/w/logo.png': pngBytes(9, 9),
    },
    found: ['gemeente.yaml:10:35 image/alt-is-filename'],
  },
  'image/too-large': logo('logo.png', pngBytes(9000, 9000), '10:20 image/too-large'),
  'image/not-a-picture': logo('logo.png', 'GIF89a', '10:20 image/not-a-picture'),
  'image/misnamed': logo('logo.png', jpegBytes(9, 9), '10:20 image/misnamed'),
  'image/broken': logo('logo.png', pngBytes(9, 9).subarray(0, -1), '10:20 image/broken'),
  'image/unsafe': [
    logo('logo.svg', '<svg width="9" height="9"><script/></svg>', '10:20 image/unsafe'),
    logo('logo.svg', '<!DOCTYPE svg><svg width="9" height="9"/>', '10:20 image/unsafe'),
  ],
  'style/file-too-large': [
    logo('logo.png', new Uint8Array(6_000_000), '10:20 style/file-too-large'),
    houseStyle('tokens', 't.json', ' '.repeat(5_000_000), 'style/file-too-large'),
    houseStyle('sjabloon', 's.docx', new Uint8Array(22_000_000), 'style/file-too-large'),
  ],
  'style/file-not-readable': {
    ...houseStyle('tokens', 't.json', '{}', 'style/file-not-readable'),
    oddities: { denied: ['/w/t.json'] },
  },
  'tokens/not-json': houseStyle('tokens', 't.json', '{ "a": 1, }', 'tokens/not-json'),
  'tokens/no-colour': houseStyle('tokens', 't.json', '{ "a": "#cc0000" }', 'tokens/no-colour'),
  // Made by `validate` and `privacy`: test/app/privacy.test.ts.
  'privacy/bsn': [],
  'privacy/iban': [],
  'privacy/phone': [],
  'privacy/birth-date': [],
  'privacy/mail': [],
  'privacy/address': [],
  'privacy/document-number': [],
  'privacy/secret': [],
  'privacy/name': [],
  'privacy/name-in-path': [],
  'privacy/local-file': [],
  'privacy/not-read': [],
  'privacy/old-file': [],
  'privacy/id-copy': [],
  'privacy/photo-place': [],
  'privacy/history-incomplete': [],
  'privacy/more': [],
  'privacy/accepted-unreadable': [],
  'privacy/no-reason': [],
  'privacy/unknown-rule': [],
  'privacy/nothing-allowed': [],
  'role/without-name': beside('rollen/x.yaml', 'id: x\n', '1:5 role/without-name'),
  'meeting/without-name': beside('overleggen/x.yaml', 'id: ovl-x\n', '1:5 meeting/without-name'),
  'task/without-title': beside(
    'sjablonen/checklists/x.yaml',
    'id: new-wethouder\ntaken:\n  - { id: eigen, fase: start }\n',
    '3:11 task/without-title',
  ),
  'task/own-former-id': beside(
    'sjablonen/checklists/x.yaml',
    'id: new-wethouder\ntaken:\n  - { id: eigen, titel: Bellen, fase: start, voorheen: [mailbox-bewaren, eigen] }\n',
    '3:74 task/own-former-id',
  ),
  'task/lead-time-too-long': beside(
    'sjablonen/checklists/x.yaml',
    'id: new-wethouder\ntaken:\n  - { id: eigen, titel: Bellen, fase: start, wanneer: binnen 1 week na benoeming, doorlooptijd: 3 weken }\n',
    '3:97 task/lead-time-too-long',
  ),
  'task/lead-time-unlikely': beside(
    'sjablonen/checklists/x.yaml',
    'id: new-wethouder\ntaken:\n  - { id: eigen, titel: Bellen, fase: start, doorlooptijd: 200 weken }\n',
    '3:60 task/lead-time-unlikely',
  ),
  'task/order-differs': beside(
    'sjablonen/checklists/x.yaml',
    'id: new-wethouder\ntaken:\n  - { id: eigen, titel: Bellen, fase: start, wanneer: 1 week na benoeming }\n  - { id: eigen-2, titel: Gaan, fase: start, wanneer: op benoeming, na: [eigen] }\n',
    '4:74 task/order-differs',
  ),
  'task/no-room': beside(
    'sjablonen/checklists/x.yaml',
    'id: new-wethouder\ntaken:\n  - { id: eigen, titel: Bellen, fase: start, wanneer: 1 week voor benoeming }\n  - { id: eigen-2, titel: Gaan, fase: start, wanneer: op benoeming, doorlooptijd: 2 weken, na: [eigen] }\n',
    '4:97 task/no-room',
  ),
  'task/unknown-path': beside(
    'sjablonen/checklists/x.yaml',
    'id: new-wethouder\ntaken:\n  - { id: eigen, titel: Bellen, fase: start, door_volgt: overdracht.opstelller }\n',
    '3:58 task/unknown-path',
  ),
  'collega/loco-order': {
    files:
      minimal +
      '  leden:\n    - { id: a, rol: wethouder, loco_volgorde: 1 }\n    - { id: b, rol: wethouder, loco_volgorde: 1 }\n',
    found: ['gemeente.yaml:11:47 collega/loco-order'],
  },
  'person/unused': beside(
    'personen.lokaal.yaml',
    'personen:\n  - { id: x, naam: Iemand }\n',
    '2:11 person/unused',
  ),
  'catalogue/section-needed': profile(
    'documenten:\n  werkwijzer:\n    teksten:\n      - { id: eigen-x, tekst: Tekst }\n',
    '12:15 catalogue/section-needed',
  ),
  'catalogue/text-needed': profile(
    'documenten:\n  werkwijzer:\n    teksten:\n      - { id: eigen-x, sectie: college }\n',
    '12:11 catalogue/text-needed',
  ),
  'template/unknown-variable': profile(
    'documenten:\n  werkwijzer:\n    teksten:\n      - { id: eigen-x, sectie: college, tekst: "In {{gemente.naam}}" }\n',
    '12:48 template/unknown-variable',
  ),
  'template/block-not-closed': [
    adapted('a\n{{#if pfo.dag}}b\n', '2:1 template/block-not-closed'),
    adapted('{{#if pfo.dag}}b{{/each}}\n', '1:4 template/block-not-closed'),
  ],
  'template/nothing-to-close': adapted('a {{/if}}\n', '1:3 template/nothing-to-close'),
  'template/braces': adapted('a {{gemeente.naam} b\n', '1:18 template/braces'),
  'template/unknown-name': adapted('a {{gemeente.nam}}\n', '1:5 template/unknown-name'),
  'template/unknown-helper': adapted('a {{opsoming gemeente.naam}}\n', '1:5 template/unknown-helper'),
  'template/unknown-partial': adapted('{{> kopp}}\n', '1:5 template/unknown-partial'),
  'template/partial-loop': adapted('{{> week}}\n', '1:5 template/partial-loop'),
  'template/too-deep': adapted(
    `${'{{#each @root.college.leden}}'.repeat(6)}a${'{{/each}}'.repeat(6)}\n`,
    '1:149 template/too-deep',
  ),
  'template/not-allowed': adapted('{{#*inline "x"}}a{{/inline}}\n', '1:1 template/not-allowed'),
  'template/prints-group': adapted('a {{@root.gemeente}}\n', '1:5 template/prints-group'),
  'template/needs-value': adapted('{{#each}}a{{/each}}\n', '1:4 template/needs-value'),
  'template/not-a-list': adapted('{{#each @root.gemeente.naam}}a{{/each}}\n', '1:9 template/not-a-list'),
  'template/unknown-text': adapted('{{#sectie "printn"}}a{{/sectie}}\n', '1:11 template/unknown-text'),
  'template/unread-file': beside(
    'sjablonen/documenten/werkwijzer/documnt.md.hbs',
    'a\n',
    'template/unread-file',
  ),
  'template/incomplete': beside(
    'sjablonen/documenten/jaarplan/document.md.hbs',
    'a\n',
    'template/incomplete',
  ),
  'template/id-differs': beside(
    'sjablonen/documenten/werkwijzer/template.yaml',
    'id: werkwijze\ntitel: T\nomschrijving: O.\nopenbaarheid: intern\n',
    '1:5 template/id-differs',
  ),
  'template/picture-outside': [
    adapted('a ![x](../../geheim.png)\n', '1:8 template/picture-outside'),
    adapted('a ![x](https://voorbeeld.nl/x.png)\n', '1:8 template/picture-outside'),
  ],
  'template/row-too-long': adapted('| a |\n|---|\n| b | c |\n', '3:7 template/row-too-long'),
  'template/table-broken': adapted('| a | b |\n|---|\n', '1:1 template/table-broken'),
  'template/definition-vanishes': adapted('[Let op]: belangrijk\n', '1:1 template/definition-vanishes'),
  'template/note-vanishes': adapted('[^1]: noot\n', '1:1 template/note-vanishes'),
  'template/note-missing': adapted('a[^1]\n', '1:2 template/note-missing'),
  'template/title-vanishes': adapted('[a](https://dam.nl "b")\n', '1:20 template/title-vanishes'),
  'template/html': [adapted('<b>a</b>\n', '1:1 template/html'), adapted('<section>\n', '1:1 template/html')],
  'template/heading-space': adapted('##Kop\n', '1:1 template/heading-space'),
  'template/link-scheme': adapted('[a](ftp://dam.nl)\n', '1:5 template/link-scheme'),
  // Found in documents that were made; test/app/made-templates.test.ts.
  'template/link-to-nothing': [],
  'template/anchor-unknown': [],
  'template/blank-in-link': [],
  'template/same-field-id': [],
  'template/conflict': adapted(
    'a\n<<<<<<< eigen\nb\n=======\nc\n>>>>>>> nieuw origineel\n',
    '2:1 template/conflict',
  ),
  'template/origin-changed': adapted(
    '{{!-- gemeente: oorsprong werkwijzer/partials/week.md.hbs versie 0.0.1 sha256 0123456789abcdef --}}\na\n',
    '1:1 template/origin-changed',
  ),
  'template/schema-broken': own('{ "type": "object" }', undefined, 'schema.json template/schema-broken'),
  'template/data-missing': own(
    '{ "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a"] }',
    undefined,
    'schema.json template/data-missing',
  ),
  'template/data-unused': beside('gegevens/jaarplan.yaml', 'a: b\n', 'template/data-unused'),
  'template/syntax': profile(
    'documenten:\n  werkwijzer:\n    teksten:\n      - { id: eigen-x, sectie: college, tekst: "In {{gemeente.naam" }\n',
    '12:48 template/syntax',
  ),
  'condition/syntax': beside(
    'sjablonen/checklists/x.yaml',
    'id: new-wethouder\ntaken:\n  - { id: eigen, titel: Bellen, fase: start, als: als het kan }\n',
    '3:51 condition/syntax',
  ),
  'condition/unknown-path': beside(
    'sjablonen/checklists/x.yaml',
    'id: new-wethouder\ntaken:\n  - { id: eigen, titel: Bellen, fase: start, als: printen.papierlos }\n',
    '3:51 condition/unknown-path',
  ),
  'condition/unknown-value': beside(
    'sjablonen/checklists/x.yaml',
    'id: new-wethouder\ntaken:\n  - { id: eigen, titel: Bellen, fase: start, als: dossier.grond is overleden }\n',
    '3:51 condition/unknown-value',
  ),
  // Made by `render --definitief` only; test/document/blanks.test.ts.
  'moment/unclear': beside(
    'sjablonen/checklists/eigen.yaml',
    'id: eigen\ntitel: Eigen\ntaken:\n  - id: a\n    titel: A doen\n    wanneer: twe weken voor benoeming\nmijlpalen:\n  - { id: benoeming, naam: de benoeming }\n',
    '6:14 moment/unclear',
  ),
  'dossier/id-differs': beside(
    'dossiers/x.yaml',
    'id: y\ntitel: X\ntaken:\n  - id: a\n    titel: A doen\n',
    '1:5 dossier/id-differs',
  ),
  'dossier/status-differs': [
    beside(
      'dossiers/x.yaml',
      'id: x\ntitel: X\ntaken:\n  - id: a\n    titel: A doen\n    status: open\n    afgehandeld_op: 2026-01-01\n',
      '7:21 dossier/status-differs',
    ),
    beside(
      'dossiers/x.yaml',
      'id: x\ntitel: X\ntaken:\n  - id: a\n    titel: A doen\n    status: afgehandeld\n    reden: te laat\n',
      '7:12 dossier/status-differs',
    ),
  ],
  'dossier/no-reason': beside(
    'dossiers/x.yaml',
    'id: x\ntitel: X\ntaken:\n  - id: a\n    titel: A doen\n    status: vervalt\n',
    '6:13 dossier/no-reason',
  ),
  'dossier/done-in-future': {
    ...beside(
      'dossiers/x.yaml',
      'id: x\ntitel: X\ntaken:\n  - id: a\n    titel: A doen\n    afgehandeld_op: 2027-01-01\n',
      '6:21 dossier/done-in-future',
    ),
    today: '2026-11-22',
  },
  'dossier/milestone-order': beside(
    'dossiers/x.yaml',
    'id: x\ntitel: X\nmijlpalen:\n  - id: benoeming\n    naam: de benoeming\n    datum: 2026-12-08\n  - id: eerste-werkdag\n    naam: de eerste werkdag\n    datum: 2026-12-07\ntaken: []\n',
    '9:12 dossier/milestone-order',
  ),
  'dossier/unlikely-date': beside(
    'dossiers/x.yaml',
    'id: x\ntitel: X\ntaken:\n  - id: a\n    titel: A doen\n    datum: 1026-12-07\n',
    '6:12 dossier/unlikely-date',
  ),
  'dossier/closed-day': [
    planned('eerste-werkdag', '2026-12-25', 'closed-day'),
    planned('vertrek', '2026-12-05', 'closed-day'),
  ],
  'dossier/not-college-day': planned('eerste-collegevergadering', '2026-12-10', 'not-college-day'),
  'dossier/death-to-come': planned('vertrek', '2026-11-24', 'death-to-come', 'grond: overlijden\n'),
  'dossier/sudden-to-come': planned('vertrek', '2026-12-01', 'sudden-to-come', 'plotseling: true\n'),
  'dossier/far-day': planned('benoeming', '2027-10-05', 'far-day'),
  'dossier/past-day': planned('benoeming', '2026-08-25', 'past-day'),
  'dossier/double-number': beside(
    'dossiers/x.yaml',
    'id: x\ntitel: X\ntaken:\n  - id: een\n    nummer: 3\n    titel: Een\n  - id: twee\n    nummer: 3\n    titel: Twee\n',
    '8:13 dossier/double-number',
  ),
  'dossier/lost-task': beside(
    'dossiers/x.yaml',
    'id: x\ntitel: X\nchecklists: [new-wethouder]\ntaken:\n  - id: weg\n    titel: Weg doen\n    uit: new-wethouder\n',
    '7:10 dossier/lost-task',
  ),
  'blank/open': [],
  'proposal/unconfirmed': [],
  // Made of the Word file with the house style; test/output/docx/house-file-codes.test.ts.
  'house-style/not-a-word-file': [],
  'house-style/old-word-file': [],
  'house-style/encrypted': [],
  'house-style/macros': [],
  'house-style/strict': [],
  'house-style/too-large': [],
  'house-style/damaged': [],
  'house-style/lacks-styles': [],
  'house-style/unknown-placeholder': [],
  'house-style/misplaced-content': [],
  'house-style/page-size': [],
  'house-style/linked-picture': [],
  'house-style/no-page-number': [],
  'house-style/pale-style': [],
};
