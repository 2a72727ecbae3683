import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isSeq, parse, parseDocument } from 'yaml';
import { writable } from '../../src/diagnostics/unseen.ts';
import { answerKinds } from '../../src/setup/kinds.ts';
import { profileText } from '../../src/setup/profile-text.ts';
import { questions } from '../../src/setup/questions.ts';
import { fillIn } from '../../src/workspace/fill-yaml.ts';
import type { PlainInput } from '../../src/workspace/plain-tree.ts';
import { UneditableError, type YamlPath } from '../../src/workspace/yaml-text.ts';
import { byDepth } from '../support/depth.ts';
import { root } from '../support/root.ts';

const template = readFileSync(`${root}templates/workspace/gemeente.yaml`, 'utf8');
const example = readFileSync(`${root}examples/voorbeelddam/gemeente.yaml`, 'utf8');
const needed: readonly (readonly [string, string])[] = [
  ['schema_versie', '1'],
  ['college.vergadering.dag', 'dinsdag'],
  ['college.vergadering.tijd', '09:30'],
];
/** The workspace that `init --yes` makes, with these answers too. */
function fresh(answers: readonly (readonly [string, unknown])[] = []): string {
  return profileText(template, new Map<string, unknown>([...needed, ...answers]));
}

const confirmed = { isProposed: false } as const;
const fill = (text: string, path: string, value: PlainInput, isProposed = false): string =>
  fillIn(text, { path: keysOf(path), value, isProposed });

function keysOf(path: string): YamlPath {
  return path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** Every place of a text with one value: keys and indexes down to it. */
function places(text: string): readonly YamlPath[] {
  const walk = (node: unknown, path: YamlPath): readonly YamlPath[] => {
    if (isMap(node)) return node.items.flatMap(({ key, value }) => walk(value, [...path, String(key)]));
    if (isSeq(node)) return node.items.flatMap((item, index) => walk(item, [...path, index]));
    return [path];
  };
  return walk(parseDocument(text).contents, []);
}

const keyPlaces = places(template).map((path) =>
  path.slice(0, path.findIndex((key) => typeof key === 'number') >>> 0),
);

/** Answers to the questions of init, as values. */
const answers: readonly (readonly [string, PlainInput])[] = questions.map(({ path, kind, choices }) => {
  const typed = {
    ...{
      tekst: 'de Zaal',
      afkorting: 'BSS',
      mail: 'bss@gemeente.example',
      telefoon: '14 000',
      dag: 'woensdag',
    },
    ...{ tijd: '9.30', moment: 'donderdag 15.00', uren: '1,5', openingstijden: 'ma-do 8.30-17.00, vr 9-12' },
  }[kind];
  const read = answerKinds[kind].read(choices === undefined ? typed : (Object.keys(choices)[0] ?? ''));
  if (!('value' in read)) throw new Error(read.wrong);
  return [path, read.value as PlainInput];
});

describe('filling in a value', () => {
  it('uncomments the line that waits, and the keys around it, and nothing else', () => {
    const text = fill(fill(fresh(), 'pfo.dag', 'donderdag'), 'organisatie.namen.ict', 'team ICT');
    const before = fresh().split('\n');
    const after = text.split('\n');
    expect(after.filter((line) => !before.includes(line)).slice(0, 5)).toEqual([
      'pfo:',
      '  dag: donderdag',
      "  # begin: '09:00'",
      '  # duur_uren: 2',
      '  ## wekelijks, tweewekelijks of maandelijks',
    ]);
    expect(after).toContain('    ict: team ICT');
    expect(after).toContain('    # hrm: HRM');
    expect(after).toHaveLength(before.length);
  });

  it('gives what init would have written with the same answers, in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...answers]), (some) => {
        const filled = some.reduce((text, [path, value]) => fill(text, path, value), fresh());
        expect(filled).toBe(fresh(some));
      }),
      { numRuns: byDepth(40, 400) },
    );
  });

  it('replaces the examples of a list, and keeps the explanation below it', () => {
    const leden = [{ id: 'burgemeester', rol: 'burgemeester' }];
    const text = fill(fresh(), 'college.leden', leden);
    expect(text).toContain(
      '\n  leden:\n    - { id: burgemeester, rol: burgemeester }\n  ## Welke portefeuilles',
    );
    const longer = fill(text, 'college.leden.1', { id: 'wethouder-1', rol: 'wethouder' });
    expect((parse(longer) as { college: { leden: object[] } }).college.leden).toHaveLength(2);
    expect(fill(longer, 'college.leden.1.rol', 'burgemeester')).toContain('id: wethouder-1');
  });

  it('marks a proposal, behind a value and behind the key of a list; confirming removes that only', () => {
    const kept = fresh().replace('# plaats: collegekamer', 'plaats: collegekamer # bij de trap');
    const marked = fill(kept, 'college.vergadering.plaats', 'raadzaal', true);
    expect(marked).toContain('    plaats: raadzaal # voorstel # bij de trap\n');
    expect(fill(marked, 'college.vergadering.plaats', 'raadzaal')).toContain(
      '    plaats: raadzaal # bij de trap\n',
    );
    const list = fill(fresh(), 'secretariaat.medewerkers', [{ id: 'm-1', taak: 'agenda' }], true);
    expect(list).toContain('  medewerkers: # voorstel\n    - { id: m-1, taak: agenda }\n');
    expect(fill(list, 'secretariaat.medewerkers', [{ id: 'm-1', taak: 'agenda' }])).toContain(
      '  medewerkers:\n    - {',
    );
    const moment = fill(fresh(), 'piket.begin', { dag: 'vrijdag', tijd: '18:00' }, true);
    expect(moment).toContain("  begin: { dag: vrijdag, tijd: '18:00' } # voorstel\n");
    expect(fill(moment, 'piket.begin', { dag: 'vrijdag', tijd: '18:00' })).toContain("tijd: '18:00' }\n");
  });

  it('fills in below a key that somebody uncommented without its values', () => {
    const text = fresh().replace('# werkoverleg:\n#   frequentie', 'werkoverleg:\n  # frequentie');
    expect(fill(text, 'werkoverleg.frequentie', 'elke dag')).toContain(
      '\nwerkoverleg:\n  frequentie: elke dag\n',
    );
    expect(fill('a:\nb: 1\n', 'a.c.d', 'x')).toBe('a:\n  c:\n    d: x\nb: 1\n');
  });

  it('does not mark what stands between braces with more, and says so', () => {
    expect(() => fill(example, 'werkwijzer.laatst_herzien', '2026-01-01', true)).toThrow(UneditableError);
    expect(fill(example, 'werkwijzer.laatst_herzien', '2026-01-01')).toContain('laatst_herzien: 2026-01-01');
  });

  it('does not use a line that only looks as if it waits', () => {
    const text = 'a:\n  b:\n    x: 1\n  # c: 2\n    y: 2\n';
    expect(fill(text, 'a.c', 3)).toBe('a:\n  b:\n    x: 1\n  # c: 2\n    y: 2\n  c: 3\n');
    // Here the result would be valid, and mean something else.
    const list = 'a:\n  b:\n    - 1\n  # c: 2\n    - 2\n';
    expect(parse(fill(list, 'a.c', 3))).toEqual({ a: { b: [1, 2], c: 3 } });
  });

  it('does not take a line of a text for one that waits', () => {
    const text = 'a: |\n  # b: 1\nc:\n  # b: 2\n  d: 1\n';
    expect(fill(text, 'c.b', 3)).toBe('a: |\n  # b: 1\nc:\n  b: 3\n  d: 1\n');
  });
});

