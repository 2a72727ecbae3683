import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { complete } from '../../profile/complete.ts';
import type { ViewObject } from '../../profile/leaf.ts';
import type { NameOf } from '../../profile/reader-name.ts';
import type { SchemaBook } from '../../profile/schema-book.ts';
import type { Assets } from '../../workspace/assets-reader.ts';
import type { WorkspaceFiles } from '../../workspace/load.ts';
import type { GatheredTemplates } from './gather-own-templates.ts';
import type { OwnTemplates } from './own-templates.ts';

/** A workspace without its own templates. */
export const noOwnTemplates: OwnTemplates = {
  parts: new Map(),
  manifests: new Map(),
  documents: [],
  dataShapes: new Map(),
};

/** What opening templates needs. */
export interface OpenTemplatesInput {
  readonly files: Pick<WorkspaceFiles, 'templates' | 'data'>;
  readonly assets: Assets;
  readonly book: SchemaBook;
  readonly nameOf: NameOf;
  readonly view: ViewObject;
  /** Ids of the roles of this municipality. */
  readonly roles: readonly string[];
  /** Ids of the legal notes. */
  readonly lawIds: readonly string[];
}

/**
 * Reads and checks the templates that a municipality made or adapted. Most workspaces have none, and pay nothing for
 * it.
 */
export async function openOwnTemplates(input: OpenTemplatesInput): Promise<GatheredTemplates> {
  const { templates, data } = input.files;
  if (templates.length === 0 && data.length === 0) return { own: noOwnTemplates, diagnostics: [] };
  const { gatherOwnTemplates } = await import('./gather-own-templates.ts');
  const { own, diagnostics } = await gatherOwnTemplates({
    files: templates,
    data,
    book: input.book,
    lawIds: input.lawIds,
    complete: (root, shape) =>
      complete(root, shape, { nameOf: input.nameOf, profile: input.view, file: root.file }),
  });
  if (own.parts.size === 0) return { own, diagnostics };
  return { own, diagnostics: [...diagnostics, ...(await check(own, input))] };
}

async function check(
  own: OwnTemplates,
  { assets, roles }: OpenTemplatesInput,
): Promise<readonly Diagnostic[]> {
  const { checkOwnTemplates } = await import('./check-own-templates.ts');
  const { changedOrigins } = await import('./origin.ts');
  return [...checkOwnTemplates({ own, assets, roles }), ...changedOrigins(own, assets)];
}
