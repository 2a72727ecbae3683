/** Pages of the manual as things to walk: files that a reader makes, and commands with what they say. */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gemeenteAsSeen, temporaryFolder, testNow } from './bin.ts';
import { root } from './root.ts';

/** Stands in an output for any number of lines. */
const anything = '…';

/** 1 December 2026, ten in the morning: the day on which the manual is set. */
const today = String(testNow);

/** A command of a page, and what it says there. */
export interface ShownCommand {
  readonly kind: 'command';
  readonly command: string;
  readonly output: readonly string[];
  /** Where the output stands: lines of the page, from 0. */
  readonly from: number;
  readonly status: number;
}

/** A change that a page asks its reader to make in a file. */
interface ShownFile {
  readonly kind: 'file';
  readonly path: string;
  /** The whole file, a part that comes behind it, a part to look for, or what comes in its place. */
  readonly how: 'is' | 'erbij' | 'zoek' | 'wordt';
  readonly text: string;
  readonly line: number;
}

/** One thing to do. */
export type Step = ShownCommand | ShownFile;

/**
 * What a page asks its reader to do, from top to bottom.
 *
 * - Blocks `console`: each line with `$ ` is a command; what follows is what it prints. A number behind `console` is
 *   the exit code of the last command, when it is not 0.
 * - Blocks with a file name behind the language: that file, as it must be. `(erbij)` adds to it, and `(zoek)` with
 *   `(wordt)` replaces a part.
 *
 * Throws on any other block: what is not walked is not known to be true. `text` and `sh` are left alone: a picture of
 * a key, and what differs per computer.
 */
