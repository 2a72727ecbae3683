import type { Plugin } from 'esbuild';
import { compileToCode } from '../../src/template/compile.ts';
import { readTemplates } from '../../src/document/templates.ts';
import { shippedCatalogue, cataloguePath } from '../../src/document/catalogue.ts';
import { templateIds } from '../../src/document/registry.ts';
import { packageAssets } from '../../src/world/node-files.ts';
import {
  preparedPath,
  readCollection,
  shippedCollections,
  shippedFile,
  type ShippedCollection,
} from '../../src/workspace/shipped.ts';

/** Shipped YAML as JSON, so that the program need not parse it at every start. Names are relative to dist/prepared/. */
export function prepareFiles(): readonly [string, string][] {
  const collections = (Object.keys(shippedCollections) as ShippedCollection[]).map(
    (name): [string, string] => [`${name}.json`, JSON.stringify(readCollection(packageAssets, name))],
  );
  const single = [
    'templates/law.yaml',
    ...templateIds.flatMap((id) => [`templates/documents/${id}/template.yaml`, cataloguePath(id)]),
  ];
  const files = single.map((path): [string, string] => [
    preparedPath(path).replace('dist/prepared/', ''),
    JSON.stringify(shippedFile(packageAssets, path)),
  ]);
  return [...collections, ...files];
}

/**
 * Replaces src/document/prepared-templates.ts with the compiled templates, each a separate module that is loaded when
 * its document is made.
 */
export const preparedTemplatesPlugin: Plugin = {
  name: 'prepared-templates',
  setup(build) {
    build.onLoad({ filter: /document[\\/]prepared-templates\.ts$/ }, () => {
      const entries = templateIds.map((id) => `${JSON.stringify(id)}: () => import('prepared:${id}')`);
      return { contents: `export const preparedTemplates = {${entries.join(',')}};`, loader: 'js' };
    });
    build.onResolve({ filter: /^prepared:/ }, ({ path }) => ({
      path: path.slice('prepared:'.length),
      namespace: 'prepared',
    }));
    build.onLoad({ filter: /./, namespace: 'prepared' }, ({ path }) => ({
      contents: templateModule(path),
      loader: 'js',
    }));
  },
};

function templateModule(id: string): string {
  const { document, partials, texts } = readTemplates(packageAssets, id, shippedCatalogue(packageAssets, id));
  const object = (sources: Readonly<Record<string, string>>): string =>
    `{${Object.entries(sources)
      .map(([name, source]) => `${JSON.stringify(name)}:${compileToCode(source)}`)
      .join(',\n')}}`;
  return `export default {document:${compileToCode(document)},\npartials:${object(partials)},\ntexts:${object(texts)}};\n`;
}
