import type { DocumentDefinition } from '../../document/definition.ts';
import { namesInAnyChoice } from '../../document/make.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import type { OutputFormat } from '../../output/registry.ts';
import type { Assets } from '../../workspace/assets-reader.ts';

/** A file that no document has any more. */
export interface Superfluous {
  readonly name: string;
  readonly document: DocumentDefinition;
}

/**
 * Files of documents that are made in several, for something that is no longer there.
 *
 * @param names in the folder, but for those that were just made
 */
export function superfluousIn(
  names: readonly string[],
  where: {
    readonly documents: readonly DocumentDefinition[];
    readonly formats: readonly OutputFormat[];
    readonly workspace: OpenWorkspace;
    readonly assets: Assets;
  },
): readonly Superfluous[] {
  const { workspace, assets, formats } = where;
  return where.documents
    .filter((document) => document.isSeveral === true)
    .flatMap((document) => {
      const own = names.filter(
        (name) =>
          name.startsWith(`${document.id}-`) &&
          formats.some(({ extension }) => name.endsWith(`.${extension}`)),
      );
      // Why asked last: it makes every variant, and most folders hold nothing that asks for it.
      if (own.length === 0) return [];
      const possible = namesInAnyChoice(document, { assets, sources: workspace.sources });
      return own
        .filter((name) => !possible.has(name.slice(0, name.lastIndexOf('.'))))
        .map((name) => ({ name, document }));
    });
}
