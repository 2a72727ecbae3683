/** Where a workspace may be created, and for whom. Both may need consent. */
import type { Municipality } from '../../setup/answers.ts';
import { fingerprint, memoryPath, readMemory } from '../../setup/memory.ts';
import { presentOwner } from '../../setup/present-answers.ts';
import { findWorkspace } from '../../workspace/find.ts';
import { joinPath } from '../../workspace/paths.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { presentText } from './present-file.ts';

/** Folders with a municipality's work. */
const workFolders = ['dossiers', 'documenten', 'documenten.lokaal'] as const;

/** A folder, and its future municipality. */
export interface OwnerRequest {
  readonly folder: string;
  readonly municipality: Municipality;
}

/** Whether a workspace may be created in a folder without consent: not inside another one. */
export function checkNesting(folder: string, world: World): Promise<Done<undefined> | Refused> {
  return outcomeOf(() => {
    needOwnFolder(folder, world);
    return Promise.resolve(done(undefined));
  });
}

/** Whether a folder may be given to a municipality without consent: not when it belongs to another. */
export function checkOwner(request: OwnerRequest, world: World): Promise<Done<undefined> | Refused> {
  return outcomeOf(() => {
    needOwner(request, world);
    return Promise.resolve(done(undefined));
  });
}

/** Refuses a folder inside another workspace, unless it is one itself. */
export function needOwnFolder(folder: string, { files }: Pick<World, 'files'>): void {
  const around = findWorkspace(files, folder);
  if (around !== undefined && around !== folder) refuse({ code: 'setup/inside-workspace', around });
}

/**
 * Refuses a folder that belongs to another municipality. An unchanged gemeente.yaml without any work beside it belongs
 * to nobody yet: changing your mind is free.
 */
export function needOwner(
  { folder, municipality }: OwnerRequest,
  world: Pick<World, 'files' | 'base'>,
): void {
  const text = presentText(folder, 'gemeente.yaml', world);
  const owner = text === undefined ? undefined : presentOwner(text);
  if (text === undefined || owner === undefined || owner.code === municipality.code) return;
  const { written } = readMemory(presentText(folder, memoryPath, world));
  const isChanged = written['gemeente.yaml']?.includes(fingerprint(text)) !== true;
  const hasWork = workFolders.some((name) => {
    const path = joinPath(folder, name);
    return world.files.info(path)?.kind === 'directory' && world.files.list(path).length > 0;
  });
  if (isChanged || hasWork) refuse({ code: 'setup/other-municipality', owner, asked: municipality });
}
