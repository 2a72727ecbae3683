/** What every document promises in every format, for every example (house style §7, "registry contract"). */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleDossiers } from '../../scripts/examples.ts';
import { documents, dossierDocumentIds } from '../../src/document/registry.ts';
import { findFormat } from '../../src/output/registry.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { renderFiles, splitByOpenness } from '../../src/app/documents/render.ts';
import { isDeep } from '../support/depth.ts';
import { everyFormat } from '../support/every-format.ts';
import { exampleFiles, exampleFolders, openExample, renderExample } from '../support/example-documents.ts';
import { root } from '../support/root.ts';
import { shipped, unprepared } from '../support/shipped.ts';
import { choices, open, render } from '../support/workspace.ts';

describe.each(exampleFolders)('%s', (path) => {
  // Daily one example is made twice, and in every format: the same code makes the others.
  const isAgain = isDeep || path === exampleFolders.at(-1);
  const formats = isAgain ? everyFormat : everyFormat.filter(({ id }) => id !== 'odt' && id !== 'pdf');
  let workspace: OpenWorkspace;
  beforeAll(async () => {
    workspace = await openExample(path);
  });

  it.each(formats.map(({ id }) => id))(
    'as %s: a name, a title, text, and the same bytes again',
    async (format) => {
      const files = await renderExample(path, [format]);
      expect(new Set(files.map(({ definition }) => definition.id)).size).toBe(documents.length);
      for (const { name, definition, document, bytes } of files) {
        expect(name).toMatch(new RegExp(`^${definition.id}[a-z0-9-]*\\.${extensionOf(format)}$`));
        expect(document.title).not.toBe('');
        expect(bytes.length).toBeGreaterThan(500);
      }
      const again = isAgain ? await renderExample(path, [format]) : [];
      for (const [index, { name, bytes }] of again.entries())
        expect(Buffer.compare(bytes, files[index]?.bytes ?? Buffer.of()), name).toBe(0);
    },
  );

  it('gives the same from source as the built program with its prepared templates', async () => {
    const files = await unprepared(async (assets) => {
      const { files, folder } = exampleFiles(path);
      const request = {
        workspace: await open(files, { folder, assets }),
        assets,
        formats: [findFormat('md')!],
      };
      const own = documents.filter(({ id }) => dossierDocumentIds.includes(id));
      const made = [...(await renderFiles({ ...request, documents, choices }))];
      for (const dossier of exampleDossiers(path))
        made.push(...(await renderFiles({ ...request, documents: own, choices: { ...choices, dossier } })));
      return made;
    });
    const made = new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
    const committed = readdirSync(`${root}${path}/documenten`).filter((each) => !each.startsWith('.'));
    expect([...made.keys()].sort()).toEqual(committed.sort());
    for (const [name, text] of made)
      expect(text).toBe(readFileSync(`${root}${path}/documenten/${name}`, 'utf8'));
  });

  it('can be made for the public, without what is internal', async () => {
    const { open: forAll } = splitByOpenness(documents, { workspace, assets: shipped });
    const ids = forAll.map(({ id }) => id);
    expect(ids).toContain('rollen');
    expect(ids).not.toContain('overdracht');
    // A municipality may make the working agreements public; what is internal in them stays internal.
    const files = await render(workspace, [...ids, 'werkwijzer'], { publicOnly: true });
    for (const { name, bytes } of files) {
      const text = new TextDecoder().decode(bytes);
      expect(text, name).not.toContain('calamiteit');
      expect(text, name).not.toContain('@');
    }
  });
});

function extensionOf(format: string): string {
  return findFormat(format)?.extension ?? '';
}