export function stepsOf(page: string): readonly Step[] {
  const lines = page.split('\n');
  const steps: Step[] = [];
  for (let at = 0; at < lines.length; at++) {
    const opening = /^```(\S+) ?(.*)$/.exec(lines[at]!);
    if (opening === null) continue;
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`A block that does not end, on line ${at + 1}`);
    const [, language = '', info = ''] = opening;
    if (language === 'console') steps.push(...commandsIn(lines, at + 1, { end, info }));
    else if (language !== 'text' && language !== 'sh')
      steps.push(fileIn(lines.slice(at + 1, end).join('\n'), info, at));
    at = end;
  }
  return steps;
}

function commandsIn(
  lines: readonly string[],
  start: number,
  { end, info }: { readonly end: number; readonly info: string },
): readonly ShownCommand[] {
  const starts = lines.flatMap((line, at) => (at >= start && at < end && line.startsWith('$ ') ? [at] : []));
  if (starts[0] !== start) throw new Error(`Line ${start + 1}: a block console begins with $`);
  return starts.map((at, index) => {
    const to = starts[index + 1] ?? end;
    const status = index === starts.length - 1 && info !== '' ? Number(info) : 0;
    return {
      kind: 'command',
      command: lines[at]!.slice(2),
      output: lines.slice(at + 1, to),
      from: at + 1,
      status,
    };
  });
}

function fileIn(text: string, info: string, line: number): ShownFile {
  const [, path, how] = /^(\S+)(?: \((erbij|zoek|wordt)\))?$/.exec(info) ?? [];
  if (path === undefined) throw new Error(`Line ${line + 1}: a block without the name of a file`);
  return { kind: 'file', path, how: (how as ShownFile['how'] | undefined) ?? 'is', text, line };
}

/** Whether an output is as the page says; a line `…` stands for any lines. */
export function isAsShown(shown: readonly string[], seen: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return seen.length === 0;
  if (first === anything) return rest.length === 0 || seen.some((_, at) => isAsShown(rest, seen.slice(at)));
  return seen[0] === first && isAsShown(rest, seen.slice(1));
}

/** A difference between a page and the program. */
export interface Deviation {
  readonly command: ShownCommand;
  readonly seen: readonly string[];
  readonly status: number;
}

/** With what a page is walked. */
export interface Walking {
  readonly bash: string;
  /** The Node that every command is started with. Default: commands that need no shell run in this process. */
  readonly node?: string;
}

/** Does all that a page asks, in a fresh folder; gives where the program said something else. */
export async function walk(steps: readonly Step[], walking: Walking): Promise<readonly Deviation[]> {
  const walker = new Walker(walking);
  const deviations: Deviation[] = [];
  for (const step of steps) {
    if (step.kind === 'file') {
      walker.change(step);
      continue;
    }
    const { seen, status } = await walker.type(step.command);
    if (status !== step.status || !isAsShown(trimmed(step.output), seen))
      deviations.push({ command: step, seen, status });
  }
  return deviations;
}

/** Somebody with a terminal, an editor and an empty folder. */
class Walker {
  readonly #bin = temporaryFolder();
  readonly #home = temporaryFolder();
  /** Its name shows in the overview. */
  #folder = `${temporaryFolder()}/werkmap`;
  #sought: ShownFile | undefined;
  readonly #walking: Walking;

  constructor(walking: Walking) {
    this.#walking = walking;
    const program = `${this.#bin}/gemeente`;
    const node = walking.node ?? process.execPath;
    writeFileSync(program, `#!/bin/sh\nexec '${node}' '${root}bin/gemeente.js' "$@"\n`);
    chmodSync(program, 0o755);
    mkdirSync(this.#folder);
  }

  change(file: ShownFile): void {
    const path = join(this.#folder, file.path);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (file.how === 'zoek') {
      if (before.split(file.text).length !== 2)
        throw new Error(`Line ${file.line + 1}: this does not stand once in ${file.path}:\n${file.text}`);
      this.#sought = file;
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, this.#changed(before, file));
  }

  /** What a terminal shows of a command: both streams, as they come. */
  async type(command: string): Promise<{ readonly seen: readonly string[]; readonly status: number }> {
    const words = this.#walking.node === undefined ? wordsOfPlain(command) : undefined;
    if (words === undefined) return this.#typeInShell(command);
    const { seen, status } = await gemeenteAsSeen(words, this.#folder, { env: this.#environment() });
    return { seen: trimmed(seen.split('\n')), status };
  }

  #environment(): Record<string, string> {
    return {
      PATH: `${this.#bin}:${process.env['PATH'] ?? ''}`,
      HOME: this.#home,
      LC_ALL: 'C.UTF-8',
      SHELL: '/bin/bash',
      SOURCE_DATE_EPOCH: today,
      GIT_AUTHOR_DATE: `${today} +0000`,
      GIT_COMMITTER_DATE: `${today} +0000`,
    };
  }

  #typeInShell(command: string): Promise<{ readonly seen: readonly string[]; readonly status: number }> {
    const where = `${this.#home}/folder`;
    const script = `exec 2>&1\n${command}\ncode=$?\npwd > '${where}'\nexit $code`;
    return new Promise((resolve) => {
      const child = execFile(
        this.#walking.bash,
        ['-c', script],
        { cwd: this.#folder, env: this.#environment(), timeout: 60_000 },
        (_, stdout) => {
          if (existsSync(where)) this.#folder = readFileSync(where, 'utf8').trimEnd();
          resolve({ seen: trimmed(stdout.split('\n')), status: child.exitCode ?? -1 });
        },
      );
      child.stdin?.end();
    });
  }

  #changed(before: string, file: ShownFile): string {
    if (file.how === 'is') return `${file.text}\n`;
    if (file.how === 'erbij')
      return `${before}${before.endsWith('\n') || before === '' ? '' : '\n'}${file.text}\n`;
    const sought = this.#sought;
    this.#sought = undefined;
    if (sought?.path !== file.path) throw new Error(`Line ${file.line + 1}: first say what to look for`);
    return before.replace(sought.text, () => file.text);
  }
}

/** A word of a command that means the same to every shell: letters as they are, or between quotes. */
const plainWord = /(?:[\p{L}\d_./:=,@+%-]|"[^"$`\\!]*"|'[^']*')+/u;
const plainCommand = new RegExp(`^gemeente(?: ${plainWord.source})*$`, 'u');

/** What stands behind `gemeente` in a command that needs no shell; undefined for any other command. */
export function wordsOfPlain(command: string): readonly string[] | undefined {
  if (!plainCommand.test(command)) return undefined;
  const words = command.match(new RegExp(plainWord, 'gu')) ?? [];
  return words.slice(1).map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}

/** Lines without the empty ones at the end. */
function trimmed(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
}

/** A page with what the program said in the place of what stood there. */
export function corrected(page: string, deviations: readonly Deviation[]): string {
  const lines = page.split('\n');
  for (const { command, seen } of deviations.toReversed()) {
    const isLastOfBlock = lines[command.from + command.output.length] === '```';
    lines.splice(command.from, command.output.length, ...seen, ...(isLastOfBlock ? [] : ['']));
  }
  return lines.join('\n');
}
