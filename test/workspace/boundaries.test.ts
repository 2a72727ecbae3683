/** What belongs to a workspace and what does not: bases, links, folders of entities, the file with names. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import type { FileSystem } from '../../src/workspace/file-system.ts';
import { findWorkspace, profileIn, sharingRoot } from '../../src/workspace/find.ts';
import { loadWorkspace, type WorkspaceFiles } from '../../src/workspace/load.ts';
import { isInside, joinPath, resolveInside, showPath } from '../../src/workspace/paths.ts';
import { temporaryFolder } from '../support/bin.ts';
import { memoryFiles, type Oddities } from '../support/memory-files.ts';
import { placeOf } from '../support/workspace.ts';

function load(files: Readonly<Record<string, string>>, oddities?: Oddities, folder = '/w/a'): WorkspaceFiles {
  return loadWorkspace(memoryFiles(files, oddities), { folder, base: folder });
}

function found({ diagnostics, texts }: WorkspaceFiles): string[] {
  return diagnostics.map((each) => `${placeOf(each, texts)} ${each.code}`);
}

describe('what a profile may be based on', () => {
  it('refuses a circle, with its whole path, at the line that closes it', () => {
    const files = load({
      '/w/a/gemeente.yaml': 'gebaseerd_op: ../b/gemeente.yaml\nversie: a\n',
      '/w/b/gemeente.yaml': 'gebaseerd_op: ../c/basis.yaml\n',
      '/w/c/basis.yaml': 'versie: c\ngebaseerd_op: ../b/gemeente.yaml\npost: { plek: c }\n',
    });
    expect(found(files)).toEqual(['../c/basis.yaml:2:15 cycle/inheritance']);
    expect(files.diagnostics[0]?.args).toEqual([
      { path: ['../b/gemeente.yaml', '../c/basis.yaml', '../b/gemeente.yaml'] },
    ]);
    // The rest is still read, so that its problems are reported in the same run.
    expect(files.profile.entries.has('post')).toBe(true);
  });

  it('refuses a profile based on itself', () => {
    const files = load({ '/w/a/gemeente.yaml': 'gebaseerd_op: ./gemeente.yaml\n' });
    expect(found(files)).toEqual(['gemeente.yaml:1:15 cycle/inheritance']);
    expect(files.diagnostics[0]?.args).toEqual([{ path: ['gemeente.yaml', 'gemeente.yaml'] }]);
  });

  it('detects a circle through a link too', () => {
    const files = load(
      { '/w/a/gemeente.yaml': 'gebaseerd_op: ../b/link.yaml\n', '/w/b/link.yaml': 'versie: x\n' },
      { links: { '/w/b/link.yaml': '/w/a/gemeente.yaml' } },
    );
    expect(found(files)).toEqual(['gemeente.yaml:1:15 cycle/inheritance']);
  });

  it('points to a missing base, with a similar name', () => {
    const files = load({
      '/w/a/gemeente.yaml': 'versie: a\ngebaseerd_op: ../gedeeld/gemeent.yaml\n',
      '/w/gedeeld/gemeente.yaml': 'versie: b\n',
    });
    expect(found(files)).toEqual(['gemeente.yaml:2:15 file/missing']);
    expect(files.diagnostics[0]?.args).toEqual([{ path: '../gedeeld/gemeent.yaml', near: 'gemeente.yaml' }]);
  });

  it('may be next to the workspace, and with git anywhere in the repository', () => {
    const far = {
      '/r/regio/oost/a/gemeente.yaml': 'gebaseerd_op: ../../gedeeld/gemeente.yaml\n',
      '/r/regio/gedeeld/gemeente.yaml': 'versie: x\n',
    };
    const folder = '/r/regio/oost/a';
    expect(found(load(far, {}, folder))).toEqual(['gemeente.yaml:1:15 file/outside-workspace']);
    expect(found(load({ ...far, '/r/.git/HEAD': '' }, {}, folder))).toEqual([]);
    // A git worktree has a file of that name.
    expect(found(load({ ...far, '/r/.git': '' }, {}, folder))).toEqual([]);
    expect(found(load({ ...far, [`${folder}/.git/HEAD`]: '' }, {}, folder))).toEqual([
      'gemeente.yaml:1:15 file/outside-workspace',
    ]);
  });

  it('is never read through a link that leads outside', () => {
    const files = load(
      {
        '/r/.git/HEAD': '',
        '/r/a/gemeente.yaml': 'gebaseerd_op: ../b/gemeente.yaml\n',
        '/r/b/gemeente.yaml': 'geheim: 1\n',
      },
      { links: { '/r/b/gemeente.yaml': '/home/iemand/gemeente.yaml' } },
      '/r/a',
    );
    expect(found(files)).toEqual(['gemeente.yaml:1:15 file/outside-workspace']);
    expect([...files.texts.keys()]).toEqual(['gemeente.yaml']);
  });

  it('is not searched for when its name is not a YAML file; the schema reports that', () => {
    expect(found(load({ '/w/a/gemeente.yaml': 'gebaseerd_op: ../gedeeld\n', '/w/gedeeld/x': '' }))).toEqual(
      [],
    );
  });
});

describe('the entities of a workspace', () => {
  it('come from every base profile, the lowest first, and its own last', () => {
    const { entities } = load({
      '/w/a/gemeente.yaml': 'gebaseerd_op: ../b/gemeente.yaml\n',
      '/w/a/rollen/x.yaml': 'id: x\n',
      '/w/a/sjablonen/checklists/l.yaml': 'id: l\n',
      '/w/b/gemeente.yaml': 'gebaseerd_op: ../c/gemeente.yaml\n',
      '/w/b/rollen/x.yml': 'id: x\n',
      '/w/b/overleggen/o.yaml': 'id: o\n',
      '/w/c/gemeente.yaml': 'versie: c\n',
      '/w/c/rollen/y.yaml': 'id: y\n',
      '/w/c/samenwerking/s.yaml': 'id: s\n',
    });
    expect(entities.rol.map(({ file }) => file)).toEqual([
      '../c/rollen/y.yaml',
      '../b/rollen/x.yml',
      'rollen/x.yaml',
    ]);
    expect(entities.overleg.map(({ file }) => file)).toEqual(['../b/overleggen/o.yaml']);
    expect(entities.samenwerking.map(({ file }) => file)).toEqual(['../c/samenwerking/s.yaml']);
    expect(entities.checklist.map(({ file }) => file)).toEqual(['sjablonen/checklists/l.yaml']);
  });

  it('are read only for the requested kinds', () => {
    const files = memoryFiles({
      '/w/a/gemeente.yaml': 'versie: a\n',
      '/w/a/rollen/x.yaml': '\t',
      '/w/a/overleggen/o.yaml': 'id: o\n',
    });
    const { entities, diagnostics } = loadWorkspace(files, {
      folder: '/w/a',
      base: '/w',
      kinds: ['overleg'],
    });
    expect(entities.rol).toEqual([]);
    expect(entities.overleg.map(({ file }) => file)).toEqual(['a/overleggen/o.yaml']);
    expect(diagnostics).toEqual([]);
  });

  it.each(['x.txt', '.x.yaml', '~x.yaml', 'x.yaml.bak', 'x.yaml~'])('do not include %s', (name) => {
    const files = load({ '/w/a/gemeente.yaml': 'versie: a\n', [`/w/a/rollen/${name}`]: '\t:' });
    expect(files.entities.rol).toEqual([]);
    expect(found(files)).toEqual([]);
  });

  it.each([
    ['a link', { '/w/a/rollen/x.yaml': '/etc/x.yaml' }],
    ['a link to a neighbour whose name begins alike', { '/w/a/rollen/x.yaml': '/wx/rollen/x.yaml' }],
  ])('are not read through %s that leads outside', (_, links) => {
    const files = load({ '/w/a/gemeente.yaml': 'versie: a\n', '/w/a/rollen/x.yaml': 'id: x\n' }, { links });
    expect(found(files)).toEqual(['rollen/x.yaml file/outside-workspace']);
    expect(files.entities.rol).toEqual([]);
  });

  it('give a warning for a folder with nearly the name of a known one, and for no other', () => {
    const files = load({
      '/w/a/gemeente.yaml': 'versie: a\n',
      '/w/a/overlegen/x.yaml': '',
      '/w/a/notities/x.yaml': '',
      '/w/a/.rollen/x.yaml': '',
      '/w/a/rolen': 'a file, no folder',
    });
    expect(found(files)).toEqual(['overlegen file/unknown-folder']);
    expect(files.diagnostics[0]).toMatchObject({
      severity: 'warning',
      args: [{ folder: 'overlegen', near: 'overleggen' }],
    });
  });
});

describe('the file with names', () => {
  const base = {
    '/w/a/gemeente.yaml': 'gebaseerd_op: ../b/gemeente.yaml\n',
    '/w/b/gemeente.yaml': 'versie: b\n',
  };

  it('is read from the workspace itself', () => {
    const { persons } = load({ ...base, '/w/a/personen.lokaal.yaml': 'personen: []\n' });
    expect(persons?.file).toBe('personen.lokaal.yaml');
  });

  it('is never inherited from a base profile, nor read as part of the profile', () => {
    const files = load({
      '/w/a/gemeente.yaml': 'gebaseerd_op: ../b/gemeente.yaml\nbestanden: [profiel/x.yaml]\n',
      '/w/a/profiel/x.yaml': 'versie: x\n',
      '/w/a/profiel/personen.lokaal.yaml': 'personen: []\n',
      '/w/b/gemeente.yaml': 'versie: b\n',
      '/w/b/personen.lokaal.yaml': 'personen: [{ id: x, naam: Iemand anders }]\n',
    });
    expect(files.persons).toBeUndefined();
    expect([...files.texts.keys()]).not.toContainEqual(expect.stringContaining('personen'));
    expect(found(files)).toEqual([]);
  });

  it('may be absent', () => {
    expect(load(base).persons).toBeUndefined();
  });
});

describe('on a real disk', () => {
  const { files } = nodeIo();
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };

  /** A workspace with a role, a base and a part that are links. */
  function linked(target: string): { readonly folder: string; readonly files: FileSystem } {
    const root = temporaryFolder();
    const folder = `${root}/werk/a`;
    write(`${folder}/gemeente.yaml`, 'gebaseerd_op: ../gedeeld/gemeente.yaml\nbestanden: [deel/x.yaml]\n');
    for (const name of ['gedeeld/gemeente.yaml', 'a/deel/x.yaml', 'a/rollen/x.yaml']) {
      write(`${root}/${target}/${name}`, 'id: x\n');
      mkdirSync(dirname(`${root}/werk/${name}`), { recursive: true });
    }
    symlinkSync(`${root}/${target}/gedeeld/gemeente.yaml`, `${root}/werk/gedeeld/gemeente.yaml`);
    symlinkSync(`${root}/${target}/a/deel/x.yaml`, `${folder}/deel/x.yaml`);
    symlinkSync(`${root}/${target}/a/rollen`, `${folder}/rollen/map`);
    symlinkSync(`${folder}/rollen/map/x.yaml`, `${folder}/rollen/x.yaml`);
    return { folder, files };
  }

  it('follows no link out of the workspace, not over two links or through a linked folder either', () => {
    const { folder } = linked('geheim');
    expect(found(loadWorkspace(files, { folder, base: folder })).sort()).toEqual([
      'gemeente.yaml:1:15 file/outside-workspace',
      'gemeente.yaml:2:13 file/outside-workspace',
      'rollen/x.yaml file/outside-workspace',
    ]);
  });

  it('follows links that stay inside', () => {
    const { folder } = linked('werk/a/.opslag');
    const loaded = loadWorkspace(files, { folder, base: folder });
    expect(found(loaded)).toEqual([]);
    expect(loaded.entities.rol.map(({ file }) => file)).toEqual(['rollen/x.yaml']);
  });
});

