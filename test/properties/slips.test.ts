/** Whatever a hand, a merge or a paste makes of a profile: no crash, no wait, places that exist, and edits that fit. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '../../src/diagnostics/present.ts';
import { applyEdits } from '../../src/diagnostics/text-edit.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { byDepth } from '../support/depth.ts';
import { root } from '../support/root.ts';
import { open } from '../support/workspace.ts';
import { yamlMarks } from '../support/yaml-marks.ts';
import suite from '../workspace/yaml-test-suite.json' with { type: 'json' };

const written = readFileSync(`${root}examples/voorbeelddam/gemeente.yaml`, 'utf8');

/** What a hand does to a line. @param at a number that chooses the place */
type Change = (line: string, at: number) => string;

const insert =
  (text: string): Change =>
  (line, at) => {
    const place = at % (line.length + 1);
    return line.slice(0, place) + text + line.slice(place);
  };
const removeFirst =
  (text: string): Change =>
  (line) =>
    line.replace(text, '');

/** Every kind of slip, by what it does to one line. */
const changes: readonly Change[] = [
  ...[' ', '\t', '\u00a0', '\u200b', ...yamlMarks].map(insert),
  ...[':', ' ', "'", '[', ']', '{', '}', ',', '- ', '-', '  '].map(removeFirst),
  (line) => ` ${line}`,
  (line) => line.replace(/^ /, ''),
  (line) => line.replace(/^ +/, (space) => '\t'.repeat(space.length / 2)),
  (line) => line.replace(/^( *)- /, '$1• '),
  (line) => line.replace(': ', ' = '),
  (line) => `${line}\n${line}`,
  () => '<<<<<<< HEAD',
  () => '',
  (line, at) => line.slice(0, at % (line.length + 1)),
  (line) => line.toUpperCase(),
];

const slip = fc.record({
  line: fc.nat(10_000),
  change: fc.constantFrom(...changes),
  at: fc.nat(10_000),
});

function changed(text: string, slips: readonly { line: number; change: Change; at: number }[]): string {
  const lines = text.split('\n');
  for (const { line, change, at } of slips) {
    const index = line % lines.length;
    lines[index] = change(lines[index] ?? '', at);
  }
  return lines.join('\n');
}

async function expectCalm(files: Readonly<Record<string, string>>): Promise<void> {
  // Of the processor: what else a machine does is not the program's.
  const start = process.cpuUsage();
  const { diagnostics, files: read } = await open({ '/w/gemeente.yaml': written, ...files });
  const { items } = present(diagnostics, [], read.texts);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  for (const { file, code, edits } of items) {
    const text = read.texts.get(file) ?? '';
    const ordered = [...edits].sort((a, b) => a.range.start - b.range.start);
    for (const [index, { range }] of ordered.entries()) {
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThanOrEqual(text.length);
      expect(ordered[index + 1]?.range.start ?? Infinity).toBeGreaterThanOrEqual(range.end);
    }
    if (edits.length > 0) expect(applyEdits(text, edits) === text, code).toBe(false);
  }
}

// The first time loads what the others need.
beforeAll(() => expectCalm({}));

describe('a profile with slips', () => {
  it('is read without a crash or a wait, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 8 }), (slips) =>
        expectCalm({ '/w/gemeente.yaml': changed(written, slips) }),
      ),
      // A large profile; small workspaces of every kind are in test/e2e/mutated-workspaces.test.ts.
      { numRuns: byDepth(50, 2000), seed: 13 },
    );
  });
});

describe('the public test suite of YAML', () => {
  const chosen = suite.cases.filter((_, index) => index % byDepth(12, 1) === 0);

  it.each(['gemeente.yaml', 'dossiers/x.yaml', 'sjablonen/checklists/x.yaml'])('as %s', async (path) => {
    for (const { text } of chosen) await expectCalm({ [`/w/${path}`]: text });
  });

  it('is read as it is written, but for what nobody here can mean', () => {
    const told = suite.cases
      .filter(({ isWrong }) => !isWrong)
      .flatMap(({ id, text }) => parseYaml(text, 'x.yaml').diagnostics.map(({ code }) => `${id} ${code}`));
    // A second document, a tag, a name without use, a mark glued to a remark, an item within an item's text, keys without a name.
    const expected =
      /yaml\/(multiple-documents|unknown-tag|unknown-alias|special-start|hash-in-value|duplicate-key|control-character)$|^(AB8U|A2M4|NKF9) yaml\/(indentation|colon-in-value)$/;
    expect(told.filter((each) => !expected.test(each))).toEqual([]);
  });
});
