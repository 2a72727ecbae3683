/**
 * The files to double-click: run as each system would, with a stub for the program. The one for Windows is only read
 * here, as there is no Windows to run it on.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { starterFiles } from '../../src/setup/starters.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { zsh } from '../support/judges/judges.ts';
import { temporaryFolder } from '../support/folders.ts';

const text = (ending: string): string => starterFiles().find(({ path }) => path.endsWith(ending))?.text ?? '';

/** A folder with a name as people give it, the starters in it, and an empty folder for programs. */
let folder = '';
let programs = '';

beforeEach(() => {
  const top = temporaryFolder();
  folder = `${top}/Ons college's map $HOME 100% ë`;
  programs = `${top}/bin`;
  mkdirSync(folder);
  mkdirSync(programs);
  for (const { path, text: content } of starterFiles()) writeFileSync(`${folder}/${path}`, content);
  for (const name of ['dirname', 'env', 'echo', 'sed', 'sh']) {
    const place = ['/usr/bin', '/bin'].find((each) => existsSync(`${each}/${name}`));
    symlinkSync(`${place}/${name}`, `${programs}/${name}`);
  }
});

/** A program that says what it is asked, and where. */
function stub(path: string, says: string, status = 0): void {
  writeFileSync(path, `#!/bin/sh\necho "${says}: $* in $PWD"\nexit ${status}\n`);
  chmodSync(path, 0o755);
}

interface Ran {
  readonly status: number | null;
  readonly told: string;
}

/** Runs a command from another folder, with only our programs; Enter is pressed at once. */
function run(command: string, args: readonly string[]): Ran {
  const given = { cwd: '/', env: { PATH: programs, CDPATH: '/usr' }, input: '\n', encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(command, args, given);
  return { status, told: stdout + stderr };
}

/** The words of the Exec line. Source: Desktop Entry Specification 1.5, strings, then quoting of the exec key. */
function execWords(entry: string, location: string): readonly string[] {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  expect(value.replaceAll('%k', '')).not.toContain('%');
  const line = value.replace(/\\([\\sntr])/g, (_, each: string) => (each === '\\' ? '\\' : ' '));
  const words = [...line.matchAll(/"((?:[^"\\`$]|\\["\\`$])*)"|([^\s"'\\><~|&;$*?#()`]+)/g)];
  expect(words.map(([word]) => word).join(' ')).toBe(line);
  return words.map(([, quoted, plain = '']) =>
    quoted === undefined ? plain.replace('%k', () => location) : quoted.replace(/\\(.)/g, '$1'),
  );
}

const ways: readonly (readonly [way: string, start: () => Ran])[] = [
  ['sh', () => run('/bin/sh', [`${folder}/Gemeente openen.command`])],
  ['a double click on a Mac', () => run(`${folder}/Gemeente openen.command`, [])],
  ['the Exec line with a path', () => desktop(`${folder}/Gemeente openen.desktop`)],
  ['the Exec line with an address', () => desktop(pathToFileURL(`${folder}/Gemeente openen.desktop`).href)],
];

function desktop(location: string): Ran {
  const [command = '', ...args] = execWords(text('.desktop'), location);
  return run(`${programs}/${command}`, args);
}

/** What every way to start it does. */
function startedBy(way: string, start: () => Ran): void {
  beforeEach(() => {
    if (way.startsWith('a double')) chmodSync(`${folder}/Gemeente openen.command`, 0o755);
  });

  it('the installed program opens the workspace', () => {
    stub(`${programs}/node`, 'node');
    stub(`${programs}/gemeente`, 'het programma');
    expect(start()).toEqual({ status: 0, told: `het programma: open in ${folder}\n` });
  });

  it.each(['', '/..'])('else that in node_modules%s', (up) => {
    stub(`${programs}/node`, 'node');
    const bin = `${folder}${up}/node_modules/.bin`;
    mkdirSync(bin, { recursive: true });
    stub(`${bin}/gemeente`, 'eigen');
    expect(start()).toEqual({ status: 0, told: `eigen: open in ${folder}\n` });
  });

  it('without the program it says what to do, and waits', () => {
    stub(`${programs}/node`, 'node');
    const { status, told } = start();
    expect(status).toBe(1);
    expect(told).toContain('Het programma gemeente staat niet op deze computer.\nVraag uw beheerder');
    expect(told.trimEnd()).toMatch(/Druk op Enter om dit venster te sluiten\.$/);
  });

  it('without Node.js it says so, even with the program', () => {
    stub(`${programs}/gemeente`, 'het programma');
    const { status, told } = start();
    expect(status).toBe(1);
    expect(told).toContain('Node.js staat niet op deze computer.');
    expect(told).not.toContain('het programma:');
  });

  it('what the program says stays on the screen when it fails', () => {
    stub(`${programs}/node`, 'node');
    stub(`${programs}/gemeente`, 'gaat niet', 3);
    const { status, told } = start();
    expect(status).toBe(1);
    expect(told).toMatch(/^gaat niet: open[\s\S]*Druk op Enter/);
  });
}

describe.each(ways)('by %s', startedBy);

// On a Mac it is what the terminal runs.
judgedBy(
  [zsh],
  'by zsh',
  ({
    shell: {
      command: [program = ''],
    },
  }) => {
    startedBy('zsh', () => run(program, ['-f', `${folder}/Gemeente openen.command`]));
  },
);

it('a desktop file alone says what is missing', () => {
  rmSync(`${folder}/Gemeente openen.command`);
  expect(desktop(`${folder}/Gemeente openen.desktop`).told).toContain('ontbreekt');
  // A desktop that does not say where the file is.
  expect(desktop('').told).toContain('ontbreekt');
});

describe('the starter for Windows, which is only read here', () => {
  const lines = text('.cmd').split('\r\n');

  it('has the line ends that goto needs, and only letters that every console shows', () => {
    expect(text('.cmd').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text('.cmd')).toMatch(/^[\r\n\x20-\x7e]*\r\n$/);
    for (const line of lines) expect(line.length, line).toBeLessThan(1000);
  });

  it('goes to its own folder, also when that is on a server, and has every label it goes to', () => {
    expect(lines).toContain('pushd "%~dp0" || goto wacht');
    const labels = lines.flatMap((line) => /^:(\w+)$/.exec(line)?.[1] ?? []);
    const aims = lines.flatMap((line) => [...line.matchAll(/goto (\w+)/g)].map(([, aim = '']) => aim));
    expect([...new Set(aims)].sort()).toEqual([...labels].sort());
  });

  it('runs what is installed or in node_modules, downloads nothing, and waits when that fails', () => {
    expect(text('.cmd')).not.toMatch(/npx|npm |curl|http|powershell/i);
    expect(text('.cmd')).toContain('call "%programma%" open\r\nif errorlevel 1 goto wacht\r\nexit /b 0');
    expect(lines.slice(-3)).toEqual(['pause >nul', 'exit /b 1', '']);
    // In a file a variable of `for` needs two percent signs, and words of `echo` no signs that mean something.
    for (const line of lines.filter((each) => each.startsWith('for ')))
      expect(line).not.toMatch(/[^%]%[a-z]\b/);
    for (const line of lines.filter((each) => each.startsWith('echo ')))
      expect(line).not.toMatch(/[&|<>^%!()]/);
  });
});

it('those for a Mac and Linux may be run', () => {
  expect(starterFiles().map(({ path, isExecutable = false }) => [path, isExecutable])).toEqual([
    ['Gemeente openen.cmd', false],
    ['Gemeente openen.command', true],
    ['Gemeente openen.desktop', true],
  ]);
});
