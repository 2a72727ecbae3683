import type { DocumentDefinition } from '../../document/definition.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { namesInAnyChoice } from '../../document/possible-names.ts';
import type { OutputFormat } from '../../output/registry.ts';
import { dossierOf, isOfDossier, withoutEnding } from '../documents/file-names.ts';
import { isBeside } from '../documents/held.ts';
import { dossierIds } from '../dossiers/files.ts';
import type { World } from '../world.ts';

/** A file that no document produces any more. */
export interface Superfluous {
  readonly name: string;
  readonly document: DocumentDefinition;
}

/** Where to search for superfluous files. */
interface Where {
  readonly documents: readonly DocumentDefinition[];
  readonly formats: readonly OutputFormat[];
  readonly workspace: OpenWorkspace;
  readonly world: Pick<World, 'files' | 'shipped'>;
  /** The dossier whose files were just made. */
  readonly dossier?: string | undefined;
}

/**
 * Files of documents that come in several files, for something that no longer exists.
 *
 * @param names in the folder, except those that were just made
 */
export function superfluousIn(names: readonly string[], where: Where): readonly Superfluous[] {
  const found: Superfluous[] = [];
  for (const document of where.documents) {
    const own = names.filter(
      (name) =>
        name.startsWith(`${document.id}-`) &&
        !isBeside(name) &&
        where.formats.some(({ extension }) => name.endsWith(`.${extension}`)),
    );
    if (own.length === 0 || (document.isSeveral !== true && document.takesDossier !== true)) continue;
    const isPossible = possibleNames(document, where);
    for (const name of own) if (!isPossible(withoutEnding(name))) found.push({ name, document });
  }
  return found;
}

/**
 * Files of documents that the municipality no longer makes, except those of a dossier.
 *
 * @param names in the folder
 */
export function leftOutIn(names: readonly string[], where: Where): readonly Superfluous[] {
  const ids = dossierIds(where.workspace.folder, where.world);
  return where.documents.flatMap((document) => {
    const own = names.filter(
      (name) =>
        (withoutEnding(name) === document.id || name.startsWith(`${document.id}-`)) &&
        !isBeside(name) &&
        where.formats.some(({ extension }) => name.endsWith(`.${extension}`)) &&
        !isOfDossier(withoutEnding(name), document.id, ids),
    );
    if (own.length === 0) return [];
    const possible = namesInAnyChoice(document, {
      assets: where.world.shipped,
      sources: where.workspace.sources,
    });
    return own.filter((name) => possible.has(withoutEnding(name))).map((name) => ({ name, document }));
  });
}

/** Whether a document can have a name, whatever its options. */
function possibleNames(
  document: DocumentDefinition,
  { workspace, world, dossier }: Where,
): (name: string) => boolean {
  const ids = document.takesDossier === true ? dossierIds(workspace.folder, world) : [];
  const assets = world.shipped;
  const { sources } = workspace;
  const blank = namesInAnyChoice(document, { assets, sources });
  const ofThis =
    dossier === undefined ? new Set<string>() : namesInAnyChoice(document, { assets, sources, dossier });
  return (name) => {
    if (blank.has(name) || ofThis.has(name)) return true;
    const owner = dossierOf(name, document.id, ids);
    // Another dossier was not read: its files may all be needed.
    return owner !== undefined && owner !== dossier;
  };
}
