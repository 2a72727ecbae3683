/** Whether a list is still what the program made: then it says nothing, whatever happened to its dossier meanwhile. */
import { saysTheSame } from '../../output/fingerprint.ts';
import { findFormat } from '../../output/registry.ts';
import { folderOf, joinPath } from '../../workspace/paths.ts';
import { MadeBefore } from '../documents/made-before.ts';
import type { World } from '../world.ts';
import type { GatheredFile } from './gather.ts';
import { kindOf } from './kind.ts';
import type { FoundList } from './read-file.ts';

/** @param folder of the workspace */
export async function isUntouched(
  { format }: Pick<FoundList, 'format'>,
  { path, bytes }: GatheredFile,
  { folder, world }: { readonly folder: string; readonly world: Pick<World, 'files'> },
): Promise<boolean> {
  const fingerprint = await format?.readFingerprint(bytes);
  if (fingerprint === undefined) return false;
  const { now, made } = fingerprint;
  if (made !== undefined) return saysTheSame(now, made);
  return [folderOf(path), joinPath(folder, 'documenten')].some((each) =>
    new MadeBefore(each, world).made(now),
  );
}

/** Whether a file is a draft of a mail as the program made it, with everything that goes along. */
export async function isOwnDraft(
  file: GatheredFile,
  place: Parameters<typeof isUntouched>[2],
): Promise<boolean> {
  if (kindOf(file.source, file.bytes) !== 'eml') return false;
  return isUntouched({ format: findFormat('eml') }, file, place);
}
