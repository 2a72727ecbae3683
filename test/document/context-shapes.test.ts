/** What templates can name is what builders make; the static check of templates relies on this. */
import { describe, expect, it } from 'vitest';
import { nodeFiles, packageAssets } from '../../src/world/node-files.ts';
import { catalogueOf } from '../../src/document/catalogue-of.ts';
import { useCatalogue } from '../../src/document/catalogue.ts';
import { contextShapes } from '../../src/document/context-shapes.ts';
import { readManifest } from '../../src/document/make.ts';
import { openWorkspace, type OpenWorkspace } from '../../src/document/open-workspace.ts';
import { templateCheck } from '../../src/document/own/check-own-templates.ts';
import { noOwnTemplates } from '../../src/document/own/open-own-templates.ts';
import { documentIds, documents } from '../../src/document/registry.ts';
import { Leaf } from '../../src/profile/leaf.ts';
import type { Shape } from '../../src/profile/shape.ts';
import { checkTemplate } from '../../src/template/check-template.ts';
import { explainedHelpers } from '../../src/template/helpers/explained.ts';
import { allHelperNames } from '../../src/template/helpers/index.ts';
import { keys } from '../../src/template/scope.ts';
import { textAt } from '../../src/workspace/located.ts';
import { shippedItems } from '../../src/workspace/shipped.ts';
import { root } from '../support/root.ts';
import { choices } from '../support/workspace.ts';

const roles = shippedItems(packageAssets, 'roles').map((role) => textAt(role, 'id') ?? '');

describe('every shipped template', () => {
  it.each(documentIds)('%s names only what exists', (id) => {
    const found = checkTemplate(templateCheck(id, { own: noOwnTemplates, assets: packageAssets, roles }));
    expect(found.map((each) => `${each.source.file} ${each.code} ${JSON.stringify(each.args)}`)).toEqual([]);
  });
});

/** Paths of keys that a view has and a shape lacks. */
function untold(view: unknown, shape: Shape | undefined, path: string): readonly string[] {
  if (view === undefined || view === null || typeof view !== 'object' || view instanceof Leaf) return [];
  if (shape === undefined) return [path];
  if (Array.isArray(view))
    return shape.kind === 'list' ? view.flatMap((each) => untold(each, shape.item, `${path}[]`)) : [path];
  // A picture is passed on as a whole.
  if ('kind' in view && 'alt' in view) return [];
  if (shape.kind !== 'object') return [path];
  return Object.entries(view).flatMap(([key, value]) =>
    Object.hasOwn(shape.keys, key) ? untold(value, shape.keys[key], `${path}.${key}`) : [`${path}.${key}`],
  );
}

function built(workspace: OpenWorkspace): readonly string[] {
  const { sources } = workspace;
  const dossiers = [undefined, ...sources.dossiers.map(({ dossier }) => dossier.id)];
  return documents.flatMap((definition) =>
    dossiers
      .filter((dossier) => dossier === undefined || definition.takesDossier === true)
      .flatMap((dossier) => {
        const manifest = readManifest(packageAssets, definition.id, sources);
        const { secties } = useCatalogue(catalogueOf(packageAssets, definition.id), sources, false);
        const made = definition.build({
          ...{ sources, manifest, secties, choices: { ...choices, dossier } },
          titleOf: (document) => document,
        });
        const shape = contextShapes[definition.id] ?? keys('');
        return made.flatMap(({ context }) => untold(context, shape, definition.id));
      }),
  );
}

describe('the result of builders', () => {
  it.each(['voorbeelddam', 'schijnwoude', 'regio-verzonnen-landen/nergensdam'])(
    'of %s has a complete shape',
    async (name) => {
      const folder = `${root}examples/${name}`;
      const workspace = await openWorkspace({
        files: nodeFiles,
        assets: packageAssets,
        folder,
        base: root,
      });
      // Days of opening hours are one text, or a list when they are not consecutive: both are printed.
      const found = [...new Set(built(workspace))].filter(
        (path) => path !== 'werkwijzer.openingstijden[].dagen',
      );
      expect(found).toEqual([]);
    },
  );

  it('is reported when a shape lacks something', () => {
    expect(untold({ a: [{ b: 'x' }] }, keys('a'), 'd')).toEqual(['d.a']);
    expect(untold({ b: 'x' }, keys('a'), 'd')).toEqual(['d.b']);
  });
});

describe('helpers', () => {
  it('are all explained, and no others', () => {
    expect(Object.keys(explainedHelpers).sort()).toEqual([...allHelperNames()].sort());
  });

  it.each(Object.entries(explainedHelpers))('%s has an example that names it', (name, { example }) => {
    expect(example).toMatch(new RegExp(`[{(#]${name}\\b`));
  });
});
