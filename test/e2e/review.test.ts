/** The yearly review, with real git and in a real terminal. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { WordParts } from '../support/word-parts.ts';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import type { Git } from '../support/judges/git.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git, tmux } from '../support/judges/judges.ts';
import type { Terminal } from '../support/judges/terminal.ts';
import { root } from '../support/root.ts';

const day = '2026-11-22';
const file = (folder: string): string => `${folder}/gemeente.yaml`;
const read = (folder: string): string => readFileSync(file(folder), 'utf8');
const round = (folder: string): string => `${folder}/.gemeente/herziening-werkwijzer.json`;

/** A workspace in git, at the state of its last review on 18 August 2026. */
function workspace(git: Git): string {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  git(folder, ['init', '-q']);
  commit(git, folder);
  return folder;
}

function commit(git: Git, folder: string): void {
  git(folder, ['add', '-A']);
  git(folder, ['commit', '-qm', 'stand']);
}

function edit(folder: string, from: string, to: string): void {
  const before = read(folder);
  expect(before).toContain(from);
  writeFileSync(file(folder), before.replace(from, to));
}

const stamped = 'laatst_herzien: 2026-11-22, wijzigingen_sinds: 2026-08-18';
const lastStamp = 'laatst_herzien: 2026-08-18';

judgedBy([git], 'gemeente review without a terminal', ({ git }) => {
  it('names the options that ask nothing, and refuses documents without agreements', async () => {
    const folder = workspace(git);
    const bare = await gemeente(['review'], folder);
    expect([bare.status, bare.stdout]).toEqual([2, '']);
    expect(bare.stderr).toContain('gemeente review --behoud');
    expect((await gemeente(['herzien', 'rollen'], folder)).stderr).toContain('Nalopen kan met: werkwijzer.');
    expect((await gemeente(['review', 'werkwijzr'], folder)).stderr).toContain('Bedoelt u werkwijzer?');
    expect((await gemeente(['review', '--behoud', 'ww-doell'], folder)).stderr).toContain(
      'Bedoelt u ww-doel?',
    );
  });

  it('tells what an agreement said before it was changed or dropped', async () => {
    const folder = workspace(git);
    const change = (words: string, ...more: readonly string[]): ReturnType<typeof gemeente> =>
      gemeente(['review', '--wijzig', 'ww-doel', '--tekst', words, ...more], folder);
    expect((await change('Zo doen wij het.')).stderr).toMatch(
      /^ww-doel: Zo doen wij het\. \(was: ‘Zo weten wij .*’\)$/m,
    );
    expect(JSON.parse((await change('Nu anders.', '--json')).stdout)).toMatchObject({
      was: [{ id: 'ww-doel', tekst: 'Zo doen wij het.' }],
    });
    expect((await change('Nu anders.')).stderr).not.toContain('was');
    const { stderr } = await gemeente(['review', '--vervalt', 'ww-doel'], folder);
    expect(stderr).toContain('ww-doel: vervalt (was: ‘Nu anders.’)');
  });

  it('keeps, changes, drops and finishes, and touches no other line', async () => {
    const folder = workspace(git);
    const before = read(folder).split('\n');
    expect(
      (await gemeente(['review', '--vervalt', 'ww-agenda-prive', '--reden', 'doen wij niet meer'], folder))
        .status,
    ).toBe(0);
    expect(
      (await gemeente(['review', '--wijzig', 'ww-doel', '--tekst', 'Kort: zo doen wij het. # echt'], folder))
        .status,
    ).toBe(0);
    const early = await gemeente(['review', '--afronden'], folder);
    expect([early.status, early.stderr.includes('niet nagelopen')]).toEqual([2, true]);
    const done = await gemeente(['review', '--behoud', 'alles', '--afronden', '--datum', day], folder);
    expect(done.status).toBe(0);
    expect(done.stdout).toContain('De volgende is uiterlijk 22\u00a0november\u00a02027.');
    expect(done.stderr).toContain('git add gemeente.yaml documenten');
    expect(existsSync(round(folder))).toBe(false);
    const after = read(folder).split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      `werkwijzer: { herzien_elke_maanden: 12, ${stamped} }`,
      '      - id: ww-agenda-prive',
      '        vervalt: true # doen wij niet meer',
      '      - id: ww-doel',
      '        tekst: "Kort: zo doen wij het. # echt"',
    ]);
    expect(before.filter((line) => !after.includes(line))).toEqual([
      `werkwijzer: { herzien_elke_maanden: 12, ${lastStamp} }`,
    ]);
    expect((await gemeente(['validate'], folder)).status).toBe(0);
  });

  it('lets the file decide what lapsed, also what was kept before, and says when nothing changed', async () => {
    const folder = workspace(git);
    const everything = await gemeente(['review', '--vervalt', 'alles'], folder);
    expect([everything.status, everything.stderr.includes('Noem de afspraken')]).toEqual([2, true]);
    await gemeente(['review', '--behoud', 'alles'], folder);
    await gemeente(['review', '--vervalt', 'over'], folder);
    expect(read(folder).match(/vervalt: true/g)).toHaveLength(3);
    const again = await gemeente(['review', '--vervalt', 'ww-doel', '--reden', 'oud'], folder);
    expect([again.status, again.stderr.includes('ww-doel was al vervallen')]).toEqual([0, true]);
    git(folder, ['checkout', '-q', 'gemeente.yaml']);
    const undone = await gemeente(['review', '--afronden'], folder);
    expect([undone.status, undone.stderr.includes('nog 3 van de 69')]).toEqual([2, true]);
    const early = await gemeente(['review', '--afronden', '--toch', '--datum', '2026-08-17'], folder);
    expect([early.status, read(folder).includes(lastStamp)]).toEqual([2, true]);
    expect(early.stderr.replaceAll('\u00a0', ' ')).toMatch(/18 augustus 2026.*17 augustus 2026/s);
    const late = await gemeente(['review', '--afronden', '--toch', '--datum', '2999-01-01'], folder);
    expect([late.status, late.stderr.includes('in de toekomst')]).toEqual([0, true]);
    expect(late.stdout).toContain('Vervallen: 0.');
  });

  it('does not write what would be a mistake', async () => {
    const folder = workspace(git);
    const before = read(folder);
    const { status, stderr } = await gemeente(
      ['review', '--wijzig', 'ww-doel', '--tekst', 'Fout {{bestaat.niet}}'],
      folder,
    );
    expect([status, read(folder) === before]).toEqual([1, true]);
    expect(stderr).toContain('Deze wijziging is niet bewaard.');
  });

  it('loses nothing when two people work at once', async () => {
    const folder = workspace(git);
    const run = promisify(execFile);
    const ids = ['ww-inleiding', 'ww-doel', 'ww-agenda-strijdig', 'ww-agenda-prive'];
    await Promise.all(
      ids.map((id, index) =>
        run(
          process.execPath,
          [`${root}bin/gemeente.js`, 'review', index < 2 ? '--behoud' : '--vervalt', id],
          { cwd: folder },
        ),
      ),
    );
    const { nagelopen } = JSON.parse(readFileSync(round(folder), 'utf8')) as { nagelopen: object };
    expect(Object.keys(nagelopen).toSorted()).toEqual(ids.toSorted());
    for (const id of ids.slice(2)) expect(read(folder)).toContain(`- id: ${id}\n        vervalt: true`);
  });

  it('tells programs where it stands', async () => {
    const folder = workspace(git);
    await gemeente(['review', '--behoud', 'over,werkoverleg'], folder);
    const facts = JSON.parse((await gemeente(['review', '--json'], folder)).stdout) as {
      nagelopen: number;
      secties: { afspraken: { id: string; stand: string; waarden: { pad: string; waarde: string }[] }[] }[];
    };
    expect(facts.nagelopen).toBe(4);
    const meeting = facts.secties
      .flatMap(({ afspraken }) => afspraken)
      .find(({ id }) => id === 'ww-werkoverleg');
    expect(meeting).toMatchObject({
      stand: 'behouden',
      waarden: [{ pad: 'werkoverleg.frequentie', waarde: 'elke week een half uur' }],
    });
  });
});

