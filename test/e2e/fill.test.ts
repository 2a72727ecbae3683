/** Filling in what is open: with options, by questions in a real terminal, and what it leaves alone. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { tmux } from '../support/judges/judges.ts';
import type { Terminal } from '../support/judges/terminal.ts';
import { root } from '../support/root.ts';

const day = ['--datum', '2026-11-27'];
const read = (folder: string, file = 'gemeente.yaml'): string => readFileSync(`${folder}/${file}`, 'utf8');

async function workspace(): Promise<string> {
  const folder = temporaryFolder();
  expect((await gemeente(['init', '--yes', '--gemeente', 'Utrecht'], folder)).status).toBe(0);
  return folder;
}

interface ListedValue {
  readonly pad: string;
  readonly stand: string;
  readonly zin: string | null;
}

async function listed(folder: string, ...words: readonly string[]): Promise<readonly ListedValue[]> {
  const { stdout } = await gemeente(['invullen', ...words, '--json', ...day], folder);
  return (JSON.parse(stdout) as { waarden: readonly ListedValue[] }).waarden;
}

/** What only the municipality can know. */
const ownValues = [
  'secretariaat.email_functioneel=bestuurssecretariaat@utrecht.nl',
  'secretariaat.telefoon_functioneel=14 030',
  'secretariaat.medewerkers=[{ id: medewerker-1, taak: agenda van de burgemeester }]',
  'vastgesteld_op=24 november',
  'geldig_vanaf=1 december 2026',
  'werkwijzer.laatst_herzien=24-11-2026',
];
const setAll = (values: readonly string[]): readonly string[] => values.flatMap((each) => ['--zet', each]);

