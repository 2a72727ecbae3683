import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/world/node-files.ts';
import { editorSettings, schemaFiles } from '../../src/setup/editor.ts';
import { installedSchemas } from '../../src/setup/installed-schemas.ts';
import { fingerprint } from '../../src/setup/memory.ts';
import { mergeJson } from '../../src/setup/merge-json.ts';
import { mergeLines } from '../../src/setup/merge-lines.ts';
import { reconcile } from '../../src/setup/reconcile.ts';
import { personsFile, dossierFolder, entityFolders } from '../../src/workspace/file-kinds.ts';

const file = { path: 'LEESMIJ.md', text: 'nieuw\n', keep: 'person' } as const;

describe('an existing file', () => {
  it.each([
    ['is made when it is not there', undefined, undefined, false, 'new', 'nieuw\n'],
    ['stays when it is the same, whatever its line ends', 'nieuw\r\n', undefined, false, 'same', undefined],
    [
      'is brought up to date when nobody changed it',
      'oud\n',
      [fingerprint('ouder\n'), fingerprint('oud\n')],
      false,
      'updated',
      'nieuw\n',
    ],
    ['also when git changed its line ends', 'oud\r\n', [fingerprint('oud\n')], false, 'updated', 'nieuw\n'],
    ['stays when someone changed it', 'eigen\n', [fingerprint('oud\n')], false, 'kept', undefined],
    ['stays when someone else made it', 'eigen\n', undefined, false, 'kept', undefined],
    ['is replaced when that was asked', 'eigen\n', undefined, true, 'replaced', 'nieuw\n'],
  ])('%s', (_, text, written, mayReplace, state, result) => {
    expect(reconcile(file, { text, written, mayReplace })).toEqual({
      path: 'LEESMIJ.md',
      state,
      text: result,
    });
  });
});

describe('lines', () => {
  it('that are missing are added at the end, with the same line endings', () => {
    expect(mergeLines('eigen\r\nb', '# uitleg\na\n\nb\n')).toBe(
      'eigen\r\nb\r\n# Toegevoegd door gemeente init\r\na\r\n',
    );
  });
  it('that all exist change nothing', () => {
    expect(mergeLines('b\na\n', 'a\nb\n')).toBe('b\na\n');
  });
});

describe('settings', () => {
  it('are added without touching comments, and existing values take precedence', () => {
    const own =
      '{\n  // van ons\n  "files.eol": "\\r\\n",\n  "yaml.schemas": { "a.json": ["mijn/*.yaml"], },\n}\n';
    const merged = mergeJson(own, {
      ...editorSettings,
      'yaml.schemas': { 'a.json': ['rollen/*.yaml'], 'b.json': ['b.yaml'] },
    });
    expect(merged).toContain('// van ons');
    expect(merged).toContain('"files.eol": "\\r\\n"');
    expect(merged).toContain('"yaml.schemaStore.enable": false');
    expect(merged?.replace(/\s+/g, '')).toContain('"a.json":["mijn/*.yaml","rollen/*.yaml"]');
    expect(merged).toContain('"b.json"');
    expect(mergeJson(merged ?? '', editorSettings)).toBe(
      mergeJson(mergeJson(merged ?? '', editorSettings) ?? '', editorSettings),
    );
  });
  it.each(['', '[]', '{ "a": ', 'x'])('are not added to what is not a JSON object: %s', (text) => {
    expect(mergeJson(text, editorSettings)).toBeUndefined();
  });
  it('name every kind of file in a workspace', () => {
    const named = Object.values(schemaFiles).flat();
    for (const { folder } of Object.values(entityFolders)) expect(named).toContain(`${folder}/*.yaml`);
    expect(named).toEqual(expect.arrayContaining(['gemeente.yaml', `${dossierFolder}/*.yaml`, personsFile]));
  });
});

describe('an installed schema', () => {
  const schemas = installedSchemas(packageAssets);
  it('is self-contained, and exists for every kind of file', () => {
    for (const { path, text } of schemas) expect(text, path).not.toContain('"$ref"');
    expect(schemas.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(schemaFiles)));
  });
  it('explains a key by its own title, not by that of the shared definition', () => {
    const text = schemas.find(({ path }) => path.endsWith('/gemeente.schema.json'))?.text ?? '';
    const { properties } = JSON.parse(text) as {
      properties: Record<string, { title: string; format?: string }>;
    };
    expect(properties['geldig_vanaf']).toMatchObject({ title: 'Geldig vanaf', format: 'date' });
  });
});
