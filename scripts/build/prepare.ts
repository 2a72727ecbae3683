import { compileToCode } from '../../src/template/compile.ts';
import { readTemplates } from '../../src/document/templates.ts';
import { shippedCatalogue, cataloguePath } from '../../src/document/catalogue.ts';
import { documentIds } from '../../src/document/registry.ts';
import { packageAssets } from '../../src/cli/io.ts';
import {
  preparedPath,
  readCollection,
  shippedCollections,
  shippedFile,
  type ShippedCollection,
} from '../../src/workspace/shipped.ts';

/**
 * What the program would otherwise work out at every start: shipped YAML as JSON, shipped templates as code.
 * Names are relative to dist/prepared/.
 */
export function prepare(): Promise<readonly [string, string][]> {
  const collections = (Object.keys(shippedCollections) as ShippedCollection[]).map(
    (name): [string, string] => [`${name}.json`, JSON.stringify(readCollection(packageAssets, name))],
  );
  const single = [
    'templates/law.yaml',
    ...documentIds.flatMap((id) => [`templates/documents/${id}/template.yaml`, cataloguePath(id)]),
  ];
  const files = single.map((path): [string, string] => [
    preparedPath(path).replace('dist/prepared/', ''),
    JSON.stringify(shippedFile(packageAssets, path)),
  ]);
  const templates = documentIds.map((id): [string, string] => [`documents/${id}.js`, templateModule(id)]);
  return Promise.resolve([...collections, ...files, ...templates]);
}

function templateModule(id: string): string {
  const { document, partials, texts } = readTemplates(packageAssets, id, shippedCatalogue(packageAssets, id));
  const object = (sources: Readonly<Record<string, string>>): string =>
    `{${Object.entries(sources)
      .map(([name, source]) => `${JSON.stringify(name)}:${compileToCode(source)}`)
      .join(',\n')}}`;
  return `export default {document:${compileToCode(document)},\npartials:${object(partials)},\ntexts:${object(texts)}};\n`;
}
