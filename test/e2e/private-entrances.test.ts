/** Every way in which something typed gets into a workspace: private data is refused there, and repeated nowhere. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { tmux } from '../support/judges/judges.ts';
import type { Terminal } from '../support/judges/terminal.ts';
import { root } from '../support/root.ts';
import { startedId, startedWorkspace, todayEnv } from '../support/started-dossier.ts';

const people =
  'personen:\n  - { id: wethouder-1, naam: wethouder Nimmer Bedacht }\n  - { id: adviseur-wonen, naam: Wel Verzonnen }\n';
const values = {
  'a name with a form of address': 'mw. J. de Vries',
  'a name that is known here': 'Nimmer Bedacht',
  'a mobile number': '06-12345678',
  'a BSN': 'BSN 123456782',
  'an IBAN': 'NL91ABNA0417164300',
} as const;
/** Nothing of these may be printed. */
const secrets = [
  'de Vries',
  'Nimmer',
  'Bedacht',
  '06-12345678',
  '12345678',
  '123456782',
  'NL91',
  '0417164300',
];

/** Every file of a workspace, by path. */
function everything(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((each) => each.isFile())
      .map((each) => `${each.parentPath}/${each.name}`)
      .sort()
      .map((path) => [path, readFileSync(path, 'latin1')] as const),
  );
}

const dossier = startedId;
const entrances: Readonly<Record<string, (typed: string) => readonly string[]>> = {
  'checklist start --naam': (typed) => ['checklist', 'start', 'new-wethouder', '--naam', typed],
  'checklist start --id': (typed) => ['checklist', 'start', 'new-wethouder', '--id', typed],
  'checklist start --voor': (typed) => ['checklist', 'start', 'new-wethouder', '--voor', typed],
  'checklist start --portefeuilles': (typed) => [
    'checklist',
    'start',
    'new-wethouder',
    '--portefeuilles',
    typed,
  ],
  'checklist start --komt': (typed) => ['checklist', 'start', 'collegewisseling', '--komt', typed],
  'checklist change --naam': (typed) => ['checklist', 'change', dossier, '--naam', typed],
  'checklist rename': (typed) => ['checklist', 'rename', dossier, typed],
  'checklist note': (typed) => ['checklist', 'note', dossier, 'smartphone', '--tekst', `Bel ${typed} even`],
  'checklist skip': (typed) => [
    'checklist',
    'skip',
    dossier,
    'smartphone',
    '--reden',
    `Niet voor ${typed}`,
    '--toch',
  ],
  'checklist tick --door': (typed) => ['checklist', 'tick', dossier, 'smartphone', '--door', typed, '--toch'],
  'checklist assign': (typed) => ['checklist', 'assign', dossier, 'smartphone', '--aan', typed],
  'checklist add': (typed) => ['checklist', 'add', dossier, '--titel', `Bellen met ${typed}`],
  'checklist add --toelichting': (typed) => [
    'checklist',
    'add',
    dossier,
    '--titel',
    'Bellen',
    '--toelichting',
    typed,
  ],
  'checklist adopt': () => ['checklist', 'adopt', 'van-een-collega.yaml'],
  'invullen --zet': (typed) => ['invullen', '--zet', `werkoverleg.frequentie=met ${typed}`],
  'review --tekst': (typed) => ['review', '--wijzig', 'ww-doel', '--tekst', `Wij bellen ${typed}.`],
  'review --reden': (typed) => ['review', '--vervalt', 'ww-doel', '--reden', `Door ${typed}`],
  'template new': (typed) => ['template', 'new', `Nota ${typed}`],
  init: (typed) => ['init', 'nieuw', '--yes', '--toch', '--gemeente', 'Utrecht', '--vergadersysteem', typed],
};

