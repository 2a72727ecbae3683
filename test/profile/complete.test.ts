import { describe, expect, it } from 'vitest';
import { lineStarts, positionAt } from '../../src/diagnostics/present.ts';
import { shapes } from '../../src/generated/shapes.ts';
import { complete } from '../../src/profile/complete.ts';
import type { NameOf } from '../../src/profile/reader-name.ts';
import { isList, leafAt, listAt, viewAt, type Blank, type View } from '../../src/profile/leaf.ts';
import type { Shape } from '../../src/profile/shape.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { minimal, open } from '../support/workspace.ts';

const names: NameOf = (kind, id) =>
  kind === 'rol' && id === 'ict' ? { text: 'team I&A', article: 'het' } : undefined;

/** The view of a YAML text. */
function view(text: string, shape: Shape): View | undefined {
  const { root } = parseYaml(text, 'x.yaml');
  return complete(root, shape, { nameOf: names, file: 'gemeente.yaml' });
}

/** What readers see of one value with a format. */
function written(value: string, format?: Extract<Shape, { kind: 'leaf' }>['format']): string | undefined {
  const leaf: Shape = { kind: 'leaf', ...(format === undefined ? {} : { format }) };
  return leafAt(view(`w: ${value}\n`, { kind: 'object', keys: { w: leaf } }), 'w')?.text;
}

describe('a value in a document', () => {
  it.each([
    ['"08:30"', 'tijd', '08.30\u00a0uur'],
    ['"00:00"', 'tijd', '00.00\u00a0uur'],
    ['2026-07-07', 'datum', '7\u00a0juli\u00a02026'],
    ['2024-02-29', 'datum', '29\u00a0februari\u00a02024'],
    ['30', 'minuten', '30\u00a0minuten'],
    ['1', 'minuten', '1\u00a0minuut'],
    ['0', 'minuten', '0\u00a0minuten'],
    ['2', 'uren', '2\u00a0uur'],
    ['1.5', 'uren', '1,5\u00a0uur'],
    ['50', 'bedrag', '€\u00a050'],
    ['49.9', 'bedrag', '€\u00a049,90'],
    ['{ dag: donderdag, tijd: "15:00" }', 'moment', 'donderdag 15.00\u00a0uur'],
    ['true', 'boolean', 'ja'],
    ['false', 'boolean', 'nee'],
    ['0.8', undefined, '0,8'],
    ['12', undefined, '12'],
    ['B&W *en* zo', undefined, 'B&W *en* zo'],
  ] as const)('%s as %s reads “%s”', (value, format, text) => {
    expect(written(value, format)).toBe(text);
  });

  it('loses the line endings around it, which YAML’s block style adds, but not those inside', () => {
    expect(written('|\n  een\n  twee\n\n')).toBe('een\ntwee');
    expect(written('"\\r\\n een \\n"')).toBe(' een ');
  });

  it('names the role that a text mentions; an unknown one stays as written', () => {
    expect(written('Bel {{rol.ict}} of {{ rol.ict }}, niet {{rol.bodes}}.', 'roltekst')).toBe(
      'Bel team I&A of team I&A, niet {{rol.bodes}}.',
    );
    expect(written('Bel {{rol.ict}}.')).toBe('Bel {{rol.ict}}.');
  });

  it('is the name of what it refers to, with its article, and keeps the id for conditions', () => {
    const shape: Shape = { kind: 'object', keys: { door: { kind: 'leaf', refers: 'rol' } } };
    expect(leafAt(view('door: ict\n', shape), 'door')).toMatchObject({
      raw: 'ict',
      text: 'team I&A',
      article: 'het',
    });
    // Validation has reported it; a document that is made anyway shows what was typed.
    expect(leafAt(view('door: bestaatniet\n', shape), 'door')).toMatchObject({ text: 'bestaatniet' });
  });

  it('knows where it was written', () => {
    const leaf = leafAt(
      view('a:\n  b: x\n', {
        kind: 'object',
        keys: { a: { kind: 'object', keys: { b: { kind: 'leaf' } } } },
      }),
      'a',
      'b',
    );
    expect(leaf?.source).toEqual({ file: 'x.yaml', pointer: '/a/b', range: { start: 8, end: 9 } });
  });
});