describe('paths', () => {
  const segment = fc.constantFrom('a', 'b', '..', '.', 'a..', '..a', 'rollen');

  it('never leave the allowed folder, however they are written', () => {
    const files = memoryFiles({});
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), fc.constantFrom('/', '\\', '//'), (parts, slash) => {
        const path = resolveInside(files, { folder: '/w/a', allowed: '/w' }, parts.join(slash));
        if (path === undefined) return;
        expect(path === '/w' || path.startsWith('/w/')).toBe(true);
        expect(path.split('/')).not.toContain('..');
      }),
    );
  });

  it('are inside a folder by its whole name', () => {
    expect(isInside('/w/a', '/w/a')).toBe(true);
    expect(isInside('/w/a', '/w/a/..b')).toBe(true);
    expect(isInside('/w/a', '/w/ab')).toBe(false);
    expect(isInside('/w/a', '/w')).toBe(false);
  });

  it('are shown relative to the folder the command was given', () => {
    expect(showPath('/w/a', '/w/b/x.yaml')).toBe('../b/x.yaml');
    expect(showPath('/w/a', '/w/a')).toBe('.');
    expect(joinPath('/w/a', '..\\b\\x.yaml')).toBe('/w/b/x.yaml');
  });

  it('lead from any folder of a workspace up to its profile', () => {
    const files = memoryFiles({ '/w/a/gemeente.yml': '', '/w/a/rollen/x.yaml': '', '/w/b/c/d': '' });
    expect(findWorkspace(files, '/w/a/rollen')).toBe('/w/a');
    expect(findWorkspace(files, '/w/b/c')).toBeUndefined();
    expect(profileIn(memoryFiles({ '/x/gemeente.yml': '', '/x/gemeente.yaml': '' }), '/x')).toBe(
      '/x/gemeente.yaml',
    );
    expect(sharingRoot(files, '/w/a')).toBe('/w');
  });
});
