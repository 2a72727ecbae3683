/** The wizard as people meet it: keys go into a real terminal, and what is on the screen is read back. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import stringWidth from 'string-width';
import { gemeente } from '../support/bin.ts';
import { byDepth, isDeep } from '../support/depth.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { tmux } from '../support/judges/judges.ts';
import type { OpenTerminal, Terminal } from '../support/judges/terminal.ts';
import { root } from '../support/root.ts';
import {
  dossierFile,
  emptyWorkspace,
  leftBehind,
  readDossierFile,
  startedId,
  startedWorkspace,
  todayEnv,
} from '../support/started-dossier.ts';
import type { Dossier, DossierTask } from '../../src/checklist/dossier.ts';

const hint = 'esc: stoppen';
/** How many tasks a fresh dossier has. Why computed: the shipped list may grow. */
let total = 0;
beforeAll(async () => {
  const { folder } = await startedWorkspace();
  total = readDossierFile(dossierFile(folder)).dossier.tasks.length;
});

function progress(done: number): string {
  return `${done} van ${total} klaar`;
}

const open: Terminal[] = [];
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close();
});

function wizard(openTerminal: OpenTerminal, folder: string, ...args: readonly string[]): Terminal {
  const command = [process.execPath, `${root}bin/gemeente.js`, 'checklist', ...args];
  const terminal = openTerminal(command, { folder, env: todayEnv });
  open.push(terminal);
  return terminal;
}

/** A wizard with its list on the screen, on a dossier that was started before. */
async function working(
  openTerminal: OpenTerminal,
): Promise<{ readonly folder: string; readonly terminal: Terminal }> {
  const { folder } = await startedWorkspace();
  const terminal = wizard(openTerminal, folder, startedId);
  await terminal.sees(hint);
  return { folder, terminal };
}

function task(folder: string, id: string): DossierTask | undefined {
  return readDossierFile(dossierFile(folder)).dossier.tasks.find((each) => each.id === id);
}

/** On which days tasks were ticked. Why no ids: which task comes first follows from the plan. */
function ticked(folder: string): readonly (string | undefined)[] {
  const { tasks } = readDossierFile(dossierFile(folder)).dossier;
  return tasks.filter(({ status }) => status === 'afgehandeld').map(({ doneOn }) => doneOn);
}

/** Types a search and waits until it shows. */
async function search(terminal: Terminal, text: string): Promise<void> {
  terminal.type(text);
  await terminal.sees(`Zoek: ${text}`);
}

/** Waits until a task on disk is as it should be: what is done is written right after it shows. */
async function saved(
  folder: string,
  id: string,
  expected: Partial<Record<keyof DossierTask, unknown>>,
): Promise<void> {
  await expect.poll(() => task(folder, id), { timeout: 20_000 }).toMatchObject(expected);
}

/** Moves down a menu to an answer, and takes it. */
async function answer(terminal: Terminal, name: string): Promise<void> {
  const screen = await terminal.sees(name);
  const choices = screen.slice(screen.indexOf('❯')).split('\n');
  const at = choices.findIndex((line) => line.includes(name));
  for (let step = 0; step < at; step++) terminal.press('Down');
  const written = name.replace(/[()]/g, String.raw`\$&`);
  await terminal.sees(new RegExp(`❯ [^\\n]*${written}`));
  terminal.press('Enter');
}

/** Lets the task in sight be opened, and its menu appear. */
async function openMenu(terminal: Terminal): Promise<void> {
  terminal.press('Enter');
  await terminal.sees('Terug naar de lijst');
}

