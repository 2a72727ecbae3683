/** What a changed file means for documents, and which paths are none of our business. */
import { describe, expect, it } from 'vitest';
import {
  addWork,
  changeAt,
  hasWork,
  isIgnored,
  noWork,
  workFor,
  type Change,
  type Grounds,
} from '../../../src/app/watch/changes.ts';
import { documents } from '../../../src/document/registry.ts';

const grounds: Grounds = { workspace: '/r/dam', bases: ['/r/gedeeld'], outFolder: '/r/dam/documenten' };
const all = documents.map(({ id }) => id);
const watched = { documents, dossier: undefined, names: false, showsLook: true };

describe('a changed path', () => {
  it.each<[string, Change | undefined]>([
    ['gemeente.yaml', { kind: 'profile' }],
    ['delen/college.yml', { kind: 'profile' }],
    ['rollen/griffier.yaml', { kind: 'entity', entity: 'rol' }],
    ['rollen', { kind: 'entity', entity: 'rol' }],
    ['rollen/leesmij.txt', undefined],
    ['overleggen/pfo.yaml', { kind: 'entity', entity: 'overleg' }],
    ['samenwerking/a.yaml', { kind: 'entity', entity: 'samenwerking' }],
    ['sjablonen/checklists/a.yaml', { kind: 'entity', entity: 'checklist' }],
    ['sjablonen/documenten/werkwijzer/document.md.hbs', { kind: 'template', document: 'werkwijzer' }],
    ['sjablonen/documenten/werkwijzer', { kind: 'template', document: 'werkwijzer' }],
    ['sjablonen/documenten/gedeeld/kop.md.hbs', { kind: 'template', document: undefined }],
    ['sjablonen', { kind: 'template', document: undefined }],
    ['gegevens/jubileum.yaml', { kind: 'template', document: 'jubileum' }],
    ['dossiers/vertrek.yaml', { kind: 'dossier', id: 'vertrek' }],
    ['dossiers', { kind: 'dossier', id: undefined }],
    ['personen.lokaal.yaml', { kind: 'names' }],
    ['huisstijl/sjabloon.docx', { kind: 'look' }],
    ['huisstijl/tokens.json', { kind: 'look' }],
    ['fotos/a.JPG', { kind: 'look' }],
    ['README.md', undefined],
    ['.', { kind: 'profile' }],
  ])('%s means %j', (path, change) => {
    expect(changeAt(path === '.' ? '/r/dam' : `/r/dam/${path}`, grounds)).toEqual(change);
  });

  it.each<[string, Change | undefined]>([
    ['gemeente.yaml', { kind: 'profile' }],
    ['rollen/griffier.yaml', { kind: 'entity', entity: 'rol' }],
    ['dossiers/a.yaml', undefined],
    ['src/x.yaml', undefined],
  ])('of a base profile: %s means %j', (path, change) => {
    expect(changeAt(`/r/gedeeld/${path}`, grounds)).toEqual(change);
  });

  it.each([
    'documenten/werkwijzer.md',
    'documenten.lokaal/werkwijzer.md',
    '.git/index',
    '.gemeente/schema/gemeente.schema.json',
    'node_modules/a/b.yaml',
    '.gemeente.yaml.swp',
    'gemeente.yaml~',
    'gemeente.yaml.123.tmp',
    'huisstijl/~$sjabloon.docx',
    'huisstijl/.~lock.sjabloon.docx#',
    '#gemeente.yaml#',
    'gemeente.yaml___jb_tmp___',
  ])('is passed over: %s', (path) => {
    expect(isIgnored(`/r/dam/${path}`, grounds)).toBe(true);
    expect(changeAt(`/r/dam/${path}`, grounds)).toBeUndefined();
  });

  it.each(['gemeente.yaml', 'rollen', 'dossiers/x.yaml'])('is looked at: %s', (path) => {
    expect(isIgnored(`/r/dam/${path}`, grounds)).toBe(false);
  });

  it('beside the workspace counts only on the way to a base', () => {
    expect(isIgnored('/r', grounds)).toBe(false);
    expect(isIgnored('/r/ander', grounds)).toBe(true);
  });

  it('is looked at when documents go to the workspace itself', () => {
    expect(isIgnored('/r/dam/gemeente.yaml', { ...grounds, outFolder: '/r/dam' })).toBe(false);
    expect(isIgnored('/r/dam/uit/gemeente.yaml', { ...grounds, outFolder: '/r/dam/uit' })).toBe(true);
  });

  it('of an editor that saves in steps comes down to the file itself', () => {
    const steps: Readonly<Record<string, readonly string[]>> = {
      vim: ['4913', '.gemeente.yaml.swp', 'gemeente.yaml~', 'gemeente.yaml'],
      gedit: ['.goutputstream-X1Y2', 'gemeente.yaml'],
      jetbrains: ['gemeente.yaml___jb_tmp___', 'gemeente.yaml___jb_old___', 'gemeente.yaml'],
      'sed -i': ['sedAbC123', 'gemeente.yaml'],
      emacs: ['#gemeente.yaml#', '.#gemeente.yaml', 'gemeente.yaml~', 'gemeente.yaml'],
      ourselves: ['gemeente.yaml.4321.tmp', 'gemeente.yaml'],
    };
    for (const [editor, names] of Object.entries(steps)) {
      const changes = names.flatMap((name) => changeAt(`/r/dam/${name}`, grounds) ?? []);
      expect(changes, editor).toEqual([{ kind: 'profile' }]);
    }
  });
});

describe('the work after a change', () => {
  const ids = (change: Change, more = {}): string[] => [
    ...workFor([change], { ...watched, ...more }).documents,
  ];

  it('is every document for the profile, a role or a shared template', () => {
    expect(ids({ kind: 'profile' })).toEqual(all);
    expect(ids({ kind: 'entity', entity: 'rol' })).toEqual(all);
    expect(ids({ kind: 'template', document: undefined })).toEqual(all);
  });

  it('is only what needs that kind of file', () => {
    expect(ids({ kind: 'entity', entity: 'samenwerking' })).toEqual([
      'overdracht',
      'samenwerking',
      'workshop',
    ]);
    expect(ids({ kind: 'entity', entity: 'overleg' })).not.toContain('werkwijzer');
    expect(ids({ kind: 'template', document: 'rollen' })).toEqual(['rollen']);
    expect(ids({ kind: 'template', document: 'bestaat-niet' })).toEqual([]);
  });

  it('is of a dossier only what is made of it, and always the page over all', () => {
    expect(ids({ kind: 'dossier', id: 'a' })).toEqual([]);
    expect(ids({ kind: 'dossier', id: 'a' }, { dossier: 'b' })).toEqual([]);
    expect(ids({ kind: 'dossier', id: 'b' }, { dossier: 'b' })).toEqual(all);
    expect(hasWork(workFor([{ kind: 'dossier', id: 'a' }], watched))).toBe(true);
  });

  it('is nothing for names that are left out and looks that are not shown', () => {
    expect(ids({ kind: 'names' })).toEqual([]);
    expect(ids({ kind: 'names' }, { names: true })).toEqual(all);
    expect(ids({ kind: 'look' }, { showsLook: false })).toEqual([]);
    expect(workFor([{ kind: 'look' }], watched).pictures).toBe(true);
    expect(hasWork(noWork)).toBe(false);
  });

  it('adds up', () => {
    const one = workFor([{ kind: 'template', document: 'rollen' }], watched);
    const other = workFor([{ kind: 'template', document: 'werkwijzer' }], watched);
    expect([...addWork(one, other).documents]).toEqual(['rollen', 'werkwijzer']);
  });
});
