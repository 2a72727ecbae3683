/**
 * `npm run test:machines`: the tests that ask for judges from outside, on four machines: without any judge, with those
 * of the system, with those of npm, and with all. Each must be green; each ends with what it skipped.
 *
 * `npm run test:machines -- bare system` runs only those; `npm run test:machines -- --everything` runs the whole of
 * `npm test` on each.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './schemas.ts';

/** What the system brings for test/support/judges/judges.ts; a machine without them has everything else. */
const systemJudges: readonly string[] = [
  ...['git', 'tmux', 'bash', 'zsh', 'fish', 'java', 'pandoc'],
  ...['soffice', 'libreoffice', 'pdftotext', 'pdfimages', 'chromium'],
];

/** Machine → which judges it has. */
const machines: Readonly<Record<string, { readonly system: boolean; readonly npm: boolean }>> = {
  bare: { system: false, npm: false },
  system: { system: true, npm: false },
  npm: { system: false, npm: true },
  all: { system: true, npm: true },
};

/** Makes a folder with a link to every program on the path but the judges. */
function pathWithoutJudges(folder: string): string {
  mkdirSync(folder);
  for (const place of (process.env['PATH'] ?? '').split(delimiter))
    for (const name of programsIn(place))
      if (!systemJudges.includes(name)) link(join(place, name), join(folder, name));
  return folder;
}

function programsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The first of a name wins, as on a path. */
function link(target: string, path: string): void {
  try {
    symlinkSync(target, path);
  } catch {
    // It is there already.
  }
}

/** Test files that ask for a judge. */
function judgedFiles(): readonly string[] {
  const files = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('oracles/'))
    .filter((name) => readFileSync(`${root}test/${name}`, 'utf8').includes('judgedBy('))
    .map((name) => `test/${name}`);
}

const words = process.argv.slice(2);
const everything = words.includes('--everything');
const asked = words.filter((word) => word !== '--everything');
const unknown = asked.filter((name) => !(name in machines));
if (unknown.length > 0) {
  console.error(`No such machine: ${unknown.join(', ')}. Machines: ${Object.keys(machines).join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'gemeente-machines-'));
const without = { PATH: pathWithoutJudges(join(folder, 'bin')), npm: join(folder, 'npm') };
mkdirSync(without.npm);
for (const [name, { system, npm }] of Object.entries(machines)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(
    `\n══ a machine with ${system ? '' : 'no '}judges of the system and ${npm ? '' : 'no '}judges of npm`,
  );
  const args = everything ? ['test'] : ['exec', '--', 'vitest', 'run', ...judgedFiles()];
  const { status } = spawnSync('npm', ['--silent', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(system ? {} : { PATH: without.PATH }),
      ...(npm ? {} : { GEMEENTE_NPM_JUDGES: without.npm }),
    },
  });
  if (status !== 0) process.exitCode = 1;
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
}
rmSync(folder, { recursive: true });
