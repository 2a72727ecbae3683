import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { UneditableError, YamlText, type YamlPath } from '../../src/workspace/yaml-text.ts';
import type { PlainValue } from '../../src/workspace/yaml-value.ts';

const text = `# Kop, met  eigen   spaties
schema_versie: 1   # blijft

werkwijzer: { herzien_elke_maanden: 12 }  # regel
pfo:
    dag:   'maandag'   # vier spaties
    begin: "09:00"
documenten:
  werkwijzer:
    teksten:
    - id: een   # zonder inspringen
      tekst: >-
        Gevouwen
        tekst.

# slot
leeg:
`;

function set(before: string, path: YamlPath, value: PlainValue | readonly string[]): string {
  return new YamlText(before).set(path, value).toString();
}

/** The lines of a text that another one lacks. */
function changed(before: string, after: string): readonly string[] {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !old.has(line));
}

describe('setting a value', () => {
  it.each([
    [['pfo', 'dag'], "'s-dag", ["    dag:   '''s-dag'   # vier spaties"]],
    [['pfo', 'begin'], '10:00', ['    begin: "10:00"']],
    [['schema_versie'], 2, ['schema_versie: 2   # blijft']],
    [
      ['werkwijzer', 'laatst_herzien'],
      '2026-11-22',
      ['werkwijzer: { herzien_elke_maanden: 12, laatst_herzien: 2026-11-22 }  # regel'],
    ],
    [['pfo', 'duur', 'minuten'], 30, ['    duur:', '      minuten: 30']],
    [['nieuw', 'ja'], true, ['nieuw:', '  ja: true']],
    [['documenten', 'werkwijzer', 'teksten', 0, 'tekst'], 'Kort: #1', ['      tekst: "Kort: #1"']],
  ] as const)('%j touches only its own lines', (path, value, lines) => {
    const after = set(text, path, value);
    expect(changed(text, after)).toEqual(lines);
    expect(changed(after, text).length).toBeLessThanOrEqual(3);
    const crlf = set(text.replaceAll('\n', '\r\n'), path, value);
    expect(crlf.replaceAll('\r\n', '\n')).toBe(after);
    expect(crlf.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('puts a new top-level key where it separates no key from its comments', () => {
    const fresh = 'a:\n  b: 1\n  # c: 2\n\n  # d: 3\n\n## Wanneer.\n# werkwijzer:\n#   x: 1\n';
    const asked = fresh.replace('# werkwijzer:', 'werkwijzer:\n  laatst: vandaag\n# werkwijzer:');
    expect(set(fresh, ['werkwijzer', 'laatst'], 'vandaag')).toBe(asked);
    expect(set(fresh, ['nieuw'], 1)).toBe(`${fresh}\nnieuw: 1\n`);
    expect(set(fresh, ['a', 'e'], 4)).toBe(fresh.replace('a:\n  b: 1', 'a:\n  b: 1\n  e: 4'));
    const deep = 'a:\n  b:\n    c: 1\n    # d: 2\n# e: 3\n';
    expect(set(deep, ['a', 'e'], 4)).toBe(deep.replace('# d: 2\n', '# d: 2\n  e: 4\n'));
    const inside = 'a:\n  b: 1\n# werkwijzer:\n  c: 2\n...\n';
    const added = inside.replace('c: 2\n', 'c: 2\n\nwerkwijzer: 1\n');
    expect(set(inside, ['werkwijzer'], 1)).toBe(added);
  });

  it('refuses what it cannot do safely', () => {
    expect(() => set(text, ['leeg', 'x'], 1)).toThrow(UneditableError);
    expect(() => set('a: [', ['a'], 1)).toThrow(UneditableError);
    expect(() => set(text, ['pfo'], 1)).toThrow(UneditableError);
  });
});

describe('adding an item', () => {
  it('puts it under the last one, indented like the others', () => {
    const item = { id: 'twee', vervalt: true };
    const after = new YamlText(text)
      .append(['documenten', 'werkwijzer', 'teksten'], item, 'om\neen reden')
      .toString();
    expect(changed(text, after)).toEqual(['    - id: twee', '      vervalt: true # om een reden']);
    expect(after.indexOf('id: twee')).toBeLessThan(after.indexOf('# slot'));
  });

  it('creates the list when it is missing', () => {
    const append = (before: string, path: YamlPath): string =>
      new YamlText(before).append(path, { id: 'x' }).toString();
    const after = append(text, ['documenten', 'rollen', 'teksten']);
    expect(changed(text, after)).toEqual(['  rollen:', '      - id: x']);
    expect(append('a: 1\n', ['l'])).toBe('a: 1\n\nl:\n  - id: x\n');
    expect(append('l: []\n', ['l'])).toBe('l: [{ id: x }]\n');
    expect(append('l: [{ id: w }] # c\n', ['l'])).toBe('l: [{ id: w }, { id: x }] # c\n');
  });

  it('keeps a comment with what changes, in flow style on a line of its own', () => {
    const noted = (before: string, path: YamlPath): string =>
      new YamlText(before).setNoted(path, true, 'om\neen reden').toString();
    const list = 'l:\n  - id: w\n    tekst: x # c\n';
    expect(noted(list, ['l', 0, 'vervalt'])).toBe(`${list}    vervalt: true # om een reden\n`);
    expect(noted('l:\n  - id: w\n    vervalt: false # c\n', ['l', 0, 'vervalt'])).toBe(
      'l:\n  - id: w\n    # om een reden\n    vervalt: true # c\n',
    );
    expect(noted('l: [{ id: w }] # c\n', ['l', 0, 'vervalt'])).toBe(
      '# om een reden\nl: [{ id: w, vervalt: true }] # c\n',
    );
    expect(new YamlText('l: [{ id: w }]\n').append(['l'], { id: 'x' }, 'reden').toString()).toBe(
      '# reden\nl: [{ id: w }, { id: x }]\n',
    );
  });

  it('inserts it between others with a blank line above it', () => {
    const list = 'l:\n- id: a # één\n# los\n- id: b\n';
    const insert = (after: number): string =>
      new YamlText(list).insert(['l'], [{ id: 'x' }, { id: 'y' }], after).toString();
    expect(insert(0)).toBe(list.replace('één\n', 'één\n\n- id: x\n\n- id: y\n'));
    expect(insert(1)).toBe(`${list}\n- id: x\n\n- id: y\n`);
    expect(() => insert(2)).toThrow(UneditableError);
    for (const other of ['l: [{ id: a }]', 'l: { id: a }', 'm: 1'])
      expect(() => new YamlText(other).insert(['l'], [{ id: 'x' }], 0)).toThrow(UneditableError);
  });
});

describe('several edits of one text', () => {
  const list = '- id: a\n  # bij b\n  b: "x"   # c\n\n  c: [1]\n- { id: b, c: 1 } # slot\n';

  it('are each positioned in the text as it was read', () => {
    const yaml = new YamlText(list).remove([0, 'c']).set([0, 'b'], 'y');
    yaml.set([0, 'd'], ['p', 'q'], ['id', 'b', 'c']).set([0, 'e'], 1, ['id', 'b', 'c', 'd']);
    yaml.remove([1, 'c']).set([1, 'd'], 'z', ['id']).remove([1, 'none']);
    expect(yaml.toString()).toBe(
      '- id: a\n  # bij b\n  b: "y"   # c\n  d: [p, q]\n  e: 1\n\n- { id: b, d: z } # slot\n',
    );
  });

  it('do not touch the same line', () => {
    const yaml = new YamlText(list).set([0, 'b'], 'y').remove([0, 'b']);
    expect(() => yaml.toString()).toThrow(UneditableError);
    expect(() => new YamlText('a: 1\n').remove(['a'])).toThrow(UneditableError);
  });

  it('know how much of a path exists', () => {
    expect(new YamlText(text).depthOf(['documenten', 'werkwijzer', 'teksten', 0, 'x'])).toBe(4);
    expect(new YamlText(text).depthOf(['niets'])).toBe(0);
  });

  const scalar = fc.constantFrom(
    'a',
    "'b'",
    '"c" # d',
    '',
    '  # leeg',
    '|\n    blok\n',
    '>+\n    blok\n\n',
    '[x]',
    '*p',
    '\n    - y',
  );
  const group = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), scalar, { minKeys: 1 });
  const written = fc
    .tuple(fc.array(group, { minLength: 1 }), fc.constantFrom('\n', '\r\n'))
    .map(([groups, eol]) => {
      const item = (keys: Record<string, string>): string =>
        Object.entries(keys)
          .map(([key, value]) => `${key}: ${value}${value.endsWith('\n') ? '' : '\n'}`)
          .join('  ');
      return `p: &p q # p\nl:\n${groups.map((each) => `- ${item(each)}`).join('')}`.replaceAll('\n', eol);
    });
  const value = fc.oneof(
    fc.constantFrom('a: b', '#', "'", '"', 'ja', '0123', 'x '.repeat(80)),
    fc.string(),
    fc.boolean(),
  );

  it('add a new key and remove it again without a trace', () => {
    fc.assert(
      fc.property(written, fc.constantFrom([], ['a', 'c']), value, (before, after, typed) => {
        const added = new YamlText(before).set(['l', 0, 'new'], typed, after).toString();
        expect((parse(added) as { l: { new: unknown }[] }).l[0]?.new).toBe(typed);
        expect(new YamlText(added).remove(['l', 0, 'new']).toString()).toBe(before);
      }),
    );
  });

  it('change one value and no other, and no comment', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('a', 'b', 'c'), value, (before, key, typed) => {
        const old = parse(before) as { l: Record<string, unknown>[] };
        fc.pre(old.l[0]?.[key] === null || !Array.isArray(old.l[0]?.[key] ?? []));
        const changedText = set(before, ['l', 0, key], typed);
        expect(parse(changedText)).toEqual({ ...old, l: [{ ...old.l[0], [key]: typed }, ...old.l.slice(1)] });
        expect(changedText.match(/# (?:leeg|d|p)/g)).toEqual(before.match(/# (?:leeg|d|p)/g));
      }),
    );
  });

  it('keep blank lines below a block of text, and a comment where there was no value', () => {
    expect(set('a: |\n  blok\n\n\nb: 1\n', ['a'], 'kort')).toBe('a: kort\n\n\nb: 1\n');
    expect(set('a: |\n  blok\nb: 1\n', ['a'], ['x'])).toBe('a: [x]\nb: 1\n');
    expect(set('a:   # leeg\n', ['a'], 'x')).toBe('a: x   # leeg\n');
    expect(set('a:\n  -   # leeg\n', ['a', 0], 'x')).toBe('a:\n  - x   # leeg\n');
  });
});
