import { expect, it } from 'vitest';
import { packageAssets, nodeFiles } from '../../src/world/node-files.ts';
import { readManifest } from '../../src/document/make.ts';
import { openWorkspace } from '../../src/document/open-workspace.ts';
import { groupings } from '../../src/document/definition.ts';
import { documents } from '../../src/document/registry.ts';
import { root } from '../support/root.ts';
import { choices } from '../support/workspace.ts';

it.each(['voorbeelddam', 'schijnwoude', 'regio-verzonnen-landen/nergensdam'])(
  'names of files are known without building the documents of %s',
  async (name) => {
    const { sources } = await openWorkspace({
      files: nodeFiles,
      assets: packageAssets,
      folder: `${root}examples/${name}`,
      base: root,
    });
    const dossiers = [undefined, ...sources.dossiers.map(({ dossier }) => dossier.id)];
    const checklists = [undefined, ...sources.checklists.map(({ id }) => id)];
    for (const definition of documents) {
      const manifest = readManifest(packageAssets, definition.id, sources);
      for (const dossier of definition.takesDossier === true ? dossiers : [undefined])
        for (const checklist of dossier === undefined ? checklists : [undefined])
          for (const groupBy of groupings) {
            const withExplanations = groupBy === 'fase';
            const wanted = { ...choices, dossier, checklist, groupBy, withExplanations };
            const input = { sources, manifest, choices: wanted };
            const built = definition.build({ ...input, secties: [], titleOf: (id) => id });
            // A mail that must not be sent yet has another name than one that can go: both are known.
            const names = built.flatMap(({ name: own, otherName }) => [
              own,
              ...(otherName === undefined ? [] : [otherName]),
            ]);
            expect(definition.names(input).toSorted()).toEqual(names.toSorted());
          }
    }
  },
);
