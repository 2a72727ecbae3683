import { EnvironmentError } from '../../diagnostics/errors.ts';
import { folderOf, isInside, joinPath, resolveInside, showPath } from '../../workspace/paths.ts';
import { refuse } from '../outcome.ts';
import type { World } from '../world.ts';

type Place = Pick<World, 'files' | 'base'>;

/** The text of a file in the folder; undefined when there is none. @throws EnvironmentError when it cannot be read */
export function presentText(folder: string, path: string, world: Place): string | undefined {
  const bytes = presentBytes(folder, path, world);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** Like {@link presentText}, byte for byte. */
export function presentBytes(folder: string, path: string, { files, base }: Place): Uint8Array | undefined {
  const full = joinPath(folder, path);
  const found = files.read(full);
  if ('bytes' in found) return found.bytes;
  if (found.failure === 'missing' || files.info(full) === undefined) return undefined;
  throw new EnvironmentError(
    found.failure === 'directory'
      ? `${showPath(base, full)} is een map, maar hier moet een bestand komen. Geef die map een andere naam.`
      : `Ik kan ${showPath(base, full)} niet lezen. Kijk of u het bestand mag openen.`,
  );
}

/** @throws EnvironmentError when a file is where a folder on the way must go */
export function checkFolders(folder: string, path: string, { files, base }: Place): void {
  for (let at = folderOf(joinPath(folder, path)); isInside(folder, at); at = folderOf(at)) {
    if (files.info(at)?.kind === 'file')
      throw new EnvironmentError(
        `${showPath(base, at)} is een bestand, maar hier moet een map komen. Geef dat bestand een andere naam. Er is niets geschreven.`,
      );
    if (at === folder) break;
  }
}

/** Refuses a path that leads out of the folder through a link. */
export function checkInside(folder: string, path: string, { files, base }: Place): void {
  if (files.info(folder) === undefined) return;
  if (resolveInside(files, { folder, allowed: folder }, path) === undefined)
    refuse({ code: 'setup/leads-outside', file: showPath(base, joinPath(folder, path)) });
}