judgedBy([tmux], 'the wizard in a terminal of 80 by 24', ({ openTerminal }) => {
  it('starts a dossier by asking, and shows its list', async () => {
    const folder = emptyWorkspace();
    const terminal = wizard(openTerminal, folder, 'new-wethouder');
    await terminal.sees('Hoe heet dit dossier?');
    terminal.type('wethouder wonen');
    terminal.press('Enter');
    await terminal.sees('Op welke dag is de benoeming?');
    terminal.type('31-2-2026');
    terminal.press('Enter');
    await terminal.sees('De dag 31-2-2026 staat niet op de kalender.');
    terminal.press('C-u');
    terminal.type('wo 8 dec');
    terminal.press('Enter');
    await terminal.sees(/8\sdecember\s2026 is een dinsdag, geen woensdag\./);
    terminal.press('C-u');
    terminal.type('di 8 dec');
    terminal.press('Enter');
    await terminal.sees(/dinsdag 8\sdecember\s2026/);
    for (const day of ['eerste werkdag?', 'eerste collegevergadering?', 'verdeling van de portefeuilles?']) {
      await terminal.sees(day);
      terminal.press('Enter');
    }
    const screen = await terminal.sees(hint);
    expect(screen).toContain('Nieuwe wethouder: wethouder wonen');
    expect(screen).toContain(progress(0));
    for (const line of terminal.lines()) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    const { dossier } = readDossierFile(dossierFile(folder));
    expect(dossier.milestones.map(({ date }) => date)).toEqual([
      '2026-12-08',
      undefined,
      undefined,
      undefined,
    ]);
    terminal.press('Escape');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('Er is niets veranderd.');
  });

  it('asks about a date that contradicts the profile, and knows names on this screen only', async () => {
    const folder = emptyWorkspace();
    writeFileSync(
      `${folder}/personen.lokaal.yaml`,
      'personen:\n  - { id: wethouder-1, naam: Bo Verzonnen }\n  - { id: adviseur-wonen, naam: Cis Denkbeeld }\n',
    );
    const terminal = wizard(openTerminal, folder, 'vertrek-wethouder');
    // The example has a dossier of this list.
    await answer(terminal, 'Nieuw: ');
    await terminal.sees('Hoe heet dit dossier?');
    terminal.type('proef');
    terminal.press('Enter');
    await terminal.sees('Om wie gaat het?');
    await answer(terminal, 'Wethouder (Wonen en ruimte, Mobiliteit) · Bo Verzonnen');
    await terminal.sees('Wat is de grond van het vertrek?');
    terminal.press('Enter');
    await terminal.sees('Op welke dag is het vertrek?');
    terminal.type('25 dec');
    terminal.press('Enter');
    await terminal.sees(
      /Het vertrek is op vrijdag 25\sdecember\s2026\. Dat is geen werkdag: Eerste\s+kerstdag\./,
    );
    terminal.press('Enter');
    await terminal.sees(/leeg laten mag\):\s*\n/);
    terminal.type('24 dec');
    terminal.press('Enter');
    await terminal.sees(/donderdag 24\sdecember\s2026/);
    await terminal.sees(hint);
    terminal.press('Escape');
    expect(await terminal.exit()).toBe(0);
    const written = readdirSync(`${folder}/dossiers`).map((name) =>
      readFileSync(`${folder}/dossiers/${name}`, 'utf8'),
    );
    expect(written.join('')).toContain('datum: 2026-12-24');
    expect(written.join('')).not.toContain('Bo Verzonnen');
  });

  it('ticks what was looked for with a space after an arrow, or with two spaces', async () => {
    const { folder, terminal } = await working(openTerminal);
    await search(terminal, 'verzeker');
    terminal.press('Down', 'Space');
    await saved(folder, 'verzekeringen', { status: 'afgehandeld' });
    terminal.press('C-o');
    await saved(folder, 'verzekeringen', { status: 'open' });
    terminal.press('Escape');
    await terminal.sees(/Zoek:\s*\n/);
    await search(terminal, 'parkeer');
    terminal.press('Space', 'Space');
    await saved(folder, 'parkeren-en-vervoer', { status: 'afgehandeld' });
  });

  if (isDeep)
    it('offers to start one of the lists or to go on', async () => {
      const { folder } = await startedWorkspace();
      const terminal = wizard(openTerminal, folder);
      const screen = await terminal.sees('Waar wilt u aan werken?');
      expect(screen).toContain(`Verder met ${startedId} (${progress(0)})`);
      terminal.press('Enter');
      await terminal.sees(hint);
      terminal.press('Escape');
      expect(await terminal.exit()).toBe(0);
    });

  it('ticks, takes back, and ends with what to put in git', async () => {
    const { folder, terminal } = await working(openTerminal);
    terminal.press('Space');
    await terminal.sees(progress(1));
    await expect.poll(() => ticked(folder), { timeout: 20_000 }).toEqual(['2026-12-01']);
    terminal.press('C-o');
    await terminal.sees(progress(0));
    await expect.poll(() => ticked(folder), { timeout: 20_000 }).toEqual([]);
    terminal.press('Down', 'Space');
    await terminal.sees(progress(1));
    terminal.press('Escape');
    expect(await terminal.exit()).toBe(0);
    const summary = terminal.everything();
    expect(summary).toContain('Nu afgevinkt: 1 taak.');
    expect(summary).toContain(`git add dossiers/${startedId}.yaml`);
    expect(leftBehind(folder)).toEqual([]);

    const again = wizard(openTerminal, folder, startedId);
    expect(await again.sees(hint)).toContain(progress(1));
    again.press('C-c');
    expect(await again.exit()).toBe(130);
  });

  it('finds tasks while one types, and writes a remark, a date, and a reason', async () => {
    const { folder, terminal } = await working(openTerminal);
    await search(terminal, 'smartphone aanvr');
    await terminal.sees(/> \[ \] +\d+ Smartphone aanvragen/);
    await openMenu(terminal);
    await answer(terminal, 'Opmerking schrijven');
    await terminal.sees('leeg haalt de opmerking weg');
    terminal.type('Levertijd: "twee" weken # let op');
    terminal.press('Enter');
    await terminal.sees('Opmerking bij: Smartphone aanvragen');
    await openMenu(terminal);
    await answer(terminal, 'Eigen datum kiezen');
    await terminal.sees('Welke datum krijgt ‘Smartphone aanvragen’?');
    terminal.type('4-12-2026');
    terminal.press('Enter');
    await terminal.sees('Smartphone aanvragen: vrijdag 4 december 2026');
    await openMenu(terminal);
    await answer(terminal, 'Laten vervallen');
    await terminal.sees('Waarom vervalt ‘Smartphone aanvragen’?');
    terminal.type('Heeft er al een');
    terminal.press('Enter');
    await terminal.sees(progress(1));
    await saved(folder, 'smartphone-aanvragen', {
      remark: 'Levertijd: "twee" weken # let op',
      date: '2026-12-04',
      status: 'vervalt',
      reason: 'Heeft er al een',
    });
    terminal.press('Escape');
    await terminal.sees((screen) => !screen.includes('Zoek: smart'));
    terminal.press('Escape');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('Vervallen: 1.');
  });

  if (isDeep)
    it('stays on a task after a remark, a name and a day, and names it in each question', async () => {
      const { folder, terminal } = await working(openTerminal);
      const marked = /^> \[.\] +\d+ (.+?) {2}/m;
      await search(terminal, 'aanvragen');
      const title =
        marked
          .exec(await terminal.sees(marked))?.[1]
          ?.replace(/^- |…$/g, '')
          .slice(0, 20) ?? '';
      expect(title).not.toBe('');
      for (const [choice, question, typed] of [
        ['Opmerking schrijven', 'Opmerking bij ‘', 'gebeld'],
        ['Zeggen wie het oppakt', 'Wie pakt ‘', 'EdB'],
        ['Eigen datum kiezen', 'Welke datum krijgt ‘', '1 mrt 2027'],
      ] as const) {
        await openMenu(terminal);
        await answer(terminal, choice);
        await terminal.sees(`${question}${title}`);
        terminal.type(typed);
        terminal.press('Enter');
        await terminal.sees(
          (screen) => screen.includes(hint) && marked.exec(screen)?.[1]?.includes(title) === true,
        );
      }
      await expect
        .poll(() =>
          readDossierFile(dossierFile(folder)).dossier.tasks.find(({ remark }) => remark === 'gebeld'),
        )
        .toMatchObject({ assignee: 'EdB', date: '2027-03-01' });
    });

  if (isDeep)
    it('leaves every menu with Esc, and changes nothing', async () => {
      const { folder, terminal } = await working(openTerminal);
      const before = readFileSync(dossierFile(folder), 'utf8');
      await openMenu(terminal);
      terminal.press('Escape');
      await terminal.sees(hint);
      terminal.press('Tab');
      await answer(terminal, 'Naam, persoon of grond veranderen');
      await terminal.sees('Wat wilt u veranderen?');
      terminal.press('Escape');
      await terminal.sees(hint);
      await search(terminal, 'visite');
      await openMenu(terminal);
      await answer(terminal, 'Afvinken');
      await terminal.sees('Toch afvinken?');
      terminal.press('Escape');
      await terminal.sees(hint);
      expect(readFileSync(dossierFile(folder), 'utf8')).toBe(before);
      terminal.press('C-c');
      expect(await terminal.exit()).toBe(130);
    });

  if (isDeep)
    it('replaces a day that is there by what is typed, and keeps or removes it with one key', async () => {
      const { folder, terminal } = await working(openTerminal);
      const set = async (...keys: readonly string[]): Promise<void> => {
        await terminal.sees(hint);
        terminal.press('Tab');
        await answer(terminal, 'Datum van de benoeming');
        await terminal.sees('Op welke dag is de benoeming?');
        terminal.press(...keys);
      };
      const stored = (): string | undefined =>
        readDossierFile(dossierFile(folder)).dossier.milestones.find(({ id }) => id === 'benoeming')?.date;
      for (const [keys, expected] of [
        [['9', '-', '1', '2', 'Enter'], '2026-12-09'],
        [['1', '0', '-', '1', '2', 'Enter'], '2026-12-10'],
        [['Enter'], '2026-12-10'],
        [['BSpace', 'Enter'], undefined],
      ] as const) {
        await set(...keys);
        await expect.poll(stored, { timeout: 20_000 }).toBe(expected);
      }
    });

  if (isDeep)
    it('fills the whole screen at once', async () => {
      const { folder } = await startedWorkspace();
      const command = [process.execPath, `${root}bin/gemeente.js`, 'checklist', startedId];
      const terminal = openTerminal(command, { folder, env: todayEnv, rows: 40 });
      open.push(terminal);
      const screen = await terminal.sees(hint);
      expect(screen.split('\n').findIndex((line) => line.includes(hint))).toBeGreaterThan(36);
    });

  it('shows in two lines that a colleague was before, and is back on that task', async () => {
    const { folder, terminal } = await working(openTerminal);
    await search(terminal, 'verzeker');
    const theirs = (words: readonly string[]): ReturnType<typeof gemeente> =>
      gemeente(['checklist', ...words], folder, { env: todayEnv });
    expect((await theirs(['note', startedId, 'verzekeringen', '--tekst', 'gebeld'])).status).toBe(0);
    terminal.press('Down', 'Space');
    await saved(folder, 'verzekeringen', { status: 'afgehandeld', remark: 'gebeld' });
    terminal.press('C-o');
    await saved(folder, 'verzekeringen', { status: 'open', remark: 'gebeld' });
    expect((await theirs(['skip', startedId, 'verzekeringen', '--reden', 'deed al', '--toch'])).status).toBe(
      0,
    );
    terminal.press('Space');
    const screen = await terminal.sees('Doe die zo nodig opnieuw.');
    expect(screen).toMatch(/Een collega zette ‘.+’ net op\s+vervalt\./);
    expect(screen).toMatch(/^> \[-\] .*erzeker/m);
    for (const line of terminal.lines()) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  it('asks before it ticks what waits for something else, and remembers', async () => {
    const { folder, terminal } = await working(openTerminal);
    await search(terminal, 'visite');
    await openMenu(terminal);
    await answer(terminal, 'Afvinken');
    await terminal.sees('Toch afvinken?');
    await answer(terminal, 'Nee, terug');
    await terminal.sees(hint);
    expect(task(folder, 'visitekaartjes-bestellen')?.status).toBe('open');
    await openMenu(terminal);
    await answer(terminal, 'Afvinken');
    await terminal.sees('Toch afvinken?');
    await answer(terminal, 'Ja, toch afvinken');
    await terminal.sees(progress(1));
    await saved(folder, 'visitekaartjes-bestellen', {
      status: 'afgehandeld',
      despite: ['personalia-opvragen'],
    });
    terminal.press('C-c');
    expect(await terminal.exit()).toBe(130);
  });

  if (isDeep)
    it('fills in the day of a milestone from the menu behind tab', async () => {
      const { folder, terminal } = await working(openTerminal);
      terminal.press('Tab');
      await answer(terminal, 'Datum van de eerste werkdag');
      await terminal.sees('Op welke dag is de eerste werkdag?');
      terminal.type('9 dec');
      terminal.press('Enter');
      await terminal.sees('de eerste werkdag: woensdag 9 december 2026');
      terminal.press('Tab');
      await answer(terminal, 'Stoppen');
      expect(await terminal.exit()).toBe(0);
      const { milestones } = readDossierFile(dossierFile(folder)).dossier;
      expect(milestones.find(({ id }) => id === 'eerste-werkdag')?.date).toBe('2026-12-09');
    });

  const sizes: readonly (readonly [columns: number, rows: number])[] = [
    [40, 10],
    [60, 16],
    [120, 40],
  ];
  it.each(sizes.slice(0, byDepth(1, 3)))(
    'stays whole when the terminal becomes %i by %i',
    async (columns, rows) => {
      const { terminal } = await working(openTerminal);
      terminal.size(columns, rows);
      const isWhole = (screen: string, width = columns): boolean => {
        const lines = screen.split('\n');
        const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
        const marks = lines.filter((line) => /^[> ] \[.\] /.test(line));
        const hasCells = marks.every((line) => stringWidth(line) <= width);
        const onEveryLine = count(/^Zoek:/) === 1 && count(/van \d+ klaar/) === 1 && count(/^>/) === 1;
        return onEveryLine && hasCells && /^Nieuwe wethouder/.test(screen) && count(/spatie/) === 1;
      };
      await terminal.sees((screen) => isWhole(screen));
      terminal.press('Down');
      terminal.type('account');
      await terminal.sees((screen) => screen.includes('Zoek: account') && isWhole(screen));
      terminal.size(80, 24);
      await terminal.sees((screen) => isWhole(screen, 80));
      terminal.press('C-c');
      expect(await terminal.exit()).toBe(130);
    },
  );
});

judgedBy([tmux], 'a dossier as a whole', ({ openTerminal }) => {
  it('is renamed, closed and reopened from the menu behind tab', async () => {
    const { folder, terminal } = await working(openTerminal);
    terminal.press('Tab');
    await answer(terminal, 'Naam, persoon of grond veranderen');
    await answer(terminal, 'Naam: Nieuwe wethouder');
    await terminal.sees('Hoe heet dit dossier?');
    terminal.type('wethouder bouwen');
    terminal.press('Enter');
    const changed = await terminal.sees('Gewijzigd. De taken bleven gelijk.');
    expect(changed).toContain('Nieuwe wethouder: wethouder bouwen');
    terminal.press('Tab');
    await answer(terminal, 'Dossier sluiten');
    await terminal.sees('Toch sluiten?');
    await answer(terminal, 'Ja, sluit het dossier toch');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toMatch(/Gesloten op dinsdag\s1\sdecember\s2026/);
    expect(readDossierFile(dossierFile(folder)).dossier.closedOn).toBe('2026-12-01');
    const again = wizard(openTerminal, folder, 'bouwen');
    await again.sees('Weer open zetten?');
    await answer(again, 'Ja, zet het weer open');
    await again.sees(hint);
    expect(readDossierFile(dossierFile(folder)).dossier.closedOn).toBeUndefined();
  });

  if (isDeep)
    it('asks on which day somebody died, and doubts a day to come', async () => {
      const folder = emptyWorkspace();
      const terminal = wizard(openTerminal, folder, 'vertrek-wethouder');
      await answer(terminal, 'Nieuw: ');
      await terminal.sees('Hoe heet dit dossier?');
      terminal.type('droevig');
      terminal.press('Enter');
      await terminal.sees('Om wie gaat het?');
      terminal.press('Enter');
      await terminal.sees('Wat is de grond van het vertrek?');
      await answer(terminal, 'Overlijden');
      await terminal.sees('Op welke dag is de wethouder overleden?');
      expect(terminal.everything()).not.toContain('van de ene op de andere dag');
      terminal.type('12-1-2027');
      terminal.press('Enter');
      await terminal.sees(/De dag van het overlijden is dinsdag 12\sjanuari\s2027\./);
      await answer(terminal, 'Nee, een andere datum');
      await terminal.sees(/leeg laten mag\):\s*\n/);
      terminal.type('29 nov');
      terminal.press('Enter');
      await terminal.sees(hint);
      const { dossier } = readDossierFile(dossierFile(folder, 'vertrekkende-wethouder-droevig'));
      expect(dossier).toMatchObject({ ground: 'overlijden', isSudden: true });
      expect(dossier.milestones[0]?.date).toBe('2026-11-29');
      terminal.press('Tab');
      await terminal.sees('Datum van het overlijden');
    });

  if (isDeep)
    it('starts at the present ground, and asks about a day that the new one makes doubtful', async () => {
      const folder = emptyWorkspace();
      const start = ['checklist', 'start', 'vertrek-wethouder', '--id', 'weg', '--grond', 'eigen-ontslag'];
      expect((await gemeente([...start, '--vertrek', '2027-01-12'], folder, { env: todayEnv })).status).toBe(
        0,
      );
      const facts = (): Partial<Dossier> => readDossierFile(dossierFile(folder, 'weg')).dossier;
      const terminal = wizard(openTerminal, folder, 'weg');
      await terminal.sees(hint);
      terminal.press('Tab');
      await answer(terminal, 'Naam, persoon of grond veranderen');
      await answer(terminal, 'Grond van het vertrek: Eigen ontslag');
      await terminal.sees(/❯ Eigen ontslag/);
      terminal.press('Enter');
      await terminal.sees('van de ene op de andere dag');
      terminal.press('Enter');
      await terminal.sees('Er is niets veranderd.');
      expect(facts()).toMatchObject({ ground: 'eigen-ontslag', isSudden: false });
      terminal.press('Tab');
      await answer(terminal, 'Naam, persoon of grond veranderen');
      await answer(terminal, 'Grond van het vertrek: Eigen ontslag');
      await answer(terminal, 'Overlijden');
      await terminal.sees('Wat doet u ermee?');
      await answer(terminal, 'Laten vervallen');
      await terminal.sees(/De dag van het overlijden is dinsdag 12\sjanuari\s2027\./);
      await answer(terminal, 'Nee, een andere datum');
      await terminal.sees('Op welke dag is de wethouder overleden?');
      terminal.type('30 nov');
      terminal.press('Enter');
      await expect.poll(() => facts().milestones?.[0]?.date, { timeout: 20_000 }).toBe('2026-11-30');
      expect(facts()).toMatchObject({ ground: 'overlijden', isSudden: true });
    });

  it('asks what becomes of tasks that no longer belong, and before it is deleted', async () => {
    const folder = emptyWorkspace();
    const start = ['checklist', 'start', 'vertrek-wethouder', '--id', 'weg', '--grond', 'eigen-ontslag'];
    expect((await gemeente(start, folder, { env: todayEnv })).status).toBe(0);
    const lapsed = (): number =>
      readDossierFile(dossierFile(folder, 'weg')).dossier.tasks.filter(({ status }) => status === 'vervalt')
        .length;
    for (const [reply, status, hasLapsed] of [
      ['Terug: verander niets', 130, false],
      ['Laten vervallen', 0, true],
    ] as const) {
      const terminal = wizard(openTerminal, folder, 'change', 'weg', '--grond', 'overlijden');
      await terminal.sees('Wat doet u ermee?');
      await answer(terminal, reply);
      expect(await terminal.exit()).toBe(status);
      expect(lapsed() > 0).toBe(hasLapsed);
    }
    for (const [reply, status] of [
      ['Nee, terug', 130],
      ['Ja, verwijder dit dossier', 0],
    ] as const) {
      const terminal = wizard(openTerminal, folder, 'delete', 'weg');
      await terminal.sees('Verwijderen?');
      await answer(terminal, reply);
      expect(await terminal.exit()).toBe(status);
      expect(existsSync(dossierFile(folder, 'weg'))).toBe(status !== 0);
    }
  });
});

