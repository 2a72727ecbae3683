import { expect, it } from 'vitest';
import { ParseMemory } from '../../src/workspace/parse-memory.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';

const file = 'gemeente.yaml';

it('parses a text that did not change once', () => {
  const memory = new ParseMemory();
  const first = memory.parse('a: 1\n', file);
  expect(memory.parse('a: 1\n', file)).toBe(first);
  expect(first).toEqual(parseYaml('a: 1\n', file));
});

it.each([
  ['a changed text', 'a: 2\n', file],
  ['another file with the same text', 'a: 1\n', 'ander.yaml'],
])('parses %s anew', (_, text, name) => {
  const memory = new ParseMemory();
  memory.parse('a: 1\n', file);
  expect(memory.parse(text, name)).toEqual(parseYaml(text, name));
});

it('keeps nothing of a text with a mistake, as its repair depends on more than the text', () => {
  const memory = new ParseMemory();
  const broken = 'a: 1\n b: 2\n';
  const first = memory.parse(broken, file);
  expect(first.diagnostics).not.toEqual([]);
  expect(memory.parse(broken, file)).not.toBe(first);
  expect(memory.parse(broken, file)).toEqual(first);
});
