/**
 * The manual is walked as a new user would: each page from top to bottom, in an empty folder, with the built program.
 * `UPDATE_DOCS=1` writes what was seen into the pages; read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { wholeProgram } from '../../src/cli/program.ts';
import { corrected, isAsShown, stepsOf, walk, wordsOfPlain, type Deviation } from '../support/manual-page.ts';
import { byDepth, isDeep } from '../support/depth.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { bash, otherNodes } from '../support/judges/judges.ts';
import { parseGfm } from '../support/markdown-text.ts';
import { root } from '../support/root.ts';

const folder = `${root}docs/handleiding`;
const update = process.env['UPDATE_DOCS'] === '1';
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const textOf = (page: string): string => readFileSync(join(folder, page), 'utf8');

/** What a person must mend, in words. */
function told(page: string, deviations: readonly Deviation[]): readonly string[] {
  return deviations.map(
    ({ command, seen, status }) =>
      `${page}:${command.from} $ ${command.command}\nexit code ${status}, ${command.status} expected; it said:\n${seen.join('\n')}`,
  );
}

judgedBy([bash], 'the manual, walked as written', ({ bash }) => {
  it.concurrent.each(pages)('%s', async (page) => {
    const text = textOf(page);
    const deviations = await walk(stepsOf(text), isDeep ? { bash, node: process.execPath } : { bash });
    if (update) writeFileSync(join(folder, page), corrected(text, deviations));
    else expect(told(page, deviations).join('\n\n')).toBe('');
  });
});

/** The page that a secretary works from, whose commands differ most; all pages in the deep run. */
const onOtherNodes = byDepth(['secretaris.md'], pages);

for (const [version, judge] of byDepth(otherNodes.slice(-1), otherNodes))
  judgedBy([bash, judge], `the manual on Node ${version}`, (walking) => {
    it.concurrent.each(onOtherNodes)('%s', async (page) => {
      const deviations = await walk(stepsOf(textOf(page)), walking);
      expect(told(page, deviations).join('\n\n')).toBe('');
    });
  });

describe('what the reader puts in a file', () => {
  it.each(pages)('has the name of the file in the sentence above it: %s', (page) => {
    const lines = textOf(page).split('\n');
    const nameless = stepsOf(textOf(page)).flatMap((step) => {
      if (step.kind !== 'file' || step.how === 'zoek' || step.how === 'wordt') return [];
      const above = lines.slice(0, step.line).findLast((line) => line !== '') ?? '';
      return above.includes(basename(step.path)) ? [] : [`${page}:${step.line + 1} ${step.path}`];
    });
    expect(nameless).toEqual([]);
  });
});

/** Words to type for a command and for all below it. */
function everyCommand(command: Command, words: readonly string[]): readonly string[] {
  const own = [...words, command.name()];
  return [own.join(' '), ...command.commands.flatMap((each) => everyCommand(each, own))];
}

describe('the page with every command', () => {
  const text = textOf('opdrachten.md');
  const typed = stepsOf(text).flatMap((step) => (step.kind === 'command' ? [step.command] : []));
  const commands = everyCommand(wholeProgram(nodeIo()), []).filter((words) => words !== 'gemeente');

  it('knows many', () => {
    expect(commands.length).toBeGreaterThan(25);
  });

  it.each(commands)('has an example of %s', (words) => {
    // A command that has others below it is shown by them too, so it needs its own heading.
    expect(text).toMatch(new RegExp(`^#+ \`${words}\``, 'm'));
    expect(typed.some((command) => command === words || command.startsWith(`${words} `))).toBe(true);
  });
});

describe('the page for the key user', () => {
  const init = wholeProgram(nodeIo()).commands.find((command) => command.name() === 'init')!;

  it.each(init.options.map(({ long }) => long!))('names %s of init', (flag) => {
    expect(textOf('beheerder.md')).toContain(`\`${flag}\``);
  });
});

/** Addresses of links and pictures of a page. */
function addressesIn(node: Nodes): readonly string[] {
  const own = node.type === 'link' || node.type === 'image' ? [node.url] : [];
  return [...own, ...('children' in node ? node.children.flatMap(addressesIn) : [])];
}

/** Addresses of the headings of a page, as GitHub makes them. */
function anchorsOf(path: string): readonly string[] {
  const slugger = new GithubSlugger();
  const headings = readFileSync(path, 'utf8').matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, heading]) => slugger.slug(heading!.replaceAll(/[`*]/g, '')));
}

describe('links of the manual', () => {
  it.each(pages)('all lead somewhere: %s', (page) => {
    const broken = addressesIn(parseGfm(textOf(page))).filter((address) => {
      if (/^[a-z]+:/.test(address)) return true;
      const [file = '', anchor] = address.split('#');
      const path = file === '' ? join(folder, page) : join(dirname(join(folder, page)), file);
      return !existsSync(path) || (anchor !== undefined && !anchorsOf(path).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('lead to every picture', () => {
    const shown = pages.flatMap((page) => addressesIn(parseGfm(textOf(page))));
    // The words of a picture are beside it (browser-pictures.test.ts).
    const names = readdirSync(`${folder}/plaatjes`).filter((name) => !name.endsWith('.txt'));
    const unused = names.filter((name) => !shown.includes(`plaatjes/${name}`));
    expect(unused).toEqual([]);
  });
});

describe('the walk itself', () => {
  it('sees a difference, and lets … stand for any lines', () => {
    expect(isAsShown(['a', '…', 'c'], ['a', 'b', 'b', 'c'])).toBe(true);
    expect(isAsShown(['a', '…'], ['a'])).toBe(true);
    expect(isAsShown(['a', '…', 'c'], ['a', 'b'])).toBe(false);
    expect(isAsShown(['a'], ['a', 'b'])).toBe(false);
    expect(isAsShown([], ['a'])).toBe(false);
  });

  it('knows which commands need no shell, and their words', () => {
    expect(wordsOfPlain('gemeente')).toEqual([]);
    expect(wordsOfPlain(`gemeente a --b="c d" 'e "f"' Súd-1.yaml`)).toEqual([
      'a',
      '--b=c d',
      'e "f"',
      'Súd-1.yaml',
    ]);
    const shells = [
      'git init',
      'gemeente | cat',
      'gemeente "$HOME"',
      'gemeente *',
      'gemeente; ls',
      'x gemeente',
    ];
    for (const command of shells) expect(wordsOfPlain(command), command).toBeUndefined();
  });

  it('refuses a block that nobody walks', () => {
    expect(() => stepsOf('```yaml\na: 1\n```')).toThrow('without the name of a file');
    expect(() => stepsOf('```console\nniets\n```')).toThrow('begins with $');
  });
});
