/**
 * `npm run record`: pictures of real terminals, for the manual and the README. A shell in tmux runs the built program
 * in a temporary workspace; what is on the screen becomes an SVG. Check the pictures before you commit them.
 */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { drawFilm, drawStill, type Frame } from './record/draw-screen.ts';
import { FilmedTerminal } from './record/terminal.ts';
import { root } from './schemas.ts';

const columns = 80;
const rows = 24;
const prompt = /^\$\s*$/;

const folder = mkdtempSync(join(tmpdir(), 'gemeente-record-'));
const workspace = `${folder}/voorbeelddam`;
mkdirSync(workspace);
mkdirSync(`${folder}/bin`);
writeFileSync(
  `${folder}/bin/gemeente`,
  `#!/bin/sh\nexec '${process.execPath}' '${root}bin/gemeente.js' "$@"\n`,
);
chmodSync(`${folder}/bin/gemeente`, 0o755);
const env = {
  PATH: `${folder}/bin:${process.env['PATH'] ?? ''}`,
  HOME: folder,
  LC_ALL: 'C.UTF-8',
  PS1: '$ ',
  TERM: 'tmux-256color',
  // 1 December 2026, noon: the day on which the manual takes place.
  SOURCE_DATE_EPOCH: '1796115600',
};
const terminal = new FilmedTerminal(workspace, { env, columns, rows });
const frames: Frame[] = [];

/** Adds the current screen to the recording, for that many seconds. */
async function film(what: string | RegExp, seconds: number): Promise<string> {
  const screen = await terminal.sees(what);
  frames.push({ screen, seconds });
  return screen;
}

/** Types a command as a person would, and waits until it ends. */
async function run(
  command: string,
  { until, seconds }: { until: string | RegExp; seconds: number },
): Promise<string> {
  terminal.press('C-l');
  await film(prompt, 0.4);
  for (let at = 0; at < command.length; at += 6) {
    terminal.type(command.slice(at, at + 6));
    await film(command.slice(0, at + 6).trimEnd(), 0.12);
  }
  terminal.press('Enter');
  return film(until, seconds);
}

function change(from: string, to: string): void {
  const path = `${workspace}/gemeente.yaml`;
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

/** The lines in use, and at least this many. */
function usedRows(screen: string): number {
  return screen.replace(/(?:\s|\$)+$/, '').split('\n').length + 1;
}

async function record(): Promise<void> {
  await terminal.sees(prompt);
  await run('gemeente init --yes --gemeente Voorbeelddam --code gm9999', { until: /git init/, seconds: 3 });
  change("dag: dinsdag\n    tijd: '09:30'", "dag: woensdg\n    tijd: '10:00'");
  const mistake = await run('gemeente validate', { until: /1 fout gevonden/, seconds: 4 });
  change('dag: woensdg', 'dag: woensdag');
  await run('# in de editor: woensdg wordt woensdag', { until: /woensdag\n\$/, seconds: 1.5 });
  await run('gemeente validate', { until: /Alles klopt/, seconds: 1.5 });
  await run('gemeente render werkwijzer --format docx,html', { until: /definitief/, seconds: 2.5 });
  const start = 'gemeente checklist start new-wethouder --naam wonen --benoeming 2027-01-05';
  await run(start, { until: /Verder:/, seconds: 2 });
  await run('gemeente checklist tick nieuwe vog risico tijds woonplaats eed integr', {
    until: /6 van \d+ taken/,
    seconds: 2.5,
  });
  await run('gemeente checklist nieuwe', { until: /stoppen/, seconds: 2 });
  for (const done of [7, 8]) {
    terminal.press('Space');
    await film(new RegExp(`\\b${done} van \\d+`), 0.8);
  }
  for (const letters of ['lap', 'top']) {
    terminal.type(letters);
    await film(/Zoek: lap/, 0.4);
  }
  await film('Zoek: laptop', 1);
  terminal.press('Space', 'Space');
  await film(/\b9 van \d+/, 1);
  terminal.press(...Array<string>('laptop'.length + 2).fill('BSpace'));
  const ticked = await film(/Zoek:\s*\n\S/, 3);

  const still = { columns, rows: usedRows(mistake) };
  writeFileSync(
    `${root}docs/handleiding/plaatjes/fout.svg`,
    drawStill(mistake, {
      ...still,
      title: 'Een fout op het scherm',
      description:
        'Na gemeente validate staat er in welk bestand en op welke regel de fout zit, de regel zelf met pijltjes onder het foute woord, en de oplossing.',
    }),
  );
  writeFileSync(
    `${root}docs/handleiding/plaatjes/afvinken.svg`,
    drawStill(ticked, {
      columns,
      rows,
      title: 'Taken afvinken',
      description:
        'De lijst met taken voor een nieuwe wethouder: bovenaan een balk met de voortgang, daaronder taken met een vakje, onderaan de toetsen.',
    }),
  );
  writeFileSync(
    `${root}docs/gallery/sessie.svg`,
    drawFilm(frames, {
      columns,
      rows,
      title: 'A recorded terminal session',
      description:
        'A workspace is made, a mistake is found and fixed, a document is rendered as Word and HTML, and tasks for a new alderman are ticked.',
    }),
  );
}

try {
  await record();
} finally {
  terminal.close();
  // The program may still be writing: give it time to stop, and do not hide why a recording failed.
  await sleep(500);
  rmSync(folder, { recursive: true, force: true });
}
