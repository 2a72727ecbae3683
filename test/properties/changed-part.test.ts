/** A look at the part of a text that changed finds whatever a look at all of it finds. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../scripts/privacy/corpus.ts';
import { makeHardCorpus } from '../../scripts/privacy/hard-corpus.ts';
import { allowances, withoutAllowed } from '../../src/privacy/allowed.ts';
import { changedPart } from '../../src/privacy/changed-part.ts';
import { nameDetector } from '../../src/privacy/detect/name.ts';
import { addedBy, findingsIn } from '../../src/privacy/diagnostics.ts';
import { byDepth } from '../support/depth.ts';
import { root } from '../support/root.ts';

const example = (path: string): string => readFileSync(`${root}examples/voorbeelddam/${path}`, 'utf8');
const people = `${'# een lange lijst\n'.repeat(300)}wethouders:\n${Array.from({ length: 300 }, (_, at) => `- rol: rol ${at}\n  naam: wethouder ${at}\n`).join('')}overig: ja\n`;
const texts = [example('gemeente.yaml'), example('dossiers/vertrek-wethouder-zorg.yaml'), people];
const size = { planted: 150, innocent: 50 };
const planted = [...makeCorpus(1, size), ...makeHardCorpus(1, size)].map(({ text }) => text);
const names = nameDetector(['mevrouw Anna de Vries']);

/** What a hand does to a line. */
const acts: readonly ((line: string, text: string) => readonly string[])[] = [
  (line, text) => [line, ...text.split('\n').map((each) => indentOf(line) + each)],
  (line, text) => [
    `${indentOf(line)}opmerking: |`,
    ...text.split('\n').map((each) => `${indentOf(line)}  ${each}`),
  ],
  (line, text) => [line.replace(/: .*/, () => `: ${text}`)],
  () => [],
  (line) => [line.trimStart()],
  (line) => [line.replace(/^( *)/, '$1  ')],
  (line) => [line.replace(/[\w_]+:/, 'wethouders:')],
  (line) => [line.replace(/[\w_]+:/, 'telefoon:')],
  (line) => [`${indentOf(line)}personen:`, line],
  (line) => [line, `${indentOf(line)}naam: Anna de Vries`, `${indentOf(line)}voornaam: Anna`],
  (line) => [line, `${indentOf(line)}BSN van wie dan ook`, '', '', line],
  (line) => [line, '123456782'],
  (line) => [line, `${indentOf(line)}naam: Gerda Bakker`],
  (line) => [line.replace(/[\w_]+: .*/, 'naam: Gerda Bakker')],
];

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}

const edit = fc.record({
  at: fc.nat(100_000),
  act: fc.constantFrom(...acts),
  text: fc.constantFrom(...planted),
});
const change = fc.record({
  text: fc.constantFrom(...texts),
  first: fc.array(edit, { maxLength: 3 }),
  then: fc.array(edit, { minLength: 1, maxLength: 2 }),
  isNear: fc.boolean(),
});

function edited(
  text: string,
  edits: readonly { at: number; act: (typeof acts)[number]; text: string }[],
): string {
  const lines = text.split('\n');
  for (const { at, act, text: typed } of edits) {
    const index = at % lines.length;
    lines.splice(index, 1, ...act(lines[index] ?? '', typed));
  }
  return lines.join('\n');
}

/** What a look at both texts as a whole says was added. */
function addedInAll(before: string, after: string): number {
  const values = (text: string): string[] =>
    withoutAllowed(findingsIn('x.yaml', text, names), allowances(text)).left.map(
      ({ reason, range }) => `${reason} ${text.slice(range.start, range.end)}`,
    );
  const old = values(before);
  return values(after).filter((each) => {
    const at = old.indexOf(each);
    if (at !== -1) old.splice(at, 1);
    return at === -1;
  }).length;
}

describe('what a change brings into a text', () => {
  it('is found in the part that changed', () => {
    let short = 0;
    fc.assert(
      fc.property(change, ({ text, first, then, isNear }) => {
        const before = edited(text, first);
        const places = isNear ? then.map((each, at) => ({ ...each, at: (then[0]?.at ?? 0) + at })) : then;
        const after = edited(before, places);
        const part = changedPart(before, after);
        if (part !== undefined && part.length < after.length / 2) short++;
        expect(addedBy({ file: 'x.yaml', before, after }, names)).toHaveLength(
          before === after ? 0 : addedInAll(before, after),
        );
      }),
      { numRuns: byDepth(150, 6000) },
    );
    // Otherwise nothing was shown: most changes are looked into by themselves.
    expect(short).toBeGreaterThan(byDepth(20, 1000));
  });

  const filler = (line: string, count = 100): string => `${line}\n`.repeat(count);
  const rest = filler('# tekst zonder bijzonderheden die verder nergens over gaat', 200);
  it.each([
    [
      'far below a key that got another name',
      `team:\n${filler('- rol: een rol')}- naam: Gerda Bakker\n${rest}`,
      (text: string) => text.replace('team:', 'wethouders:'),
    ],
    [
      'far below a key that is gone',
      `wethouders:\n  overig:\n${filler('    rol: een rol')}    naam: Gerda Bakker\n${rest}`,
      (text: string) => text.replace('  overig:\n', ''),
    ],
    [
      'elsewhere, when a portfolio is gone',
      `portefeuilles:\n  - naam: Centrumdorp\n${rest}tekst: gesprek met wethouder Centrumdorp\n`,
      (text: string) => text.replace('naam: Centrumdorp', 'naam: Oostdorp'),
    ],
  ])('is found %s', (_, before, change) => {
    const after = change(before);
    expect(addedInAll(before, after)).toBe(1);
    expect(addedBy({ file: 'x.yaml', before, after }, names)).toHaveLength(1);
  });

  it('is not looked for in the whole text after a tick', () => {
    const before = example('dossiers/vertrek-wethouder-zorg.yaml').repeat(3);
    const after = before.replace('status: open', 'status: afgehandeld');
    expect(changedPart(before, after)?.length).toBeLessThan(8000);
  });
});
