import type { DocumentDefinition } from '../../document/definition.ts';
import { openWorkspace, type OpenWorkspace } from '../../document/open-workspace.ts';
import type { EntityFileKind } from '../../workspace/file-kinds.ts';
import type { World } from '../world.ts';
import { earlierVersions } from './earlier-version.ts';

/** Opens a whole workspace, with the day for rules that need one. */
export async function openWhole(folder: string, world: World): Promise<OpenWorkspace> {
  const findEarlier = earlierVersions(folder, world, true);
  return openWorkspace({ ...placeOf(folder, world), today: await world.today(), findEarlier });
}

/** How much of a workspace to open. */
export interface OpenChoice {
  /** The documents to make. */
  readonly documents: readonly Pick<DocumentDefinition, 'needs' | 'isReviewed'>[];
  /** Whether the names of people may be read. */
  readonly names: boolean;
  /** Whether their mail addresses may be read. Default: no */
  readonly mails?: boolean | undefined;
  /** Whether to warn of terms that cannot be met; who only looks for errors does without. Default: no */
  readonly plans?: boolean | undefined;
  /** Which dossiers are read. Default: none */
  readonly dossiers?: 'all' | readonly string[] | undefined;
}

/** Opens as much of a workspace as some documents need. Rules that depend on the day are skipped. */
export function openFor(
  folder: string,
  { documents, names, mails, plans = false, dossiers = [] }: OpenChoice,
  world: World,
): Promise<OpenWorkspace> {
  const kinds = [...new Set<EntityFileKind>(['rol', ...documents.flatMap(({ needs }) => needs)])];
  // Only a document with agreements shows what changed in them.
  const findEarlier = documents.some(({ isReviewed }) => isReviewed === true)
    ? earlierVersions(folder, world, names)
    : undefined;
  return openWorkspace({ ...placeOf(folder, world), kinds, names, mails, plans, dossiers, findEarlier });
}

/**
 * Opens as much of a workspace as work on dossiers needs. Only errors matter to it: of plans there are only warnings.
 *
 * @param dossiers ids of those to read
 */
export function openWithDossiers(
  folder: string,
  dossiers: 'all' | readonly string[],
  world: World,
): Promise<OpenWorkspace> {
  return openWorkspace({ ...placeOf(folder, world), kinds: ['rol', 'checklist'], plans: false, dossiers });
}

function placeOf(
  folder: string,
  { files, shipped, base }: World,
): Pick<Parameters<typeof openWorkspace>[0], 'files' | 'assets' | 'folder' | 'base'> {
  return { files, assets: shipped, folder, base };
}