judgedBy([git], 'what changed since the previous review', ({ git }) => {
  const heading = 'Wat is er veranderd sinds 18\u00a0augustus\u00a02026?';

  it('stands in every format, in the words that were and are printed, also what was committed in between', async () => {
    const folder = workspace(git);
    edit(folder, '    dag: dinsdag', '    dag: woensdag');
    commit(git, folder);
    edit(folder, lastStamp, stamped);
    commit(git, folder);
    edit(folder, 'luncht het college samen', 'eet het college soep');
    expect((await gemeente(['render', 'werkwijzer', '--format', 'md,docx,html'], folder)).status).toBe(0);
    const markdown = readFileSync(`${folder}/documenten/werkwijzer.md`, 'utf8');
    expect(markdown).toContain(`## ${heading}`);
    expect(markdown).toContain(
      'Het college vergadert wekelijks op dinsdag om 09.30\u00a0uur (collegekamer). | Het college vergadert wekelijks op woensdag om',
    );
    expect(markdown).toContain(
      'Na de vergadering op dinsdag luncht het college samen. | Na de vergadering op woensdag eet het college soep.',
    );
    expect(readFileSync(`${folder}/documenten/werkwijzer.html`, 'utf8')).toContain(
      'eet het college soep.</td>',
    );
    expect(
      new WordParts(readFileSync(`${folder}/documenten/werkwijzer.docx`)).paragraphs().join('\n'),
    ).toContain(heading);
    expect(
      (await gemeente(['render', 'werkwijzer', '--check', '--format', 'md,docx,html'], folder)).status,
    ).toBe(0);
  });

  it('reads an inherited profile as it was then', async () => {
    const folder = temporaryFolder(`${root}examples/regio-verzonnen-landen`);
    git(folder, ['init', '-q']);
    const own = `${folder}/bedenkhuizen/gemeente.yaml`;
    const base = `${folder}/gedeeld/gemeente.yaml`;
    writeFileSync(own, `${readFileSync(own, 'utf8')}\nwerkwijzer:\n  laatst_herzien: 2026-08-18\n`);
    commit(git, folder);
    writeFileSync(
      own,
      readFileSync(own, 'utf8').replace(
        'laatst_herzien: 2026-08-18',
        'laatst_herzien: 2026-11-22\n  wijzigingen_sinds: 2026-08-18',
      ),
    );
    const item = '      - { id: ww-doel, tekst: Zo doet de regio het. }';
    const shared = readFileSync(base, 'utf8');
    writeFileSync(base, shared.replace('    teksten:\n', `    teksten:\n${item}\n`));
    const { status } = await gemeente(['render', 'werkwijzer'], `${folder}/bedenkhuizen`);
    expect(status).toBe(0);
    const markdown = readFileSync(`${folder}/bedenkhuizen/documenten/werkwijzer.md`, 'utf8');
    expect(markdown).toMatch(/gewijzigd \| Zo weten wij [^|]* \| Zo doet de regio het\. \|/);
  });

  it('is not told to the public when it is internal', async () => {
    const folder = workspace(git);
    edit(
      folder,
      '  werkwijzer:\n    teksten:',
      '  werkwijzer:\n    openbaarheid: openbaar\n    teksten:\n      - { id: ww-doel, tekst: Dit is geheim., openbaarheid: intern }',
    );
    edit(folder, lastStamp, stamped);
    await gemeente(['render', 'werkwijzer', '--publiek'], folder);
    const markdown = readFileSync(`${folder}/documenten/werkwijzer.md`, 'utf8');
    expect(markdown).toContain('Er is sinds die dag niets veranderd in de afspraken.');
    expect(markdown).not.toContain('geheim');
  });

  it.each([
    ['no git at all', 'staat niet in git', (): string => temporaryFolder(`${root}examples/voorbeelddam`)],
    ['a clone without history', 'alleen de laatste versies', (): string => shallow(git)],
    [
      'a day that was never stamped',
      'geen versie waarin',
      (): string => {
        const folder = workspace(git);
        edit(folder, lastStamp, 'laatst_herzien: 2026-11-22, wijzigingen_sinds: 2025-01-01');
        return folder;
      },
    ],
  ])('is left out with a warning for %s', async (_, words, make) => {
    const folder = make();
    if (!read(folder).includes('wijzigingen_sinds')) edit(folder, lastStamp, stamped);
    const { status, stderr } = await gemeente(['render', 'werkwijzer'], folder);
    expect(status).toBe(0);
    expect(stderr).toContain(words);
    expect(readFileSync(`${folder}/documenten/werkwijzer.md`, 'utf8')).not.toContain('Wat is er veranderd');
    // The cure of review/no-earlier-version, where that version is not to be had.
    edit(folder, /,? *\n? *wijzigingen_sinds: [\d-]+/.exec(read(folder))?.[0] ?? '', '');
    expect((await gemeente(['render', 'werkwijzer'], folder)).stderr).not.toContain(words);
  });
});