describe('a default', () => {
  const shape: Shape = {
    kind: 'object',
    keys: {
      ja: { kind: 'leaf', format: 'boolean', default: true },
      rol: { kind: 'leaf', refers: 'rol', default: 'ict' },
      lijst: { kind: 'list', default: ['ict', 'x'], item: { kind: 'leaf', refers: 'rol' } },
      duur: { kind: 'leaf', format: 'minuten', default: 0 },
    },
  };

  it.each([
    ['an absent key', '{}'],
    ['a key without a value', 'ja:\nrol:\nlijst:\nduur:\n'],
  ])('replaces %s, written the same way', (_, text) => {
    const seen = view(text, shape);
    expect(leafAt(seen, 'ja')).toMatchObject({ raw: true, text: 'ja', source: undefined });
    expect(leafAt(seen, 'rol')).toMatchObject({ raw: 'ict', text: 'team I&A' });
    expect(listAt(seen, 'lijst').map(String)).toEqual(['team I&A', 'x']);
    expect(leafAt(seen, 'duur')).toMatchObject({ raw: 0, text: '0\u00a0minuten' });
  });

  it('never overrides what was written, not even no, zero or an empty list', () => {
    const seen = view('ja: false\nrol: x\nlijst: []\nduur: 15\n', shape);
    expect(leafAt(seen, 'ja')).toMatchObject({ raw: false, text: 'nee' });
    expect(leafAt(seen, 'rol')?.text).toBe('x');
    expect(viewAt(seen, ['lijst'])).toEqual([]);
    expect(leafAt(seen, 'duur')?.raw).toBe(15);
  });

  it('of every kind is present for a minimal real profile', async () => {
    const { sources } = await open({ '/w/gemeente.yaml': minimal });
    const { profile } = sources;
    expect(leafAt(profile, 'college', 'vergadering', 'frequentie')?.text).toBe('wekelijks');
    expect(leafAt(profile, 'pfo', 'vooroverleg_minuten')?.text).toBe('30\u00a0minuten');
    expect(listAt(profile, 'devices', 'soorten').map(String)).toEqual(['iPad', 'laptop', 'smartphone']);
    expect(leafAt(profile, 'printen', 'papierloos')?.raw).toBe(true);
    expect(leafAt(profile, 'toegang', 'uitgever')).toMatchObject({ raw: 'bodes', text: 'bodes' });
  });
});

