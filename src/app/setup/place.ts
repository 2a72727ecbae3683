/** Where a workspace may come, and whose it may be. Both ask for consent. */
import type { Municipality } from '../../setup/answers.ts';
import { fingerprint, memoryPath, readMemory } from '../../setup/memory.ts';
import { presentOwner } from '../../setup/present-answers.ts';
import { findWorkspace } from '../../workspace/find.ts';
import { joinPath } from '../../workspace/paths.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { presentText } from './present-file.ts';

/** Folders in which work of a municipality stands. */
const workFolders = ['dossiers', 'documenten', 'documenten.lokaal'] as const;

/** A folder, and the municipality it is to belong to. */
export interface OwnerRequest {
  readonly folder: string;
  readonly municipality: Municipality;
}

/** Whether a workspace may come in a folder without consent: not inside another one. */
export function checkNesting(folder: string, world: World): Promise<Done<undefined> | Refused> {
  return outcomeOf(() => {
    needOwnFolder(folder, world);
    return Promise.resolve(done(undefined));
  });
}

/** Whether a folder may become of a municipality without consent: not when it is of another. */
export function checkOwner(request: OwnerRequest, world: World): Promise<Done<undefined> | Refused> {
  return outcomeOf(() => {
    needOwner(request, world);
    return Promise.resolve(done(undefined));
  });
}

/** Refuses a folder in another workspace that is none itself. */
export function needOwnFolder(folder: string, { files }: Pick<World, 'files'>): void {
  const around = findWorkspace(files, folder);
  if (around !== undefined && around !== folder) refuse({ code: 'setup/inside-workspace', around });
}

/**
 * Refuses a folder that belongs to another municipality. A gemeente.yaml that nobody changed, without any work beside
 * it, belongs to nobody yet: changing one's mind is free.
 */
export function needOwner(
  { folder, municipality }: OwnerRequest,
  world: Pick<World, 'files' | 'base'>,
): void {
  const text = presentText(folder, 'gemeente.yaml', world);
  const owner = text === undefined ? undefined : presentOwner(text);
  if (text === undefined || owner === undefined || owner.code === municipality.code) return;
  const { written } = readMemory(presentText(folder, memoryPath, world));
  const isChanged = written['gemeente.yaml'] !== fingerprint(text);
  const hasWork = workFolders.some((name) => {
    const path = joinPath(folder, name);
    return world.files.info(path)?.kind === 'directory' && world.files.list(path).length > 0;
  });
  if (isChanged || hasWork) refuse({ code: 'setup/other-municipality', owner, asked: municipality });
}