function shallow(git: Git): string {
  const from = workspace(git);
  edit(from, lastStamp, stamped);
  commit(git, from);
  const folder = `${temporaryFolder()}/kloon`;
  git(from, ['clone', '-q', '--depth', '1', `file://${from}`, folder]);
  return folder;
}

judgedBy([git, tmux], 'the review in a terminal of 80 by 24', ({ git, openTerminal }) => {
  const open: Terminal[] = [];
  afterEach(() => {
    for (const terminal of open.splice(0)) terminal.close();
  });

  function start(folder: string): Terminal {
    const command = [process.execPath, `${root}bin/gemeente.js`, 'review', '--datum', day];
    const terminal = openTerminal(command, { folder, env: {} });
    open.push(terminal);
    return terminal;
  }

  /** Moves down a menu to an answer, and takes it. */
  async function answer(terminal: Terminal, name: string): Promise<void> {
    const screen = await terminal.sees(name);
    const choices = screen.slice(screen.lastIndexOf('❯')).split('\n');
    for (let step = choices.findIndex((line) => line.includes(name)); step > 0; step--)
      terminal.press('Down');
    await terminal.sees(new RegExp(`❯ [^\\n]*${name}`));
    terminal.press('Enter');
  }

  it('keeps, changes a value, drops, is broken off, goes on, and is finished', async () => {
    const folder = workspace(git);
    const first = start(folder);
    await first.sees('(0 van 69 nagelopen)');
    await answer(first, 'Alles in dit onderdeel behouden');
    await first.sees('(3 van 69 nagelopen)');
    first.press('C-c');
    expect(await first.exit()).toBe(130);
    expect(first.everything()).toContain('Alles wat u naliep, is bewaard.');

    await gemeente(
      ['review', '--behoud', 'secretariaat,werkoverleg,agenda,mailbox,ww-college-voorbereiding'],
      folder,
    );
    const again = start(folder);
    await again.sees('Het college vergadert');
    await answer(again, 'Wijzigen');
    await answer(again, 'college.vergadering.dag');
    await again.sees('leeg: toch niet');
    again.press('C-u');
    again.type('zondag');
    again.press('Enter');
    expect(await again.sees('valt niet vóór')).toContain('Dag van de collegevergadering');
    expect(read(folder)).toContain('    dag: dinsdag');
    again.press('C-u');
    again.type('woensdag');
    again.press('Enter');
    await expect.poll(() => read(folder), { timeout: 20_000 }).toContain('    dag: woensdag');
    expect(await again.sees('(22 van 69 nagelopen)')).not.toContain('valt niet vóór');
    await answer(again, 'Laten vervallen');
    await again.sees('Waarom vervalt deze afspraak?');
    // Who breaks off at once has saved it all the same.
    again.press('Enter');
    again.press('C-c');
    expect(await again.exit()).toBe(130);
    expect(read(folder)).toContain('vervalt: true');
    expect(again.everything()).toContain('Alles wat u naliep, is bewaard.');

    await gemeente(['review', '--behoud', 'alles'], folder);
    const last = start(folder);
    await last.sees('Alle 69 afspraken zijn nagelopen.');
    await answer(last, 'Ja, rond de herziening af.');
    expect(await last.exit()).toBe(0);
    expect(read(folder)).toContain(stamped);
    expect(existsSync(round(folder))).toBe(false);
  });
});
