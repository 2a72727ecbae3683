import { shipped } from './shipped.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { lineStarts, positionAt } from '../../src/diagnostics/present.ts';
import { usualChoices, type RenderChoices } from '../../src/document/definition.ts';
import { openWorkspace, type OpenWorkspace } from '../../src/document/open-workspace.ts';
import { documents } from '../../src/document/registry.ts';
import { outputFormats } from '../../src/output/registry.ts';
import { renderFiles } from '../../src/app/documents/render.ts';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import type { Assets } from '../../src/workspace/assets-reader.ts';
import { memoryFiles, type Oddities } from './memory-files.ts';

/** The smallest profile that is right. */
export const minimal = `schema_versie: 1
gemeente:
  code: gm9999
  naam: Proefstad
college:
  vergadering:
    dag: dinsdag
    tijd: "09:30"
`;

export const choices: RenderChoices = usualChoices;

/** Opens a workspace that exists only in memory, in the folder /w. */
export function open(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: {
    readonly today?: string;
    readonly folder?: string;
    readonly oddities?: Oddities;
    /** Default: {@link shipped}. */
    readonly assets?: Assets;
  } = {},
): Promise<OpenWorkspace> {
  const folder = options.folder ?? '/w';
  return openWorkspace({
    files: memoryFiles(files, options.oddities),
    assets: options.assets ?? shipped,
    folder,
    base: folder,
    today: options.today,
  });
}

/** Diagnostics as `file:line:column code`, the form in which tests state what they expect. */
export function placed({ diagnostics, files }: OpenWorkspace): string[] {
  return diagnostics.map((each) => `${placeOf(each, files.texts)} ${each.code}`);
}

/** `file:line:column`, or just the file. */
export function placeOf({ source }: Diagnostic, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(source.file);
  if (text === undefined || source.range === undefined) return source.file;
  const { line, column } = positionAt(lineStarts(text), source.range.start);
  return `${source.file}:${line}:${column}`;
}

/** Opens a workspace with one profile and gives its problems as `line:column code`. */
export async function problems(profile: string, today?: string): Promise<string[]> {
  const workspace = await open({ '/w/gemeente.yaml': profile }, today === undefined ? {} : { today });
  return placed(workspace).map((each) => each.replace('gemeente.yaml:', ''));
}

/** Renders documents of a workspace to Markdown. */
export function render(
  workspace: OpenWorkspace,
  ids: readonly string[] = documents.map(({ id }) => id),
  wanted: Partial<RenderChoices> = {},
): Promise<readonly RenderedFile[]> {
  return renderFiles({
    workspace,
    assets: shipped,
    documents: documents.filter(({ id }) => ids.includes(id)),
    formats: outputFormats.filter(({ id }) => id === 'md'),
    choices: { ...choices, ...wanted },
  });
}

/** The Markdown of one document of a profile. */
export async function markdown(
  profile: string,
  id: string,
  wanted: Partial<RenderChoices> = {},
): Promise<string> {
  const files = await render(await open({ '/w/gemeente.yaml': profile }), [id], wanted);
  return new TextDecoder().decode(files[0]?.bytes);
}
