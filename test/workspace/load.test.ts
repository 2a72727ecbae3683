import { describe, expect, it } from 'vitest';
import { loadWorkspace, type WorkspaceFiles } from '../../src/workspace/load.ts';
import { nodeAt, toPlain } from '../../src/workspace/located.ts';
import { memoryFiles, type Oddities } from '../support/memory-files.ts';
import { minimal, open, placed, placeOf } from '../support/workspace.ts';

/** Reads the workspace /w/a. */
function load(files: Readonly<Record<string, string>>, oddities?: Oddities): WorkspaceFiles {
  return loadWorkspace(memoryFiles(files, oddities), { folder: '/w/a', base: '/w/a' });
}

/** Problems as `file:line:column code`. */
function found({ diagnostics, texts }: WorkspaceFiles): string[] {
  return diagnostics.map((each) => `${placeOf(each, texts)} ${each.code}`);
}

/** A value of the profile with the place where it was written. */
function at({ profile, texts }: WorkspaceFiles, ...path: (string | number)[]): string {
  const node = nodeAt(profile, path)!;
  const source = { file: node.file, range: node.range };
  const place = placeOf({ code: 'file/empty', severity: 'error', args: [], source }, texts);
  return `${place} ${JSON.stringify(toPlain(node))}`;
}

const basedOn = (path: string): string => `gebaseerd_op: ${path}\n`;
const shared = '../gedeeld/gemeente.yaml';

describe('a profile in several files', () => {
  it('is read as if it were one file, each value with its own file', () => {
    const files = load({
      '/w/a/gemeente.yaml': 'bestanden: [profiel/agenda.yaml, profiel/pfo.yml]\ngemeente: { naam: A }\n',
      '/w/a/profiel/agenda.yaml': 'agenda:\n  slotje: nooit\n',
      '/w/a/profiel/pfo.yml': 'agenda:\n  prive_toegestaan: true\npfo: { dag: maandag }\n',
    });
    expect(found(files)).toEqual([]);
    expect(toPlain(files.profile)).toEqual({
      bestanden: ['profiel/agenda.yaml', 'profiel/pfo.yml'],
      gemeente: { naam: 'A' },
      agenda: { slotje: 'nooit', prive_toegestaan: true },
      pfo: { dag: 'maandag' },
    });
    expect(at(files, 'gemeente', 'naam')).toBe('gemeente.yaml:2:19 "A"');
    expect(at(files, 'agenda', 'slotje')).toBe('profiel/agenda.yaml:2:11 "nooit"');
    expect(at(files, 'pfo', 'dag')).toBe('profiel/pfo.yml:3:13 "maandag"');
    expect([...files.texts.keys()]).toEqual(['gemeente.yaml', 'profiel/agenda.yaml', 'profiel/pfo.yml']);
  });

  it('joins lists of items from several files', () => {
    const files = load({
      '/w/a/gemeente.yaml': 'bestanden: [b.yaml]\ncollege: { leden: [{ id: x }] }\n',
      '/w/a/b.yaml': 'college: { leden: [{ id: y }] }\n',
    });
    expect(toPlain(files.profile)).toMatchObject({ college: { leden: [{ id: 'x' }, { id: 'y' }] } });
  });

  it('reports a value that two files have at the second, and continues reading', () => {
    const files = load({
      '/w/a/gemeente.yaml': 'bestanden: [b.yaml, c.yaml]\nversie: een\n',
      '/w/a/b.yaml': '\nversie: twee\n',
      '/w/a/c.yaml': 'pfo: { dag: maandag }\n',
    });
    expect(found(files)).toEqual(['b.yaml:2:1 inherit/defined-twice']);
    expect(files.diagnostics[0]?.args).toEqual([{ path: 'versie', other: 'gemeente.yaml' }]);
    expect(at(files, 'pfo', 'dag')).toBe('c.yaml:1:13 "maandag"');
  });

  it('points to the name of a missing file, with a similar name', () => {
    const files = load({
      '/w/a/gemeente.yaml': 'bestanden:\n  - profiel/agenda.yaml\n  - profiel/agnda.yaml\n',
      '/w/a/profiel/agenda.yaml': 'agenda: {}\n',
    });
    expect(found(files)).toEqual(['gemeente.yaml:3:5 file/missing']);
    expect(files.diagnostics[0]?.args).toEqual([{ path: 'profiel/agnda.yaml', near: 'agenda.yaml' }]);
  });

  it.each(['../b.yaml', '../../etc/passwd.yaml', '/w/a/b.yaml', 'profiel/../../b.yaml', 'C:\\b.yaml'])(
    'never reads %s, which is outside the workspace',
    (path) => {
      const files = load({ '/w/a/gemeente.yaml': `bestanden: ['${path}']\n`, '/w/b.yaml': 'geheim: 1\n' });
      expect(found(files)).toEqual(['gemeente.yaml:1:13 file/outside-workspace']);
      expect([...files.texts.keys()]).toEqual(['gemeente.yaml']);
    },
  );

  it('reads a file named with a backslash, as Windows users write it', () => {
    const files = load({
      '/w/a/gemeente.yaml': "bestanden: ['profiel\\agenda.yaml']\n",
      '/w/a/profiel/agenda.yaml': 'agenda: {}\n',
    });
    expect(found(files)).toEqual([]);
    expect(files.profile.entries.has('agenda')).toBe(true);
  });
});