describe('what is typed', () => {
  let folder = '';
  let before: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    ({ folder } = await startedWorkspace());
    writeFileSync(`${folder}/personen.lokaal.yaml`, people);
    const shared = (typed: string): string =>
      `id: new-wethouder\ntaken:\n  - id: eigen-taak\n    titel: Bellen\n    toelichting: Bel ${typed}.\n    door: bestuurssecretariaat\n`;
    for (const [index, typed] of Object.values(values).entries())
      writeFileSync(`${folder}/van-${String(index)}.yaml`, shared(typed));
    before = everything(folder);
  });

  it.each(Object.keys(entrances))('%s', async (entrance) => {
    const isFromFile = entrance === 'checklist adopt';
    for (const [index, [what, typed]] of Object.entries(values).entries()) {
      // A workspace that is new knows nobody yet.
      if (entrance === 'init' && typed === 'Nimmer Bedacht') continue;
      const words = entrances[entrance]?.(typed) ?? [];
      const args = isFromFile ? ['checklist', 'adopt', `van-${String(index)}.yaml`] : words;
      const { status, stdout, stderr } = await gemeente(args, folder, { env: todayEnv });
      expect([entrance, what, status, stdout]).toEqual([entrance, what, 2, '']);
      expect(stderr).toContain('Dit schrijf ik niet op');
      for (const secret of secrets) expect(stderr).not.toContain(secret);
      expect(everything(folder)).toEqual(before);
    }
  });

  it('that only looks like a name is written with a warning, and makes no name of a file', async () => {
    const { status, stdout, stderr } = await gemeente(
      ['checklist', 'start', 'new-wethouder', '--naam', 'Anna de Vries'],
      folder,
      { env: todayEnv },
    );
    expect([status, stdout]).toEqual([0, 'dossiers/nieuwe-wethouder-2026-12.yaml\n']);
    expect(stderr).toContain('Let op: In deze tekst staat misschien de naam van een persoon');
    expect(stderr).not.toContain('Anna');
    const bad = await gemeente(['checklist', 'start', 'new-wethouder', '--id', 'Wethouder De Vries'], folder);
    expect([bad.status, bad.stderr]).toEqual([2, expect.not.stringContaining('wethouder-de-vries')]);
  });

  it('does not block work on a file that has private data already', async () => {
    const { folder: other, path } = await startedWorkspace();
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n# bel 06-12345678\n`);
    expect(
      (await gemeente(['checklist', 'tick', startedId, 'smartphone', '--toch'], other, { env: todayEnv }))
        .status,
    ).toBe(0);
    const renamed = await gemeente(['checklist', 'rename', startedId, 'nieuw-in-wonen'], other);
    expect([renamed.status, renamed.stderr]).toEqual([0, expect.any(String)]);
  });

  it('is allowed with initials, functions, ids and streets', async () => {
    const { folder: other } = await startedWorkspace();
    const task = [startedId, 'smartphone'];
    for (const innocent of ['EdB', 'secretaresse-1', 'Functioneel Beheer', 'de griffier', 'HRM']) {
      const words = ['checklist', 'assign', ...task, '--aan', innocent];
      const { status, stderr } = await gemeente(words, other, { env: todayEnv });
      expect([innocent, status, stderr]).toEqual([innocent, 0, expect.not.stringContaining('Let op')]);
    }
    const street = ['checklist', 'note', ...task, '--tekst', 'Afgeven op Burgemeester J. Pendersplein 3'];
    const { status, stderr } = await gemeente(street, other, { env: todayEnv });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('Let op')]);
  });
});