describe('gemeente invullen without a terminal', () => {
  it.each([
    [
      'werkwijzr',
      /Het onderdeel werkwijzr bestaat niet\. Bedoelt u werkwijzer\?[^]*Documenten: .*werkwijzer[^]*Delen: .*piket/,
    ],
    [
      'pfo.dagg',
      /Het onderdeel pfo\.dagg bestaat niet\. Bedoelt u pfo\.dag\?[^]*Delen: .*pfo\.dag, pfo\.begin/,
    ],
  ])('names the wrong part and what exists: %s', async (part, expected) => {
    const { status, stderr } = await gemeente(['invullen', part], await workspace());
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain('terminal');
  });

  it('refuses to ask, names the options that do not, and what does not exist', async () => {
    const folder = await workspace();
    const bare = await gemeente(['invullen'], folder);
    expect([bare.status, bare.stdout]).toEqual([2, '']);
    expect(bare.stderr).toContain('gemeente invullen --zet <pad=waarde>');
    const unknown = await gemeente(['invullen', 'wrkwijzer', '--list'], folder);
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('Bedoelt u werkwijzer?')]);
    expect((await gemeente(['invullen', '--list', '--voorbeeldwaarden'], folder)).status).toBe(2);
  });

  it('lists what is open and proposed, with the sentence it goes into; of a document or a section', async () => {
    const folder = await workspace();
    const all = await listed(folder);
    const guide = await listed(folder, 'werkwijzer');
    expect(all.length).toBeGreaterThan(guide.length);
    const deadline = guide.find(({ pad }) => pad === 'college.stukken_uiterlijk');
    expect(deadline).toMatchObject({
      stand: 'open',
      zin: expect.stringContaining('Uiterlijk […]') as string,
    });
    const section = await listed(folder, 'secretariaat');
    expect(section.map(({ pad }) => pad)).toContain('secretariaat.bezetting');
    expect(section.every(({ pad }) => pad.startsWith('secretariaat.'))).toBe(true);
    expect((await listed(folder, 'pfo.dag')).map(({ pad }) => pad)).toEqual(['pfo.dag']);
  });

  it.each([
    'college',
    'college.vergadering',
    'college.portefeuilles',
    'secretariaat.medewerkers',
    'agenda.vaste_blokken',
  ])('shows how to write more than one value, and takes it so: %s', async (path) => {
    const folder = await workspace();
    const { status, stderr } = await gemeente(['invullen', '--zet', `${path}=dinsdag`], folder);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^Bij .*\nEr is niets geschreven\.$/m)]);
    const [, cure = ''] = /zoals '(.*)'$/m.exec(stderr) ?? [];
    expect(cure).toContain(path);
    expect((await gemeente(['invullen', '--zet', cure], folder)).status).toBe(0);
  });

  it('writes what is set, and nothing when any of it is wrong', async () => {
    const folder = await workspace();
    const before = read(folder);
    for (const wrong of [
      'pfo.dagg=maandag',
      'pfo.dag=blauwdag',
      'secretariaat.telefoon_functioneel=0612345678',
    ]) {
      const { status, stderr } = await gemeente(
        ['invullen', '--zet', 'pfo.duur_uren=2', '--zet', wrong],
        folder,
      );
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/Er is niets geschreven\.|er is niets veranderd\./),
      ]);
      expect(stderr).not.toContain('0612345678');
    }
    // Each is fine, but together they contradict: the choice would come before the papers.
    const clash = ['college.stukken_uiterlijk=maandag 8.00', 'college.bespreekkeuze_voor=vrijdag 9.00'];
    const together = await gemeente(['invullen', ...setAll(clash)], folder);
    expect([together.status, together.stderr]).toEqual([
      1,
      expect.stringContaining('Er is niets geschreven.'),
    ]);
    expect(read(folder)).toBe(before);

    const members = [
      'college.leden.burgemeester.rol=burgemeester',
      'college.leden.wethouder-1.rol=wethouder',
    ];
    const set = await gemeente(
      ['invullen', ...setAll([...members, 'pfo.dag=wo', 'geschenken.grens_euro=€ 50'])],
      folder,
    );
    expect([set.status, set.stdout]).toEqual([0, 'gemeente.yaml\n']);
    await gemeente(['invullen', '--zet', 'college.leden.wethouder-1.loco_volgorde=1'], folder);
    expect(parse(read(folder))).toMatchObject({
      college: {
        leden: [
          { id: 'burgemeester', rol: 'burgemeester' },
          { id: 'wethouder-1', rol: 'wethouder', loco_volgorde: 1 },
        ],
      },
      pfo: { dag: 'woensdag' },
      geschenken: { grens_euro: 50 },
    });
  });

  it('writes every proposal with its mark, which counts as proposed until somebody confirms it', async () => {
    const folder = await workspace();
    const open = await listed(folder);
    const { status, stderr } = await gemeente(['invullen', '--voorbeeldwaarden'], folder);
    expect([status, stderr]).toEqual([0, expect.stringContaining('secretariaat.email_functioneel')]);
    expect(read(folder)).toContain("  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' } # voorstel\n");
    const left = await listed(folder);
    // A value that now exists can make a text appear, and with it another question.
    expect(left.map(({ pad }) => pad)).toEqual(expect.arrayContaining(open.map(({ pad }) => pad)));
    const once = read(folder);
    expect((await gemeente(['invullen', '--voorbeeldwaarden'], folder)).stderr).toContain('stonden er al');
    expect(read(folder)).toBe(once);
    await gemeente(['invullen', '--zet', 'college.stukken_uiterlijk=donderdag 15.00'], folder);
    expect(read(folder)).toContain("  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }\n");
    expect((await listed(folder)).some(({ pad }) => pad === 'college.stukken_uiterlijk')).toBe(false);
    expect((await gemeente(['validate', '--strict'], folder)).status).toBe(0);
  });

  it('is where status and a refused final document point to', async () => {
    const folder = await workspace();
    const refused = await gemeente(['render', 'werkwijzer', '--definitief'], folder);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining('gemeente invullen werkwijzer'),
    ]);
    await gemeente(['render', '--all'], folder);
    const { stdout } = await gemeente(['status'], folder);
    expect(stdout).toContain('Volgende stap: gemeente invullen');
    expect(stdout).toMatch(/\(gemeente\.yaml:\d+, /);
  });
});

describe('what gemeente invullen leaves alone', () => {
  it('inherited files: the value goes into the file of the municipality', async () => {
    const folder = temporaryFolder();
    mkdirSync(`${folder}/gedeeld`);
    mkdirSync(`${folder}/wij`);
    const shared = 'schema_versie: 1\ngedeeld: true\npfo:\n  duur_uren: 3 # voorstel\n';
    writeFileSync(`${folder}/gedeeld/gemeente.yaml`, shared);
    writeFileSync(
      `${folder}/wij/gemeente.yaml`,
      "schema_versie: 1\ngebaseerd_op: ../gedeeld/gemeente.yaml\ngemeente: { code: gm9999, naam: Wij }\ncollege:\n  vergadering: { dag: dinsdag, tijd: '09:30' }\n",
    );
    const { status } = await gemeente(['invullen', '--zet', 'pfo.duur_uren=3'], `${folder}/wij`);
    expect([status, read(folder, 'gedeeld/gemeente.yaml')]).toEqual([0, shared]);
    expect(read(folder, 'wij/gemeente.yaml')).toContain('pfo:\n  duur_uren: 3\n');
    expect((await listed(`${folder}/wij`)).some(({ pad }) => pad === 'pfo.duur_uren')).toBe(false);
  });

  it('what was there: it is told, and in JSON too', async () => {
    const folder = await workspace();
    const first = setAll(['pfo.dag=woensdag', 'pfo.duur_uren=2', 'devices.soorten=iPad en laptop']);
    const nothing = await gemeente(['invullen', ...first], folder);
    expect(nothing.stderr).not.toContain('(was');
    const second = setAll([
      'pfo.dag=donderdag',
      'pfo.duur_uren=2',
      'devices.soorten=laptop',
      'pfo.begin=9 uur',
    ]);
    const { stderr } = await gemeente(['invullen', ...second], folder);
    expect(stderr.split('\n').filter((line) => line.includes('was'))).toEqual([
      'pfo.dag: donderdag (was: woensdag)',
      'devices.soorten: laptop (was: iPad, laptop)',
    ]);
    const bare = '[{ dagen: [maandag], van: "09:00", tot: "10:00" }]';
    const { stdout } = await gemeente(
      ['invullen', '--json', ...setAll([`secretariaat.bezetting=${bare}`, 'pfo.dag=vrijdag'])],
      folder,
    );
    expect(JSON.parse(stdout)).toMatchObject({ gezet: [{}, { pad: 'pfo.dag', was: 'donderdag' }] });
  });

  it('the files of init: it proposes what is there, and adds new answers without dropping others', async () => {
    const folder = await workspace();
    await gemeente(['invullen', '--zet', 'geschenken.grens_euro=50', '--zet', 'pfo.dag=woensdag'], folder);
    const again = await gemeente(['init', '--yes', '--pfo-dag', 'donderdag', '--naam-ict', 'I&A'], folder);
    expect([again.status, again.stderr]).toEqual([0, expect.stringContaining('1 aangevuld')]);
    expect(parse(read(folder))).toMatchObject({
      geschenken: { grens_euro: 50 },
      pfo: { dag: 'donderdag' },
      organisatie: { namen: { ict: 'I&A' } },
    });
  });
});

