/** Use cases serve every face: nothing of the terminal may stand in them, in words neither. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Command } from 'commander';
import { nodeIo } from '../../src/cli/io.ts';
import { wholeProgram } from '../../src/cli/program.ts';
import { root } from '../support/root.ts';

const folder = `${root}src/app/`;
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, readFileSync(folder + path, 'utf8')] as const);

/** Long names of every option of every command, such as `--json`. */
function optionNames(command: Command): readonly string[] {
  const own = command.options.flatMap(({ long }) => long ?? []);
  return [...new Set([...own, ...command.commands.flatMap(optionNames)])];
}

const options = optionNames(wholeProgram(nodeIo()));

/** What a text says of the terminal. */
function wordsOfTerminal(text: string): readonly string[] {
  const words = ['stdout', 'stderr', 'ExitCode', 'exitCodes', 'process.', 'CommandContext'];
  return [
    ...words.filter((word) => text.includes(word)),
    // A module of Node; a parameter called node has a space behind it.
    ...(/\bnode:\S/.test(text) ? ['node:'] : []),
    ...options.filter((option) => new RegExp(`${option}(?![\\w-])`).test(text)),
  ];
}

describe('a use case', () => {
  it('says nothing of streams, exit codes, processes or options', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(
      sources.flatMap(([path, text]) => wordsOfTerminal(text).map((word) => `${path}: ${word}`)),
    ).toEqual([]);
  });

  it.each([
    ['a stream', 'write(world.stdout)', 'stdout'],
    ['an exit code', 'const code: ExitCode = 1;', 'ExitCode'],
    ['the process', 'process.exit()', 'process.'],
    ['an option', 'Kies een andere naam met --id.', '--id'],
    ['an option of every command', '// with --json', '--json'],
    ['a module of Node', `import { posix } from 'node:path';`, 'node:'],
  ])('is caught when it names %s', (_, text, word) => {
    expect(wordsOfTerminal(text)).toContain(word);
  });

  it('may call a part of a document a node', () => {
    expect(wordsOfTerminal('const see = (node: Nodes): void => {};')).toEqual([]);
  });

  it('may ask git in the words of git', () => {
    expect(wordsOfTerminal(`['log', '--pretty=%H', '--porcelain']`)).toEqual([]);
  });
});