describe('names and numbers in the files of a workspace', () => {
  it('are refused by their key, once, with a way that moves nothing within git', async () => {
    const folder = temporaryFolder(`${root}examples/schijnwoude`);
    const profile = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
    const member = 'college:\n  leden:\n    - id: Wethouder_Vries\n      rol: wethouder\n      naam: Vries\n';
    writeFileSync(
      `${folder}/gemeente.yaml`,
      profile.includes('\n  leden:')
        ? profile.replace(
            /\n {2}leden:\n/,
            '\n  leden:\n    - id: Wethouder_Vries\n      rol: wethouder\n      naam: Vries\n',
          )
        : profile.replace(/^college:\n/m, member),
    );
    mkdirSync(`${folder}/notities`);
    writeFileSync(`${folder}/notities/week.md`, 'Bel dhr. A.B. Vries op 06-12345678.\n');
    const { status, stdout } = await gemeente(['validate'], folder);
    expect(status).toBe(1);
    expect(stdout).toContain('De sleutel `naam` hoort hier niet.');
    expect(stdout.match(/schema\/personal-key/g)).toHaveLength(1);
    expect(stdout.match(/fout privacy\/name/g)).toHaveLength(1);
    expect(stdout).toContain('notities/week.md:1:5 fout privacy/name');
    expect(stdout).toContain('notities/week.md:1:24 fout privacy/phone');
    expect(stdout).not.toContain('zet hem daar');
    expect(stdout).not.toContain('`wethouder-vries`');
    expect(stdout).not.toContain('06-12345678');
  });

  it('are counted when documents have names, with the places that stay without', async () => {
    const folder = temporaryFolder(`${root}examples/voorbeelddam`);
    writeFileSync(`${folder}/personen.lokaal.yaml`, people);
    const { stderr } = await gemeente(['render', 'overdracht', 'rollen', '--namen'], folder);
    expect(stderr).toMatch(/Namen ingevuld: van 2 personen, op \d plekken, in overdracht \(\d\)\./);
    expect(stderr).toContain('  wethouder-2: in overdracht');
    expect(stderr).toContain('Geen plek voor een naam in: rollen.');
    const json = await gemeente(['render', 'overdracht', '--namen', '--json'], folder);
    const { namen } = JSON.parse(json.stdout) as { namen: readonly { persoon: string; ingevuld: boolean }[] };
    expect(new Map(namen.map(({ persoon, ingevuld }) => [persoon, ingevuld]))).toEqual(
      new Map([
        ['wethouder-1', true],
        ['wethouder-2', false],
        ['wethouder-3', false],
        ['adviseur-wonen', true],
      ]),
    );
    // A name that the documents say they have is in them.
    const written = readFileSync(`${folder}/documenten.lokaal/overdracht.md`, 'utf8');
    expect(written).toContain('Nimmer Bedacht');
    expect(written).not.toContain('Qnaam');
  });
});

judgedBy([tmux], 'questions in a terminal of 80 by 24', ({ openTerminal }) => {
  const open: Terminal[] = [];
  afterEach(() => {
    for (const terminal of open.splice(0)) terminal.close();
  });
  const start = (folder: string, ...words: readonly string[]): Terminal => {
    const terminal = openTerminal([process.execPath, `${root}bin/gemeente.js`, ...words], {
      folder,
      env: todayEnv,
    });
    open.push(terminal);
    return terminal;
  };

  it('ask again after private data, and twice after what looks like a name', async () => {
    const { folder, path } = await startedWorkspace();
    const terminal = start(folder, 'checklist', startedId);
    await terminal.sees('esc: stoppen');
    terminal.press('Tab');
    await terminal.sees('Eigen taak toevoegen');
    const screen = await terminal.sees('❯');
    const at = screen
      .slice(screen.indexOf('❯'))
      .split('\n')
      .findIndex((line) => line.includes('Eigen taak'));
    for (let step = 0; step < at; step++) terminal.press('Down');
    await terminal.sees(/❯ [^\n]*Eigen taak/);
    terminal.press('Enter');
    await terminal.sees('Wat moet er gebeuren?');
    const before = readFileSync(path, 'utf8');
    terminal.type('Bel 06-12345678');
    terminal.press('Enter');
    await terminal.sees('een mobiel nummer');
    terminal.press('C-u');
    terminal.type('Bel mevrouw Bakker');
    terminal.press('Enter');
    await terminal.sees('Druk dan nog eens op enter');
    expect(readFileSync(path, 'utf8')).toBe(before);
    terminal.press('Enter');
    await terminal.sees('Toegevoegd: Bel mevrouw Bakker');
    expect(readFileSync(path, 'utf8')).toContain('Bel mevrouw Bakker');
  });

  it('refuse the name of a dossier, and people by name', async () => {
    const { folder } = await startedWorkspace();
    writeFileSync(`${folder}/personen.lokaal.yaml`, people);
    const terminal = start(folder, 'checklist', 'collegewisseling');
    await terminal.sees('Wie komen er?');
    terminal.type('wethouder-zorg, Nimmer Bedacht');
    terminal.press('Enter');
    await terminal.sees('de naam van een persoon');
    terminal.press('C-u');
    terminal.type('Jan Jansen');
    terminal.press('Enter');
    await terminal.sees('De sleutel zegt');
  });
});