describe('a profile based on another', () => {
  const base = `agenda: { slotje: nooit, standaardduur_minuten: 45 }
printen: { plek: hal }
devices: { soorten: [iPad, laptop] }
secretariaat:
  medewerkers:
    - { id: m1, taak: post }
    - { id: m2, taak: agenda }
    - { id: m3, taak: reizen }
`;
  const own = `agenda: { slotje: op-verzoek }
devices: { soorten: [telefoon] }
secretariaat:
  medewerkers:
    - { id: m4, taak: piket }
    - { id: m2, naam: Balie }
    - { id: m3, vervalt: true }
`;
  const files = load({
    '/w/a/gemeente.yaml': basedOn(shared) + own,
    '/w/gedeeld/gemeente.yaml': base,
  });

  it('merges maps by key, items by id, and replaces plain lists', () => {
    expect(found(files)).toEqual([]);
    expect(toPlain(files.profile)).toEqual({
      gebaseerd_op: shared,
      agenda: { slotje: 'op-verzoek', standaardduur_minuten: 45 },
      printen: { plek: 'hal' },
      devices: { soorten: ['telefoon'] },
      secretariaat: {
        medewerkers: [
          { id: 'm1', taak: 'post' },
          { id: 'm2', taak: 'agenda', naam: 'Balie' },
          { id: 'm4', taak: 'piket' },
        ],
      },
    });
  });

  it('knows the file of every value', () => {
    expect(at(files, 'agenda', 'slotje')).toBe('gemeente.yaml:2:19 "op-verzoek"');
    expect(at(files, 'agenda', 'standaardduur_minuten')).toBe('../gedeeld/gemeente.yaml:1:49 45');
    expect(at(files, 'secretariaat', 'medewerkers', 1, 'taak')).toBe(
      '../gedeeld/gemeente.yaml:7:23 "agenda"',
    );
    expect(at(files, 'secretariaat', 'medewerkers', 1, 'naam')).toBe('gemeente.yaml:7:23 "Balie"');
  });

  it('reports an inherited error in the base file, and its own in its own file', async () => {
    const workspace = await open(
      {
        '/w/a/gemeente.yaml': `${minimal}${basedOn(shared)}agenda:\n  slotje: nooit\n  prive_toegestaan: ja\n`,
        '/w/gedeeld/gemeente.yaml':
          'schema_versie: 1\nagenda:\n  slotje: soms\n  standaardduur_minuten: kort\npiket: { planner: secretares }\n',
      },
      { folder: '/w/a' },
    );
    // `slotje: soms` is wrong too, but the municipality's own profile replaces it: nothing is left to fix.
    expect(placed(workspace)).toEqual([
      '../gedeeld/gemeente.yaml:4:26 schema/wrong-type',
      '../gedeeld/gemeente.yaml:5:19 reference/unknown',
      'gemeente.yaml:12:21 schema/wrong-type',
    ]);
  });

  it('removes only what exists', () => {
    const slip = load({
      '/w/a/gemeente.yaml': `${basedOn(shared)}secretariaat:\n  medewerkers:\n    - { id: m9, vervalt: true }\n`,
      '/w/gedeeld/gemeente.yaml': base,
    });
    expect(found(slip)).toEqual(['gemeente.yaml:4:7 inherit/nothing-to-drop']);
    expect(slip.diagnostics[0]).toMatchObject({ severity: 'warning', args: [{ id: 'm9' }] });
    expect(toPlain(nodeAt(slip.profile, ['secretariaat', 'medewerkers'])!)).toHaveLength(3);
  });

  it('does not pass on what concerns one file: whether it is shared, and which files it consists of', () => {
    const both = load({
      '/w/a/gemeente.yaml': basedOn(shared),
      '/w/gedeeld/gemeente.yaml': 'gedeeld: true\nbestanden: [post.yaml]\nversie: x\n',
      '/w/gedeeld/post.yaml': 'post: { plek: hal }\n',
    });
    expect(toPlain(both.profile)).toEqual({ gebaseerd_op: shared, versie: 'x', post: { plek: 'hal' } });
    expect(at(both, 'post', 'plek')).toBe('../gedeeld/post.yaml:1:15 "hal"');
  });

  it('may be based on several others, the nearest first', () => {
    const chain = load({
      '/w/a/gemeente.yaml': `${basedOn('../b/gemeente.yaml')}versie: a\n`,
      '/w/b/gemeente.yaml': `${basedOn('../c/basis.yaml')}versie: b\npost: { plek: b }\n`,
      '/w/c/basis.yaml': `${basedOn('../d/gemeente.yml')}versie: c\npost: { plek: c, frequentie: c }\n`,
      '/w/d/gemeente.yml': 'versie: d\nprinten: { plek: d }\n',
    });
    expect(found(chain)).toEqual([]);
    expect(at(chain, 'versie')).toBe('gemeente.yaml:2:9 "a"');
    expect(at(chain, 'post', 'plek')).toBe('../b/gemeente.yaml:3:15 "b"');
    expect(at(chain, 'post', 'frequentie')).toBe('../c/basis.yaml:3:30 "c"');
    expect(at(chain, 'printen', 'plek')).toBe('../d/gemeente.yml:2:18 "d"');
    expect(at(chain, 'gebaseerd_op')).toContain('../b/gemeente.yaml');
  });

  it('may restore what a nearer one removed', () => {
    const chain = load({
      '/w/a/gemeente.yaml': `${basedOn('../b/gemeente.yaml')}college: { leden: [{ id: x, rol: wethouder }] }\n`,
      '/w/b/gemeente.yaml': `${basedOn('../c/gemeente.yaml')}college: { leden: [{ id: x, vervalt: true }] }\n`,
      '/w/c/gemeente.yaml': 'college: { leden: [{ id: x, rol: burgemeester, partij: P }] }\n',
    });
    expect(found(chain)).toEqual([]);
    // What was removed is gone: nothing of the lowest profile shows through.
    expect(toPlain(nodeAt(chain.profile, ['college', 'leden'])!)).toEqual([{ id: 'x', rol: 'wethouder' }]);
  });

  it('keeps `vervalt` where it changes a shipped list, which is unknown here', () => {
    const shipped = load({
      '/w/a/gemeente.yaml':
        'organisatie: { rollen: [{ id: ict, vervalt: true }] }\ndocumenten: { werkwijzer: { teksten: [{ id: t, vervalt: true }] } }\n',
    });
    expect(found(shipped)).toEqual([]);
    expect(toPlain(shipped.profile)).toEqual({
      organisatie: { rollen: [{ id: 'ict', vervalt: true }] },
      documenten: { werkwijzer: { teksten: [{ id: 't', vervalt: true }] } },
    });
  });
});
