/** Every document of every example, in memory, in any format: what judges from outside are given. */
import { exampleDossiers, exampleWorkspaces } from '../../scripts/examples.ts';
import { shipped } from './shipped.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { documentIds, documents, dossierDocumentIds } from '../../src/document/registry.ts';
import { readLook } from '../../src/app/documents/look.ts';
import { outputFormats } from '../../src/output/registry.ts';
import { renderFiles } from '../../src/app/documents/render.ts';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import { filesOf, memoryFiles } from './memory-files.ts';
import { root } from './root.ts';
import { choices, open } from './workspace.ts';

const region = 'examples/regio-verzonnen-landen';

/** Examples that have documents. */
export const exampleFolders: readonly string[] = exampleWorkspaces().filter(
  (path) => !path.endsWith('/gedeeld'),
);

/** The files of an example as if its folder were in memory, with what it inherits beside it. */
export function exampleFiles(path: string): {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly folder: string;
} {
  const shared = path.startsWith(region) ? filesOf(`${root}${region}/gedeeld`, '/r/gedeeld') : {};
  const folder = `/r/${path.split('/').at(-1) ?? ''}`;
  return { files: { ...shared, ...filesOf(root + path, folder) }, folder };
}

/** An example, opened. */
export function openExample(path: string): Promise<OpenWorkspace> {
  const { files, folder } = exampleFiles(path);
  return open(files, { folder });
}

/**
 * Documents of a workspace in memory, in these formats, with its house style and pictures: without a dossier, and once
 * for each.
 */
export async function renderLooks(
  {
    files,
    folder,
    ids = documentIds,
  }: {
    readonly files: Readonly<Record<string, string | Uint8Array>>;
    readonly folder: string;
    /** Only these documents. Default: all. */
    readonly ids?: readonly string[];
  },
  formats: readonly string[],
  dossiers: readonly string[] = [],
): Promise<readonly RenderedFile[]> {
  const workspace = await open(files, { folder });
  const request = {
    workspace,
    assets: shipped,
    formats: outputFormats.filter(({ id }) => formats.includes(id)),
    look: await readLook(workspace, memoryFiles(files)),
  };
  const wanted = documents.filter(({ id }) => ids.includes(id));
  const rendered = [...(await renderFiles({ ...request, documents: wanted, choices }))];
  for (const dossier of dossiers) {
    const own = wanted.filter(({ id }) => dossierDocumentIds.includes(id));
    rendered.push(...(await renderFiles({ ...request, documents: own, choices: { ...choices, dossier } })));
  }
  return rendered;
}

/** All documents of an example in these formats, those of its dossiers included. */
export function renderExample(path: string, formats: readonly string[]): Promise<readonly RenderedFile[]> {
  return renderLooks(exampleFiles(path), formats, exampleDossiers(path));
}

/**
 * All documents but the mails to departments, of which one is kept: they come from one template, and the complete
 * example is judged with all of them.
 */
export function isNoFurtherMail({ name }: { readonly name: string }): boolean {
  return !name.startsWith('verzoeken') || name.startsWith('verzoeken-ict');
}
