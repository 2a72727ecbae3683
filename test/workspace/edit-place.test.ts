import { describe, expect, it } from 'vitest';
import { addItem, depthIn, writeValue } from '../../src/workspace/edit-place.ts';
import { UneditableError } from '../../src/workspace/edit-yaml.ts';

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

/** The lines of a text that another one does not have. */
function changed(before: string, after: string): readonly string[] {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !old.has(line));
}

describe('writing a value', () => {
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
    const after = writeValue(text, path, value);
    expect(changed(text, after)).toEqual(lines);
    expect(changed(after, text).length).toBeLessThanOrEqual(3);
    const crlf = writeValue(text.replaceAll('\n', '\r\n'), path, value);
    expect(crlf.replaceAll('\r\n', '\n')).toBe(after);
    expect(crlf.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('puts a new key of the top where it parts no key from its comments', () => {
    const fresh = 'a:\n  b: 1\n  # c: 2\n\n  # d: 3\n\n## Wanneer.\n# werkwijzer:\n#   x: 1\n';
    const asked = fresh.replace('# werkwijzer:', 'werkwijzer:\n  laatst: vandaag\n# werkwijzer:');
    expect(writeValue(fresh, ['werkwijzer', 'laatst'], 'vandaag')).toBe(asked);
    expect(writeValue(fresh, ['nieuw'], 1)).toBe(`${fresh}\nnieuw: 1\n`);
    expect(writeValue(fresh, ['a', 'e'], 4)).toBe(fresh.replace('a:\n  b: 1', 'a:\n  b: 1\n  e: 4'));
    const deep = 'a:\n  b:\n    c: 1\n    # d: 2\n# e: 3\n';
    expect(writeValue(deep, ['a', 'e'], 4)).toBe(deep.replace('# d: 2\n', '# d: 2\n  e: 4\n'));
    const inside = 'a:\n  b: 1\n# werkwijzer:\n  c: 2\n...\n';
    const added = inside.replace('c: 2\n', 'c: 2\n\nwerkwijzer: 1\n');
    expect(writeValue(inside, ['werkwijzer'], 1)).toBe(added);
  });

  it('refuses what it cannot do without risk', () => {
    expect(() => writeValue(text, ['leeg', 'x'], 1)).toThrow(UneditableError);
    expect(() => writeValue('a: [', ['a'], 1)).toThrow(UneditableError);
    expect(() => writeValue(text, ['pfo'], 1)).toThrow(UneditableError);
  });
});

describe('adding an item', () => {
  it('puts it under the last one, as far in as the others stand', () => {
    const item = { id: 'twee', vervalt: true };
    const after = addItem(text, ['documenten', 'werkwijzer', 'teksten'], { item, comment: 'om\neen reden' });
    expect(changed(text, after)).toEqual(['    - id: twee', '      vervalt: true # om een reden']);
    expect(after.indexOf('id: twee')).toBeLessThan(after.indexOf('# slot'));
  });

  it('makes the list when it is not there', () => {
    const after = addItem(text, ['documenten', 'rollen', 'teksten'], { item: { id: 'x' } });
    expect(changed(text, after)).toEqual(['  rollen:', '      - id: x']);
    expect(addItem('a: 1\n', ['l'], { item: { id: 'x' } })).toBe('a: 1\n\nl:\n  - id: x\n');
    expect(addItem('l: []\n', ['l'], { item: { id: 'x' } })).toBe('l: [{ id: x }]\n');
  });

  it('knows how much of a path is there', () => {
    expect(depthIn(text, ['documenten', 'werkwijzer', 'teksten', 0, 'x'])).toBe(4);
    expect(depthIn(text, ['niets'])).toBe(0);
  });
});