describe('a value that is not filled in', () => {
  const day: Shape = { kind: 'leaf', title: 'Dag van het PFO', label: 'dag van het PFO' };
  const blankOf = (seen: View | undefined, ...path: string[]): Blank | undefined =>
    leafAt(seen, ...path)?.blank;

  it('is a blank with its label, its dotted path, and the file to fill it in', () => {
    const seen = view('', { kind: 'object', keys: { pfo: { kind: 'object', keys: { dag: day } } } });
    expect(leafAt(seen, 'pfo', 'dag')).toMatchObject({ raw: undefined, text: '', isSet: false });
    expect(blankOf(seen, 'pfo', 'dag')).toEqual({
      label: 'dag van het PFO',
      path: 'pfo.dag',
      source: { file: 'gemeente.yaml', pointer: '/pfo/dag' },
    });
  });

  it.each([
    ['Titel van iets', 'titel van iets'],
    ['KvK-nummer', 'KvK-nummer'],
    ['OIN', 'OIN'],
  ])('without a label is named by its title: %s → %s', (title, label) => {
    const seen = view('', { kind: 'object', keys: { x: { kind: 'leaf', title } } });
    expect(blankOf(seen, 'x')?.label).toBe(label);
  });

  it('points to the nearest written map, in its own file', async () => {
    const shared = 'pfo:\n  duur_uren: 2\nsecretariaat:\n  medewerkers:\n    - { id: m, naam: Balie }\n';
    const workspace = await open(
      {
        '/w/a/gemeente.yaml': `${minimal}gebaseerd_op: ../b/gemeente.yaml\nworkshop:\n  inleiding_minuten: 5\n`,
        '/w/b/gemeente.yaml': shared,
      },
      { folder: '/w/a' },
    );
    const { profile } = workspace.sources;
    const placeOf = (...path: string[]): string => {
      const { file, range } = blankOf(profile, ...path)!.source;
      const { line, column } = positionAt(lineStarts(workspace.files.texts.get(file)!), range!.start);
      return `${file}:${line}:${column}`;
    };
    expect(placeOf('pfo', 'dag')).toBe('../b/gemeente.yaml:1:1');
    expect(placeOf('workshop', 'begin')).toBe('gemeente.yaml:10:1');
    expect(placeOf('college', 'stukken_uiterlijk')).toBe('gemeente.yaml:5:1');
    const [employee] = listAt(profile, 'secretariaat', 'medewerkers');
    expect(leafAt(employee, 'taak')?.blank).toMatchObject({
      path: 'secretariaat.medewerkers[1].taak',
      source: { file: '../b/gemeente.yaml', pointer: '/secretariaat/medewerkers/0/taak' },
    });
    // Nothing of it was written anywhere: then it belongs in the municipality's own file, as a whole.
    expect(blankOf(profile, 'agenda', 'standaardduur_minuten')?.source).toEqual({
      file: 'gemeente.yaml',
      pointer: '/agenda/standaardduur_minuten',
    });
  });

  it('may be a whole list or a whole map', () => {
    const seen = view('', {
      kind: 'object',
      keys: {
        leden: { kind: 'list', title: 'Leden', item: { kind: 'leaf' } },
        thema: { kind: 'object', title: 'Thema', label: 'het thema', keys: { kern: { kind: 'leaf' } } },
      },
    });
    expect(blankOf(seen, 'leden')?.label).toBe('leden');
    expect(listAt(seen, 'leden')).toEqual([]);
    expect(blankOf(seen, 'thema')).toMatchObject({ label: 'het thema', path: 'thema' });
  });

  it('shows nothing when it may be absent', () => {
    const seen = view('', {
      kind: 'object',
      keys: {
        partij: { kind: 'leaf', optional: true },
        leden: { kind: 'list', optional: true, item: { kind: 'leaf' } },
        foto: { kind: 'object', optional: true, keys: { alt: { kind: 'leaf', optional: true } } },
      },
    });
    expect(leafAt(seen, 'partij')).toMatchObject({ raw: undefined, text: '', blank: undefined });
    expect(viewAt(seen, ['leden'])).toEqual([]);
    expect(leafAt(seen, 'foto', 'alt')?.blank).toBeUndefined();
  });
});

describe('every generated shape', () => {
  const blanks = (seen: View | undefined): readonly Blank[] => {
    if (seen === undefined) return [];
    if (isList(seen)) return seen.flatMap(blanks);
    if ('blank' in seen && 'raw' in seen) return seen.blank === undefined ? [] : [seen.blank as Blank];
    return Object.values(seen).flatMap(blanks);
  };

  it.each(Object.entries(shapes))(
    '%s can be completed from nothing, and every blank has a text',
    (_, shape) => {
      const found = blanks(complete(undefined, shape, { nameOf: names, file: 'x.yaml' }));
      expect(found.length).toBeGreaterThan(0);
      for (const { label, path } of found) {
        expect(label).toMatch(/^\S.*\S$/);
        expect(path).toMatch(/^[a-z_]+(\.[a-z_]+)*$/);
      }
    },
  );
});