/** The explanations and remarks of a text, without sign and place; what only waits to be filled in may go. */
function comments(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .flatMap(
      (line) =>
        /^ *(?:# *)?##+ *(.*)$/.exec(line)?.[1]?.trim() ??
        /[^\s#].* #(?! ?voorstel) ?(.*)$/.exec(line)?.[1] ??
        [],
    )
    .filter((words) => !words.includes('154273'));
}

describe('filling in any value anywhere', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      'ja',
      'no',
      '0123',
      '9:30',
      '# x',
      'a: b',
      "'s-Hage",
      '- x',
      '{',
      ']',
      ' ',
      '~',
      'null',
      '=',
      '<<',
      // What Word calls a new line.
      'a\u2028b',
    ),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    fc.constant({ dag: 'maandag', tijd: '08:30' }),
    fc.constant([
      { id: 'een', taak: 'x, y' },
      { id: 'twee', taak: 'z # w' },
    ]),
  );
  const layout = fc.record({ isCrlf: fc.boolean(), hasMark: fc.boolean(), isOpen: fc.boolean() });

  it.each([
    ['a new profile', fresh(), keyPlaces],
    ['a profile in use', example, [...keyPlaces, ...places(example)]],
  ])('changes only that in %s', (_, text, paths) => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, fc.boolean(), layout, (path, filled, isProposed, how) => {
        const plain = how.isOpen ? text.trimEnd() : text;
        const before = (how.hasMark ? '\ufeff' : '') + (how.isCrlf ? plain.replaceAll('\n', '\r\n') : plain);
        let after: string;
        try {
          after = fillIn(before, { path, value: filled, isProposed });
        } catch (error) {
          // Only a mark can be impossible, or anything but a single value among others between brackets.
          expect(error).toBeInstanceOf(UneditableError);
          expect(isProposed || (typeof path.at(-1) === 'number' && typeof filled === 'object')).toBe(true);
          return;
        }
        const wanted = parse(before.replace('\ufeff', '')) as Record<string, unknown>;
        // What means a new line elsewhere is written as one (decision 0056).
        setAt(wanted, path, typeof filled === 'string' ? writable(filled) : filled);
        expect(parse(after.replace('\ufeff', ''))).toEqual(wanted);
        expect(comments(after)).toEqual(expect.arrayContaining([...comments(before)]));
        expect(after.startsWith('\ufeff')).toBe(how.hasMark);
        if (how.isCrlf) expect(after.replaceAll('\r\n', '')).not.toMatch(/\n/);
        else expect(after).not.toContain('\r');
        const inMark = /# voorstel/.test(after);
        if (isProposed) expect(inMark).toBe(true);
        const again = fillIn(after, { path, value: filled, ...confirmed });
        expect(again).not.toContain('# voorstel');
        expect(parse(again.replace('\ufeff', ''))).toEqual(wanted);
      }),
      { numRuns: byDepth(150, 3000) },
    );
  });
});

function setAt(data: Record<string, unknown>, path: YamlPath, value: unknown): void {
  let at = data;
  for (const key of path.slice(0, -1)) {
    at[key] ??= {};
    at = at[key] as Record<string, unknown>;
  }
  at[String(path.at(-1))] = value;
}