judgedBy([tmux], 'gemeente invullen in a terminal of 80 by 24', ({ openTerminal }) => {
  const open: Terminal[] = [];
  afterEach(() => {
    for (const terminal of open.splice(0)) terminal.close();
  });

  function start(folder: string, ...words: readonly string[]): Terminal {
    const command = [process.execPath, `${root}bin/gemeente.js`, 'invullen', ...words, ...day];
    const terminal = openTerminal(command, { folder, env: {} });
    open.push(terminal);
    return terminal;
  }

  it('asks, understands, goes back, is broken off, goes on, and ends without blanks', async () => {
    const folder = await workspace();
    const rest = (await listed(folder, 'werkwijzer')).map(({ pad }) => pad);
    const first = start(folder, 'college');
    await first.sees('Hoe vaak het college vergadert');
    first.press('Enter');
    await first.sees('Wanneer zijn stukken');
    first.type('donderdag drie');
    first.press('Enter');
    await first.sees('Schrijf het zo: donderdag 15.00');
    first.press('C-u');
    first.type('do 14 uur');
    first.press('Enter');
    await first.sees('Vóór welk moment');
    expect(read(folder)).toContain("stukken_uiterlijk: { dag: donderdag, tijd: '14:00' }");
    first.type('terug');
    first.press('Enter');
    await first.sees('(donderdag 14.00 uur)');
    first.type('donderdag 15.00 uur');
    first.press('Enter');
    await first.sees('(maandag 08.30 uur)');
    first.press('C-c');
    expect(await first.exit()).toBe(130);
    expect(first.everything()).toContain('Verder gaan: gemeente invullen college');
    expect(read(folder)).toContain("stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }");

    const given = rest.filter((pad) => !/^(?:college|secretariaat\.medewerkers)/.test(pad));
    const known = new Set(ownValues.map((each) => each.split('=')[0]));
    await gemeente(
      ['invullen', ...setAll(ownValues.filter((each) => !each.includes('medewerkers'))), ...day],
      folder,
    );
    expect(given.some((pad) => known.has(pad))).toBe(true);
    const second = start(folder, 'secretariaat');
    await second.sees('Wat doet medewerker 1?');
    second.type('agenda');
    second.press('Enter');
    await second.sees('Wat doet medewerker 2?');
    expect(read(folder)).toContain('- { id: medewerker-1, taak: agenda }');
    second.press('Enter');
    await second.sees('(maandag-donderdag 08:30-17:00');
    second.press('Enter');
    await second.sees('Bereikbaar buiten werktijd');
    second.press('C-c');
    expect(await second.exit()).toBe(130);

    const last = start(folder, 'werkwijzer');
    for (let left = (await listed(folder, 'werkwijzer')).length; left > 0; left -= 1) {
      await last.sees(`(nog ${String(left)})`);
      last.press('Enter');
    }
    await last.sees('Doen?');
    last.press('Enter');
    expect(await last.exit()).toBe(0);
    expect(last.everything()).toContain('Er is niets meer open.');
    expect(
      (await gemeente(['render', 'werkwijzer', '--format', 'docx', '--definitief'], folder)).status,
    ).toBe(0);
    expect(existsSync(`${folder}/documenten/werkwijzer.docx`)).toBe(true);
  });
});
