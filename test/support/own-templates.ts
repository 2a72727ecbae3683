import { shipped } from './shipped.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { documentsOf } from '../../src/document/own/documents-of.ts';
import { outputFormats } from '../../src/output/registry.ts';
import { renderFiles } from '../../src/app/documents/render.ts';
import { choices, minimal, open as openFiles, placed } from './workspace.ts';

export { minimal, placed };

/** Opens a workspace in memory with the smallest profile, and other files. */
export function open(files: Readonly<Record<string, string>>, folder = '/w'): Promise<OpenWorkspace> {
  return openFiles({ [`${folder}/gemeente.yaml`]: minimal, ...files }, { folder });
}

/** Every document of a workspace as Markdown, the municipality's own ones too. */
export async function render(
  workspace: OpenWorkspace,
  ids?: readonly string[],
): Promise<readonly { readonly name: string; readonly markdown: string }[]> {
  const files = await renderFiles({
    workspace,
    assets: shipped,
    documents: documentsOf(workspace.sources).filter(({ id }) => ids?.includes(id) ?? true),
    formats: outputFormats.filter(({ id }) => id === 'md'),
    choices,
  });
  return files.map(({ name, bytes }) => ({ name, markdown: new TextDecoder().decode(bytes) }));
}

/** One document of a workspace in memory as Markdown. */
export async function markdownOf(
  id: string,
  files: Readonly<Record<string, string>>,
  folder = '/w',
): Promise<string> {
  const [made] = await render(await open(files, folder), [id]);
  return made?.markdown ?? '';
}
