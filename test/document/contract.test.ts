/** What every document promises in every format, for every example (house style §7, "registry contract"). */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleDossiers, exampleWorkspaces } from '../../scripts/examples.ts';
import { documents, dossierDocumentIds } from '../../src/document/registry.ts';
import { outputFormats } from '../../src/output/registry.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { packageAssets } from '../../src/cli/io.ts';
import { splitByOpenness } from '../../src/render.ts';
import { openExample } from '../support/examples.ts';
import { root } from '../support/oracles.ts';
import { render } from '../support/workspace.ts';

const workspaces = exampleWorkspaces().filter((path) => !path.endsWith('/gedeeld'));

describe.each(workspaces)('%s', (path) => {
  let workspace: OpenWorkspace;
  beforeAll(async () => {
    workspace = await openExample(path);
  });

  describe.each(outputFormats.map(({ id }) => id))('as %s', () => {
    it.each(documents.map(({ id }) => id))(
      '%s has a name, a title, words, and the same bytes again',
      async (id) => {
        const files = await render(workspace, [id]);
        expect(files.length).toBeGreaterThan(0);
        for (const file of files) {
          expect(file.name).toMatch(new RegExp(`^${id}[a-z0-9-]*\\.${file.format.extension}$`));
          expect(file.document.title).not.toBe('');
          expect(file.bytes.length).toBeGreaterThan(500);
        }
        const again = await render(await openExample(path), [id]);
        expect(again.map(({ bytes }) => bytes)).toEqual(files.map(({ bytes }) => bytes));
      },
    );
  });

  it('gives from source what the built program gave, whose templates are prepared', async () => {
    const files = [...(await render(workspace))];
    for (const dossier of exampleDossiers(path))
      files.push(...(await render(workspace, dossierDocumentIds, { dossier })));
    const made = new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
    const committed = readdirSync(`${root}${path}/documenten`);
    expect([...made.keys()].sort()).toEqual(committed.sort());
    for (const [name, text] of made)
      expect(text).toBe(readFileSync(`${root}${path}/documenten/${name}`, 'utf8'));
  });

  it('can be made for the public, without what is internal', async () => {
    const { open: forAll } = splitByOpenness(documents, { workspace, assets: packageAssets });
    const ids = forAll.map(({ id }) => id);
    expect(ids).toContain('rollen');
    expect(ids).not.toContain('overdracht');
    // A municipality may open the working agreements up; what is internal in them stays inside.
    const files = await render(workspace, [...ids, 'werkwijzer'], { publicOnly: true });
    for (const { name, bytes } of files) {
      const text = new TextDecoder().decode(bytes);
      expect(text, name).not.toContain('calamiteit');
      expect(text, name).not.toContain('@');
    }
  });
});