judgedBy([tmux], 'breaking off', ({ openTerminal }) => {
  const places: Readonly<Record<string, (terminal: Terminal) => Promise<void>>> = {
    'in the list': () => Promise.resolve(),
    'in a search': (terminal) => search(terminal, 'ipad'),
    'in the menu of a task': openMenu,
    'while typing a remark': async (terminal) => {
      await openMenu(terminal);
      await answer(terminal, 'Opmerking schrijven');
      await terminal.sees('leeg haalt de opmerking weg');
      terminal.type('half een zin');
      await terminal.sees('half een zin');
    },
    'in the menu behind tab': async (terminal) => {
      terminal.press('Tab');
      await terminal.sees('Wat wilt u doen?');
    },
  };

  const keys = ['C-c', 'C-d'] as const;
  // Daily two places, each with one key: that both keys end the program is proved at once after ticking, and at a question.
  const ends = Object.keys(places)
    .slice(0, byDepth(2, Infinity))
    .flatMap((place, index) =>
      (isDeep ? keys : keys.slice(index % 2, (index % 2) + 1)).map((key) => [place, key] as const),
    );

  it.each(ends)('%s with %s keeps what was ticked', async (place, key) => {
    const { folder, terminal } = await working(openTerminal);
    terminal.press('Space');
    await terminal.sees(progress(1));
    await places[place]?.(terminal);
    terminal.press(key);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('Gestopt. Alles wat u afvinkte, is bewaard.');
    expect(ticked(folder)).toEqual(['2026-12-01']);
    expect(leftBehind(folder)).toEqual([]);
  });

  it.each(byDepth(['C-c'], ['C-c', 'C-d']))('at once after ticking, with %s, keeps it too', async (key) => {
    const { folder, terminal } = await working(openTerminal);
    terminal.press('Space', 'Space', 'Space', key);
    expect(await terminal.exit()).toBe(130);
    const { tasks } = readDossierFile(dossierFile(folder)).dossier;
    expect(tasks.filter(({ status }) => status === 'afgehandeld')).toHaveLength(3);
    expect(leftBehind(folder)).toEqual([]);
  });

  it.each(byDepth(['C-d'], ['C-c', 'C-d']))(
    'at a question before the start makes no dossier: %s',
    async (key) => {
      const folder = emptyWorkspace();
      const terminal = wizard(openTerminal, folder, 'new-wethouder');
      await terminal.sees('Hoe heet dit dossier?');
      terminal.type('wethouder');
      terminal.press(key);
      expect(await terminal.exit()).toBe(130);
      expect(() => readDossierFile(dossierFile(folder))).toThrow('ENOENT');
    },
  );
});

describe('the wizard without a terminal', () => {
  it('names the commands that ask nothing', async () => {
    const { status, stderr } = await gemeente(['checklist', 'new-wethouder'], emptyWorkspace());
    expect(status).toBe(2);
    expect(stderr).toContain('--naam "wethouder wonen"');
    expect(stderr).toContain('checklist tick');
  });
});
